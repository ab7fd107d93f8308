//! Why a deed was not done.

use domain::Fault;
use domain::form::Wrong;

/// What can go wrong. Only a [`Fault`] may be told to a reader; the rest is for the log.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The request itself is at fault.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// What was typed cannot be taken.
    #[error("{} fields are wrong", .0.len())]
    Wrong(Vec<Wrong>),
    /// The machine gave no randomness, or no thread to reckon with.
    #[error("the machine: {0}")]
    Random(String),
    /// The database. The message names no address, for that may hold a password.
    #[error("the database: {0}")]
    Db(#[from] sqlx::Error),
    /// The tables could not be brought up to date.
    #[error("the database could not be brought up to date: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// The database cannot be reached or opened.
    #[error("cannot open the database: {0}")]
    Open(String),
    /// What was to be imported is not as it should be; the line says what and where.
    #[error("{0}")]
    Import(String),
    /// An export could not be written.
    #[error("the export could not be written: {0}")]
    Export(String),
    /// What is stored contradicts itself.
    #[error("the database is not sound: {0}")]
    Unsound(String),
    /// Files cannot be kept or read for now.
    #[error("the files: {0}")]
    Files(String),
    /// A copy could not be written.
    #[error("no copy was made: {0}")]
    Backup(String),
}

impl From<object_store::Error> for Error {
    fn from(error: object_store::Error) -> Self {
        Self::Files(error.to_string())
    }
}
