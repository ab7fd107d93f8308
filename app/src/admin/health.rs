//! `/{lang}/admin/health`: how the hub fares, in figures and in words.

use crate::platform::Head;
use crate::root::Page;
use crate::ui::icon;
use domain::Locale;
use domain::health::Health;
use i18n::admin as t;
use leptos::prelude::*;
use time::OffsetDateTime;

/// Letters that have waited for so long do not wait for their turn.
const LATE: time::Duration = time::Duration::minutes(10);

/// The page.
pub fn page(locale: Locale, health: &Health, now: OffsetDateTime) -> Page {
    let head =
        Head { title: t::health(locale).to_owned(), description: t::health_lead(locale).to_owned(), ..Head::default() };
    Page::drawn(head, view(locale, health, now))
}

/// A line: what is looked at, how it is, and whether somebody should see to it.
type Line = (&'static str, String, bool);

fn view(locale: Locale, health: &Health, now: OffsetDateTime) -> impl IntoView + use<> {
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let late = health.late_since.filter(|since| now - *since > LATE);
    let waiting = match late {
        Some(since) => t::letters_late(locale, count(health.waiting), &i18n::date_time(locale, since)),
        None => t::letters_waiting(locale, count(health.waiting)),
    };
    let search = if health.behind == 0 {
        t::search_current(locale).to_owned()
    } else {
        t::search_behind(locale, count(health.behind))
    };
    let last = health.last_event.map_or_else(|| t::never(locale).to_owned(), |at| i18n::date_time(locale, at));
    let database = format!("{} {}", health.database.name(), health.version);
    let lines: [Line; 7] = [
        (t::version(locale), format!("Colloquy {}", env!("CARGO_PKG_VERSION")), false),
        (t::database(locale), database, false),
        (t::size(locale), t::megabytes(locale, count(health.size.div_ceil(1_000_000))), false),
        (t::letters(locale), waiting, late.is_some()),
        (t::letters_lost(locale), t::letters_failed(locale, count(health.failed)), health.failed > 0),
        (t::search(locale), search, health.behind > 1_000),
        (t::last_event(locale), last, false),
    ];
    let any = lines.iter().any(|(_, _, wrong)| *wrong);
    let lines = lines.into_iter().map(|(name, value, wrong)| {
        let mark = wrong.then(|| view! { {icon("i-alert")} " " });
        let class = if wrong { "state-wait" } else { "" };
        view! {
            <dt>{name}</dt>
            <dd>
                <span class=class>{mark} {value}</span>
            </dd>
        }
    });
    let lines = lines.collect::<Vec<_>>();
    let (class, mark, words) = if any {
        ("notice wait", "i-alert", t::health_look(locale))
    } else {
        ("notice good", "i-check", t::health_well(locale))
    };
    view! {
        <div class="wrap form-page">
            {super::top(locale, t::health(locale))}
            <p class=class>
                {icon(mark)}
                <span>{words}</span>
            </p>
            <p class="lead">{t::health_lead(locale)}</p>
            <dl class="facts">{lines}</dl>
        </div>
    }
}
