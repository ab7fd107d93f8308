//! A whole consultation as JSON: everything that was said, by whom, in which versions. HTML is not in it; it is
//! made from the Markdown.

use crate::Error;
use domain::LangTag;
use domain::accounts::StakeholderGroup;
use domain::discussions::ReplyNumber;
use domain::id::{PersonId, QuestionId, ReplyId, SpaceId};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use time::{Date, OffsetDateTime};

/// The name of this form of JSON.
pub const FORMAT: &str = "colloquy-export-1";

time::serde::format_description!(iso_day, Date, "[year]-[month]-[day]");

fn is_false(value: &bool) -> bool {
    !value
}

/// One consultation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Archive {
    /// [`FORMAT`].
    pub format: String,
    /// Everyone who is named below, by id.
    pub people: Vec<Person>,
    /// The space.
    pub space: Space,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Display name.
    pub name: String,
    /// The body they belong to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub affiliation: String,
    /// ISO 3166-1 alpha-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The kind of body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<StakeholderGroup>,
}

/// A space.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Space {
    /// Its id.
    pub id: SpaceId,
    /// Its part of the address.
    pub slug: String,
    /// The ink of its band.
    pub ink: String,
    /// First day for replies.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "iso_day::option")]
    pub opens: Option<Date>,
    /// Last day for replies.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "iso_day::option")]
    pub closes: Option<Date>,
    /// The languages it is held in.
    pub working_languages: Vec<LangTag>,
    /// Who runs it, in order.
    pub facilitators: Vec<PersonId>,
    /// When it was made.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// Its text.
    pub versions: Vec<Version>,
    /// Its questions, by number.
    pub questions: Vec<Question>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// Its number in the space.
    pub number: u32,
    /// Who asked it.
    pub asked_by: PersonId,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub asked_at: OffsetDateTime,
    /// Whether only the day is known.
    #[serde(default, skip_serializing_if = "is_false")]
    pub day_only: bool,
    /// Its text.
    pub versions: Vec<Version>,
    /// Its replies in thread order.
    pub replies: Vec<Reply>,
}

/// A reply.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// Its id.
    pub id: ReplyId,
    /// Its number; what it answers follows from it.
    pub number: ReplyNumber,
    /// Who speaks.
    pub author: PersonId,
    /// When it was posted.
    #[serde(with = "time::serde::rfc3339")]
    pub posted_at: OffsetDateTime,
    /// Whether only the day is known.
    #[serde(default, skip_serializing_if = "is_false")]
    pub day_only: bool,
    /// What was said.
    pub versions: Vec<Version>,
}

/// A language version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Its language.
    pub lang: LangTag,
    /// Who made it and how.
    pub origin: Origin,
    /// Its own revision, from 1.
    pub revision: u32,
    /// The original's revision it was made from; not for the original.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_revision: Option<u32>,
    /// Title of a space or question.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Purpose of a space.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// Audience of a space.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub audience: String,
    /// The body.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub markdown: String,
    /// When it was made.
    #[serde(with = "time::serde::rfc3339")]
    pub made_at: OffsetDateTime,
    /// When it was last changed, if ever.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "time::serde::rfc3339::option")]
    pub changed_at: Option<OffsetDateTime>,
}

/// Who made a version and how.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Origin {
    /// The original, by its author.
    Original,
    /// The author's translation.
    Author,
    /// Another person's.
    Person {
        /// Whose.
        person: PersonId,
        /// Who accepted it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        accepted_by: Option<PersonId>,
    },
    /// A machine's.
    Machine {
        /// Which, with its version.
        engine: String,
        /// Who checked it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        checked_by: Option<PersonId>,
        /// When.
        #[serde(default, skip_serializing_if = "Option::is_none", with = "time::serde::rfc3339::option")]
        checked_at: Option<OffsetDateTime>,
    },
}

/// Reads an archive, without judging it.
pub fn parse(bytes: &[u8]) -> Result<Archive, Error> {
    serde_json::from_slice(bytes).map_err(|error| Error::Import(format!("this is no exported consultation: {error}")))
}

impl Archive {
    /// The archive as text: two blanks a level, a line end at its end.
    pub fn to_json(&self) -> Result<String, Error> {
        let mut text = serde_json::to_string_pretty(self).map_err(|error| Error::Import(error.to_string()))?;
        text.push('\n');
        Ok(text)
    }

    /// Whether everything fits together. What does not is named with its place.
    pub fn validate(&self) -> Result<(), Error> {
        let wrong = |what: String| Err(Error::Import(what));
        if self.format != FORMAT {
            return wrong(format!("the format is {:?}, not {FORMAT:?}", self.format));
        }
        let people: HashSet<PersonId> = self.people.iter().map(|person| person.id).collect();
        if people.len() != self.people.len() {
            return wrong("a person is there twice".to_owned());
        }
        for person in &self.people {
            let code = person.country.as_deref().unwrap_or("XX");
            if person.name.trim().is_empty() || code.len() != 2 || !code.bytes().all(|b| b.is_ascii_uppercase()) {
                return wrong(format!("person {} has no name or a country that is no code", person.id));
            }
        }
        let known = |id: &PersonId, place: &str| {
            if people.contains(id) { Ok(()) } else { Err(Error::Import(format!("{place}: person {id} is not there"))) }
        };
        let space = &self.space;
        if !is_slug(&space.slug) {
            return wrong(format!("the slug {:?} is not made of a-z, 0-9 and -", space.slug));
        }
        if !INKS.contains(&space.ink.as_str()) {
            return wrong(format!("the ink {:?} is none of {}", space.ink, INKS.join(", ")));
        }
        for id in &space.facilitators {
            known(id, "facilitators")?;
        }
        check_versions(&space.versions, "the space", &known)?;
        let mut ids = HashSet::from([space.id.0]);
        let mut last = 0;
        for question in &space.questions {
            let place = format!("question {}", question.number);
            if question.number <= last {
                return wrong(format!("{place} stands after question {last}"));
            }
            last = question.number;
            known(&question.asked_by, &place)?;
            check_versions(&question.versions, &place, &known)?;
            if !ids.insert(question.id.0) {
                return wrong(format!("{place}: its id is there twice"));
            }
            let mut numbers: HashSet<&ReplyNumber> = HashSet::new();
            for reply in &question.replies {
                let place = format!("reply {}", reply.number);
                if reply.number.question() != question.number {
                    return wrong(format!("{place} stands under question {}", question.number));
                }
                if reply.number.parent().is_some_and(|parent| !numbers.contains(&parent)) {
                    return wrong(format!("{place}: what it answers is not there, or stands after it"));
                }
                if !numbers.insert(&reply.number) || !ids.insert(reply.id.0) {
                    return wrong(format!("{place} is there twice"));
                }
                known(&reply.author, &place)?;
                check_versions(&reply.versions, &place, &known)?;
            }
        }
        Ok(())
    }
}

/// The inks that a space can have.
const INKS: [&str; 5] = ["petrol", "madder", "moss", "cobalt", "bronze"];

/// Whether a text can be a space's part of the address.
pub fn is_slug(text: &str) -> bool {
    (1..=60).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

fn check_versions(
    versions: &[Version],
    place: &str,
    known: &impl Fn(&PersonId, &str) -> Result<(), Error>,
) -> Result<(), Error> {
    let wrong = |what: &str| Err(Error::Import(format!("{place}: {what}")));
    let originals: Vec<_> = versions.iter().filter(|version| version.origin == Origin::Original).collect();
    let [original] = originals.as_slice() else {
        return wrong("it needs exactly one original");
    };
    let langs: HashSet<_> = versions.iter().map(|version| &version.lang).collect();
    if langs.len() != versions.len() {
        return wrong("a language is there twice");
    }
    for version in versions {
        if version.revision == 0 {
            return wrong("revisions count from 1");
        }
        match (&version.origin, version.from_revision) {
            (Origin::Original, None) => {}
            (Origin::Original, Some(_)) => return wrong("an original is made from nothing"),
            (_, Some(from)) if from >= 1 && from <= original.revision => {}
            _ => return wrong("a translation is made from a revision that the original has had"),
        }
        match &version.origin {
            Origin::Person { person, accepted_by } => {
                known(person, place)?;
                accepted_by.iter().try_for_each(|id| known(id, place))?;
            }
            Origin::Machine { engine, checked_by, checked_at } => {
                if engine.trim().is_empty() {
                    return wrong("a machine's translation names its engine");
                }
                if checked_by.is_some() != checked_at.is_some() {
                    return wrong("who checked a translation goes with when");
                }
                checked_by.iter().try_for_each(|id| known(id, place))?;
            }
            Origin::Original | Origin::Author => {}
        }
    }
    Ok(())
}
