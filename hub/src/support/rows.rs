//! Rows as the database gives them, and what they are.

use crate::Error;
use crate::clock::moment;
use crate::discussions::unsound;
use domain::id::{PersonId, RequestId, ResourceId};
use domain::support::{Entry, Feedback, RequestHead, State, Step, Task};
use sqlx::FromRow;
use time::Date;
use time::format_description::well_known::Iso8601;
use uuid::Uuid;

/// What decides what may be done.
#[derive(Debug, FromRow)]
pub struct StandingRow {
    pub id: Uuid,
    pub person_id: Uuid,
    pub state: String,
    pub assigned_to: Option<Uuid>,
}

#[derive(Debug, FromRow)]
pub struct HeadRow {
    pub id: Uuid,
    title: String,
    lang: String,
    body: String,
    country: String,
    state: String,
    by_on: Option<String>,
    asked_at: i64,
    changed_at: i64,
    assigned_to: Option<Uuid>,
    assigned_name: Option<String>,
    tasks_late: i64,
}

#[derive(Debug, FromRow)]
pub struct OneRow {
    #[sqlx(flatten)]
    pub head: HeadRow,
    pub person_id: Uuid,
    pub need: String,
    pub summary: Option<String>,
    pub resource_id: Option<Uuid>,
}

#[derive(Debug, FromRow)]
pub struct EntryRow {
    name: String,
    by_team: bool,
    is_note: bool,
    step: Option<String>,
    words: String,
    at: i64,
}

#[derive(Debug, FromRow)]
pub struct FeedbackRow {
    helped: i64,
    in_time: i64,
    words: String,
    may_publish: bool,
}

#[derive(Debug, FromRow)]
pub struct TaskRow {
    id: Uuid,
    words: String,
    due_on: Option<String>,
    assigned_to: Option<Uuid>,
    assigned_name: Option<String>,
    done_at: Option<i64>,
}

/// A task whose day has come, and who is reminded of it.
#[derive(Debug, FromRow)]
pub struct DueRow {
    pub id: Uuid,
    pub request_id: Uuid,
    pub assigned_to: Option<Uuid>,
}

/// What a code stands for.
pub fn coded<T>(code: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    parse(code).ok_or_else(|| Error::Unsound(format!("a request is {code}")))
}

/// A day as it is kept.
pub fn day(kept: Option<&str>) -> Result<Option<Date>, Error> {
    let parse = |text| Date::parse(text, &Iso8601::DATE).map_err(|error| Error::Unsound(error.to_string()));
    kept.map(parse).transpose()
}

impl HeadRow {
    pub fn head(self) -> Result<RequestHead, Error> {
        Ok(RequestHead {
            id: RequestId(self.id),
            title: self.title,
            lang: unsound(&self.lang)?,
            body: self.body,
            country: self.country,
            state: coded(&self.state, State::parse)?,
            by_on: day(self.by_on.as_deref())?,
            asked_at: moment(self.asked_at),
            changed_at: moment(self.changed_at),
            assigned: self.assigned_to.map(PersonId).zip(self.assigned_name),
            tasks_late: u32::try_from(self.tasks_late).unwrap_or(u32::MAX),
        })
    }

    /// The same for whoever asked: who sees to it and what is to be done is the team's business.
    pub fn own(self) -> Result<RequestHead, Error> {
        Ok(RequestHead { assigned: None, tasks_late: 0, ..self.head()? })
    }
}

impl EntryRow {
    pub fn entry(self) -> Result<Entry, Error> {
        Ok(Entry {
            by: self.name,
            by_team: self.by_team,
            at: moment(self.at),
            step: self.step.as_deref().map(|code| coded(code, Step::parse)).transpose()?,
            words: self.words,
            is_note: self.is_note,
        })
    }
}

impl FeedbackRow {
    pub fn feedback(self) -> Feedback {
        let mark = |mark| u8::try_from(mark).ok();
        Feedback {
            helped: mark(self.helped),
            in_time: mark(self.in_time),
            words: self.words,
            may_publish: self.may_publish,
        }
    }
}

impl TaskRow {
    pub fn task(self) -> Result<Task, Error> {
        Ok(Task {
            id: self.id,
            words: self.words,
            due_on: day(self.due_on.as_deref())?,
            assigned: self.assigned_to.map(PersonId).zip(self.assigned_name),
            done_at: self.done_at.map(moment),
        })
    }
}

/// A resource's id, where there is one.
pub fn draft(id: Option<Uuid>) -> Option<ResourceId> {
    id.map(ResourceId)
}
