//! What was said lately, for the first page.

use super::rows::unsound;
use super::{Discussions, sql};
use crate::clock::moment;
use crate::db::reading;
use crate::{Error, markdown};
use domain::discussions::{Lately, SpaceHead};
use domain::{LangTag, Locale};
use sqlx::FromRow;

#[derive(Debug, FromRow)]
struct LatestRow {
    number: String,
    posted_at: i64,
    title: String,
    lang: String,
}

impl Discussions<'_> {
    /// The newest reply of each of these spaces that has any.
    pub async fn lately(&self, spaces: &[&SpaceHead], locale: Locale) -> Result<Vec<Lately>, Error> {
        let mut all = Vec::new();
        for head in spaces {
            let row: Option<LatestRow> = reading!(&self.hub.db, on => {
                sqlx::query_as(sql::LATEST).bind(locale.tag()).bind(head.id.0).fetch_optional(on).await
            })?;
            let Some(row) = row else { continue };
            let lang: LangTag = unsound(&row.lang)?;
            all.push(Lately {
                slug: head.slug.clone(),
                number: unsound(&row.number)?,
                question: (markdown::plain(&row.title, &lang), lang),
                at: moment(row.posted_at),
            });
        }
        Ok(all)
    }
}
