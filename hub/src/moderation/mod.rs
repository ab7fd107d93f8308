//! Moderation: the queue of what waits, one case of it, and decisions; and what a moderator is shown beside a text.
//!
//! Reads and changes `reply`, and which versions of it are held; keeps `report`, `space_reason` and `space_bar`. Every
//! deed stands in `audit`, and nothing is erased. Writes letters to authors. Emits `published`, `gone` and `changed`.

pub mod align;
mod bar;
mod blocks;
mod case;
pub mod checks;
mod decide;
mod edits;
mod held;
mod letter;
mod log;
mod log_file;
pub(crate) mod log_sql;
mod manage;
pub(crate) mod manage_sql;
mod queue;
mod report;
mod seen;
pub(crate) mod sql;
mod undo;

pub(crate) use bar::is_barred;
pub(crate) use checks::other_language;
pub use decide::{Decided, MOST_WORDS, Ruling};
pub use log_file::{log_csv, log_json};
pub use manage::{Managed, ManagedQuestion};
pub use queue::Shelf;
pub use undo::Undone;

use crate::Hub;
use time::Duration;

/// For how long a decision can be undone, and its letter waits.
pub const UNDO: Duration = Duration::seconds(30);

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Moderation<'a> {
    hub: &'a Hub,
}

impl<'a> Moderation<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }
}
