//! What was done, as facilitators look through it.

use crate::id::{PersonId, ReplyId};
use serde::Serialize;
use time::{Date, OffsetDateTime};

/// What is asked of the log; empty or none: no matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogAsk {
    /// The space, by its part of the address.
    pub space: String,
    /// A part of the name of who did it.
    pub person: String,
    /// The deed's code.
    pub action: String,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// Only what is older than this entry.
    pub before: Option<i64>,
}

/// What something was done to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A reply: its id, its number if it has one, and its question's number.
    Reply(ReplyId, Option<String>, u32),
    /// A person.
    Person(PersonId, String),
    /// The space itself, or something that is not there any more.
    Other,
}

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LogEntry {
    /// Its place in the order of all.
    pub seq: i64,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// By whom; empty for the operator.
    pub by: String,
    /// The deed's code.
    pub action: String,
    /// The space's part of the address; empty when it was in none.
    pub space: String,
    /// To what.
    pub subject: Subject,
    /// What else is known, as it was written down: JSON.
    pub data: String,
}
