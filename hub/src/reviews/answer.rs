//! A reviewer's answer to an invitation. Conflicts of interest are declared before the content is seen.

use super::{Reviews, Whose, sql, words, wrong};
use crate::Error;
use crate::db::within;
use crate::mail::ReviewNews;
use domain::form::{Why, Wrong};
use domain::id::{PersonId, ReviewId};
use domain::reviews::{ReviewState, ReviewStep, limits};

/// What somebody answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes, and there is no conflict of interest.
    Accept,
    /// There is a conflict of interest, and which.
    Conflict(String),
    /// No, or no longer; perhaps why.
    Decline(String),
}

impl Reviews<'_> {
    /// Answers. The same answer twice is one; where an editor was quicker, that is told.
    pub async fn answer(&self, id: ReviewId, whose: Whose<'_>, answer: &Answer) -> Result<ReviewState, Error> {
        let mut bad: Vec<Wrong> = Vec::new();
        let (step, field, typed) = match answer {
            Answer::Accept => (ReviewStep::Accept, "", ""),
            Answer::Conflict(typed) => (ReviewStep::Decline, "conflict", typed.as_str()),
            Answer::Decline(typed) => (ReviewStep::Decline, "reason", typed.as_str()),
        };
        let said = words(&mut bad, field, typed, limits::COMMENT);
        if field == "conflict" && said.is_empty() {
            bad.push(Wrong::new(field, Why::Required));
        }
        let mut tx = self.hub.begin().await?;
        let row = self.own(&mut tx, id, whose).await?;
        if !bad.is_empty() {
            return Err(Error::Wrong(bad));
        }
        let state = row.state()?;
        let Some(to) = step.from(state, true) else {
            let done = if step == ReviewStep::Accept { ReviewState::Accepted } else { ReviewState::Declined };
            return if state == done { Ok(state) } else { wrong("do", Why::DecidedAlready) };
        };
        let conflict = matches!(answer, Answer::Conflict(_));
        if to == ReviewState::Declined {
            let (reason, declared) = if conflict { ("", said.as_str()) } else { (said.as_str(), "") };
            within!(&mut tx, on => {
                sqlx::query(sql::REFUSE).bind(row.id).bind(reason).bind(declared).execute(on).await.map(|_| ())
            })?;
        }
        self.go(&mut tx, &row, to).await?;
        let (news, deed) = match (to, conflict) {
            (ReviewState::Accepted, _) => (ReviewNews::Accepted, step.code()),
            (_, true) => (ReviewNews::Conflict, "conflict"),
            (_, false) => (ReviewNews::Declined, step.code()),
        };
        self.report(&mut tx, &row, news, &said).await?;
        self.noted(&mut tx, PersonId(row.reviewer_id), &row, deed).await?;
        self.hub.commit_and_mail(tx).await?;
        Ok(to)
    }
}
