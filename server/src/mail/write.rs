//! Writes a letter out: subject, text, and HTML, in its reader's language.

mod parts;

pub use parts::one_line;

use crate::pages::escape;
use domain::Locale;
use hub::mail::Letter;
use i18n::mail as text;
use parts::{ISOLATES, Parts, isolated, parts};
use std::fmt::Write as _;

/// A letter in words.
#[derive(Debug)]
pub struct Words {
    /// One line.
    pub subject: String,
    /// For those who read plain text.
    pub text: String,
    /// A whole document.
    pub html: String,
}

/// A letter's words. `base` is the hub's public address, `foot` what administrators have set below each letter.
pub fn letter(locale: Locale, letter: &Letter, base: &str, foot: &str) -> Words {
    let parts = parts(locale, letter, base);
    let hello = match letter.name() {
        "" => text::hello_team(locale).to_owned(),
        name => text::hello(locale, &isolated(name)),
    };
    let link = format!("{base}{}", letter.path());
    Words {
        text: in_text(locale, &parts, &hello, &link, [base, foot]),
        html: in_html(locale, &parts, &hello, &link, [base, foot]),
        subject: parts.subject,
    }
}

fn in_text(locale: Locale, parts: &Parts<'_>, hello: &str, link: &str, [base, foot]: [&str; 2]) -> String {
    let Parts { says, reason, lines, button, after, last, .. } = parts;
    let mut written = format!("{hello}\n\n{says}\n").replace(ISOLATES, "");
    if !reason.is_empty() {
        written.push('\n');
        for line in reason.lines() {
            let _ = writeln!(written, "> {line}");
        }
    }
    for (words, href) in lines {
        let _ = write!(written, "\n* {}\n", words.replace(ISOLATES, ""));
        if !href.is_empty() {
            let _ = writeln!(written, "  {href}");
        }
    }
    let _ = write!(written, "\n{button}{}\n{link}\n", text::colon(locale));
    if !after.is_empty() {
        let _ = write!(written, "\n{after}\n");
    }
    if !last.is_empty() {
        let _ = writeln!(written, "{last}");
    }
    // Two hyphens and a blank begin what readers of mail set apart (RFC 3676, section 4.3).
    let _ = write!(written, "\n-- \n{}\n{base}\n", i18n::site::product_name(locale));
    if !foot.is_empty() {
        let _ = writeln!(written, "{foot}");
    }
    written
}

fn in_html(locale: Locale, parts: &Parts<'_>, hello: &str, link: &str, [base, foot]: [&str; 2]) -> String {
    let mut html = format!("<!DOCTYPE html><html lang=\"{locale}\"><head><meta charset=\"utf-8\"><title>");
    escape(&mut html, &parts.subject);
    html.push_str("</title></head><body>");
    for words in [hello, &parts.says] {
        paragraph(&mut html, words);
    }
    if !parts.reason.is_empty() {
        // It is written in the moderator's language, whichever that is.
        html.push_str("<blockquote lang=\"\">");
        for line in parts.reason.lines().filter(|line| !line.trim().is_empty()) {
            html.push_str("<p dir=\"auto\">");
            escape(&mut html, line);
            html.push_str("</p>");
        }
        html.push_str("</blockquote>");
    }
    if !parts.lines.is_empty() {
        html.push_str("<ul>");
        for (words, href) in &parts.lines {
            let words = bidirectional(words);
            let _ = if href.is_empty() {
                write!(html, "<li>{words}</li>")
            } else {
                let mut escaped = String::new();
                escape(&mut escaped, href);
                write!(html, "<li><a href=\"{escaped}\">{words}</a></li>")
            };
        }
        html.push_str("</ul>");
    }
    html.push_str("<p>");
    anchor(&mut html, link, parts.button);
    html.push_str("</p>");
    if !parts.after.is_empty() {
        paragraph(&mut html, parts.after);
    }
    if !parts.last.is_empty() {
        html.push_str("<p>");
        anchor(&mut html, &parts.last, i18n::notifications::unsubscribe(locale));
        html.push_str("</p>");
    }
    html.push_str("<hr><p>");
    escape(&mut html, i18n::site::product_name(locale));
    html.push_str("<br>");
    anchor(&mut html, base, base);
    for line in foot.lines() {
        html.push_str("<br>");
        escape(&mut html, line);
    }
    html.push_str("</p></body></html>");
    html
}

fn paragraph(html: &mut String, words: &str) {
    let _ = write!(html, "<p>{}</p>", bidirectional(words));
}

/// Words for HTML, with what was typed apart from the direction of the rest.
fn bidirectional(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len() + 16);
    escape(&mut escaped, words);
    let [begin, end] = ISOLATES;
    escaped.replace(begin, "<bdi>").replace(end, "</bdi>")
}

fn anchor(html: &mut String, href: &str, words: &str) {
    html.push_str("<a href=\"");
    escape(html, href);
    html.push_str("\">");
    escape(html, words);
    html.push_str("</a>");
}
