//! Looking through messages, for the team.

use super::{Contact, sql, team};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::moment;
use crate::db::reading;
use domain::contact::{About, Message, MessageHead, Part, PartKind, Stage, Way};
use domain::id::{MessageId, PersonId};
use domain::{Fault, Locale};
use sqlx::FromRow;
use uuid::Uuid;

/// Which messages are looked through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// Those that wait for an answer.
    #[default]
    Open,
    /// Those of them that one sees to oneself.
    Mine,
    /// Those that were answered.
    Answered,
    /// Those that are closed.
    Closed,
    /// Those of which nobody has confirmed the address.
    Unconfirmed,
}

impl Shelf {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Open, Self::Mine, Self::Answered, Self::Closed, Self::Unconfirmed];

    /// The name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Mine => "mine",
            Self::Answered => "answered",
            Self::Closed => "closed",
            Self::Unconfirmed => "unconfirmed",
        }
    }

    /// That of a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shelf| shelf.code() == code)
    }

    /// The stage of which it shows all messages; none where it shows some.
    pub const fn of(self) -> Option<Stage> {
        match self {
            Self::Mine => None,
            other => Some(other.stage()),
        }
    }

    const fn stage(self) -> Stage {
        match self {
            Self::Open | Self::Mine => Stage::Open,
            Self::Answered => Stage::Answered,
            Self::Closed => Stage::Closed,
            Self::Unconfirmed => Stage::Unconfirmed,
        }
    }
}

/// How many stand on one page.
const AT_ONCE: u32 = 50;

/// So much is shown of how one begins, in characters.
const BEGINS: usize = 160;

#[derive(Debug, FromRow)]
struct HeadRow {
    id: Uuid,
    name: String,
    email: String,
    person_id: Option<Uuid>,
    locale: String,
    about: String,
    stage: String,
    assigned_to: Option<Uuid>,
    assigned_name: Option<String>,
    sent_at: i64,
    words: Option<String>,
}

impl HeadRow {
    fn head(self) -> Result<MessageHead, Error> {
        let unsound = |what: &str| Error::Unsound(format!("a message is {what}"));
        Ok(MessageHead {
            id: MessageId(self.id),
            name: self.name,
            email: self.email,
            member: self.person_id.is_some(),
            locale: Locale::parse(&self.locale).unwrap_or_default(),
            about: About::parse(&self.about).ok_or_else(|| unsound(&self.about))?,
            stage: Stage::parse(&self.stage).ok_or_else(|| unsound(&self.stage))?,
            assigned: self.assigned_to.map(PersonId).zip(self.assigned_name),
            sent_at: moment(self.sent_at),
            begins: begins(&self.words.unwrap_or_default()),
        })
    }
}

/// The beginning of a message in one line, cut at a word.
fn begins(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(BEGINS) {
        None => line,
        Some((end, _)) => {
            let cut = line[..end].rfind(' ').unwrap_or(end);
            format!("{} …", &line[..cut])
        }
    }
}

#[derive(Debug, FromRow)]
struct PartRow {
    kind: String,
    by_name: String,
    at: i64,
    words: String,
    way: String,
}

impl PartRow {
    fn part(self) -> Part {
        let way = match self.way.as_str() {
            "failed" => Way::Failed,
            "waiting" => Way::Waiting,
            _ => Way::Sent,
        };
        let kind = match self.kind.as_str() {
            "answer" => PartKind::Answer(way),
            "note" => PartKind::Note,
            _ => PartKind::Sender,
        };
        Part { kind, by: self.by_name, at: moment(self.at), words: self.words }
    }
}

impl Contact<'_> {
    /// One page of a shelf, and whether there is another.
    pub async fn shelf(&self, actor: &Actor, which: Shelf, page: u32) -> Result<(Vec<MessageHead>, bool), Error> {
        team(actor)?;
        let mine = if which == Shelf::Mine { "mine" } else { "" };
        let before = i64::from(page.saturating_sub(1)) * i64::from(AT_ONCE);
        let rows: Vec<HeadRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::LIST)
                .bind(which.stage().code())
                .bind(mine)
                .bind(actor.person.0)
                .bind(i64::from(AT_ONCE) + 1)
                .bind(before)
                .fetch_all(on)
                .await
        })?;
        let more = rows.len() > AT_ONCE as usize;
        let heads = rows.into_iter().take(AT_ONCE as usize).map(HeadRow::head).collect::<Result<_, _>>()?;
        Ok((heads, more))
    }

    /// How many messages are in each stage.
    pub async fn counts(&self, actor: &Actor) -> Result<Vec<(Stage, u32)>, Error> {
        team(actor)?;
        let rows: Vec<(String, i64)> =
            reading!(&self.hub.db, on => sqlx::query_as(sql::STAGE_COUNTS).fetch_all(on).await)?;
        let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
        Ok(rows.into_iter().filter_map(|(stage, n)| Some((Stage::parse(&stage)?, count(n)))).collect())
    }

    /// A message with all that was said about it.
    pub async fn message(&self, actor: &Actor, id: MessageId) -> Result<Message, Error> {
        team(actor)?;
        let db = &self.hub.db;
        let row: Option<HeadRow> =
            reading!(db, on => sqlx::query_as(sql::MESSAGE).bind(id.0).fetch_optional(on).await)?;
        let head = row.ok_or(Fault::NotFound)?.head()?;
        let parts: Vec<PartRow> = reading!(db, on => sqlx::query_as(sql::PARTS).bind(id.0).fetch_all(on).await)?;
        let team: Vec<(Uuid, String)> = reading!(db, on => sqlx::query_as(sql::TEAM).fetch_all(on).await)?;
        Ok(Message {
            head,
            parts: parts.into_iter().map(PartRow::part).collect(),
            team: team.into_iter().map(|(id, name)| (PersonId(id), name)).collect(),
        })
    }
}
