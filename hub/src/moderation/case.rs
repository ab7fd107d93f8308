//! Reading one case. Only facilitators of its space do; to others there is no such thing.

use super::queue::ItemRow;
use super::{Moderation, checks, sql};
use crate::accounts::Actor;
use crate::clock::{millis, moment};
use crate::db::{reading, within};
use crate::discussions::unsound;
use crate::{Error, markdown};
use domain::id::{PersonId, ReplyId, SpaceId};
use domain::moderation::{Case, CasePair, LogLine};
use domain::{Fault, Html, LangTag, Locale};
use sqlx::FromRow;
use std::ops::Range;
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct VersionLine {
    lang: String,
    is_original: bool,
    markdown: String,
    held: bool,
}

#[derive(Debug, FromRow)]
struct LogRow {
    at: i64,
    by_name: String,
    action: String,
    data: String,
}

impl Moderation<'_> {
    /// A reply with all that is to be known before it is decided on.
    pub async fn case(&self, actor: &Actor, id: ReplyId, locale: Locale) -> Result<Case, Error> {
        let db = &self.hub.db;
        let space: Option<Uuid> =
            reading!(db, on => sqlx::query_scalar(sql::SPACE_OF).bind(id.0).fetch_optional(on).await)?;
        let space = SpaceId(space.ok_or(Fault::NotFound)?);
        actor.facilitator(space)?;
        let row: ItemRow =
            reading!(db, on => sqlx::query_as(sql::ITEM).bind(locale.tag()).bind(id.0).fetch_one(on).await)?;
        if row.author_id != actor.person.0 {
            self.note_read(id).await?;
        }
        let number = row.number.as_deref().map(unsound).transpose()?;
        let author = row.author_id;
        let item = row.item()?;
        let lines: Vec<VersionLine> = reading!(db, on => sqlx::query_as(sql::VERSIONS).bind(id.0).fetch_all(on).await)?;
        let versions = lines
            .into_iter()
            .map(|line| Ok((unsound::<LangTag>(&line.lang)?, line.is_original, line.markdown, line.held)))
            .collect::<Result<Vec<_>, Error>>()?;
        let read: Vec<_> =
            versions.iter().map(|(lang, original, text, _)| (lang.clone(), *original, text.as_str())).collect();
        let findings = checks::look(&read);
        let edit = self.waiting_changes(id, &read).await?;
        let (first, others) = read.split_first().ok_or_else(|| Error::Unsound(format!("{id} has no text")))?;
        let held = versions.iter().skip(1).map(|version| version.3);
        let pairs = others.iter().zip(held).map(|(other, held)| beside((&first.0, first.2), (&other.0, other.2), held));
        let pairs = pairs.collect();
        let original = markdown::render_marked(first.2, &first.0, &checks::marks(&first.0, first.2));
        let parent: Option<(String, String)> =
            reading!(db, on => sqlx::query_as(sql::PARENT).bind(id.0).fetch_optional(on).await)?;
        let answers = match parent {
            Some((number, name)) => Some((unsound(&number)?, name)),
            None => None,
        };
        let before: i64 = reading!(db, on => {
            sqlx::query_scalar(sql::PUBLISHED_BEFORE).bind(author).bind(space.0).fetch_one(on).await
        })?;
        let log: Vec<LogRow> = reading!(db, on => sqlx::query_as(sql::LOG).bind(id.0).fetch_all(on).await)?;
        let question =
            self.hub.discussions().version(&item.slug, &item.question.to_string(), &lang_of(locale)?).await?;
        Ok(Case {
            number,
            question,
            answers,
            original,
            pairs,
            edit,
            findings,
            published_before: u32::try_from(before).unwrap_or(u32::MAX),
            reports: self.reports(id).await?,
            barred: self.bars(space, PersonId(author)).await?,
            log: log.into_iter().map(line).collect(),
            item,
        })
    }
}

impl Moderation<'_> {
    /// That a facilitator has read a reply: its author is told when that was, the first time.
    async fn note_read(&self, id: ReplyId) -> Result<(), Error> {
        let known: Option<i64> =
            reading!(&self.hub.db, on => sqlx::query_scalar(sql::READ_AT).bind(id.0).fetch_one(on).await)?;
        if known.is_some() {
            return Ok(());
        }
        let mut tx = self.hub.db.begin().await?;
        let now = millis(self.hub.now());
        within!(&mut tx, on => sqlx::query(sql::READ).bind(id.0).bind(now).execute(on).await.map(|_| ()))?;
        tx.commit().await
    }
}

/// Two versions, paragraph beside paragraph.
fn beside((lang, original): (&LangTag, &str), (to, other): (&LangTag, &str), held: bool) -> CasePair {
    let (left_marks, right_marks) = (checks::marks(lang, original), checks::marks(to, other));
    let rows = super::align::align(original, other)
        .into_iter()
        .map(|(left, right)| {
            let left = left.map(|place| block(original, lang, place, &left_marks));
            let right = right.map(|place| block(other, to, place, &right_marks));
            (left, right)
        })
        .collect();
    CasePair { lang: to.clone(), rows, held }
}

/// One block of a text, with the marks that are in it.
fn block(text: &str, lang: &LangTag, place: Range<usize>, marks: &[(Range<usize>, &'static str)]) -> Html {
    let inside = marks.iter().filter(|(mark, _)| mark.start < place.end && place.start < mark.end);
    let inside = inside.map(|(mark, what)| {
        let (start, end) = (mark.start.max(place.start), mark.end.min(place.end));
        (start - place.start..end - place.start, *what)
    });
    markdown::render_marked(&text[place.clone()], lang, &inside.collect::<Vec<_>>())
}

fn lang_of(locale: Locale) -> Result<LangTag, Error> {
    unsound(locale.tag())
}

fn line(row: LogRow) -> LogLine {
    let data: serde_json::Value = serde_json::from_str(&row.data).unwrap_or_default();
    let reason = data.get("reason").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let langs = data.get("held").and_then(|held| serde_json::from_value(held.clone()).ok()).unwrap_or_default();
    LogLine { at: moment(row.at), by: row.by_name, action: row.action, reason, langs }
}
