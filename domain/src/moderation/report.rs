//! What readers report of a reply.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// The most characters of a reader's own words.
pub const MOST_REPORT: u32 = 2_000;

/// Why a reader reports a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportReason {
    /// It insults or threatens.
    Abuse,
    /// It says what is private.
    Personal,
    /// It advertises.
    Advertising,
    /// It is about something else.
    OffTopic,
    /// A version says something else than the original.
    Translation,
    /// Something else.
    Other,
}

impl ReportReason {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Abuse, Self::Personal, Self::Advertising, Self::OffTopic, Self::Translation, Self::Other];

    /// The name in forms and in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Abuse => "abuse",
            Self::Personal => "personal",
            Self::Advertising => "advertising",
            Self::OffTopic => "off_topic",
            Self::Translation => "translation",
            Self::Other => "other",
        }
    }

    /// The reason of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// A report that nobody has dealt with yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Who reports.
    pub by: String,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// Why.
    pub reason: ReportReason,
    /// In their own words; may be empty.
    pub words: String,
}
