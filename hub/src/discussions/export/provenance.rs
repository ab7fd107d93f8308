//! Who made a version and how. It goes with the version wherever the version goes.

use super::Whole;
use crate::discussions::archive::{Origin, Version};
use std::fmt::{self, Display};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// The provenance of one version.
#[derive(Debug, Default)]
pub struct Provenance<'a> {
    pub origin: &'static str,
    pub made_by: &'a str,
    pub accepted_by: &'a str,
    pub engine: &'a str,
    pub made_at: String,
    pub checked_by: &'a str,
    pub checked_at: String,
    pub outdated: bool,
}

impl<'a> Provenance<'a> {
    /// That of one of the versions of a text.
    pub(super) fn of(version: &'a Version, versions: &[Version], whole: &Whole<'a>) -> Self {
        let original = versions.iter().find(|version| version.origin == Origin::Original);
        let outdated = original.zip(version.from_revision).is_some_and(|(original, from)| from < original.revision);
        let about = Self { outdated, made_at: written(version.made_at), ..Self::default() };
        match &version.origin {
            Origin::Original => Self { origin: "original", ..about },
            Origin::Author => Self { origin: "author", ..about },
            Origin::Person { person, accepted_by } => Self {
                origin: "person",
                made_by: whole.name(*person),
                accepted_by: accepted_by.map_or("", |id| whole.name(id)),
                ..about
            },
            Origin::Machine { engine, checked_by, checked_at } => Self {
                origin: "machine",
                engine,
                checked_by: checked_by.map_or("", |id| whole.name(id)),
                checked_at: checked_at.map(written).unwrap_or_default(),
                ..about
            },
        }
    }
}

/// A moment as RFC 3339 has it. The years that are stored can all be written.
pub fn written(at: OffsetDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_default()
}

impl Display for Provenance<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.origin {
            "original" => f.write_str("original")?,
            "author" => f.write_str("translated by the author")?,
            "person" => write!(f, "translated by {}", self.made_by)?,
            _ => write!(f, "machine translation by {} at {}", self.engine, self.made_at)?,
        }
        if !self.accepted_by.is_empty() {
            write!(f, ", accepted by {}", self.accepted_by)?;
        }
        if !self.checked_by.is_empty() {
            write!(f, ", checked by {} at {}", self.checked_by, self.checked_at)?;
        } else if self.origin == "machine" {
            f.write_str(", not checked")?;
        }
        if self.outdated {
            f.write_str("; the original has changed since")?;
        }
        Ok(())
    }
}
