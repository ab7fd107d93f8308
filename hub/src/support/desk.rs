//! What the team sees.

use super::rows::{HeadRow, TaskRow, draft};
use super::{Support, sql, team, work_sql};
use crate::Error;
use crate::accounts::Actor;
use crate::db::reading;
use domain::id::{PersonId, RequestId};
use domain::support::{FromTeam, RequestHead, State, Work};
use domain::{Fault, Locale};
use uuid::Uuid;

/// More than that nobody looks through at once.
const MOST: i64 = 200;

impl Support<'_> {
    /// Those in a state, those that are needed first first. One's own are nothing one sees to.
    pub async fn shelf(&self, actor: &Actor, state: State) -> Result<Vec<RequestHead>, Error> {
        team(actor)?;
        let today = self.hub.today().to_string();
        let rows: Vec<HeadRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::SHELF)
                .bind(&today)
                .bind(state.code())
                .bind(actor.person.0)
                .bind(MOST)
                .fetch_all(on)
                .await
        })?;
        rows.into_iter().map(HeadRow::head).collect()
    }

    /// How many are in each state.
    pub async fn counts(&self, actor: &Actor) -> Result<Vec<(State, u32)>, Error> {
        team(actor)?;
        let mut counts = Vec::with_capacity(State::ALL.len());
        for state in State::ALL {
            let count: i64 = reading!(&self.hub.db, on => {
                sqlx::query_scalar(sql::COUNT).bind(state.code()).bind(actor.person.0).fetch_one(on).await
            })?;
            counts.push((state, u32::try_from(count).unwrap_or(u32::MAX)));
        }
        Ok(counts)
    }

    /// One of them.
    pub async fn case(&self, actor: &Actor, id: RequestId, locale: Locale) -> Result<FromTeam, Error> {
        team(actor)?;
        let row = self.one(id).await?;
        if row.person_id == actor.person.0 {
            return Err(Fault::NotFound.into());
        }
        let (db, asked_by) = (&self.hub.db, row.person_id);
        let name: Option<String> = reading!(db, on => {
            sqlx::query_scalar(sql::NAME).bind(row.person_id).fetch_optional(on).await
        })?;
        let tasks: Vec<TaskRow> = reading!(db, on => sqlx::query_as(work_sql::TASKS).bind(id.0).fetch_all(on).await)?;
        let team: Vec<(Uuid, String)> = reading!(db, on => sqlx::query_as(work_sql::TEAM).fetch_all(on).await)?;
        let work = Work {
            tasks: tasks.into_iter().map(TaskRow::task).collect::<Result<_, _>>()?,
            team: team.into_iter().filter(|(id, _)| *id != asked_by).map(|(id, name)| (PersonId(id), name)).collect(),
            draft: draft(row.resource_id),
        };
        Ok(FromTeam { seen: self.gather(row, locale).await?, requester: name.unwrap_or_default(), work })
    }
}
