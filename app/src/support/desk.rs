//! `/{lang}/support/desk`: requests, for the team: state by state, what is needed first first, what is late said so.

use super::words;
use crate::paths;
use domain::form::{FormPage, Part};
use domain::support::{RequestHead, State, is_late};
use domain::{Html, Locale};
use i18n::support as t;
use leptos::prelude::*;
use time::Date;

/// The pages of the desk, one a state.
pub fn base(locale: Locale, here: State, counts: &[(State, u32)]) -> FormPage {
    let entry = |(state, count): &(State, u32)| {
        let name = t::shelf(locale, words::state(locale, *state), (*count).into());
        (name, address(locale, *state), *state == here)
    };
    FormPage { title: t::desk_title(locale).to_owned(), nav: counts.iter().map(entry).collect(), ..FormPage::default() }
}

/// Where those in a state are.
pub fn address(locale: Locale, state: State) -> String {
    format!("{}?show={}", paths::support_desk(locale), state.code())
}

/// Those in a state.
pub fn page(locale: Locale, here: State, counts: &[(State, u32)], heads: &[RequestHead], today: Date) -> FormPage {
    let rows = heads.iter().map(|head| row(locale, head, today)).collect::<Vec<_>>();
    let list = (!rows.is_empty()).then(|| {
        view! {
            <ul class="rows" role="list">
                {rows}
            </ul>
        }
    });
    let mut page = base(locale, here, counts);
    let words = if heads.is_empty() { t::shelf_empty(locale) } else { t::shelf_order(locale) };
    page.parts = vec![Part { words: words.to_owned(), drawn: Html(list.to_html()), ..Part::default() }];
    page
}

fn row(locale: Locale, head: &RequestHead, today: Date) -> impl IntoView + use<> {
    let assigned = match &head.assigned {
        Some((_, name)) => t::seen_to_by(locale, crate::own::former_name(locale, name)),
        None => t::seen_to_by_nobody(locale).to_owned(),
    };
    let is_late = is_late(head.state, head.by_on, today);
    let tasks = (head.tasks_late > 0).then(|| {
        view! { <span class="is-late">{t::tasks_late(locale, head.tasks_late.into())}</span> }
    });
    let from = [head.body.clone(), words::country(locale, &head.country)].join(", ");
    view! {
        <li>
            <a href=paths::support_case(locale, head.id) lang=head.lang.to_string() dir="auto">
                <bdi>{head.title.clone()}</bdi>
            </a>
            <span class=is_late.then_some("is-late")>{words::by(locale, head, today)}</span>
            {tasks}
            <span>
                <bdi>{from}</bdi>
                " · "
                {assigned}
            </span>
        </li>
    }
}
