//! What somebody has suggested, and where it is on its way.

use super::rows::SuggestionRow;
use super::steps::Happened;
use super::told::Told;
use super::{Resources, sql};
use crate::Error;
use crate::db::reading;
use crate::discussions::text_of;
use domain::id::{PersonId, ResourceId};
use domain::resources::{Resource, Suggestion};
use domain::topic::Topic;
use domain::{Fault, Locale};

impl Resources<'_> {
    /// What a person has suggested, the newest first.
    pub async fn suggestions(&self, person: PersonId, locale: Locale) -> Result<Vec<Suggestion>, Error> {
        let rows: Vec<SuggestionRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::OWN).bind(locale.tag()).bind(person.0).fetch_all(on).await
        })?;
        rows.into_iter().map(SuggestionRow::suggestion).collect()
    }

    /// One of them, with what has happened to it.
    pub async fn suggestion(
        &self,
        person: PersonId,
        id: ResourceId,
        locale: Locale,
    ) -> Result<(Resource, Vec<Happened>), Error> {
        let (resource, sender) = self.any(id, locale).await?;
        if sender != person.0 {
            return Err(Fault::NotFound.into());
        }
        Ok((resource, self.history(id).await?))
    }

    /// What is told of a resource, as it was typed: for those who may change it, who must have been asked before.
    pub(crate) async fn told(&self, resource: &Resource, topics: &[Topic]) -> Result<Told, Error> {
        let words: Vec<(String, String, String)> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::WORDS).bind(text_of(resource.id.0).0).fetch_all(on).await
        })?;
        let code = |id| topics.iter().find(|topic| topic.id == id).map(|topic| topic.code.clone());
        Ok(Told {
            kind: resource.kind.code().to_owned(),
            scope: resource.scope.code().to_owned(),
            breadth: resource.breadth.code().to_owned(),
            versions: words,
            languages: resource.languages.iter().map(ToString::to_string).collect(),
            authors: resource.authors.clone(),
            organisation: resource.organisation.clone(),
            year: resource.year.map(|year| year.to_string()).unwrap_or_default(),
            link: resource.link.clone(),
            doi: resource.doi.clone(),
            isbn: resource.isbn.clone(),
            licence: resource.licence.clone(),
            regions: resource.regions.iter().map(|region| region.code().to_owned()).collect(),
            countries: resource.countries.clone(),
            topics: resource.topics.iter().filter_map(|id| code(*id)).collect(),
            groups: resource.groups.iter().map(|group| group.code().to_owned()).collect(),
        })
    }

    /// The same of one's own, while it may be changed.
    pub async fn own_told(&self, person: PersonId, id: ResourceId) -> Result<Told, Error> {
        let (resource, _) = self.suggestion(person, id, Locale::default()).await?;
        if !resource.state.is_open_to_sender() {
            return Err(Fault::NotFound.into());
        }
        self.told(&resource, &self.hub.topics().all().await?).await
    }
}
