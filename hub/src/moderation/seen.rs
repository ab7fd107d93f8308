//! What a moderator has seen of a case, so that nobody decides on what has changed under their hands.

use super::sql;
use crate::Error;
use crate::accounts::Actor;
use crate::db::{Tx, within};
use domain::id::ReplyId;
use sqlx::FromRow;
use uuid::Uuid;

/// The last thing that was done to a reply.
#[derive(Debug, FromRow)]
pub(super) struct LastDeed {
    pub seq: i64,
    pub at: i64,
    pub person_id: Option<Uuid>,
    pub action: String,
    pub data: String,
}

impl LastDeed {
    /// What was written down with it.
    pub fn data(&self) -> serde_json::Value {
        serde_json::from_str(&self.data).unwrap_or_default()
    }
}

/// The mark of a state of a case: the last deed on it, and the revisions of its versions together.
pub(super) fn mark(last_deed: i64, revisions: i64) -> String {
    format!("{last_deed}.{revisions}")
}

/// Whether a case is still as it was seen; it is when nobody says what they have seen.
pub(super) async fn is(tx: &mut Tx, id: ReplyId, seen: Option<&str>) -> Result<bool, Error> {
    let Some(seen) = seen else { return Ok(true) };
    let (last_deed, revisions): (i64, i64) =
        within!(tx, on => sqlx::query_as(sql::SEEN).bind(id.0).fetch_one(on).await)?;
    Ok(mark(last_deed, revisions) == seen)
}

/// The last thing that was done to a reply, if anything was.
pub(super) async fn last_deed(tx: &mut Tx, id: ReplyId) -> Result<Option<LastDeed>, Error> {
    Ok(within!(tx, on => sqlx::query_as(sql::LAST_DEED).bind(id.0).fetch_optional(on).await)?)
}

/// The deed's place in the log if the last thing that was done is this very deed, which has been sent twice.
pub(super) async fn again(
    tx: &mut Tx,
    actor: &Actor,
    id: ReplyId,
    action: &str,
    seen: Option<&str>,
) -> Result<Option<i64>, Error> {
    let (Some(seen), Some(last)) = (seen, last_deed(tx, id).await?) else { return Ok(None) };
    let same = last.person_id == Some(actor.person.0)
        && last.action == action
        && last.data().get("seen").and_then(serde_json::Value::as_str) == Some(seen);
    Ok(same.then_some(last.seq))
}
