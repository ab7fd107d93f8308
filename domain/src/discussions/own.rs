//! A person's own words: what they are writing, and what has become of what they sent.

use super::{Draft, Publication, ReplyNumber, ReplyState, Text};
use crate::id::ReplyId;
use crate::{Html, LangTag};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// A reply of the reader's own that others do not see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnReply {
    /// Its id.
    pub id: ReplyId,
    /// What it answers; none when it answers the question.
    pub answers: Option<ReplyNumber>,
    /// Where it is on its way.
    pub state: ReplyState,
    /// The facilitator's words; may be empty.
    pub reason: String,
    /// When it was sent.
    #[serde(with = "time::serde::rfc3339")]
    pub posted_at: OffsetDateTime,
    /// What was said.
    pub text: Text,
}

/// Where a reader may write on a question's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Composer {
    /// As whom; none for a reader who has not signed in.
    pub name: Option<String>,
    /// What is answered; none for the question itself.
    pub answers: Option<(ReplyNumber, String)>,
    /// The key under which it is sent once, however often it is sent.
    pub key: String,
    /// The reply that is edited; none for a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub editing: Option<ReplyId>,
    /// What is typed already.
    pub drafts: Vec<Draft>,
    /// The revision of that on the server; 0 when it has none.
    #[serde(default)]
    pub base: u32,
    /// What is wrong with it: the field and the words.
    pub wrong: Vec<(String, String)>,
    /// How replies are published here.
    pub publication: Publication,
    /// Within how many hours replies usually are published; none when that is not known.
    pub hours: Option<u32>,
    /// The choice for whom one speaks, drawn; empty for a person who has no choice.
    #[serde(default)]
    pub voice: Html,
    /// The files that go with it and the way to put one there, drawn.
    #[serde(default)]
    pub files: Html,
}

impl Composer {
    /// The one of a reader who must sign in first.
    pub fn signed_out() -> Self {
        Self {
            name: None,
            answers: None,
            key: String::new(),
            editing: None,
            drafts: Vec::new(),
            base: 0,
            wrong: Vec::new(),
            publication: Publication::default(),
            hours: None,
            voice: Html::default(),
            files: Html::default(),
        }
    }
}

/// What is written at a place, on its way to the server to be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// Where: the page's path without its language, a colon, and the number of what is answered or, behind `edit-`,
    /// the id of what is edited.
    pub place: String,
    /// The key under which it will be sent once.
    pub key: String,
    /// The revision that it was begun from; 0 when the server had none.
    pub base: u32,
    /// What was typed, the original first.
    pub drafts: Vec<Draft>,
    /// The version to be shown as it will be read, by its place in `drafts`.
    pub show: Option<u32>,
}

/// What the server has kept, and what it noticed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// The revision that the server has now; 0 when it has none.
    pub revision: u32,
    /// What another device has kept since; then nothing was kept now.
    pub other: Option<Vec<Draft>>,
    /// Versions that seem to be in another language than they say: the place and the language.
    pub seems: Vec<(u32, LangTag)>,
    /// A version that holds several, and these; the first of them is its original.
    pub parts: Option<(u32, Vec<Draft>)>,
    /// The version that was to be shown, as it will be read.
    pub html: Option<Html>,
}

/// What a person has sent, as they find it on a page of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// Its id.
    pub id: ReplyId,
    /// The space, by its address and by its title.
    pub space: (String, String),
    /// The question's number.
    pub question: u32,
    /// Its number, once it was published.
    pub number: Option<ReplyNumber>,
    /// Where it is on its way.
    pub state: ReplyState,
    /// The facilitator's words; may be empty.
    pub reason: String,
    /// When it was sent.
    pub posted_at: OffsetDateTime,
    /// When it was last decided on.
    pub decided_at: Option<OffsetDateTime>,
    /// When a facilitator first read it.
    pub read_at: Option<OffsetDateTime>,
    /// Whether an edit of it awaits publication.
    pub edit_waits: bool,
    /// How many published replies answer it.
    pub answers: u32,
    /// What was said.
    pub text: Text,
}

/// A translation that somebody else has made of a reply, as its author finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTranslation {
    /// Its language.
    pub lang: LangTag,
    /// Whether a machine has made it.
    pub by_machine: bool,
    /// Who has made it, or which machine.
    pub maker: String,
    /// Its revision: what is accepted is what was read.
    pub revision: u32,
    /// Whether the original has changed since.
    pub outdated: bool,
    /// Who has accepted or checked it, if anybody has.
    pub settled: Option<String>,
    /// What it says.
    pub html: Html,
    /// When its author has withdrawn it.
    pub withdrawn_at: Option<OffsetDateTime>,
}
