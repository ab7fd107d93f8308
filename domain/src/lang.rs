//! Languages of content: any well-formed BCP 47 tag.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A language tag as RFC 5646 writes it: `fr`, `pt-BR`, `zh-Hant`. Well-formed and in the
/// conventional case; whether the registry knows it is not checked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct LangTag(String);

/// A text that is no language tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a language tag")]
pub struct NotALanguage;

impl LangTag {
    /// Reads a tag, in any case.
    pub fn parse(text: &str) -> Result<Self, NotALanguage> {
        let mut parts = text.split('-');
        let primary = parts.next().unwrap_or_default();
        if !(2..=3).contains(&primary.len()) || !primary.bytes().all(|b| b.is_ascii_alphabetic()) {
            return Err(NotALanguage);
        }
        let mut tag = primary.to_ascii_lowercase();
        for part in parts {
            if !(1..=8).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
                return Err(NotALanguage);
            }
            tag.push('-');
            let alphabetic = part.bytes().all(|b| b.is_ascii_alphabetic());
            match part.len() {
                2 if alphabetic => tag.push_str(&part.to_ascii_uppercase()),
                4 if alphabetic => {
                    tag.push_str(&part[..1].to_ascii_uppercase());
                    tag.push_str(&part[1..].to_ascii_lowercase());
                }
                _ => tag.push_str(&part.to_ascii_lowercase()),
            }
        }
        // RFC 5646, section 4.4.1, asks for at least 35 characters.
        if tag.len() > 35 {
            return Err(NotALanguage);
        }
        Ok(Self(tag))
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary language subtag: `pt` of `pt-BR`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }
}

impl fmt::Display for LangTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for LangTag {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl<'de> Deserialize<'de> for LangTag {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_take_their_conventional_case() {
        for (typed, tag) in [("FR", "fr"), ("pt-br", "pt-BR"), ("zh-hANT-tw", "zh-Hant-TW"), ("es-419", "es-419")] {
            assert_eq!(LangTag::parse(typed).map(|t| t.to_string()), Ok(tag.to_owned()));
        }
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for typed in ["", "e", "english", "fr_CA", "fr-", "-fr", "f1", "fr-toolongsubtag", "<b>"] {
            assert_eq!(LangTag::parse(typed), Err(NotALanguage), "{typed:?}");
        }
    }
}
