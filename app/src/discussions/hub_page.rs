//! `/{lang}`: the spaces, open ones first; other ways to take part; what is new.

use crate::paths;
use crate::platform::Head;
use crate::root::Page;
use crate::ui::Moment;
use domain::Locale;
use domain::discussions::{Lately, SpaceCard, SpaceState};
use domain::pages::Chapter;
use domain::resources::{Resource, ResourceAsk, ResourceSort};
use leptos::prelude::*;
use time::Date;

/// What the page tells of beside the spaces.
#[derive(Debug)]
pub struct Around {
    /// The newest reply of each open space.
    pub said: Vec<Lately>,
    /// The newest resources.
    pub shared: Vec<Resource>,
    /// Whether the reader has signed in.
    pub signed_in: bool,
}

/// So many lines tell of what is new.
const LINES: usize = 5;

/// The hub's first page.
pub fn hub(locale: Locale, cards: Vec<SpaceCard>, around: &Around) -> Page {
    let head = Head {
        title: i18n::discussions::hub_title(locale).to_owned(),
        description: i18n::discussions::hub_description(locale).to_owned(),
        canonical: Some(String::new()),
        feed: None,
    };
    Page::drawn(head, view(locale, cards, around))
}

fn view(locale: Locale, cards: Vec<SpaceCard>, around: &Around) -> impl IntoView + use<> {
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
            {hero(locale, any_open, around.signed_in)}
            <div class="wrap hub-body">
                {empty.then(|| view! { <p class="empty">{i18n::discussions::hub_empty(locale)}</p> })}
                {(!empty && !any_open)
                    .then(|| view! { <p class="empty">{i18n::discussions::hub_none_open(locale)}</p> })}
                {section(locale, "open", i18n::discussions::hub_open(locale), open)}
                {section(locale, "upcoming", i18n::discussions::hub_upcoming(locale), upcoming)}
                {section(locale, "closed", i18n::discussions::hub_closed(locale), closed)}
                {ways(locale)}
                {lately(locale, around)}
            </div>
        </div>
    }
}

/// The three lines, each in its language and with its own quotation marks; the reader's first.
fn hero(locale: Locale, any_open: bool, signed_in: bool) -> impl IntoView {
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
                    <div class="cluster">
                        {any_open
                            .then(|| {
                                view! {
                                    <a class="btn btn-solid" href="#open" rel="external">
                                        {i18n::discussions::hub_see_open(locale)}
                                    </a>
                                }
                            })}
                        {(!signed_in)
                            .then(|| {
                                view! {
                                    <a class="btn btn-band" href=paths::sign_up(locale)>
                                        {i18n::discussions::hub_sign_up(locale)}
                                    </a>
                                }
                            })}
                    </div>
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
                    {(id == "open")
                        .then(|| {
                            view! {
                                <a href=paths::chapter(locale, Chapter::Questions)>
                                    {i18n::discussions::hub_how(locale)}
                                </a>
                            }
                        })}
                </div>
                <div class="spaces">{cards.into_iter().map(|card| space(locale, card)).collect_view()}</div>
            </section>
        }
    })
}

/// What can be done beside replying.
fn ways(locale: Locale) -> impl IntoView {
    use i18n::discussions as t;
    let way = |title: &'static str, about: &'static str, links: Vec<(&'static str, String)>| {
        let links = links.into_iter().map(|(words, href)| {
            view! {
                <a class="act" href=href>
                    {words}
                    <span aria-hidden="true">"→"</span>
                </a>
            }
        });
        view! {
            <div class="way">
                <h3>{title}</h3>
                <p>{about}</p>
                <p class="cluster">{links.collect_view()}</p>
            </div>
        }
    };
    let ways = [
        way(
            t::hub_share(locale),
            t::hub_share_about(locale),
            vec![
                (t::hub_share_do(locale), paths::suggest(locale)),
                (t::hub_share_read(locale), paths::resources(locale)),
            ],
        ),
        way(
            t::hub_experts(locale),
            t::hub_experts_about(locale),
            vec![(t::hub_experts_find(locale), paths::experts(locale))],
        ),
        way(
            t::hub_review(locale),
            t::hub_review_about(locale),
            vec![(t::hub_review_join(locale), paths::roster(locale))],
        ),
        way(
            t::hub_support(locale),
            t::hub_support_about(locale),
            vec![(t::hub_support_ask(locale), paths::support(locale))],
        ),
    ];
    view! {
        <section class="sec" aria-labelledby="h-ways">
            <div class="sec-h ruled">
                <h2 id="h-ways">{t::hub_ways(locale)}</h2>
            </div>
            <div class="ways">{ways.into_iter().collect_view()}</div>
        </section>
    }
}

/// What was said and shared last, the newest first.
fn lately(locale: Locale, around: &Around) -> Option<impl IntoView + use<>> {
    use i18n::discussions as t;
    let said = around.said.iter().map(|each| {
        let question = t::question_number(locale, each.number.question().into());
        let (title, lang) = &each.question;
        let href = paths::reply(locale, &each.slug, &each.number);
        (each.at, href, Some(question), title.clone(), lang.to_string(), t::lately_said(locale))
    });
    let shared = around.shared.iter().filter_map(|each| {
        let (title, lang) = (each.text.shown.title.clone(), each.text.shown.lang.to_string());
        Some((each.included_at, paths::resource(locale, each.number?), None, title, lang, t::lately_shared(locale)))
    });
    let mut all: Vec<_> = said.chain(shared).collect();
    all.sort_by_key(|each| std::cmp::Reverse(each.0));
    all.truncate(LINES);
    let newest = ResourceAsk { sort: ResourceSort::Newest, ..ResourceAsk::default() };
    let rows = all.into_iter().map(|(at, href, place, title, lang, what)| {
        view! {
            <li class="railed">
                <span class="on">{Moment { at, day_only: true }.view(locale)}</span>
                <span>
                    <a href=href>
                        {place.map(|place| format!("{} ", t::lately_of(locale, &place)))}
                        <span lang=lang dir="auto">
                            {title}
                        </span>
                    </a>
                    " "
                    {what}
                </span>
            </li>
        }
    });
    let rows = rows.collect_view();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="h-lately">
                <div class="sec-h ruled">
                    <h2 id="h-lately">{t::hub_lately(locale)}</h2>
                    <a href=paths::resources_asked(locale, &newest)>{t::hub_newest(locale)}</a>
                </div>
                <ul class="lately" role="list">
                    {rows}
                </ul>
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
