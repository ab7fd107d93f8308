//! One row a language version of a reply, for a spreadsheet (RFC 4180).

use super::Whole;
use super::files;
use super::provenance::{Provenance, written};
use super::voice;
use crate::Error;
use crate::discussions::archive::{Reply, Version};
use domain::accounts::StakeholderGroup;

const COLUMNS: [&str; 20] = [
    "question",
    "reply",
    "posted_at",
    "author",
    "speaks_for",
    "affiliation",
    "country",
    "group",
    "lang",
    "origin",
    "made_by",
    "accepted_by",
    "engine",
    "made_at",
    "checked_by",
    "checked_at",
    "outdated",
    "markdown",
    "supported_by",
    "files",
];

/// Writes the table.
pub fn write(whole: &Whole<'_>) -> Result<String, Error> {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let failed = |error: csv::Error| Error::Export(error.to_string());
    table.write_record(COLUMNS).map_err(failed)?;
    for reply in whole.archive.space.questions.iter().flat_map(|question| &question.replies) {
        for version in whole.wanted(&reply.versions) {
            table.write_record(row(whole, reply, version).iter().map(|cell| tame(cell))).map_err(failed)?;
        }
    }
    let bytes = table.into_inner().map_err(|error| Error::Export(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| Error::Export(error.to_string()))
}

fn row(whole: &Whole<'_>, reply: &Reply, version: &Version) -> [String; COLUMNS.len()] {
    let about = Provenance::of(version, &reply.versions, whole);
    let author = whole.people.get(&reply.author);
    let posted = if reply.day_only { reply.posted_at.date().to_string() } else { written(reply.posted_at) };
    [
        reply.number.question().to_string(),
        reply.number.to_string(),
        posted,
        whole.name(reply.author).to_owned(),
        voice::body(reply.speaks_for.as_ref()).to_owned(),
        author.map(|author| author.affiliation.clone()).unwrap_or_default(),
        author.and_then(|author| author.country.clone()).unwrap_or_default(),
        author.and_then(|author| author.group).map_or("", StakeholderGroup::code).to_owned(),
        version.lang.to_string(),
        about.origin.to_owned(),
        about.made_by.to_owned(),
        about.accepted_by.to_owned(),
        about.engine.to_owned(),
        about.made_at,
        about.checked_by.to_owned(),
        about.checked_at,
        if about.outdated { "yes" } else { "no" }.to_owned(),
        version.markdown.clone(),
        voice::supporters(whole, reply).join("; "),
        files::beside(reply).join("; "),
    ]
}

/// A cell that a spreadsheet would take for a formula is kept a text (OWASP, CSV injection).
pub(crate) fn tame(cell: &str) -> String {
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
