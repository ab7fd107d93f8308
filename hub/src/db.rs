//! The two databases behind one type, and transactions on them.

use crate::Error;
use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Postgres, Sqlite, Transaction};
use std::path::{Path, PathBuf};
use std::str::FromStr as _;
use std::time::Duration;

static SQLITE: Migrator = sqlx::migrate!("../migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("../migrations/postgres");

/// How long a statement waits for another's lock.
const BUSY: Duration = Duration::from_secs(5);

/// How long a request waits for a connection.
const WAIT: Duration = Duration::from_secs(5);

/// A database.
#[derive(Clone, Debug)]
pub enum Db {
    /// A file: many readers, one writer.
    Sqlite {
        /// Connections that only read.
        read: SqlitePool,
        /// The one connection that writes.
        write: SqlitePool,
        /// The file.
        file: PathBuf,
    },
    /// A server.
    Postgres(PgPool),
}

/// Runs the same expression on the reading side of either database.
macro_rules! reading {
    ($db:expr, $on:ident => $body:expr) => {
        match $db {
            $crate::db::Db::Sqlite { read: $on, .. } => $body,
            $crate::db::Db::Postgres($on) => $body,
        }
    };
}

/// Runs the same expression inside a transaction on either database.
macro_rules! within {
    ($tx:expr, $on:ident => $body:expr) => {
        match $tx {
            $crate::db::Tx::Sqlite(tx) => {
                let $on = &mut **tx;
                $body
            }
            $crate::db::Tx::Postgres(tx) => {
                let $on = &mut **tx;
                $body
            }
        }
    };
}

pub(crate) use {reading, within};

/// A transaction that writes. Dropped without [`Tx::commit`], it leaves nothing behind.
#[derive(Debug)]
pub enum Tx {
    /// On SQLite, begun as `immediate`: it never has to upgrade a lock half way.
    Sqlite(Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

impl Db {
    /// Connects and migrates.
    pub async fn open(url: &str) -> Result<Self, Error> {
        match url.split_once(':') {
            Some(("sqlite", _)) => open_sqlite(url).await,
            Some(("postgres" | "postgresql", _)) => open_postgres(url).await,
            _ => Err(Error::Open("its address begins with neither sqlite: nor postgres:".to_owned())),
        }
    }

    /// The folder that it is in, or `data` where it is no file.
    pub fn folder(&self) -> &Path {
        match self {
            Self::Sqlite { file, .. } => file.parent().unwrap_or(Path::new("")),
            Self::Postgres(_) => Path::new("data"),
        }
    }

    /// Begins to write.
    pub async fn begin(&self) -> Result<Tx, Error> {
        Ok(match self {
            Self::Sqlite { write, .. } => Tx::Sqlite(write.begin_with("begin immediate").await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Ends all connections.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { read, write, .. } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes it last.
    pub async fn commit(self) -> Result<(), Error> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

async fn open_sqlite(url: &str) -> Result<Db, Error> {
    let options = SqliteConnectOptions::from_str(url)
        .map_err(|error| Error::Open(error.to_string()))?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        // A page's rows in one go: each wake-up of the reading task costs more than some rows do.
        .row_buffer_size(512)
        // More than there are statements: none is parsed twice.
        .statement_cache_capacity(512)
        .optimize_on_close(true, None);
    let file = options.get_filename().to_path_buf();
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|error| Error::Open(format!("{}: {error}", folder.display())))?;
    }
    let failed = |error: sqlx::Error| Error::Open(format!("{}: {error}", Path::new(&file).display()));
    // Acknowledged means durable: the log is on the disk before a commit returns.
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(WAIT)
        // A file does not go away: asking each time whether it is there costs a turn to the thread that holds it.
        .test_before_acquire(false)
        .connect_with(
            options
                .clone()
                .synchronous(SqliteSynchronous::Full)
                // What is written to again and again is not read from the file each time: 8 MB.
                .pragma("cache_size", "-8000")
                // A page that many commits change is copied from the log once for all of them.
                .pragma("wal_autocheckpoint", "4000"),
        )
        .await
        .map_err(failed)?;
    SQLITE.run(&write).await?;
    let read = SqlitePoolOptions::new()
        .max_connections(4)
        .acquire_timeout(WAIT)
        .test_before_acquire(false)
        .connect_with(
            options
                .pragma("query_only", "on")
                // A page of replies touches as much of a large database: 4 MB.
                .pragma("cache_size", "-4000"),
        )
        .await
        .map_err(failed)?;
    Ok(Db::Sqlite { read, write, file })
}

async fn open_postgres(url: &str) -> Result<Db, Error> {
    // The parser's own message may repeat the address, password and all.
    let options =
        PgConnectOptions::from_str(url).map_err(|_| Error::Open("its address is no PostgreSQL address".to_owned()))?;
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(WAIT)
        .connect_with(options)
        .await
        .map_err(|error| Error::Open(error.to_string()))?;
    POSTGRES.run(&pool).await?;
    Ok(Db::Postgres(pool))
}
