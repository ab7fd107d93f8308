//! `/{lang}/support/request?id=…`: a request, for whoever has asked.

use super::line::{For, time_line};
use super::{suggested, words};
use crate::paths;
use domain::form::{Button, Field, Form, FormPage, Kind, Part};
use domain::support::{Feedback, Own, State, limits};
use domain::topic::Topic;
use domain::{Html, Locale};
use i18n::support as t;
use leptos::prelude::*;
use time::Date;

/// What the page is made of.
#[derive(Debug)]
pub struct Gathered {
    /// It.
    pub own: Own,
    /// The taxonomy.
    pub topics: Vec<Topic>,
    /// A key for whatever is sent next.
    pub key: String,
    /// Today.
    pub today: Date,
}

/// The page.
pub fn page(locale: Locale, gathered: &Gathered) -> FormPage {
    let Gathered { own, .. } = gathered;
    let line = time_line(locale, own, For::Requester);
    let mut parts = vec![
        Part { facts: facts(locale, gathered), drawn: summary(locale, own), ..Part::default() },
        Part { heading: t::history(locale).to_owned(), drawn: Html(line.to_html()), ..Part::default() },
    ];
    if !(own.suggested.experts.is_empty() && own.suggested.resources.is_empty()) {
        parts.push(Part {
            heading: t::suggested(locale).to_owned(),
            words: t::suggested_lead(locale).to_owned(),
            drawn: suggested::shown(own.head.id, locale, &own.suggested),
            ..Part::default()
        });
    }
    parts.extend(forms(locale, gathered));
    FormPage {
        title: own.head.title.clone(),
        title_lang: own.head.lang.to_string(),
        lead: words::next(locale, own.head.state).to_owned(),
        parts,
        links: vec![(t::title(locale).to_owned(), paths::support(locale))],
        ..FormPage::default()
    }
}

/// What both sides read of a request, by name.
pub fn facts(locale: Locale, gathered: &Gathered) -> Vec<(String, String)> {
    let Gathered { own, topics, today, .. } = gathered;
    let head = &own.head;
    let read_by = if own.summary.is_some() { t::public_is(locale) } else { t::confidential_is(locale) };
    let facts = [
        (t::state(locale), words::state(locale, head.state).to_owned()),
        (t::body(locale), head.body.clone()),
        (i18n::accounts::country(locale), words::country(locale, &head.country)),
        (t::topics(locale), words::topics(locale, topics, &own.topics)),
        (t::by(locale), words::day(locale, head, *today)),
        (t::language(locale), i18n::language_name(locale, &head.lang).into_owned()),
        (t::who_reads(locale), read_by.to_owned()),
    ];
    facts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// What everybody may read, if they may.
pub fn summary(locale: Locale, own: &Own) -> Html {
    let Some(words) = own.summary.clone() else { return Html::default() };
    let view = view! {
        <h2 class="asked-h">{t::summary(locale)}</h2>
        <p class="voice" lang=own.head.lang.to_string() dir="auto">
            {words}
        </p>
    };
    Html(view.to_html())
}

fn forms(locale: Locale, gathered: &Gathered) -> Vec<Part> {
    let form = |id: &str, deed: &str, label: &str, fields: Vec<Field>| {
        let mut all = vec![Field::hidden("key", gathered.key.clone())];
        all.extend(fields);
        Some(Form {
            id: id.to_owned(),
            action: paths::support_request(locale, gathered.own.head.id),
            fields: all,
            buttons: vec![Button { deed: deed.to_owned(), label: label.to_owned() }],
        })
    };
    let area = |label: &str| Field::new("words", label, Kind::Area);
    let reply = || Part {
        heading: t::write_team(locale).to_owned(),
        form: form(
            "reply",
            "reply",
            t::send(locale),
            vec![area(t::message(locale)).hint(t::message_hint(locale, limits::WORDS.into()))],
        ),
        ..Part::default()
    };
    let withdraw = || Part {
        heading: t::withdraw(locale).to_owned(),
        words: t::withdraw_lead(locale).to_owned(),
        form: form("withdraw", "withdraw", t::withdraw(locale), vec![area(t::reason(locale)).optional()]),
        ..Part::default()
    };
    let close = |heading: &str, button: &str| Part {
        heading: heading.to_owned(),
        words: t::close_lead(locale).to_owned(),
        form: form("close", "close", button, questions(locale, gathered.own.feedback.as_ref())),
        ..Part::default()
    };
    match gathered.own.head.state {
        State::Received | State::Matching | State::InProgress => vec![reply(), withdraw()],
        State::Answered => vec![close(t::close(locale), t::close(locale)), reply()],
        State::Closed => {
            let mut parts = Vec::new();
            if gathered.own.feedback.is_none() {
                parts.push(close(t::feedback(locale), t::send(locale)));
            }
            parts.push(Part {
                heading: t::reopen(locale).to_owned(),
                words: t::reopen_lead(locale).to_owned(),
                form: form("reopen", "reopen", t::reopen(locale), vec![area(t::reopen_words(locale))]),
                ..Part::default()
            });
            parts
        }
        State::Withdrawn => Vec::new(),
    }
}

fn questions(locale: Locale, said: Option<&Feedback>) -> Vec<Field> {
    let said = said.cloned().unwrap_or_default();
    let marks = |words: [&str; 5]| {
        let mut choices: Vec<_> = words
            .into_iter()
            .zip(1..=5)
            .map(|(words, mark): (&str, u8)| (mark.to_string(), words.to_owned()))
            .collect();
        // The best comes first, as it does everywhere in lists.
        choices.reverse();
        Kind::Radios { choices }
    };
    let helped =
        [t::helped_1(locale), t::helped_2(locale), t::helped_3(locale), t::helped_4(locale), t::helped_5(locale)];
    let in_time =
        [t::in_time_1(locale), t::in_time_2(locale), t::in_time_3(locale), t::in_time_4(locale), t::in_time_5(locale)];
    let publish = vec![("yes".to_owned(), t::may_publish_yes(locale).to_owned())];
    vec![
        Field::new("helped", t::helped(locale), marks(helped)).with(said.helped.map(|mark| mark.to_string())),
        Field::new("in-time", t::in_time(locale), marks(in_time)).with(said.in_time.map(|mark| mark.to_string())),
        Field::new("words", t::better(locale), Kind::Area).with([said.words]).optional(),
        Field::new("may-publish", t::may_publish(locale), Kind::Checks { choices: publish })
            .hint(t::may_publish_hint(locale))
            .optional(),
    ]
}
