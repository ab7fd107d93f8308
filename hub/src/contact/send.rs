//! Sending a message, and confirming that the address is one's own.

use super::{Contact, NewPart, SentRow, say, sql, team, token};
use crate::Error;
use crate::accounts::{Actor, Secret, check_email, line};
use crate::audit::{self, Entry};
use crate::clock::millis;
use crate::db::{Tx, reading, within};
use crate::mail::{self, Letter, Recipient};
use domain::accounts::limits;
use domain::contact::{About, CONFIRM_DAYS, LONGEST, Stage};
use domain::form::{Why, Wrong};
use domain::id::MessageId;
use domain::{Fault, Locale};
use serde_json::json;
use time::Duration;
use uuid::Uuid;

/// A message on its way in.
#[derive(Clone, Debug)]
pub struct NewMessage {
    /// What the form carried.
    pub token: String,
    /// Who writes; of those who have signed in, their own name counts.
    pub name: String,
    /// Where to answer; of those who have signed in, their own address counts.
    pub email: String,
    /// What it is about.
    pub about: Option<About>,
    /// The language to answer in.
    pub locale: Locale,
    /// The message.
    pub words: String,
}

/// What has become of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The team has it.
    Arrived,
    /// It waits until the address is confirmed.
    ToConfirm,
}

impl Contact<'_> {
    /// Takes a message. Sent twice with the same form, it is one.
    pub async fn send(&self, actor: Option<&Actor>, new: &NewMessage) -> Result<Sent, Error> {
        let key = token::check(self.hub, &new.token).await?;
        self.keep(actor, key, new).await
    }

    /// Takes a message from somebody the hub knows that came without a form.
    pub async fn file(&self, actor: &Actor, new: &NewMessage) -> Result<Sent, Error> {
        self.keep(Some(actor), Ok(self.hub.new_key()), new).await
    }

    async fn keep(&self, actor: Option<&Actor>, key: Result<Uuid, Why>, new: &NewMessage) -> Result<Sent, Error> {
        let (name, email) = match actor {
            Some(actor) => (actor.name.clone(), actor.email.clone()),
            None => (line(&new.name), new.email.trim().to_owned()),
        };
        let words = new.words.trim().replace("\r\n", "\n");
        let mut wrong = Vec::new();
        if name.is_empty() {
            wrong.push(Wrong::new("name", Why::Required));
        } else if name.chars().count() > limits::NAME as usize {
            wrong.push(Wrong::new("name", Why::TooLong { most: limits::NAME }));
        }
        wrong.extend(check_email("email", &email));
        if new.about.is_none() {
            wrong.push(Wrong::new("about", Why::NotAChoice));
        }
        if words.is_empty() {
            wrong.push(Wrong::new("words", Why::Required));
        } else if words.chars().count() > LONGEST as usize {
            wrong.push(Wrong::new("words", Why::TooLong { most: LONGEST }));
        }
        wrong.extend(key.err().map(|why| Wrong::new("token", why)));
        let (Ok(key), Some(about), true) = (key, new.about, wrong.is_empty()) else { return Err(Error::Wrong(wrong)) };

        let hub = self.hub;
        let (now, id) = (millis(hub.now()), MessageId(hub.clock.id()));
        let settings = hub.settings().current().await?;
        let mut tx = self.hub.begin().await?;
        let before: Option<String> =
            within!(&mut tx, on => sqlx::query_scalar(sql::BY_KEY).bind(key).fetch_optional(on).await)?;
        if let Some(stage) = before {
            return Ok(if stage == Stage::Unconfirmed.code() { Sent::ToConfirm } else { Sent::Arrived });
        }
        let secret = if actor.is_some() { None } else { Some(Secret::new()?) };
        let stage = if secret.is_some() { Stage::Unconfirmed } else { Stage::Open };
        within!(&mut tx, on => {
            sqlx::query(sql::INSERT)
                .bind(id.0)
                .bind(key)
                .bind(actor.map(|actor| actor.person.0))
                .bind(&name)
                .bind(&email)
                .bind(new.locale.tag())
                .bind(about.code())
                .bind(stage.code())
                .bind(secret.as_ref().map(Secret::kept))
                .bind(now)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        let part =
            NewPart { id: hub.clock.id(), message: id, kind: "sender", by: None, words: &words, mail: None, at: now };
        say(&mut tx, &part).await?;
        let to = Recipient { person: actor.map(|actor| actor.person), email, locale: new.locale };
        let sent = match secret {
            Some(secret) => {
                let link = format!("/{}/contact?link={}", new.locale, secret.reveal());
                mail::enqueue(&mut tx, hub, &to, &Letter::ContactConfirm { name, link }).await?;
                Sent::ToConfirm
            }
            None => {
                let arrived = Arrived { id, name, about, words: &words, to: &to };
                self.arrive(&mut tx, &arrived, &settings.contact, settings.language).await?;
                Sent::Arrived
            }
        };
        self.hub.commit_and_mail(tx).await?;
        Ok(sent)
    }

    /// Whose message a link confirms, without using it; none when it works no more.
    pub async fn look_at_link(&self, link: &str) -> Result<Option<String>, Error> {
        let Some(secret) = Secret::parse(link) else { return Ok(None) };
        let since = millis(self.hub.now() - Duration::days(CONFIRM_DAYS));
        let row: Option<SentRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::BY_SECRET).bind(secret.kept()).bind(since).fetch_optional(on).await
        })?;
        Ok(row.map(|row| row.name))
    }

    /// Lets a message arrive whose link was followed. Whether it still could.
    pub async fn confirm(&self, link: &str) -> Result<bool, Error> {
        let Some(secret) = Secret::parse(link) else { return Ok(false) };
        let settings = self.hub.settings().current().await?;
        let since = millis(self.hub.now() - Duration::days(CONFIRM_DAYS));
        let mut tx = self.hub.begin().await?;
        let row: Option<SentRow> = within!(&mut tx, on => {
            sqlx::query_as(sql::BY_SECRET).bind(secret.kept()).bind(since).fetch_optional(on).await
        })?;
        let Some(row) = row else { return Ok(false) };
        self.take(&mut tx, row, &settings.contact, settings.language).await?;
        self.hub.commit_and_mail(tx).await?;
        Ok(true)
    }

    /// Takes in a message by hand whose address nobody has confirmed.
    pub async fn take_in(&self, actor: &Actor, id: MessageId) -> Result<(), Error> {
        team(actor)?;
        let settings = self.hub.settings().current().await?;
        let mut tx = self.hub.begin().await?;
        let row: Option<SentRow> =
            within!(&mut tx, on => sqlx::query_as(sql::BY_ID).bind(id.0).fetch_optional(on).await)?;
        let Some(row) = row else { return Ok(()) };
        self.take(&mut tx, row, &settings.contact, settings.language).await?;
        let entry = Entry {
            by: Some(actor.person),
            action: "contact-take-in",
            space: None,
            subject: Some(id.0),
            data: json!({}),
        };
        audit::note(&mut tx, self.hub, &entry).await?;
        self.hub.commit_and_mail(tx).await
    }

    async fn take(&self, tx: &mut Tx, row: SentRow, team: &str, language: Locale) -> Result<(), Error> {
        let now = millis(self.hub.now());
        within!(&mut *tx, on => sqlx::query(sql::OPEN).bind(row.id).bind(now).execute(on).await.map(|_| ()))?;
        let locale = Locale::parse(&row.locale).unwrap_or_default();
        let to = Recipient { person: None, email: row.email, locale };
        let about = About::parse(&row.about).ok_or(Fault::NotFound)?;
        let arrived = Arrived { id: MessageId(row.id), name: row.name, about, words: &row.words, to: &to };
        self.arrive(tx, &arrived, team, language).await
    }

    /// Tells the sender that it has arrived, and the team that there is something to see to.
    async fn arrive(&self, tx: &mut Tx, new: &Arrived<'_>, team: &str, language: Locale) -> Result<(), Error> {
        let name = new.name.clone();
        let receipt = Letter::ContactReceipt {
            name: name.clone(),
            words: new.words.to_owned(),
            path: format!("/{}/contact", new.to.locale),
        };
        mail::enqueue(tx, self.hub, new.to, &receipt).await?;
        if team.is_empty() {
            return Ok(());
        }
        let told = Letter::ContactArrived {
            from: name,
            about: new.about.code().to_owned(),
            path: format!("/{language}/contact/inbox?message={}", new.id),
        };
        let to = Recipient { person: None, email: team.to_owned(), locale: language };
        mail::enqueue(tx, self.hub, &to, &told).await
    }
}

/// A message that arrives.
struct Arrived<'a> {
    id: MessageId,
    name: String,
    about: About,
    words: &'a str,
    to: &'a Recipient,
}
