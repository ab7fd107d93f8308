//! A person's own words: what they alone see of them, drafts, edits, and taking back.

mod draft;
mod edit;
mod history;
pub(crate) mod sql;
mod translations;
mod withdraw;

pub(crate) use draft::{forget_draft, was_sent};
pub(crate) use edit::{Before, apply, drop_waiting, remember};
pub use edit::{Edit, Revised};
pub use history::Revision;
pub use translations::Verdict;

use super::Discussions;
use super::rows::{TitlesRow, VersionRow, unsound};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::{millis, moment};
use crate::db::reading;
use domain::Locale;
use domain::discussions::{Contribution, OwnReply, Publication, ReplyState};
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

#[derive(Debug, FromRow)]
struct ContributionRow {
    id: Uuid,
    slug: String,
    space: String,
    question: i64,
    number: Option<String>,
    state: String,
    reason: String,
    posted_at: i64,
    decided_at: Option<i64>,
    read_at: Option<i64>,
    edits: i64,
    answers: i64,
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

    /// Which of a question's published replies are a person's.
    pub async fn mine(&self, actor: &Actor, question: QuestionId) -> Result<Vec<ReplyId>, Error> {
        let ids: Vec<Uuid> = reading!(&self.hub.db, on => {
            sqlx::query_scalar(sql::MINE).bind(actor.person.0).bind(question.0).fetch_all(on).await
        })?;
        Ok(ids.into_iter().map(ReplyId).collect())
    }

    /// Everything a person has sent, newest first, at most `most`.
    pub async fn contributions(&self, actor: &Actor, locale: Locale, most: u32) -> Result<Vec<Contribution>, Error> {
        let rows: Vec<ContributionRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::CONTRIBUTIONS)
                .bind(locale.tag())
                .bind(actor.person.0)
                .bind(i64::from(most))
                .fetch_all(on)
                .await
        })?;
        rows.into_iter()
            .map(|row| {
                Ok(Contribution {
                    id: ReplyId(row.id),
                    space: (row.slug, row.space),
                    question: u32::try_from(row.question).unwrap_or(u32::MAX),
                    number: row.number.as_deref().map(unsound).transpose()?,
                    state: ReplyState::parse(&row.state).ok_or_else(|| Error::Unsound(row.state.clone()))?,
                    reason: row.reason,
                    posted_at: moment(row.posted_at),
                    decided_at: row.decided_at.map(moment),
                    read_at: row.read_at.map(moment),
                    edit_waits: row.edits > 0,
                    answers: u32::try_from(row.answers).unwrap_or(u32::MAX),
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
