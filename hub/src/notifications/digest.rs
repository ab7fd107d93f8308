//! Letters on what is new: at once, daily or weekly, as each person wants, or none.

use super::news::NewsRow;
use super::tell::due;
use super::{Notifications, sql};
use crate::Error;
use crate::accounts::{Actor, Secret};
use crate::clock::millis;
use crate::db::{reading, within};
use crate::mail::{self, Letter, NewsLine, Recipient};
use domain::Locale;
use domain::id::PersonId;
use domain::notifications::{Because, News, Pace};
use sqlx::FromRow;
use uuid::Uuid;

/// How many replies a letter names; the others are counted.
const MOST: usize = 20;

/// How many people are written to before others may write to the database.
const AT_ONCE: i64 = 50;

#[derive(Debug, FromRow)]
struct ReaderRow {
    email: String,
    locale: String,
    unsubscribe: Option<String>,
    name: String,
}

impl Notifications<'_> {
    /// How somebody wants to be told.
    pub async fn pace(&self, actor: &Actor) -> Result<Pace, Error> {
        let code: Option<String> =
            reading!(&self.hub.db, on => sqlx::query_scalar(sql::PACE).bind(actor.person.0).fetch_optional(on).await)?;
        Ok(code.and_then(|code| Pace::parse(&code)).unwrap_or_default())
    }

    /// Changes how somebody wants to be told, also of what waits to be mailed.
    pub async fn set_pace(&self, person: PersonId, pace: Pace) -> Result<(), Error> {
        let due = due(self.hub.now(), pace).map(millis);
        let mut tx = self.hub.db.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(sql::SET_PACE).bind(person.0).bind(pace.code()).execute(&mut *on).await?;
            sqlx::query(sql::DUE_AGAIN).bind(person.0).bind(due).execute(on).await.map(|_| ())
        })?;
        tx.commit().await
    }

    /// Ends the letters to whoever a secret was mailed to. Says whether it was to anybody.
    pub async fn unsubscribe(&self, secret: &str) -> Result<bool, Error> {
        let Some(person) = self.subscriber(secret).await? else { return Ok(false) };
        self.set_pace(person, Pace::None).await?;
        Ok(true)
    }

    /// Whom a secret was mailed to.
    pub async fn subscriber(&self, secret: &str) -> Result<Option<PersonId>, Error> {
        let found: Option<Uuid> = reading!(&self.hub.db, on => sqlx::query_scalar(sql::BY_UNSUBSCRIBE).bind(secret).fetch_optional(on).await)?;
        Ok(found.map(PersonId))
    }

    /// Writes the letters that are due, each in a transaction with the note that it is written: two processes write
    /// none twice. Says whether there may be more.
    pub async fn write_due(&self) -> Result<bool, Error> {
        self.told().await;
        let now = millis(self.hub.now());
        let people: Vec<Uuid> =
            reading!(&self.hub.db, on => sqlx::query_scalar(sql::DUE).bind(now).bind(AT_ONCE).fetch_all(on).await)?;
        for person in &people {
            self.write_to(PersonId(*person)).await?;
        }
        if !people.is_empty() {
            self.hub.mail().wake();
        }
        Ok(i64::try_from(people.len()).unwrap_or(AT_ONCE) >= AT_ONCE)
    }

    async fn write_to(&self, person: PersonId) -> Result<(), Error> {
        let hub = self.hub;
        let now = millis(hub.now());
        let mut tx = hub.db.begin().await?;
        let taken = within!(&mut tx, on => {
            sqlx::query(sql::TAKE).bind(person.0).bind(now).execute(on).await.map(|done| done.rows_affected())
        })?;
        let reader: Option<ReaderRow> =
            within!(&mut tx, on => sqlx::query_as(sql::READER).bind(person.0).fetch_optional(on).await)?;
        // Who cannot sign in gets no letters either.
        if let Some(reader) = reader.filter(|_| taken > 0) {
            let locale = Locale::parse(&reader.locale).unwrap_or_default();
            let rows: Vec<NewsRow> = within!(&mut tx, on => {
                sqlx::query_as(sql::NEWS)
                    .bind(person.0)
                    .bind(locale.tag())
                    .bind(now)
                    .bind(i64::from(u32::MAX))
                    .fetch_all(on)
                    .await
            })?;
            let news = rows.into_iter().map(NewsRow::news).collect::<Result<Vec<_>, _>>()?;
            if !news.is_empty() {
                let secret = match reader.unsubscribe {
                    Some(secret) => secret,
                    None => {
                        let secret = Secret::new()?.reveal();
                        within!(&mut tx, on => {
                            let done = sqlx::query(sql::SET_UNSUBSCRIBE).bind(person.0).bind(&secret).execute(on).await;
                            done.map(|_| ())
                        })?;
                        secret
                    }
                };
                let letter = letter(locale, reader.name, &news, &secret);
                let to = Recipient { person: Some(person), email: reader.email, locale };
                mail::enqueue(&mut tx, hub, &to, &letter).await?;
            }
        }
        tx.commit().await
    }
}

fn letter(locale: Locale, name: String, news: &[News], secret: &str) -> Letter {
    let line = |each: &News| NewsLine {
        author: each.author.name.clone(),
        is_answer: each.why == Because::Answered,
        mentions: each.why == Because::Mentioned,
        space: each.space.0.clone(),
        question: each.number.question(),
        path: format!(
            "/{locale}/spaces/{}/questions/{}?at={n}#reply-{n}",
            each.slug,
            each.number.question(),
            n = each.number
        ),
    };
    Letter::News {
        name,
        lines: news.iter().take(MOST).map(line).collect(),
        more: u32::try_from(news.len().saturating_sub(MOST)).unwrap_or(u32::MAX),
        path: format!("/{locale}/notifications"),
        unsubscribe: format!("/{locale}/unsubscribe?link={secret}"),
    }
}
