//! Addresses of the pages for those who moderate.

use domain::Locale;
use domain::discussions::ReplyNumber;

/// What waits for moderators.
pub fn moderation(locale: Locale) -> String {
    format!("/{locale}/moderation")
}

/// A case before moderators.
pub fn case(locale: Locale, reply: domain::id::ReplyId) -> String {
    format!("/{locale}/moderation?reply={reply}")
}

/// Who may speak for which body, for moderators.
pub fn mandate_queue(locale: Locale) -> String {
    format!("/{locale}/moderation/mandates")
}

/// Questions that participants propose, for moderators.
pub fn proposals(locale: Locale) -> String {
    format!("/{locale}/moderation/proposals")
}

/// A proposed question before moderators.
pub fn proposal(locale: Locale, id: domain::id::ProposalId) -> String {
    format!("/{locale}/moderation/proposals?proposal={id}")
}

/// One shelf of the moderators' page.
pub fn shelf(locale: Locale, shelf: &str) -> String {
    format!("/{locale}/moderation?show={shelf}")
}

/// What moderators and others with a role have done.
pub fn log(locale: Locale) -> String {
    format!("/{locale}/moderation/log")
}

/// What facilitators settle for a space.
pub fn manage(locale: Locale, slug: &str) -> String {
    format!("/{locale}/spaces/{slug}/manage")
}

/// To report a reply.
pub fn report(locale: Locale, slug: &str, number: &ReplyNumber) -> String {
    format!("/{locale}/spaces/{slug}/questions/{}/report?reply={number}", number.question())
}
