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
    let languages = Locale::ALL
        .map(|each| view! { <th scope="col" lang=each.tag()>{each.endonym()}</th> })
        .into_iter()
        .collect::<Vec<_>>();
    let rows = all.iter().map(|(chapter, standing)| row(locale, *chapter, standing)).collect::<Vec<_>>();
    view! {
        <div class="wrap form-page">
            {crate::admin::top(locale, t::admin_title(locale))}
            <p class="lead">{t::admin_lead(locale)}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=t::admin_title(locale)>
                <table class="plain">
                    <thead>
                        <tr>
                            <th scope="col">{t::admin_page(locale)}</th>
                            {languages}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
    }
}

fn row(locale: Locale, chapter: Chapter, standing: &[Standing]) -> impl IntoView + use<> {
    let cells = standing.iter().map(|each| {
        let language = each.locale.endonym();
        let what = t::to_edit(locale, name(locale, chapter), language);
        let class = if each.outdated { "state-wait" } else { "" };
        view! {
            <td>
                <a href=paths::admin_page(locale, chapter, each.locale) aria-label=format!("{what}: {}", state(locale, each))>
                    <span class=class>{state(locale, each)}</span>
                </a>
            </td>
        }
    });
    let cells = cells.collect::<Vec<_>>();
    view! {
        <tr>
            <th scope="row">
                <a href=paths::chapter(locale, chapter)>{name(locale, chapter)}</a>
            </th>
            {cells}
        </tr>
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
