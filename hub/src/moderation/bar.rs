//! Who may read a space but not write in it.

use super::{Moderation, manage_sql};
use crate::Error;
use crate::accounts::Actor;
use crate::audit::{self, Entry};
use crate::clock::millis;
use crate::db::{Tx, reading, within};
use crate::discussions::publish;
use domain::id::{PersonId, ReplyId, SpaceId};
use serde_json::json;

impl Moderation<'_> {
    /// Bars somebody from writing in a space, or lets them write again. What they have written stays.
    pub async fn bar(&self, actor: &Actor, space: SpaceId, person: PersonId, out: bool) -> Result<(), Error> {
        actor.facilitator(space)?;
        let hub = self.hub;
        let mut tx = hub.db.begin().await?;
        let now = millis(hub.now());
        let changed: Option<i64> = within!(&mut tx, on => if out {
            sqlx::query_scalar(manage_sql::BAR).bind(space.0).bind(person.0).bind(now).fetch_optional(on).await
        } else {
            sqlx::query_scalar(manage_sql::UNBAR).bind(space.0).bind(person.0).fetch_optional(on).await
        })?;
        if changed.is_some() {
            let action = if out { "bar" } else { "unbar" };
            let by = Some(actor.person);
            let entry = Entry { by, action, space: Some(space), subject: Some(person.0), data: json!({}) };
            audit::note(&mut tx, hub, &entry).await?;
        }
        tx.commit().await
    }

    /// The same with the author of a reply and the space it is in.
    pub async fn bar_author(&self, actor: &Actor, id: ReplyId, out: bool) -> Result<(), Error> {
        let mut tx = self.hub.db.begin().await?;
        let row = publish::row(&mut tx, id).await?;
        drop(tx);
        self.bar(actor, SpaceId(row.space_id), PersonId(row.author_id), out).await
    }

    /// Whether somebody is barred from a space.
    pub(super) async fn bars(&self, space: SpaceId, person: PersonId) -> Result<bool, Error> {
        let since: Option<i64> = reading!(&self.hub.db, on => {
            sqlx::query_scalar(manage_sql::IS_BARRED).bind(space.0).bind(person.0).fetch_optional(on).await
        })?;
        Ok(since.is_some())
    }
}

/// The same, in the transaction of what they want to write.
pub(crate) async fn is_barred(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<bool, Error> {
    let since: Option<i64> = within!(tx, on => {
        sqlx::query_scalar(manage_sql::IS_BARRED).bind(space.0).bind(person.0).fetch_optional(on).await
    })?;
    Ok(since.is_some())
}
