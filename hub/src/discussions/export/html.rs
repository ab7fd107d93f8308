//! The consultation as one HTML document that needs nothing else.

use super::markdown::words;
use crate::discussions::archive::{Archive, Version};
use crate::markdown;
use domain::LangTag;
use domain::id::PersonId;
use std::collections::HashMap;
use std::fmt::Write as _;

/// Writes the document. Labels are English: this is for archives and further work, not for readers.
pub fn write(archive: &Archive, lang: Option<&LangTag>) -> String {
    let names: HashMap<PersonId, &str> = archive.people.iter().map(|person| (person.id, person.name.as_str())).collect();
    let name = |id: &PersonId| names.get(id).copied().unwrap_or_default();
    let wanted = |version: &&Version| lang.is_none_or(|lang| version.lang == *lang);
    let title = archive.space.versions.iter().find(wanted).or(archive.space.versions.first());
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{}</title>\n",
        escaped(title.map_or("", |version| &version.title))
    );
    for version in archive.space.versions.iter().filter(wanted) {
        open(&mut out, version, &name);
        let _ = writeln!(out, "<h1>{}</h1>", escaped(&version.title));
        for part in [&version.purpose, &version.audience] {
            if !part.is_empty() {
                let _ = writeln!(out, "<p>{}</p>", escaped(part));
            }
        }
        let _ = writeln!(out, "{}\n</section>", markdown::render(&version.markdown, &version.lang).0);
    }
    for question in &archive.space.questions {
        for version in question.versions.iter().filter(wanted) {
            open(&mut out, version, &name);
            let _ = writeln!(out, "<h2>{}. {}</h2>", question.number, escaped(&version.title));
            let _ = writeln!(out, "{}\n</section>", markdown::render(&version.markdown, &version.lang).0);
        }
        for reply in &question.replies {
            let versions: Vec<_> = reply.versions.iter().filter(wanted).collect();
            if versions.is_empty() {
                continue;
            }
            let _ = writeln!(
                out,
                "<article id=\"reply-{0}\">\n<h3>{0} <bdi>{1}</bdi>, <time>{2}</time></h3>",
                reply.number,
                escaped(name(&reply.author)),
                reply.posted_at.date()
            );
            for version in versions {
                open(&mut out, version, &name);
                let _ = writeln!(
                    out,
                    "<p><small lang=\"en\">[{}] {}</small></p>\n{}\n</section>",
                    version.lang,
                    escaped(&words(version, &name)),
                    markdown::render(&version.markdown, &version.lang).0
                );
            }
            out.push_str("</article>\n");
        }
    }
    out.push_str("</html>\n");
    out
}

fn escaped(text: &str) -> String {
    ammonia::clean_text(text)
}

fn open<'a>(out: &mut String, version: &'a Version, name: &impl Fn(&PersonId) -> &'a str) {
    let about = escaped(&words(version, name));
    let _ = writeln!(out, "<section lang=\"{}\" data-provenance=\"{about}\">", version.lang);
}
