//! Following a space or a question, and ceasing to. Done twice, either is done.

use super::{Notifications, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::millis;
use crate::db::{reading, within};
use crate::writes::Writes;
use domain::id::{PersonId, QuestionId, SpaceId};
use domain::notifications::{Followed, Following};
use domain::{Fault, Locale};
use sqlx::FromRow;
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct FollowedRow {
    slug: String,
    number: Option<i64>,
    space_title: String,
    space_lang: String,
    question_title: Option<String>,
    question_lang: Option<String>,
}

impl Notifications<'_> {
    /// Begins or ceases to follow a question, or a whole space where there is no number.
    pub async fn follow(&self, actor: &Actor, slug: &str, question: Option<u32>, does: bool) -> Result<(), Error> {
        let hub = self.hub;
        let person = actor.person.0;
        let now = millis(hub.now());
        let mut tx = hub.db.begin().await?;
        match question {
            Some(number) => {
                let place: Option<(Uuid, Uuid)> = within!(&mut tx, on => {
                    sqlx::query_as(sql::QUESTION_PLACE).bind(slug).bind(i64::from(number)).fetch_optional(on).await
                })?;
                let (space, question) = place.ok_or(Fault::NotFound)?;
                if does {
                    let mut writes = Writes::default();
                    follow_own(&mut writes, actor.person, SpaceId(space), QuestionId(question), now);
                    writes.send(&mut tx).await?;
                } else {
                    within!(&mut tx, on => {
                        let done = sqlx::query(sql::UNFOLLOW_QUESTION).bind(person).bind(question).execute(on).await;
                        done.map(|_| ())
                    })?;
                }
            }
            None => {
                let space: Option<Uuid> = within!(&mut tx, on => {
                    sqlx::query_scalar(sql::SPACE_PLACE).bind(slug).fetch_optional(on).await
                })?;
                let space = space.ok_or(Fault::NotFound)?;
                within!(&mut tx, on => if does {
                    sqlx::query(sql::FOLLOW_SPACE).bind(person).bind(space).bind(now).execute(on).await.map(|_| ())
                } else {
                    sqlx::query(sql::UNFOLLOW_SPACE).bind(person).bind(space).execute(on).await.map(|_| ())
                })?;
            }
        }
        tx.commit().await
    }

    /// What somebody follows of a space.
    pub async fn following(&self, actor: &Actor, space: SpaceId) -> Result<Following, Error> {
        let rows: Vec<Option<Uuid>> = reading!(&self.hub.db, on => {
            sqlx::query_scalar(sql::FOLLOWING).bind(actor.person.0).bind(space.0).fetch_all(on).await
        })?;
        Ok(Following {
            space: rows.iter().any(Option::is_none),
            questions: rows.into_iter().flatten().map(QuestionId).collect(),
        })
    }

    /// All that somebody follows, in the order of their doing so; titles in a language, or as they were written.
    pub async fn followed(&self, actor: &Actor, locale: Locale) -> Result<Vec<Followed>, Error> {
        let rows: Vec<FollowedRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::FOLLOWED).bind(actor.person.0).bind(locale.tag()).fetch_all(on).await
        })?;
        let followed = |row: FollowedRow| Followed {
            slug: row.slug,
            space: (row.space_title, row.space_lang),
            question: row.number.map(|number| {
                let number = u32::try_from(number).unwrap_or(u32::MAX);
                (number, row.question_title.unwrap_or_default(), row.question_lang.unwrap_or_default())
            }),
        };
        Ok(rows.into_iter().map(followed).collect())
    }
}

/// Follows a question, in the transaction of what makes somebody do so.
pub(crate) fn follow_own(writes: &mut Writes, person: PersonId, space: SpaceId, question: QuestionId, now: i64) {
    writes.add(sql::FOLLOW_QUESTION, [person.0.into(), space.0.into(), question.0.into(), now.into()]);
}
