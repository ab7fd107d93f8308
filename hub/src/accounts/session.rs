//! Sessions: who is signed in where.

use super::secret::Secret;
use super::{Accounts, Actor, sql};
use crate::Error;
use crate::clock::{millis, moment};
use crate::db::{Tx, reading, within};
use domain::accounts::SessionLine;
use domain::id::PersonId;
use sqlx::FromRow;
use time::Duration;

/// How long a session lasts.
pub const LASTS: Duration = Duration::days(60);

/// How much of a browser's own name is kept.
const AGENT: usize = 160;

/// A session that has just begun.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// What the cookie holds.
    pub secret: String,
    /// How long it lasts.
    pub lasts: Duration,
}

#[derive(Debug, FromRow)]
struct Row {
    secret: Vec<u8>,
    created_at: i64,
    seen_at: i64,
    agent: String,
}

impl Accounts<'_> {
    pub(super) async fn begin_session(&self, tx: &mut Tx, person: PersonId, agent: &str) -> Result<NewSession, Error> {
        let secret = Secret::new()?;
        let now = self.hub.now();
        let agent: String = agent.chars().filter(|char| !char.is_control()).take(AGENT).collect();
        within!(tx, on => {
            sqlx::query(sql::INSERT_SESSION)
                .bind(secret.kept())
                .bind(person.0)
                .bind(millis(now))
                .bind(millis(now + LASTS))
                .bind(&agent)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        Ok(NewSession { secret: secret.reveal(), lasts: LASTS })
    }

    /// Ends a session.
    pub async fn sign_out(&self, session: &str) -> Result<(), Error> {
        let Some(secret) = Secret::parse(session) else { return Ok(()) };
        let mut tx = self.hub.db.begin().await?;
        within!(&mut tx, on => sqlx::query(sql::END_SESSION).bind(secret.kept()).execute(on).await.map(|_| ()))?;
        tx.commit().await
    }

    /// Ends every session of a person but this one.
    pub async fn sign_out_others(&self, actor: &Actor, session: &str) -> Result<(), Error> {
        let kept = Secret::parse(session).map(|secret| secret.kept()).unwrap_or_default();
        let mut tx = self.hub.db.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(sql::END_OTHER_SESSIONS).bind(actor.person.0).bind(&kept).execute(on).await.map(|_| ())
        })?;
        tx.commit().await
    }

    /// A person's sessions, the one seen last first.
    pub async fn sessions(&self, actor: &Actor, session: &str) -> Result<Vec<SessionLine>, Error> {
        let kept = Secret::parse(session).map(|secret| secret.kept());
        let now = millis(self.hub.now());
        let rows: Vec<Row> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::SESSIONS).bind(actor.person.0).bind(now).fetch_all(on).await
        })?;
        let line = |row: Row| SessionLine {
            since: moment(row.created_at),
            seen: moment(row.seen_at),
            agent: row.agent,
            this: kept.as_ref() == Some(&row.secret),
        };
        Ok(rows.into_iter().map(line).collect())
    }
}
