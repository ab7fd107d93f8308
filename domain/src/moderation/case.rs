//! What a moderator reads: the queue, and one case of it.

use super::Finding;
use crate::accounts::Speaker;
use crate::discussions::{ReplyNumber, ReplyState, Text};
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
}

/// A translation beside its original, as a moderator reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CasePair {
    /// Its language.
    pub lang: LangTag,
    /// Paragraph by paragraph: the original's and the translation's; none where one side lacks it.
    pub rows: Vec<(Option<Html>, Option<Html>)>,
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
}

/// A reply before a moderator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// What the queue says of it.
    pub item: QueueItem,
    /// Where it is on its way.
    pub state: ReplyState,
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
    /// What the hub noticed in the versions.
    pub findings: Vec<Finding>,
    /// How many replies of this person are published in the space.
    pub published_before: u32,
    /// What was done to it so far, oldest first.
    pub log: Vec<LogLine>,
}

/// The moderators' page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModerationPage {
    /// What waits, oldest first.
    pub queue: Vec<QueueItem>,
    /// The case that is looked at.
    pub case: Option<Case>,
    /// What is wrong with the decision that was sent: the field and the words.
    pub wrong: Vec<(String, String)>,
    /// The words to the author as they were typed.
    pub reason: String,
    /// What has just been done.
    pub done: Option<String>,
    /// For whom the case's reply speaks and who supports it, drawn.
    pub behind: Html,
}
