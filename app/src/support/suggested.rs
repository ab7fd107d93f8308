//! Who and what may help: as whoever asked reads it, and as the team finds it.

use crate::paths;
use domain::experts::Card;
use domain::id::RequestId;
use domain::support::{Pointer, Suggested};
use domain::{Html, LangTag, Locale};
use i18n::support as t;
use leptos::prelude::*;

/// What the team is offered: found by words, or by the topics of the request.
#[derive(Debug, Default)]
pub struct Offered {
    /// What was sought; empty when the topics were.
    pub words: String,
    /// Experts.
    pub experts: Vec<Card>,
    /// Resources.
    pub resources: Vec<Pointer>,
}

/// A row: where it leads, what it is called, in which language, more about it, and what can be done with it.
struct Row {
    href: String,
    name: String,
    lang: Option<LangTag>,
    about: (String, Option<LangTag>),
    deed: Option<(&'static str, u32, &'static str)>,
}

fn expert(locale: Locale, card: &Card, deed: Option<(&'static str, &'static str)>) -> Row {
    Row {
        href: paths::expert(locale, card.number),
        name: card.name.clone(),
        lang: None,
        about: (card.headline.0.clone(), Some(card.headline.1.clone())),
        deed: deed.map(|(deed, label)| (deed, card.number, label)),
    }
}

fn resource(locale: Locale, pointer: &Pointer, deed: Option<(&'static str, &'static str)>) -> Row {
    Row {
        href: paths::resource(locale, pointer.number),
        name: pointer.title.0.clone(),
        lang: Some(pointer.title.1.clone()),
        about: (t::a_resource(locale).to_owned(), None),
        deed: deed.map(|(deed, label)| (deed, pointer.number, label)),
    }
}

fn row(id: RequestId, locale: Locale, row: Row) -> impl IntoView + use<> {
    let Row { href, name, lang, about, deed } = row;
    let deed = deed.map(|(deed, number, label)| {
        view! {
            <form method="post" action=paths::support_case(locale, id) data-act="">
                <input type="hidden" name="number" value=number.to_string() />
                <button class="btn" type="submit" name="do" value=deed>
                    {label}
                    <span class="vh">" " <bdi>{name.clone()}</bdi></span>
                </button>
            </form>
        }
    });
    let about_lang = about.1.map(|lang| lang.to_string());
    view! {
        <li>
            <div>
                <a href=href lang=lang.map(|lang| lang.to_string())>
                    <bdi>{name}</bdi>
                </a>
                <span lang=about_lang dir="auto">
                    {about.0}
                </span>
            </div>
            {deed}
        </li>
    }
}

fn rows(id: RequestId, locale: Locale, all: Vec<Row>) -> Option<impl IntoView> {
    let any = !all.is_empty();
    let all = all.into_iter().map(|each| row(id, locale, each)).collect::<Vec<_>>();
    any.then(|| {
        view! {
            <ul class="rows pointers" role="list">
                {all}
            </ul>
        }
    })
}

/// As whoever asked reads it.
pub fn shown(id: RequestId, locale: Locale, suggested: &Suggested) -> Html {
    let experts = suggested.experts.iter().map(|card| expert(locale, card, None));
    let resources = suggested.resources.iter().map(|pointer| resource(locale, pointer, None));
    Html(rows(id, locale, experts.chain(resources).collect()).to_html())
}

/// As the team sees it: what was suggested can be taken back, what is offered can be suggested.
pub fn found(id: RequestId, locale: Locale, suggested: &Suggested, offered: &Offered, is_open: bool) -> Html {
    let drop = t::suggest_no_more(locale);
    let experts = suggested.experts.iter().map(|card| expert(locale, card, Some(("drop-expert", drop))));
    let resources = suggested.resources.iter().map(|each| resource(locale, each, Some(("drop-resource", drop))));
    let there = rows(id, locale, experts.chain(resources).collect());
    let none = there.is_none().then(|| view! { <p>{t::none_suggested(locale)}</p> });
    let offers = is_open.then(|| offers(id, locale, offered));
    Html(view! { {none} {there} {offers} }.to_html())
}

fn offers(id: RequestId, locale: Locale, offered: &Offered) -> impl IntoView + use<> {
    let add = t::suggest(locale);
    let experts = offered.experts.iter().map(|card| expert(locale, card, Some(("suggest-expert", add))));
    let resources = offered.resources.iter().map(|each| resource(locale, each, Some(("suggest-resource", add))));
    let all: Vec<Row> = experts.chain(resources).collect();
    let heading = if offered.words.is_empty() { t::offered_topics(locale) } else { t::offered_words(locale) };
    let none = all.is_empty().then(|| view! { <p>{t::none_offered(locale)}</p> });
    view! {
        <h3 class="asked-h">
            <label for="offer-words">{t::seek(locale)}</label>
        </h3>
        <form class="searchbar" role="search" method="get" action=paths::support_desk(locale)>
            <input type="hidden" name="id" value=id.to_string() />
            <input class="input" type="search" id="offer-words" name="q" dir="auto" value=offered.words.clone() />
            <button class="btn" type="submit">
                {t::seek_button(locale)}
            </button>
        </form>
        <h4 class="asked-h">{heading}</h4>
        {none}
        {rows(id, locale, all)}
    }
}
