//! Deeds: what can be done with the hub, on a database. No HTTP, no web framework.
//!
//! [`Hub`] is the door; each room behind it (`hub.discussions()`) offers its deeds as methods.

pub mod accounts;
pub mod attachments;
pub mod audit;
pub mod bus;
pub mod clock;
pub mod contact;
mod db;
mod dialect;
pub mod difference;
pub mod discussions;
mod error;
pub mod experts;
pub mod health;
pub mod mail;
pub mod markdown;
pub mod moderation;
pub mod notifications;
pub mod pages;
pub mod resources;
pub mod reviews;
pub mod search;
pub mod settings;
mod stamp;
pub mod support;
#[cfg(feature = "testing")]
pub mod testing;
pub mod topics;
mod typography;
pub mod voices;
mod writes;

pub use clock::Clock;
pub use error::Error;
pub use stamp::Stamp;

use db::{Db, Tx};
use object_store::ObjectStore;
use stamp::Watch;
use std::path::Path;
use std::sync::Arc;
use time::{Date, OffsetDateTime};
use tokio::sync::Notify;
use webauthn_rs::Webauthn;

/// The hub: a database, a place for files and a clock. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Hub {
    db: Db,
    clock: Clock,
    watch: Arc<Watch>,
    board: Arc<bus::Board>,
    letters: Arc<Notify>,
    files: attachments::Store,
    desk: Arc<discussions::desk::Desk>,
    untold: Arc<notifications::Untold>,
    shelf: Arc<resources::Shelf>,
    passkeys: Option<Arc<Webauthn>>,
    settings: Arc<settings::Kept>,
    seal: Arc<contact::Seal>,
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
        let (board, letters) = (Arc::new(bus::Board::new()), Arc::default());
        let files = attachments::Store::in_folder(&db.folder().join("files"));
        let (desk, untold, shelf) = (Arc::default(), Arc::default(), Arc::default());
        let (settings, seal) = (Arc::default(), Arc::default());
        Ok(Self { db, clock, watch, board, letters, files, desk, untold, shelf, settings, seal, passkeys: None })
    }

    /// The same with its files in another folder than `files` beside the database. It need not be there yet.
    pub fn with_files_in(self, folder: &Path) -> Self {
        Self { files: attachments::Store::in_folder(folder), ..self }
    }

    /// The same with its files in a store of objects that holds nothing else.
    pub fn with_files_at(self, store: Arc<dyn ObjectStore>) -> Self {
        Self { files: attachments::Store::elsewhere(store), ..self }
    }

    /// Begins a deed. The stamp is raised first: of two deeds at once, the second sees what the first did.
    pub(crate) async fn begin(&self) -> Result<Tx, Error> {
        let mut tx = self.db.begin().await?;
        stamp::raise(&mut tx).await?;
        Ok(tx)
    }

    /// Makes a deed last, and says to whoever watches that something has changed.
    pub(crate) async fn commit(&self, tx: Tx) -> Result<(), Error> {
        tx.commit().await?;
        self.watch.raise();
        Ok(())
    }

    /// The same for a deed that has enqueued letters.
    pub(crate) async fn commit_and_mail(&self, tx: Tx) -> Result<(), Error> {
        self.commit(tx).await?;
        self.mail().wake();
        Ok(())
    }

    /// Accounts, sessions, roles.
    pub fn accounts(&self) -> accounts::Accounts<'_> {
        accounts::Accounts::new(self)
    }

    /// Files beside replies.
    pub fn attachments(&self) -> attachments::Attachments<'_> {
        attachments::Attachments::new(self)
    }

    /// What happens, for those who listen.
    pub fn bus(&self) -> bus::Bus<'_> {
        bus::Bus::new(self)
    }

    /// Messages to the team.
    pub fn contact(&self) -> contact::Contact<'_> {
        contact::Contact::new(self)
    }

    /// Letters on their way.
    pub fn mail(&self) -> mail::Mail<'_> {
        mail::Mail::new(self)
    }

    /// What waits, and decisions on it.
    pub fn moderation(&self) -> moderation::Moderation<'_> {
        moderation::Moderation::new(self)
    }

    /// Spaces, questions, replies.
    pub fn discussions(&self) -> discussions::Discussions<'_> {
        discussions::Discussions::new(self)
    }

    /// People who know something well, and the roster of those who review.
    pub fn experts(&self) -> experts::Experts<'_> {
        experts::Experts::new(self)
    }

    /// What is new for whom.
    pub fn notifications(&self) -> notifications::Notifications<'_> {
        notifications::Notifications::new(self)
    }

    /// Resources, from a suggestion to the repository.
    pub fn resources(&self) -> resources::Resources<'_> {
        resources::Resources::new(self)
    }

    /// Peer review.
    pub fn reviews(&self) -> reviews::Reviews<'_> {
        reviews::Reviews::new(self)
    }

    /// Pages on the hub itself.
    pub fn pages(&self) -> pages::Pages<'_> {
        pages::Pages::new(self)
    }

    /// What can be found by words.
    pub fn search(&self) -> search::Search<'_> {
        search::Search::new(self)
    }

    /// What administrators settle.
    pub fn settings(&self) -> settings::Office<'_> {
        settings::Office::new(self)
    }

    /// Requests for support.
    pub fn support(&self) -> support::Support<'_> {
        support::Support::new(self)
    }

    /// The taxonomy.
    pub fn topics(&self) -> topics::Topics<'_> {
        topics::Topics::new(self)
    }

    /// Whose voice it is: mandates, support, proposed questions.
    pub fn voices(&self) -> voices::Voices<'_> {
        voices::Voices::new(self)
    }

    /// Where the time comes from.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// A key for something that is to be done once.
    pub fn new_key(&self) -> uuid::Uuid {
        self.clock.id()
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
