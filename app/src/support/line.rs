//! What was said and done, one below the other. What only the team sees is set apart, and said to be so.

use super::words;
use crate::own::former_name;
use crate::ui::Moment;
use domain::Locale;
use domain::support::{Entry, Own};
use i18n::support as t;
use leptos::prelude::*;

/// For whom it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For<'a> {
    /// Whoever asked.
    Requester,
    /// The team; who asked has a name.
    Team(&'a str),
}

/// The time line of a request, its arrival first.
pub fn time_line(locale: Locale, own: &Own, reader: For<'_>) -> impl IntoView + use<> {
    let lang = own.head.lang.to_string();
    let last = own.entries.len();
    let by = match reader {
        For::Requester => t::you(locale).to_owned(),
        For::Team(name) => former_name(locale, name).to_owned(),
    };
    let arrival = view! {
        <li class=(last == 0).then_some("now")>
            <b>{t::entry_ask(locale)}</b>
            <span class="line-by">
                <bdi>{by}</bdi>
                " · "
                {Moment { at: own.head.asked_at, day_only: false }.view(locale)}
            </span>
            <div class="voice" lang=lang.clone() dir="auto">
                {paragraphs(&own.need)}
            </div>
        </li>
    };
    let entries = own
        .entries
        .iter()
        .enumerate()
        .map(|(place, each)| entry(locale, each, reader, place + 1 == last))
        .collect::<Vec<_>>();
    view! { <ol class="time-line request-line">{arrival} {entries}</ol> }
}

fn entry(locale: Locale, entry: &Entry, reader: For<'_>, is_last: bool) -> impl IntoView + use<> {
    let name = former_name(locale, &entry.by).to_owned();
    let by = match reader {
        For::Requester if entry.by_team => t::by_team(locale, &name),
        For::Requester => t::you(locale).to_owned(),
        For::Team(_) => name,
    };
    let class = match (entry.is_note, is_last) {
        (true, _) => Some("inner"),
        (false, true) => Some("now"),
        (false, false) => None,
    };
    let said = (!entry.words.is_empty())
        .then(|| view! { <div class="voice" lang="" dir="auto">{paragraphs(&entry.words)}</div> });
    view! {
        <li class=class>
            <b>{words::entry(locale, entry)}</b>
            <span class="line-by">
                <bdi>{by}</bdi>
                " · "
                {Moment { at: entry.at, day_only: false }.view(locale)}
            </span>
            {said}
        </li>
    }
}

/// Lines as they were typed, each in its place.
fn paragraphs(text: &str) -> impl IntoView + use<> {
    text.split("\n\n")
        .filter(|part| !part.trim().is_empty())
        .map(|part| {
            let lines = part.lines().map(str::to_owned).enumerate();
            let lines = lines.map(|(place, line)| view! { {(place > 0).then(|| view! { <br /> })} {line} });
            view! { <p dir="auto">{lines.collect::<Vec<_>>()}</p> }
        })
        .collect::<Vec<_>>()
}
