//! The page: the field, what was found, by kind.

use super::api::Sought;
use crate::paths;
use crate::platform::Head;
use crate::root::Page;
use crate::ui::{icon, paging};
use domain::search::{Found, Kind, Shown, Target};
use domain::{LangTag, Locale};
use i18n::search as t;
use leptos::prelude::*;
use std::fmt::Write as _;

/// The page.
pub fn page(locale: Locale, words: &str, kind: Option<Kind>, number: u32, found: &Found) -> Page {
    let head = Head {
        title: if words.is_empty() { t::title(locale).to_owned() } else { t::title_for(locale, words) },
        description: t::lead(locale).to_owned(),
        // Search engines have an index of their own.
        canonical: None,
        feed: None,
    };
    Page::drawn(head, view(locale, words, kind, number, found))
}

fn name(locale: Locale, kind: Kind) -> &'static str {
    match kind {
        Kind::Space => t::kind_space(locale),
        Kind::Question => t::kind_question(locale),
        Kind::Reply => t::kind_reply(locale),
        Kind::Resource => t::kind_resource(locale),
        Kind::Expert => t::kind_expert(locale),
        Kind::Page => t::kind_page(locale),
    }
}

/// The same, of several.
fn names(locale: Locale, kind: Kind) -> &'static str {
    match kind {
        Kind::Space => t::kinds_space(locale),
        Kind::Question => t::kinds_question(locale),
        Kind::Reply => t::kinds_reply(locale),
        Kind::Resource => t::kinds_resource(locale),
        Kind::Expert => t::kinds_expert(locale),
        Kind::Page => t::kinds_page(locale),
    }
}

fn view(locale: Locale, words: &str, kind: Option<Kind>, number: u32, found: &Found) -> impl IntoView + use<> {
    let total: u32 = found.counts.iter().map(|(_, count)| count).sum();
    let sought = Sought::parse(words);
    let rows = found.shown.iter().map(|shown| row(locale, shown, sought.as_ref())).collect::<Vec<_>>();
    let said = (!words.is_empty()).then(|| {
        view! {
            <p role="status">
                <b>{t::count(locale, total.into())}</b>
                " "
                <span class="muted" dir="auto">
                    {t::matching(locale, words)}
                </span>
            </p>
        }
    });
    let nothing = (!words.is_empty() && total == 0).then(|| view! { <p class="empty">{t::nothing(locale)}</p> });
    view! {
        <div class="wrap">
            <div class="page-top">
                <h1>{t::title(locale)}</h1>
                <p>{t::lead(locale)}</p>
                <form class="searchbar" role="search" method="get" action=paths::search(locale, "") data-go="">
                    <label class="vh" for="q">
                        {t::label(locale)}
                    </label>
                    <input
                        class="input"
                        id="q"
                        type="search"
                        name="q"
                        value=words.to_owned()
                        maxlength="200"
                        autocomplete="off"
                        enterkeyhint="search"
                    />
                    <button class="btn btn-1" type="submit">
                        {icon("i-search")}
                        {t::search(locale)}
                    </button>
                </form>
            </div>
            <div class="found">
                {kinds(locale, words, kind, found, total)}
                {said}
                {nothing}
                <ol role="list">{rows}</ol>
                {paging(locale, number, found.pages, &|page| address(locale, words, kind, page))}
            </div>
        </div>
    }
}

/// All, and each kind there is, with how much.
fn kinds(locale: Locale, words: &str, kind: Option<Kind>, found: &Found, total: u32) -> Option<impl IntoView + use<>> {
    let link = |to: Option<Kind>, label: &str, count: u32| {
        view! {
            <li>
                <a href=address(locale, words, to, 1) aria-current=(to == kind).then_some("true")>
                    <span>{label.to_owned()}" "<span class="c">{i18n::integer(locale, count.into())}</span></span>
                </a>
            </li>
        }
    };
    let each = found.counts.iter().map(|(kind, count)| link(Some(*kind), names(locale, *kind), *count));
    let links: Vec<_> = std::iter::once(link(None, t::all(locale), total)).chain(each).collect();
    (found.counts.len() > 1).then(|| {
        view! {
            <nav class="page-nav" aria-label=t::by_kind(locale)>
                <ul role="list">{links}</ul>
            </nav>
        }
    })
}

fn address(locale: Locale, words: &str, kind: Option<Kind>, page: u32) -> String {
    let mut address = paths::search(locale, words);
    // Writing to a `String` cannot fail.
    if let Some(kind) = kind {
        let _ = write!(address, "&kind={}", kind.code());
    }
    if page > 1 {
        let _ = write!(address, "&page={page}");
    }
    address
}

fn row(locale: Locale, shown: &Shown, sought: Option<&Sought>) -> impl IntoView + use<> {
    let lang = shown.lang.to_string();
    let (href, place) = match &shown.target {
        Target::Space { slug } => (paths::space(locale, slug), None),
        Target::Question { slug, number } => {
            let place = i18n::discussions::question_number(locale, (*number).into());
            (paths::question(locale, slug, *number), Some(place))
        }
        Target::Reply { slug, number } => (paths::reply(locale, slug, number), Some(number.to_string())),
        Target::Resource { number } => (paths::resource(locale, *number), None),
        Target::Expert { number } => (paths::expert(locale, *number), None),
        Target::Page { chapter } => (paths::chapter(locale, *chapter), None),
    };
    let title = if shown.title.is_empty() {
        view! { <bdi>{shown.by.clone()}</bdi> }.into_any()
    } else {
        view! {
            <span lang=lang.clone() dir="auto">
                {marked(&shown.title, &shown.lang, sought)}
            </span>
        }
        .into_any()
    };
    // A question is called by its number.
    let (kind, place) = match place {
        Some(place) if shown.kind == Kind::Question => (place, None),
        place => (name(locale, shown.kind).to_owned(), place),
    };
    let place = place.map(|place| view! { <span>{place}</span> });
    view! {
        <li class="res">
            <p class="kind">
                <span>{kind}</span>
                {place}
                <span>{i18n::language_name(locale, &shown.lang).into_owned()}</span>
            </p>
            <h2>
                <a href=href>{title}</a>
            </h2>
            <p class="desc" lang=lang dir="auto">
                {marked(&shown.excerpt, &shown.lang, sought)}
            </p>
        </li>
    }
}

/// Text with what is sought marked in it.
fn marked(text: &str, lang: &LangTag, sought: Option<&Sought>) -> Vec<AnyView> {
    let Some(sought) = sought else { return vec![text.to_owned().into_any()] };
    let pieces = sought.marked(text, lang).into_iter();
    pieces
        .map(
            |(piece, found)| {
                if found { view! { <mark>{piece.to_owned()}</mark> }.into_any() } else { piece.to_owned().into_any() }
            },
        )
        .collect()
}
