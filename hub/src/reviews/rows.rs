//! Rows as the database gives them.

use crate::Error;
use crate::clock::moment;
use crate::discussions::SpeakerRow;
use domain::Trilingual;
use domain::id::{CriterionId, PersonId, ResourceId, ReviewId};
use domain::reviews::{Blind, Criterion, Panel, Recommendation, Review, ReviewState, ReviewerKind, Score};
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

fn coded<T>(code: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    parse(code).ok_or_else(|| Error::Unsound(format!("{code:?} is no code of a review")))
}

pub(super) fn trilingual(json: &str) -> Result<Trilingual, Error> {
    serde_json::from_str(json).map_err(|error| Error::Unsound(error.to_string()))
}

pub(super) fn json(words: &Trilingual) -> Result<String, Error> {
    serde_json::to_string(words).map_err(|error| Error::Unsound(error.to_string()))
}

#[derive(Debug, FromRow)]
pub(super) struct ReviewRow {
    pub id: Uuid,
    pub resource_id: Uuid,
    round: i64,
    pub reviewer_id: Uuid,
    kind: String,
    state: String,
    pub invited_by: Uuid,
    invited_at: i64,
    answer_by: i64,
    due_at: i64,
    sent_at: Option<i64>,
    reason: String,
    conflict: String,
    recommendation: Option<String>,
    to_editor: String,
    to_sender: String,
    pub reminders: i64,
    #[sqlx(flatten)]
    pub speaker: SpeakerRow,
}

impl ReviewRow {
    pub fn state(&self) -> Result<ReviewState, Error> {
        coded(&self.state, ReviewState::parse)
    }

    /// Whether a conflict of interest was declared.
    pub fn in_conflict(&self) -> bool {
        !self.conflict.is_empty()
    }

    pub fn resource(&self) -> ResourceId {
        ResourceId(self.resource_id)
    }

    pub fn answer_by(&self) -> OffsetDateTime {
        moment(self.answer_by)
    }

    pub fn due_at(&self) -> OffsetDateTime {
        moment(self.due_at)
    }

    pub fn review(self, scores: Vec<ScoreRow>) -> Result<Review, Error> {
        Ok(Review {
            id: ReviewId(self.id),
            resource: ResourceId(self.resource_id),
            round: u32::try_from(self.round).unwrap_or(1),
            reviewer: PersonId(self.reviewer_id),
            kind: coded(&self.kind, ReviewerKind::parse)?,
            state: self.state()?,
            invited_at: moment(self.invited_at),
            answer_by: self.answer_by(),
            due_at: self.due_at(),
            sent_at: self.sent_at.map(moment),
            reason: self.reason,
            conflict: self.conflict,
            scores: scores.into_iter().map(ScoreRow::score).collect(),
            recommendation: self
                .recommendation
                .as_deref()
                .map(|code| coded(code, Recommendation::parse))
                .transpose()?,
            to_editor: self.to_editor,
            to_sender: self.to_sender,
            speaker: self.speaker.into(),
        })
    }
}

#[derive(Debug, FromRow)]
pub(super) struct ScoreRow {
    criterion_id: Uuid,
    score: Option<i64>,
    words: String,
}

impl ScoreRow {
    fn score(self) -> Score {
        Score {
            criterion: CriterionId(self.criterion_id),
            score: self.score.and_then(|score| u8::try_from(score).ok()),
            words: self.words,
        }
    }
}

#[derive(Debug, FromRow)]
pub(super) struct CriterionRow {
    id: Uuid,
    title: String,
    guidance: String,
    retired: bool,
}

impl CriterionRow {
    pub fn criterion(self) -> Result<Criterion, Error> {
        Ok(Criterion {
            id: CriterionId(self.id),
            title: trilingual(&self.title)?,
            guidance: trilingual(&self.guidance)?,
            retired: self.retired,
        })
    }
}

#[derive(Debug, FromRow)]
pub(super) struct PanelRow {
    internal: i64,
    external: i64,
    blind: String,
    answer_days: i64,
    review_days: i64,
}

impl PanelRow {
    pub fn panel(self) -> Result<Panel, Error> {
        let number = |figure| u32::try_from(figure).unwrap_or_default();
        Ok(Panel {
            internal: number(self.internal),
            external: number(self.external),
            blind: coded(&self.blind, Blind::parse)?,
            answer_days: number(self.answer_days),
            review_days: number(self.review_days),
        })
    }
}
