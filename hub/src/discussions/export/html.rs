//! The consultation as one HTML document that needs nothing else.

use super::Whole;
use super::files;
use super::provenance::Provenance;
use super::voice;
use crate::discussions::archive::Version;
use crate::markdown;
use pulldown_cmark_escape::escape_html;
use std::fmt::Write as _;

/// Writes the document. Labels are English: this is for archives and further work, not for readers.
pub fn write(whole: &Whole<'_>) -> String {
    let space = &whole.archive.space;
    let title = whole.wanted(&space.versions).first().map_or("", |version| version.title.as_str());
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n</head>\n<body>\n",
        escaped(title)
    );
    // Writing to a `String` cannot fail.
    for version in whole.wanted(&space.versions) {
        part(&mut out, whole, "h1", "", version, &space.versions);
    }
    for question in &space.questions {
        for version in whole.wanted(&question.versions) {
            part(&mut out, whole, "h2", &format!("{}. ", question.number), version, &question.versions);
        }
        for reply in &question.replies {
            let _ = writeln!(
                out,
                "<article id=\"reply-{0}\">\n<h3>{0} <bdi>{1}</bdi>, <time>{2}</time></h3>",
                reply.number,
                escaped(&voice::of(whole, reply.author, reply.speaks_for.as_ref())),
                reply.posted_at.date()
            );
            for version in whole.wanted(&reply.versions) {
                part(&mut out, whole, "", "", version, &reply.versions);
            }
            list(&mut out, "Files, not included:", &files::beside(reply));
            list(&mut out, "Supported by:", &voice::supporters(whole, reply));
            out.push_str("</article>\n");
        }
    }
    out.push_str("</body>\n</html>\n");
    out
}

/// What there is to a reply besides its words; nothing if there is nothing.
fn list(out: &mut String, label: &str, each: &[String]) {
    if each.is_empty() {
        return;
    }
    let _ = writeln!(out, "<p>{label}</p>\n<ul>");
    for each in each {
        let _ = writeln!(out, "<li><bdi>{}</bdi></li>", escaped(each));
    }
    out.push_str("</ul>\n");
}

/// One version: its title if it has one, its provenance, its words.
fn part<'a>(
    out: &mut String,
    whole: &Whole<'a>,
    heading: &str,
    before: &str,
    version: &'a Version,
    versions: &[Version],
) {
    let lang = &version.lang;
    let _ = writeln!(out, "<section lang=\"{lang}\" dir=\"auto\">");
    if !heading.is_empty() {
        let title = escaped(&markdown::plain(&version.title, lang));
        let _ = writeln!(out, "<{heading}>{before}{title}</{heading}>");
    }
    let about = Provenance::of(version, versions, whole);
    let _ = writeln!(
        out,
        "<p lang=\"en\" dir=\"ltr\"><small data-origin=\"{}\">[{lang}] {}</small></p>",
        about.origin,
        escaped(&about.to_string())
    );
    for sentence in [&version.purpose, &version.audience] {
        if !sentence.is_empty() {
            let _ = writeln!(out, "<p>{}</p>", escaped(&markdown::plain(sentence, lang)));
        }
    }
    let words = markdown::render(&version.markdown, lang).0;
    if !words.is_empty() {
        let _ = writeln!(out, "{words}");
    }
    out.push_str("</section>\n");
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Writing to a `String` cannot fail.
    let _ = escape_html(&mut out, text);
    out
}
