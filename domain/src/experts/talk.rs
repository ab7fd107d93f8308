//! Messages between somebody who asks and an expert. Neither learns the other's address.

use crate::id::{PersonId, TalkId};
use time::OffsetDateTime;

/// A conversation in the list of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalkHead {
    /// Which.
    pub id: TalkId,
    /// What it is about, as whoever began it says.
    pub subject: String,
    /// The other's name.
    pub with: String,
    /// Whether the other asks, and the reader is the expert.
    pub as_expert: bool,
    /// When something was last said.
    pub last_at: OffsetDateTime,
    /// Whether one of both has ended it.
    pub ended: bool,
}

/// Something that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// By whom.
    pub by: PersonId,
    /// Their name.
    pub name: String,
    /// What; empty when whoever said it has left.
    pub words: String,
    /// When.
    pub at: OffsetDateTime,
}

/// A conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// As in the list.
    pub head: TalkHead,
    /// All that was said, the first first.
    pub told: Vec<Told>,
}
