//! Reading for others than pages: feeds, the map of the site.

use super::Discussions;
use super::queries::{count, reply};
use super::rows::{ReplyRow, unsound};
use super::sql;
use crate::Error;
use crate::clock::moment;
use crate::db::reading;
use domain::Locale;
use domain::discussions::{Reply, ReplyNumber, SpaceHead};
use sqlx::FromRow;
use time::OffsetDateTime;

/// The newest replies of a space.
#[derive(Clone, Debug)]
pub struct Feed {
    /// The space.
    pub head: SpaceHead,
    /// At most 50, newest first.
    pub replies: Vec<Reply>,
}

#[derive(Debug, FromRow)]
struct NewestRow {
    #[sqlx(flatten)]
    reply: ReplyRow,
    /// Who said what this answers.
    answered: Option<String>,
}

#[derive(Debug, FromRow)]
struct SitemapRow {
    slug: String,
    number: Option<i64>,
    changed: i64,
}

impl Discussions<'_> {
    /// The newest replies of a space, for its feed.
    pub async fn feed(&self, slug: &str, locale: Locale) -> Result<Feed, Error> {
        let (head, facilitators) = self.space(slug, locale, false).await?;
        let rows: Vec<NewestRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::NEWEST_REPLIES).bind(locale.tag()).bind(head.id.0).fetch_all(on).await
        })?;
        let replies = rows
            .into_iter()
            .map(|row| {
                let number: ReplyNumber = unsound(&row.reply.number)?;
                let answers = number.parent().zip(row.answered);
                reply(row.reply, number, answers, &facilitators)
            })
            .collect::<Result<_, Error>>()?;
        Ok(Feed { head, replies })
    }

    /// Every space: slug, numbers of its questions, last change.
    pub async fn sitemap(&self) -> Result<Vec<(String, Vec<u32>, OffsetDateTime)>, Error> {
        let rows: Vec<SitemapRow> = reading!(&self.hub.db, on => sqlx::query_as(sql::SITEMAP).fetch_all(on).await)?;
        let mut spaces: Vec<(String, Vec<u32>, OffsetDateTime)> = Vec::new();
        for row in rows {
            if spaces.last().is_none_or(|(slug, ..)| *slug != row.slug) {
                spaces.push((row.slug, Vec::new(), moment(row.changed)));
            }
            if let (Some((_, numbers, _)), Some(number)) = (spaces.last_mut(), row.number) {
                numbers.push(count(number));
            }
        }
        Ok(spaces)
    }

    /// The slugs of all spaces.
    pub async fn space_slugs(&self) -> Result<Vec<String>, Error> {
        Ok(reading!(&self.hub.db, on => sqlx::query_scalar(sql::SLUGS).fetch_all(on).await)?)
    }
}
