//! How far somebody has read: what is new since they were here before.

use super::{Notifications, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::{millis, moment};
use crate::db::{reading, within};
use domain::id::{QuestionId, ReplyId};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

/// A visit goes on as long as nobody was away for longer.
const VISIT: Duration = Duration::minutes(30);

/// How old the note of a visit may grow, so that reading seldom writes.
const NOTED: Duration = Duration::minutes(1);

/// More that is new is not told one by one.
const MOST: i64 = 500;

/// What somebody finds on a question's page that they have been to before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visited {
    /// When they were here before this visit; none for the first.
    pub before: Option<OffsetDateTime>,
    /// Published replies of others since then, the oldest first.
    pub new: Vec<ReplyId>,
}

impl Notifications<'_> {
    /// Somebody reads a question's page: what they are told of it counts as seen, and what is new since their visit
    /// before is given.
    pub async fn visit(&self, actor: &Actor, question: QuestionId) -> Result<Visited, Error> {
        let hub = self.hub;
        let (person, now) = (actor.person.0, millis(hub.now()));
        let row: Option<(i64, i64)> = reading!(&hub.db, on => {
            sqlx::query_as(sql::READING).bind(person).bind(question.0).fetch_optional(on).await
        })?;
        let span = |length: Duration| i64::try_from(length.whole_milliseconds()).unwrap_or(i64::MAX);
        // Nil stands for a first visit.
        let (before, last) = match row {
            Some((before, last)) if now - last < span(VISIT) => (before, last),
            Some((_, last)) => (last, 0),
            None => (0, 0),
        };
        let unread = self.unread(actor.person).await?;
        if unread > 0 || now - last >= span(NOTED) {
            let mut tx = hub.db.begin().await?;
            within!(&mut tx, on => {
                sqlx::query(sql::READ_QUESTION).bind(person).bind(question.0).bind(now).execute(&mut *on).await?;
                sqlx::query(sql::KEEP_READING)
                    .bind(person)
                    .bind(question.0)
                    .bind(before)
                    .bind(now)
                    .execute(on)
                    .await
                    .map(|_| ())
            })?;
            tx.commit().await?;
        }
        if before == 0 {
            return Ok(Visited::default());
        }
        let new: Vec<Uuid> = reading!(&hub.db, on => {
            sqlx::query_scalar(sql::SINCE).bind(question.0).bind(before).bind(person).bind(MOST).fetch_all(on).await
        })?;
        Ok(Visited { before: Some(moment(before)), new: new.into_iter().map(ReplyId).collect() })
    }
}
