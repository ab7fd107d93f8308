//! The band at the top of every page of a space: title, purpose, state, other languages.

use super::versions::{self, Place};
use crate::paths;
use crate::ui::Day;
use domain::discussions::{SpaceHead, SpaceState};
use domain::{LangTag, Locale};
use leptos::prelude::*;
use time::Date;

/// Which of a space's pages is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The space's own page.
    Space,
    /// One of its questions.
    Question(u32),
    /// Everything on one page.
    Whole,
}

/// The band. The space's title is the page's first heading, whichever page it is.
pub fn band(locale: Locale, head: &SpaceHead, tab: Tab) -> impl IntoView + use<> {
    let shown = &head.text.shown;
    let lang = shown.lang.to_string();
    let home = paths::space(locale, &head.slug);
    let crumb = match tab {
        Tab::Space => None,
        Tab::Question(number) => Some(i18n::discussions::question_number(locale, number.into())),
        Tab::Whole => Some(i18n::discussions::space_whole(locale).to_owned()),
    };
    let title = view! {
        <a href=home.clone() lang=lang.clone() dir="auto">
            {shown.title.clone()}
        </a>
    };
    let crumbs = match crumb {
        None => view! {
            <li aria-current="page">
                <span lang=lang.clone() dir="auto">
                    {shown.title.clone()}
                </span>
            </li>
        }
        .into_any(),
        Some(crumb) => view! {
            <li>{title}</li>
            <li aria-current="page">{crumb}</li>
        }
        .into_any(),
    };
    view! {
        <div class="band">
            <div class="wrap">
                <nav class="crumbs" aria-label=i18n::site::breadcrumb(locale)>
                    <ol>
                        <li>
                            <a href=paths::hub(locale)>{i18n::site::discussions(locale)}</a>
                        </li>
                        {crumbs}
                    </ol>
                </nav>
                <div class="band-top">
                    <div>
                        <h1 lang=lang.clone() dir="auto">
                            {shown.title.clone()}
                        </h1>
                        <p class="band-sub" lang=lang dir="auto">
                            {shown.purpose.clone()}
                        </p>
                    </div>
                    {titles(locale, head)}
                </div>
                <div class="band-row">
                    <span class="cluster">{state(locale, head.state, head.opens, head.closes, head.today)}</span>
                </div>
                <nav class="subnav" aria-label=i18n::discussions::space_navigation(locale)>
                    <ul>
                        <li>
                            <a
                                href=home
                                aria-current=match tab {
                                    Tab::Space => Some("page"),
                                    Tab::Question(_) => Some("true"),
                                    Tab::Whole => None,
                                }
                            >
                                {i18n::discussions::space_discussion(locale)}
                            </a>
                        </li>
                        <li>
                            <a
                                href=paths::whole(locale, &head.slug)
                                aria-current=(tab == Tab::Whole).then_some("page")
                            >
                                {i18n::discussions::space_whole(locale)}
                            </a>
                        </li>
                    </ul>
                </nav>
            </div>
        </div>
    }
}

/// The title in the other languages, each a link to the space in that language.
fn titles(locale: Locale, head: &SpaceHead) -> impl IntoView + use<> {
    let shown = &head.text.shown.lang;
    let others = head
        .titles
        .iter()
        .filter(|(lang, title)| lang != shown && !title.is_empty())
        .map(|(lang, title)| {
            let tag = lang.to_string();
            view! {
                <a href=address(locale, &head.slug, lang) lang=tag.clone() hreflang=tag dir="auto">
                    {title.clone()}
                </a>
            }
        })
        .collect::<Vec<_>>();
    (!others.is_empty()).then(|| {
        view! {
            <nav class="band-titles" aria-label=i18n::discussions::space_in_other_languages(locale)>
                {others}
            </nav>
        }
    })
}

/// In a language the interface speaks, the whole page; in another, this page with the space's text in it.
fn address(locale: Locale, slug: &str, lang: &LangTag) -> String {
    match Locale::parse(lang.primary()) {
        Some(other) => paths::space(other, slug),
        None => paths::space_version(locale, slug, lang),
    }
}

fn state(locale: Locale, state: SpaceState, opens: Option<Date>, closes: Option<Date>, today: Date) -> impl IntoView {
    let (class, words, more) = match (state, opens, closes) {
        (SpaceState::Open, _, Some(last)) => {
            let until = i18n::discussions::state_open_until(locale, &i18n::weekday_date(locale, last));
            let left = i18n::days_left(locale, last, today);
            ("state", i18n::discussions::state_open(locale).to_owned(), Some((until, Some(left))))
        }
        (SpaceState::Open, _, None) => ("state", i18n::discussions::state_open(locale).to_owned(), None),
        (SpaceState::Upcoming, Some(first), _) => {
            ("state state-closed", i18n::discussions::state_upcoming(locale, &i18n::weekday_date(locale, first)), None)
        }
        (SpaceState::Upcoming, None, _) => {
            ("state state-closed", i18n::discussions::state_upcoming_undated(locale).to_owned(), None)
        }
        (SpaceState::Closed, _, last) => (
            "state state-closed",
            last.map_or_else(String::new, |last| {
                i18n::discussions::state_closed(locale, &i18n::weekday_date(locale, last))
            }),
            None,
        ),
    };
    let soon = closes.is_some_and(|last| (last - today).whole_days() <= 7);
    view! {
        <span class=class>{words}</span>
        {more
            .map(|(until, left)| {
                view! {
                    <span>
                        {until} {left.map(|left| view! { ", " <span class=if soon { "days soon" } else { "days" }>{left}</span> })}
                    </span>
                }
            })}
    }
}

/// The introduction, with its language versions, and for whom the space is.
pub fn introduction(locale: Locale, head: &SpaceHead) -> impl IntoView + use<> {
    let audience = head.text.shown.audience.clone();
    let lang = head.text.shown.lang.to_string();
    let has_words = !head.text.shown.html.is_empty() || head.text.versions.len() > 1;
    view! {
        <section class="intro railed" aria-labelledby="intro-h">
            <h2 class="rail-label" id="intro-h">
                {i18n::discussions::space_introduction(locale)}
            </h2>
            <div>
                {has_words
                    .then(|| versions::words(locale, &Place::space(&head.slug), head.text.clone(), "voice lead"))}
                {(!audience.is_empty())
                    .then(|| {
                        view! {
                            <p class="audience">
                                <b>{i18n::discussions::space_audience(locale)}</b>
                                " "
                                <span lang=lang dir="auto">
                                    {audience}
                                </span>
                            </p>
                        }
                    })}
            </div>
        </section>
    }
}

/// First and last day, for the aside.
pub fn dates(locale: Locale, head: &SpaceHead) -> impl IntoView + use<> {
    let today = head.today;
    let row = |day: Option<Date>, words: &'static str| {
        day.map(|day| {
            // In another year than this, the year is said.
            let shown = if day.year() == today.year() { i18n::date_short } else { i18n::date };
            view! {
                <div class=if day < today { "past" } else { "" }>
                    <dt>
                        <time datetime=Day(day).machine()>{shown(locale, day)}</time>
                    </dt>
                    <dd>{words}</dd>
                </div>
            }
        })
    };
    let opens = if head.opens.is_some_and(|day| day > today) {
        i18n::discussions::dates_opens(locale)
    } else {
        i18n::discussions::dates_opened(locale)
    };
    view! { <dl class="dates">{row(head.opens, opens)} {row(head.closes, i18n::discussions::dates_last(locale))}</dl> }
}
