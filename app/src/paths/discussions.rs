//! Addresses of spaces, questions and replies.

use super::escaped;
use domain::discussions::ReplyNumber;
use domain::{LangTag, Locale};

/// The list of spaces.
pub fn hub(locale: Locale) -> String {
    format!("/{locale}")
}

/// What this hub is.
pub fn about(locale: Locale) -> String {
    format!("/{locale}/about")
}

/// To propose a question.
pub fn propose(locale: Locale, slug: &str) -> String {
    format!("/{locale}/spaces/{slug}/propose")
}

/// To search all that is public, for these words.
pub fn search(locale: Locale, words: &str) -> String {
    if words.is_empty() { format!("/{locale}/search") } else { format!("/{locale}/search?q={}", escaped(words)) }
}

/// To take back a reply of one's own.
pub fn withdraw(locale: Locale, reply: domain::id::ReplyId) -> String {
    format!("/{locale}/contributions?withdraw={reply}")
}

/// To edit a reply of one's own.
pub fn edit(locale: Locale, slug: &str, question: u32, reply: domain::id::ReplyId) -> String {
    format!("/{locale}/spaces/{slug}/questions/{question}?edit={reply}#compose")
}

/// To correct what somebody else has made of a reply of one's own.
pub fn correct(
    locale: Locale,
    slug: &str,
    question: u32,
    reply: domain::id::ReplyId,
    lang: &domain::LangTag,
) -> String {
    format!("/{locale}/spaces/{slug}/questions/{question}?edit={reply}&version={lang}#compose")
}

/// What a reply said before it was edited.
pub fn history(locale: Locale, slug: &str, number: &ReplyNumber) -> String {
    format!("/{locale}/spaces/{slug}/questions/{}/history?reply={number}", number.question())
}

/// A file beside a reply.
pub fn file(file: &domain::files::Attachment) -> String {
    file_named(file.id, &file.name)
}

/// The same by its id and its name.
pub fn file_named(id: domain::id::AttachmentId, name: &str) -> String {
    format!("/files/{id}/{}", escaped(name))
}

/// A space: introduction and questions.
pub fn space(locale: Locale, slug: &str) -> String {
    format!("/{locale}/spaces/{slug}")
}

/// A space with all that was said, on one page.
pub fn whole(locale: Locale, slug: &str) -> String {
    format!("/{locale}/spaces/{slug}/all")
}

/// A question and its replies.
pub fn question(locale: Locale, slug: &str, number: u32) -> String {
    format!("/{locale}/spaces/{slug}/questions/{number}")
}

/// The permanent link to a reply: the page that holds it, and its place there.
pub fn reply(locale: Locale, slug: &str, number: &ReplyNumber) -> String {
    format!("/{locale}/spaces/{slug}/questions/{}?at={number}#reply-{number}", number.question())
}

/// Where the form "Go to a reply" goes without a script.
pub fn go_to(locale: Locale, slug: &str) -> String {
    format!("/{locale}/spaces/{slug}/go-to")
}

/// A space's page with its text in another version.
pub fn space_version(locale: Locale, slug: &str, lang: &LangTag) -> String {
    format!("/{locale}/spaces/{slug}?v={lang}")
}

/// The Atom feed of a space.
pub fn feed(locale: Locale, slug: &str) -> String {
    format!("/feeds/{locale}/spaces/{slug}.atom")
}
