//! Reading the queue and one case. Only facilitators of the space do; to others there is no such thing.

use super::{Moderation, sql};
use crate::accounts::{Actor, Spaces};
use crate::clock::moment;
use crate::db::reading;
use crate::discussions::{SpeakerRow, unsound};
use crate::{Error, markdown};
use domain::discussions::ReplyState;
use domain::id::{ReplyId, SpaceId};
use domain::moderation::{Case, CasePair, LogLine, QueueItem};
use domain::{Fault, LangTag, Locale};
use sqlx::FromRow;
use uuid::Uuid;

/// How much of a reply the queue shows, in characters.
const EXTRACT: usize = 180;

#[derive(Debug, FromRow)]
struct ItemRow {
    id: Uuid,
    slug: String,
    space: String,
    question: i64,
    posted_at: i64,
    state: String,
    number: Option<String>,
    author_id: Uuid,
    #[sqlx(flatten)]
    speaker: SpeakerRow,
    markdown: String,
    lang: String,
    others: Option<String>,
}

#[derive(Debug, FromRow)]
struct VersionLine {
    lang: String,
    is_original: bool,
    markdown: String,
}

#[derive(Debug, FromRow)]
struct LogRow {
    at: i64,
    by_name: String,
    action: String,
    data: String,
}

impl ItemRow {
    fn item(self) -> Result<QueueItem, Error> {
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
        })
    }
}

impl Moderation<'_> {
    /// What waits in the spaces that somebody facilitates, oldest first.
    pub async fn queue(&self, actor: &Actor, locale: Locale) -> Result<Vec<QueueItem>, Error> {
        let mut items = Vec::new();
        for space in self.spaces(actor).await? {
            let rows: Vec<ItemRow> = reading!(&self.hub.db, on => {
                sqlx::query_as(sql::QUEUE).bind(locale.tag()).bind(space).fetch_all(on).await
            })?;
            for row in rows {
                items.push(row.item()?);
            }
        }
        items.sort_by_key(|item: &QueueItem| (item.posted_at, item.id));
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

    /// A reply with all that is to be known before it is decided on.
    pub async fn case(&self, actor: &Actor, id: ReplyId, locale: Locale) -> Result<Case, Error> {
        let db = &self.hub.db;
        let space: Option<Uuid> =
            reading!(db, on => sqlx::query_scalar(sql::SPACE_OF).bind(id.0).fetch_optional(on).await)?;
        let space = SpaceId(space.ok_or(Fault::NotFound)?);
        actor.facilitator(space)?;
        let row: ItemRow =
            reading!(db, on => sqlx::query_as(sql::ITEM).bind(locale.tag()).bind(id.0).fetch_one(on).await)?;
        let state = ReplyState::parse(&row.state).ok_or_else(|| Error::Unsound(row.state.clone()))?;
        let number = row.number.as_deref().map(unsound).transpose()?;
        let author = row.author_id;
        let item = row.item()?;
        let lines: Vec<VersionLine> = reading!(db, on => sqlx::query_as(sql::VERSIONS).bind(id.0).fetch_all(on).await)?;
        let versions = lines
            .into_iter()
            .map(|line| Ok((unsound::<LangTag>(&line.lang)?, line.is_original, line.markdown)))
            .collect::<Result<Vec<_>, Error>>()?;
        let read: Vec<_> =
            versions.iter().map(|(lang, original, text)| (lang.clone(), *original, text.as_str())).collect();
        let findings = super::checks::look(&read);
        let (first, others) = read.split_first().ok_or_else(|| Error::Unsound(format!("{id} has no text")))?;
        let pairs = others.iter().map(|other| beside((&first.0, first.2), (&other.0, other.2))).collect();
        let original = markdown::render(first.2, &first.0);
        let parent: Option<(String, String)> =
            reading!(db, on => sqlx::query_as(sql::PARENT).bind(id.0).fetch_optional(on).await)?;
        let answers = match parent {
            Some((number, name)) => Some((unsound(&number)?, name)),
            None => None,
        };
        let before: i64 = reading!(db, on => {
            sqlx::query_scalar(sql::PUBLISHED_BEFORE).bind(author).bind(space.0).fetch_one(on).await
        })?;
        let log: Vec<LogRow> = reading!(db, on => sqlx::query_as(sql::LOG).bind(id.0).fetch_all(on).await)?;
        let question =
            self.hub.discussions().version(&item.slug, &item.question.to_string(), &lang_of(locale)?).await?;
        Ok(Case {
            state,
            number,
            question,
            answers,
            original,
            pairs,
            findings,
            published_before: u32::try_from(before).unwrap_or(u32::MAX),
            log: log.into_iter().map(line).collect(),
            item,
        })
    }

    async fn spaces(&self, actor: &Actor) -> Result<Vec<Uuid>, Error> {
        Ok(match actor.facilitates() {
            Spaces::Some(spaces) => spaces.into_iter().map(|space| space.0).collect(),
            Spaces::All => reading!(&self.hub.db, on => sqlx::query_scalar(sql::SPACES).fetch_all(on).await)?,
        })
    }
}

/// Two versions, paragraph beside paragraph.
fn beside((lang, original): (&LangTag, &str), (to, other): (&LangTag, &str)) -> CasePair {
    let rows = super::align::align(original, other)
        .into_iter()
        .map(|(left, right)| {
            let left = left.map(|place| markdown::render(&original[place], lang));
            let right = right.map(|place| markdown::render(&other[place], to));
            (left, right)
        })
        .collect();
    CasePair { lang: to.clone(), rows }
}

fn lang_of(locale: Locale) -> Result<LangTag, Error> {
    unsound(locale.tag())
}

fn line(row: LogRow) -> LogLine {
    let data: serde_json::Value = serde_json::from_str(&row.data).unwrap_or_default();
    let reason = data.get("reason").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    LogLine { at: moment(row.at), by: row.by_name, action: row.action, reason }
}
