//! Fresh databases for tests, of this crate and of those above it: SQLite in a temporary folder, and PostgreSQL on
//! a private server of the test process, or on the one that `COLLOQUY_TEST_POSTGRES` names. And a device that holds passkeys.
#![expect(clippy::expect_used, reason = "a test that cannot be set up should stop, and say why")]

mod device;
mod postgres;

pub use device::Device;

use crate::{Clock, Hub};
use std::future::Future;
use tempfile::TempDir;
use time::OffsetDateTime;
use time::macros::datetime;

/// When it is in tests, unless they set the clock.
pub const NOW: OffsetDateTime = datetime!(2026-11-23 12:00 UTC);

/// Which database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// A file with a write-ahead log.
    Sqlite,
    /// A server.
    Postgres,
}

/// A hub on a database of its own.
#[derive(Debug)]
pub struct Scratch {
    /// The hub; its clock stands at [`NOW`].
    pub hub: Hub,
    /// The database's address.
    pub url: String,
    /// Which database it is.
    pub on: On,
    /// A folder that goes with it; the SQLite file is in it.
    pub folder: TempDir,
}

impl Scratch {
    /// An empty database with its tables.
    pub async fn new(on: On) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = match on {
            On::Sqlite => format!("sqlite:{}", folder.path().join("data").join("hub.db").display()),
            On::Postgres => postgres::fresh().await,
        };
        let hub = Hub::open_with(&url, Clock::at(NOW)).await.expect("a database");
        let hub = hub.with_files_in(&folder.path().join("files"));
        Self { hub, url, on, folder }
    }

    /// Closes the connections and removes the database.
    pub async fn end(self) {
        self.hub.close().await;
        if self.on == On::Postgres {
            postgres::remove(&self.url).await;
        }
    }
}

/// Runs a test on a database of its own.
pub async fn run<F: Future<Output = ()>>(on: On, test: impl FnOnce(Hub) -> F) {
    let scratch = Scratch::new(on).await;
    test(scratch.hub.clone()).await;
    scratch.end().await;
}

/// Every statement that a room may send, for the test that prepares them all.
pub fn statements() -> Vec<&'static str> {
    [
        crate::dialect::BOTH,
        crate::stamp::ALL,
        crate::audit::ALL,
        crate::accounts::sql::ALL,
        crate::accounts::own_sql::ALL,
        crate::accounts::own_sql::FORGET,
        crate::accounts::passkeys::sql::ALL,
        crate::accounts::people_sql::ALL,
        crate::attachments::sql::ALL,
        crate::bus::sql::ALL,
        crate::mail::sql::ALL,
        crate::moderation::sql::ALL,
        crate::moderation::log_sql::ALL,
        crate::moderation::manage_sql::ALL,
        crate::discussions::sql::ALL,
        crate::discussions::own::sql::ALL,
        crate::discussions::mentions::sql::ALL,
        crate::voices::sql::ALL,
        crate::notifications::sql::ALL,
        crate::resources::sql::ALL,
        crate::reviews::sql::ALL,
        crate::search::sql::ALL,
        crate::topics::sql::ALL,
        crate::experts::sql::ALL,
        crate::experts::roster_sql::ALL,
        crate::experts::talk_sql::ALL,
        crate::settings::sql::ALL,
        crate::pages::sql::ALL,
        crate::contact::sql::ALL,
        crate::health::sql::ALL,
        crate::support::sql::ALL,
        crate::support::work_sql::ALL,
    ]
    .concat()
}

/// Makes each test two: one on either database.
///
/// ```ignore
/// on_both! {
///     async fn an_empty_hub_has_no_spaces(hub) {
///         assert!(hub.discussions().space_slugs().await.unwrap().is_empty());
///     }
/// }
/// ```
#[macro_export]
macro_rules! on_both {
    ($(async fn $name:ident($hub:ident) $body:block)+) => {$(
        mod $name {
            use super::*;

            async fn test($hub: hub::Hub) $body

            #[tokio::test]
            async fn sqlite() {
                hub::testing::run(hub::testing::On::Sqlite, test).await;
            }

            #[tokio::test]
            async fn postgres() {
                hub::testing::run(hub::testing::On::Postgres, test).await;
            }
        }
    )+};
}
