//! What administrators settle for the whole hub.

pub mod look;

pub use look::{Ground, Look, Pair, Shade};

use crate::{Locale, Trilingual};
use serde::{Deserialize, Serialize};

/// The settings of a hub.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// What the hub is called beside the product's name; may be empty.
    pub name: Trilingual,
    /// The language for readers of whom nothing is known.
    pub language: Locale,
    /// The organisation's own address for mail; may be empty.
    pub contact: String,
    /// What stands at the end of each letter; may be empty.
    pub foot: Trilingual,
    /// Its colours.
    pub look: Look,
    /// Its sign in the header.
    pub logo: Option<Logo>,
    /// How long what is kept.
    pub keeping: Keeping,
}

/// A picture in the place of the product's own sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// Its name in addresses: what it holds, and its kind.
    pub file: String,
    /// Its width in points.
    pub width: u32,
    /// Its height in points.
    pub height: u32,
}

/// How many days something is kept that nobody needs for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keeping {
    /// Messages to the team, after they are closed.
    pub messages: u32,
    /// That a letter was sent, and to whom.
    pub letters: u32,
    /// What somebody has begun to write and left.
    pub drafts: u32,
}

impl Default for Keeping {
    fn default() -> Self {
        Self { messages: 365, letters: 90, drafts: 365 }
    }
}

impl Keeping {
    /// The fewest days that anything may be kept.
    pub const LEAST: u32 = 7;
    /// The most.
    pub const MOST: u32 = 3650;
}

/// How long a hub's name may be, in characters.
pub const LONGEST_NAME: u32 = 60;

/// How long the end of letters may be.
pub const LONGEST_FOOT: u32 = 600;

impl Settings {
    /// The hub's name in a language; that of the product where it has none.
    pub fn named(&self, locale: Locale) -> &str {
        match self.name.get(locale) {
            "" => PRODUCT,
            name => name,
        }
    }

    /// What stands behind the title of each page.
    pub fn suffix(&self, locale: Locale) -> String {
        match self.name.get(locale) {
            "" => PRODUCT.to_owned(),
            name => format!("{name} · {PRODUCT}"),
        }
    }
}

/// What this software is called, in every language.
pub const PRODUCT: &str = "Colloquy";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hub_without_a_name_has_the_product_s() {
        let mut settings = Settings::default();
        assert_eq!((settings.named(Locale::Fr), settings.suffix(Locale::Fr).as_str()), ("Colloquy", "Colloquy"));
        settings.name = Trilingual::default().with(Locale::En, "Shared Rivers Network");
        assert_eq!(settings.named(Locale::Es), "Shared Rivers Network");
        assert_eq!(settings.suffix(Locale::En), "Shared Rivers Network · Colloquy");
    }
}
