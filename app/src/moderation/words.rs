//! Names of states, decisions, deeds and spans of time.

use super::api::Shelf;
use domain::Locale;
use domain::discussions::{Decision, ReplyState};
use domain::moderation::ReportReason;
use i18n::moderation as t;
use time::{Duration, OffsetDateTime};

/// What a decision's button says.
pub fn decision(locale: Locale, decision: Decision, from: ReplyState) -> &'static str {
    match decision {
        Decision::Publish if from != ReplyState::Pending => t::restore(locale),
        Decision::Publish => t::publish(locale),
        Decision::Return => t::return_it(locale),
        Decision::Reject => t::reject(locale),
        Decision::Hide => t::hide(locale),
    }
}

/// Where a reply is on its way.
pub fn state(locale: Locale, state: ReplyState) -> &'static str {
    match state {
        ReplyState::Pending => t::state_pending(locale),
        ReplyState::Returned => t::state_returned(locale),
        ReplyState::Rejected => t::state_rejected(locale),
        ReplyState::Published => t::state_published(locale),
        ReplyState::Hidden => t::state_hidden(locale),
        ReplyState::Withdrawn => t::state_withdrawn(locale),
    }
}

/// Every deed of the log that has a name.
pub const DEEDS: [&str; 23] = [
    "publish",
    "return",
    "reject",
    "hide",
    "undo",
    "versions",
    "dismiss",
    "bar",
    "unbar",
    "close",
    "open",
    "publication",
    "reasons",
    "role",
    "edit",
    "withdraw",
    "publish_edit",
    "reject_edit",
    "accept_version",
    "withdraw_version",
    "restore_version",
    "add_passkey",
    "remove_passkey",
];

/// A deed of the log; one that has no name here is called by its code.
pub fn deed(locale: Locale, code: &str) -> &str {
    match code {
        "publish" => t::log_published(locale),
        "return" => t::log_returned(locale),
        "reject" => t::log_rejected(locale),
        "hide" => t::log_hidden(locale),
        "undo" => t::log_restored(locale),
        "versions" => t::log_versions(locale),
        "dismiss" => t::log_dismissed(locale),
        "bar" => t::log_barred(locale),
        "unbar" => t::log_unbarred(locale),
        "close" => t::log_closed(locale),
        "open" => t::log_opened(locale),
        "publication" => t::log_publication(locale),
        "reasons" => t::log_reasons(locale),
        "role" => t::log_role(locale),
        "edit" => t::log_edit(locale),
        "withdraw" => t::log_withdraw(locale),
        "publish_edit" => t::log_publish_edit(locale),
        "reject_edit" => t::log_reject_edit(locale),
        "accept_version" => t::log_accept_version(locale),
        "withdraw_version" => t::log_withdraw_version(locale),
        "restore_version" => t::log_restore_version(locale),
        "add_passkey" => t::log_add_passkey(locale),
        "remove_passkey" => t::log_remove_passkey(locale),
        other => other,
    }
}

/// A shelf's name.
pub fn shelf(locale: Locale, shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Waiting => t::shelf_waiting(locale),
        Shelf::Returned => t::shelf_returned(locale),
        Shelf::Rejected => t::shelf_rejected(locale),
        Shelf::Hidden => t::shelf_hidden(locale),
    }
}

/// Why a reader reports a reply.
pub fn report(locale: Locale, reason: ReportReason) -> &'static str {
    match reason {
        ReportReason::Abuse => t::report_abuse(locale),
        ReportReason::Personal => t::report_personal(locale),
        ReportReason::Advertising => t::report_advertising(locale),
        ReportReason::OffTopic => t::report_off_topic(locale),
        ReportReason::Translation => t::report_translation(locale),
        ReportReason::Other => t::report_other(locale),
    }
}

/// How long something has waited, in the largest unit that fits.
pub fn waited(locale: Locale, since: OffsetDateTime, now: OffsetDateTime) -> String {
    let waited = (now - since).max(Duration::ZERO);
    if waited < Duration::HOUR {
        t::minutes(locale, waited.whole_minutes())
    } else if waited < Duration::days(2) {
        t::hours(locale, waited.whole_hours())
    } else {
        t::days(locale, waited.whole_days())
    }
}

/// A count for Fluent.
pub fn count(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}
