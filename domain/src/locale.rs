//! The languages of the interface. Languages of content are open: see [`crate::lang`].

use crate::LangTag;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A language the interface speaks, and the first segment of every page's address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// English, also what `x-default` points to.
    #[default]
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
}

impl Locale {
    /// All of them, in the order of the language switch.
    pub const ALL: [Self; 3] = [Self::En, Self::Fr, Self::Es];

    /// The BCP 47 tag, which is also the address prefix.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Es => "es",
        }
    }

    /// The locale of an address prefix or a stored preference; exact, lower case.
    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// The language's own name for itself.
    pub const fn endonym(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
            Self::Es => "Español",
        }
    }

    /// Whether a text in this language is in the reader's: `fr-CA` is French.
    pub fn reads(self, lang: &LangTag) -> bool {
        lang.primary() == self.tag()
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
