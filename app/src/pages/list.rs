//! `/{lang}/admin/pages`: every page in every language, and how each stands.

use super::api::Standing;
use super::name;
use crate::paths;
use crate::platform::Head;
use crate::root::Page;
use domain::Locale;
use domain::pages::Chapter;
use i18n::pages as t;
use leptos::prelude::*;

/// The page.
pub fn page(locale: Locale, all: &[(Chapter, Vec<Standing>)]) -> Page {
    let head = Head {
        title: t::admin_title(locale).to_owned(),
        description: t::admin_lead(locale).to_owned(),
        ..Head::default()
    };
    Page::drawn(head, view(locale, all))
}

fn view(locale: Locale, all: &[(Chapter, Vec<Standing>)]) -> impl IntoView + use<> {
    let rows = all.iter().map(|(chapter, standing)| row(locale, *chapter, standing)).collect::<Vec<_>>();
    view! {
        <div class="wrap form-page">
            {crate::admin::top(locale, t::admin_title(locale))}
            <p class="lead">{t::admin_lead(locale)}</p>
            <ul class="leaves" role="list">
                {rows}
            </ul>
        </div>
    }
}

fn row(locale: Locale, chapter: Chapter, standing: &[Standing]) -> impl IntoView + use<> {
    let name = name(locale, chapter);
    let links = standing.iter().map(|each| {
        let words = t::stands(locale, each.locale.endonym(), &state(locale, each));
        let class = if each.outdated { "state-wait" } else { "" };
        let label = t::to_edit(locale, name, &words);
        view! {
            <li>
                <a
                    href=paths::admin_page(locale, chapter, each.locale)
                    class=class
                    aria-label=label
                >
                    {words}
                </a>
            </li>
        }
    });
    view! {
        <li>
            <a href=paths::chapter(locale, chapter)>{name}</a>
            <ul class="editor-links" role="list">
                {links.collect::<Vec<_>>()}
            </ul>
        </li>
    }
}

/// How a page stands in a language, in words.
pub fn state(locale: Locale, standing: &Standing) -> String {
    match standing.changed_at {
        _ if standing.outdated => t::state_outdated(locale).to_owned(),
        Some(at) => t::state_changed(locale, &i18n::date(locale, at.date())),
        None => t::state_as_it_came(locale).to_owned(),
    }
}
