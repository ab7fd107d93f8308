//! What the reading pages are made of.

use super::{Composer, ReplyNumber, Text};
use crate::accounts::Speaker;
use crate::id::{QuestionId, ReplyId, SpaceId};
use crate::{Html, LangTag};
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};

/// Whether a space takes replies on a day. Dates are calendar days in UTC; both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpaceState {
    /// Opens later.
    Upcoming,
    /// Open.
    Open,
    /// Over.
    Closed,
}

impl SpaceState {
    /// The state on `today` of a space with these dates; a missing date sets no bound.
    pub fn on(today: Date, opens: Option<Date>, closes: Option<Date>) -> Self {
        if closes.is_some_and(|day| day < today) {
            Self::Closed
        } else if opens.is_some_and(|day| day > today) {
            Self::Upcoming
        } else {
            Self::Open
        }
    }
}

/// A space in the list of spaces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpaceCard {
    /// The space.
    pub head: SpaceHead,
    /// How many replies have been published in it.
    pub replies: u32,
    /// How many questions it asks.
    pub questions: u32,
    /// How many countries the replies come from.
    pub countries: u32,
}

/// The newest reply of a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lately {
    /// The space.
    pub slug: String,
    /// The reply.
    pub number: ReplyNumber,
    /// The question that it is a reply to, and the language that this is told in.
    pub question: (String, LangTag),
    /// When it was sent.
    pub at: OffsetDateTime,
}

/// What stands at the top of every page of a space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpaceHead {
    /// Its id.
    pub id: SpaceId,
    /// Its part of the address.
    pub slug: String,
    /// The ink of its band: `petrol`, `madder`, `moss`, `cobalt` or `bronze`.
    pub ink: String,
    /// Title, purpose, audience, introduction.
    pub text: Text,
    /// The title in every language version: tag and title, original first.
    pub titles: Vec<(LangTag, String)>,
    /// First day for replies.
    pub opens: Option<Date>,
    /// Last day for replies.
    pub closes: Option<Date>,
    /// Whether it takes replies today.
    pub state: SpaceState,
    /// The languages the discussion is held in.
    pub working_languages: Vec<LangTag>,
    /// Who runs it.
    pub facilitators: Vec<Speaker>,
    /// The day, in UTC, for which relative times were reckoned.
    pub today: Date,
}

/// A question in the list that is always at hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionSummary {
    /// Its id.
    pub id: QuestionId,
    /// Its number in the space, from 1; also its part of the address.
    pub number: u32,
    /// Its title and context.
    pub text: Text,
    /// Who asked it.
    pub asked_by: Speaker,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub asked_at: OffsetDateTime,
    /// Whether only the day is known.
    pub day_only: bool,
    /// Whether a participant has proposed it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub proposed: bool,
    /// How many replies have been published.
    pub replies: u32,
    /// In how many languages they were written.
    pub languages: u32,
}

/// A space's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpacePage {
    /// The space.
    pub head: SpaceHead,
    /// Its questions, by number.
    pub questions: Vec<QuestionSummary>,
    /// The lane of questions that participants propose, drawn; empty where there is none.
    #[serde(default)]
    pub lane: Html,
    /// The way to follow it, drawn; empty for who has not signed in.
    #[serde(default)]
    pub news: Html,
}

/// Why only the place of a reply is left, because others have answered it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gone {
    /// Its author withdrew it.
    Withdrawn,
    /// A facilitator hid it.
    Hidden,
}

/// One reply and the answers to it.
#[expect(clippy::struct_excessive_bools, reason = "each is a plain fact of its own")]
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reply {
    /// Its id.
    pub id: ReplyId,
    /// Its number, also the address of its place: `#reply-1.2.1`.
    pub number: ReplyNumber,
    /// Who speaks.
    pub author: Speaker,
    /// Whether the author facilitates the space.
    pub facilitator: bool,
    /// Why author and text are empty, if they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gone: Option<Gone>,
    /// Number and author of the reply it answers; `None` for a reply to the question.
    pub answers: Option<(ReplyNumber, String)>,
    /// What was said.
    pub text: Text,
    /// When it was posted.
    #[serde(with = "time::serde::rfc3339")]
    pub posted_at: OffsetDateTime,
    /// Whether only the day is known.
    pub day_only: bool,
    /// Whether the reader's filter leaves it out: it is folded away, never missing.
    pub left_out: bool,
    /// Whether the reader has written it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mine: bool,
    /// Whether it was published since the reader's visit before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fresh: bool,
    /// The files beside it, drawn; empty where there are none.
    #[serde(default)]
    pub files: Html,
    /// Who supports it, and the way to do so, drawn; empty where there is neither.
    #[serde(default)]
    pub endorsed: Html,
}

/// A question's page: the question and one page of its replies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionPage {
    /// The space.
    pub head: SpaceHead,
    /// All questions of the space, by number.
    pub questions: Vec<QuestionSummary>,
    /// The number of the question this page shows; it is among `questions`.
    pub number: u32,
    /// This page's replies in reading order: each thread together, answers after what they answer.
    pub replies: Vec<Reply>,
    /// The languages the question's replies were written in, most used first.
    pub written: Vec<LangTag>,
    /// The page of replies that this is, from 1.
    pub page: u32,
    /// How many pages there are, at least 1.
    pub pages: u32,
    /// The reader's own replies that others do not see, drawn.
    #[serde(default)]
    pub own: Html,
    /// Where the reader may write; none where nobody may.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub composer: Option<Composer>,
    /// Whether a facilitator has closed the question before its space is.
    #[serde(default)]
    pub closed: bool,
    /// The sentence that says so.
    #[serde(default)]
    pub why_closed: Html,
    /// What is new to the reader, and the way to follow, drawn; empty for who has not signed in.
    #[serde(default)]
    pub news: Html,
}

/// A whole space on one page, for print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WholeSpace {
    /// The space.
    pub head: SpaceHead,
    /// Each question with all its replies.
    pub questions: Vec<(QuestionSummary, Vec<Reply>)>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_space_is_open_from_its_first_day_to_its_last() {
        let on = |today| SpaceState::on(today, Some(date!(2026 - 11 - 02)), Some(date!(2026 - 12 - 18)));
        assert_eq!(on(date!(2026 - 11 - 01)), SpaceState::Upcoming);
        assert_eq!(on(date!(2026 - 11 - 02)), SpaceState::Open);
        assert_eq!(on(date!(2026 - 12 - 18)), SpaceState::Open);
        assert_eq!(on(date!(2026 - 12 - 19)), SpaceState::Closed);
        assert_eq!(SpaceState::on(date!(2026 - 12 - 19), None, None), SpaceState::Open);
    }
}
