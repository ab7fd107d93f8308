//! One resource, and its text in another version.

use super::rows::{FullRow, Sorted};
use super::{Resources, sql};
use crate::Error;
use crate::db::reading;
use domain::discussions::Text;
use domain::id::ResourceId;
use domain::resources::Resource;
use domain::{Fault, LangTag, Locale};
use uuid::Uuid;

impl Resources<'_> {
    /// One that everybody may read, with the version a reader of a language gets, or the one they chose.
    pub async fn included(&self, number: u32, locale: Locale, chosen: Option<&LangTag>) -> Result<Resource, Error> {
        let row: Option<FullRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::INCLUDED).bind(locale.tag()).bind(i64::from(number)).fetch_optional(on).await
        })?;
        let mut resource = self.whole(row.ok_or(Fault::NotFound)?).await?;
        if let Some(lang) = chosen
            && resource.text.versions.iter().any(|mark| mark.lang == *lang)
        {
            resource.text = self.version(number, lang).await?;
        }
        Ok(resource)
    }

    /// Title and summary of one that everybody may read, in a version there is.
    pub async fn version(&self, number: u32, lang: &LangTag) -> Result<Text, Error> {
        let text: Option<Uuid> = reading!(&self.hub.db, on => {
            sqlx::query_scalar(sql::TEXT).bind(i64::from(number)).fetch_optional(on).await
        })?;
        let text = text.ok_or(Fault::NotFound)?;
        self.hub.discussions().text_in(text, lang).await?.ok_or_else(|| Fault::NotFound.into())
    }

    /// The newest, for a feed.
    pub async fn newest(&self, locale: Locale, most: u32) -> Result<Vec<Resource>, Error> {
        let rows: Vec<FullRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::NEWEST).bind(locale.tag()).bind(i64::from(most)).fetch_all(on).await
        })?;
        self.all(rows).await
    }

    /// Those whose numbers come after one, for who harvests them all.
    pub async fn after(&self, number: u32, locale: Locale, most: u32) -> Result<Vec<Resource>, Error> {
        let rows: Vec<FullRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::HARVEST)
                .bind(locale.tag())
                .bind(i64::from(number))
                .bind(i64::from(most))
                .fetch_all(on)
                .await
        })?;
        self.all(rows).await
    }

    /// Any, for those whom it concerns: they must have been asked about that before. Who suggested it stands beside.
    pub(crate) async fn any(&self, id: ResourceId, locale: Locale) -> Result<(Resource, Uuid), Error> {
        let row: Option<FullRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::BY_ID).bind(locale.tag()).bind(id.0).fetch_optional(on).await
        })?;
        let row = row.ok_or(Fault::NotFound)?;
        let sender = row.sender_id;
        Ok((self.whole(row).await?, sender))
    }

    async fn all(&self, rows: Vec<FullRow>) -> Result<Vec<Resource>, Error> {
        let mut all = Vec::with_capacity(rows.len());
        for row in rows {
            all.push(self.whole(row).await?);
        }
        Ok(all)
    }

    async fn whole(&self, row: FullRow) -> Result<Resource, Error> {
        let (db, id) = (&self.hub.db, row.id);
        let sorted = Sorted {
            topics: reading!(db, on => sqlx::query_scalar(sql::TOPICS).bind(id).fetch_all(on).await)?,
            regions: reading!(db, on => sqlx::query_scalar(sql::REGIONS).bind(id).fetch_all(on).await)?,
            countries: reading!(db, on => sqlx::query_scalar(sql::COUNTRIES).bind(id).fetch_all(on).await)?,
            groups: reading!(db, on => sqlx::query_scalar(sql::GROUPS).bind(id).fetch_all(on).await)?,
            files: self.hub.attachments().of_resource(ResourceId(id)).await?,
        };
        row.resource(sorted)
    }
}
