//! Tasks of the team's on a request.

use super::ask::day;
use super::rows::DueRow;
use super::told::Event;
use super::work::of_team;
use super::{Support, case, work_sql};
use crate::Error;
use crate::accounts::{Actor, line};
use crate::clock::millis;
use crate::db::{reading, within};
use domain::Fault;
use domain::form::{Why, Wrong};
use domain::id::{PersonId, RequestId};
use domain::support::limits;
use uuid::Uuid;

/// A task on its way in.
#[derive(Clone, Debug)]
pub struct NewTask {
    /// The form's own key: sent twice, it is one.
    pub key: Uuid,
    /// The request.
    pub request: RequestId,
    /// What is to be done.
    pub words: String,
    /// By when, as a day; may be empty.
    pub due_on: String,
    /// Who does it.
    pub to: Option<PersonId>,
}

impl Support<'_> {
    /// Adds a task.
    pub async fn add_task(&self, actor: &Actor, new: &NewTask) -> Result<(), Error> {
        let mut wrong = Vec::new();
        let words = line(&new.words);
        if words.is_empty() {
            wrong.push(Wrong::new("task", Why::Required));
        } else if words.chars().count() > limits::LINE as usize {
            wrong.push(Wrong::new("task", Why::TooLong { most: limits::LINE }));
        }
        let due_on = day(&mut wrong, "due-on", &new.due_on, self.hub.today());
        let (id, now) = (self.hub.clock.id(), millis(self.hub.now()));
        let mut tx = self.hub.begin().await?;
        let (row, _) = case(&mut tx, actor, new.request).await?;
        if !wrong.is_empty() {
            return Err(Error::Wrong(wrong));
        }
        let made: Option<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(work_sql::MADE).bind(actor.person.0).bind(new.key).fetch_optional(on).await
        })?;
        if made.is_some() {
            return Ok(());
        }
        of_team(&mut tx, new.to, &row, "to").await?;
        within!(&mut tx, on => {
            sqlx::query(work_sql::ADD_TASK)
                .bind(id)
                .bind(new.request.0)
                .bind(actor.person.0)
                .bind(new.key)
                .bind(&words)
                .bind(due_on.map(|day| day.to_string()))
                .bind(new.to.map(|to| to.0))
                .bind(now)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        self.hand_over(&mut tx, actor, new.to, new.request, Event::Task).await?;
        self.log(&mut tx, actor, new.request, "task").await?;
        self.hub.commit_and_mail(tx).await
    }

    /// Says that a task is done, or that it is not after all.
    pub async fn set_task(&self, actor: &Actor, request: RequestId, task: Uuid, done: bool) -> Result<(), Error> {
        let at = done.then(|| millis(self.hub.now()));
        let mut tx = self.hub.begin().await?;
        case(&mut tx, actor, request).await?;
        let changed = within!(&mut tx, on => {
            sqlx::query(work_sql::TASK_DONE)
                .bind(request.0)
                .bind(task)
                .bind(at)
                .execute(on)
                .await
                .map(|done| done.rows_affected())
        })?;
        if changed == 0 {
            return Err(Fault::NotFound.into());
        }
        self.log(&mut tx, actor, request, if done { "task-done" } else { "task-open" }).await?;
        self.hub.commit_and_mail(tx).await
    }

    /// Reminds whoever does a task whose day has come, else whoever sees to the request: once, and each in a transaction of
    /// its own, so that two processes do it once. Says whether there was anything to do.
    pub async fn remind(&self) -> Result<bool, Error> {
        let hub = self.hub;
        let (today, now) = (hub.today().to_string(), millis(hub.now()));
        let due: Vec<DueRow> =
            reading!(&hub.db, on => sqlx::query_as(work_sql::TASKS_DUE).bind(&today).fetch_all(on).await)?;
        let any = !due.is_empty();
        let settings = hub.settings().current().await?;
        for task in due {
            let mut tx = self.hub.begin().await?;
            let taken = within!(&mut tx, on => {
                let query = sqlx::query(work_sql::TASK_REMINDED).bind(task.id).bind(now);
                query.execute(on).await.map(|done| done.rows_affected())
            })?;
            if taken > 0 {
                let id = RequestId(task.request_id);
                self.tell_team(&mut tx, &settings, id, task.assigned_to, Event::TaskDue).await?;
                self.hub.commit_and_mail(tx).await?;
            }
        }
        Ok(any)
    }
}
