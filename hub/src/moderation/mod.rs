//! Moderation: the queue of what waits, one case of it, and decisions; and what a moderator is shown beside a text.
//!
//! Reads and changes `reply`; every decision stands in `audit`, and nothing is erased. Writes letters to authors.

pub mod align;
mod blocks;
mod case;
pub mod checks;
mod decide;
pub(crate) mod sql;

pub(crate) use checks::other_language;
pub use decide::Ruling;

use crate::Hub;

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
