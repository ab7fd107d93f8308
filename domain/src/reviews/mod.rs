//! Peer review of resources: who reads, by which criteria, and when enough have read to decide.

mod panel;
mod state;
mod view;

pub use panel::{Blind, Missing, Panel};
pub use state::{ReviewState, ReviewStep, next_reminder};
pub use view::{
    Assigned, BEST, Candidate, Criterion, Figures, Panels, Review, Score, Spread, TemplateKind, UNJUDGED, filled,
    median, spread,
};

/// Limits of what is kept, in characters.
pub mod limits {
    /// What a reviewer writes to the editor, or to the sender; the words with an invitation or an answer.
    pub const WORDS: u32 = 8_000;
    /// A comment on one criterion.
    pub const COMMENT: u32 = 2_000;
    /// The title of a criterion.
    pub const TITLE: u32 = 120;
    /// Its guidance.
    pub const GUIDANCE: u32 = 600;
    /// The most reviewers of a kind that a panel may ask for.
    pub const PANEL: u32 = 5;
    /// The most days that may be given.
    pub const DAYS: u32 = 180;
}

/// As what somebody reviews.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReviewerKind {
    /// One of the hub's own people.
    Internal,
    /// Somebody else.
    External,
    /// One more, because the others disagree.
    Additional,
}

impl ReviewerKind {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Internal, Self::External, Self::Additional];

    /// The name in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::External => "external",
            Self::Additional => "additional",
        }
    }

    /// The one of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.code() == code)
    }
}

/// What a reviewer recommends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recommendation {
    /// Take it in as it is.
    Include,
    /// Take it in once something is changed.
    Changes,
    /// Do not take it in.
    Decline,
}

impl Recommendation {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Include, Self::Changes, Self::Decline];

    /// The name in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Include => "include",
            Self::Changes => "changes",
            Self::Decline => "decline",
        }
    }

    /// The one of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.code() == code)
    }
}
