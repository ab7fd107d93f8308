//! Whose voice it is: support by name, mandates, questions that participants propose. Drawn by the server only.
//!
//! Routes: `/{lang}/account/mandates`, `/{lang}/spaces/{slug}/propose`, and for those who facilitate
//! `/{lang}/moderation/mandates` and `/{lang}/moderation/proposals`.

pub mod api;
mod choice;
mod lane;
mod mandates;
mod proposals;
mod support;

use crate::paths;
use domain::Locale;
use domain::voices::Body;
use i18n::voices as t;
use leptos::prelude::*;

/// A body's name in the reader's language.
pub fn body_name(locale: Locale, body: &Body) -> String {
    match body {
        Body::State { country } => i18n::country_name(locale, country).unwrap_or(country).to_owned(),
        Body::Organisation { name } => name.clone(),
    }
}

/// The way from the moderators' page to what else they see to.
pub fn links(locale: Locale) -> impl IntoView {
    view! {
        <ul class="form-links">
            <li>
                <a href=paths::mandate_queue(locale)>{t::mandate_queue(locale)}</a>
            </li>
            <li>
                <a href=paths::proposals(locale)>{t::proposal_queue(locale)}</a>
            </li>
        </ul>
    }
}
