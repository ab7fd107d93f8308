//! Draws a page of forms from its data: labels above, hints, errors at their fields and in a list on top. Works by
//! links and posts; with a script the same form is sent without a page load. Drawn by the server only.

mod asked;
mod field;

pub use asked::{acts, errors_of, form, id_of, sent_from};

use super::{error_list, icon};
use crate::root::{Drawn, Page};
use domain::form::{FormPage, Notice, Part, Passkey, Row};
use domain::{Html, Locale};
use leptos::prelude::*;

/// The page.
pub fn form_page(locale: Locale, page: FormPage) -> Page {
    let (title, description) = (page.title.clone(), page.lead.clone());
    Page::Drawn(Drawn { title, description, canonical: None, html: Html(view(locale, page).to_html()) })
}

fn view(locale: Locale, page: FormPage) -> impl IntoView + use<> {
    let forms = page.parts.iter().filter_map(|part| part.form.as_ref());
    let errors = forms.flat_map(|form| errors_of(locale, form)).collect();
    let lead = (!page.lead.is_empty()).then(|| view! { <p class="lead">{page.lead}</p> });
    let title_dir = (!page.title_lang.is_empty()).then_some("auto");
    let title_lang = (!page.title_lang.is_empty()).then_some(page.title_lang);
    let links = page.links.into_iter().map(|(words, href)| view! { <li><a href=href>{words}</a></li> });
    let links = links.collect::<Vec<_>>();
    view! {
        <div class="wrap form-page">
            <h1 lang=title_lang dir=title_dir>
                {page.title}
            </h1>
            {nav(locale, page.nav)}
            {page.notice.map(notice)}
            {error_list(locale, errors)}
            {lead}
            {page.parts.into_iter().map(|each| part(locale, each)).collect::<Vec<_>>()}
            {(!links.is_empty()).then(|| view! { <ul class="form-links">{links}</ul> })}
        </div>
    }
}

/// The pages that belong together with this one.
pub fn nav(locale: Locale, nav: Vec<(String, String, bool)>) -> Option<impl IntoView> {
    let several = !nav.is_empty();
    let links = nav.into_iter().map(|(words, href, current)| {
        view! {
            <li>
                <a href=href aria-current=current.then_some("page")>
                    {words}
                </a>
            </li>
        }
    });
    let links = links.collect::<Vec<_>>();
    several.then(|| {
        view! {
            <nav class="page-nav" aria-label=i18n::own::nav(locale)>
                <ul role="list">{links}</ul>
            </nav>
        }
    })
}

fn rows(rows: Vec<Row>) -> Option<impl IntoView> {
    let any = !rows.is_empty();
    let rows = rows.into_iter().map(|row| {
        let lang = Some(row.lang).filter(|lang| !lang.is_empty());
        view! {
            <li>
                <a href=row.href>
                    <bdi lang=lang>{row.name}</bdi>
                </a>
                <span>{row.about}</span>
            </li>
        }
    });
    let rows = rows.collect::<Vec<_>>();
    any.then(|| {
        view! {
            <ul class="rows" role="list">
                {rows}
            </ul>
        }
    })
}

/// What was done, or is awaited.
pub fn notice(notice: Notice) -> impl IntoView {
    let (class, mark) = if notice.good { ("notice good", "i-check") } else { ("notice wait", "i-clock") };
    view! {
        <p class=class role="status" tabindex="-1" data-aim="">
            {icon(mark)}
            <span>{notice.words}</span>
        </p>
    }
}

fn part(locale: Locale, part: Part) -> impl IntoView {
    let heading = (!part.heading.is_empty()).then(|| view! { <h2>{part.heading}</h2> });
    let words = (!part.words.is_empty()).then(|| view! { <p>{part.words}</p> });
    let facts = part.facts.into_iter().map(|(name, value)| {
        view! {
            <dt>{name}</dt>
            <dd>
                <bdi>{value}</bdi>
            </dd>
        }
    });
    let facts = facts.collect::<Vec<_>>();
    let drawn = (!part.drawn.is_empty()).then(|| view! { <div inner_html=part.drawn.0></div> });
    let file = part.file.map(|(words, href)| {
        view! {
            <p>
                <a class="btn" href=href download="" rel="external">
                    {words}
                </a>
            </p>
        }
    });
    let inside = view! {
        {heading}
        {words}
        {(!facts.is_empty()).then(|| view! { <dl class="facts">{facts}</dl> })}
        {drawn}
        {rows(part.rows)}
        {file}
        {part.form.map(|each| form(locale, each))}
    };
    match part.passkey {
        None => view! { <section class="form-part">{inside}</section> }.into_any(),
        Some(passkey) => with_passkey(passkey, inside, part.otherwise).into_any(),
    }
}

/// A part that `frontend/passkeys.js` shows where it can fill in its form, and what stands there otherwise.
fn with_passkey(passkey: Passkey, inside: impl IntoView, otherwise: String) -> impl IntoView {
    let Passkey { origin, options, failed, known } = passkey;
    let otherwise = (!otherwise.is_empty()).then(|| view! { <p class="no-passkey">{otherwise}</p> });
    view! {
        <pass-key class="form-part" data-origin=origin data-options=options data-failed=failed data-known=known>
            {inside}
        </pass-key>
        {otherwise}
    }
}
