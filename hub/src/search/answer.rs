//! What a reader is shown of what was found. Each thing is asked whether it is still to be read; one that is not is passed
//! over, as if it had not been found.

use super::{Hit, Search, Sought, around, sql};
use crate::Error;
use crate::db::reading;
use crate::discussions::{text_of, unsound};
use crate::markdown;
use domain::pages::Chapter;
use domain::search::{Found, Kind, Shown, Target};
use domain::{LangTag, Locale};
use sqlx::FromRow;
use std::collections::BTreeMap;

/// No more entries are looked at: who finds that much should say more of what they seek.
const MOST: u32 = 3_000;

/// So many stand on one page.
pub const A_PAGE: usize = 20;

/// So many characters are shown of each.
const EXCERPT: usize = 240;

#[derive(Debug, FromRow)]
struct WordsRow {
    title: String,
    purpose: String,
    markdown: String,
}

#[derive(Debug, FromRow)]
struct ExpertRow {
    number: i64,
    name: String,
    lang: String,
    title: String,
    markdown: String,
}

#[derive(Debug, FromRow)]
struct ReplyRow {
    slug: String,
    number: String,
    name: String,
    for_country: String,
    for_body: String,
}

impl Search<'_> {
    /// One page of what has all the words of a query, the best first; of a kind, or of any. Pages begin at 1.
    pub async fn answer(&self, query: &str, kind: Option<Kind>, locale: Locale, page: u32) -> Result<Found, Error> {
        let Some(sought) = Sought::parse(query) else { return Ok(Found::default()) };
        let all = self.found(&sought, None, MOST).await?;
        let mut counts: BTreeMap<Kind, u32> = BTreeMap::new();
        for hit in &all {
            *counts.entry(hit.kind).or_default() += 1;
        }
        let wanted: Vec<Hit> = all.into_iter().filter(|hit| kind.is_none_or(|kind| kind == hit.kind)).collect();
        let pages = u32::try_from(wanted.len().div_ceil(A_PAGE).max(1)).unwrap_or(u32::MAX);
        let first = (page.max(1) - 1) as usize * A_PAGE;
        let mut shown = Vec::new();
        for hit in wanted.into_iter().skip(first).take(A_PAGE) {
            shown.extend(self.show(&hit, &sought, locale).await?);
        }
        Ok(Found { shown, counts: counts.into_iter().collect(), pages })
    }

    async fn show(&self, hit: &Hit, sought: &Sought, locale: Locale) -> Result<Option<Shown>, Error> {
        // In the reader's language if it has the words there, else where it has them best.
        let read = hit.langs.iter().find(|lang| locale.reads(lang)).or(hit.langs.first());
        let Some(lang) = read.cloned() else { return Ok(None) };
        match hit.kind {
            Kind::Expert => return self.expert(hit, sought, &lang).await,
            Kind::Page => return self.page(hit, sought, lang).await,
            _ => {}
        }
        let Some((target, by, for_state)) = self.target(hit).await? else { return Ok(None) };
        let words: Option<WordsRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::WORDS).bind(text_of(hit.subject).0).bind(lang.as_str()).fetch_optional(on).await
        })?;
        let Some(words) = words else { return Ok(None) };
        let text = [words.purpose, markdown::words(&words.markdown)].join(" ").trim().to_owned();
        let excerpt = around(&text, &lang, sought, EXCERPT).unwrap_or_else(|| begin(&text));
        Ok(Some(Shown {
            kind: hit.kind,
            target,
            title: markdown::plain(&words.title, &lang),
            by,
            for_state,
            excerpt,
            lang,
        }))
    }

    /// An expert, as long as the directory shows them.
    async fn expert(&self, hit: &Hit, sought: &Sought, lang: &LangTag) -> Result<Option<Shown>, Error> {
        let row: Option<ExpertRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::EXPERT).bind(hit.subject).bind(lang.as_str()).fetch_optional(on).await
        })?;
        let Some(row) = row else { return Ok(None) };
        let lang: LangTag = unsound(&row.lang)?;
        // What they do is told whatever else was sought.
        let headline = markdown::plain(&row.title, &lang);
        let text = markdown::words(&row.markdown);
        let said = around(&text, &lang, sought, EXCERPT).unwrap_or_else(|| begin(&text));
        let excerpt = [headline, said].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        Ok(Some(Shown {
            kind: hit.kind,
            target: Target::Expert { number: whole(row.number) },
            title: String::new(),
            by: row.name,
            for_state: String::new(),
            excerpt,
            lang,
        }))
    }

    /// A page on the hub.
    async fn page(&self, hit: &Hit, sought: &Sought, lang: LangTag) -> Result<Option<Shown>, Error> {
        let Some(chapter) = Chapter::ALL.into_iter().find(|chapter| chapter.id().0 == hit.subject) else {
            return Ok(None);
        };
        let Some(locale) = Locale::parse(lang.as_str()) else { return Ok(None) };
        let sheet = self.hub.pages().sheet(chapter, locale).await?;
        let text = [sheet.lead, markdown::words(&sheet.body)].join(" ").trim().to_owned();
        let excerpt = around(&text, &lang, sought, EXCERPT).unwrap_or_else(|| begin(&text));
        Ok(Some(Shown {
            kind: hit.kind,
            target: Target::Page { chapter },
            title: markdown::plain(&sheet.title, &lang),
            by: String::new(),
            for_state: String::new(),
            excerpt,
            lang,
        }))
    }

    /// Where a thing is read, and who speaks there; none when it is not to be read.
    async fn target(&self, hit: &Hit) -> Result<Option<(Target, String, String)>, Error> {
        let (db, id) = (&self.hub.db, hit.subject);
        let nobody = |target: Target| Some((target, String::new(), String::new()));
        Ok(match hit.kind {
            Kind::Space => {
                let slug: Option<String> =
                    reading!(db, on => sqlx::query_scalar(sql::SPACE).bind(id).fetch_optional(on).await)?;
                slug.and_then(|slug| nobody(Target::Space { slug }))
            }
            Kind::Question => {
                let place: Option<(String, i64)> =
                    reading!(db, on => sqlx::query_as(sql::QUESTION).bind(id).fetch_optional(on).await)?;
                place.and_then(|(slug, number)| nobody(Target::Question { slug, number: whole(number) }))
            }
            Kind::Reply => {
                let row: Option<ReplyRow> =
                    reading!(db, on => sqlx::query_as(sql::REPLY_SHOWN).bind(id).fetch_optional(on).await)?;
                match row {
                    None => None,
                    Some(row) => {
                        let number = unsound(&row.number)?;
                        let by = if row.for_body.is_empty() { row.name } else { row.for_body };
                        Some((Target::Reply { slug: row.slug, number }, by, row.for_country))
                    }
                }
            }
            Kind::Resource => {
                let number: Option<i64> =
                    reading!(db, on => sqlx::query_scalar(sql::RESOURCE).bind(id).fetch_optional(on).await)?;
                number.and_then(|number| nobody(Target::Resource { number: whole(number) }))
            }
            // They are shown in ways of their own.
            Kind::Expert | Kind::Page => None,
        })
    }
}

fn whole(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The beginning of a text.
fn begin(text: &str) -> String {
    if text.chars().count() <= EXCERPT {
        return text.to_owned();
    }
    let head: String = text.chars().take(EXCERPT).collect();
    format!("{}…", &head[..head.rfind(' ').unwrap_or(head.len())])
}

impl Sought {
    /// The text in pieces, each with whether it is a word that is sought.
    pub fn marked<'a>(&self, text: &'a str, lang: &LangTag) -> Vec<(&'a str, bool)> {
        let mut pieces = Vec::new();
        let mut done = 0;
        for word in super::words::split(text).filter(|word| self.has(word, lang)) {
            // Where it stands follows from it being a part of the text.
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            if at > done {
                pieces.push((&text[done..at], false));
            }
            pieces.push((word, true));
            done = at + word.len();
        }
        if done < text.len() {
            pieces.push((&text[done..], false));
        }
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sought_is_marked() {
        let sought = Sought::parse("puits").unwrap();
        let lang = LangTag::parse("fr").unwrap();
        let pieces = sought.marked("Le Puits, les puits.", &lang);
        assert_eq!(pieces, [("Le ", false), ("Puits", true), (", les ", false), ("puits", true), (".", false)]);
        assert_eq!(sought.marked("", &lang), []);
    }
}
