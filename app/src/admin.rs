//! The administration: what is settled for the whole hub, and how it fares. Routes: `/{lang}/admin` and below; for
//! administrators, drawn by the server.

pub mod api;
mod health;
mod overview;
mod settings;
mod topics;

use crate::paths;
use domain::Locale;
use i18n::admin as t;
use leptos::prelude::*;

/// The top of each page of the administration: the way back, and the title.
pub fn top(locale: Locale, title: &str) -> impl IntoView + use<> {
    let title = title.to_owned();
    view! {
        <p class="admin-back">
            <a href=paths::admin(locale)>{t::title(locale)}</a>
        </p>
        <h1>{title}</h1>
    }
}
