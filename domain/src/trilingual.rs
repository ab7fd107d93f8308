//! Words of the hub's own that administrators keep in the three languages of the interface: topics, criteria, letters.

use crate::Locale;
use serde::{Deserialize, Serialize};

/// The same words in each language of the interface.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trilingual {
    /// In English.
    pub en: String,
    /// In French.
    pub fr: String,
    /// In Spanish.
    pub es: String,
}

impl Trilingual {
    /// The words in a language, or, if there are none, in the first that has any.
    pub fn get(&self, locale: Locale) -> &str {
        let mut all = [self.of(locale)].into_iter().chain(Locale::ALL.map(|locale| self.of(locale)));
        all.find(|words| !words.is_empty()).unwrap_or_default()
    }

    /// The words in a language, perhaps none.
    pub fn of(&self, locale: Locale) -> &str {
        match locale {
            Locale::En => &self.en,
            Locale::Fr => &self.fr,
            Locale::Es => &self.es,
        }
    }

    /// The same with other words in a language.
    pub fn with(mut self, locale: Locale, words: impl Into<String>) -> Self {
        *match locale {
            Locale::En => &mut self.en,
            Locale::Fr => &mut self.fr,
            Locale::Es => &mut self.es,
        } = words.into();
        self
    }

    /// The languages that have no words.
    pub fn missing(&self) -> impl Iterator<Item = Locale> {
        Locale::ALL.into_iter().filter(|locale| self.of(*locale).is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_words_borrows_another_s() {
        let words = Trilingual::default().with(Locale::Fr, "Eau");
        assert_eq!((words.get(Locale::Es), words.of(Locale::Es)), ("Eau", ""));
        assert_eq!(words.missing().collect::<Vec<_>>(), [Locale::En, Locale::Es]);
        assert_eq!(Trilingual::default().get(Locale::En), "");
    }
}
