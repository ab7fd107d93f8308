//! Names of states and steps, and what a request is in a line.

use domain::Locale;
use domain::id::TopicId;
use domain::support::{Entry, RequestHead, State, Step, is_late};
use domain::topic::Topic;
use i18n::support as t;
use time::Date;

/// Where a request stands.
pub fn state(locale: Locale, state: State) -> &'static str {
    match state {
        State::Received => t::state_received(locale),
        State::Matching => t::state_matching(locale),
        State::InProgress => t::state_in_progress(locale),
        State::Answered => t::state_answered(locale),
        State::Closed => t::state_closed(locale),
        State::Withdrawn => t::state_withdrawn(locale),
    }
}

/// What that means for whoever asked.
pub fn next(locale: Locale, state: State) -> &'static str {
    match state {
        State::Received => t::next_received(locale),
        State::Matching => t::next_matching(locale),
        State::InProgress => t::next_in_progress(locale),
        State::Answered => t::next_answered(locale),
        State::Closed => t::next_closed(locale),
        State::Withdrawn => t::next_withdrawn(locale),
    }
}

/// What happened.
pub fn entry(locale: Locale, entry: &Entry) -> &'static str {
    match (entry.step, entry.by_team, entry.is_note) {
        (_, _, true) => t::entry_note(locale),
        (Some(Step::Take), _, _) => t::entry_take(locale),
        (Some(Step::Start), _, _) => t::entry_start(locale),
        (Some(Step::Answer), _, _) => t::entry_answer(locale),
        (Some(Step::Resume), _, _) => t::entry_resume(locale),
        (Some(Step::Close), true, _) => t::entry_close_team(locale),
        (Some(Step::Close), false, _) => t::entry_close(locale),
        (Some(Step::Withdraw), _, _) => t::entry_withdraw(locale),
        (Some(Step::Reopen), _, _) => t::entry_reopen(locale),
        (None, true, _) => t::entry_message(locale),
        (None, false, _) => t::entry_reply(locale),
    }
}

/// A country's name.
pub fn country(locale: Locale, code: &str) -> String {
    i18n::country_name(locale, code).unwrap_or(code).to_owned()
}

/// The titles of topics, in one line.
pub fn topics(locale: Locale, all: &[Topic], chosen: &[TopicId]) -> String {
    let title = |id: &TopicId| all.iter().find(|topic| topic.id == *id).map(|topic| topic.title.get(locale));
    let mut titles = chosen.iter().filter_map(title);
    let first = titles.next().unwrap_or_default().to_owned();
    titles.fold(first, |line, title| t::and_topic(locale, &line, title))
}

/// The day by which a request is needed; of one that is past, that it is.
pub fn day(locale: Locale, head: &RequestHead, today: Date) -> String {
    match head.by_on.filter(|_| !is_late(head.state, head.by_on, today)) {
        Some(day) => i18n::date(locale, day),
        None => by(locale, head, today),
    }
}

/// By when a request is needed, and whether that is past.
pub fn by(locale: Locale, head: &RequestHead, today: Date) -> String {
    match head.by_on {
        None => t::by_no_day(locale).to_owned(),
        Some(day) if is_late(head.state, head.by_on, today) => t::by_late(locale, &i18n::date(locale, day)),
        Some(day) => t::by_day(locale, &i18n::date(locale, day)),
    }
}
