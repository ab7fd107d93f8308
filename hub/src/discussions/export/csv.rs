//! One row a language version of a reply, for a spreadsheet (RFC 4180).

use crate::Error;
use crate::discussions::archive::{Archive, Origin, Version};
use domain::LangTag;
use domain::id::PersonId;
use std::collections::HashMap;
use time::format_description::well_known::Rfc3339;

/// Writes the table.
pub fn write(archive: &Archive, lang: Option<&LangTag>) -> Result<String, Error> {
    let people: HashMap<PersonId, _> = archive.people.iter().map(|person| (person.id, person)).collect();
    let name = |id: &PersonId| people.get(id).map_or("", |person| person.name.as_str());
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let failed = |error: csv::Error| Error::Import(error.to_string());
    table
        .write_record([
            "question", "reply", "posted_at", "author", "affiliation", "country", "group", "lang", "origin", "made_by",
            "accepted_by", "engine", "checked_by", "checked_at", "outdated", "markdown",
        ])
        .map_err(failed)?;
    for question in &archive.space.questions {
        for reply in &question.replies {
            let author = people.get(&reply.author);
            let latest = reply.versions.iter().find(|v| v.origin == Origin::Original).map_or(1, |v| v.revision);
            for version in reply.versions.iter().filter(|version| lang.is_none_or(|lang| version.lang == *lang)) {
                let about = Provenance::of(version, &name);
                let posted = if reply.day_only {
                    reply.posted_at.date().to_string()
                } else {
                    reply.posted_at.format(&Rfc3339).unwrap_or_default()
                };
                let outdated = version.from_revision.is_some_and(|from| from < latest);
                let cells = [
                    question.number.to_string(),
                    reply.number.to_string(),
                    posted,
                    author.map(|a| a.name.clone()).unwrap_or_default(),
                    author.map(|a| a.affiliation.clone()).unwrap_or_default(),
                    author.and_then(|a| a.country.clone()).unwrap_or_default(),
                    author.and_then(|a| a.group).map(|g| g.code().to_owned()).unwrap_or_default(),
                    version.lang.to_string(),
                    about.origin.to_owned(),
                    about.made_by.to_owned(),
                    about.accepted_by.to_owned(),
                    about.engine.to_owned(),
                    about.checked_by.to_owned(),
                    about.checked_at,
                    if outdated { "yes" } else { "no" }.to_owned(),
                    version.markdown.clone(),
                ];
                table.write_record(cells.iter().map(|cell| tame(cell))).map_err(failed)?;
            }
        }
    }
    let bytes = table.into_inner().map_err(|error| Error::Import(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| Error::Import(error.to_string()))
}

/// Who made a version, in words for a cell.
pub struct Provenance<'a> {
    pub origin: &'static str,
    pub made_by: &'a str,
    pub accepted_by: &'a str,
    pub engine: &'a str,
    pub checked_by: &'a str,
    pub checked_at: String,
}

impl<'a> Provenance<'a> {
    pub fn of(version: &'a Version, name: &impl Fn(&PersonId) -> &'a str) -> Self {
        let mut about = Self {
            origin: "original",
            made_by: "",
            accepted_by: "",
            engine: "",
            checked_by: "",
            checked_at: String::new(),
        };
        match &version.origin {
            Origin::Original => {}
            Origin::Author => about.origin = "author",
            Origin::Person { person, accepted_by } => {
                about.origin = "person";
                about.made_by = name(person);
                about.accepted_by = accepted_by.as_ref().map_or("", name);
            }
            Origin::Machine { engine, checked_by, checked_at } => {
                about.origin = "machine";
                about.engine = engine;
                about.checked_by = checked_by.as_ref().map_or("", name);
                about.checked_at = checked_at.and_then(|at| at.format(&Rfc3339).ok()).unwrap_or_default();
            }
        }
        about
    }
}

/// A cell that a spreadsheet would take for a formula is kept a text (OWASP, CSV injection).
fn tame(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::tame;

    #[test]
    fn no_cell_is_a_formula() {
        assert_eq!(tame("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(tame("- a list"), "'- a list");
        assert_eq!(tame("plain"), "plain");
    }
}
