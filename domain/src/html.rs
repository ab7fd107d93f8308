//! Markup that has been through the sanitiser.

use serde::{Deserialize, Serialize};

/// Sanitised HTML, ready to be put into a page as it is.
///
/// Only the hub makes one, from Markdown; a page never builds it from what a person typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Html(pub String);

impl Html {
    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
