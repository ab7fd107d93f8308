//! Pages on the hub itself, which administrators write: about, questions and answers, privacy and the like.
//!
//! Table: `page`; what a page says stands in `text_version`, what it said before in `text_revision`, who has changed it
//! in the log. A page that nobody has changed has no row, and says what came with the software.

mod edit;
mod first;
mod history;
pub(crate) mod sql;

pub use edit::Edit;
pub use history::PageRevision;

use crate::accounts::Actor;
use crate::clock::moment;
use crate::db::{Tx, reading, within};
use crate::discussions::archive::{Origin, Version};
use crate::discussions::{TitlesRow, VersionRow, text_of, unsound};
use crate::search::{self, Entry};
use crate::writes::Writes;
use crate::{Error, Hub, markdown};
use domain::discussions::{By, Shown, Text, VersionMark};
use domain::pages::{Chapter, Sheet};
use domain::search::Kind;
use domain::{Html, LangTag, Locale};
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Pages<'a> {
    hub: &'a Hub,
}

/// One language of a page, as those see it who write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which.
    pub locale: Locale,
    /// What it says.
    pub sheet: Sheet,
    /// Which revision of it that is, from 1.
    pub revision: u32,
    /// Whether the others are made from this one.
    pub is_original: bool,
    /// Whether the original has changed since.
    pub outdated: bool,
    /// When it was last changed; none as long as it is as it came.
    pub changed_at: Option<OffsetDateTime>,
}

#[derive(Debug, FromRow)]
struct PageRow {
    #[sqlx(flatten)]
    titles: TitlesRow,
    #[sqlx(flatten)]
    version: VersionRow,
}

#[derive(Debug, FromRow)]
struct StandingRow {
    lang: String,
    is_original: bool,
    revision: i64,
    from_revision: Option<i64>,
    markdown: String,
    changed_at: i64,
}

impl<'a> Pages<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }

    /// A page for readers, and when it was last changed; never, if it is as it came.
    pub async fn read(&self, chapter: Chapter, locale: Locale) -> Result<(Text, Option<OffsetDateTime>), Error> {
        let row: Option<PageRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::PAGE).bind(locale.tag()).bind(chapter.id().0).fetch_optional(on).await
        })?;
        let Some(row) = row else { return Ok((as_it_came(chapter, locale)?, None)) };
        let text = row.version.text(&row.titles)?;
        let changed_at = text.shown.edited.then_some(text.shown.changed_at);
        Ok((text, changed_at))
    }

    /// What a page says in each language, for administrators.
    pub async fn standing(&self, actor: &Actor, chapter: Chapter) -> Result<Vec<Standing>, Error> {
        actor.administrator()?;
        self.stands(chapter).await
    }

    async fn stands(&self, chapter: Chapter) -> Result<Vec<Standing>, Error> {
        let rows: Vec<StandingRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::VERSIONS).bind(chapter.id().0).fetch_all(on).await
        })?;
        standing(chapter, &rows)
    }

    /// What a page says in a language, as it was typed.
    pub(crate) async fn sheet(&self, chapter: Chapter, locale: Locale) -> Result<Sheet, Error> {
        let all = self.stands(chapter).await?;
        Ok(all.into_iter().find(|each| each.locale == locale).map(|each| each.sheet).unwrap_or_default())
    }

    /// How a text will read.
    pub fn preview(&self, sheet: &Sheet, locale: Locale) -> Result<Html, Error> {
        Ok(markdown::page(&sheet.body, &tag(locale)?))
    }

    /// Lets pages be found that nobody has changed; the others are when they are changed.
    pub async fn index(&self) -> Result<(), Error> {
        let mut tx = self.hub.db.begin().await?;
        let mut writes = Writes::default();
        for chapter in Chapter::ALL {
            if !begun(&mut tx, chapter).await? {
                let entries: Vec<Entry> = first_versions(chapter, self.hub.now())?.iter().map(Entry::of).collect();
                search::put(&mut writes, Kind::Page, chapter.id().0, &entries);
            }
        }
        writes.send(&mut tx).await?;
        tx.commit().await
    }
}

fn tag(locale: Locale) -> Result<LangTag, Error> {
    unsound(locale.tag())
}

fn first(chapter: Chapter, locale: Locale) -> Result<&'static first::First, Error> {
    first::of(chapter, locale).ok_or_else(|| Error::Unsound(format!("there is no page {} in {locale}", chapter.code())))
}

/// A page that nobody has changed.
fn as_it_came(chapter: Chapter, locale: Locale) -> Result<Text, Error> {
    let first = first(chapter, locale)?;
    let mark = |locale: Locale| {
        let by = if locale == first::ORIGINAL { By::Original } else { By::Author };
        Ok(VersionMark { lang: tag(locale)?, by, outdated: false })
    };
    let shown = Shown {
        lang: first.lang.clone(),
        title: markdown::plain(&first.sheet.title, &first.lang),
        purpose: markdown::plain(&first.sheet.lead, &first.lang),
        audience: String::new(),
        html: first.html.clone(),
        changed_at: OffsetDateTime::UNIX_EPOCH,
        edited: false,
    };
    Ok(Text { shown, versions: Locale::ALL.into_iter().map(mark).collect::<Result<_, Error>>()? })
}

/// The versions of a page as it came.
fn first_versions(chapter: Chapter, now: OffsetDateTime) -> Result<Vec<Version>, Error> {
    let each = |locale: Locale| {
        let first = first(chapter, locale)?;
        let origin = if locale == first::ORIGINAL { Origin::Original } else { Origin::Author };
        Ok(Version {
            lang: first.lang.clone(),
            from_revision: (locale != first::ORIGINAL).then_some(1),
            origin,
            revision: 1,
            title: first.sheet.title.clone(),
            purpose: first.sheet.lead.clone(),
            audience: String::new(),
            markdown: first.sheet.text(),
            made_at: now,
            changed_at: None,
        })
    };
    Locale::ALL.into_iter().map(each).collect()
}

fn standing(chapter: Chapter, rows: &[StandingRow]) -> Result<Vec<Standing>, Error> {
    let original = rows.iter().find(|row| row.is_original).map_or(1, |row| row.revision);
    let each = |locale: Locale| {
        Ok(match rows.iter().find(|row| row.lang == locale.tag()) {
            Some(row) => Standing {
                locale,
                sheet: Sheet::read(&row.markdown),
                revision: u32::try_from(row.revision).unwrap_or(u32::MAX),
                is_original: row.is_original,
                outdated: row.from_revision.is_some_and(|from| from < original),
                changed_at: (row.revision > 1).then(|| moment(row.changed_at)),
            },
            None => Standing {
                locale,
                sheet: first(chapter, locale)?.sheet.clone(),
                revision: 1,
                is_original: locale == first::ORIGINAL,
                outdated: false,
                changed_at: None,
            },
        })
    };
    Locale::ALL.into_iter().map(each).collect()
}

/// Whether somebody has changed a page.
async fn begun(tx: &mut Tx, chapter: Chapter) -> Result<bool, Error> {
    let id: Option<Uuid> =
        within!(tx, on => sqlx::query_scalar(sql::BEGUN).bind(chapter.id().0).fetch_optional(on).await)?;
    Ok(id.is_some())
}

/// The text of a page.
fn text(chapter: Chapter) -> domain::id::TextId {
    text_of(chapter.id().0)
}
