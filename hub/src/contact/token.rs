//! What a form carries: when it was opened, and a number of its own, sealed so that nobody can make one up. A form that
//! is sent too soon was filled in by a program; sent twice, it is one message.

use crate::clock::millis;
use crate::db::{Db, within};
use crate::{Error, Hub};
use domain::contact::{LEAST_SECONDS, MOST_HOURS};
use domain::form::Why;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use std::fmt::Write as _;
use time::{Duration, OffsetDateTime};
use tokio::sync::OnceCell;
use uuid::Uuid;

/// The key of the seal. It stands in the database, so that every process has the same, and outlives a restart.
#[derive(Debug, Default)]
pub(crate) struct Seal(OnceCell<Vec<u8>>);

impl Seal {
    async fn key(&self, hub: &Hub) -> Result<&[u8], Error> {
        self.0.get_or_try_init(|| key(&hub.db, millis(hub.now()))).await.map(Vec::as_slice)
    }
}

async fn key(db: &Db, now: i64) -> Result<Vec<u8>, Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| Error::Random(error.to_string()))?;
    let mut tx = db.begin().await?;
    // Whoever is first makes it.
    within!(&mut tx, on => {
        sqlx::query(super::sql::MAKE_KEY).bind(hex(&bytes)).bind(now).execute(on).await.map(|_| ())
    })?;
    let kept: String = within!(&mut tx, on => sqlx::query_scalar(super::sql::KEY).fetch_one(on).await)?;
    tx.commit().await?;
    Ok(kept.into_bytes())
}

/// A new one.
pub(super) async fn issue(hub: &Hub) -> Result<String, Error> {
    let mut number = [0; 16];
    getrandom::fill(&mut number).map_err(|error| Error::Random(error.to_string()))?;
    let said = format!("{:x}.{}", millis(hub.now()), hex(&number));
    let seal = seal(hub.seal.key(hub).await?, &said)?;
    Ok(format!("{said}.{}", hex(&seal.finalize().into_bytes())))
}

/// The number of a form that was sent, or why it cannot be taken.
pub(super) async fn check(hub: &Hub, token: &str) -> Result<Result<Uuid, Why>, Error> {
    let key = hub.seal.key(hub).await?;
    let read = || {
        let (said, seal_text) = token.rsplit_once('.')?;
        let (opened, number) = said.split_once('.')?;
        seal(key, said).ok()?.verify_slice(&unhex(seal_text)?).ok()?;
        let opened = i64::from_str_radix(opened, 16).ok().map(crate::clock::moment)?;
        Some((opened, Uuid::from_slice(&unhex(number)?).ok()?))
    };
    let Some((opened, number)) = read() else { return Ok(Err(Why::StaleForm)) };
    Ok(in_time(opened, hub.now()).map(|()| number))
}

fn in_time(opened: OffsetDateTime, now: OffsetDateTime) -> Result<(), Why> {
    if now < opened + Duration::seconds(LEAST_SECONDS) {
        Err(Why::TooSoon)
    } else if now > opened + Duration::hours(MOST_HOURS) {
        Err(Why::StaleForm)
    } else {
        Ok(())
    }
}

fn seal(key: &[u8], said: &str) -> Result<Hmac<Sha256>, Error> {
    let mut seal = Hmac::<Sha256>::new_from_slice(key).map_err(|error| Error::Unsound(error.to_string()))?;
    seal.update(said.as_bytes());
    Ok(seal)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a `String` cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() || pairs.len() > 64 {
        return None;
    }
    pairs.iter().map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}
