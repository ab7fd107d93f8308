//! `/{lang}/reviews/desk`: suggestions by where they stand, and figures.

use crate::paths;
use crate::resources::{kind_name, state_name};
use crate::ui::chart::{Bar, Chart, chart};
use domain::Locale;
use domain::form::{FormPage, Part, Row};
use domain::resources::{ResourceState, Suggestion};
use domain::reviews::{Figures, ReviewState};
use i18n::reviews as t;

/// The shelves, in their order.
pub const SHELVES: [ResourceState; 7] = [
    ResourceState::Submitted,
    ResourceState::Screened,
    ResourceState::InReview,
    ResourceState::ChangesAsked,
    ResourceState::Included,
    ResourceState::Declined,
    ResourceState::Retired,
];

/// What the desk shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// What is in a state.
    State(ResourceState),
    /// Figures.
    Figures,
}

/// Where a shelf is.
pub fn address(locale: Locale, shelf: Shelf) -> String {
    let code = match shelf {
        Shelf::State(state) => state.code(),
        Shelf::Figures => "figures",
    };
    format!("{}?show={code}", paths::review_desk(locale))
}

/// The first shelf on which something waits for editors, else the first of all.
pub fn waiting(counts: &[(String, u32)]) -> ResourceState {
    const WAITING: [ResourceState; 3] = [ResourceState::Submitted, ResourceState::Screened, ResourceState::InReview];
    let has = |state: &ResourceState| counts.iter().any(|(code, count)| code == state.code() && *count > 0);
    WAITING.into_iter().find(has).unwrap_or(ResourceState::Submitted)
}

/// What stands around each page of the desk.
pub fn base(locale: Locale, shelf: Shelf) -> FormPage {
    let states = SHELVES.map(Shelf::State);
    let words = |each| match each {
        Shelf::State(state) => state_name(locale, state),
        Shelf::Figures => t::figures(locale),
    };
    FormPage {
        title: t::desk(locale).to_owned(),
        nav: states
            .into_iter()
            .chain([Shelf::Figures])
            .map(|each| (words(each).to_owned(), address(locale, each), each == shelf))
            .collect(),
        ..FormPage::default()
    }
}

/// What is in a state, the one that has waited longest first. `counts` has how many are in each.
pub fn list(locale: Locale, state: ResourceState, all: &[Suggestion], counts: &[(String, u32)]) -> FormPage {
    let rows = all.iter().map(|each| {
        let since = i18n::date(locale, each.moved_at.date());
        Row {
            name: each.title.clone(),
            href: format!("{}?id={}", paths::review_desk(locale), each.id),
            about: [
                kind_name(locale, each.kind),
                crate::own::former_name(locale, &each.sender.name),
                &t::since(locale, &since),
            ]
            .join(" · "),
            lang: each.lang.to_string(),
        }
    });
    let words = if all.is_empty() { t::nothing_here(locale) } else { "" };
    let base = base(locale, Shelf::State(state));
    let counted = |((words, href, here), shelf): ((String, String, bool), &ResourceState)| {
        let count = counts.iter().find(|(code, _)| code == shelf.code()).map_or(0, |(_, count)| *count);
        (i18n::support::shelf(locale, &words, count.into()), href, here)
    };
    // The last leads to the figures.
    let (shelves, rest) = base.nav.split_at(SHELVES.len());
    let nav = shelves.iter().cloned().zip(&SHELVES).map(counted).chain(rest.iter().cloned()).collect();
    FormPage { parts: vec![Part { words: words.to_owned(), rows: rows.collect(), ..Part::default() }], nav, ..base }
}

/// Times, loads, outcomes.
pub fn figures(locale: Locale, figures: &Figures) -> FormPage {
    let days =
        |days: Option<u32>| days.map_or_else(|| t::no_figure(locale).to_owned(), |days| t::days(locale, days.into()));
    let facts = vec![
        (t::median_review(locale).to_owned(), days(figures.review_days)),
        (t::median_decision(locale).to_owned(), days(figures.decision_days)),
        (t::late_reviews(locale).to_owned(), i18n::integer(locale, figures.late.into())),
    ];
    let bars = |all: Vec<(String, u32)>| all.into_iter().map(|(label, value)| Bar { label, value }).collect::<Vec<_>>();
    let states = figures
        .states
        .iter()
        .filter_map(|(code, count)| Some((state_name(locale, ResourceState::parse(code)?).to_owned(), *count)));
    let reviews = figures
        .reviews
        .iter()
        .filter_map(|(code, count)| Some((super::words::state(locale, ReviewState::parse(code)?).to_owned(), *count)));
    let drawn = |heading: &str, unit: &str, bars: Vec<Bar>| {
        let heads = (t::stage(locale).to_owned(), t::count(locale).to_owned());
        (!bars.is_empty()).then(|| Part {
            heading: heading.to_owned(),
            drawn: chart(locale, &Chart { unit: unit.to_owned(), heads, bars, gap: None }),
            ..Part::default()
        })
    };
    let loads = figures.loads.iter().map(|(name, open, sent, declined)| {
        (name.clone(), t::load(locale, i64::from(*open), i64::from(*sent), i64::from(*declined)))
    });
    let mut parts = vec![Part { facts, ..Part::default() }];
    parts.extend(drawn(t::outcomes(locale), t::by_stage(locale), bars(states.collect())));
    parts.extend(drawn(t::invitations(locale), t::by_answer(locale), bars(reviews.collect())));
    let loads: Vec<_> = loads.collect();
    if !loads.is_empty() {
        parts.push(Part { heading: t::loads(locale).to_owned(), facts: loads, ..Part::default() });
    }
    FormPage { parts, ..base(locale, Shelf::Figures) }
}
