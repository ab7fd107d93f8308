//! How a hub fares, in figures.

use time::OffsetDateTime;

/// What the hub can tell of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// Where its data are.
    pub database: Database,
    /// Which version of that.
    pub version: String,
    /// How large it is, in bytes.
    pub size: u64,
    /// How many letters wait to be sent.
    pub waiting: u64,
    /// Since when the first of them is due, if one is.
    pub late_since: Option<OffsetDateTime>,
    /// How many could not be sent.
    pub failed: u64,
    /// How much has happened that cannot be found yet.
    pub behind: u64,
    /// When something last happened to a reply.
    pub last_event: Option<OffsetDateTime>,
}

/// A kind of database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    /// A file.
    Sqlite,
    /// A server.
    Postgres,
}

impl Database {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }
}
