//! An expert in a list: name, field, where they are, what they speak, whether they have time.

use super::words;
use crate::paths;
use crate::ui::icon;
use domain::Locale;
use domain::experts::{Availability, Card};
use i18n::experts as t;
use leptos::prelude::*;
use time::Date;

/// The row.
pub fn entry(locale: Locale, card: &Card, today: Date) -> impl IntoView + use<> {
    let speaks = words::languages(locale, &card.languages, |each| each.spoken);
    let writes = words::languages(locale, &card.languages, |each| each.written);
    let line = |label: &'static str, words: String| {
        (!words.is_empty()).then(|| view! { <p><span class="entry-l">{label}</span> " " {words}</p> })
    };
    let lang = card.headline.1.to_string();
    view! {
        <li class="entry">
            <div>
                <h2>
                    <a href=paths::expert(locale, card.number)>
                        <bdi>{card.name.clone()}</bdi>
                    </a>
                    {card.verified.then(|| badge(locale))}
                </h2>
                <p class="entry-field" lang=lang dir="auto">
                    {card.headline.0.clone()}
                </p>
                <p class="entry-where">
                    <bdi>{words::from_where(locale, card)}</bdi>
                </p>
            </div>
            <div class="entry-foot">
                {line(t::speaks(locale), speaks)} {line(t::writes(locale), writes)}
                {time(locale, card.availability, card.away_until, today)}
            </div>
        </li>
    }
}

/// That administrators have verified somebody.
pub fn badge(locale: Locale) -> impl IntoView {
    view! { <span class="verified">{icon("i-check")} <span>{t::verified(locale)}</span></span> }
}

/// Whether somebody has time.
pub fn time(locale: Locale, availability: Availability, until: Option<Date>, today: Date) -> impl IntoView {
    let class = match availability {
        Availability::Open => "stand good",
        Availability::Brief => "stand",
        Availability::Away => "stand wait",
    };
    let mark = if availability == Availability::Away { "i-clock" } else { "i-check" };
    view! {
        <p class=class>{icon(mark)} <span>{words::has_time(locale, availability, until, today)}</span></p>
    }
}
