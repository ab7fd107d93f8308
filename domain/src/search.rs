//! Searching all that is public: what can be found, and what is shown of it.

use crate::LangTag;
use crate::discussions::ReplyNumber;
use crate::pages::Chapter;

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A space.
    Space,
    /// A question.
    Question,
    /// A reply.
    Reply,
    /// A resource.
    Resource,
    /// An expert.
    Expert,
    /// A page on the hub.
    Page,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Space, Self::Question, Self::Reply, Self::Resource, Self::Expert, Self::Page];

    /// The name in storage and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Space => "space",
            Self::Question => "question",
            Self::Reply => "reply",
            Self::Resource => "resource",
            Self::Expert => "expert",
            Self::Page => "page",
        }
    }

    /// The kind of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A query is cut to so many characters.
pub const LONGEST_QUERY: usize = 200;

/// And to so many words.
pub const MOST_WORDS: usize = 12;

/// Where something is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A space.
    Space {
        /// Its part of the address.
        slug: String,
    },
    /// A question.
    Question {
        /// The space.
        slug: String,
        /// Its number.
        number: u32,
    },
    /// A reply.
    Reply {
        /// The space.
        slug: String,
        /// Its number.
        number: ReplyNumber,
    },
    /// A resource.
    Resource {
        /// Its number.
        number: u32,
    },
    /// An expert.
    Expert {
        /// Their number.
        number: u32,
    },
    /// A page on the hub.
    Page {
        /// Which.
        chapter: Chapter,
    },
}

/// Something that was found, as a reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What it is.
    pub kind: Kind,
    /// Where it is read.
    pub target: Target,
    /// Its title; a reply and an expert have none.
    pub title: String,
    /// Who speaks, or who it is.
    pub by: String,
    /// The State that they speak for, by its code; empty when for none.
    pub for_state: String,
    /// Some of what it says.
    pub excerpt: String,
    /// The language of title and excerpt.
    pub lang: LangTag,
}

/// One page of what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What is on it, the best first.
    pub shown: Vec<Shown>,
    /// How much of each kind there is on all pages.
    pub counts: Vec<(Kind, u32)>,
    /// How many pages there are.
    pub pages: u32,
}
