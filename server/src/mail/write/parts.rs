//! What each letter says.

use domain::Locale;
use domain::contact::About;
use domain::voices::Body;
use hub::mail::{Letter, NewsLine, ReviewNews};
use i18n::mail as text;
use time::OffsetDateTime;

/// Stand around what somebody has typed, until HTML has `<bdi>` there and plain text nothing: it may be written in
/// the other direction. (U+2068 and U+2069 isolate it in plain text too, but not every reader of mail knows them.)
pub const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

/// What the letters differ in.
pub struct Parts<'a> {
    pub subject: String,
    pub says: String,
    /// The words to the author, as they were typed.
    pub reason: &'a str,
    /// What is told of one by one: words and address.
    pub lines: Vec<(String, String)>,
    pub button: &'static str,
    pub after: &'static str,
    /// An address behind what comes after.
    pub last: String,
}

/// What was typed, as one line: a line's end would end a header.
pub fn one_line(typed: &str) -> String {
    typed
        .split(|char: char| char.is_whitespace() || char.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What was typed, set apart from the words around it.
pub fn isolated(typed: &str) -> String {
    let [begin, end] = ISOLATES;
    format!("{begin}{}{end}", one_line(&typed.replace(ISOLATES, "")))
}

pub fn parts<'a>(locale: Locale, letter: &'a Letter, base: &str) -> Parts<'a> {
    let access = |subject: &str, says: &str, button, after| Parts {
        subject: subject.to_owned(),
        says: says.to_owned(),
        reason: "",
        lines: Vec::new(),
        button,
        after,
        last: String::new(),
    };
    let ruling = |subject, says, reason, button| Parts {
        subject,
        says,
        reason,
        lines: Vec::new(),
        button,
        after: "",
        last: String::new(),
    };
    match letter {
        Letter::Confirm { .. } => access(
            text::confirm_subject(locale),
            text::confirm_says(locale),
            text::confirm_button(locale),
            text::confirm_after(locale),
        ),
        Letter::AlreadyMember { .. } => access(
            text::member_subject(locale),
            text::member_says(locale),
            text::sign_in_button(locale),
            text::not_you(locale),
        ),
        Letter::SignIn { .. } => access(
            text::sign_in_subject(locale),
            text::sign_in_says(locale),
            text::sign_in_button(locale),
            text::not_you(locale),
        ),
        Letter::Password { .. } => access(
            text::password_subject(locale),
            text::password_says(locale),
            text::password_button(locale),
            text::not_you(locale),
        ),
        Letter::EmailOld { address, .. } => access(
            text::email_old_subject(locale),
            &text::email_old_says(locale, &isolated(address)),
            text::email_old_button(locale),
            text::email_old_after(locale),
        ),
        Letter::EmailNew { .. } => access(
            text::email_new_subject(locale),
            text::email_new_says(locale),
            text::email_new_button(locale),
            text::not_you(locale),
        ),
        Letter::EmailTaken { .. } => {
            access(text::email_taken_subject(locale), text::email_taken_says(locale), text::sign_in_button(locale), "")
        }
        Letter::EmailChanged { address, .. } => access(
            text::email_changed_subject(locale),
            &text::email_changed_says(locale, &isolated(address)),
            text::email_changed_button(locale),
            text::email_changed_after(locale),
        ),
        Letter::Leave { .. } => access(
            text::leave_subject(locale),
            text::leave_says(locale),
            text::leave_button(locale),
            text::not_you(locale),
        ),
        Letter::Left { .. } => {
            access(text::left_subject(locale), text::left_says(locale), text::left_button(locale), "")
        }
        Letter::PasskeyAdded { passkey, .. } => access(
            text::passkey_added_subject(locale),
            &text::passkey_added_says(locale, &isolated(passkey)),
            text::passkey_button(locale),
            text::passkey_added_after(locale),
        ),
        Letter::PasskeyRemoved { passkey, .. } => access(
            text::passkey_removed_subject(locale),
            &text::passkey_removed_says(locale, &isolated(passkey)),
            text::passkey_button(locale),
            text::passkey_removed_after(locale),
        ),
        Letter::Published { space, question, number, .. } => ruling(
            text::published_subject(locale, &one_line(space)),
            text::published_says(locale, (*question).into(), &isolated(space), number),
            "",
            text::published_button(locale),
        ),
        Letter::Returned { space, question, reason, .. } => ruling(
            text::returned_subject(locale, &one_line(space)),
            text::returned_says(locale, (*question).into(), &isolated(space)),
            reason.trim(),
            text::returned_button(locale),
        ),
        Letter::Rejected { space, question, reason, .. } => ruling(
            text::rejected_subject(locale, &one_line(space)),
            text::rejected_says(locale, (*question).into(), &isolated(space)),
            reason.trim(),
            text::rejected_button(locale),
        ),
        Letter::EditPublished { space, question, number, .. } => ruling(
            text::edit_published_subject(locale, &one_line(space)),
            text::edit_published_says(locale, number, (*question).into(), &isolated(space)),
            "",
            text::published_button(locale),
        ),
        Letter::EditRejected { space, question, number, reason, .. } => ruling(
            text::edit_rejected_subject(locale, &one_line(space)),
            text::edit_rejected_says(locale, number, (*question).into(), &isolated(space)),
            reason.trim(),
            text::published_button(locale),
        ),
        Letter::Versions { space, question, number, held, .. } => {
            let names = held.iter().map(|lang| i18n::language_name(locale, lang)).collect::<Vec<_>>().join(", ");
            let (question, place) = (i64::from(*question), isolated(space));
            let says = if held.is_empty() {
                text::versions_all(locale, number, question, &place)
            } else {
                text::versions_held(locale, number, question, &place, &names)
            };
            ruling(text::versions_subject(locale, &one_line(space)), says, "", text::published_button(locale))
        }
        Letter::MandateConfirmed { body, .. } => ruling(
            text::mandate_confirmed_subject(locale, &one_line(named(locale, body))),
            text::mandate_confirmed_says(locale, &isolated(named(locale, body))),
            "",
            text::mandate_button(locale),
        ),
        Letter::MandateDeclined { body, reason, .. } => ruling(
            text::mandate_declined_subject(locale, &one_line(named(locale, body))),
            text::mandate_declined_says(locale, &isolated(named(locale, body))),
            reason.trim(),
            text::mandate_button(locale),
        ),
        Letter::MandateWithdrawn { body, reason, .. } => ruling(
            text::mandate_withdrawn_subject(locale, &one_line(named(locale, body))),
            text::mandate_withdrawn_says(locale, &isolated(named(locale, body))),
            reason.trim(),
            text::mandate_button(locale),
        ),
        Letter::News { lines, more, unsubscribe, .. } => {
            news(locale, lines, *more, format!("{base}{unsubscribe}"), base)
        }
        Letter::ProposalAccepted { space, question, .. } => ruling(
            text::proposal_accepted_subject(locale, &one_line(space)),
            text::proposal_accepted_says(locale, &isolated(space), (*question).into()),
            "",
            text::proposal_accepted_button(locale),
        ),
        Letter::ProposalDeclined { space, reason, .. } => ruling(
            text::proposal_declined_subject(locale, &one_line(space)),
            text::proposal_declined_says(locale, &isolated(space)),
            reason.trim(),
            text::proposal_declined_button(locale),
        ),
        Letter::SuggestionConfirm { title, .. } => ruling(
            text::suggestion_confirm_subject(locale, &one_line(title)),
            text::suggestion_confirm_says(locale, &isolated(title)),
            "",
            text::suggestion_confirm_button(locale),
        ),
        Letter::SuggestionReceived { title, .. } => ruling(
            text::suggestion_received_subject(locale, &one_line(title)),
            text::suggestion_received_says(locale, &isolated(title)),
            "",
            text::suggestion_button(locale),
        ),
        Letter::ResourceIncluded { title, words, .. } => ruling(
            text::resource_included_subject(locale, &one_line(title)),
            text::resource_included_says(locale, &isolated(title)),
            words.trim(),
            text::suggestion_button(locale),
        ),
        Letter::ResourceChanges { title, words, .. } => ruling(
            text::resource_changes_subject(locale, &one_line(title)),
            text::resource_changes_says(locale, &isolated(title)),
            words.trim(),
            text::resource_changes_button(locale),
        ),
        Letter::ResourceDeclined { title, words, .. } => ruling(
            text::resource_declined_subject(locale, &one_line(title)),
            text::resource_declined_says(locale, &isolated(title)),
            words.trim(),
            text::suggestion_button(locale),
        ),
        Letter::ResourceRetired { title, words, .. } => ruling(
            text::resource_retired_subject(locale, &one_line(title)),
            text::resource_retired_says(locale, &isolated(title)),
            words.trim(),
            text::suggestion_button(locale),
        ),
        Letter::RosterAccepted { until, reason, .. } => ruling(
            text::roster_accepted_subject(locale).to_owned(),
            text::roster_accepted_says(locale, &i18n::date(locale, until.date())),
            reason.trim(),
            text::roster_button(locale),
        ),
        Letter::RosterDeclined { reason, .. } => ruling(
            text::roster_declined_subject(locale).to_owned(),
            text::roster_declined_says(locale).to_owned(),
            reason.trim(),
            text::roster_button(locale),
        ),
        Letter::RosterRemoved { reason, .. } => ruling(
            text::roster_removed_subject(locale).to_owned(),
            text::roster_removed_says(locale).to_owned(),
            reason.trim(),
            text::roster_button(locale),
        ),
        Letter::RosterEnding { until, .. } => {
            let day = i18n::date(locale, until.date());
            let says = text::roster_ending_says(locale, &day);
            ruling(text::roster_ending_subject(locale, &day), says, "", text::roster_ending_button(locale))
        }
        Letter::RosterLapsed { .. } => ruling(
            text::roster_lapsed_subject(locale).to_owned(),
            text::roster_lapsed_says(locale).to_owned(),
            "",
            text::roster_button(locale),
        ),
        Letter::ExpertMessage { from, subject, reason, answers, .. } => {
            let (line, named) = (one_line(subject), isolated(subject));
            let (heading, says) = if *answers {
                (
                    text::expert_answer_subject(locale, &one_line(from), &line),
                    text::expert_answer_says(locale, &isolated(from), &named),
                )
            } else {
                (
                    text::expert_message_subject(locale, &one_line(from), &line),
                    text::expert_message_says(locale, &isolated(from), &named),
                )
            };
            Parts {
                after: text::expert_message_after(locale),
                ..ruling(heading, says, reason.trim(), text::expert_message_button(locale))
            }
        }
        Letter::Review { news, from, title, words, due, .. } => {
            review(locale, *news, &Reviewed { from, title, words: words.trim(), due: *due })
        }
        Letter::ContactConfirm { .. } => access(
            text::contact_confirm_subject(locale),
            text::contact_confirm_says(locale),
            text::contact_confirm_button(locale),
            text::contact_confirm_after(locale),
        ),
        Letter::ContactReceipt { words, .. } => ruling(
            text::contact_receipt_subject(locale).to_owned(),
            text::contact_receipt_says(locale).to_owned(),
            words.trim(),
            text::contact_write_button(locale),
        ),
        Letter::ContactArrived { from, about, .. } => {
            let about = About::parse(about).map_or(about.as_str(), |about| app::contact::about(locale, about));
            ruling(
                text::contact_arrived_subject(locale, &one_line(from), about),
                text::contact_arrived_says(locale, &isolated(from), about),
                "",
                text::contact_arrived_button(locale),
            )
        }
        Letter::ContactAnswer { by, words, asked, .. } => Parts {
            lines: vec![(text::contact_asked(locale, &isolated(asked)), String::new())],
            after: text::contact_answer_after(locale),
            ..ruling(
                text::contact_answer_subject(locale).to_owned(),
                text::contact_answer_says(locale, &isolated(by)),
                words.trim(),
                text::contact_write_button(locale),
            )
        },
        Letter::SupportNews { event, .. } => {
            let (subject, says) = support_news(locale, event);
            ruling(subject.to_owned(), says.to_owned(), "", text::support_button(locale))
        }
        Letter::SupportTeam { event, .. } => {
            let subject = match event.as_str() {
                "received" => text::support_team_received(locale),
                "withdrawn" => text::support_team_withdrawn(locale),
                "closed" => text::support_team_closed(locale),
                "reopened" => text::support_team_reopened(locale),
                "assigned" => text::support_team_assigned(locale),
                "task" => text::support_team_task(locale),
                "task-due" => text::support_team_task_due(locale),
                _ => text::support_team_written(locale),
            };
            let says = text::support_team_says(locale).to_owned();
            ruling(subject.to_owned(), says, "", text::support_team_button(locale))
        }
    }
}

/// What has become of a request: subject and sentence. What was written stands on the hub alone.
fn support_news(locale: Locale, event: &str) -> (&'static str, &'static str) {
    match event {
        "received" => (text::support_received_subject(locale), text::support_received_says(locale)),
        "taken" => (text::support_taken_subject(locale), text::support_taken_says(locale)),
        "answered" => (text::support_answered_subject(locale), text::support_answered_says(locale)),
        "closed" => (text::support_closed_subject(locale), text::support_closed_says(locale)),
        "reopened" => (text::support_reopened_subject(locale), text::support_reopened_says(locale)),
        _ => (text::support_written_subject(locale), text::support_written_says(locale)),
    }
}

/// What a letter on a review names.
struct Reviewed<'a> {
    from: &'a str,
    title: &'a str,
    words: &'a str,
    due: Option<OffsetDateTime>,
}

/// A letter on a review.
fn review<'a>(locale: Locale, news: ReviewNews, of: &Reviewed<'a>) -> Parts<'a> {
    let (line, title) = (one_line(of.title), isolated(of.title));
    let (by, from) = (one_line(of.from), isolated(of.from));
    let due = of.due.map(|due| i18n::date(locale, due.date())).unwrap_or_default();
    let (subject, says) = match news {
        ReviewNews::Invited => {
            (text::review_invited_subject(locale, &line), text::review_invited_says(locale, &title, &due))
        }
        ReviewNews::Again => (text::review_again_subject(locale, &line), text::review_again_says(locale, &title, &due)),
        ReviewNews::Extended => {
            (text::review_extended_subject(locale, &line), text::review_extended_says(locale, &due, &title))
        }
        ReviewNews::Reminder => {
            (text::review_reminder_subject(locale, &line), text::review_reminder_says(locale, &title, &due))
        }
        ReviewNews::Late => (text::review_late_subject(locale, &line), text::review_late_says(locale, &title, &due)),
        ReviewNews::Cancelled => {
            (text::review_cancelled_subject(locale, &line), text::review_cancelled_says(locale, &title))
        }
        ReviewNews::Thanks => (text::review_thanks_subject(locale, &line), text::review_thanks_says(locale, &title)),
        ReviewNews::Accepted => {
            (text::review_accepted_subject(locale, &by, &line), text::review_accepted_says(locale, &from, &title))
        }
        ReviewNews::Declined => {
            (text::review_declined_subject(locale, &by, &line), text::review_declined_says(locale, &from, &title))
        }
        ReviewNews::Conflict => {
            (text::review_conflict_subject(locale, &line), text::review_conflict_says(locale, &from, &title))
        }
        ReviewNews::Arrived => {
            (text::review_arrived_subject(locale, &line), text::review_arrived_says(locale, &from, &title))
        }
        ReviewNews::IsLate => {
            (text::review_is_late_subject(locale, &by, &line), text::review_is_late_says(locale, &from, &title))
        }
    };
    let button = match news {
        ReviewNews::Invited => text::review_invited_button(locale),
        news if news.asks() => text::review_open_button(locale),
        ReviewNews::Cancelled | ReviewNews::Thanks => text::review_own_button(locale),
        _ => text::review_desk_button(locale),
    };
    Parts { subject, says, reason: of.words, lines: Vec::new(), button, after: "", last: String::new() }
}

/// A letter on new replies.
fn news<'a>(locale: Locale, lines: &[NewsLine], more: u32, last: String, base: &str) -> Parts<'a> {
    let count = i64::try_from(lines.len()).unwrap_or(i64::MAX).saturating_add(more.into());
    let line = |each: &NewsLine| {
        let words = match (each.mentions, each.is_answer) {
            (true, _) => text::news_mention,
            (false, true) => text::news_answer,
            (false, false) => text::news_line,
        };
        let words = words(locale, &isolated(&each.author), each.question.into(), &isolated(&each.space));
        (words, format!("{base}{}", each.path))
    };
    let mut lines: Vec<(String, String)> = lines.iter().map(line).collect();
    if more > 0 {
        lines.push((text::news_more(locale, more.into()), String::new()));
    }
    Parts {
        subject: text::news_subject(locale, count),
        says: text::news_says(locale).to_owned(),
        reason: "",
        lines,
        button: text::news_button(locale),
        after: text::news_after(locale),
        last,
    }
}

/// A body's name in the reader's language, if it is a State.
fn named(locale: Locale, body: &Body) -> &str {
    match body {
        Body::State { country } => i18n::country_name(locale, country).unwrap_or(country),
        Body::Organisation { name } => name,
    }
}
