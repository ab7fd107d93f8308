//! What the hub noticed in a text, for a person to judge.

use crate::LangTag;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Something to look at before a text is published. It decides nothing: a finding may be harmless, and a text without
/// findings may still hold what should not be published.
///
/// Each concerns one language version, `lang`. Those about a place have it as `start..end`: bytes of that version's
/// Markdown as it was looked at, on character boundaries; places of one version never overlap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "finding", rename_all = "snake_case")]
pub enum Finding {
    /// Digits in the form of a telephone number: 8 to 15 of them. That anybody answers there is not known.
    Telephone {
        /// The version it is in.
        lang: LangTag,
        /// The number as it is written.
        text: String,
        /// Where it begins.
        start: usize,
        /// Where it ends.
        end: usize,
    },
    /// An e-mail address, by its form.
    Email {
        /// The version it is in.
        lang: LangTag,
        /// The address as it reads, without Markdown's backslashes.
        text: String,
        /// Where it begins.
        start: usize,
        /// Where it ends.
        end: usize,
    },
    /// The number of a document, an account or a card. Those that carry check digits (IBAN, payment card, Spanish DNI
    /// and NIE, French social security number) are right by them; a British or US insurance number is told by its form; any
    /// other by a word before it, such as "passport".
    Identity {
        /// The version it is in.
        lang: LangTag,
        /// The number as it is written.
        text: String,
        /// Where it begins.
        start: usize,
        /// Where it ends.
        end: usize,
    },
    /// A translation that seems to lack a part of its original: the original has three paragraphs or more, and the
    /// translation has fewer of them, or less than 60 % of the original's letters.
    Short {
        /// The version that is short.
        lang: LangTag,
        /// How many paragraphs fewer than the original. 0: as many, or more, but far fewer letters.
        missing: u32,
    },
    /// Links to the web, and addresses in the text that read like one.
    Links {
        /// The version they are in.
        lang: LangTag,
        /// How many there are.
        count: u32,
        /// The sites they lead to: each once, in the order of the text, in small letters, as the browser's address
        /// line would name them (`xn--…` for what is not ASCII).
        hosts: Vec<String>,
    },
    /// The text is, by all signs, in another language than its tab says. Only told of texts that are long enough, and
    /// between languages that the hub can tell apart.
    OtherLanguage {
        /// The tab's language.
        lang: LangTag,
        /// The text's; another primary language than `lang`.
        found: LangTag,
    },
}

impl Finding {
    /// The language version it concerns.
    pub const fn lang(&self) -> &LangTag {
        match self {
            Self::Telephone { lang, .. }
            | Self::Email { lang, .. }
            | Self::Identity { lang, .. }
            | Self::Short { lang, .. }
            | Self::Links { lang, .. }
            | Self::OtherLanguage { lang, .. } => lang,
        }
    }

    /// The place in that version's Markdown, in bytes, if it is about a place.
    pub const fn place(&self) -> Option<Range<usize>> {
        match self {
            Self::Telephone { start, end, .. } | Self::Email { start, end, .. } | Self::Identity { start, end, .. } => {
                Some(*start..*end)
            }
            Self::Short { .. } | Self::Links { .. } | Self::OtherLanguage { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_names_itself_in_json() {
        let lang = LangTag::parse("fr").unwrap();
        let finding = Finding::Telephone { lang: lang.clone(), text: "06 12 34 56 78".into(), start: 4, end: 18 };
        let json = serde_json::to_string(&finding).unwrap();
        assert_eq!(json, r#"{"finding":"telephone","lang":"fr","text":"06 12 34 56 78","start":4,"end":18}"#);
        assert_eq!(serde_json::from_str::<Finding>(&json).unwrap(), finding);
        assert_eq!((finding.lang(), finding.place()), (&lang, Some(4..18)));

        let other = Finding::OtherLanguage { lang, found: LangTag::parse("es").unwrap() };
        assert_eq!(serde_json::to_string(&other).unwrap(), r#"{"finding":"other_language","lang":"fr","found":"es"}"#);
        assert_eq!(other.place(), None);
    }
}
