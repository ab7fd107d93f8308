//! `/{lang}/admin/pages/{page}?of={lang}`: a page in one language, to be changed, with how it will read beside it.

use super::api::Standing;
use super::{fill, list, name, read};
use crate::paths;
use crate::platform::Head;
use crate::root::Page;
use crate::ui::{error_list, errors_of, form, icon, notice};
use domain::form::{Button, Field, Form, Kind, Notice};
use domain::pages::{Chapter, Sheet};
use domain::settings::Settings;
use domain::{Html, Locale};
use i18n::pages as t;
use leptos::prelude::*;

/// What the page is made of.
#[derive(Debug)]
pub struct Editor<'a> {
    /// Which page.
    pub chapter: Chapter,
    /// The language that is changed.
    pub of: Locale,
    /// How it stands in each language.
    pub standing: Vec<Standing>,
    /// The form.
    pub form: Form,
    /// How what stands in the form will read.
    pub preview: (Sheet, Html),
    /// What was done, or happened meanwhile.
    pub notice: Option<Notice>,
    /// What administrators have settled.
    pub settings: &'a Settings,
}

/// The form for a language as it stands.
pub fn form_of(locale: Locale, chapter: Chapter, here: &Standing) -> Form {
    let tag = here.locale.tag();
    let Sheet { title, lead, body } = here.sheet.clone();
    let mut fields = vec![
        Field::hidden("base", here.revision.to_string()),
        Field::new("title", t::field_title(locale), Kind::Text).lang(tag).with([title]),
        Field::new("lead", t::field_lead(locale), Kind::Area).lang(tag).hint(t::field_lead_hint(locale)).with([lead]),
        Field::new("body", t::field_body(locale), Kind::Area).lang(tag).hint(t::field_body_hint(locale)).with([body]),
    ];
    if here.is_original {
        let choices = vec![("small".to_owned(), t::small(locale).to_owned())];
        fields.push(Field::new("small", t::others(locale), Kind::Checks { choices }).optional());
    }
    let button = |deed: &str, label: &str| Button { deed: deed.to_owned(), label: label.to_owned() };
    Form {
        id: "page".to_owned(),
        action: paths::admin_page(locale, chapter, here.locale),
        fields,
        buttons: vec![button("save", t::save(locale)), button("preview", t::preview(locale))],
    }
}

/// The page.
pub fn page(locale: Locale, editor: Editor<'_>) -> Page {
    let title = t::editor_title(locale, name(locale, editor.chapter));
    Page::drawn(Head { title, ..Head::default() }, view(locale, editor))
}

fn view(locale: Locale, editor: Editor<'_>) -> impl IntoView + use<> {
    let Editor { chapter, of, standing, form: asked, preview: (sheet, html), notice: said, settings } = editor;
    let errors = errors_of(locale, &asked);
    let tabs = standing.iter().map(|each| {
        view! {
            <li>
                <a href=paths::admin_page(locale, chapter, each.locale) aria-current=(each.locale == of).then_some("page")>
                    <span lang=each.locale.tag()>{each.locale.endonym()}</span>
                    <small>" " {list::state(locale, each)}</small>
                </a>
            </li>
        }
    });
    let tabs = tabs.collect::<Vec<_>>();
    let outdated = standing.iter().any(|each| each.locale == of && each.outdated);
    let original = standing.iter().find(|each| each.is_original && each.locale != of).map(|each| {
        let words = t::original(locale, each.locale.endonym());
        let text = format!("{}\n\n{}\n\n{}", each.sheet.title, each.sheet.lead, each.sheet.body);
        view! {
            <details class="fold" open=outdated>
                <summary>{words} {icon("i-down")}</summary>
                <div class="fold-in as-typed" lang=each.locale.tag()>
                    {text}
                </div>
            </details>
        }
    });
    let gaps = fill::gaps(of, settings).into_iter().map(|(gap, value)| {
        view! {
            <dt>
                <code>{gap}</code>
            </dt>
            <dd lang=of.tag()>
                <bdi>{value}</bdi>
            </dd>
        }
    });
    let gaps = gaps.collect::<Vec<_>>();
    view! {
        <div class="wrap form-page wide">
            {crate::admin::top(locale, &t::editor_title(locale, name(locale, chapter)))}
            <nav class="page-nav" aria-label=t::languages(locale)>
                <ul role="list">{tabs}</ul>
            </nav>
            {said.map(notice)}
            {error_list(locale, errors)}
            {outdated.then(|| view! { <p class="leaf-behind">{icon("i-alert")} <span>{t::still_right(locale)}</span></p> })}
            <div class="editor" data-preview="">
                <div>
                    <p class="editor-links">
                        <a href=paths::chapter(of, chapter) hreflang=of.tag()>
                            {t::view(locale)}
                        </a>
                        <a href=paths::admin_history(locale, chapter, of)>{t::history(locale)}</a>
                    </p>
                    {original}
                    {form(locale, asked)}
                    <details class="fold">
                        <summary>{t::gaps(locale)} {icon("i-down")}</summary>
                        <div class="fold-in">
                            <p>{t::gaps_lead(locale)}</p>
                            <dl class="facts">{gaps}</dl>
                        </div>
                    </details>
                </div>
                {read::preview(locale, settings, of, &sheet.title, &sheet.lead, &html)}
            </div>
        </div>
    }
}
