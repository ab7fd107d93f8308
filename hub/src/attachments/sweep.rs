//! Clearing away what nobody will read again.

use super::{Attachments, sql};
use crate::Error;
use crate::clock::millis;
use crate::db::{reading, within};
use time::Duration;
use uuid::Uuid;

/// How long a file waits for a reply that nobody writes.
const UNSENT: Duration = Duration::days(30);

/// Younger files may be about to get their row.
const YOUNG: Duration = Duration::hours(1);

impl Attachments<'_> {
    /// Forgets files that were never sent and wait for no draft, and removes from the folder what no row names: files
    /// that were taken away, or came with a row that never did. Says how many it removed.
    pub async fn sweep(&self) -> Result<usize, Error> {
        let now = self.hub.now();
        let mut tx = self.hub.db.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(sql::FORGET_UNSENT).bind(millis(now - UNSENT)).execute(on).await.map(|_| ())
        })?;
        tx.commit().await?;
        let mut removed = 0;
        for id in self.hub.files.before(now - YOUNG).await? {
            let known: Option<Uuid> =
                reading!(&self.hub.db, on => sqlx::query_scalar(sql::KNOWN).bind(id).fetch_optional(on).await)?;
            if known.is_none() {
                self.hub.files.remove(id).await?;
                removed += 1;
            }
        }
        Ok(removed)
    }
}
