//! Markup that has been through the sanitiser.

use serde::{Deserialize, Serialize, Serializer};
use std::cell::Cell;

/// Sanitised HTML, ready to be put into a page as it is.
///
/// Only the hub makes one, from Markdown; a page never builds it from what a person typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(transparent)]
pub struct Html(pub String);

thread_local! {
    static LEFT_OUT: Cell<bool> = const { Cell::new(false) };
}

/// Runs `serialise` with every [`Html`] serialised as an empty text, for a reader that has the markup already.
pub fn leaving_markup_out<T>(serialise: impl FnOnce() -> T) -> T {
    /// Puts the mark back even if `serialise` panics.
    struct Restore(bool);
    impl Drop for Restore {
        fn drop(&mut self) {
            LEFT_OUT.set(self.0);
        }
    }
    let _restore = Restore(LEFT_OUT.replace(true));
    serialise()
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(if LEFT_OUT.get() { "" } else { &self.0 })
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_left_out_only_when_asked() {
        let html = Html("<p>x</p>".into());
        let slim = leaving_markup_out(|| serde_json::to_string(&html).unwrap());
        assert_eq!((slim.as_str(), serde_json::to_string(&html).unwrap().as_str()), ("\"\"", "\"<p>x</p>\""));
    }
}
