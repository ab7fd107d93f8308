//! Moderation: what waits, what is found in it, and what is to be known before it is decided.

mod case;
mod finding;

pub use case::{Case, CasePair, LogLine, ModerationPage, QueueItem};
pub use finding::Finding;
