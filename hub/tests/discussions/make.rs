//! Small consultations to test with.

use domain::LangTag;
use domain::discussions::ReplyNumber;
use domain::id::{PersonId, QuestionId, ReplyId, SpaceId};
use hub::discussions::archive::{Archive, FORMAT, Origin, Person, Question, Reply, Space, Version};
use time::OffsetDateTime;
use time::macros::datetime;
use uuid::Uuid;

/// When everything was said, unless it matters.
pub const SAID: OffsetDateTime = datetime!(2026-11-10 09:30 UTC);

/// Ana facilitates, Ben and Chloé speak.
pub const ANA: PersonId = PersonId(Uuid::from_u128(1));
pub const BEN: PersonId = PersonId(Uuid::from_u128(2));
pub const CHLOE: PersonId = PersonId(Uuid::from_u128(3));

pub fn tag(text: &str) -> LangTag {
    LangTag::parse(text).unwrap()
}

pub fn number(text: &str) -> ReplyNumber {
    text.parse().unwrap()
}

/// An id that goes with words.
fn id(words: &str) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_OID, words.as_bytes())
}

pub fn original(lang: &str, markdown: &str) -> Version {
    Version {
        lang: tag(lang),
        origin: Origin::Original,
        revision: 1,
        from_revision: None,
        title: String::new(),
        purpose: String::new(),
        audience: String::new(),
        markdown: markdown.to_owned(),
        made_at: SAID,
        changed_at: None,
    }
}

pub fn translation(lang: &str, origin: Origin, markdown: &str) -> Version {
    Version { origin, from_revision: Some(1), ..original(lang, markdown) }
}

pub fn machine() -> Origin {
    Origin::Machine { engine: "apertium 3.8.3".to_owned(), checked_by: None, checked_at: None }
}

pub fn titled(title: &str, version: Version) -> Version {
    Version { title: title.to_owned(), ..version }
}

/// A consultation without questions.
pub fn space(slug: &str) -> Archive {
    let person = |id, name: &str, country: Option<&str>| Person {
        id,
        name: name.to_owned(),
        affiliation: String::new(),
        country: country.map(str::to_owned),
        group: None,
    };
    Archive {
        format: FORMAT.to_owned(),
        people: vec![person(ANA, "Ana", None), person(BEN, "Ben", Some("KE")), person(CHLOE, "Chloé", Some("FR"))],
        space: Space {
            id: SpaceId(id(slug)),
            slug: slug.to_owned(),
            ink: "petrol".to_owned(),
            opens: None,
            closes: None,
            working_languages: vec![tag("en"), tag("fr")],
            facilitators: vec![ANA],
            created_at: SAID,
            versions: vec![titled("Wells", original("en", ""))],
            questions: Vec::new(),
        },
    }
}

/// A consultation with one question and these replies: number, author, versions.
pub fn discussion<'a>(slug: &str, replies: impl IntoIterator<Item = (&'a str, PersonId, Vec<Version>)>) -> Archive {
    let mut archive = space(slug);
    archive.space.questions.push(Question {
        id: QuestionId(id(&format!("{slug} 1"))),
        number: 1,
        asked_by: ANA,
        asked_at: SAID,
        day_only: false,
        proposed: false,
        versions: vec![titled("Who measures?", original("en", "We ask."))],
        replies: replies.into_iter().map(|(number, author, versions)| reply(slug, number, author, versions)).collect(),
    });
    archive
}

pub fn reply(slug: &str, at: &str, author: PersonId, versions: Vec<Version>) -> Reply {
    let id = ReplyId(id(&format!("{slug} {at}")));
    Reply {
        id,
        number: number(at),
        author,
        speaks_for: None,
        posted_at: SAID,
        day_only: false,
        versions,
        files: Vec::new(),
        endorsements: Vec::new(),
    }
}
