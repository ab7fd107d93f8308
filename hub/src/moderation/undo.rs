//! Undoing a decision while its letter waits: everything is as it was, and the log says that it was undone.
//!
//! Readers may have seen what was published for a moment; it is gone for them again. What somebody has answered by
//! then stays: it can be hidden, which its author is told.

use super::decide::note;
use super::{Moderation, UNDO, held, seen, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::bus::{self, Kind};
use crate::clock::moment;
use crate::db::{Tx, within};
use crate::discussions::{publish, sql as replies};
use domain::LangTag;
use domain::discussions::ReplyState;
use domain::id::{QuestionId, ReplyId, SpaceId};
use serde_json::{Value, json};
use uuid::Uuid;

/// The deed's name in the log.
const UNDONE: &str = "undo";

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undone {
    /// The reply is in this state again.
    Done(ReplyState),
    /// The time is over; the author is being told.
    TooLate,
    /// Something else was done to the reply since, perhaps by somebody else.
    Overtaken,
    /// Others have answered what was published.
    Answered,
}

impl Moderation<'_> {
    /// Undoes one's own last decision on a reply, by its place in the log.
    pub async fn undo(&self, actor: &Actor, id: ReplyId, deed: i64) -> Result<Undone, Error> {
        let hub = self.hub;
        let mut tx = hub.begin().await?;
        let row = publish::row(&mut tx, id).await?;
        let space = SpaceId(row.space_id);
        actor.facilitator(space)?;
        let state = row.state()?;
        let Some(last) = seen::last_deed(&mut tx, id).await? else { return Ok(Undone::Overtaken) };
        let data = last.data();
        let is_own = last.person_id == Some(actor.person.0);
        if is_own && last.action == UNDONE && data["of"] == deed {
            return Ok(Undone::Done(state));
        }
        if !is_own || last.seq != deed {
            return Ok(Undone::Overtaken);
        }
        if hub.now() >= moment(last.at) + UNDO {
            return Ok(Undone::TooLate);
        }
        if let Some(letter) = data["letter"].as_str().and_then(|id| Uuid::parse_str(id).ok()) {
            let called_back = within!(&mut tx, on => sqlx::query(sql::CALL_BACK).bind(letter).execute(on).await.map(|done| done.rows_affected()))?;
            if called_back == 0 {
                return Ok(Undone::TooLate);
            }
        }
        let from = data["from"].as_str().and_then(ReplyState::parse);
        if let Some(from) = from {
            match (from, state) {
                (_, ReplyState::Published) => {
                    let answer: Option<Uuid> = within!(&mut tx, on => {
                        sqlx::query_scalar(replies::LISTED_ANSWER).bind(id.0).fetch_optional(on).await
                    })?;
                    if answer.is_some() && from != ReplyState::Hidden {
                        return Ok(Undone::Answered);
                    }
                    publish::take_away(&mut tx, hub, id, from).await?;
                }
                (ReplyState::Published, _) => {
                    publish::publish(&mut tx, hub, id).await?;
                }
                _ => publish::set(&mut tx, id, from, false).await?,
            }
            put_back(&mut tx, id, &data["before"]).await?;
            reopen(&mut tx, &data["reports"]).await?;
        }
        if let Some(was) = langs(&data["was_held"]) {
            held::hold(&mut tx, id, &was).await?;
            if from.is_none() {
                bus::emit(&mut tx, hub, Kind::Changed, space, QuestionId(row.question_id), id).await?;
            }
        }
        let back = from.unwrap_or(state);
        let data = json!({ "of": deed, "action": last.action, "from": state.code(), "to": back.code() });
        note(&mut tx, hub, actor, space, id, UNDONE, data).await?;
        hub.commit(tx).await?;
        hub.bus().deliver().await?;
        Ok(Undone::Done(back))
    }
}

fn langs(kept: &Value) -> Option<Vec<LangTag>> {
    serde_json::from_value(kept.clone()).ok()
}

/// Keeps with the reply again how it was decided on before.
async fn put_back(tx: &mut Tx, id: ReplyId, before: &Value) -> Result<(), Error> {
    let by = before[1].as_str().and_then(|id| Uuid::parse_str(id).ok());
    within!(tx, on => {
        sqlx::query(sql::RULE_AGAIN)
            .bind(id.0)
            .bind(before[0].as_i64())
            .bind(by)
            .bind(before[2].as_str().unwrap_or_default())
            .execute(on)
            .await
            .map(|_| ())
    })?;
    Ok(())
}

/// What readers had reported waits again.
async fn reopen(tx: &mut Tx, reports: &Value) -> Result<(), Error> {
    let reports: Vec<Uuid> = serde_json::from_value(reports.clone()).unwrap_or_default();
    for report in reports {
        within!(tx, on => {
            sqlx::query(super::manage_sql::REOPEN).bind(report).execute(on).await.map(|_| ())
        })?;
    }
    Ok(())
}
