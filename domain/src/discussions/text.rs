//! Content that exists in several languages: one original, any number of translations.

use crate::{Html, LangTag};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// What a reader gets of a text: the version that is shown, and a mark for every version there is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Text {
    /// The version in the reader's language if there is one, else the original, else what they chose.
    pub shown: Shown,
    /// Every version, the shown one included; the original first, then by tag.
    pub versions: Vec<VersionMark>,
}

/// One language version, in full.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Shown {
    /// Its language.
    pub lang: LangTag,
    /// The title of a space or question; empty for a reply.
    pub title: String,
    /// A space's purpose in one sentence, plain text; else empty.
    pub purpose: String,
    /// Whom a space addresses, plain text; else empty.
    pub audience: String,
    /// The body: a space's introduction, a question's context, a reply.
    pub html: Html,
    /// When this version was last changed.
    #[serde(with = "time::serde::rfc3339")]
    pub changed_at: OffsetDateTime,
    /// Whether this version has been edited since it was first written.
    pub edited: bool,
}

/// A version in the list of versions: what it is and whose.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct VersionMark {
    /// Its language; one version a language.
    pub lang: LangTag,
    /// Who made it and how.
    pub by: By,
    /// Whether the original has changed since it was made. Derived from revision numbers, never stored.
    pub outdated: bool,
}

/// Who made a version, and how.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum By {
    /// The original, in its author's words.
    Original,
    /// The author's own translation.
    Author,
    /// Another person's translation.
    Person {
        /// Who translated.
        name: String,
        /// Who accepted it, if anyone did.
        accepted_by: Option<String>,
    },
    /// A machine's translation.
    Machine {
        /// The engine, with its version.
        engine: String,
        /// When it translated.
        #[serde(with = "time::serde::rfc3339")]
        at: OffsetDateTime,
        /// Who checked it, if anyone did.
        checked: Option<Checked>,
    },
}

/// That a person has checked a machine's translation.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Checked {
    /// Who.
    pub by: String,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
}

impl Text {
    /// The mark of the version that is shown.
    pub fn mark(&self) -> Option<&VersionMark> {
        self.versions.iter().find(|mark| mark.lang == self.shown.lang)
    }

    /// The original's mark.
    pub fn original(&self) -> Option<&VersionMark> {
        self.versions.iter().find(|mark| mark.by == By::Original)
    }
}
