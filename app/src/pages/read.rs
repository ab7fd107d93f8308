//! A page on the hub itself, as readers get it: each section with its title in the rail.

use super::{fill, name};
use crate::paths;
use crate::platform::Head;
use crate::root::Page;
use crate::ui::{Moment, icon};
use domain::discussions::{By, Text};
use domain::pages::Chapter;
use domain::settings::Settings;
use domain::{Html, Locale};
use i18n::pages as t;
use leptos::prelude::*;
use time::OffsetDateTime;

/// What the page is made of.
#[derive(Debug)]
pub struct Reading<'a> {
    /// Which it is.
    pub chapter: Chapter,
    /// What it says.
    pub text: Text,
    /// When it was last changed, if ever.
    pub changed_at: Option<OffsetDateTime>,
    /// What administrators have settled.
    pub settings: &'a Settings,
    /// Whether the reader may change it.
    pub may_edit: bool,
}

/// The page.
pub fn page(locale: Locale, reading: &Reading<'_>) -> Page {
    let shown = &reading.text.shown;
    let canonical = paths::without_locale(&paths::chapter(locale, reading.chapter));
    let head = Head {
        title: fill::text(locale, reading.settings, &shown.title),
        description: fill::text(locale, reading.settings, &shown.purpose),
        canonical: Some(canonical),
        feed: None,
    };
    Page::drawn(head, view(locale, reading))
}

fn view(locale: Locale, reading: &Reading<'_>) -> impl IntoView + use<> {
    let Reading { chapter, text, changed_at, settings, may_edit } = reading;
    let lang = text.shown.lang.to_string();
    let title = fill::text(locale, settings, &text.shown.title);
    let lead = fill::text(locale, settings, &text.shown.purpose);
    let sections = sections(&fill::html(locale, settings, &text.shown.html));
    let edit = may_edit.then(|| {
        view! {
            <p>
                <a class="act" href=paths::admin_page(locale, *chapter, locale)>
                    {icon("i-edit")}
                    {t::edit(locale)}
                </a>
            </p>
        }
    });
    let changed = changed_at.map(|at| {
        view! { <p class="leaf-date">{t::changed_on(locale)} " " {Moment { at, day_only: false }.view(locale)}</p> }
    });
    let others = Chapter::ALL.into_iter().filter(|other| other != chapter).map(|other| {
        view! {
            <li>
                <a href=paths::chapter(locale, other)>{name(locale, other)}</a>
            </li>
        }
    });
    let others = others.collect::<Vec<_>>();
    view! {
        <article class="wrap leaf">
            <div lang=lang>
                <h1 dir="auto">{title}</h1>
                <p class="lead" dir="auto">
                    {lead}
                </p>
            </div>
            {behind(locale, *chapter, text)}
            {edit}
            <div lang=text.shown.lang.to_string() inner_html=sections></div>
            {changed}
            <nav class="leaf-part railed" aria-labelledby="leaf-more">
                <h2 id="leaf-more">{t::more(locale)}</h2>
                <ul role="list">{others}</ul>
            </nav>
        </article>
    }
}

/// That the reader gets another language than theirs, or a translation that lags behind.
fn behind(locale: Locale, chapter: Chapter, text: &Text) -> Option<impl IntoView + use<>> {
    let original = text.versions.iter().find(|mark| mark.by == By::Original)?;
    let shown = text.versions.iter().find(|mark| mark.lang == text.shown.lang)?;
    let (words, leads) = if !locale.reads(&shown.lang) {
        (t::elsewhere(locale), false)
    } else if shown.outdated {
        (t::outdated(locale), true)
    } else {
        return None;
    };
    let other = Locale::parse(original.lang.as_str()).filter(|_| leads).map(|other| {
        let words = t::outdated_read(locale, &i18n::language_name(locale, &original.lang));
        view! {
            " "
            <a href=paths::chapter(other, chapter) hreflang=other.tag()>
                {words}
            </a>
        }
    });
    Some(view! { <p class="leaf-behind">{icon("i-alert")} <span>{words} {other}</span></p> })
}

/// The sections of a page, each with its heading beside it.
pub fn sections(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + 1024);
    let mut parts = html.split("<h2");
    let section = |out: &mut String, heading: &str, rest: &str| {
        if heading.is_empty() && rest.trim().is_empty() {
            return;
        }
        for part in [
            "<section class=\"leaf-part railed\">",
            heading,
            "<div class=\"voice leaf-text\">",
            rest,
            "</div></section>",
        ] {
            out.push_str(part);
        }
    };
    section(&mut out, "", parts.next().unwrap_or_default());
    for part in parts {
        let (heading, rest) = part.split_once("</h2>").unwrap_or((part, ""));
        section(&mut out, &format!("<h2{heading}</h2>"), rest);
    }
    out
}

/// How a text will read.
pub fn preview(
    locale: Locale,
    settings: &Settings,
    of: Locale,
    title: &str,
    lead: &str,
    html: &Html,
) -> impl IntoView + use<> {
    let sections = sections(&fill::html(of, settings, html)).replace("<h2 id=", "<h2 data-id=");
    let (title, lead) = (fill::text(of, settings, title), fill::text(of, settings, lead));
    view! {
        <section class="editor-preview" id="preview" aria-labelledby="preview-h" tabindex="0">
            <h2 id="preview-h">{t::preview(locale)}</h2>
            <p class="hint">{t::preview_hint(locale)}</p>
            <div class="preview" lang=of.tag()>
                <p class="preview-title" dir="auto">
                    {title}
                </p>
                <p class="lead" dir="auto">
                    {lead}
                </p>
                <div inner_html=sections></div>
            </div>
        </section>
    }
}
