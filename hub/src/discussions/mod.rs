//! Spaces, questions, replies, and texts in language versions.
//!
//! Tables: `space`, `space_facilitator`, `space_country`, `question`, `question_language`, `reply`, `text`,
//! `text_version`, `text_revision`, `edit`, `draft`, `mention`, and `person` beside accounts. Emits `published` and `gone`; what is imported is published.

pub mod archive;
pub(crate) mod desk;
mod elsewhere;
pub mod export;
mod import;
mod lately;
pub(crate) mod mentions;
pub(crate) mod own;
pub mod page;
mod post;
pub(crate) mod publish;
mod queries;
mod rows;
mod split;
pub(crate) mod sql;
mod versions;
pub(crate) mod write;

pub use elsewhere::Feed;
pub use import::{Imported, Renumbered};
pub use mentions::Offered;
pub(crate) use own::{Before, forget_draft, remember, was_sent};
pub use own::{Edit, Revised, Revision, Verdict};
pub(crate) use page::language;
pub use post::{NewPost, Posted};
pub(crate) use queries::{addressed, day, languages};
pub(crate) use rows::{SpeakerRow, TitlesRow, VersionRow, path, unsound};
pub use split::split;
pub(crate) use write::{begin_text, joined, name_key, recount_country, text_of};

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
