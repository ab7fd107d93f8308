//! Reviews, criteria and reviewers as they are shown.

use super::{Missing, Panel, Recommendation, ReviewState, ReviewerKind};
use crate::accounts::{Role, Speaker};
use crate::id::{CriterionId, PersonId, ResourceId, ReviewId};
use crate::{LangTag, Trilingual};
use time::OffsetDateTime;

/// What reviewers judge by. Administrators keep them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its id.
    pub id: CriterionId,
    /// What it is called.
    pub title: Trilingual,
    /// What to look for.
    pub guidance: Trilingual,
    /// Whether new reviews do without it.
    pub retired: bool,
}

/// The best that a criterion can be met.
pub const BEST: u8 = 5;

/// What stands for whoever cannot judge.
pub const UNJUDGED: u8 = 0;

/// What a reviewer says to one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// The criterion.
    pub criterion: CriterionId,
    /// From 1 to [`BEST`], or [`UNJUDGED`]; none while they have not said.
    pub score: Option<u8>,
    /// A comment; may be empty.
    pub words: String,
}

/// A review, as an editor and its reviewer see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Its id.
    pub id: ReviewId,
    /// The resource.
    pub resource: ResourceId,
    /// How often the resource had gone to reviewers.
    pub round: u32,
    /// Who reviews.
    pub reviewer: PersonId,
    /// How they are named.
    pub speaker: Speaker,
    /// As what they review.
    pub kind: ReviewerKind,
    /// Where it is on its way.
    pub state: ReviewState,
    /// When they were asked.
    pub invited_at: OffsetDateTime,
    /// Until when to answer.
    pub answer_by: OffsetDateTime,
    /// Until when to review.
    pub due_at: OffsetDateTime,
    /// When it was sent.
    pub sent_at: Option<OffsetDateTime>,
    /// Why they declined; may be empty.
    pub reason: String,
    /// The conflict of interest that they declared; empty when there is none.
    pub conflict: String,
    /// By criterion; empty before anything was typed.
    pub scores: Vec<Score>,
    /// What they recommend.
    pub recommendation: Option<Recommendation>,
    /// To the editor alone.
    pub to_editor: String,
    /// To the sender.
    pub to_sender: String,
}

impl Review {
    /// Whether the reviewer should have answered, or sent it, before now.
    pub fn is_late(&self, now: OffsetDateTime) -> bool {
        match self.state {
            ReviewState::Invited => self.answer_by < now,
            ReviewState::Accepted => self.due_at < now,
            _ => false,
        }
    }
}

/// Somebody who can be asked to review.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact that an editor weighs by itself")]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// How they are named.
    pub speaker: Speaker,
    /// Beyond taking part.
    pub roles: Vec<Role>,
    /// The languages they read.
    pub languages: Vec<LangTag>,
    /// How many of the resource's topics they know.
    pub topics: u32,
    /// Whether they know one of its regions.
    pub region: bool,
    /// Whether they read one of its languages.
    pub reads: bool,
    /// Reviews that are awaited of them.
    pub open: u32,
    /// Reviews that they have sent.
    pub sent: u32,
    /// Invitations that they have declined.
    pub declined: u32,
    /// Days since they were last asked; none when they never were.
    pub rested: Option<u32>,
    /// Whether they say that they have time.
    pub available: bool,
    /// They work for the same organisation as the sender or the resource.
    pub same_organisation: bool,
    /// They live in the same country as the sender.
    pub same_country: bool,
    /// Interests that they have declared; may be empty.
    pub interests: String,
}

impl Candidate {
    /// Where they stand among those who are offered: no conflict first, then who knows most of it, then who is asked least.
    pub fn rank(&self) -> impl Ord + use<> {
        (
            self.same_organisation,
            !self.available,
            !self.reads,
            std::cmp::Reverse(self.topics),
            !self.region,
            self.same_country,
            self.open,
            std::cmp::Reverse(self.rested.unwrap_or(u32::MAX)),
        )
    }
}

/// A review among others of its reviewer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assigned {
    /// The review.
    pub review: Review,
    /// The title of the resource, in the reader's language if it has one.
    pub title: String,
    /// The language of that title.
    pub lang: LangTag,
}

/// How far the scores on a criterion lie apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// The criterion.
    pub criterion: CriterionId,
    /// The least.
    pub least: u8,
    /// The most.
    pub most: u8,
    /// The mean, in tenths.
    pub tenths: u32,
}

/// What reviewers have said of a resource, side by side, and what is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Panels {
    /// All reviews of it, the first invited first.
    pub reviews: Vec<Review>,
    /// The criteria that any of them was asked for, in their order.
    pub criteria: Vec<Criterion>,
    /// For each criterion that anybody has scored.
    pub spread: Vec<Spread>,
    /// The rule.
    pub panel: Panel,
    /// What is missing.
    pub missing: Missing,
}

impl Panels {
    /// Those that were sent.
    pub fn sent(&self) -> impl Iterator<Item = &Review> {
        self.reviews.iter().filter(|review| review.state == ReviewState::Sent)
    }
}

/// How far scores lie apart, by criterion in the order of the criteria.
pub fn spread(criteria: &[Criterion], reviews: &[Review]) -> Vec<Spread> {
    let sent = reviews.iter().filter(|review| review.state == ReviewState::Sent);
    let scores: Vec<(CriterionId, u8)> = sent
        .flat_map(|review| {
            review.scores.iter().filter_map(|each| {
                let score = each.score.filter(|score| *score != UNJUDGED)?;
                Some((each.criterion, score))
            })
        })
        .collect();
    let of = |criterion: &Criterion| {
        let given: Vec<u8> = scores.iter().filter(|(id, _)| *id == criterion.id).map(|(_, score)| *score).collect();
        let (least, most) = (*given.iter().min()?, *given.iter().max()?);
        let sum: u32 = given.iter().map(|score| u32::from(*score)).sum();
        let count = u32::try_from(given.len()).unwrap_or(u32::MAX);
        Some(Spread { criterion: criterion.id, least, most, tenths: (sum * 10 + count / 2) / count })
    };
    criteria.iter().filter_map(of).collect()
}

/// What a letter on a resource begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TemplateKind {
    /// That it is included.
    Include,
    /// That it is to be changed.
    AskChanges,
    /// That it is declined.
    Decline,
    /// That somebody is asked to review.
    Invite,
}

impl TemplateKind {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::Invite, Self::Include, Self::AskChanges, Self::Decline];

    /// The name in storage and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Include => "include",
            Self::AskChanges => "ask-changes",
            Self::Decline => "decline",
            Self::Invite => "invite",
        }
    }

    /// The one of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.code() == code)
    }
}

/// Puts what they stand for in the place of `{name}` and `{title}`.
pub fn filled(template: &str, name: &str, title: &str) -> String {
    // What is put in is not read again.
    template.split("{name}").map(|part| part.replace("{title}", title)).collect::<Vec<_>>().join(name)
}

/// How much of a thing there is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Resources by the code of their state.
    pub states: Vec<(String, u32)>,
    /// Invitations by the code of their review's state.
    pub reviews: Vec<(String, u32)>,
    /// Reviews that are late.
    pub late: u32,
    /// Days from an invitation to the review, half of them took less; none when there is none.
    pub review_days: Option<u32>,
    /// Days from a suggestion to the first decision, half of them took less; none when there is none.
    pub decision_days: Option<u32>,
    /// Reviewers: name, awaited, sent, declined.
    pub loads: Vec<(String, u32, u32, u32)>,
}

/// The middle of some figures.
pub fn median(mut all: Vec<u32>) -> Option<u32> {
    all.sort_unstable();
    all.get(all.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_into_a_letter_is_not_read_again() {
        assert_eq!(
            filled("{name}: “{title}”, {name}.", "Zoé {title}", "Wells {name}"),
            "Zoé {title}: “Wells {name}”, Zoé {title}."
        );
    }

    #[test]
    fn the_middle_is_one_of_them() {
        assert_eq!((median(vec![9, 1, 4]), median(Vec::new())), (Some(4), None));
    }
}
