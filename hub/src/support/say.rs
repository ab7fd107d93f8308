//! Saying something about a request: to the other side, or among the team.

use super::told::Event;
use super::{Support, case, own, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::audit::{self, Entry};
use crate::clock::millis;
use crate::db::{Tx, within};
use crate::experts::lines;
use domain::form::{Why, Wrong};
use domain::id::{PersonId, RequestId};
use domain::support::{By, State, Step, limits};
use serde_json::json;
use uuid::Uuid;

/// Something that is said, or goes with a step.
#[derive(Clone, Debug)]
pub struct Said {
    /// The form's own key: sent twice, it is said once.
    pub key: Uuid,
    /// The request.
    pub request: RequestId,
    /// What; some steps need no words.
    pub words: String,
}

/// To whom the team says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To whoever asked: a question, or how it goes.
    Message,
    /// To whoever asked: what they asked for.
    Answer,
    /// To the team alone.
    Note,
}

/// What is written down.
pub(super) struct Line<'a> {
    pub by: By,
    pub is_note: bool,
    pub step: Option<Step>,
    pub words: &'a str,
}

impl Support<'_> {
    /// Has the team say something.
    pub async fn say(&self, actor: &Actor, said: &Said, way: Way) -> Result<(), Error> {
        let words = checked(&said.words, true)?;
        let mut tx = self.hub.begin().await?;
        let (row, state) = case(&mut tx, actor, said.request).await?;
        if self.was_said(&mut tx, actor, said.key).await? {
            return Ok(());
        }
        let requester = PersonId(row.person_id);
        match way {
            Way::Note => {
                let line = Line { by: By::Team, is_note: true, step: None, words: &words };
                self.write(&mut tx, actor, said, &line).await?;
                self.log(&mut tx, actor, said.request, "note").await?;
            }
            Way::Message => {
                open(state)?;
                let line = Line { by: By::Team, is_note: false, step: None, words: &words };
                self.write(&mut tx, actor, said, &line).await?;
                self.touch(&mut tx, said.request).await?;
                self.tell(&mut tx, requester, said.request, Event::Written).await?;
                self.log(&mut tx, actor, said.request, "message").await?;
            }
            Way::Answer => {
                self.go(&mut tx, actor, said, (state, Step::Answer, By::Team), &words).await?;
                self.tell(&mut tx, requester, said.request, Event::Answered).await?;
                self.log(&mut tx, actor, said.request, Step::Answer.code()).await?;
            }
        }
        self.hub.commit_and_mail(tx).await
    }

    /// Has whoever asked say something. After an answer, work goes on.
    pub async fn reply(&self, actor: &Actor, said: &Said) -> Result<(), Error> {
        let words = checked(&said.words, true)?;
        let settings = self.hub.settings().current().await?;
        let mut tx = self.hub.begin().await?;
        let (row, state) = own(&mut tx, actor, said.request).await?;
        if self.was_said(&mut tx, actor, said.key).await? {
            return Ok(());
        }
        open(state)?;
        if state == State::Answered {
            self.go(&mut tx, actor, said, (state, Step::Resume, By::Requester), &words).await?;
        } else {
            let line = Line { by: By::Requester, is_note: false, step: None, words: &words };
            self.write(&mut tx, actor, said, &line).await?;
            self.touch(&mut tx, said.request).await?;
        }
        self.tell_team(&mut tx, &settings, said.request, row.assigned_to, Event::Written).await?;
        self.hub.commit_and_mail(tx).await
    }

    /// Whether something was said by somebody under a key.
    pub(super) async fn was_said(&self, tx: &mut Tx, actor: &Actor, key: Uuid) -> Result<bool, Error> {
        let before: Option<Uuid> = within!(tx, on => {
            sqlx::query_scalar(sql::SAID).bind(actor.person.0).bind(key).fetch_optional(on).await
        })?;
        Ok(before.is_some())
    }

    pub(super) async fn write(&self, tx: &mut Tx, actor: &Actor, said: &Said, line: &Line<'_>) -> Result<(), Error> {
        let (id, now) = (self.hub.clock.id(), millis(self.hub.now()));
        within!(tx, on => {
            sqlx::query(sql::SAY)
                .bind(id)
                .bind(said.request.0)
                .bind(actor.person.0)
                .bind(said.key)
                .bind(line.by == By::Team)
                .bind(line.is_note)
                .bind(line.step.map(Step::code))
                .bind(line.words)
                .bind(now)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        Ok(())
    }

    pub(super) async fn touch(&self, tx: &mut Tx, id: RequestId) -> Result<(), Error> {
        let now = millis(self.hub.now());
        within!(tx, on => sqlx::query(sql::TOUCH).bind(id.0).bind(now).execute(on).await.map(|_| ()))?;
        Ok(())
    }

    /// Notes in the log what the team did, without a word of what was said.
    pub(super) async fn log(&self, tx: &mut Tx, actor: &Actor, id: RequestId, what: &str) -> Result<(), Error> {
        let (by, subject, data) = (Some(actor.person), Some(id.0), json!({ "what": what }));
        let entry = Entry { by, action: "support", space: None, subject, data };
        audit::note(tx, self.hub, &entry).await
    }
}

/// Words as they are kept.
pub(super) fn checked(typed: &str, needed: bool) -> Result<String, Error> {
    let words = lines(typed);
    if needed && words.is_empty() {
        return Err(Error::Wrong(vec![Wrong::new("words", Why::Required)]));
    }
    if words.chars().count() > limits::WORDS as usize {
        return Err(Error::Wrong(vec![Wrong::new("words", Why::TooLong { most: limits::WORDS })]));
    }
    Ok(words)
}

fn open(state: State) -> Result<(), Error> {
    if state.is_open() { Ok(()) } else { Err(Error::Wrong(vec![Wrong::new("words", Why::Ended)])) }
}
