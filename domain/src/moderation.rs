//! What a moderator weighs: findings in a text that is up for a decision.

mod finding;

pub use finding::Finding;
