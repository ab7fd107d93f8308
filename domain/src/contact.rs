//! Messages to the team: what they are about, where they stand, what was said.

use crate::Locale;
use crate::id::{MessageId, PersonId};
use time::OffsetDateTime;

/// What somebody writes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// Taking part.
    TakingPart,
    /// Something that does not work.
    Technical,
    /// Something that keeps people out.
    Accessibility,
    /// What is kept of them.
    Data,
    /// A decision on what they wrote.
    Moderation,
    /// For the press.
    Press,
    /// Something else.
    Other,
}

impl About {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::TakingPart,
        Self::Technical,
        Self::Accessibility,
        Self::Data,
        Self::Moderation,
        Self::Press,
        Self::Other,
    ];

    /// The name in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TakingPart => "taking-part",
            Self::Technical => "technical",
            Self::Accessibility => "accessibility",
            Self::Data => "data",
            Self::Moderation => "moderation",
            Self::Press => "press",
            Self::Other => "other",
        }
    }

    /// That of a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|about| about.code() == code)
    }
}

/// Where a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Nobody has confirmed that the address is theirs.
    Unconfirmed,
    /// Somebody waits for an answer.
    Open,
    /// It was answered.
    Answered,
    /// There is nothing more to do.
    Closed,
}

impl Stage {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Unconfirmed, Self::Open, Self::Answered, Self::Closed];

    /// The name in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unconfirmed => "unconfirmed",
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Closed => "closed",
        }
    }

    /// That of a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }
}

/// A message among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageHead {
    /// Its id.
    pub id: MessageId,
    /// Who wrote it, by their own word.
    pub name: String,
    /// Their address for mail.
    pub email: String,
    /// Whether they wrote it signed in.
    pub member: bool,
    /// The language they want to be answered in.
    pub locale: Locale,
    /// What it is about.
    pub about: About,
    /// Where it stands.
    pub stage: Stage,
    /// Who sees to it: id and name.
    pub assigned: Option<(PersonId, String)>,
    /// When it was sent.
    pub sent_at: OffsetDateTime,
    /// How it begins.
    pub begins: String,
}

/// A message, and all that was said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What is told of it among others.
    pub head: MessageHead,
    /// What was said, the first first.
    pub parts: Vec<Part>,
    /// Those who may see to it: id and name.
    pub team: Vec<(PersonId, String)>,
}

/// Something that was said about a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// By whom and to whom.
    pub kind: PartKind,
    /// The name of who said it; empty for the sender.
    pub by: String,
    /// When.
    pub at: OffsetDateTime,
    /// What.
    pub words: String,
}

/// By whom something was said, and to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// By the sender.
    Sender,
    /// To the sender, by mail.
    Answer(Way),
    /// Among the team.
    Note,
}

/// How far an answer has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It waits to be sent.
    Waiting,
    /// It was sent.
    Sent,
    /// It could not be sent.
    Failed,
}

/// How long a message or an answer may be, in characters.
pub const LONGEST: u32 = 10_000;

/// The least time that a form takes whoever reads it, in seconds. A program is faster.
pub const LEAST_SECONDS: i64 = 3;

/// How long a form can be sent, in hours after it was opened.
pub const MOST_HOURS: i64 = 24;

/// How long an address can be confirmed, in days.
pub const CONFIRM_DAYS: i64 = 3;

/// After so many days without a word an answered message is closed.
pub const CLOSE_DAYS: i64 = 30;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_back_as_they_went() {
        assert!(About::ALL.into_iter().all(|about| About::parse(about.code()) == Some(about)));
        assert!(Stage::ALL.into_iter().all(|stage| Stage::parse(stage.code()) == Some(stage)));
        assert_eq!((About::parse("spam"), Stage::parse("")), (None, None));
    }
}
