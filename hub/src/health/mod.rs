//! How the hub fares, for administrators: what can be told without looking through everything.

pub(crate) mod sql;

use crate::accounts::Actor;
use crate::clock::{millis, moment};
use crate::db::{Db, reading};
use crate::{Error, Hub};
use domain::health::{Database, Health};
use sqlx::FromRow;

#[derive(Debug, FromRow)]
struct WaitingRow {
    waiting: i64,
    since: Option<i64>,
}

fn whole(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}

impl Hub {
    /// How the hub fares now.
    pub async fn health(&self, actor: &Actor) -> Result<Health, Error> {
        actor.administrator()?;
        let (database, size, version): (_, i64, String) = match &self.db {
            Db::Sqlite { read, .. } => (
                Database::Sqlite,
                sqlx::query_scalar(sql::SIZE_SQLITE).fetch_one(read).await?,
                sqlx::query_scalar(sql::VERSION_SQLITE).fetch_one(read).await?,
            ),
            Db::Postgres(pool) => (
                Database::Postgres,
                sqlx::query_scalar(sql::SIZE_POSTGRES).fetch_one(pool).await?,
                sqlx::query_scalar(sql::VERSION_POSTGRES).fetch_one(pool).await?,
            ),
        };
        let letters: WaitingRow = reading!(&self.db, on => sqlx::query_as(sql::WAITING).fetch_one(on).await)?;
        let failed: i64 = reading!(&self.db, on => sqlx::query_scalar(sql::FAILED).fetch_one(on).await)?;
        let behind: i64 = reading!(&self.db, on => sqlx::query_scalar(sql::BEHIND).fetch_one(on).await)?;
        let last: Option<i64> = reading!(&self.db, on => sqlx::query_scalar(sql::LAST_EVENT).fetch_optional(on).await)?;
        Ok(Health {
            database,
            version,
            size: whole(size),
            waiting: whole(letters.waiting),
            // Those that are held back until a decision can no longer be undone are not late.
            late_since: letters.since.filter(|since| *since < millis(self.now())).map(moment),
            failed: whole(failed),
            behind: whole(behind),
            last_event: last.map(moment),
        })
    }
}
