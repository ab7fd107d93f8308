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

/// A word in each language.
type Word = fn(Locale) -> &'static str;

/// Every deed of the log, and its name.
pub const DEEDS: [(&str, Word); 58] = [
    ("publish", t::log_published),
    ("return", t::log_returned),
    ("reject", t::log_rejected),
    ("hide", t::log_hidden),
    ("undo", t::log_restored),
    ("versions", t::log_versions),
    ("dismiss", t::log_dismissed),
    ("bar", t::log_barred),
    ("unbar", t::log_unbarred),
    ("close", t::log_closed),
    ("open", t::log_opened),
    ("publication", t::log_publication),
    ("reasons", t::log_reasons),
    ("role", t::log_role),
    ("edit", t::log_edit),
    ("withdraw", t::log_withdraw),
    ("publish_edit", t::log_publish_edit),
    ("reject_edit", t::log_reject_edit),
    ("accept_version", t::log_accept_version),
    ("withdraw_version", t::log_withdraw_version),
    ("restore_version", t::log_restore_version),
    ("add_passkey", t::log_add_passkey),
    ("remove_passkey", t::log_remove_passkey),
    ("proposal-accept", t::log_proposal_accept),
    ("proposal-decline", t::log_proposal_decline),
    ("take-proposals", t::log_take_proposals),
    ("mandate-confirm", t::log_mandate_confirm),
    ("mandate-decline", t::log_mandate_decline),
    ("mandate-withdraw", t::log_mandate_withdraw),
    ("mandate-give-up", t::log_mandate_give_up),
    ("confirm", t::log_confirm),
    ("suspend", t::log_suspend),
    ("unsuspend", t::log_unsuspend),
    ("leave", t::log_leave),
    ("page", t::log_page_changed),
    ("setting", t::log_setting),
    ("topic", t::log_topic),
    ("contact-take-in", t::log_contact_take_in),
    ("contact-answer", t::log_contact_answer),
    ("contact-note", t::log_contact_note),
    ("contact-assign", t::log_contact_assign),
    ("contact-close", t::log_contact_close),
    ("contact-reopen", t::log_contact_reopen),
    ("resource", t::log_resource),
    ("roster-accept", t::log_roster_accept),
    ("roster-decline", t::log_roster_decline),
    ("roster-withdraw", t::log_roster_withdraw),
    ("roster-renew", t::log_roster_renew),
    ("roster-lapse", t::log_roster_lapse),
    ("roster-leave", t::log_roster_leave),
    ("roster-remove", t::log_roster_remove),
    ("expert-verify", t::log_expert_verify),
    ("expert-unverify", t::log_expert_unverify),
    ("review", t::log_review),
    ("review-rule", t::log_review_rule),
    ("review-template", t::log_review_template),
    ("criterion", t::log_criterion),
    ("support", t::log_support),
];

/// A deed of the log; one of a newer version of this software is called by its code.
pub fn deed(locale: Locale, code: &str) -> &str {
    DEEDS.iter().find(|(known, _)| *known == code).map_or(code, |(_, name)| name(locale))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moderation::api::ACTIONS;
    use std::collections::BTreeSet;

    #[test]
    fn every_deed_of_the_log_has_a_name() {
        let named: BTreeSet<_> = DEEDS.iter().map(|(code, _)| *code).collect();
        assert_eq!(named, ACTIONS.iter().copied().collect());
        assert_eq!(deed(Locale::En, "of tomorrow"), "of tomorrow");
    }
}
