//! Peer review: whom editors ask, what reviewers say, and what is decided on it.
//!
//! Tables: `review`, `review_score`, `criterion`, `review_panel`, `review_template`. The way of a resource is that of the
//! room of resources, whose steps this one takes; a review has a way of its own. Nothing that a reviewer has typed is
//! lost on it: what is declined, cancelled or late keeps its words.
//!
//! A reviewer comes with their account or by the link of a letter, which opens that one review and nothing else.

mod answer;
mod candidates;
mod decide;
mod figures;
mod invite;
mod letters;
mod read;
mod remind;
mod rows;
mod settings;
pub(crate) mod sql;
mod write;

pub use answer::Answer;
pub use decide::Decision;
pub use invite::NewInvite;
pub(crate) use read::data;
pub use read::{Before, Case};
pub use write::Typed;

use crate::accounts::{Actor, Secret};
use crate::audit::{self, Entry};
use crate::db::{Tx, reading, within};
use crate::{Error, Hub};
use domain::Fault;
use domain::form::{Why, Wrong};
use domain::id::{PersonId, ResourceId, ReviewId};
use domain::reviews::{ReviewState, next_reminder};
use rows::ReviewRow;
use serde_json::{Value, json};
use uuid::Uuid;

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Reviews<'a> {
    hub: &'a Hub,
}

/// Who comes to a review.
#[derive(Clone, Copy, Debug)]
pub enum Whose<'a> {
    /// Somebody who has signed in.
    Actor(&'a Actor),
    /// Somebody by the link in a letter.
    Link(&'a str),
}

impl<'a> Reviews<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }

    /// A review that is somebody's own. To others there is none.
    async fn own(&self, tx: &mut Tx, id: ReviewId, whose: Whose<'_>) -> Result<ReviewRow, Error> {
        let row = review(tx, id).await?;
        let theirs = match whose {
            Whose::Actor(actor) => row.reviewer_id == actor.person.0,
            Whose::Link(link) => self.led(link).await? == Some(id),
        };
        if theirs { Ok(row) } else { Err(Fault::NotFound.into()) }
    }

    /// The review that a link leads to.
    pub async fn led(&self, link: &str) -> Result<Option<ReviewId>, Error> {
        let Some(secret) = Secret::parse(link) else { return Ok(None) };
        let id: Option<Uuid> = reading!(&self.hub.db, on => {
            sqlx::query_scalar(sql::BY_SECRET).bind(secret.kept()).fetch_optional(on).await
        })?;
        Ok(id.map(ReviewId))
    }

    /// Moves a review on its way, and says when its reviewer is next to be reminded.
    async fn go(&self, tx: &mut Tx, row: &ReviewRow, to: ReviewState) -> Result<(), Error> {
        let now = crate::clock::millis(self.hub.now());
        let remind = next_reminder(to, row.answer_by(), row.due_at(), 0).map(crate::clock::millis);
        within!(tx, on => {
            sqlx::query(sql::MOVE).bind(row.id).bind(to.code()).bind(now).bind(remind).execute(on).await.map(|_| ())
        })?;
        Ok(())
    }

    async fn note(
        &self,
        tx: &mut Tx,
        by: Option<PersonId>,
        action: &'static str,
        subject: Uuid,
        data: Value,
    ) -> Result<(), Error> {
        audit::note(tx, self.hub, &Entry { by, action, space: None, subject: Some(subject), data }).await
    }

    /// Notes what happened to a review.
    async fn noted(&self, tx: &mut Tx, by: PersonId, row: &ReviewRow, step: &str) -> Result<(), Error> {
        let data = json!({ "step": step, "review": row.id, "reviewer": row.reviewer_id });
        self.note(tx, Some(by), "review", row.resource_id, data).await
    }
}

async fn review(tx: &mut Tx, id: ReviewId) -> Result<ReviewRow, Error> {
    let row: Option<ReviewRow> = within!(tx, on => sqlx::query_as(sql::REVIEW).bind(id.0).fetch_optional(on).await)?;
    Ok(row.ok_or(Fault::NotFound)?)
}

/// Ends what is awaited on a resource that needs no review any more, and tells those who were asked.
pub(crate) async fn stop(tx: &mut Tx, hub: &Hub, resource: ResourceId, by: PersonId) -> Result<(), Error> {
    let room = Reviews::new(hub);
    let open: Vec<Uuid> =
        within!(&mut *tx, on => sqlx::query_scalar(sql::OPEN_OF).bind(resource.0).fetch_all(on).await)?;
    for id in open {
        let row = review(tx, ReviewId(id)).await?;
        room.go(tx, &row, ReviewState::Cancelled).await?;
        room.noted(tx, by, &row, "cancel").await?;
        room.tell(tx, &row, crate::mail::ReviewNews::Cancelled, "").await?;
    }
    Ok(())
}

fn wrong<T>(field: &str, why: Why) -> Result<T, Error> {
    Err(Error::Wrong(vec![Wrong::new(field, why)]))
}

/// Words as they are kept: without blanks around them, at most so many characters.
fn words(wrong: &mut Vec<Wrong>, field: &str, typed: &str, most: u32) -> String {
    let words = typed.trim().replace("\r\n", "\n");
    if words.chars().count() > most as usize {
        wrong.push(Wrong::new(field, Why::TooLong { most }));
    }
    words
}
