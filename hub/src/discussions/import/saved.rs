//! Taking in a page that was saved as text.

use super::ids::{Ids, derived};
use super::{Imported, Renumbered, holder, question_place, reply_place, taken};
use crate::Error;
use crate::db::{Tx, within};
use crate::discussions::archive::{self, Origin, Person, Version};
use crate::discussions::page::{ParsedPage, ParsedQuestion, ParsedReply, ParsedVersion};
use crate::discussions::write::{self, NewQuestion, NewReply, NewSpace, joined, name_key};
use crate::discussions::{Discussions, sql};
use domain::discussions::ReplyNumber;
use domain::id::{PersonId, QuestionId, ReplyId, SpaceId};
use time::{Date, OffsetDateTime, Time};
use uuid::Uuid;

/// A page on its way in.
struct Arriving {
    tx: Tx,
    space: SpaceId,
    ids: Ids,
    added: Imported,
}

impl Discussions<'_> {
    /// Takes in a saved page. Ids are made from what is said, by whom and when, so that the same page, or a later
    /// save of it, adds only what is new.
    pub async fn import_page(&self, page: &ParsedPage, slug: Option<&str>) -> Result<Imported, Error> {
        let slug = slug.map_or_else(|| slug_of(&page.title), str::to_owned);
        if !archive::is_slug(&slug) {
            return Err(Error::Import(format!("no address can be made of the title {:?}: give --space", page.title)));
        }
        refuse_nul(page)?;
        let mut tx = self.hub.begin().await?;
        let mut added = Imported::default();
        let space = if let Some(id) = holder(&mut tx, &slug).await? {
            id
        } else {
            let id = SpaceId(derived(&["space", &slug]));
            self.page_space(&mut tx, id, &slug, page).await?;
            added.spaces += 1;
            id
        };
        let mut arriving = Arriving { tx, space, ids: Ids::of(slug), added };
        // Numbered questions keep their numbers; the others take what is free behind them.
        let mut order: Vec<_> = page.questions.iter().collect();
        order.sort_by_key(|question| question.number.unwrap_or(u32::MAX));
        for asked in order {
            let (id, number) = arriving.question(asked).await?;
            for reply in &asked.replies {
                arriving.reply(id, number, reply).await?;
            }
        }
        self.finish(arriving.tx, &arriving.added).await?;
        Ok(arriving.added)
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
}

impl Arriving {
    /// Adds a question unless it is there: its id and number.
    async fn question(&mut self, asked: &ParsedQuestion) -> Result<(QuestionId, u32), Error> {
        let id = QuestionId(self.ids.next("question", &asked.author, asked.date, &asked.versions));
        if let Some((_, number)) = question_place(&mut self.tx, id).await? {
            return Ok((id, number));
        }
        let printed = match asked.number {
            Some(number) if !taken(&mut self.tx, self.space, number).await? => Some(number),
            _ => None,
        };
        let number = match printed {
            Some(number) => number,
            None => following(highest(&mut self.tx, self.space).await?, asked.line)?,
        };
        // An earlier save had no question of that number, so another took it; numbers are cited and stay.
        if let (None, Some(printed)) = (printed, asked.number) {
            self.added.renumbered.push(Renumbered { line: asked.line, printed, given: number });
        }
        let asked_at = midnight(asked.date);
        let new = NewQuestion {
            id,
            space: self.space,
            number,
            asked_by: author(&mut self.tx, &asked.author).await?,
            asked_at,
            day_only: true,
            proposed: false,
            versions: &versions(&asked.versions, asked_at),
        };
        write::question(&mut self.tx, &new).await?;
        self.added.questions += 1;
        Ok((id, number))
    }

    /// Adds a reply behind the others unless it is there.
    async fn reply(&mut self, question: QuestionId, number: u32, reply: &ParsedReply) -> Result<(), Error> {
        let id = ReplyId(self.ids.next("reply", &reply.author, reply.date, &reply.versions));
        if reply_place(&mut self.tx, id).await?.is_some() {
            return Ok(());
        }
        let last: i64 = within!(&mut self.tx, on => {
            sqlx::query_scalar(sql::HIGHEST_THREAD).bind(question.0).fetch_one(on).await
        })?;
        let posted_at = midnight(reply.date);
        let versions = versions(&reply.versions, posted_at);
        let new = NewReply {
            id,
            space: self.space,
            question,
            parent: None,
            number: ReplyNumber::to_question(number, following(last, reply.line)?),
            author: author(&mut self.tx, &reply.author).await?,
            speaks_for: None,
            posted_at,
            day_only: true,
            versions: &versions,
        };
        write::reply(&mut self.tx, &new).await?;
        self.added.reply(&versions);
        Ok(())
    }
}

/// PostgreSQL keeps no NUL in a text, and no page has one.
fn refuse_nul(page: &ParsedPage) -> Result<(), Error> {
    let line_of = |author: &str, versions: &[ParsedVersion], line: usize| {
        let nul = |text: &str| text.contains('\0');
        (nul(author) || versions.iter().any(|version| nul(&version.title) || nul(&version.markdown))).then_some(line)
    };
    let found = page.questions.iter().find_map(|question| {
        line_of(&question.author, &question.versions, question.line)
            .or_else(|| question.replies.iter().find_map(|reply| line_of(&reply.author, &reply.versions, reply.line)))
    });
    match found.or(page.title.contains('\0').then_some(1)) {
        Some(line) => Err(Error::Import(format!("the submission of line {line} holds a NUL character"))),
        None => Ok(()),
    }
}

fn midnight(day: Date) -> OffsetDateTime {
    day.with_time(Time::MIDNIGHT).assume_utc()
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
    // The name as printed, less what the file's writer put between its words.
    let words = name.split(|char: char| char.is_whitespace() || char.is_control()).filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join(" ");
    let person = Person { id, name, affiliation: String::new(), country: None, group: None };
    write::person(tx, &person).await?;
    Ok(id)
}

async fn highest(tx: &mut Tx, space: SpaceId) -> Result<i64, Error> {
    Ok(within!(tx, on => sqlx::query_scalar(sql::HIGHEST_QUESTION).bind(space.0).fetch_one(on).await)?)
}

/// The number behind the highest there is. An archive may have brought the last one.
fn following(highest: i64, line: usize) -> Result<u32, Error> {
    u32::try_from(highest + 1).map_err(|_| {
        Error::Import(format!("the submission of line {line} finds no number free: {highest} is taken and the last"))
    })
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
