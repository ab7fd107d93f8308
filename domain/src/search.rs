//! Searching all that is public: what can be found, and how words are compared.

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
