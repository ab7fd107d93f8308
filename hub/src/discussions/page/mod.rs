//! Reads a discussion page that was saved as text, and says what it did with every line of it.
//!
//! **What is what.** A line such as "Submitted by NAME - 7 May 2021" opens a submission (`head`);
//! the first heading above them all is the title. A submission is a question or a reply to the
//! question above it (`kind`); marker lines part its text into language versions
//! (`domain::discussions::markers`), and the language of the part above the first marker is
//! detected (`language`). Where it is too short to tell, it is taken to be in a language of the page,
//! and in `und` if the markers below it leave none.
//!
//! **Where a submission ends.** At the next head, or at a gap that is wider than the page's
//! paragraphs are apart. What follows such a gap has left the submission: it is the page's own
//! furniture, not somebody's words. How far apart paragraphs are is taken from the page itself: the
//! narrowest run of blank lines inside any submission but the last, one line if there is none.
//! Where blank lines were lost, the last submission also ends at a line that opens the foot of a
//! page, "About the … Hub", "Contact us" (`furniture`).
//!
//! **Nothing is guessed and nothing is lost.** The text of a line is only to be had by entering in
//! the `ledger` what is done with it, and what nobody took is reported in the end. Where a line
//! that looks like a head cannot be read, what stands under it belongs to no one and is reported
//! too, rather than joined to the submission above; so are replies whose question is not known.

mod date;
mod furniture;
mod head;
mod kind;
pub(crate) mod language;
mod ledger;
mod markdown;
mod read;
pub(super) mod versions;

use domain::LangTag;
pub use ledger::{LineUse, Reason, Unplaced};
use time::Date;

/// What a saved page holds.
#[derive(Clone, Debug, PartialEq)]
pub struct ParsedPage {
    /// The heading above the submissions.
    pub title: String,
    /// Its language.
    pub title_lang: LangTag,
    /// Its questions, in the page's order.
    pub questions: Vec<ParsedQuestion>,
    /// Every line that has no place in the above, in the page's order.
    pub unplaced: Vec<Unplaced>,
}

/// A submission that asks.
#[derive(Clone, Debug, PartialEq)]
pub struct ParsedQuestion {
    /// The number it gives itself. No two questions of a page have the same.
    pub number: Option<u32>,
    /// Who submitted it, as printed.
    pub author: String,
    /// When, as printed.
    pub date: Date,
    /// The original, then its translations; one a language. Where a translation has no heading of
    /// its own, it bears the original's.
    pub versions: Vec<ParsedVersion>,
    /// What was submitted to it, in the page's order.
    pub replies: Vec<ParsedReply>,
    /// The line of its head, from 1.
    pub line: usize,
}

/// A submission that answers.
#[derive(Clone, Debug, PartialEq)]
pub struct ParsedReply {
    /// Who submitted it, as printed.
    pub author: String,
    /// When, as printed.
    pub date: Date,
    /// The original, then its translations; one a language.
    pub versions: Vec<ParsedVersion>,
    /// The line of its head, from 1.
    pub line: usize,
}

/// A text in one language.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct ParsedVersion {
    /// Its language: as marked, or as detected.
    pub lang: LangTag,
    /// A question's heading without "Question N.", as plain text. A reply has none: empty.
    pub title: String,
    /// The text, as Markdown that reads as it was printed. A question may consist of its heading.
    pub markdown: String,
}

/// Why a file is no saved discussion page.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAPage {
    /// There is nothing but blank lines, if those.
    #[error("the file is empty")]
    Empty,
    /// It is in another encoding, or is no text at all.
    #[error("the file is not UTF-8 text: byte {} cannot be read", .offset + 1)]
    NotUtf8 {
        /// How many bytes could be read.
        offset: usize,
    },
    /// No line opens a submission.
    #[error("the file is no discussion page: no line such as \"Submitted by NAME - 7 May 2021\"")]
    NoSubmissions,
    /// No line above the submissions is a heading.
    #[error("the discussion page has no title above its first submission")]
    NoTitle,
}

/// Reads a saved page.
pub fn parse(bytes: &[u8]) -> Result<ParsedPage, NotAPage> {
    parse_with_uses(bytes).map(|(page, _)| page)
}

/// Reads a saved page and says of each of its lines what became of it.
pub fn parse_with_uses(bytes: &[u8]) -> Result<(ParsedPage, Vec<LineUse>), NotAPage> {
    let text = std::str::from_utf8(bytes).map_err(|error| NotAPage::NotUtf8 { offset: error.valid_up_to() })?;
    read::page(text.strip_prefix('\u{feff}').unwrap_or(text))
}
