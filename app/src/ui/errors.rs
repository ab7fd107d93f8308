//! What is to be mended in a form, on top of it.

use domain::Locale;
use leptos::prelude::*;

/// What is to be mended, with links to where. Focus goes here after a form came back.
pub fn error_list(locale: Locale, errors: Vec<(String, String)>) -> impl IntoView + use<> {
    (!errors.is_empty()).then(|| {
        let title = i18n::forms::to_mend(locale, i64::try_from(errors.len()).unwrap_or(i64::MAX));
        let lines = errors.into_iter().map(|(id, words)| {
            view! { <li><a href=format!("#{id}") rel="external">{words}</a></li> }
        });
        view! {
            <div class="errors" role="alert" tabindex="-1" data-aim="">
                <p><b>{title}</b></p>
                <ul>{lines.collect::<Vec<_>>()}</ul>
            </div>
        }
    })
}
