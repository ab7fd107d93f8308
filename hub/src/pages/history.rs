//! What a page said before.

use super::{Pages, first, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::moment;
use crate::db::reading;
use crate::difference;
use domain::Locale;
use domain::discussions::Change;
use domain::pages::Chapter;
use sqlx::FromRow;
use time::OffsetDateTime;

/// A revision of one language of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageRevision {
    /// Which, from 1.
    pub number: u32,
    /// When it was made; none for the one that came with the software.
    pub at: Option<OffsetDateTime>,
    /// By whom; empty for the one that came with the software.
    pub by: String,
    /// What it said, as one text.
    pub text: String,
    /// What was changed; the first revision is all new.
    pub changes: Vec<Change>,
}

#[derive(Debug, FromRow)]
struct Row {
    revision: i64,
    markdown: String,
    changed_at: i64,
}

impl Pages<'_> {
    /// The revisions of a page in a language, the newest first, each against the one before.
    pub async fn history(&self, actor: &Actor, chapter: Chapter, locale: Locale) -> Result<Vec<PageRevision>, Error> {
        actor.administrator()?;
        let id = chapter.id().0;
        let mut rows: Vec<Row> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::REVISIONS).bind(id).bind(locale.tag()).fetch_all(on).await
        })?;
        if rows.is_empty() {
            rows.push(Row { revision: 1, markdown: first(chapter, locale)?.sheet.text(), changed_at: 0 });
        }
        let noted: Vec<(String, String)> =
            reading!(&self.hub.db, on => sqlx::query_as(sql::CHANGED_BY).bind(id).fetch_all(on).await)?;
        let by = |revision: i64| {
            let is_it = |data: &str| {
                let data: serde_json::Value = serde_json::from_str(data).unwrap_or_default();
                data["lang"] == locale.tag() && data["revision"] == revision
            };
            noted.iter().find(|(data, _)| is_it(data)).map_or_else(String::new, |(_, name)| name.clone())
        };
        let mut revisions: Vec<PageRevision> = Vec::with_capacity(rows.len());
        for row in rows {
            let before = revisions.last().map_or("", |before: &PageRevision| before.text.as_str());
            revisions.push(PageRevision {
                number: u32::try_from(row.revision).unwrap_or(u32::MAX),
                at: (row.revision > 1).then(|| moment(row.changed_at)),
                by: if row.revision > 1 { by(row.revision) } else { String::new() },
                changes: difference::words(before, &row.markdown),
                text: row.markdown,
            });
        }
        revisions.reverse();
        Ok(revisions)
    }
}
