//! What time brings: reminders to reviewers, and word to the editor when one is late.

use super::rows::ReviewRow;
use super::{Reviews, sql};
use crate::Error;
use crate::clock::millis;
use crate::db::{reading, within};
use crate::mail::ReviewNews;
use domain::reviews::next_reminder;

impl Reviews<'_> {
    /// Reminds those of whom something is awaited, each in a transaction of its own: two processes do it once. Says whether
    /// there was anything to do.
    pub async fn remind(&self) -> Result<bool, Error> {
        let hub = self.hub;
        let now = hub.now();
        let due: Vec<ReviewRow> = reading!(&hub.db, on => {
            sqlx::query_as(sql::TO_REMIND).bind(millis(now)).fetch_all(on).await
        })?;
        let any = !due.is_empty();
        for row in due {
            let state = row.state()?;
            let reminded = usize::try_from(row.reminders).unwrap_or_default() + 1;
            // What was missed while nothing ran is not made up for.
            let next = (reminded..)
                .map_while(|times| next_reminder(state, row.answer_by(), row.due_at(), times).map(|at| (times, at)))
                .find(|(_, at)| *at > now)
                .map(|(_, at)| millis(at));
            let mut tx = self.hub.begin().await?;
            let taken = within!(&mut tx, on => {
                let query = sqlx::query(sql::REMINDED).bind(row.id).bind(row.reminders).bind(next);
                query.execute(on).await.map(|done| done.rows_affected())
            })?;
            if taken == 0 {
                continue;
            }
            let late =
                if state == domain::reviews::ReviewState::Invited { row.answer_by() } else { row.due_at() } < now;
            self.tell(&mut tx, &row, if late { ReviewNews::Late } else { ReviewNews::Reminder }, "").await?;
            if late {
                self.report(&mut tx, &row, ReviewNews::IsLate, "").await?;
            }
            self.hub.commit_and_mail(tx).await?;
        }
        Ok(any)
    }
}
