//! The consultation as one Markdown text.

use super::csv::Provenance;
use crate::discussions::archive::{Archive, Version};
use domain::LangTag;
use domain::id::PersonId;
use std::collections::HashMap;
use std::fmt::Write as _;

/// Writes the text. Labels are English: this is for archives and further work, not for readers.
pub fn write(archive: &Archive, lang: Option<&LangTag>) -> String {
    let names: HashMap<PersonId, &str> = archive.people.iter().map(|person| (person.id, person.name.as_str())).collect();
    let name = |id: &PersonId| names.get(id).copied().unwrap_or_default();
    let wanted = |version: &&Version| lang.is_none_or(|lang| version.lang == *lang);
    let mut out = String::new();
    // Writing to a `String` cannot fail.
    for version in archive.space.versions.iter().filter(wanted) {
        let _ = writeln!(out, "# {} [{}]\n", version.title, version.lang);
        for part in [&version.purpose, &version.audience, &version.markdown] {
            if !part.is_empty() {
                let _ = writeln!(out, "{part}\n");
            }
        }
    }
    for question in &archive.space.questions {
        for version in question.versions.iter().filter(wanted) {
            let _ = writeln!(out, "## Question {}: {} [{}]\n", question.number, version.title, version.lang);
            if !version.markdown.is_empty() {
                let _ = writeln!(out, "{}\n", version.markdown);
            }
        }
        for reply in &question.replies {
            let versions: Vec<_> = reply.versions.iter().filter(wanted).collect();
            if versions.is_empty() {
                continue;
            }
            let _ = writeln!(out, "### {} {}, {}\n", reply.number, name(&reply.author), reply.posted_at.date());
            for version in versions {
                let _ = writeln!(out, "*[{}] {}*\n\n{}\n", version.lang, words(version, &name), version.markdown);
            }
        }
    }
    out
}

/// Whose version it is, in a few words.
pub fn words<'a>(version: &'a Version, name: &impl Fn(&PersonId) -> &'a str) -> String {
    let about = Provenance::of(version, name);
    let mut words = match about.origin {
        "original" => "original".to_owned(),
        "author" => "translated by the author".to_owned(),
        "person" => format!("translated by {}", about.made_by),
        _ => format!("machine translation by {}, {}", about.engine, version.made_at.date()),
    };
    if about.origin == "machine" && about.checked_by.is_empty() {
        words.push_str(", not checked");
    }
    if !about.checked_by.is_empty() {
        let _ = write!(words, ", checked by {} at {}", about.checked_by, about.checked_at);
    }
    if !about.accepted_by.is_empty() {
        let _ = write!(words, ", accepted by {}", about.accepted_by);
    }
    words
}
