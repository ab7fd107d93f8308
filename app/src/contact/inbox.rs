//! `/{lang}/contact/inbox`: messages in shelves.

use super::api::Shelf;
use crate::paths;
use crate::platform::Head;
use crate::root::Page;
use crate::ui::{Moment, nav};
use domain::Locale;
use domain::contact::MessageHead;
use i18n::contact as t;
use leptos::prelude::*;

/// What the page is made of.
#[derive(Debug)]
pub struct Gathered {
    /// Which shelf.
    pub shelf: Shelf,
    /// All of them, with how much is on those that are counted.
    pub shelves: Vec<(Shelf, Option<u32>)>,
    /// What is on it.
    pub heads: Vec<MessageHead>,
    /// Which page of it.
    pub number: u32,
    /// Whether there is another.
    pub more: bool,
}

const fn words(locale: Locale, shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Open => t::shelf_open(locale),
        Shelf::Mine => t::shelf_mine(locale),
        Shelf::Answered => t::shelf_answered(locale),
        Shelf::Closed => t::shelf_closed(locale),
        Shelf::Unconfirmed => t::shelf_unconfirmed(locale),
    }
}

fn address(locale: Locale, shelf: Shelf, number: u32) -> String {
    let page = if number > 1 { format!("&page={number}") } else { String::new() };
    format!("{}?show={}{page}", paths::inbox(locale), shelf.code())
}

/// The page.
pub fn page(locale: Locale, gathered: &Gathered) -> Page {
    let head =
        Head { title: t::inbox(locale).to_owned(), description: t::inbox_lead(locale).to_owned(), ..Head::default() };
    Page::drawn(head, view(locale, gathered))
}

fn view(locale: Locale, gathered: &Gathered) -> impl IntoView + use<> {
    let Gathered { shelf, shelves, heads, number, more } = gathered;
    let shelves = shelves.iter().map(|(each, count)| {
        let name = words(locale, *each);
        let name = count
            .filter(|count| *count > 0)
            .map_or_else(|| name.to_owned(), |count| t::shelf_count(locale, name, count.into()));
        (name, address(locale, *each, 1), each == shelf)
    });
    let shelves = shelves.collect();
    let rows = heads.iter().map(|head| row(locale, head)).collect::<Vec<_>>();
    let list = if rows.is_empty() {
        let words = if *shelf == Shelf::Open { t::none_open(locale) } else { t::none(locale) };
        view! { <p class="empty">{words}</p> }.into_any()
    } else {
        view! {
            <ul class="rows" role="list">
                {rows}
            </ul>
        }
        .into_any()
    };
    let newer = (*number > 1).then(|| {
        view! {
            <a class="btn" href=address(locale, *shelf, number - 1) rel="prev">
                {t::newer(locale)}
            </a>
        }
    });
    let older = more.then(|| {
        view! {
            <a class="btn" href=address(locale, *shelf, number + 1) rel="next">
                {t::older(locale)}
            </a>
        }
    });
    let around = (*number > 1 || *more).then(|| view! { <p class="form-acts">{newer} {older}</p> });
    view! {
        <div class="wrap form-page">
            <h1>{t::inbox(locale)}</h1>
            {nav(locale, shelves)}
            <p class="lead">{t::inbox_lead(locale)}</p>
            {list}
            {around}
        </div>
    }
}

fn row(locale: Locale, head: &MessageHead) -> impl IntoView + use<> {
    let at = Moment { at: head.sent_at, day_only: false };
    let with = head.assigned.as_ref().map(|(_, name)| {
        let words = t::with(locale, name);
        view! { " · " <bdi>{words}</bdi> }
    });
    view! {
        <li>
            <a href=paths::message(locale, head.id)>
                {super::about(locale, head.about)}
                <span class="vh">", "</span>
            </a>
            <span>
                <bdi>{t::from(locale, &head.name)}</bdi>
                " · "
                {at.view(locale)}
                {with}
            </span>
            <span dir="auto" lang="">
                {head.begins.clone()}
            </span>
        </li>
    }
}
