//! `/{lang}/experts`: who can be asked, sifted and searched. Each state of it has its address.

use super::{entry, facets, words};
use crate::paths;
use crate::platform::Head;
use crate::root::Page;
use crate::ui::{icon, paging};
use domain::Locale;
use domain::experts::{Ask, Found, PAGE};
use domain::topic::Topic;
use i18n::experts as t;
use leptos::prelude::*;
use time::Date;

/// The address that asks for these.
pub fn address(locale: Locale, pairs: &[(&'static str, String)], page: u32) -> String {
    let mut query: Vec<String> =
        pairs.iter().map(|(name, value)| format!("{name}={}", paths::escaped(value))).collect();
    if page > 1 {
        query.push(format!("page={page}"));
    }
    let path = paths::experts(locale);
    if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
}

/// What the page is made of.
#[derive(Debug)]
pub struct Gathered {
    /// What was asked.
    pub ask: Ask,
    /// What was found.
    pub found: Found,
    /// The taxonomy.
    pub topics: Vec<Topic>,
    /// Today.
    pub today: Date,
}

/// The page.
pub fn page(locale: Locale, gathered: &Gathered) -> Page {
    let head = Head {
        title: t::title(locale).to_owned(),
        description: t::lead(locale).to_owned(),
        canonical: Some("/experts".to_owned()),
        feed: None,
    };
    Page::drawn(head, view(locale, gathered))
}

fn view(locale: Locale, gathered: &Gathered) -> impl IntoView + use<> {
    let Gathered { ask, found, topics, today } = gathered;
    let rows = found.cards.iter().map(|card| entry::entry(locale, card, *today)).collect::<Vec<_>>();
    let order = if ask.words.is_empty() { t::order(locale) } else { t::order_words(locale) };
    let list = if rows.is_empty() {
        nobody(locale, ask).into_any()
    } else {
        view! {
            <p class="hint">{order}</p>
            <ol class="entries" role="list">
                {rows}
            </ol>
        }
        .into_any()
    };
    let (pairs, pages) = (ask.pairs(), u32::try_from(found.total.div_ceil(PAGE)).unwrap_or(u32::MAX));
    view! {
        <div class="wrap">
            <div class="page-top">
                <nav class="crumbs" aria-label=i18n::site::breadcrumb(locale)>
                    <ol>
                        <li>
                            <a href=paths::hub(locale)>{i18n::site::home(locale)}</a>
                        </li>
                        <li aria-current="page">{t::title(locale)}</li>
                    </ol>
                </nav>
                <h1>{t::title(locale)}</h1>
                <p>{t::lead(locale)}</p>
                {search(locale, ask)}
            </div>
            <div class="sifted">
                {facets::facets(locale, ask, &found.counts, topics, found.total)}
                <div>
                    <p role="status">
                        <b>{t::found(locale, words::count(found.total))}</b>
                    </p>
                    {facets::chips(locale, ask, topics)}
                    {list}
                    {paging(locale, ask.page, pages, &|page| address(locale, &pairs, page))}
                    {invitation(locale)}
                </div>
            </div>
        </div>
    }
}

/// The search, which keeps what is chosen.
fn search(locale: Locale, ask: &Ask) -> impl IntoView + use<> {
    let kept = ask
        .pairs()
        .into_iter()
        .filter(|(name, _)| *name != "q")
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect::<Vec<_>>();
    view! {
        <form class="searchbar" role="search" method="get" action=paths::experts(locale)>
            {kept}
            <label class="vh" for="expert-words">
                {t::search_label(locale)}
            </label>
            <input class="input" type="search" id="expert-words" name="q" dir="auto" value=ask.words.clone() />
            <button class="btn btn-1" type="submit">
                {icon("i-search")}
                {t::search(locale)}
            </button>
        </form>
    }
}

/// Nobody was found: which choice to drop.
fn nobody(locale: Locale, ask: &Ask) -> impl IntoView + use<> {
    let any = !ask.pairs().is_empty();
    let words = if any { t::none_found(locale) } else { t::none(locale) };
    view! {
        <p class="empty">
            {words} " " {any.then(|| view! { <a href=paths::experts(locale)>{t::show_all(locale)}</a> })}
        </p>
    }
}

/// For those who could be in it.
fn invitation(locale: Locale) -> impl IntoView {
    view! {
        <section class="invite" aria-labelledby="invite-h">
            <div>
                <h2 id="invite-h">{t::invite(locale)}</h2>
                <p>{t::invite_lead(locale)}</p>
            </div>
            <p class="form-acts">
                <a class="btn btn-1" href=paths::own_expertise(locale)>
                    {icon("i-plus")}
                    {t::invite_profile(locale)}
                </a>
                <a class="btn" href=paths::roster(locale)>
                    {t::invite_roster(locale)}
                </a>
            </p>
        </section>
        <section class="invite" aria-labelledby="invite-support-h">
            <div>
                <h2 id="invite-support-h">{i18n::support::invite(locale)}</h2>
                <p>{i18n::support::invite_lead(locale)}</p>
            </div>
            <p class="form-acts">
                <a class="btn" href=paths::support(locale)>
                    {i18n::support::title(locale)}
                </a>
            </p>
        </section>
    }
}
