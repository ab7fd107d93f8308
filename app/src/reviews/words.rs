//! Names of what happens in a review.

use domain::Locale;
use domain::reviews::{Blind, Missing, Recommendation, Review, ReviewState, ReviewerKind, TemplateKind};
use i18n::reviews as t;
use time::OffsetDateTime;

/// Where a review is.
pub fn state(locale: Locale, state: ReviewState) -> &'static str {
    match state {
        ReviewState::Invited => t::state_invited(locale),
        ReviewState::Accepted => t::state_accepted(locale),
        ReviewState::Sent => t::state_sent(locale),
        ReviewState::Declined => t::state_declined(locale),
        ReviewState::Cancelled => t::state_cancelled(locale),
    }
}

/// As what somebody reviews.
pub fn kind(locale: Locale, kind: ReviewerKind) -> &'static str {
    match kind {
        ReviewerKind::Internal => t::kind_internal(locale),
        ReviewerKind::External => t::kind_external(locale),
        ReviewerKind::Additional => t::kind_additional(locale),
    }
}

/// What is recommended.
pub fn recommendation(locale: Locale, what: Recommendation) -> &'static str {
    match what {
        Recommendation::Include => t::recommend_include(locale),
        Recommendation::Changes => t::recommend_changes(locale),
        Recommendation::Decline => t::recommend_decline(locale),
    }
}

/// Who learns who the others are.
pub fn blind(locale: Locale, blind: Blind) -> &'static str {
    match blind {
        Blind::Open => t::blind_open(locale),
        Blind::Single => t::blind_single(locale),
        Blind::Double => t::blind_double(locale),
    }
}

/// A kind of letter.
pub fn template(locale: Locale, kind: TemplateKind) -> &'static str {
    match kind {
        TemplateKind::Invite => t::letter_invite(locale),
        TemplateKind::Include => t::letter_include(locale),
        TemplateKind::AskChanges => t::letter_ask_changes(locale),
        TemplateKind::Decline => t::letter_decline(locale),
    }
}

/// Where a review is, and until when something is awaited.
pub fn standing(locale: Locale, review: &Review, now: OffsetDateTime) -> String {
    let day = |at: OffsetDateTime| i18n::date(locale, at.date());
    let until = match review.state {
        ReviewState::Invited => t::answer_until(locale, &day(review.answer_by)),
        ReviewState::Accepted => t::due_on(locale, &day(review.due_at)),
        ReviewState::Sent => review.sent_at.map(|at| t::sent_on(locale, &day(at))).unwrap_or_default(),
        ReviewState::Declined | ReviewState::Cancelled => String::new(),
    };
    let late = if review.is_late(now) { t::late(locale) } else { "" };
    // The day on which it was sent says that it was.
    let where_it_is =
        if review.sent_at.is_some() && review.state == ReviewState::Sent { "" } else { state(locale, review.state) };
    let parts = [where_it_is, until.as_str(), late];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What is missing for a decision, in a sentence.
pub fn missing(locale: Locale, missing: Missing) -> String {
    let mut parts = Vec::new();
    if missing.internal > 0 {
        parts.push(t::missing_internal(locale, missing.internal.into()));
    }
    if missing.external > 0 {
        parts.push(t::missing_external(locale, missing.external.into()));
    }
    if missing.is_complete() {
        parts.push(if missing.disagree { t::disagree(locale) } else { t::complete(locale) }.to_owned());
    }
    parts.join(" ")
}

/// A figure with one place behind the point.
pub fn tenths(locale: Locale, tenths: u32) -> String {
    let point = if locale == Locale::En { '.' } else { ',' };
    format!("{}{point}{}", tenths / 10, tenths % 10)
}

/// What was done about a review, by the name in the log.
pub fn step(locale: Locale, code: &str) -> Option<&'static str> {
    Some(match code {
        "invite" => t::step_invite(locale),
        "accept" => t::step_accept(locale),
        "decline" => t::step_decline(locale),
        "conflict" => t::step_conflict(locale),
        "send" => t::step_send(locale),
        "cancel" => t::step_cancel(locale),
        "extend" => t::step_extend(locale),
        "again" => t::step_again(locale),
        "settle" => t::step_settle(locale),
        _ => return None,
    })
}
