//! Letters on their way: written with the deed that causes them, sent afterwards.
//!
//! Table: `mail`. A letter holds data and no words; whoever sends it writes it out in its reader's language. A mail
//! server that is down delays letters and nothing else.

mod letter;
pub(crate) mod sql;

pub use letter::{Letter, NewsLine, ReviewNews};

use crate::clock::millis;
use crate::db::{Tx, reading, within};
use crate::{Error, Hub};
use domain::Locale;
use domain::id::PersonId;
use sqlx::FromRow;
use time::Duration;
use uuid::Uuid;

/// To whom a letter goes.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// Who, if they are known.
    pub person: Option<PersonId>,
    /// Where to.
    pub email: String,
    /// The language it is written in.
    pub locale: Locale,
}

/// A letter that waits to be sent.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Its id.
    pub id: Uuid,
    /// Where to.
    pub email: String,
    /// The language it is written in.
    pub locale: Locale,
    /// What it says.
    pub letter: Letter,
    /// How often sending it has failed.
    pub attempts: u32,
}

/// After that many attempts nobody tries again.
const MOST_ATTEMPTS: i64 = 12;

/// Writes a letter down, in the transaction of what causes it.
pub(crate) async fn enqueue(tx: &mut Tx, hub: &Hub, to: &Recipient, letter: &Letter) -> Result<(), Error> {
    insert(tx, hub, to, letter).await.map(|_| ())
}

/// The same, and gives the letter's id, for those who want to know what becomes of it.
pub(crate) async fn enqueue_known(tx: &mut Tx, hub: &Hub, to: &Recipient, letter: &Letter) -> Result<Uuid, Error> {
    insert(tx, hub, to, letter).await
}

/// Goes the same way to the disk and leaves nothing there: else the time that an answer takes told whether there was
/// somebody to write to.
pub(crate) async fn enqueue_for_nobody(tx: &mut Tx, hub: &Hub, to: &Recipient, letter: &Letter) -> Result<(), Error> {
    let id = insert(tx, hub, to, letter).await?;
    within!(tx, on => sqlx::query(sql::REMOVE).bind(id).execute(on).await.map(|_| ()))?;
    Ok(())
}

async fn insert(tx: &mut Tx, hub: &Hub, to: &Recipient, letter: &Letter) -> Result<Uuid, Error> {
    let data = serde_json::to_string(letter).map_err(|error| Error::Unsound(error.to_string()))?;
    let now = millis(hub.now());
    let id = hub.clock.id();
    within!(tx, on => {
        sqlx::query(sql::INSERT)
            .bind(id)
            .bind(to.person.map(|person| person.0))
            .bind(&to.email)
            .bind(to.locale.tag())
            .bind(letter.kind())
            .bind(&data)
            .bind(now)
            .execute(on)
            .await
            .map(|_| ())
    })?;
    Ok(id)
}

/// As [`enqueue`], for a letter that may be called back for a while: it is sent after that, and has the id that is given.
pub(crate) async fn enqueue_later(
    tx: &mut Tx,
    hub: &Hub,
    to: &Recipient,
    letter: &Letter,
    after: Duration,
) -> Result<Uuid, Error> {
    let data = serde_json::to_string(letter).map_err(|error| Error::Unsound(error.to_string()))?;
    let now = hub.now();
    let id = hub.clock.id();
    within!(tx, on => {
        sqlx::query(sql::INSERT_LATER)
            .bind(id)
            .bind(to.person.map(|person| person.0))
            .bind(&to.email)
            .bind(to.locale.tag())
            .bind(letter.kind())
            .bind(&data)
            .bind(millis(now))
            .bind(millis(now + after))
            .execute(on)
            .await
            .map(|_| ())
    })?;
    Ok(id)
}

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Mail<'a> {
    hub: &'a Hub,
}

#[derive(Debug, FromRow)]
struct Row {
    id: Uuid,
    email: String,
    locale: String,
    data: String,
    attempts: i64,
}

impl<'a> Mail<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }

    /// Lets the sender know that there is something to send.
    pub fn wake(&self) {
        self.hub.letters.notify_one();
    }

    /// Waits until there may be something to send.
    pub async fn woken(&self) {
        self.hub.letters.notified().await;
    }

    /// Letters that are due, the oldest first. One that cannot be read is set aside, and the rest goes on.
    pub async fn due(&self, most: u32) -> Result<Vec<Waiting>, Error> {
        let now = millis(self.hub.now());
        let rows: Vec<Row> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::DUE).bind(now).bind(i64::from(most)).fetch_all(on).await
        })?;
        let mut due = Vec::with_capacity(rows.len());
        for row in rows {
            match serde_json::from_str(&row.data) {
                Ok(letter) => due.push(Waiting {
                    id: row.id,
                    email: row.email,
                    locale: Locale::parse(&row.locale).unwrap_or_default(),
                    letter,
                    attempts: u32::try_from(row.attempts).unwrap_or(u32::MAX),
                }),
                Err(error) => {
                    tracing::error!(letter = %row.id, %error, "a letter cannot be read");
                    self.write(sql::GIVE_UP, row.id, now).await?;
                }
            }
        }
        Ok(due)
    }

    /// Notes that a letter was sent.
    pub async fn sent(&self, id: Uuid) -> Result<(), Error> {
        self.write(sql::SENT, id, millis(self.hub.now())).await
    }

    /// Notes that a letter could not be sent: it is tried again after 1, 5, 25 … minutes, at most 6 hours.
    pub async fn failed(&self, letter: &Waiting) -> Result<(), Error> {
        if i64::from(letter.attempts) + 1 >= MOST_ATTEMPTS {
            return self.write(sql::GIVE_UP, letter.id, millis(self.hub.now())).await;
        }
        let minutes = 5_i64.saturating_pow(letter.attempts).min(360);
        self.write(sql::LATER, letter.id, millis(self.hub.now() + Duration::minutes(minutes))).await
    }

    /// How many letters wait.
    pub async fn waiting(&self) -> Result<u32, Error> {
        let count: i64 = reading!(&self.hub.db, on => sqlx::query_scalar(sql::WAITING).fetch_one(on).await)?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Forgets letters that were sent longer ago than administrators want to know of.
    pub async fn forget_old(&self) -> Result<u64, Error> {
        let days = self.hub.settings().current().await?.keeping.letters;
        let before = millis(self.hub.now() - Duration::days(days.into()));
        let mut tx = self.hub.db.begin().await?;
        let forgotten = within!(&mut tx, on => {
            sqlx::query(sql::FORGET_OLD).bind(before).execute(on).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(forgotten)
    }

    async fn write(&self, statement: &'static str, id: Uuid, at: i64) -> Result<(), Error> {
        let mut tx = self.hub.db.begin().await?;
        within!(&mut tx, on => sqlx::query(statement).bind(id).bind(at).execute(on).await.map(|_| ()))?;
        tx.commit().await
    }
}
