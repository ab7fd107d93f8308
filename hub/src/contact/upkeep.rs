//! What happens to messages by itself.

use super::{Contact, sql};
use crate::Error;
use crate::clock::millis;
use crate::db::within;
use domain::contact::{CLOSE_DAYS, CONFIRM_DAYS};
use time::Duration;
use uuid::Uuid;

impl Contact<'_> {
    /// Closes what was answered and has rested for long; deletes what was closed so long ago that it is no longer kept,
    /// and what nobody has confirmed. Says how many it deleted.
    pub async fn upkeep(&self) -> Result<usize, Error> {
        let (hub, now) = (self.hub, self.hub.now());
        let keeping = hub.settings().current().await?.keeping;
        // Nothing of it is on any page that is kept.
        let mut tx = hub.db.begin().await?;
        let rested = millis(now - Duration::days(CLOSE_DAYS));
        within!(&mut tx, on => {
            sqlx::query(sql::CLOSE_OLD).bind(rested).bind(millis(now)).execute(on).await.map(|_| ())
        })?;
        let closed = millis(now - Duration::days(keeping.messages.into()));
        let unconfirmed = millis(now - Duration::days(CONFIRM_DAYS));
        let old: Vec<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(sql::OLD).bind(closed).bind(unconfirmed).fetch_all(on).await
        })?;
        for id in &old {
            for statement in [sql::FORGET_PARTS, sql::FORGET] {
                within!(&mut tx, on => sqlx::query(statement).bind(*id).execute(on).await.map(|_| ()))?;
            }
        }
        tx.commit().await?;
        Ok(old.len())
    }
}
