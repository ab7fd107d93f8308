//! What time brings to the roster: reminders before a membership ends, and its end.

use super::{Experts, roster_sql};
use crate::Error;
use crate::accounts::Secret;
use crate::clock::{millis, moment};
use crate::db::{reading, within};
use crate::mail::{self, Letter};
use domain::experts::{REMINDERS, Step};
use domain::id::SeatId;
use uuid::Uuid;

impl Experts<'_> {
    /// Reminds members whose term ends soon, and ends the terms that are over, each in a transaction of its own: two
    /// processes do it once. Says whether there was anything to do.
    pub async fn tend_roster(&self) -> Result<bool, Error> {
        let hub = self.hub;
        let now = millis(hub.now());
        let over: Vec<(Uuid, Uuid)> =
            reading!(&hub.db, on => sqlx::query_as(roster_sql::TO_LAPSE).bind(now).fetch_all(on).await)?;
        let mut any = !over.is_empty();
        for (seat, person) in over {
            self.lapse(SeatId(seat), person).await?;
        }
        // The last first: whoever was not reminded for long is reminded once.
        for (times, before) in (1_i64..).zip(REMINDERS).collect::<Vec<_>>().into_iter().rev() {
            let soon = millis(hub.now() + before);
            let near: Vec<(Uuid, Uuid, i64)> = reading!(&hub.db, on => {
                sqlx::query_as(roster_sql::TO_REMIND).bind(soon).bind(now).bind(times).fetch_all(on).await
            })?;
            any |= !near.is_empty();
            for (seat, person, until) in near {
                self.remind(SeatId(seat), person, until, times).await?;
            }
        }
        if any {
            hub.watch.raise();
            hub.mail().wake();
        }
        Ok(any)
    }

    async fn lapse(&self, id: SeatId, person: Uuid) -> Result<(), Error> {
        let mut tx = self.hub.begin().await?;
        match self.advance(&mut tx, id, Step::Lapse, None, "").await {
            // Another process was faster.
            Err(Error::Wrong(_)) => return Ok(()),
            other => other?,
        };
        if let Some(address) = self.address(&mut tx, person).await? {
            let to = address.recipient(person);
            let letter = Letter::RosterLapsed { name: address.name, path: format!("/{}/reviews/roster", to.locale) };
            mail::enqueue(&mut tx, self.hub, &to, &letter).await?;
        }
        tx.commit().await
    }

    async fn remind(&self, id: SeatId, person: Uuid, until: i64, times: i64) -> Result<(), Error> {
        let secret = Secret::new()?;
        let mut tx = self.hub.db.begin().await?;
        let taken = within!(&mut tx, on => {
            let query = sqlx::query(roster_sql::REMINDED).bind(id.0).bind(times).bind(secret.kept());
            query.execute(on).await.map(|done| done.rows_affected())
        })?;
        if taken == 0 {
            return Ok(());
        }
        if let Some(address) = self.address(&mut tx, person).await? {
            let to = address.recipient(person);
            let letter = Letter::RosterEnding {
                name: address.name,
                until: moment(until),
                link: format!("/{}/reviews/roster?link={}", to.locale, secret.reveal()),
            };
            mail::enqueue(&mut tx, self.hub, &to, &letter).await?;
        }
        tx.commit().await
    }
}
