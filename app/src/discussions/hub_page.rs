//! `/{lang}`: the spaces, open ones first.

use crate::paths;
use crate::platform::Head;
use crate::root::Page;
use domain::Locale;
use domain::discussions::{SpaceCard, SpaceState};
use leptos::prelude::*;
use time::Date;

/// The hub's first page.
pub fn hub(locale: Locale, cards: Vec<SpaceCard>) -> Page {
    let head = Head {
        title: i18n::discussions::hub_title(locale).to_owned(),
        description: i18n::discussions::hub_description(locale).to_owned(),
        canonical: Some(String::new()),
        feed: None,
    };
    Page::drawn(head, view(locale, cards))
}

fn view(locale: Locale, cards: Vec<SpaceCard>) -> impl IntoView {
    let empty = cards.is_empty();
    let any_open = cards.iter().any(|card| card.head.state == SpaceState::Open);
    let mut open = Vec::new();
    let mut upcoming = Vec::new();
    let mut closed = Vec::new();
    for card in cards {
        match card.head.state {
            SpaceState::Open => open.push(card),
            SpaceState::Upcoming => upcoming.push(card),
            SpaceState::Closed => closed.push(card),
        }
    }
    view! {
        <div>
            {hero(locale, any_open)}
            <div class="wrap hub-body">
                {empty.then(|| view! { <p class="empty">{i18n::discussions::hub_empty(locale)}</p> })}
                {(!empty && !any_open)
                    .then(|| view! { <p class="empty">{i18n::discussions::hub_none_open(locale)}</p> })}
                {section(locale, "open", i18n::discussions::hub_open(locale), open)}
                {section(locale, "upcoming", i18n::discussions::hub_upcoming(locale), upcoming)}
                {section(locale, "closed", i18n::discussions::hub_closed(locale), closed)}
            </div>
        </div>
    }
}

/// The three lines, each in its language and with its own quotation marks; the reader's first.
fn hero(locale: Locale, any_open: bool) -> impl IntoView {
    const LINES: [(Locale, &str); 3] = [
        (Locale::En, "“Say it in your own words.”"),
        (Locale::Fr, "«\u{a0}Dites-le avec vos mots.\u{a0}»"),
        (Locale::Es, "—Dígalo con sus palabras."),
    ];
    let mut lines = LINES;
    lines.sort_by_key(|(lang, _)| *lang != locale);
    let lines = lines
        .into_iter()
        .enumerate()
        .map(|(i, (lang, line))| {
            let class = match i {
                0 => "",
                1 => "alt l2",
                _ => "alt l3",
            };
            view! {
                <span class=class lang=lang.tag()>
                    {line}
                </span>
            }
        })
        .collect_view();
    view! {
        <div class="hero">
            <div class="wrap hero-in">
                <h1>{lines}</h1>
                <div class="hero-low">
                    <p>{i18n::discussions::hub_lead(locale)}</p>
                    {any_open
                        .then(|| {
                            view! {
                                <div class="cluster">
                                    <a class="btn btn-solid" href="#open" rel="external">
                                        {i18n::discussions::hub_see_open(locale)}
                                    </a>
                                </div>
                            }
                        })}
                </div>
            </div>
        </div>
    }
}

fn section(locale: Locale, id: &'static str, title: &'static str, cards: Vec<SpaceCard>) -> impl IntoView {
    (!cards.is_empty()).then(|| {
        view! {
            <section class="sec" id=id aria-labelledby=format!("h-{id}")>
                <div class="sec-h">
                    <h2 id=format!("h-{id}")>{title}</h2>
                </div>
                <div class="spaces">{cards.into_iter().map(|card| space(locale, card)).collect_view()}</div>
            </section>
        }
    })
}

fn space(locale: Locale, card: SpaceCard) -> impl IntoView {
    let head = card.head;
    let lang = head.text.shown.lang;
    let languages = head
        .working_languages
        .into_iter()
        .map(|lang| view! { <span lang=lang.to_string()>{i18n::endonym(&lang)}</span> })
        .collect_view();
    let counts = if head.state == SpaceState::Upcoming {
        view! { <span>{i18n::discussions::questions_in_preparation(locale, card.questions.into())}</span> }.into_any()
    } else {
        view! {
            <span>
                {i18n::discussions::replies_to_questions(locale, card.replies.into(), card.questions.into())}
            </span>
            {(card.countries > 0)
                .then(|| view! { <span>{i18n::discussions::countries(locale, card.countries.into())}</span> })}
        }
        .into_any()
    };
    view! {
        <article class="space railed" data-ink=head.ink>
            <div class="when">{when(locale, head.state, head.opens, head.closes, head.today)}</div>
            <div>
                <h3>
                    <a href=paths::space(locale, &head.slug) lang=lang.to_string() dir="auto">
                        {head.text.shown.title}
                    </a>
                </h3>
                <p class="desc" lang=lang.to_string() dir="auto">
                    {head.text.shown.purpose}
                </p>
            </div>
            <div class="facts">
                {counts} <span class="lg">
                    <span class="vh">{i18n::discussions::working_languages(locale)}</span>
                    {languages}
                </span>
            </div>
        </article>
    }
}

/// The two lines in the rail: what matters now, and the date behind it.
fn when(locale: Locale, state: SpaceState, opens: Option<Date>, closes: Option<Date>, today: Date) -> impl IntoView {
    let soon = closes.is_some_and(|day| (day - today).whole_days() <= 7);
    let day = |day: Date| i18n::date(locale, day);
    let (first, second) = match (state, opens, closes) {
        (SpaceState::Open, _, Some(last)) => {
            (i18n::days_left(locale, last, today), Some(i18n::discussions::closes_on(locale, &day(last))))
        }
        (SpaceState::Open, Some(first), None) => {
            (i18n::discussions::state_open(locale).to_owned(), Some(i18n::discussions::opened_on(locale, &day(first))))
        }
        (SpaceState::Open, None, None) => (i18n::discussions::state_open(locale).to_owned(), None),
        (SpaceState::Upcoming, Some(first), last) => (
            i18n::discussions::opens_on(locale, &day(first)),
            last.map(|last| i18n::discussions::closes_on(locale, &day(last))),
        ),
        (SpaceState::Upcoming, None, _) => (i18n::discussions::state_upcoming_undated(locale).to_owned(), None),
        (SpaceState::Closed, _, last) => {
            (last.map_or_else(String::new, |last| i18n::discussions::closed_on(locale, &day(last))), None)
        }
    };
    view! {
        <b class=if state == SpaceState::Open && soon { "soon" } else { "" }>{first}</b>
        {second}
    }
}
