//! Changing a page. Each change is a revision of one language; what stood before is remembered.

use super::{Pages, StandingRow, begun, first_versions, sql, standing, tag, text};
use crate::accounts::Actor;
use crate::audit::{self, Entry};
use crate::clock::millis;
use crate::db::{Tx, within};
use crate::discussions::{Before, begin_text, remember};
use crate::search;
use crate::writes::Writes;
use crate::{Error, markdown};
use domain::form::{Why, Wrong};
use domain::pages::{Chapter, Sheet};
use domain::search::Kind;
use domain::{Fault, Locale};
use serde_json::{Value, json};

/// What a page is to say in one language.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The page.
    pub chapter: Chapter,
    /// The language.
    pub locale: Locale,
    /// The revision that was changed: if there is another by now, nothing is done.
    pub base: u32,
    /// What it is to say.
    pub sheet: Sheet,
    /// Whether the other languages say the same still, as after a slip of the pen was set right.
    pub small: bool,
}

impl Pages<'_> {
    /// Changes a page. What says the same as before is no change, but a translation that is sent so is up to date.
    pub async fn edit(&self, actor: &Actor, edit: &Edit) -> Result<(), Error> {
        self.write(actor, edit, Value::Null).await
    }

    /// Lets a page say in one language what it said at an earlier revision.
    pub async fn restore(
        &self,
        actor: &Actor,
        chapter: Chapter,
        locale: Locale,
        revision: u32,
        base: u32,
    ) -> Result<(), Error> {
        let revisions = self.history(actor, chapter, locale).await?;
        let old = revisions.into_iter().find(|each| each.number == revision).ok_or(Fault::NotFound)?;
        let edit = Edit { chapter, locale, base, sheet: Sheet::read(&old.text), small: false };
        self.write(actor, &edit, json!(revision)).await
    }

    async fn write(&self, actor: &Actor, edit: &Edit, restored: Value) -> Result<(), Error> {
        actor.administrator()?;
        let Edit { chapter, locale, base, sheet, small } = edit;
        let sheet = Sheet::parse(&sheet.title, &sheet.lead, &sheet.body).map_err(Error::Wrong)?;
        let html = markdown::page(&sheet.body, &tag(*locale)?);
        let now = millis(self.hub.now());
        let id = text(*chapter);
        let mut tx = self.hub.begin().await?;
        let rows = self.rows(&mut tx, *chapter).await?;
        let all = standing(*chapter, &rows)?;
        let here = all.iter().find(|each| each.locale == *locale).ok_or(Fault::NotFound)?;
        if here.revision != *base {
            return Err(Error::Wrong(vec![Wrong::new("body", Why::ChangedMeanwhile)]));
        }
        let same = here.sheet == sheet;
        if same && !here.outdated {
            return Ok(());
        }
        let original = all.iter().find(|each| each.is_original).map_or(1, |each| i64::from(each.revision));
        if !begun(&mut tx, *chapter).await? {
            let versions = first_versions(*chapter, self.hub.now())?;
            let html: Vec<_> = versions
                .iter()
                .map(|version| markdown::page(&Sheet::read(&version.markdown).body, &version.lang))
                .collect();
            begin_text(&mut tx, id, &versions, &html).await?;
            within!(&mut tx, on => {
                sqlx::query(sql::BEGIN).bind(chapter.id().0).bind(id.0).bind(now).execute(on).await.map(|_| ())
            })?;
        }
        if same {
            within!(&mut tx, on => {
                sqlx::query(sql::FRESH).bind(id.0).bind(locale.tag()).bind(original).execute(on).await.map(|_| ())
            })?;
        } else {
            let rows = self.rows(&mut tx, *chapter).await?;
            let row = rows.iter().find(|row| row.lang == locale.tag()).ok_or(Fault::NotFound)?;
            remember(&mut tx, id, &Before::from(row)).await?;
            let revision = row.revision + 1;
            within!(&mut tx, on => {
                sqlx::query(sql::REWRITE)
                    .bind(id.0)
                    .bind(locale.tag())
                    .bind(revision)
                    .bind((!here.is_original).then_some(original))
                    .bind(&sheet.title)
                    .bind(&sheet.lead)
                    .bind(sheet.text())
                    .bind(html.as_str())
                    .bind(now)
                    .execute(on)
                    .await
                    .map(|_| ())
            })?;
            if here.is_original && *small {
                within!(&mut tx, on => {
                    sqlx::query(sql::STILL_RIGHT).bind(id.0).bind(row.revision).bind(revision).execute(on).await.map(|_| ())
                })?;
            }
            self.find(&mut tx, *chapter).await?;
        }
        let data = json!({
            "page": chapter.code(),
            "lang": locale.tag(),
            "revision": if same { *base } else { base + 1 },
            "restored": restored,
        });
        let entry = Entry { by: Some(actor.person), action: "page", space: None, subject: Some(chapter.id().0), data };
        audit::note(&mut tx, self.hub, &entry).await?;
        self.hub.commit(tx).await
    }

    async fn rows(&self, tx: &mut Tx, chapter: Chapter) -> Result<Vec<StandingRow>, Error> {
        Ok(within!(tx, on => sqlx::query_as(sql::VERSIONS).bind(chapter.id().0).fetch_all(on).await)?)
    }

    /// Lets the page be found by what it says now.
    async fn find(&self, tx: &mut Tx, chapter: Chapter) -> Result<(), Error> {
        let mut entries = Vec::new();
        for row in self.rows(tx, chapter).await? {
            let sheet = Sheet::read(&row.markdown);
            let lang = crate::discussions::unsound(&row.lang)?;
            let body = [sheet.lead, markdown::words(&sheet.body)].join(" ");
            entries.push(search::Entry { lang, title: sheet.title, body });
        }
        let mut writes = Writes::default();
        search::put(&mut writes, Kind::Page, chapter.id().0, &entries);
        writes.send(tx).await
    }
}

impl<'a> From<&'a StandingRow> for Before<'a> {
    fn from(row: &'a StandingRow) -> Self {
        Self { lang: &row.lang, revision: row.revision, markdown: &row.markdown, changed_at: row.changed_at }
    }
}
