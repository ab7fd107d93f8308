//! What a moderator is shown beside a text: findings, and a translation side by side with its original.
//!
//! Functions of texts alone: no tables, no events.

pub mod align;
mod blocks;
pub mod checks;
