//! Posting: what may be said, and what becomes of it.

use crate::LangTag;
use crate::form::{Why, Wrong};
use serde::{Deserialize, Serialize};

/// The most characters of one version of a reply.
pub const MOST_CHARACTERS: u32 = 20_000;
/// The most versions of a reply.
pub const MOST_VERSIONS: u32 = 12;

/// How a space publishes replies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Publication {
    /// As they are sent.
    AtOnce,
    /// A person's first one after review, then at once.
    FirstApproved,
    /// Each after review.
    #[default]
    Review,
}

impl Publication {
    /// All of them, from the one that lets most through.
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::FirstApproved, Self::Review];

    /// The name in storage and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::FirstApproved => "first_approved",
            Self::Review => "review",
        }
    }

    /// The way of a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

/// Where a reply is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyState {
    /// Awaits publication.
    Pending,
    /// A facilitator asks for changes.
    Returned,
    /// Declined.
    Rejected,
    /// Everybody reads it.
    Published,
    /// It was published; a facilitator took it out of sight.
    Hidden,
    /// Its author took it back.
    Withdrawn,
}

impl ReplyState {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Pending, Self::Returned, Self::Rejected, Self::Published, Self::Hidden, Self::Withdrawn];

    /// The name in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Returned => "returned",
            Self::Rejected => "rejected",
            Self::Published => "published",
            Self::Hidden => "hidden",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// What a moderator does with a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Everybody may read it.
    Publish,
    /// Its author is asked for changes.
    Return,
    /// It is not published.
    Reject,
    /// It is taken out of sight.
    Hide,
}

impl Decision {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Publish, Self::Return, Self::Reject, Self::Hide];

    /// The name in forms and in the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Return => "return",
            Self::Reject => "reject",
            Self::Hide => "hide",
        }
    }

    /// The decision of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.code() == code)
    }

    /// The state it leads to from another; none when it cannot be taken there.
    pub const fn from(self, state: ReplyState) -> Option<ReplyState> {
        use ReplyState::{Hidden, Pending, Published, Rejected, Returned};
        match (self, state) {
            (Self::Publish, Pending | Returned | Rejected | Hidden) => Some(Published),
            (Self::Return, Pending) => Some(Returned),
            (Self::Reject, Pending | Returned) => Some(Rejected),
            (Self::Hide, Published) => Some(Hidden),
            _ => None,
        }
    }

    /// Whether the author must be told why.
    pub const fn needs_reason(self) -> bool {
        !matches!(self, Self::Publish)
    }
}

/// A version as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Its language, as it was chosen.
    pub lang: String,
    /// Markdown.
    pub text: String,
}

/// Versions that can be kept: the first is the original, every language is there once, none is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions(Vec<(LangTag, String)>);

impl Versions {
    /// Takes what was typed, the original first. Empty ones are left out. What is wrong is told of the fields
    /// `lang-N` and `text-N`, where N is the place in what was typed.
    pub fn parse(typed: &[Draft]) -> Result<Self, Vec<Wrong>> {
        let mut versions: Vec<(LangTag, String)> = Vec::new();
        let mut wrong = Vec::new();
        for (place, draft) in typed.iter().enumerate() {
            let text = draft.text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "");
            let text = text.trim_end().trim_start_matches('\n');
            if text.trim().is_empty() {
                continue;
            }
            if u32::try_from(text.chars().count()).is_ok_and(|count| count > MOST_CHARACTERS) {
                wrong.push(Wrong::new(format!("text-{place}"), Why::TooLong { most: MOST_CHARACTERS }));
            }
            match LangTag::parse(draft.lang.trim()) {
                Ok(lang) if versions.iter().any(|(other, _)| *other == lang) => {
                    wrong.push(Wrong::new(format!("lang-{place}"), Why::LanguageTwice));
                }
                Ok(lang) => versions.push((lang, text.to_owned())),
                Err(_) => wrong.push(Wrong::new(format!("lang-{place}"), Why::NotAChoice)),
            }
        }
        if versions.is_empty() && wrong.is_empty() {
            wrong.push(Wrong::new("text-0", Why::Required));
        }
        if versions.len() > MOST_VERSIONS as usize {
            wrong.push(Wrong::new("text-0", Why::TooMany { most: MOST_VERSIONS }));
        }
        if wrong.is_empty() { Ok(Self(versions)) } else { Err(wrong) }
    }

    /// Language and Markdown of each, the original first.
    pub fn all(&self) -> &[(LangTag, String)] {
        &self.0
    }

    /// The original's.
    pub fn original(&self) -> &(LangTag, String) {
        // There is one: else it had not been parsed.
        &self.0[0]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(lang: &str, text: &str) -> Draft {
        Draft { lang: lang.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn what_is_empty_is_left_out_and_the_first_is_the_original() {
        let versions = Versions::parse(&[draft("fr", " \r\n"), draft("EN", "\r\nYes.\r\nNo.\n\n"), draft("es", "Sí.")]);
        let versions = versions.unwrap();
        let all: Vec<_> = versions.all().iter().map(|(lang, text)| (lang.as_str(), text.as_str())).collect();
        assert_eq!(all, [("en", "Yes.\nNo."), ("es", "Sí.")]);
        assert_eq!(versions.original().0.as_str(), "en");
    }

    #[test]
    fn what_is_wrong_is_told_where_it_is() {
        assert_eq!(Versions::parse(&[]), Err(vec![Wrong::new("text-0", Why::Required)]));
        assert_eq!(Versions::parse(&[draft("x", "  ")]), Err(vec![Wrong::new("text-0", Why::Required)]));
        assert_eq!(
            Versions::parse(&[draft("en", "a"), draft("en", "b")]),
            Err(vec![Wrong::new("lang-1", Why::LanguageTwice)])
        );
        assert_eq!(Versions::parse(&[draft("klingon!", "a")]), Err(vec![Wrong::new("lang-0", Why::NotAChoice)]));
        let long = "é".repeat(MOST_CHARACTERS as usize + 1);
        assert_eq!(
            Versions::parse(&[draft("fr", &long)]),
            Err(vec![Wrong::new("text-0", Why::TooLong { most: MOST_CHARACTERS })])
        );
        assert!(Versions::parse(&[draft("fr", &long[2..])]).is_ok());
    }

    #[test]
    fn a_decision_is_taken_only_where_it_can_be() {
        use ReplyState::{Hidden, Pending, Published, Rejected, Returned, Withdrawn};
        for decision in Decision::ALL {
            assert_eq!(decision.from(Withdrawn), None);
        }
        assert_eq!(Decision::Publish.from(Pending), Some(Published));
        assert_eq!(Decision::Publish.from(Published), None);
        assert_eq!(Decision::Return.from(Published), None);
        assert_eq!(Decision::Reject.from(Returned), Some(Rejected));
        assert_eq!(Decision::Hide.from(Pending), None);
        assert_eq!(Decision::Hide.from(Published), Some(Hidden));
    }
}
