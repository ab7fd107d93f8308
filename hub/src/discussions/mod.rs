//! Spaces, questions, replies, and texts in language versions.
//!
//! Tables: `space`, `space_facilitator`, `space_country`, `question`, `question_language`, `reply`, `text`,
//! `text_version`, and `person`, the author part of accounts. Emits nothing and hears nothing yet: what is
//! imported is published.

pub mod archive;
pub mod export;
mod import;
pub mod page;
mod queries;
mod rows;
mod split;
pub(crate) mod sql;
mod write;

pub use import::{Imported, Renumbered};
pub(crate) use page::language;
pub use queries::Feed;
pub use split::split;

use crate::Hub;

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Discussions<'a> {
    hub: &'a Hub,
}

impl<'a> Discussions<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }
}
