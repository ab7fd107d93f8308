//! What a published reply said before it was edited.

use super::sql;
use crate::Error;
use crate::clock::moment;
use crate::db::reading;
use crate::difference;
use crate::discussions::Discussions;
use crate::discussions::queries::addressed;
use crate::discussions::rows::{path, unsound};
use domain::discussions::{Change, ReplyNumber};
use domain::{Fault, LangTag};
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

/// A revision of a language version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The version's language.
    pub lang: LangTag,
    /// Which revision of it, from 1.
    pub number: u32,
    /// When it was made.
    pub at: OffsetDateTime,
    /// What was changed in its Markdown; the first revision is all new.
    pub changes: Vec<Change>,
}

#[derive(Debug, FromRow)]
struct RevisionRow {
    lang: String,
    revision: i64,
    markdown: String,
    changed_at: i64,
}

impl Discussions<'_> {
    /// The revisions of a published reply, each against the one before: by language, newest first.
    pub async fn revisions(&self, slug: &str, number: &ReplyNumber) -> Result<Vec<Revision>, Error> {
        let slug = addressed(slug)?;
        let text: Option<Uuid> = reading!(&self.hub.db, on => {
            sqlx::query_scalar(sql::TEXT_OF_PUBLISHED)
                .bind(slug)
                .bind(i64::from(number.question()))
                .bind(i64::from(number.parts()[1]))
                .bind(path(number))
                .fetch_optional(on)
                .await
        })?;
        let text = text.ok_or(Fault::NotFound)?;
        let rows: Vec<RevisionRow> =
            reading!(&self.hub.db, on => sqlx::query_as(sql::REVISIONS).bind(text).fetch_all(on).await)?;
        let mut revisions: Vec<Revision> = Vec::with_capacity(rows.len());
        let mut before: Option<RevisionRow> = None;
        for row in rows {
            let old = before.as_ref().filter(|before| before.lang == row.lang).map_or("", |before| &before.markdown);
            revisions.push(Revision {
                lang: unsound(&row.lang)?,
                number: u32::try_from(row.revision).unwrap_or(u32::MAX),
                at: moment(row.changed_at),
                changes: difference::words(old, &row.markdown),
            });
            before = Some(row);
        }
        revisions.sort_by(|a, b| (&a.lang, b.number).cmp(&(&b.lang, a.number)));
        Ok(revisions)
    }
}
