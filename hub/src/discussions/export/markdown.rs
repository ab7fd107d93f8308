//! The consultation as one Markdown text.

use super::Whole;
use super::files;
use super::provenance::Provenance;
use super::voice;
use crate::discussions::archive::Version;
use std::fmt::Write as _;

/// Writes the text. Labels are English: this is for archives and further work, not for readers.
pub fn write(whole: &Whole<'_>) -> String {
    let space = &whole.archive.space;
    let mut out = String::new();
    for version in whole.wanted(&space.versions) {
        part(&mut out, whole, &format!("# {}", version.title), version, &space.versions);
    }
    for question in &space.questions {
        for version in whole.wanted(&question.versions) {
            let title = format!("## Question {}: {}", question.number, version.title);
            part(&mut out, whole, &title, version, &question.versions);
        }
        for reply in &question.replies {
            let author = voice::of(whole, reply.author, reply.speaks_for.as_ref());
            let about = format!("### {} {author}, {}", reply.number, reply.posted_at.date());
            for (i, version) in whole.wanted(&reply.versions).into_iter().enumerate() {
                part(&mut out, whole, if i == 0 { &about } else { "" }, version, &reply.versions);
            }
            let files = files::beside(reply);
            if !files.is_empty() {
                let _ = writeln!(out, "*Files, not included: {}*\n", files.join("; "));
            }
            let supporters = voice::supporters(whole, reply);
            if !supporters.is_empty() {
                let _ = writeln!(out, "*Supported by {}*\n", supporters.join("; "));
            }
        }
    }
    // Paragraphs part by a blank line, which the last one does not need.
    out.truncate(out.trim_end().len() + 1);
    out
}

fn part<'a>(out: &mut String, whole: &Whole<'a>, heading: &str, version: &'a Version, versions: &[Version]) {
    let about = format!("*[{}] {}*", version.lang, Provenance::of(version, versions, whole));
    for paragraph in [heading, &about, &version.purpose, &version.audience, &version.markdown] {
        if !paragraph.is_empty() {
            // Writing to a `String` cannot fail.
            let _ = writeln!(out, "{}\n", paragraph.trim_end());
        }
    }
}
