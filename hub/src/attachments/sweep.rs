//! Seeing to the place of files: what was away may have come, and what nobody will read again is cleared away.

use super::attach::hex;
use super::{Attachments, VISITOR, sql};
use crate::Error;
use crate::clock::millis;
use crate::db::{reading, within};
use domain::id::AttachmentId;
use sha2::{Digest as _, Sha256};
use time::Duration;
use uuid::Uuid;

/// How long a file waits for a reply that nobody writes.
const UNSENT: Duration = Duration::days(30);

/// How long one of a visitor waits.
const OF_VISITOR: Duration = Duration::days(7);

/// Younger files may be about to get their row.
const YOUNG: Duration = Duration::hours(1);

impl Attachments<'_> {
    /// Looks for files that did not come along with what was taken in. Says how many are there by now.
    pub async fn take_in(&self) -> Result<usize, Error> {
        let away: Vec<(Uuid, i64, String)> =
            reading!(&self.hub.db, on => sqlx::query_as(sql::AWAY).fetch_all(on).await)?;
        let mut come = Vec::new();
        for (id, size, sha256) in away {
            let Ok(bytes) = self.hub.files.get(AttachmentId(id)).await else { continue };
            let is_it = i64::try_from(bytes.len()).is_ok_and(|length| length == size)
                && (sha256.is_empty() || sha256 == hex(&Sha256::digest(&bytes)));
            if is_it {
                come.push(id);
            } else {
                tracing::warn!(%id, "what stands in a file's place is another file");
            }
        }
        if come.is_empty() {
            return Ok(0);
        }
        let mut tx = self.hub.begin().await?;
        for id in &come {
            within!(&mut tx, on => sqlx::query(sql::HAS_COME).bind(*id).execute(on).await.map(|_| ()))?;
        }
        self.hub.commit(tx).await?;
        Ok(come.len())
    }

    /// Forgets files that were never sent and wait for no draft, and removes from the folder what no row names: files
    /// that were taken away, or came with a row that never did. Says how many it removed.
    pub async fn sweep(&self) -> Result<usize, Error> {
        let now = self.hub.now();
        let mut tx = self.hub.db.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(sql::FORGET_UNSENT)
                .bind(millis(now - UNSENT))
                .bind(VISITOR.0)
                .bind(millis(now - OF_VISITOR))
                .execute(on)
                .await
                .map(|_| ())
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
