//! Figures on reviewing: times, loads, outcomes.

use super::candidates::LoadRow;
use super::{Reviews, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::millis;
use crate::db::reading;
use domain::reviews::{Figures, median};

impl Reviews<'_> {
    /// How many resources are in each state, by its code; a state that none is in is left out.
    pub async fn shelves(&self, actor: &Actor) -> Result<Vec<(String, u32)>, Error> {
        actor.editor()?;
        let rows: Vec<(String, i64)> = reading!(&self.hub.db, on => sqlx::query_as(sql::STATES).fetch_all(on).await)?;
        Ok(rows.into_iter().map(|(code, all)| (code, number(all))).collect())
    }

    /// All of them, as they are now.
    pub async fn figures(&self, actor: &Actor) -> Result<Figures, Error> {
        actor.editor()?;
        let db = &self.hub.db;
        let now = millis(self.hub.now());
        let states: Vec<(String, i64)> = reading!(db, on => sqlx::query_as(sql::STATES).fetch_all(on).await)?;
        let reviews: Vec<(String, i64)> = reading!(db, on => sqlx::query_as(sql::REVIEW_STATES).fetch_all(on).await)?;
        let late: i64 = reading!(db, on => sqlx::query_scalar(sql::LATE).bind(now).fetch_one(on).await)?;
        let read: Vec<(i64, i64)> = reading!(db, on => sqlx::query_as(sql::REVIEW_TIMES).fetch_all(on).await)?;
        let decided: Vec<(i64, i64)> = reading!(db, on => sqlx::query_as(sql::DECISION_TIMES).fetch_all(on).await)?;
        let loads: Vec<LoadRow> = reading!(db, on => sqlx::query_as(sql::LOADS).fetch_all(on).await)?;
        let counted = |rows: Vec<(String, i64)>| rows.into_iter().map(|(code, all)| (code, number(all))).collect();
        Ok(Figures {
            states: counted(states),
            reviews: counted(reviews),
            late: number(late),
            review_days: median(days(read)),
            decision_days: median(days(decided)),
            loads: loads
                .into_iter()
                .map(|row| (row.name, number(row.open), number(row.sent), number(row.declined)))
                .collect(),
        })
    }
}

fn number(figure: i64) -> u32 {
    u32::try_from(figure).unwrap_or_default()
}

/// Whole days from one moment to another, at least one.
fn days(times: Vec<(i64, i64)>) -> Vec<u32> {
    const DAY: i64 = 86_400_000;
    times.into_iter().map(|(from, to)| number(((to - from) / DAY).max(1))).collect()
}
