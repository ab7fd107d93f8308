//! `/{lang}/support/desk`: requests, for the team: state by state, what is needed first first, what is late said so.

use super::words;
use crate::paths;
use domain::Locale;
use domain::form::{FormPage, Part, Row};
use domain::support::{RequestHead, State};
use i18n::support as t;
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
    let rows = heads.iter().map(|head| {
        let assigned = match &head.assigned {
            Some((_, name)) => t::seen_to_by(locale, crate::own::former_name(locale, name)),
            None => t::seen_to_by_nobody(locale).to_owned(),
        };
        let late = if head.tasks_late > 0 { t::tasks_late(locale, head.tasks_late.into()) } else { String::new() };
        let country = words::country(locale, &head.country);
        let day = words::by(locale, head, today);
        let about = [day, late, head.body.clone(), country, assigned];
        Row {
            name: head.title.clone(),
            href: paths::support_case(locale, head.id),
            about: about.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · "),
        }
    });
    let mut page = base(locale, here, counts);
    let words = if heads.is_empty() { t::shelf_empty(locale) } else { t::shelf_order(locale) };
    page.parts = vec![Part { words: words.to_owned(), rows: rows.collect(), ..Part::default() }];
    page
}
