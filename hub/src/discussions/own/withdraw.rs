//! Taking back one's own reply: everybody loses sight of it, in every language; its place stays where others answered.

use super::edit::{MineRow, drop_waiting};
use super::sql;
use crate::Error;
use crate::accounts::Actor;
use crate::audit::{self, Entry};
use crate::db::within;
use crate::discussions::{Discussions, publish};
use domain::Fault;
use domain::discussions::ReplyState;
use domain::id::{ReplyId, SpaceId};

impl Discussions<'_> {
    /// Takes back a reply of the person's own. Done twice, it is done.
    pub async fn withdraw(&self, actor: &Actor, id: ReplyId) -> Result<(), Error> {
        let hub = self.hub;
        let mut tx = hub.begin().await?;
        let row: Option<MineRow> =
            within!(&mut tx, on => sqlx::query_as(sql::MINE_TO_CHANGE).bind(id.0).fetch_optional(on).await)?;
        let row = row.filter(|row| row.author_id == actor.person.0).ok_or(Fault::NotFound)?;
        let state = ReplyState::parse(&row.state).ok_or_else(|| Error::Unsound(row.state.clone()))?;
        match state {
            ReplyState::Withdrawn => return Ok(()),
            ReplyState::Published => publish::take_away(&mut tx, hub, id, ReplyState::Withdrawn).await?,
            ReplyState::Hidden => {
                // Its place is in sight only as long as answers are.
                let listed = publish::row(&mut tx, id).await?.listed;
                publish::set(&mut tx, id, ReplyState::Withdrawn, listed).await?;
            }
            ReplyState::Pending | ReplyState::Returned | ReplyState::Rejected => {
                publish::set(&mut tx, id, ReplyState::Withdrawn, false).await?;
            }
        }
        drop_waiting(&mut tx, id).await?;
        let entry = Entry {
            by: Some(actor.person),
            action: "withdraw",
            space: Some(SpaceId(row.space_id)),
            subject: Some(id.0),
            data: serde_json::json!({}),
        };
        audit::note(&mut tx, hub, &entry).await?;
        hub.commit(tx).await?;
        hub.bus().deliver().await?;
        Ok(())
    }
}
