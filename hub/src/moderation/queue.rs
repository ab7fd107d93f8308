//! Reading what waits, and what was decided against. Only facilitators of the space do; to others there is no such
//! thing.

use super::{Moderation, sql};
use crate::accounts::{Actor, Spaces};
use crate::clock::moment;
use crate::db::reading;
use crate::discussions::{SpeakerRow, unsound};
use crate::{Error, markdown};
use domain::discussions::ReplyState;
use domain::id::ReplyId;
use domain::moderation::QueueItem;
use domain::{LangTag, Locale};
use sqlx::FromRow;
use uuid::Uuid;

/// How much of a reply the queue shows, in characters.
const EXTRACT: usize = 180;

#[derive(Debug, FromRow)]
pub(super) struct ItemRow {
    id: Uuid,
    slug: String,
    space: String,
    question: i64,
    posted_at: i64,
    state: String,
    pub number: Option<String>,
    pub author_id: Uuid,
    #[sqlx(flatten)]
    speaker: SpeakerRow,
    markdown: String,
    lang: String,
    others: Option<String>,
    answers: Option<String>,
    reports: i64,
    last_deed: i64,
    revisions: i64,
}

/// Where a facilitator looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// What waits for a decision, and what readers report.
    #[default]
    Waiting,
    /// What is with its author for changes.
    Returned,
    /// What was declined.
    Rejected,
    /// What was taken out of sight.
    Hidden,
}

impl Shelf {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Returned, Self::Rejected, Self::Hidden];

    /// The name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Returned => "returned",
            Self::Rejected => "rejected",
            Self::Hidden => "hidden",
        }
    }

    /// The shelf of a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shelf| shelf.code() == code)
    }

    const fn statements(self) -> &'static [&'static str] {
        match self {
            Self::Waiting => &[sql::QUEUE, sql::REPORTED, sql::EDITED],
            Self::Returned => &[sql::RETURNED],
            Self::Rejected => &[sql::REJECTED],
            Self::Hidden => &[sql::HIDDEN],
        }
    }
}

impl ItemRow {
    /// What the queue says of the reply.
    pub fn item(self) -> Result<QueueItem, Error> {
        let lang: LangTag = unsound(&self.lang)?;
        let plain = markdown::plain(&markdown::words(&self.markdown), &lang);
        let mut extract: String = plain.chars().take(EXTRACT).collect();
        if extract.len() < plain.len() {
            extract.push('…');
        }
        let mut langs = vec![lang];
        let others = self.others.unwrap_or_default();
        let mut others = others.split(',').filter(|tag| !tag.is_empty()).map(unsound).collect::<Result<Vec<_>, _>>()?;
        others.sort();
        langs.append(&mut others);
        Ok(QueueItem {
            id: ReplyId(self.id),
            slug: self.slug,
            space: self.space,
            question: u32::try_from(self.question).unwrap_or(u32::MAX),
            author: self.speaker.into(),
            posted_at: moment(self.posted_at),
            extract,
            langs,
            state: ReplyState::parse(&self.state).ok_or(Error::Unsound(self.state))?,
            answers: self.answers.as_deref().map(unsound).transpose()?,
            reports: u32::try_from(self.reports).unwrap_or(u32::MAX),
            seen: super::seen::mark(self.last_deed, self.revisions),
        })
    }
}

impl Moderation<'_> {
    /// What waits in the spaces that somebody facilitates, oldest first.
    pub async fn queue(&self, actor: &Actor, locale: Locale) -> Result<Vec<QueueItem>, Error> {
        self.shelf(actor, locale, Shelf::Waiting).await
    }

    /// What is on a shelf of the spaces that somebody facilitates, oldest first.
    pub async fn shelf(&self, actor: &Actor, locale: Locale, on: Shelf) -> Result<Vec<QueueItem>, Error> {
        let mut items = Vec::new();
        for space in self.spaces(actor).await? {
            for statement in on.statements() {
                let rows: Vec<ItemRow> = reading!(&self.hub.db, db => {
                    sqlx::query_as(*statement).bind(locale.tag()).bind(space).fetch_all(db).await
                })?;
                for row in rows {
                    items.push(row.item()?);
                }
            }
        }
        items.sort_by_key(|item: &QueueItem| (item.posted_at, item.id));
        // One that was reported may have been edited as well.
        items.dedup_by_key(|item| item.id);
        Ok(items)
    }

    /// How many replies wait for somebody.
    pub async fn waiting(&self, actor: &Actor) -> Result<u32, Error> {
        let mut waiting = 0;
        for space in self.spaces(actor).await? {
            let here: i64 =
                reading!(&self.hub.db, on => sqlx::query_scalar(sql::WAITING).bind(space).fetch_one(on).await)?;
            waiting += u32::try_from(here).unwrap_or(u32::MAX);
        }
        Ok(waiting)
    }

    pub(super) async fn spaces(&self, actor: &Actor) -> Result<Vec<Uuid>, Error> {
        Ok(match actor.facilitates() {
            Spaces::Some(spaces) => spaces.into_iter().map(|space| space.0).collect(),
            Spaces::All => reading!(&self.hub.db, on => sqlx::query_scalar(sql::SPACES).fetch_all(on).await)?,
        })
    }
}
