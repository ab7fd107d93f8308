//! Whether the links of resources still lead somewhere. Looking is for whoever has the network; here is kept when, and
//! what came of it.

use super::rows::DEAD;
use super::{Resources, sql};
use crate::Error;
use crate::clock::millis;
use crate::db::{reading, within};
use domain::id::ResourceId;
use time::Duration;
use uuid::Uuid;

/// How often a link that works is looked at.
const SELDOM: Duration = Duration::days(14);

/// How soon one that did not: a server may be away for a night.
const SOON: Duration = Duration::days(1);

impl Resources<'_> {
    /// Links that are to be looked at, the one that is most overdue first.
    pub async fn links_due(&self, most: u32) -> Result<Vec<(ResourceId, String)>, Error> {
        let rows: Vec<(Uuid, String)> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::LINKS_DUE).bind(millis(self.hub.now())).bind(i64::from(most)).fetch_all(on).await
        })?;
        Ok(rows.into_iter().map(|(id, link)| (ResourceId(id), link)).collect())
    }

    /// Notes whether a link led somewhere. After the third time in a row that it did not, readers are told.
    pub async fn link_looked_at(&self, id: ResourceId, link: &str, alive: bool) -> Result<(), Error> {
        let next = millis(self.hub.now() + if alive { SELDOM } else { SOON });
        let mut tx = self.hub.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(sql::LINK_LOOKED_AT).bind(id.0).bind(next).bind(alive).bind(link).execute(on).await.map(|_| ())
        })?;
        self.hub.commit(tx).await
    }

    /// So often in a row a link must have led nowhere before readers are told.
    pub const DEAD_AFTER: i64 = DEAD;
}
