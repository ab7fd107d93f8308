//! The filters beside the list: a form by which every state of the list has its address, with counts.

use super::words;
use crate::paths;
use crate::ui::icon;
use domain::Locale;
use domain::resources::{Facet, ResourceList, Scope};
use domain::topic::Topic;
use i18n::resources as t;
use leptos::prelude::*;

/// The form that the search field and the order belong to as well.
pub const FORM: &str = "find";

/// The filters.
pub fn filters(locale: Locale, list: &ResourceList, topics: &[Topic]) -> impl IntoView + use<> {
    let chosen = list.ask.chosen();
    let count = chosen.iter().filter(|(name, _)| *name != "q").count();
    let words = if count == 0 {
        t::filter(locale).to_owned()
    } else {
        t::filter_chosen(locale, i64::try_from(count).unwrap_or(i64::MAX))
    };
    let is = |name: &str, value: &str| chosen.iter().any(|(of, is)| *of == name && is == value);
    let choices = |name: &'static str, facets: &[Facet]| {
        let mut choices = Vec::new();
        for facet in facets {
            let picked = is(name, &facet.value);
            // What nothing has is not offered, unless it is what was chosen.
            if facet.count > 0 || picked {
                let label = words::value(locale, topics, name, &facet.value);
                choices.push(choice(locale, name, facet, label, picked));
            }
        }
        choices
    };
    let facets = &list.facets;
    let mut by_topic = facets.topics.clone();
    by_topic.sort_by_key(|facet| topics.iter().position(|topic| topic.code == facet.value));
    let by_name = |name: &'static str, facets: &[Facet]| {
        let mut sorted = facets.to_vec();
        sorted.sort_by_key(|facet| words::value(locale, topics, name, &facet.value).to_lowercase());
        sorted
    };
    let mut by_language = facets.langs.clone();
    by_language.sort_by_key(|facet| std::cmp::Reverse(facet.count));
    let any = |name: &str| chosen.iter().any(|(of, _)| *of == name);
    let scopes = choices("scope", &facets.scopes);
    let kinds = choices("type", &facets.kinds);
    let langs = choices("lang", &by_language);
    let breadths = choices("breadth", &facets.breadths);
    let folded = [
        (t::topic(locale), any("topic"), choices("topic", &by_topic)),
        (t::region(locale), any("region"), choices("region", &by_name("region", &facets.regions))),
        (t::country(locale), any("country"), choices("country", &by_name("country", &facets.countries))),
    ];
    let year = |year: Option<i32>| year.map(|year| year.to_string());
    let open = (count > 0).then_some("");
    view! {
        <details class="fold filters" open=open>
            <summary>
                <span>{words}</span>
                {icon("i-down")}
            </summary>
            <form class="facets fold-in" id=FORM method="get" action=paths::resources(locale) data-go="">
                <h2 class="vh">{t::filter(locale)}</h2>
                {open_facet(t::scope(locale), scopes)}
                {open_facet(t::kind(locale), kinds)}
                {folded.map(|(legend, open, choices)| folded_facet(legend, open, choices))}
                {open_facet(t::languages(locale), langs)}
                {open_facet(t::breadth(locale), breadths)}
                <fieldset class="facet">
                    <legend>{t::year(locale)}</legend>
                    <div class="years">
                        {year_field("from", t::year_from(locale), year(list.ask.from))}
                        {year_field("to", t::year_to(locale), year(list.ask.to))}
                    </div>
                </fieldset>
                <button class="btn btn-1" type="submit">
                    {t::show(locale, list.total().into())}
                </button>
            </form>
        </details>
    }
}

fn open_facet(legend: &'static str, choices: Vec<AnyView>) -> Option<impl IntoView> {
    (!choices.is_empty()).then(|| {
        view! {
            <fieldset class="facet">
                <legend>{legend}</legend>
                <div>{choices}</div>
            </fieldset>
        }
    })
}

/// One with many choices; open where something is chosen.
fn folded_facet(legend: &'static str, open: bool, choices: Vec<AnyView>) -> Option<impl IntoView> {
    (!choices.is_empty()).then(|| {
        view! {
            <fieldset class="facet">
                <legend class="vh">{legend}</legend>
                <details open=open.then_some("")>
                    <summary>
                        <span>{legend}</span>
                        {icon("i-down")}
                    </summary>
                    <div>{choices}</div>
                </details>
            </fieldset>
        }
    })
}

fn choice(locale: Locale, name: &'static str, facet: &Facet, label: String, picked: bool) -> AnyView {
    let lang = (name == "lang").then(|| facet.value.clone());
    let glyph =
        (name == "scope").then(|| Scope::parse(&facet.value)).flatten().map(|scope| words::glyph(scope.group()));
    let label = match glyph {
        Some(glyph) => view! {
            <span class="scope">
                <svg aria-hidden="true" viewBox="0 0 22 22">
                    <use href=glyph />
                </svg>
                {label}
            </span>
        }
        .into_any(),
        None => view! {
            <span lang=lang>
                {label}
            </span>
        }
        .into_any(),
    };
    view! {
        <label class="choice">
            <input
                type="checkbox"
                id=format!("{name}-{}", facet.value)
                name=name
                value=facet.value.clone()
                checked=picked
            />
            {label}
            <span class="c">{i18n::integer(locale, facet.count.into())}</span>
        </label>
    }
    .into_any()
}

fn year_field(name: &'static str, label: &'static str, value: Option<String>) -> impl IntoView {
    view! {
        <label>
            <span class="hint">{label}</span>
            <input
                class="input"
                id=format!("year-{name}")
                name=name
                inputmode="numeric"
                pattern="[0-9]{4}"
                maxlength="4"
                autocomplete="off"
                value=value
            />
        </label>
    }
}
