//! The account of a page's lines: each is used once or reported once.

use serde::Serialize;
use std::fmt;
use std::ops::Range;

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineUse {
    /// Nothing is on it.
    Blank,
    /// It is the page's title, or goes on with it.
    Title,
    /// It says who submitted what follows, and when.
    Head,
    /// It is a question's heading in one language.
    Heading,
    /// It announces a language version.
    Marker,
    /// It is in a text.
    Text,
    /// It is among the unplaced lines.
    Unplaced(Reason),
}

/// A line that has no place in what was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unplaced {
    /// Its number, from 1.
    pub line: usize,
    /// What is printed on it.
    pub text: String,
    /// Why it has no place.
    pub reason: Reason,
}

/// Why a line has no place. The names, as serialised, are for scripts and stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A link, a button or a caption of the page.
    PageFurniture,
    /// How to use the page.
    Instruction,
    /// Above the first submission, and not the title.
    BeforeSubmissions,
    /// Behind a gap in the middle of the page.
    AfterSubmission,
    /// The foot of the page.
    AfterDiscussion,
    /// A head with nothing under it.
    NoText,
    /// A head whose name or date cannot be made out.
    UnreadableHead,
    /// A head whose date is in no calendar.
    ImpossibleDate,
    /// Under a head that could not be read.
    UnknownSubmission,
    /// A reply above the first question.
    ReplyBeforeQuestion,
    /// A reply under a question that could not be placed.
    ReplyToUnplaced,
    /// It opens with the number of an earlier question.
    RepeatedNumber,
    /// A further version in a language that the text has already.
    RepeatedLanguage,
    /// A marker with nothing under it.
    VersionWithoutText,
    /// None of these.
    Unknown,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::PageFurniture => "part of the page, not of the discussion",
            Self::Instruction => "says how to use the page",
            Self::BeforeSubmissions => "above the first submission, and not the title",
            Self::AfterSubmission => "separated from the submission above by a wide gap",
            Self::AfterDiscussion => "below the discussion",
            Self::NoText => "a submission without text",
            Self::UnreadableHead => "looks like the head of a submission, but its name or date cannot be made out",
            Self::ImpossibleDate => "looks like the head of a submission, but there is no such date",
            Self::UnknownSubmission => "under a head that could not be read, so whose it is remains unknown",
            Self::ReplyBeforeQuestion => "a reply with no question above it",
            Self::ReplyToUnplaced => "a reply under a question that could not be placed",
            Self::RepeatedNumber => "opens with the number of an earlier question, so it may be a question or a reply",
            Self::RepeatedLanguage => "a further version in a language that this text already has",
            Self::VersionWithoutText => "announces a language version, but no text follows",
            Self::Unknown => "could not be placed",
        })
    }
}

/// The lines of a page and what became of them so far.
pub(super) struct Ledger<'a> {
    lines: Vec<&'a str>,
    uses: Vec<Option<LineUse>>,
}

impl<'a> Ledger<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let lines: Vec<_> = text.lines().collect();
        let uses = lines.iter().map(|line| is_blank(line).then_some(LineUse::Blank)).collect();
        Self { lines, uses }
    }

    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// A line to look at, not to keep.
    pub(super) fn peek(&self, at: usize) -> &'a str {
        self.lines[at]
    }

    pub(super) fn is_blank(&self, at: usize) -> bool {
        self.uses[at] == Some(LineUse::Blank)
    }

    /// A line to look at, empty if it has a use already.
    pub(super) fn peek_open(&self, at: usize) -> &'a str {
        if self.is_open(at) { self.lines[at] } else { "" }
    }

    /// Whether something is on a line, and it has no use yet.
    pub(super) fn is_open(&self, at: usize) -> bool {
        self.uses[at].is_none()
    }

    /// The open ones of these lines.
    pub(super) fn open(&self, lines: impl IntoIterator<Item = usize>) -> Vec<usize> {
        lines.into_iter().filter(|&at| self.is_open(at)).collect()
    }

    /// A line to keep, for this use and no other.
    pub(super) fn take(&mut self, at: usize, line_use: LineUse) -> &'a str {
        debug_assert_eq!(self.uses[at], None, "line {} is used twice", at + 1);
        self.uses[at] = Some(line_use);
        self.lines[at]
    }

    /// Reports those of the lines that have no use yet.
    pub(super) fn report(&mut self, lines: impl IntoIterator<Item = usize>, reason: Reason) {
        for at in self.open(lines) {
            self.uses[at] = Some(LineUse::Unplaced(reason));
        }
    }

    /// How many blank lines follow upon each other in a stretch, from each place where some do:
    /// the first of them, and their number.
    pub(super) fn gaps(&self, lines: Range<usize>) -> Vec<(usize, usize)> {
        let mut gaps: Vec<(usize, usize)> = Vec::new();
        for at in lines.filter(|&at| self.is_blank(at)) {
            match gaps.last_mut() {
                Some((first, count)) if *first + *count == at => *count += 1,
                _ => gaps.push((at, 1)),
            }
        }
        gaps
    }

    /// Closes the account: what has no use is reported now.
    pub(super) fn close(self) -> (Vec<Unplaced>, Vec<LineUse>) {
        let uses: Vec<_> =
            self.uses.into_iter().map(|line_use| line_use.unwrap_or(LineUse::Unplaced(Reason::Unknown))).collect();
        let unplaced = uses.iter().zip(&self.lines).enumerate().filter_map(|(at, (line_use, text))| match line_use {
            LineUse::Unplaced(reason) => Some(Unplaced { line: at + 1, text: printed(text), reason: *reason }),
            _ => None,
        });
        (unplaced.collect(), uses)
    }
}

/// Whether nothing is printed on a line: spaces and characters without width at most.
pub(super) fn is_blank(line: &str) -> bool {
    line.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'))
}

/// A line as it is printed: without space around it, and with a sign in place of what does not
/// print and what no database takes.
pub(super) fn printed(line: &str) -> String {
    let printing = |c: char| match c {
        c if c.is_control() && c.is_whitespace() => ' ',
        c if c.is_control() => char::REPLACEMENT_CHARACTER,
        c => c,
    };
    line.trim().chars().map(printing).collect()
}
