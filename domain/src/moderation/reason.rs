//! Reasons that a space offers its facilitators, so that each is said in the author's language.

use crate::Locale;
use serde::{Deserialize, Serialize};

/// The most reasons of a space.
pub const MOST_REASONS: usize = 20;

/// A reason in several languages, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reason(pub Vec<(Locale, String)>);

impl Reason {
    /// The reason in a language; where it has none, in the first that it has.
    pub fn words(&self, locale: Locale) -> &str {
        let own = self.0.iter().find(|(each, _)| *each == locale);
        own.or(self.0.first()).map_or("", |(_, words)| words.as_str())
    }

    /// Reads lists as they were typed, one a language and one reason a line: lines at the same place are the same
    /// reason. Empty lines at the end are left out, and so is a reason that has no words at all.
    pub fn lists(typed: &[(Locale, &str)]) -> Vec<Self> {
        let longest = typed.iter().map(|(_, text)| text.lines().count()).max().unwrap_or_default();
        (0..longest)
            .map(|place| {
                let line = |(locale, text): &(Locale, &str)| {
                    let words = text.lines().nth(place).unwrap_or_default().trim().to_owned();
                    (!words.is_empty()).then_some((*locale, words))
                };
                Self(typed.iter().filter_map(line).collect())
            })
            .filter(|reason| !reason.0.is_empty())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_at_the_same_place_are_the_same_reason() {
        let typed = [(Locale::En, "Off topic\r\nInsults\n\n"), (Locale::Fr, "Hors sujet\n\n"), (Locale::Es, "")];
        let reasons = Reason::lists(&typed);
        assert_eq!(reasons.len(), 2);
        assert_eq!((reasons[0].words(Locale::Fr), reasons[0].words(Locale::Es)), ("Hors sujet", "Off topic"));
        assert_eq!(reasons[1].words(Locale::Fr), "Insults");
        assert_eq!(Reason::lists(&[(Locale::En, " \n ")]), []);
    }
}
