//! Asking somebody to review, and what an editor does about a review afterwards.

use super::rows::ReviewRow;
use super::{Reviews, review, sql, words, wrong};
use crate::Error;
use crate::accounts::{Actor, Secret};
use crate::clock::millis;
use crate::db::{Tx, reading, within};
use crate::mail::ReviewNews;
use crate::resources::place;
use domain::form::{Why, Wrong};
use domain::id::{PersonId, ResourceId, ReviewId};
use domain::resources::{ResourceState, Step};
use domain::reviews::{ReviewState, ReviewStep, ReviewerKind, limits, next_reminder};
use domain::{Fault, Locale};
use time::{Date, Duration, OffsetDateTime, Time};
use uuid::Uuid;

/// An invitation.
#[derive(Clone, Debug)]
pub struct NewInvite {
    /// The form's own key: sent twice, it is one.
    pub key: Uuid,
    /// What is to be reviewed.
    pub resource: ResourceId,
    /// By whom.
    pub person: Option<PersonId>,
    /// As what.
    pub kind: Option<ReviewerKind>,
    /// Until when; else as long as the rule gives.
    pub due: Option<Date>,
    /// What the letter says.
    pub words: String,
}

impl Reviews<'_> {
    /// Asks somebody to review. The first invitation puts the resource into review.
    pub async fn invite(&self, actor: &Actor, new: &NewInvite) -> Result<ReviewId, Error> {
        actor.editor()?;
        let hub = self.hub;
        let now = hub.now();
        // Whom the same form has asked already is offered no more.
        let before: Option<ReviewRow> =
            reading!(&hub.db, on => sqlx::query_as(sql::REVIEW).bind(new.key).fetch_optional(on).await)?;
        if before.is_some_and(|row| row.resource() == new.resource) {
            return Ok(ReviewId(new.key));
        }
        let panel = self.panel().await?;
        let candidates = self.candidates(actor, new.resource, Locale::default()).await?;
        let mut bad: Vec<Wrong> = Vec::new();
        let said = words(&mut bad, "words", &new.words, limits::WORDS);
        let candidate = candidates.iter().find(|each| Some(each.person) == new.person);
        match (candidate, new.kind) {
            (None, _) => bad.push(Wrong::new("person", Why::NotAChoice)),
            (Some(_), None) => bad.push(Wrong::new("kind", Why::NotAChoice)),
            // Who works for the hub is none of the others, and the other way round.
            (Some(candidate), Some(kind)) => {
                let own = !candidate.roles.is_empty();
                if (kind == ReviewerKind::Internal && !own) || (kind == ReviewerKind::External && own) {
                    bad.push(Wrong::new("kind", Why::NotAChoice));
                }
            }
        }
        let due = match new.due {
            None => now + Duration::days(panel.review_days.into()),
            Some(day) => due_at(&mut bad, day, now),
        };
        let (Some(candidate), Some(kind), true) = (candidate, new.kind, bad.is_empty()) else {
            return Err(Error::Wrong(bad));
        };
        let answer_by = (now + Duration::days(panel.answer_days.into())).min(due);
        let mut tx = self.hub.begin().await?;
        let at = place(&mut tx, new.resource).await?;
        if at.sender() == actor.person {
            return Err(Fault::NotFound.into());
        }
        let asked: i64 = within!(&mut tx, on => {
            sqlx::query_scalar(sql::ASKED).bind(new.resource.0).bind(candidate.person.0).fetch_one(on).await
        })?;
        if asked > 0 {
            return wrong("person", Why::DecidedAlready);
        }
        match at.state()? {
            ResourceState::Screened => {
                hub.resources().step(&mut tx, actor, new.resource, Step::Start, "").await?;
            }
            ResourceState::InReview => {}
            _ => return wrong("do", Why::DecidedAlready),
        }
        let remind = next_reminder(ReviewState::Invited, answer_by, due, 0);
        let secret = Secret::new()?;
        within!(&mut tx, on => {
            sqlx::query(sql::INSERT)
                .bind(new.key)
                .bind(new.resource.0)
                .bind(at.round)
                .bind(candidate.person.0)
                .bind(kind.code())
                .bind(actor.person.0)
                .bind(millis(now))
                .bind(millis(answer_by))
                .bind(millis(due))
                .bind(secret.kept())
                .bind(remind.map(millis))
                .execute(on)
                .await
                .map(|_| ())
        })?;
        let row = review(&mut tx, ReviewId(new.key)).await?;
        self.tell(&mut tx, &row, ReviewNews::Invited, &said).await?;
        self.noted(&mut tx, actor.person, &row, "invite").await?;
        self.hub.commit_and_mail(tx).await?;
        Ok(ReviewId(new.key))
    }

    /// Takes back what an editor has asked for. What was typed stays.
    pub async fn cancel(&self, actor: &Actor, id: ReviewId) -> Result<(), Error> {
        let (mut tx, row) = self.editors(actor, id).await?;
        let Some(to) = ReviewStep::Cancel.from(row.state()?, false) else { return wrong("do", Why::DecidedAlready) };
        self.go(&mut tx, &row, to).await?;
        self.tell(&mut tx, &row, ReviewNews::Cancelled, "").await?;
        self.noted(&mut tx, actor.person, &row, ReviewStep::Cancel.code()).await?;
        self.hub.commit_and_mail(tx).await
    }

    /// Gives more time.
    pub async fn extend(&self, actor: &Actor, id: ReviewId, day: Date) -> Result<(), Error> {
        let now = self.hub.now();
        let mut bad = Vec::new();
        let due = due_at(&mut bad, day, now);
        if !bad.is_empty() {
            return Err(Error::Wrong(bad));
        }
        let (mut tx, row) = self.editors(actor, id).await?;
        let state = row.state()?;
        if !state.is_open() {
            return wrong("do", Why::DecidedAlready);
        }
        let answer_by = if state == ReviewState::Invited {
            row.answer_by().max(now + Duration::days(3)).min(due)
        } else {
            row.answer_by()
        };
        let remind = next_reminder(state, answer_by, due, 0).map(millis);
        within!(&mut tx, on => {
            sqlx::query(sql::DUE)
                .bind(row.id)
                .bind(millis(answer_by))
                .bind(millis(due))
                .bind(remind)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        let row = review(&mut tx, id).await?;
        self.tell(&mut tx, &row, ReviewNews::Extended, "").await?;
        self.noted(&mut tx, actor.person, &row, "extend").await?;
        self.hub.commit_and_mail(tx).await
    }

    /// Asks who has sent a review to look at it again, as after changes.
    pub async fn again(&self, actor: &Actor, id: ReviewId, said: &str) -> Result<(), Error> {
        let mut bad = Vec::new();
        let said = words(&mut bad, "words", said, limits::WORDS);
        if !bad.is_empty() {
            return Err(Error::Wrong(bad));
        }
        let days = self.panel().await?.review_days;
        let (mut tx, row) = self.editors(actor, id).await?;
        let Some(to) = ReviewStep::Again.from(row.state()?, false) else { return wrong("do", Why::DecidedAlready) };
        if place(&mut tx, row.resource()).await?.state()? != ResourceState::InReview {
            return wrong("do", Why::DecidedAlready);
        }
        let due = self.hub.now() + Duration::days(days.into());
        let remind = next_reminder(to, row.answer_by(), due, 0).map(millis);
        self.go(&mut tx, &row, to).await?;
        within!(&mut tx, on => {
            sqlx::query(sql::DUE)
                .bind(row.id)
                .bind(millis(row.answer_by()))
                .bind(millis(due))
                .bind(remind)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        let row = review(&mut tx, id).await?;
        self.tell(&mut tx, &row, ReviewNews::Again, &said).await?;
        self.noted(&mut tx, actor.person, &row, ReviewStep::Again.code()).await?;
        self.hub.commit_and_mail(tx).await
    }

    /// A review that an editor does something about: not on what they have sent themselves.
    async fn editors(&self, actor: &Actor, id: ReviewId) -> Result<(Tx, ReviewRow), Error> {
        actor.editor()?;
        let mut tx = self.hub.begin().await?;
        let row = review(&mut tx, id).await?;
        if place(&mut tx, row.resource()).await?.sender() == actor.person {
            return Err(Fault::NotFound.into());
        }
        Ok((tx, row))
    }
}

/// The end of a day that is still to come, and not too far away.
fn due_at(wrong: &mut Vec<Wrong>, day: Date, now: OffsetDateTime) -> OffsetDateTime {
    let end = day.with_time(Time::MAX).assume_utc();
    let most = now + Duration::days(limits::DAYS.into());
    if day <= now.date() || end > most {
        wrong.push(Wrong::new("due", Why::NotADay));
    }
    end
}
