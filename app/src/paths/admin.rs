//! Addresses of the pages on the hub itself, and of its administration.

use domain::Locale;
use domain::pages::Chapter;

/// A page on the hub itself.
pub fn chapter(locale: Locale, chapter: Chapter) -> String {
    match chapter {
        Chapter::About => super::about(locale),
        other => format!("/{locale}/about/{}", other.code()),
    }
}

/// To write to the team.
pub fn contact(locale: Locale) -> String {
    format!("/{locale}/contact")
}

/// What people have written to the team, for the team.
pub fn inbox(locale: Locale) -> String {
    format!("/{locale}/contact/inbox")
}

/// A message to the team.
pub fn message(locale: Locale, message: domain::id::MessageId) -> String {
    format!("/{locale}/contact/inbox?message={message}")
}

/// The administration.
pub fn admin(locale: Locale) -> String {
    format!("/{locale}/admin")
}

/// The pages on the hub itself, for those who write them.
pub fn admin_pages(locale: Locale) -> String {
    format!("/{locale}/admin/pages")
}

/// To change a page in a language.
pub fn admin_page(locale: Locale, chapter: Chapter, of: Locale) -> String {
    format!("/{locale}/admin/pages/{}?of={of}", chapter.code())
}

/// What a page said before, in a language.
pub fn admin_history(locale: Locale, chapter: Chapter, of: Locale) -> String {
    format!("/{locale}/admin/pages/{}/history?of={of}", chapter.code())
}

/// What holds for the whole hub.
pub fn admin_settings(locale: Locale) -> String {
    format!("/{locale}/admin/settings")
}

/// The taxonomy.
pub fn admin_topics(locale: Locale) -> String {
    format!("/{locale}/admin/topics")
}

/// A topic, for those who keep the taxonomy.
pub fn admin_topic(locale: Locale, topic: domain::id::TopicId) -> String {
    format!("/{locale}/admin/topics?topic={topic}")
}

/// How the hub fares.
pub fn health(locale: Locale) -> String {
    format!("/{locale}/admin/health")
}
