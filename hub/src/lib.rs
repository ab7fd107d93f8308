//! Deeds: what can be done with the hub, on a database. No HTTP, no web framework.
//!
//! [`Hub`] is the door; each room behind it (`hub.discussions()`) offers its deeds as methods.

pub mod clock;
mod db;
mod dialect;
pub mod difference;
pub mod discussions;
mod error;
pub mod markdown;
pub mod moderation;
mod stamp;
#[cfg(feature = "testing")]
pub mod testing;
mod typography;

pub use clock::Clock;
pub use error::Error;
pub use stamp::Stamp;

use db::Db;
use stamp::Watch;
use std::path::Path;
use std::sync::Arc;
use time::{Date, OffsetDateTime};

/// The hub: a database and a clock. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Hub {
    db: Db,
    clock: Clock,
    watch: Arc<Watch>,
}

impl Hub {
    /// Opens a database, `sqlite:PATH` or `postgres://…`, and brings its tables up to date.
    pub async fn open(url: &str) -> Result<Self, Error> {
        Self::open_with(url, Clock::System).await
    }

    /// The same, with a clock of the caller's.
    pub async fn open_with(url: &str, clock: Clock) -> Result<Self, Error> {
        let db = Db::open(url).await?;
        let watch = Arc::new(Watch::on(&db));
        Ok(Self { db, clock, watch })
    }

    /// Spaces, questions, replies.
    pub fn discussions(&self) -> discussions::Discussions<'_> {
        discussions::Discussions::new(self)
    }

    /// Now, in UTC, cut to milliseconds: what every database keeps.
    pub fn now(&self) -> OffsetDateTime {
        self.clock.now()
    }

    /// Today, in UTC.
    pub fn today(&self) -> Date {
        self.now().date()
    }

    /// The state of the content: two equal stamps mean that nothing was changed between them.
    pub async fn stamp(&self) -> Result<Stamp, Error> {
        self.watch.stamp(&self.db).await
    }

    /// Whether the database answers.
    pub async fn ready(&self) -> Result<(), Error> {
        dialect::ready(&self.db).await
    }

    /// Checks the database's own integrity and that every text has exactly one original.
    pub async fn check(&self) -> Result<(), Error> {
        dialect::check(&self.db).await
    }

    /// Writes a consistent copy, also while others read and write. The file must not exist.
    pub async fn backup(&self, to: &Path) -> Result<(), Error> {
        dialect::backup(&self.db, to).await
    }

    /// Ends all connections.
    pub async fn close(&self) {
        self.db.close().await;
    }
}
