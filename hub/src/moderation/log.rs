//! Looking through the log: facilitators through that of their spaces, administrators through all of it.

use super::{Moderation, log_sql};
use crate::Error;
use crate::accounts::{Actor, Spaces};
use crate::clock::{millis, moment};
use crate::db::reading;
use crate::discussions::name_key;
use domain::Fault;
use domain::accounts::Role;
use domain::id::{PersonId, ReplyId};
use domain::moderation::{LogAsk, LogEntry, Subject};
use sqlx::FromRow;
use time::{Date, Duration};
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct EntryRow {
    seq: i64,
    at: i64,
    by_name: String,
    action: String,
    slug: String,
    data: String,
    reply_id: Option<Uuid>,
    number: Option<String>,
    question: Option<i64>,
    whom_id: Option<Uuid>,
    whom: String,
}

impl From<EntryRow> for LogEntry {
    fn from(row: EntryRow) -> Self {
        let question = row.question.and_then(|question| u32::try_from(question).ok());
        let subject = match (row.reply_id, question, row.whom_id) {
            (Some(reply), Some(question), _) => Subject::Reply(ReplyId(reply), row.number, question),
            (_, _, Some(person)) => Subject::Person(PersonId(person), row.whom),
            _ => Subject::Other,
        };
        Self {
            seq: row.seq,
            at: moment(row.at),
            by: row.by_name,
            action: row.action,
            space: row.slug,
            subject,
            data: row.data,
        }
    }
}

impl Moderation<'_> {
    /// The spaces whose log somebody may look through: their parts of the address.
    pub async fn log_spaces(&self, actor: &Actor) -> Result<Vec<String>, Error> {
        Ok(self.slugs(actor).await?.into_iter().map(|(_, slug)| slug).collect())
    }

    /// What was done, the newest first, at most `most` of it.
    pub async fn log(&self, actor: &Actor, ask: &LogAsk, most: u32) -> Result<Vec<LogEntry>, Error> {
        let mut spaces = self.slugs(actor).await?;
        if spaces.is_empty() && !actor.is(Role::Administrator) {
            return Err(Fault::NotFound.into());
        }
        if !ask.space.is_empty() {
            spaces.retain(|(_, slug)| *slug == ask.space);
        } else if actor.is(Role::Administrator) {
            return self.entries(None, ask, most).await;
        }
        let mut entries = Vec::new();
        for (space, _) in spaces {
            entries.append(&mut self.entries(Some(space), ask, most).await?);
        }
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.seq));
        entries.truncate(most as usize);
        Ok(entries)
    }

    async fn entries(&self, space: Option<Uuid>, ask: &LogAsk, most: u32) -> Result<Vec<LogEntry>, Error> {
        let before = ask.before.unwrap_or(i64::MAX);
        let from = ask.from.map_or(i64::MIN, begins);
        let to = ask.to.map_or(i64::MAX, |day| begins(day.saturating_add(Duration::DAY)));
        let name = like(&ask.person);
        let rows: Vec<EntryRow> = reading!(&self.hub.db, on => {
            let statement = if space.is_some() { log_sql::IN_SPACE } else { log_sql::EVERYWHERE };
            let query = sqlx::query_as(statement).bind(before).bind(from).bind(to).bind(&ask.action).bind(&name);
            let query = query.bind(i64::from(most));
            match space {
                Some(space) => query.bind(space).fetch_all(on).await,
                None => query.fetch_all(on).await,
            }
        })?;
        Ok(rows.into_iter().map(LogEntry::from).collect())
    }

    async fn slugs(&self, actor: &Actor) -> Result<Vec<(Uuid, String)>, Error> {
        let mut all: Vec<(Uuid, String)> =
            reading!(&self.hub.db, on => sqlx::query_as(log_sql::SPACES).fetch_all(on).await)?;
        if let Spaces::Some(own) = actor.facilitates() {
            all.retain(|(space, _)| own.iter().any(|each| each.0 == *space));
        }
        Ok(all)
    }
}

/// When a day begins, in milliseconds since 1970.
fn begins(day: Date) -> i64 {
    millis(day.midnight().assume_utc())
}

/// A pattern for names in which this stands; empty for any name.
fn like(typed: &str) -> String {
    let key = name_key(typed.trim());
    if key.is_empty() {
        return key;
    }
    let key = key.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{key}%")
}
