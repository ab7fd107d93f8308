//! What is new for somebody: what they follow, what they are told of, how they want to be told.

use crate::accounts::Speaker;
use crate::discussions::ReplyNumber;
use crate::id::{QuestionId, ReplyId};
use time::OffsetDateTime;

/// How somebody wants to be told by mail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// A letter for each reply.
    AtOnce,
    /// One letter a day, if there is anything.
    #[default]
    Daily,
    /// One letter a week, if there is anything.
    Weekly,
    /// No letters.
    None,
}

impl Pace {
    /// All of them, the most letters first.
    pub const ALL: [Self; 4] = [Self::AtOnce, Self::Daily, Self::Weekly, Self::None];

    /// The name in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::None => "none",
        }
    }

    /// The pace of a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pace| pace.code() == code)
    }
}

/// Why somebody is told of a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// It mentions them.
    Mentioned,
    /// It answers one of theirs.
    Answered,
    /// They follow its question or space.
    Followed,
}

/// A published reply that somebody is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The reply.
    pub reply: ReplyId,
    /// Its number.
    pub number: ReplyNumber,
    /// Who speaks.
    pub author: Speaker,
    /// Why they are told.
    pub why: Because,
    /// The space, as addresses name it.
    pub slug: String,
    /// The title of the space, and its language.
    pub space: (String, String),
    /// The title of the question, and its language.
    pub question: (String, String),
    /// When they were told.
    pub at: OffsetDateTime,
    /// Whether they have not yet seen it.
    pub unread: bool,
}

/// Something that somebody follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// The space, as addresses name it.
    pub slug: String,
    /// The title of the space, and its language.
    pub space: (String, String),
    /// The question by number and title, with the title's language; none for the whole space.
    pub question: Option<(u32, String, String)>,
}

/// What somebody follows of a space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Following {
    /// Whether all of it.
    pub space: bool,
    /// These questions.
    pub questions: Vec<QuestionId>,
}
