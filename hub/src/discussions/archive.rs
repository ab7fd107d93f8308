//! A whole consultation as JSON: everything that was said, by whom, in which versions. HTML is not in it; it is
//! made from the Markdown.

mod validate;

pub use validate::is_slug;
pub(crate) use validate::sound_file;

use crate::Error;
use domain::LangTag;
use domain::accounts::StakeholderGroup;
use domain::discussions::ReplyNumber;
use domain::id::{AttachmentId, PersonId, QuestionId, ReplyId, SpaceId};
use domain::voices::Body;
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};

/// The name of this form of JSON.
pub const FORMAT: &str = "colloquy-export-1";

time::serde::format_description!(iso_day, Date, "[year]-[month]-[day]");

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
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
    /// Whether a participant has proposed it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub proposed: bool,
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
    /// The body on whose behalf; none for themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaks_for: Option<Body>,
    /// When it was posted.
    #[serde(with = "time::serde::rfc3339")]
    pub posted_at: OffsetDateTime,
    /// Whether only the day is known.
    #[serde(default, skip_serializing_if = "is_false")]
    pub day_only: bool,
    /// What was said.
    pub versions: Vec<Version>,
    /// What stands beside it, in the order in which it came.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<File>,
    /// Who supports it, in the order of their doing so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub endorsements: Vec<Endorsement>,
}

/// A file beside a reply or of a resource: what it is, and not what it holds, which stands under its id in the place of files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// Its id.
    pub id: AttachmentId,
    /// Its name.
    pub name: String,
    /// `pdf`, `png`, `jpeg` or `webp`.
    pub kind: String,
    /// What a picture shows.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub alt: String,
    /// How many bytes it has.
    pub size: u64,
    /// A picture's width, in points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// A picture's height, in points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// The SHA-256 of what it holds, in hex; some older pictures have none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sha256: String,
    /// Where it can be had, in the list of resources.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
}

/// That somebody supports a reply.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Endorsement {
    /// Who.
    pub by: PersonId,
    /// The body on whose behalf; none for themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaks_for: Option<Body>,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// The original's revision that they read.
    pub revision: u32,
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
        let mut text = serde_json::to_string_pretty(self).map_err(|error| Error::Export(error.to_string()))?;
        text.push('\n');
        Ok(text)
    }
}
