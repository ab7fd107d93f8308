//! How one wording became another.

use serde::{Deserialize, Serialize};

/// A stretch of two revisions of a text, laid over each other. The old one is what is `Same` or `Gone`, the new one
/// what is `Same` or `New`, each joined in order, to the letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// In both.
    Same(String),
    /// Only in the old one.
    Gone(String),
    /// Only in the new one.
    New(String),
}
