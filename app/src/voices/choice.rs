//! The choice for whom one speaks.

use super::body_name;
use crate::ui::icon;
use domain::voices::Body;
use domain::{Html, Locale};
use i18n::voices as t;
use leptos::prelude::*;

/// The choice in the composer; nothing for somebody who has none. `chosen` is the value of the field.
pub fn choice(locale: Locale, bodies: &[Body], chosen: &str, wrong: Option<&str>) -> Html {
    // A mandate may have ended since the page was made; what is wrong must still be seen.
    if bodies.is_empty() && wrong.is_none() {
        return Html::default();
    }
    let invalid = wrong.is_some().then_some("true");
    let describedby = wrong.is_some().then_some("speaks-for-wrong");
    let wrong = wrong.map(|words| {
        view! {
            <p class="field-error" id="speaks-for-wrong">
                {icon("i-alert")}
                <span>{words.to_owned()}</span>
            </p>
        }
    });
    let view = view! {
        <div class="field">
            <label for="speaks-for">{t::speak_for(locale)}</label>
            <select
                class="input"
                id="speaks-for"
                name="speaks-for"
                aria-invalid=invalid
                aria-describedby=describedby
            >
                {options(locale, true, bodies, chosen)}
            </select>
            {wrong}
        </div>
    };
    Html(view.to_html())
}

/// What can be chosen: oneself, if that is among it, and bodies.
pub fn options(locale: Locale, myself: bool, bodies: &[Body], chosen: &str) -> Vec<AnyView> {
    let myself = myself.then(|| (String::new(), t::myself(locale).to_owned()));
    let bodies = bodies.iter().map(|body| (Body::code(Some(body)), body_name(locale, body)));
    myself
        .into_iter()
        .chain(bodies)
        .map(|(value, words)| {
            let selected = value == chosen;
            view! {
                <option value=value selected=selected>
                    {words}
                </option>
            }
            .into_any()
        })
        .collect()
}
