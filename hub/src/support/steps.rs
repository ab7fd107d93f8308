//! Steps of a request along its way, by either side. Each is written down in the transaction that takes it.

use super::say::{Line, Said, checked};
use super::told::Event;
use super::{Support, case, own, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::millis;
use crate::db::{Tx, within};
use domain::form::{Why, Wrong};
use domain::id::PersonId;
use domain::support::{By, Feedback, State, Step};

impl Support<'_> {
    /// Has the team take a step. Whoever takes a request sees to it from then on.
    pub async fn step(&self, actor: &Actor, said: &Said, step: Step) -> Result<(), Error> {
        let words = checked(&said.words, false)?;
        let mut tx = self.hub.begin().await?;
        let (row, state) = case(&mut tx, actor, said.request).await?;
        if self.was_said(&mut tx, actor, said.key).await? {
            return Ok(());
        }
        self.go(&mut tx, actor, said, (state, step, By::Team), &words).await?;
        if step == Step::Take && row.assigned_to.is_none() {
            within!(&mut tx, on => {
                sqlx::query(sql::ASSIGN).bind(row.id).bind(actor.person.0).execute(on).await.map(|_| ())
            })?;
        }
        let event = match step {
            Step::Take => Some(Event::Taken),
            Step::Close => Some(Event::Closed),
            Step::Reopen => Some(Event::Reopened),
            Step::Answer => Some(Event::Answered),
            Step::Start | Step::Resume | Step::Withdraw => None,
        };
        if let Some(event) = event {
            self.tell(&mut tx, PersonId(row.person_id), said.request, event).await?;
        }
        self.log(&mut tx, actor, said.request, step.code()).await?;
        self.hub.commit_and_mail(tx).await
    }

    /// Takes back what one has asked.
    pub async fn withdraw(&self, actor: &Actor, said: &Said) -> Result<(), Error> {
        self.own_step(actor, said, Step::Withdraw, Event::Withdrawn).await
    }

    /// Has a closed request of one's own go on.
    pub async fn reopen(&self, actor: &Actor, said: &Said) -> Result<(), Error> {
        self.own_step(actor, said, Step::Reopen, Event::Reopened).await
    }

    async fn own_step(&self, actor: &Actor, said: &Said, step: Step, event: Event) -> Result<(), Error> {
        let words = checked(&said.words, false)?;
        let settings = self.hub.settings().current().await?;
        let mut tx = self.hub.begin().await?;
        let (row, state) = own(&mut tx, actor, said.request).await?;
        if self.was_said(&mut tx, actor, said.key).await? {
            return Ok(());
        }
        self.go(&mut tx, actor, said, (state, step, By::Requester), &words).await?;
        self.tell_team(&mut tx, &settings, said.request, row.assigned_to, event).await?;
        self.hub.commit_and_mail(tx).await
    }

    /// Says how it was, and closes a request of one's own that was answered. What the team has closed stays so.
    pub async fn close(&self, actor: &Actor, said: &Said, feedback: &Feedback) -> Result<(), Error> {
        let mut wrong = Vec::new();
        for (field, mark) in [("helped", feedback.helped), ("in-time", feedback.in_time)] {
            match mark {
                None => wrong.push(Wrong::new(field, Why::Required)),
                Some(1..=5) => {}
                Some(_) => wrong.push(Wrong::new(field, Why::NotAChoice)),
            }
        }
        let words = match checked(&said.words, false) {
            Ok(words) => words,
            Err(Error::Wrong(more)) => {
                wrong.extend(more);
                String::new()
            }
            Err(other) => return Err(other),
        };
        let (Some(helped), Some(in_time), true) = (feedback.helped, feedback.in_time, wrong.is_empty()) else {
            return Err(Error::Wrong(wrong));
        };
        let settings = self.hub.settings().current().await?;
        let now = millis(self.hub.now());
        let mut tx = self.hub.begin().await?;
        let (row, state) = own(&mut tx, actor, said.request).await?;
        if self.was_said(&mut tx, actor, said.key).await? {
            return Ok(());
        }
        if state != State::Closed {
            self.go(&mut tx, actor, said, (state, Step::Close, By::Requester), "").await?;
            self.tell_team(&mut tx, &settings, said.request, row.assigned_to, Event::Closed).await?;
        }
        within!(&mut tx, on => {
            sqlx::query(sql::SET_FEEDBACK)
                .bind(row.id)
                .bind(i64::from(helped))
                .bind(i64::from(in_time))
                .bind(&words)
                .bind(feedback.may_publish)
                .bind(now)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        self.hub.commit_and_mail(tx).await
    }

    /// Goes a step, or says that somebody was quicker.
    pub(super) async fn go(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        said: &Said,
        (state, step, by): (State, Step, By),
        words: &str,
    ) -> Result<(), Error> {
        let wrong = |field, why| Err(Error::Wrong(vec![Wrong::new(field, why)]));
        let Some(to) = step.from(state, by) else { return wrong("do", Why::DecidedAlready) };
        if step.needs_words(state, by) && words.is_empty() {
            return wrong("words", Why::Required);
        }
        let line = Line { by, is_note: false, step: Some(step), words };
        self.write(tx, actor, said, &line).await?;
        let now = millis(self.hub.now());
        within!(tx, on => {
            sqlx::query(sql::SET_STATE).bind(said.request.0).bind(to.code()).bind(now).execute(on).await.map(|_| ())
        })?;
        Ok(())
    }
}
