//! Seeing to a message: answering, noting, assigning, closing. Each in one transaction with its note in the log.

use super::{Contact, NewPart, SentRow, say, sql, team};
use crate::Error;
use crate::accounts::Actor;
use crate::audit::{self, Entry};
use crate::clock::millis;
use crate::db::{Tx, within};
use crate::mail::{self, Letter, Recipient};
use domain::contact::{LONGEST, Stage};
use domain::form::{Why, Wrong};
use domain::id::{MessageId, PersonId};
use domain::{Fault, Locale};
use serde_json::{Value, json};
use sqlx::FromRow;
use uuid::Uuid;

/// Something that is to be said about a message.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The form's own key: sent twice, it is said once.
    pub key: Uuid,
    /// The message.
    pub message: MessageId,
    /// How much had been said about it when the form was read.
    pub seen: u32,
    /// What.
    pub words: String,
    /// Whether it goes to the sender; else it stays among the team.
    pub to_sender: bool,
}

#[derive(Debug, FromRow)]
struct StageRow {
    stage: String,
    assigned_to: Option<Uuid>,
    #[sqlx(flatten)]
    sent: SentRow,
}

impl Contact<'_> {
    /// Answers by mail, or notes something for the team. Whoever answers sees to it from then on, if nobody does.
    pub async fn answer(&self, actor: &Actor, answer: &Answer) -> Result<(), Error> {
        team(actor)?;
        let words = answer.words.trim().replace("\r\n", "\n");
        let wrong = |why| Err(Error::Wrong(vec![Wrong::new("words", why)]));
        if words.is_empty() {
            return wrong(Why::Required);
        }
        if words.chars().count() > LONGEST as usize {
            return wrong(Why::TooLong { most: LONGEST });
        }
        let (hub, id) = (self.hub, answer.message);
        let now = millis(hub.now());
        let mut tx = self.hub.begin().await?;
        let said: i64 = within!(&mut tx, on => sqlx::query_scalar(sql::SAID).bind(answer.key).fetch_one(on).await)?;
        if said > 0 {
            return Ok(());
        }
        let row = standing(&mut tx, id).await?;
        let parts: i64 = within!(&mut tx, on => sqlx::query_scalar(sql::COUNT_PARTS).bind(id.0).fetch_one(on).await)?;
        if parts != i64::from(answer.seen) {
            return wrong(Why::ChangedMeanwhile);
        }
        let mail = if answer.to_sender { Some(self.letter(&mut tx, actor, &row.sent, &words).await?) } else { None };
        let kind = if answer.to_sender { "answer" } else { "note" };
        let by = Some(actor.person.0);
        say(&mut tx, &NewPart { id: answer.key, message: id, kind, by, words: &words, mail, at: now }).await?;
        within!(&mut tx, on => sqlx::query(sql::TOUCH).bind(id.0).bind(now).execute(on).await.map(|_| ()))?;
        if answer.to_sender {
            self.stage(&mut tx, id, Stage::Answered).await?;
            if row.assigned_to.is_none() {
                within!(&mut tx, on => sqlx::query(sql::ASSIGN).bind(id.0).bind(by).execute(on).await.map(|_| ()))?;
            }
        }
        let action = if answer.to_sender { "contact-answer" } else { "contact-note" };
        self.note(&mut tx, actor, action, id, json!({})).await?;
        self.hub.commit_and_mail(tx).await
    }

    /// Sends the last answer once more, of which the letter could not be sent.
    pub async fn send_again(&self, actor: &Actor, id: MessageId) -> Result<(), Error> {
        team(actor)?;
        let mut tx = self.hub.begin().await?;
        let row = standing(&mut tx, id).await?;
        let failed: Option<(Uuid, String)> =
            within!(&mut tx, on => sqlx::query_as(sql::FAILED_ANSWER).bind(id.0).fetch_optional(on).await)?;
        let Some((part, words)) = failed else { return Ok(()) };
        let mail = self.letter(&mut tx, actor, &row.sent, &words).await?;
        within!(&mut tx, on => sqlx::query(sql::SET_MAIL).bind(part).bind(mail).execute(on).await.map(|_| ()))?;
        self.note(&mut tx, actor, "contact-answer", id, json!({ "again": true })).await?;
        self.hub.commit_and_mail(tx).await
    }

    /// Says who of the team sees to a message, or that nobody does.
    pub async fn assign(&self, actor: &Actor, id: MessageId, to: Option<PersonId>) -> Result<(), Error> {
        team(actor)?;
        let mut tx = self.hub.begin().await?;
        let row = standing(&mut tx, id).await?;
        let all: Vec<(Uuid, String)> = within!(&mut tx, on => sqlx::query_as(sql::TEAM).fetch_all(on).await)?;
        if to.is_some_and(|to| all.iter().all(|(id, _)| *id != to.0)) {
            return Err(Error::Wrong(vec![Wrong::new("to", Why::NotAChoice)]));
        }
        if row.assigned_to == to.map(|to| to.0) {
            return Ok(());
        }
        within!(&mut tx, on => {
            sqlx::query(sql::ASSIGN).bind(id.0).bind(to.map(|to| to.0)).execute(on).await.map(|_| ())
        })?;
        self.note(&mut tx, actor, "contact-assign", id, json!({ "to": to })).await?;
        self.hub.commit_and_mail(tx).await
    }

    /// Closes a message, or opens it again.
    pub async fn close(&self, actor: &Actor, id: MessageId, close: bool) -> Result<(), Error> {
        team(actor)?;
        let mut tx = self.hub.begin().await?;
        let row = standing(&mut tx, id).await?;
        if (row.stage == Stage::Closed.code()) == close {
            return Ok(());
        }
        self.stage(&mut tx, id, if close { Stage::Closed } else { Stage::Open }).await?;
        let action = if close { "contact-close" } else { "contact-reopen" };
        self.note(&mut tx, actor, action, id, json!({})).await?;
        self.hub.commit_and_mail(tx).await
    }

    async fn stage(&self, tx: &mut Tx, id: MessageId, to: Stage) -> Result<(), Error> {
        let now = millis(self.hub.now());
        within!(tx, on => {
            sqlx::query(sql::SET_STAGE).bind(id.0).bind(to.code()).bind(now).execute(on).await.map(|_| ())
        })?;
        Ok(())
    }

    /// The letter with an answer, in the language that the sender has chosen.
    async fn letter(&self, tx: &mut Tx, actor: &Actor, to: &SentRow, words: &str) -> Result<Uuid, Error> {
        let locale = Locale::parse(&to.locale).unwrap_or_default();
        let letter = Letter::ContactAnswer {
            name: to.name.clone(),
            by: actor.name.clone(),
            words: words.to_owned(),
            asked: to.words.clone(),
            path: format!("/{locale}/contact"),
        };
        let to = Recipient { person: None, email: to.email.clone(), locale };
        mail::enqueue_known(tx, self.hub, &to, &letter).await
    }

    async fn note(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        action: &'static str,
        id: MessageId,
        data: Value,
    ) -> Result<(), Error> {
        let entry = Entry { by: Some(actor.person), action, space: None, subject: Some(id.0), data };
        audit::note(tx, self.hub, &entry).await
    }
}

/// A message that has arrived.
async fn standing(tx: &mut Tx, id: MessageId) -> Result<StageRow, Error> {
    let row: Option<StageRow> = within!(tx, on => sqlx::query_as(sql::STANDING).bind(id.0).fetch_optional(on).await)?;
    row.filter(|row| row.stage != Stage::Unconfirmed.code()).ok_or(Fault::NotFound.into())
}
