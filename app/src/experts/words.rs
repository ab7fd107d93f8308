//! Names of everything that a profile is made of.

use domain::experts::{Availability, Card, Gender, Help, Level, Spoken, State, Step};
use domain::topic::Topic;
use domain::{LangTag, Locale};
use i18n::experts as t;
use time::Date;

/// How well somebody knows a language.
pub fn level(locale: Locale, level: Level) -> &'static str {
    match level {
        Level::None => t::level_none(locale),
        Level::Basic => t::level_basic(locale),
        Level::Good => t::level_good(locale),
        Level::Fluent => t::level_fluent(locale),
    }
}

/// A kind of help.
pub fn help(locale: Locale, help: Help) -> &'static str {
    match help {
        Help::Advice => t::help_advice(locale),
        Help::Drafting => t::help_drafting(locale),
        Help::Training => t::help_training(locale),
        Help::Data => t::help_data(locale),
        Help::Speaking => t::help_speaking(locale),
        Help::Mission => t::help_mission(locale),
    }
}

/// Whether somebody has time, as a choice.
pub fn availability(locale: Locale, availability: Availability) -> &'static str {
    match availability {
        Availability::Open => t::available_open(locale),
        Availability::Brief => t::available_brief(locale),
        Availability::Away => t::available_away(locale),
    }
}

/// The same as a sentence on somebody; a day that is past says nothing any more.
pub fn has_time(locale: Locale, availability: Availability, until: Option<Date>, today: Date) -> String {
    match until.filter(|day| availability == Availability::Away && *day > today) {
        Some(day) => t::away_until(locale, &i18n::date(locale, day)),
        None => self::availability(locale, availability).to_owned(),
    }
}

/// What the roster's balance is told by.
pub fn gender(locale: Locale, gender: Option<Gender>) -> &'static str {
    match gender {
        Some(Gender::Woman) => t::gender_woman(locale),
        Some(Gender::Man) => t::gender_man(locale),
        Some(Gender::Other) => t::gender_other(locale),
        None => t::gender_unsaid(locale),
    }
}

/// Where a seat on the roster is.
pub fn state(locale: Locale, state: State) -> &'static str {
    match state {
        State::Applied => t::state_applied(locale),
        State::Member => t::state_member(locale),
        State::Declined => t::state_declined(locale),
        State::Withdrawn => t::state_withdrawn(locale),
        State::Lapsed => t::state_lapsed(locale),
        State::Left => t::state_left(locale),
        State::Removed => t::state_removed(locale),
    }
}

/// What has happened to a seat; none when it was applied for.
pub fn step(locale: Locale, step: Option<Step>) -> &'static str {
    match step {
        None => t::step_apply(locale),
        Some(Step::Accept) => t::step_accept(locale),
        Some(Step::Decline) => t::step_decline(locale),
        Some(Step::Withdraw) => t::step_withdraw(locale),
        Some(Step::Renew) => t::step_renew(locale),
        Some(Step::Lapse) => t::step_lapse(locale),
        Some(Step::Leave) => t::step_leave(locale),
        Some(Step::Remove) => t::step_remove(locale),
    }
}

/// Languages with how well they are known, where that is less than one can work in.
pub fn languages(locale: Locale, known: &[Spoken], of: impl Fn(&Spoken) -> Level) -> String {
    let name = |each: &Spoken| {
        let name = i18n::language_name(locale, &each.lang).into_owned();
        match of(each) {
            Level::None => None,
            Level::Basic => Some(t::language_basic(locale, &name)),
            Level::Good | Level::Fluent => Some(name),
        }
    };
    known.iter().filter_map(name).collect::<Vec<_>>().join(", ")
}

/// Languages by name and tag, to choose from: none, those of the interface, all others.
pub fn language_choices(locale: Locale, none: Option<&str>, chosen: &str) -> Vec<(String, String)> {
    let mut choices: Vec<(String, String)> = none.map(|words| (String::new(), words.to_owned())).into_iter().collect();
    let known = i18n::language_tags().filter_map(|tag| LangTag::parse(tag).ok());
    choices.extend(known.map(|lang| (lang.to_string(), i18n::language_name(locale, &lang).into_owned())));
    if let Some(lang) = LangTag::parse(chosen).ok().filter(|_| choices.iter().all(|(tag, _)| tag != chosen)) {
        choices.push((lang.to_string(), i18n::language_name(locale, &lang).into_owned()));
    }
    choices
}

/// A topic's title by its part of addresses.
pub fn topic<'a>(locale: Locale, topics: &'a [Topic], code: &'a str) -> &'a str {
    topics.iter().find(|topic| topic.code == code).map_or(code, |topic| topic.title.get(locale))
}

/// Body and country of somebody, whichever are known.
pub fn from_where(locale: Locale, card: &Card) -> String {
    let country = card.country.as_deref().and_then(|code| i18n::country_name(locale, code)).unwrap_or_default();
    [card.affiliation.as_str(), country].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A count for Fluent.
pub fn count(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}
