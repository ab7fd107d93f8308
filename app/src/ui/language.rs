//! The language switch: ordinary links that keep the page.

use super::context::reader;
use crate::paths;
use domain::Locale;
use leptos::prelude::*;

/// The items of a list of languages: each in its own name, with a sentence in that language for those who
/// hear it, and the present one marked.
pub fn language_links() -> impl IntoView {
    let reader = reader();
    Locale::ALL
        .into_iter()
        .map(|other| {
            let href = move || {
                let query = reader.query.get();
                let mark = if query.is_empty() { "" } else { "?" };
                paths::in_locale(other, &reader.path.get()) + mark + &query
            };
            view! {
                <li>
                    <a
                        href=href
                        lang=other.tag()
                        hreflang=other.tag()
                        data-noscroll=""
                        aria-current=move || (reader.locale.get() == other).then_some("true")
                    >
                        {other.endonym()}
                    </a>
                </li>
            }
        })
        .collect_view()
}
