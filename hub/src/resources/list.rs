//! The list of resources: filtered, counted, ordered.

use super::rows::ListRow;
use super::{Resources, sql};
use crate::Error;
use crate::clock::moment;
use crate::db::reading;
use crate::search::{Kind, Sought};
use domain::resources::{A_PAGE, ResourceAsk, ResourceList};
use domain::{Fault, Locale};
use std::collections::HashMap;
use time::OffsetDateTime;
use uuid::Uuid;

/// No more entries of the search index than that are looked at.
const MOST_FOUND: u32 = 60_000;

impl Resources<'_> {
    /// One page of what is asked, for a reader of a language.
    pub async fn list(&self, ask: &ResourceAsk, locale: Locale) -> Result<ResourceList, Error> {
        let hub = self.hub;
        let catalogue = hub.shelf.now(&hub.db).await?;
        let ranks = match Sought::parse(&ask.words) {
            Some(sought) => {
                let hits = hub.search().found(&sought, Some(Kind::Resource), MOST_FOUND).await?;
                Some(hits.into_iter().enumerate().map(|(rank, hit)| (hit.subject, rank)).collect::<HashMap<_, _>>())
            }
            // Words without a letter find nothing, not everything.
            None if ask.words.trim().is_empty() => None,
            None => Some(HashMap::new()),
        };
        let found = catalogue.list(ask, locale, ranks.as_ref());
        let mut drops = Vec::new();
        if found.ids.is_empty() {
            for (name, value) in ask.chosen() {
                let ranks = ranks.as_ref().filter(|_| name != "q");
                let count = catalogue.found(&ask.without(name, &value), locale, ranks).groups.iter().sum();
                if count > 0 {
                    drops.push((name, value, count));
                }
            }
        }
        let pages = u32::try_from(found.ids.len().div_ceil(A_PAGE as usize).max(1)).unwrap_or(u32::MAX);
        if ask.page > pages {
            return Err(Fault::NotFound.into());
        }
        let first = (ask.page.max(1) - 1) as usize * A_PAGE as usize;
        let ids: Vec<Uuid> = found.ids.iter().skip(first).take(A_PAGE as usize).copied().collect();
        let mut rows: Vec<ListRow> = reading!(&hub.db, on => {
            let mut query = sqlx::query_as(sql::ROWS).bind(locale.tag());
            for place in 0..A_PAGE as usize {
                query = query.bind(ids.get(place).copied().unwrap_or_default());
            }
            query.fetch_all(on).await
        })?;
        let mut pictures = hub.attachments().pictures(&ids).await?;
        let places: HashMap<Uuid, usize> = ids.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        rows.sort_by_key(|row| places.get(&row.id).copied());
        Ok(ResourceList {
            ask: ask.clone(),
            rows: rows
                .into_iter()
                .map(|row| {
                    let picture = pictures.remove(&row.id);
                    row.row(picture)
                })
                .collect::<Result<_, _>>()?,
            groups: found.groups,
            facets: found.facets.clone(),
            drops,
            pages,
        })
    }

    /// The number of each, and when what is told of it was last changed.
    pub async fn sitemap(&self) -> Result<Vec<(u32, OffsetDateTime)>, Error> {
        let rows: Vec<(i64, i64)> = reading!(&self.hub.db, on => sqlx::query_as(sql::SITEMAP).fetch_all(on).await)?;
        let told = |(number, changed)| (u32::try_from(number).unwrap_or(u32::MAX), moment(changed));
        Ok(rows.into_iter().map(told).collect())
    }

    /// How many there are.
    pub async fn count(&self) -> Result<u32, Error> {
        let nothing = ResourceAsk { page: 1, ..ResourceAsk::default() };
        let catalogue = self.hub.shelf.now(&self.hub.db).await?;
        Ok(catalogue.list(&nothing, Locale::default(), None).groups.iter().sum())
    }
}
