//! What a person alone sees on a question's page: their replies that are not published, and how long that takes.

use super::rows::{TitlesRow, VersionRow, unsound};
use super::{Discussions, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::{millis, moment};
use crate::db::reading;
use domain::Locale;
use domain::discussions::{OwnReply, Publication, ReplyState};
use domain::id::{QuestionId, ReplyId, SpaceId};
use sqlx::FromRow;
use time::Duration;
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct OwnRow {
    id: Uuid,
    state: String,
    reason: String,
    posted_at: i64,
    answers: Option<String>,
    #[sqlx(flatten)]
    version: VersionRow,
}

/// How far back it is looked how long publication takes.
const WINDOW: Duration = Duration::days(30);

/// Fewer than that tell nothing.
const ENOUGH: usize = 3;

impl Discussions<'_> {
    /// A person's replies to a question that others do not see, oldest first.
    pub async fn own_replies(
        &self,
        actor: &Actor,
        question: QuestionId,
        locale: Locale,
    ) -> Result<Vec<OwnReply>, Error> {
        let rows: Vec<OwnRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::OWN)
                .bind(locale.tag())
                .bind(actor.person.0)
                .bind(question.0)
                .fetch_all(on)
                .await
        })?;
        rows.into_iter()
            .map(|row| {
                Ok(OwnReply {
                    id: ReplyId(row.id),
                    answers: row.answers.as_deref().map(unsound).transpose()?,
                    state: ReplyState::parse(&row.state).ok_or_else(|| Error::Unsound(row.state.clone()))?,
                    reason: row.reason,
                    posted_at: moment(row.posted_at),
                    text: row.version.text(&TitlesRow::default())?,
                })
            })
            .collect()
    }

    /// How a space publishes replies, and within how many hours four of five were published in the last 30 days;
    /// none when there were too few to tell.
    pub async fn publication(&self, space: SpaceId) -> Result<(Publication, Option<u32>), Error> {
        let db = &self.hub.db;
        let way: String = reading!(db, on => sqlx::query_scalar(sql::PUBLICATION).bind(space.0).fetch_one(on).await)?;
        let since = millis(self.hub.now() - WINDOW);
        let mut times: Vec<i64> = reading!(db, on => {
            sqlx::query_scalar(sql::DECISION_TIMES).bind(space.0).bind(since).fetch_all(on).await
        })?;
        times.sort_unstable();
        let usual = (times.len() >= ENOUGH).then(|| times[(times.len() * 4).div_ceil(5) - 1]);
        let hours = usual.map(|usual| u32::try_from(usual.max(1)).unwrap_or(u32::MAX).div_ceil(3_600_000));
        Ok((Publication::parse(&way).unwrap_or_default(), hours))
    }
}
