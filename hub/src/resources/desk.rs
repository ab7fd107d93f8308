//! What editors see of suggestions.

use super::rows::SuggestionRow;
use super::steps::Happened;
use super::told::Told;
use super::{Resources, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::db::reading;
use domain::id::{PersonId, ResourceId};
use domain::resources::{Resource, ResourceState, Suggestion};
use domain::{Fault, Locale};

/// More than that nobody looks through at once.
const MOST: i64 = 200;

impl Resources<'_> {
    /// What is in a state, the one that has waited longest first.
    pub async fn in_state(
        &self,
        actor: &Actor,
        state: ResourceState,
        locale: Locale,
    ) -> Result<Vec<Suggestion>, Error> {
        actor.editor()?;
        if state == ResourceState::Unconfirmed {
            return Err(Fault::NotFound.into());
        }
        let rows: Vec<SuggestionRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::IN_STATE).bind(locale.tag()).bind(state.code()).bind(MOST).fetch_all(on).await
        })?;
        rows.into_iter().map(SuggestionRow::suggestion).collect()
    }

    /// One of them, who has sent it, and what has happened to it.
    pub async fn before_editor(
        &self,
        actor: &Actor,
        id: ResourceId,
        locale: Locale,
    ) -> Result<(Resource, PersonId, Vec<Happened>), Error> {
        actor.editor()?;
        let (resource, sender) = self.any(id, locale).await?;
        if resource.state == ResourceState::Unconfirmed {
            return Err(Fault::NotFound.into());
        }
        Ok((resource, PersonId(sender), self.history(id).await?))
    }

    /// What is told of one, as it was typed.
    pub async fn told_before_editor(&self, actor: &Actor, id: ResourceId) -> Result<Told, Error> {
        let (resource, _, _) = self.before_editor(actor, id, Locale::default()).await?;
        self.told(&resource, &self.hub.topics().all().await?).await
    }
}
