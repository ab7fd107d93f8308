//! `/{lang}/admin/pages/{page}/history?of={lang}`: what a page said before, and the way to put it back.

use super::api::PageRevision;
use super::name;
use crate::own::former_name;
use crate::paths;
use crate::platform::Head;
use crate::root::Page;
use crate::ui::{Moment, changes, form};
use domain::Locale;
use domain::form::{Button, Field, Form};
use domain::pages::Chapter;
use i18n::pages as t;
use leptos::prelude::*;

/// The page.
pub fn page(locale: Locale, chapter: Chapter, of: Locale, revisions: Vec<PageRevision>) -> Page {
    let title = t::history_title(locale, name(locale, chapter));
    Page::drawn(Head { title, ..Head::default() }, view(locale, chapter, of, revisions))
}

fn view(locale: Locale, chapter: Chapter, of: Locale, revisions: Vec<PageRevision>) -> impl IntoView {
    let base = revisions.first().map_or(1, |newest| newest.number);
    let revisions = revisions.into_iter().map(|each| revision(locale, chapter, of, base, each)).collect::<Vec<_>>();
    view! {
        <div class="wrap form-page">
            {crate::admin::top(locale, &t::history_title(locale, name(locale, chapter)))}
            <p class="lead">{t::history_lead(locale, of.endonym())}</p>
            <p>
                <a href=paths::admin_page(locale, chapter, of)>{t::back_to_editor(locale)}</a>
            </p>
            {revisions}
        </div>
    }
}

fn revision(locale: Locale, chapter: Chapter, of: Locale, base: u32, each: PageRevision) -> impl IntoView {
    let PageRevision { number, at, by, changes: changed, .. } = each;
    let when = match at {
        Some(at) => {
            let by = former_name(locale, &by).to_owned();
            view! {
                {Moment { at, day_only: false }.view(locale)}
                " "
                {t::by(locale)}
                " "
                <bdi>{by}</bdi>
            }
            .into_any()
        }
        None => view! { {t::came_with(locale)} }.into_any(),
    };
    let restore = (number != base).then(|| {
        let back = Form {
            id: format!("restore-{number}"),
            action: paths::admin_history(locale, chapter, of),
            fields: vec![Field::hidden("base", base.to_string()), Field::hidden("revision", number.to_string())],
            buttons: vec![Button { deed: "restore".to_owned(), label: t::restore(locale, number.into()) }],
        };
        form(locale, back)
    });
    let now = (number == base).then(|| view! { <p>{t::now(locale)}</p> });
    view! {
        <section class="revision">
            <h2>{t::revision(locale, number.into())}</h2>
            <p class="who-d">{when}</p>
            {now}
            <div class="as-typed" lang=of.tag() dir="auto">
                {changes(changed, number == 1)}
            </div>
            {restore}
        </section>
    }
}
