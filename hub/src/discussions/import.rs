//! Taking in what was said elsewhere: an archive, or a page that was saved as text. All or nothing; what is
//! there already is not added again.

use super::Discussions;
use super::archive::{self, Archive, Origin, Person, Version};
use super::page::{ParsedPage, ParsedVersion};
use super::write::{self, NAMESPACE, NewQuestion, NewReply, NewSpace, name_key};
use super::{rows, sql};
use crate::Error;
use crate::db::{Tx, within};
use crate::stamp;
use domain::discussions::ReplyNumber;
use domain::id::{PersonId, QuestionId, ReplyId, SpaceId};
use std::collections::{BTreeMap, HashMap};
use time::{Date, OffsetDateTime, Time};
use uuid::Uuid;

/// What an import has added. What was there before does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Spaces.
    pub spaces: u32,
    /// Questions.
    pub questions: u32,
    /// Replies.
    pub replies: u32,
    /// Language versions of replies, by tag.
    pub reply_versions: BTreeMap<String, u32>,
}

impl Imported {
    fn reply(&mut self, versions: &[Version]) {
        self.replies += 1;
        for version in versions {
            *self.reply_versions.entry(version.lang.to_string()).or_default() += 1;
        }
    }
}

impl Discussions<'_> {
    /// Takes in an archive. Things whose id is there are left as they are.
    pub async fn import_archive(&self, archive: &Archive) -> Result<Imported, Error> {
        archive.validate()?;
        let mut tx = self.hub.db.begin().await?;
        let mut added = Imported::default();
        for person in &archive.people {
            write::person(&mut tx, person).await?;
        }
        let countries: HashMap<PersonId, Option<&str>> =
            archive.people.iter().map(|person| (person.id, person.country.as_deref())).collect();
        let space = &archive.space;
        let holder: Option<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(sql::SPACE_BY_SLUG).bind(&space.slug).fetch_optional(on).await
        })?;
        let known: Option<String> = within!(&mut tx, on => {
            sqlx::query_scalar(sql::SPACE_SLUG).bind(space.id.0).fetch_optional(on).await
        })?;
        if holder.is_some_and(|holder| holder != space.id.0) {
            return Err(Error::Import(format!("another space has the address {:?}", space.slug)));
        }
        if known.is_none() {
            let new = NewSpace {
                id: space.id,
                slug: &space.slug,
                ink: &space.ink,
                opens: space.opens.map(|day| day.to_string()),
                closes: space.closes.map(|day| day.to_string()),
                working_languages: joined(&space.working_languages),
                facilitators: &space.facilitators,
                created_at: space.created_at,
                versions: &space.versions,
            };
            write::space(&mut tx, &new).await?;
            added.spaces += 1;
        }
        for question in &space.questions {
            self.archived_question(&mut tx, space.id, question, &countries, &mut added).await?;
        }
        self.finish(tx, &added).await?;
        Ok(added)
    }

    async fn archived_question(
        &self,
        tx: &mut Tx,
        space: SpaceId,
        question: &archive::Question,
        countries: &HashMap<PersonId, Option<&str>>,
        added: &mut Imported,
    ) -> Result<(), Error> {
        let known: Option<i64> = within!(&mut *tx, on => {
            sqlx::query_scalar(sql::QUESTION_EXISTS).bind(question.id.0).fetch_optional(on).await
        })?;
        if known.is_none() {
            if taken(tx, space, question.number).await? {
                return Err(Error::Import(format!("the space has another question {}", question.number)));
            }
            let new = NewQuestion {
                id: question.id,
                space,
                number: question.number,
                asked_by: question.asked_by,
                asked_at: question.asked_at,
                day_only: question.day_only,
                versions: &question.versions,
            };
            write::question(tx, &new).await?;
            added.questions += 1;
        }
        let mut ids: HashMap<&ReplyNumber, ReplyId> = HashMap::new();
        for reply in &question.replies {
            let parent = reply.number.parent().and_then(|parent| ids.get(&parent).copied());
            ids.insert(&reply.number, reply.id);
            if reply_exists(tx, reply.id).await? {
                continue;
            }
            let holder: Option<Uuid> = within!(&mut *tx, on => {
                sqlx::query_scalar(sql::REPLY_BY_PLACE)
                    .bind(question.id.0)
                    .bind(i64::from(reply.number.parts()[1]))
                    .bind(rows::path(&reply.number))
                    .fetch_optional(on)
                    .await
            })?;
            if holder.is_some() {
                return Err(Error::Import(format!("another reply has the number {}", reply.number)));
            }
            let new = NewReply {
                id: reply.id,
                space,
                question: question.id,
                parent,
                number: reply.number.clone(),
                author: reply.author,
                country: countries.get(&reply.author).copied().flatten(),
                posted_at: reply.posted_at,
                day_only: reply.day_only,
                versions: &reply.versions,
            };
            write::reply(tx, &new).await?;
            added.reply(&reply.versions);
        }
        Ok(())
    }

    /// Takes in a saved page. Ids are made from what is said, by whom and when, so that the same page, or a later
    /// save of it, adds only what is new.
    pub async fn import_page(&self, page: &ParsedPage, slug: Option<&str>) -> Result<Imported, Error> {
        let slug = slug.map_or_else(|| slug_of(&page.title), str::to_owned);
        if !archive::is_slug(&slug) {
            return Err(Error::Import(format!("no address can be made of the title {:?}: give --space", page.title)));
        }
        let mut tx = self.hub.db.begin().await?;
        let mut added = Imported::default();
        let holder: Option<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(sql::SPACE_BY_SLUG).bind(&slug).fetch_optional(on).await
        })?;
        let space = match holder {
            Some(id) => SpaceId(id),
            None => {
                let id = SpaceId(derived(&["space", &slug]));
                added.spaces += 1;
                self.page_space(&mut tx, id, &slug, page).await?;
                id
            }
        };
        let mut ids = Ids { slug, seen: HashMap::new() };
        // Numbered questions keep their numbers; the others take what is free behind them.
        let mut order: Vec<_> = page.questions.iter().collect();
        order.sort_by_key(|question| question.number.unwrap_or(u32::MAX));
        for question in order {
            let asked_by = author(&mut tx, &question.author).await?;
            let asked_at = midnight(question.date);
            let versions = versions(&question.versions, asked_at);
            let id = QuestionId(ids.next("question", &question.author, question.date, &question.versions));
            let known: Option<i64> = within!(&mut tx, on => {
                sqlx::query_scalar(sql::QUESTION_EXISTS).bind(id.0).fetch_optional(on).await
            })?;
            let number = match known {
                Some(number) => u32::try_from(number).unwrap_or(u32::MAX),
                None => {
                    let number = match question.number {
                        Some(number) if !taken(&mut tx, space, number).await? => number,
                        Some(number) => {
                            return Err(Error::Import(format!("the space has another question {number}")));
                        }
                        None => highest(&mut tx, space).await? + 1,
                    };
                    let new =
                        NewQuestion { id, space, number, asked_by, asked_at, day_only: true, versions: &versions };
                    write::question(&mut tx, &new).await?;
                    added.questions += 1;
                    number
                }
            };
            for reply in &question.replies {
                let reply_id = ReplyId(ids.next("reply", &reply.author, reply.date, &reply.versions));
                if reply_exists(&mut tx, reply_id).await? {
                    continue;
                }
                let posted_at = midnight(reply.date);
                let versions = self::versions(&reply.versions, posted_at);
                let seq: i64 = within!(&mut tx, on => {
                    sqlx::query_scalar(sql::HIGHEST_THREAD).bind(id.0).fetch_one(on).await
                })?;
                let new = NewReply {
                    id: reply_id,
                    space,
                    question: id,
                    parent: None,
                    number: ReplyNumber::to_question(number, u32::try_from(seq + 1).unwrap_or(u32::MAX)),
                    author: author(&mut tx, &reply.author).await?,
                    country: None,
                    posted_at,
                    day_only: true,
                    versions: &versions,
                };
                write::reply(&mut tx, &new).await?;
                added.reply(&versions);
            }
        }
        self.finish(tx, &added).await?;
        Ok(added)
    }

    async fn page_space(&self, tx: &mut Tx, id: SpaceId, slug: &str, page: &ParsedPage) -> Result<(), Error> {
        let first = page.questions.iter().map(|question| question.date).min();
        let created_at = first.map_or_else(|| self.hub.now(), midnight);
        let mut languages = vec![page.title_lang.clone()];
        let replies = page.questions.iter().flat_map(|question| &question.replies);
        for version in replies.flat_map(|reply| &reply.versions) {
            if !languages.contains(&version.lang) {
                languages.push(version.lang.clone());
            }
        }
        let version = Version {
            lang: page.title_lang.clone(),
            origin: Origin::Original,
            revision: 1,
            from_revision: None,
            title: page.title.clone(),
            purpose: String::new(),
            audience: String::new(),
            markdown: String::new(),
            made_at: created_at,
            changed_at: None,
        };
        let new = NewSpace {
            id,
            slug,
            ink: "petrol",
            opens: first.map(|day| day.to_string()),
            closes: None,
            working_languages: joined(&languages),
            facilitators: &[],
            created_at,
            versions: &[version],
        };
        write::space(tx, &new).await
    }

    /// Commits, and lets it be known that the content has changed, if it has.
    async fn finish(&self, mut tx: Tx, added: &Imported) -> Result<(), Error> {
        if *added == Imported::default() {
            return Ok(());
        }
        stamp::raise(&mut tx).await?;
        tx.commit().await?;
        self.hub.watch.raise();
        Ok(())
    }
}

/// Ids made from what they stand for. Of things that are alike in all, the second gets another than the first.
struct Ids {
    slug: String,
    seen: HashMap<Uuid, u32>,
}

impl Ids {
    fn next(&mut self, kind: &str, author: &str, date: Date, versions: &[ParsedVersion]) -> Uuid {
        let (title, words) = versions.first().map_or(("", ""), |original| (&original.title, &original.markdown));
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let slug = self.slug.clone();
        let base = derived(&[kind, &slug, &name_key(author), &date.to_string(), title, &words]);
        let count = self.seen.entry(base).or_default();
        *count += 1;
        if *count == 1 { base } else { derived(&[&base.to_string(), &count.to_string()]) }
    }
}

fn derived(parts: &[&str]) -> Uuid {
    // A character that no part holds keeps ("a", "bc") apart from ("ab", "c").
    Uuid::new_v5(&NAMESPACE, parts.join("\u{1f}").as_bytes())
}

fn midnight(day: Date) -> OffsetDateTime {
    day.with_time(Time::MIDNIGHT).assume_utc()
}

fn joined(languages: &[domain::LangTag]) -> String {
    languages.iter().map(domain::LangTag::as_str).collect::<Vec<_>>().join(",")
}

fn versions(parsed: &[ParsedVersion], at: OffsetDateTime) -> Vec<Version> {
    parsed
        .iter()
        .enumerate()
        .map(|(i, version)| Version {
            lang: version.lang.clone(),
            origin: if i == 0 { Origin::Original } else { Origin::Author },
            revision: 1,
            from_revision: (i > 0).then_some(1),
            title: version.title.clone(),
            purpose: String::new(),
            audience: String::new(),
            markdown: version.markdown.clone(),
            made_at: at,
            changed_at: None,
        })
        .collect()
}

/// The person of that name, who is made if there is none.
async fn author(tx: &mut Tx, name: &str) -> Result<PersonId, Error> {
    let key = name_key(name);
    let known: Option<Uuid> = within!(&mut *tx, on => {
        sqlx::query_scalar(sql::PERSON_BY_NAME).bind(&key).fetch_optional(on).await
    })?;
    if let Some(id) = known {
        return Ok(PersonId(id));
    }
    let id = PersonId(derived(&["person", &key]));
    let person = Person { id, name: name.to_owned(), affiliation: String::new(), country: None, group: None };
    write::person(tx, &person).await?;
    Ok(id)
}

async fn reply_exists(tx: &mut Tx, id: ReplyId) -> Result<bool, Error> {
    let found: i64 = within!(tx, on => sqlx::query_scalar(sql::REPLY_EXISTS).bind(id.0).fetch_one(on).await)?;
    Ok(found > 0)
}

async fn taken(tx: &mut Tx, space: SpaceId, number: u32) -> Result<bool, Error> {
    let found: i64 = within!(tx, on => {
        sqlx::query_scalar(sql::QUESTION_NUMBER_TAKEN).bind(space.0).bind(i64::from(number)).fetch_one(on).await
    })?;
    Ok(found > 0)
}

async fn highest(tx: &mut Tx, space: SpaceId) -> Result<u32, Error> {
    let found: i64 = within!(tx, on => sqlx::query_scalar(sql::HIGHEST_QUESTION).bind(space.0).fetch_one(on).await)?;
    Ok(u32::try_from(found).unwrap_or(u32::MAX))
}

/// A title as a part of an address: ASCII letters and digits, words with `-` between, at most 60.
fn slug_of(title: &str) -> String {
    let mut slug = String::new();
    for char in title.chars().flat_map(char::to_lowercase) {
        let plain = match char {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
            'ç' => "c",
            'è' | 'é' | 'ê' | 'ë' => "e",
            'ì' | 'í' | 'î' | 'ï' => "i",
            'ñ' => "n",
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => "o",
            'ù' | 'ú' | 'û' | 'ü' => "u",
            'ý' | 'ÿ' => "y",
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            '\'' | '’' => "",
            char if char.is_ascii_alphanumeric() => {
                slug.push(char);
                continue;
            }
            _ => {
                if !slug.is_empty() && !slug.ends_with('-') {
                    slug.push('-');
                }
                continue;
            }
        };
        slug.push_str(plain);
    }
    // Cut between words.
    if slug.len() > 60 {
        let cut = slug[..=60].rfind('-').unwrap_or(60);
        slug.truncate(cut);
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_an_address() {
        assert_eq!(slug_of("Implementing the GCM: Guidance (CWG 2.2)"), "implementing-the-gcm-guidance-cwg-2-2");
        assert_eq!(slug_of("L’été à l’œuvre : déjà ?"), "lete-a-loeuvre-deja");
        assert_eq!(slug_of("水"), "");
        let long = slug_of("word ".repeat(40).as_str());
        assert!(long.len() <= 60 && long.ends_with("word"), "{long}");
    }
}
