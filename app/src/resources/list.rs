//! `/{lang}/resources`: the repository, the broadest first, beside its filters.

use super::{filters, words};
use crate::attachments::about;
use crate::paths;
use crate::platform::Head;
use crate::root::Page;
use crate::ui::{icon, paging};
use domain::Locale;
use domain::files::Attachment;
use domain::resources::{ResourceList, ResourceRow, ResourceSort, ScopeGroup};
use domain::topic::Topic;
use i18n::resources as t;
use leptos::prelude::*;

/// The page.
pub fn list(locale: Locale, list: &ResourceList, topics: &[Topic], low_data: bool) -> Page {
    // Search engines keep the whole list, and each resource; not every arrangement of it.
    let plain = list.ask.chosen().is_empty() && list.ask.sort == ResourceSort::default();
    let page = if list.ask.page > 1 { format!("?page={}", list.ask.page) } else { String::new() };
    let head = Head {
        title: t::title(locale).to_owned(),
        description: t::lead(locale).to_owned(),
        canonical: plain.then(|| format!("/resources{page}")),
        feed: Some(paths::resource_feed(locale)),
    };
    Page::drawn(head, view(locale, list, topics, low_data))
}

fn view(locale: Locale, list: &ResourceList, topics: &[Topic], low_data: bool) -> impl IntoView + use<> {
    let nothing = list.ask.chosen().is_empty();
    let results = if list.total() > 0 {
        let at = |page: u32| paths::resources_asked(locale, &list.ask.on_page(page));
        (groups(locale, list, low_data), paging(locale, list.ask.page.max(1), list.pages, &at)).into_any()
    } else if nothing {
        view! { <p class="empty">{t::none_yet(locale)}</p> }.into_any()
    } else {
        none(locale, list, topics).into_any()
    };
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
                <p>{t::lead(locale)} " " {t::order_said(locale)}</p>
                <div class="searchbar" role="search">
                    <label class="vh" for="q">
                        {t::search_label(locale)}
                    </label>
                    <input
                        class="input"
                        id="q"
                        type="search"
                        name="q"
                        form=filters::FORM
                        value=list.ask.words.clone()
                        maxlength="200"
                        autocomplete="off"
                        enterkeyhint="search"
                    />
                    <button class="btn btn-1" type="submit" form=filters::FORM>
                        {icon("i-search")}
                        {t::search(locale)}
                    </button>
                </div>
            </div>
            <div class="repo">
                <div>{filters::filters(locale, list, topics)}</div>
                <div>{top(locale, list)} {chips(locale, list, topics)} {results} {missed(locale)}</div>
            </div>
        </div>
    }
}

/// How many there are, and in which order.
fn top(locale: Locale, list: &ResourceList) -> impl IntoView + use<> {
    let searched = !list.ask.words.is_empty();
    let matched = searched.then(|| {
        view! {
            " "
            <span class="muted" dir="auto">
                {t::matching(locale, &list.ask.words)}
            </span>
        }
    });
    let sort = list.ask.sort;
    let choices = ResourceSort::ALL.into_iter().filter(|each| searched || *each != ResourceSort::Best);
    let choices = choices
        .map(|each| {
            view! {
                <option value=if each == ResourceSort::default() { "" } else { each.code() } selected=each == sort>
                    {words::sort(locale, each)}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class="list-top">
            <p role="status">
                <b>{t::count(locale, list.total().into())}</b>
                {matched}
            </p>
            <label class="pick">
                <span>{t::order(locale)}</span>
                <span class="sel">
                    <select id="sort" name="sort" form=filters::FORM>
                        {choices}
                    </select>
                    {icon("i-down")}
                </span>
            </label>
        </div>
    }
}

/// What is chosen, each with the way to be without it.
fn chips(locale: Locale, list: &ResourceList, topics: &[Topic]) -> Option<impl IntoView + use<>> {
    let chosen: Vec<_> = list.ask.chosen().into_iter().filter(|(name, _)| *name != "q").collect();
    let several = chosen.len() > 1;
    let any = !chosen.is_empty();
    let chips = chosen
        .into_iter()
        .map(|(name, value)| {
            let without = paths::resources_asked(locale, &list.ask.without(name, &value));
            let lang = (name == "lang").then(|| value.clone());
            view! {
                <a class="chip" href=without>
                    <span class="vh">{t::remove(locale)} " "</span>
                    <span lang=lang>{words::value(locale, topics, name, &value)}</span>
                    {icon("i-close")}
                </a>
            }
        })
        .collect_view();
    let all = domain::resources::ResourceAsk {
        page: 1,
        words: list.ask.words.clone(),
        sort: list.ask.sort,
        ..domain::resources::ResourceAsk::default()
    };
    any.then(|| {
        view! {
            <div class="chips" role="group" aria-label=t::chosen(locale)>
                {chips}
                {several
                    .then(|| {
                        view! {
                            <a class="act" href=paths::resources_asked(locale, &all)>
                                {t::clear(locale)}
                            </a>
                        }
                    })}
            </div>
        }
    })
}

/// The rows; the broadest first, they stand under headings.
fn groups(locale: Locale, list: &ResourceList, low_data: bool) -> impl IntoView + use<> {
    let headed = list.ask.sort == ResourceSort::Broadest;
    let total = list.total();
    let mut under: Option<ScopeGroup> = None;
    let mut parts: Vec<AnyView> = Vec::new();
    if !headed {
        parts.push(view! { <h2 class="vh">{t::title(locale)}</h2> }.into_any());
    }
    for each in &list.rows {
        let group = each.scope.group();
        if headed && under != Some(group) {
            let count = list.groups[group as usize];
            parts.push(
                view! {
                    <div class="group-h">
                        <h2>
                            <span class="scope">
                                <svg aria-hidden="true" viewBox="0 0 22 22">
                                    <use href=words::glyph(group) />
                                </svg>
                                {words::group(locale, group)}
                            </span>
                        </h2>
                        <span>{t::of_total(locale, count.into(), total.into())}</span>
                    </div>
                }
                .into_any(),
            );
            under = Some(group);
        }
        parts.push(row(locale, each, low_data).into_any());
    }
    parts
}

/// A resource in the list; with little data its picture is a link.
pub fn row(locale: Locale, row: &ResourceRow, low_data: bool) -> impl IntoView + use<> {
    let lang = row.text.shown.lang.to_string();
    let year = row.year.map(|year| view! { <span>{year}</span> });
    let organisation = (!row.organisation.is_empty()).then(|| view! { <bdi>{row.organisation.clone()}</bdi> });
    let languages = row
        .languages
        .iter()
        .map(|lang| view! { <li lang=lang.to_string()>{i18n::endonym(lang).into_owned()}</li> })
        .collect_view();
    let reviewed = row.reviewed.map(|reviewed| {
        view! {
            <span class="rev">
                {icon("i-check")}
                <span>
                    {t::reviewed(
                        locale,
                        reviewed.peers.into(),
                        &i18n::month_year(locale, reviewed.at.date()),
                    )}
                </span>
            </span>
        }
    });
    let dead =
        row.dead.then(|| view! { <span class="rev rev-wait">{icon("i-alert")} <span>{t::dead(locale)}</span></span> });
    let picture = row.picture.as_ref().and_then(|file| picture(locale, file, low_data));
    view! {
        <article class="res">
            <p class="kind">
                <span>{words::kind(locale, row.kind)}</span>
                {year}
                {organisation}
            </p>
            <h3>
                <a href=paths::resource(locale, row.number) lang=lang.clone() dir="auto">
                    {row.text.shown.title.clone()}
                </a>
            </h3>
            <p class="desc" lang=lang dir="auto">
                {words::cut(&words::plain(&row.text), 260)}
            </p>
            <div class="foot">
                {picture}
                <ul class="lv" aria-label=t::languages(locale)>
                    {languages}
                </ul>
                {reviewed}
                {dead}
            </div>
        </article>
    }
}

/// The picture that stands for a resource, as small as the list needs it.
fn picture(locale: Locale, file: &Attachment, low_data: bool) -> Option<AnyView> {
    let (width, height) = file.measures?;
    Some(if low_data {
        view! {
            <a class="res-picture" href=paths::file(file) rel="external">
                {i18n::files::picture_of(locale, &about(locale, file))}
            </a>
        }
        .into_any()
    } else {
        view! {
            <img
                class="res-picture"
                src=format!("{}?small", paths::file(file))
                alt=file.alt.clone()
                dir="auto"
                width=width.to_string()
                height=height.to_string()
                loading="lazy"
                decoding="async"
            />
        }
        .into_any()
    })
}

/// Nothing was found: which choice to do without.
fn none(locale: Locale, list: &ResourceList, topics: &[Topic]) -> impl IntoView + use<> {
    let drops = list
        .drops
        .iter()
        .map(|(name, value, count)| {
            let words = t::drop(locale, (*count).into(), &words::value(locale, topics, name, value));
            view! {
                <li>
                    <a href=paths::resources_asked(locale, &list.ask.without(name, value))>{words}</a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <div class="empty">
            <p>{t::none(locale)}</p>
            {(!drops.is_empty())
                .then(|| {
                    view! {
                        <p>{t::none_drop(locale)}</p>
                        <ul>{drops}</ul>
                    }
                })}
        </div>
    }
}

fn missed(locale: Locale) -> impl IntoView {
    view! {
        <section class="callout" aria-labelledby="missed-h">
            <div>
                <h2 id="missed-h">{t::missed(locale)}</h2>
                <p>{t::missed_lead(locale)}</p>
            </div>
            <div class="cluster">
                <a class="btn btn-1" href=paths::suggest(locale)>
                    {t::suggest(locale)}
                </a>
                <a class="btn" href=paths::roster(locale)>
                    {i18n::experts::invite_roster(locale)}
                </a>
            </div>
        </section>
    }
}
