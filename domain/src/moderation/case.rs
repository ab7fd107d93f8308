//! What a moderator reads: the queue, and one case of it.

use super::{Finding, Report};
use crate::accounts::Speaker;
use crate::discussions::{Change, ReplyNumber, ReplyState, Text};
use crate::id::ReplyId;
use crate::{Html, LangTag};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// A reply that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueItem {
    /// Its id.
    pub id: ReplyId,
    /// The space's part of the address.
    pub slug: String,
    /// The space's title, in the reader's language if there is one.
    pub space: String,
    /// The question's number.
    pub question: u32,
    /// Who wrote it.
    pub author: Speaker,
    /// When it was sent.
    #[serde(with = "time::serde::rfc3339")]
    pub posted_at: OffsetDateTime,
    /// Its beginning, plain text.
    pub extract: String,
    /// The languages it is in, the original's first.
    pub langs: Vec<LangTag>,
    /// Where it is on its way.
    pub state: ReplyState,
    /// What it answers; none when it answers the question.
    pub answers: Option<ReplyNumber>,
    /// How many readers have reported it, and nobody has dealt with that yet.
    pub reports: u32,
    /// What the queue's reader has seen of it: whoever decides says so, and is told if it is otherwise by then.
    pub seen: String,
}

/// A translation beside its original, as a moderator reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CasePair {
    /// Its language.
    pub lang: LangTag,
    /// Paragraph by paragraph: the original's and the translation's; none where one side lacks it.
    pub rows: Vec<(Option<Html>, Option<Html>)>,
    /// Whether it is held: not shown while the others are.
    pub held: bool,
}

/// Something that was done to a reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogLine {
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// By whom; empty for the operator.
    pub by: String,
    /// The deed's code.
    pub action: String,
    /// The words to the author; may be empty.
    pub reason: String,
    /// The language versions that it was about; none for all.
    pub langs: Vec<LangTag>,
}

/// An edit of a published reply that awaits publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingEdit {
    /// When it was sent.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// Each version that would change, and how.
    pub versions: Vec<(LangTag, Vec<Change>)>,
}

/// A reply before a moderator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// What the queue says of it.
    pub item: QueueItem,
    /// Its number, once it has one.
    pub number: Option<ReplyNumber>,
    /// The question's title.
    pub question: Text,
    /// What it answers, and whose that is; none when it answers the question.
    pub answers: Option<(ReplyNumber, String)>,
    /// The original.
    pub original: Html,
    /// Each translation beside it.
    pub pairs: Vec<CasePair>,
    /// The edit that waits, if one does.
    pub edit: Option<WaitingEdit>,
    /// What the hub noticed in the versions.
    pub findings: Vec<Finding>,
    /// How many replies of this person are published in the space.
    pub published_before: u32,
    /// What readers report, and nobody has dealt with yet.
    pub reports: Vec<Report>,
    /// Whether its author is barred from the space.
    pub barred: bool,
    /// What was done to it so far, oldest first.
    pub log: Vec<LogLine>,
}
