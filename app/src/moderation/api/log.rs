//! The page on which facilitators look through the log.

use super::super::{page, words};
use super::spaces;
use crate::api::border::cross;
use crate::paths::{self, escaped, pairs};
use crate::platform::Failure;
use crate::root::{Drawn, Page};
use crate::ui::Moment;
use domain::moderation::{LogAsk, LogEntry, Subject};
use domain::pages::Chapter;
use domain::{Html, Locale};
use hub::Hub;
use hub::accounts::Actor;
use i18n::moderation as t;
use leptos::prelude::*;
use time::Date;
use time::format_description::well_known::Iso8601;

/// How many entries stand on one page.
const AT_ONCE: u32 = 100;

/// What an address asks of the log. What cannot be read is not asked.
pub fn ask(query: &str) -> LogAsk {
    let asked = |name: &str| pairs(query).find(|(key, _)| key == name).map(|(_, value)| value).unwrap_or_default();
    let day = |name: &str| Date::parse(&asked(name), &Iso8601::DATE).ok();
    LogAsk {
        space: asked("space"),
        person: asked("person"),
        action: asked("action"),
        from: day("from"),
        to: day("to"),
        before: asked("before").parse().ok(),
    }
}

/// The page.
pub async fn read(hub: &Hub, actor: &Actor, locale: Locale, query: &str) -> Result<Page, Failure> {
    let ask = ask(query);
    let entries = cross(hub.moderation().log(actor, &ask, AT_ONCE).await)?;
    let spaces = spaces(hub, actor, locale).await?;
    let (title, description) = (t::log_page(locale).to_owned(), t::log_lead(locale).to_owned());
    let html = Html(view(locale, &ask, &entries, &spaces).to_html());
    Ok(Page::Drawn(Drawn { title, description, canonical: None, html }))
}

/// The query of the same question.
fn query_of(ask: &LogAsk, before: Option<i64>) -> String {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let before = before.map(|before| before.to_string()).unwrap_or_default();
    let (from, to) = (day(ask.from), day(ask.to));
    [
        ("space", &ask.space),
        ("person", &ask.person),
        ("action", &ask.action),
        ("from", &from),
        ("to", &to),
        ("before", &before),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(name, value)| format!("{name}={}", escaped(value)))
    .collect::<Vec<_>>()
    .join("&")
}

fn view(locale: Locale, ask: &LogAsk, entries: &[LogEntry], spaces: &[(String, String)]) -> impl IntoView + use<> {
    let rows = entries.iter().map(|entry| row(locale, entry, spaces)).collect::<Vec<_>>();
    let oldest = entries.last().map(|entry| entry.seq).filter(|_| entries.len() == AT_ONCE as usize);
    let older = oldest.map(|seq| {
        let href = format!("{}?{}", paths::log(locale), query_of(ask, Some(seq)));
        view! { <a class="btn" href=href rel="next">{t::log_older(locale)}</a> }
    });
    let found = if rows.is_empty() {
        view! { <p class="empty">{t::log_none(locale)}</p> }.into_any()
    } else {
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=t::log_page(locale)>
                <table class="plain">
                    <thead>
                        <tr>
                            <th scope="col">{t::log_when(locale)}</th>
                            <th scope="col">{t::log_person(locale)}</th>
                            <th scope="col">{t::log_action(locale)}</th>
                            <th scope="col">{t::log_whom(locale)}</th>
                            <th scope="col">{t::log_space(locale)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    let file = |end: &str| format!("{}.{end}?{}", paths::log(locale), query_of(ask, None));
    view! {
        <div class="wrap">
            {page::top(locale, t::log_page(locale), None, spaces)}
            <p class="lead">{t::log_lead(locale)}</p>
            {filter(locale, ask, spaces)}
            {found}
            <p class="form-acts">
                {older}
                <a class="btn" href=file("csv") download="" rel="external">
                    {t::log_csv(locale)}
                </a>
                <a class="btn" href=file("json") download="" rel="external">
                    {t::log_json(locale)}
                </a>
            </p>
        </div>
    }
}

fn row(locale: Locale, entry: &LogEntry, spaces: &[(String, String)]) -> impl IntoView + use<> {
    let at = Moment { at: entry.at, day_only: false };
    let by = if entry.by.is_empty() { t::log_operator(locale).to_owned() } else { entry.by.clone() };
    let space = spaces.iter().find(|(slug, _)| *slug == entry.space).map_or(entry.space.clone(), |each| each.1.clone());
    let data: serde_json::Value = serde_json::from_str(&entry.data).unwrap_or_default();
    let whom = match &entry.subject {
        Subject::Reply(id, number, question) => {
            let words = number.clone().unwrap_or_else(|| t::log_question(locale, i64::from(*question)));
            view! { <a href=paths::case(locale, *id)>{words}</a> }.into_any()
        }
        Subject::Person(_, name) => view! { <bdi>{name.clone()}</bdi> }.into_any(),
        Subject::Other => view! { {about(locale, &entry.action, &data)} }.into_any(),
    };
    let reason = ["reason", "words"].into_iter().find_map(|name| data[name].as_str()).unwrap_or_default().to_owned();
    let reason = (!reason.is_empty()).then(|| view! { <br /> <q dir="auto">{reason}</q> });
    view! {
        <tr>
            <td>
                <time datetime=at.machine()>{i18n::date_time(locale, entry.at)}</time>
            </td>
            <td>
                <bdi>{by}</bdi>
            </td>
            <td>{words::deed(locale, &entry.action).to_owned()} {reason}</td>
            <td>{whom}</td>
            <td dir="auto">{space}</td>
        </tr>
    }
}

/// What else something was done to: a page in a language, a topic, a setting; of a resource, what happened to it.
fn about(locale: Locale, action: &str, data: &serde_json::Value) -> String {
    let text = |name: &str| data[name].as_str().unwrap_or_default();
    match (Chapter::parse(text("page")), Locale::parse(text("lang"))) {
        (Some(chapter), Some(of)) => format!("{}, {}", crate::pages::name(locale, chapter), of.endonym()),
        _ if action == "review" => crate::reviews::step_name(locale, text("step")).unwrap_or_default().to_owned(),
        _ if !text("step").is_empty() => crate::resources::step_name(locale, text("step")).to_owned(),
        _ => [text("code"), text("setting")].into_iter().find(|text| !text.is_empty()).unwrap_or_default().to_owned(),
    }
}

/// What is looked for.
fn filter(locale: Locale, ask: &LogAsk, spaces: &[(String, String)]) -> impl IntoView + use<> {
    let option = |value: &str, words: &str, chosen: &str| {
        let (value, words, selected) = (value.to_owned(), words.to_owned(), value == chosen);
        view! {
            <option value=value selected=selected>
                {words}
            </option>
        }
    };
    let any = || option("", t::log_any(locale), "-");
    let deeds = words::DEEDS.map(|(code, name)| option(code, name(locale), &ask.action));
    let places = spaces.iter().map(|(slug, title)| option(slug, title, &ask.space)).collect::<Vec<_>>();
    let day = |name: &'static str, label: &'static str, value: Option<Date>| {
        let value = value.map(|day| day.to_string());
        view! {
            <div class="field">
                <label for=format!("log-{name}")>{label}</label>
                <input class="input" type="date" id=format!("log-{name}") name=name value=value />
            </div>
        }
    };
    view! {
        <form class="log-filter" method="get" action=paths::log(locale)>
            <div class="field">
                <label for="log-person">{t::log_person(locale)}</label>
                <input
                    class="input"
                    id="log-person"
                    name="person"
                    dir="auto"
                    value=ask.person.clone()
                    placeholder=t::log_person_hint(locale)
                />
            </div>
            <div class="field">
                <label for="log-action">{t::log_action(locale)}</label>
                <select class="input" id="log-action" name="action">
                    {any()}
                    {deeds.into_iter().collect::<Vec<_>>()}
                </select>
            </div>
            <div class="field">
                <label for="log-space">{t::log_space(locale)}</label>
                <select class="input" id="log-space" name="space">
                    {any()}
                    {places}
                </select>
            </div>
            {day("from", t::log_from(locale), ask.from)}
            {day("to", t::log_to(locale), ask.to)}
            <div class="form-acts">
                <button class="btn btn-1" type="submit">
                    {t::log_show(locale)}
                </button>
            </div>
        </form>
    }
}
