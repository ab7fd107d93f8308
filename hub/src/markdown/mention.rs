//! A mention of a person: in Markdown the link `[@Name](mention:ID)`, to readers the name. The name stands in the text,
//! so that it is there wherever the text goes; the id keeps it true when the name changes.

use domain::id::PersonId;
use std::fmt::Write as _;
use uuid::Uuid;

/// How the address of such a link begins.
const SCHEME: &str = "mention:";

/// Where a mention begins and ends until the sanitiser has done its work. Unicode keeps these for programs' own use.
const BEGINS: char = '\u{fdd1}';
const ENDS: char = '\u{fdd2}';

/// The link that mentions a person; none leads to somebody who has left.
pub(crate) fn link(name: &str, person: Option<PersonId>) -> String {
    let mut link = String::from("[@");
    for c in name.chars() {
        if c.is_ascii_punctuation() && !matches!(c, '.' | ',' | '\'' | '-') {
            link.push('\\');
        }
        link.push(c);
    }
    let id = person.map_or(Uuid::nil(), |person| person.0);
    // Writing to a `String` cannot fail.
    let _ = write!(link, "]({SCHEME}{id})");
    link
}

/// Whom the address of a link mentions: the nil id for somebody who has left.
pub(crate) fn person(address: &str) -> Option<PersonId> {
    let id = address.strip_prefix(SCHEME)?;
    // In one way only, so that it is found again.
    Uuid::parse_str(id).ok().filter(|uuid| uuid.to_string() == id).map(PersonId)
}

/// Whether a text may mention anybody.
pub(crate) fn may_mention(markdown: &str) -> bool {
    markdown.contains(SCHEME)
}

/// Stands for the beginning of a mention.
pub(super) fn begins() -> String {
    BEGINS.to_string()
}

/// Stands for the end of a mention.
pub(super) fn ends() -> String {
    ENDS.to_string()
}

/// A text without those signs, which nobody else brings in.
pub(super) fn foreign(text: &str) -> String {
    text.replace([BEGINS, ENDS], "\u{fffd}")
}

/// The mentions of sanitised HTML, as readers get them.
pub(super) fn shown(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + 64);
    let mut rest = html;
    while let Some((before, from)) = rest.split_once(BEGINS) {
        out.push_str(before);
        let (name, after) = from.split_once(ENDS).unwrap_or((from, ""));
        // A name is a word that stands alone: what it is made of does not run into what is around it.
        out.extend(["<span class=\"mention\">@<bdi>", name.strip_prefix('@').unwrap_or(name), "</bdi></span>"]);
        rest = after;
    }
    out.push_str(rest);
    out
}
