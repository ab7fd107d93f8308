//! What becomes visible and what vanishes: numbers, counts, places, and the word to those who read.

use super::rows::{path, unsound};
use super::sql;
use super::write::{Counted, count, threads};
use crate::bus::{self, Kind};
use crate::db::{Tx, within};
use crate::writes::Writes;
use crate::{Error, Hub};
use domain::Fault;
use domain::discussions::{ReplyNumber, ReplyState};
use domain::id::{PersonId, QuestionId, ReplyId, SpaceId};
use sqlx::FromRow;
use uuid::Uuid;

/// What publishing needs to know of a reply.
#[derive(Debug, FromRow)]
pub(crate) struct Row {
    pub question_id: Uuid,
    pub space_id: Uuid,
    pub parent_id: Option<Uuid>,
    pub author_id: Uuid,
    pub state: String,
    pub listed: bool,
    pub number: Option<String>,
    pub question: i64,
    pub parent_number: Option<String>,
    pub lang: String,
}

impl Row {
    /// Where the reply is on its way.
    pub fn state(&self) -> Result<ReplyState, Error> {
        ReplyState::parse(&self.state).ok_or_else(|| Error::Unsound(format!("{:?} is no state", self.state)))
    }

    fn counted(&self) -> Counted {
        Counted {
            space: SpaceId(self.space_id),
            question: QuestionId(self.question_id),
            author: PersonId(self.author_id),
            root: false,
        }
    }
}

/// A reply, for a deed on its state.
pub(crate) async fn row(tx: &mut Tx, id: ReplyId) -> Result<Row, Error> {
    let row: Option<Row> =
        within!(tx, on => sqlx::query_as(sql::REPLY_TO_PUBLISH).bind(id.0).fetch_optional(on).await)?;
    Ok(row.ok_or(Fault::NotFound)?)
}

/// Shows a reply to everybody, under the number it had or the next one, and gives that number.
pub(crate) async fn publish(tx: &mut Tx, hub: &Hub, id: ReplyId) -> Result<ReplyNumber, Error> {
    let row = row(tx, id).await?;
    let number = match &row.number {
        Some(number) => {
            set(tx, id, ReplyState::Published, true).await?;
            unsound(number)?
        }
        None => publish_as_next(tx, id, &row).await?,
    };
    if !row.listed {
        list(tx, &row).await?;
    }
    let mut writes = Writes::default();
    // First: who is mentioned is told that, and not that somebody has replied.
    crate::notifications::tell_mentioned(&mut writes, hub, id);
    told(&mut writes, hub, id, &row.counted(), &row.lang);
    writes.send(tx).await?;
    Ok(number)
}

/// A reply that is published is counted; those who follow are told of it after.
pub(super) fn told(writes: &mut Writes, hub: &Hub, id: ReplyId, of: &Counted, lang: &str) {
    count(writes, of, lang, 1);
    bus::write(writes, hub, Kind::Published, of.space, of.question, id);
}

/// Tells that a published reply says something else now.
pub(crate) async fn changed(tx: &mut Tx, hub: &Hub, id: ReplyId) -> Result<(), Error> {
    let row = row(tx, id).await?;
    bus::emit(tx, hub, Kind::Changed, SpaceId(row.space_id), QuestionId(row.question_id), id).await
}

/// Takes a published reply out of sight. Its place stays if others have answered.
pub(crate) async fn take_away(tx: &mut Tx, hub: &Hub, id: ReplyId, to: ReplyState) -> Result<(), Error> {
    let row = row(tx, id).await?;
    let answered = has_listed_answer(tx, id).await?;
    set(tx, id, to, answered).await?;
    if !answered {
        unlist(tx, &row).await?;
    }
    let mut writes = Writes::default();
    count(&mut writes, &row.counted(), &row.lang, -1);
    bus::write(&mut writes, hub, Kind::Gone, SpaceId(row.space_id), QuestionId(row.question_id), id);
    writes.send(tx).await
}

/// Shows a reply under the next number there is.
async fn publish_as_next(tx: &mut Tx, id: ReplyId, row: &Row) -> Result<ReplyNumber, Error> {
    let highest: i64 = within!(tx, on => match row.parent_id {
        Some(parent) => sqlx::query_scalar(sql::HIGHEST_ANSWER).bind(parent).fetch_one(on).await,
        None => sqlx::query_scalar(sql::HIGHEST_THREAD).bind(row.question_id).fetch_one(on).await,
    })?;
    let place = u32::try_from(highest + 1).unwrap_or(u32::MAX);
    let question = u32::try_from(row.question).unwrap_or(u32::MAX);
    let number = match &row.parent_number {
        Some(parent) => unsound::<ReplyNumber>(parent)?.answer(place),
        None => ReplyNumber::to_question(question, place),
    };
    let mut writes = Writes::default();
    writes.add(
        sql::PUBLISH_AS,
        [
            id.0.into(),
            number.to_string().into(),
            i64::from(place).into(),
            i64::from(number.parts()[1]).into(),
            path(&number).into(),
        ],
    );
    writes.send(tx).await?;
    Ok(number)
}

/// A place that comes into sight: its thread is counted, and what it answers keeps its own.
async fn list(tx: &mut Tx, row: &Row) -> Result<(), Error> {
    let mut above = row.parent_id;
    if above.is_none() {
        counted_threads(tx, row, 1).await?;
    }
    while let Some(parent) = above {
        let parent_row = self::row(tx, ReplyId(parent)).await?;
        if parent_row.listed {
            break;
        }
        set_listed(tx, parent, true).await?;
        above = parent_row.parent_id;
        if above.is_none() {
            counted_threads(tx, row, 1).await?;
        }
    }
    Ok(())
}

/// A place that goes out of sight, and those above it that were kept for its sake only.
async fn unlist(tx: &mut Tx, row: &Row) -> Result<(), Error> {
    let mut above = row.parent_id;
    if above.is_none() {
        counted_threads(tx, row, -1).await?;
    }
    while let Some(parent) = above {
        let parent_row = self::row(tx, ReplyId(parent)).await?;
        if parent_row.state()? == ReplyState::Published || has_listed_answer(tx, ReplyId(parent)).await? {
            break;
        }
        set_listed(tx, parent, false).await?;
        above = parent_row.parent_id;
        if above.is_none() {
            counted_threads(tx, row, -1).await?;
        }
    }
    Ok(())
}

async fn counted_threads(tx: &mut Tx, row: &Row, by: i64) -> Result<(), Error> {
    let mut writes = Writes::default();
    threads(&mut writes, QuestionId(row.question_id), by);
    writes.send(tx).await
}

async fn has_listed_answer(tx: &mut Tx, id: ReplyId) -> Result<bool, Error> {
    let found: Option<Uuid> =
        within!(tx, on => sqlx::query_scalar(sql::LISTED_ANSWER).bind(id.0).fetch_optional(on).await)?;
    Ok(found.is_some())
}

/// Sets a state that readers see nothing of, or that they do.
pub(crate) async fn set(tx: &mut Tx, id: ReplyId, state: ReplyState, listed: bool) -> Result<(), Error> {
    within!(tx, on => {
        sqlx::query(sql::SET_STATE).bind(id.0).bind(state.code()).bind(listed).execute(on).await.map(|_| ())
    })?;
    Ok(())
}

async fn set_listed(tx: &mut Tx, id: Uuid, listed: bool) -> Result<(), Error> {
    within!(tx, on => sqlx::query(sql::SET_LISTED).bind(id).bind(listed).execute(on).await.map(|_| ()))?;
    Ok(())
}
