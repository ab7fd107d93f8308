//! The taxonomy: topics by which resources, experts and requests are sorted. Administrators keep it.
//!
//! Table: `topic`. One that is no longer wanted is retired: what was sorted under it stays so.

pub(crate) mod sql;

use crate::accounts::{Actor, line};
use crate::audit::{self, Entry};
use crate::clock::millis;
use crate::db::{Tx, reading, within};
use crate::{Error, Hub};
use domain::form::{Why, Wrong};
use domain::id::TopicId;
use domain::topic::{MOST_CHARACTERS, Topic, is_code};
use domain::{Fault, Locale, Trilingual};
use serde_json::json;
use sqlx::FromRow;
use uuid::Uuid;

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Topics<'a> {
    hub: &'a Hub,
}

#[derive(Debug, FromRow)]
struct Row {
    id: Uuid,
    code: String,
    title: String,
    retired: bool,
}

impl Row {
    fn topic(self) -> Result<Topic, Error> {
        let title = serde_json::from_str(&self.title).map_err(|error| Error::Unsound(error.to_string()))?;
        Ok(Topic { id: TopicId(self.id), code: self.code, title, retired: self.retired })
    }
}

impl<'a> Topics<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }

    /// All topics in their order, the retired ones too.
    pub async fn all(&self) -> Result<Vec<Topic>, Error> {
        let rows: Vec<Row> = reading!(&self.hub.db, on => sqlx::query_as(sql::TOPICS).fetch_all(on).await)?;
        rows.into_iter().map(Row::topic).collect()
    }

    /// The same, in a transaction that somebody else has begun.
    pub(crate) async fn all_in(&self, tx: &mut Tx) -> Result<Vec<Topic>, Error> {
        let rows: Vec<Row> = within!(tx, on => sqlx::query_as(sql::TOPICS).fetch_all(on).await)?;
        rows.into_iter().map(Row::topic).collect()
    }

    /// Adds a topic behind the others, or changes one: its part of addresses, and its title in each language.
    pub async fn set(
        &self,
        actor: &Actor,
        id: Option<TopicId>,
        code: &str,
        title: &Trilingual,
    ) -> Result<TopicId, Error> {
        actor.administrator()?;
        let code = code.trim();
        let title =
            Locale::ALL.into_iter().fold(Trilingual::default(), |all, locale| all.with(locale, line(title.of(locale))));
        let mut wrong: Vec<Wrong> = Vec::new();
        if !is_code(code) {
            wrong.push(Wrong::new("code", Why::NotAnAddressPart));
        }
        for locale in Locale::ALL {
            let count = title.of(locale).chars().count();
            if count == 0 {
                wrong.push(Wrong::new(format!("title-{locale}"), Why::Required));
            } else if count > MOST_CHARACTERS as usize {
                wrong.push(Wrong::new(format!("title-{locale}"), Why::TooLong { most: MOST_CHARACTERS }));
            }
        }
        let json = serde_json::to_string(&title).map_err(|error| Error::Unsound(error.to_string()))?;
        let mut tx = self.hub.begin().await?;
        if let Some(id) = id {
            topic(&mut tx, id).await?;
        }
        let (new, id) = (id.is_none(), id.unwrap_or_else(|| TopicId(self.hub.clock.id())));
        let taken: i64 = within!(&mut tx, on => {
            sqlx::query_scalar(sql::CODE_TAKEN).bind(code).bind(id.0).fetch_one(on).await
        })?;
        if taken > 0 {
            wrong.push(Wrong::new("code", Why::Taken));
        }
        if !wrong.is_empty() {
            return Err(Error::Wrong(wrong));
        }
        let statement = if new { sql::INSERT } else { sql::SET };
        within!(&mut tx, on => {
            sqlx::query(statement).bind(id.0).bind(code).bind(&json).execute(on).await.map(|_| ())
        })?;
        self.note(&mut tx, actor, "topic", id, json!({ "code": code, "title": title })).await?;
        self.hub.commit(tx).await?;
        Ok(id)
    }

    /// Retires a topic, or takes it back into use.
    pub async fn retire(&self, actor: &Actor, id: TopicId, retired: bool) -> Result<(), Error> {
        actor.administrator()?;
        let at = retired.then(|| millis(self.hub.now()));
        let mut tx = self.hub.begin().await?;
        if topic(&mut tx, id).await?.retired == retired {
            return Ok(());
        }
        within!(&mut tx, on => sqlx::query(sql::RETIRE).bind(id.0).bind(at).execute(on).await.map(|_| ()))?;
        self.note(&mut tx, actor, "topic", id, json!({ "retired": retired })).await?;
        self.hub.commit(tx).await
    }

    /// Moves a topic one place up or down.
    pub async fn shift(&self, actor: &Actor, id: TopicId, up: bool) -> Result<(), Error> {
        actor.administrator()?;
        let mut tx = self.hub.begin().await?;
        let rows: Vec<Row> = within!(&mut tx, on => sqlx::query_as(sql::TOPICS).fetch_all(on).await)?;
        let mut ids: Vec<Uuid> = rows.into_iter().map(|row| row.id).collect();
        let at = ids.iter().position(|each| *each == id.0).ok_or(Fault::NotFound)?;
        let Some(to) = (if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < ids.len()) }) else {
            return Ok(());
        };
        ids.swap(at, to);
        for (place, id) in (1_i64..).zip(ids) {
            within!(&mut tx, on => sqlx::query(sql::PLACE).bind(id).bind(place).execute(on).await.map(|_| ()))?;
        }
        self.note(&mut tx, actor, "topic", id, json!({ "up": up })).await?;
        self.hub.commit(tx).await
    }

    async fn note(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        action: &'static str,
        id: TopicId,
        data: serde_json::Value,
    ) -> Result<(), Error> {
        let entry = Entry { by: Some(actor.person), action, space: None, subject: Some(id.0), data };
        audit::note(tx, self.hub, &entry).await
    }
}

async fn topic(tx: &mut Tx, id: TopicId) -> Result<Topic, Error> {
    let row: Option<Row> = within!(tx, on => sqlx::query_as(sql::TOPIC).bind(id.0).fetch_optional(on).await)?;
    row.ok_or(Fault::NotFound)?.topic()
}
