//! What is asked for, and what the pages on a request are made of.

use super::{State, Step};
use crate::LangTag;
use crate::experts::Card;
use crate::id::{PersonId, RequestId, ResourceId, TopicId};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

/// How long what may be, in characters, and how much of it there may be.
pub mod limits {
    /// The title of a request, a task.
    pub const LINE: u32 = 150;
    /// Who asks.
    pub const BODY: u32 = 120;
    /// What is needed, and what is said about it.
    pub const WORDS: u32 = 10_000;
    /// What everybody may read.
    pub const SUMMARY: u32 = 1_000;
    /// Topics of one request.
    pub const TOPICS: u32 = 5;
    /// Requests that somebody sends in a day.
    pub const A_DAY: u32 = 5;
    /// Years ahead that a day may be.
    pub const YEARS: i32 = 5;
}

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewRequest {
    /// What is needed, in a line.
    pub title: String,
    /// The government office or organisation that asks.
    pub body: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Topics.
    pub topics: Vec<TopicId>,
    /// What is needed.
    pub need: String,
    /// By when, as a day; may be empty.
    pub by_on: String,
    /// The language it is written in and to be answered in.
    pub lang: String,
    /// Whether nobody but the team may read anything of it; none when that was not said.
    pub confidential: Option<bool>,
    /// What everybody may read, if it is not confidential.
    pub summary: String,
}

/// A request among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestHead {
    /// Its id.
    pub id: RequestId,
    /// What is needed, in a line.
    pub title: String,
    /// The language of what was typed.
    pub lang: LangTag,
    /// Who asks.
    pub body: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Where it stands.
    pub state: State,
    /// By when it is needed.
    pub by_on: Option<Date>,
    /// When it arrived.
    pub asked_at: OffsetDateTime,
    /// When something was last said or done.
    pub changed_at: OffsetDateTime,
    /// Who of the team sees to it.
    pub assigned: Option<(PersonId, String)>,
    /// How many open tasks were due before today.
    pub tasks_late: u32,
}

/// Whether the answer is late.
pub fn is_late(state: State, by_on: Option<Date>, today: Date) -> bool {
    state.waits() && by_on.is_some_and(|day| day < today)
}

/// Something that was said or done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Who.
    pub by: String,
    /// Whether for the team.
    pub by_team: bool,
    /// When.
    pub at: OffsetDateTime,
    /// Which step, if it was one.
    pub step: Option<Step>,
    /// What was said; may be empty with a step.
    pub words: String,
    /// Whether only the team sees it.
    pub is_note: bool,
}

/// A resource that may help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointer {
    /// Its number.
    pub number: u32,
    /// What it is called, and in which language.
    pub title: (String, LangTag),
}

/// Who and what may help.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggested {
    /// Experts whom the directory shows.
    pub experts: Vec<Card>,
    /// Resources that everybody may read.
    pub resources: Vec<Pointer>,
}

/// What was said of the support in the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feedback {
    /// How much it helped, 1 to 5.
    pub helped: Option<u8>,
    /// Whether it came in time, 1 to 5.
    pub in_time: Option<u8>,
    /// What could be better.
    pub words: String,
    /// Whether the answer may be made public without saying who asked.
    pub may_publish: bool,
}

/// A request, for whoever has asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// What is told of it among others.
    pub head: RequestHead,
    /// Topics.
    pub topics: Vec<TopicId>,
    /// What is needed.
    pub need: String,
    /// What everybody may read; none when it is confidential.
    pub summary: Option<String>,
    /// What was said to both and done, the first first.
    pub entries: Vec<Entry>,
    /// Who and what may help.
    pub suggested: Suggested,
    /// What was said in the end.
    pub feedback: Option<Feedback>,
}

/// A task of the team's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its id.
    pub id: Uuid,
    /// What is to be done.
    pub words: String,
    /// By when.
    pub due_on: Option<Date>,
    /// Who does it.
    pub assigned: Option<(PersonId, String)>,
    /// When it was done.
    pub done_at: Option<OffsetDateTime>,
}

/// What the team alone sees of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// The open tasks first, by their days.
    pub tasks: Vec<Task>,
    /// Those who may see to it: id and name.
    pub team: Vec<(PersonId, String)>,
    /// The draft of a resource that was made of the answer.
    pub draft: Option<ResourceId>,
}

/// A request, for the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromTeam {
    /// As whoever asked sees it, with the team's notes.
    pub seen: Own,
    /// Who has asked.
    pub requester: String,
    /// What the team alone sees.
    pub work: Work,
}

/// What everybody may read of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// What is asked, without saying by whom.
    pub words: String,
    /// Its language.
    pub lang: LangTag,
    /// Topics.
    pub topics: Vec<TopicId>,
    /// Where it stands.
    pub state: State,
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn only_what_waits_for_the_team_is_late() {
        let today = date!(2026 - 11 - 27);
        assert!(is_late(State::Matching, Some(date!(2026 - 11 - 26)), today));
        assert!(!is_late(State::Matching, Some(today), today));
        assert!(!is_late(State::Matching, None, today));
        assert!(!is_late(State::Answered, Some(date!(2026 - 11 - 26)), today));
    }
}
