//! `/{lang}/about`: what this hub is and how it treats languages, numbers and readers.

use crate::platform::Head;
use crate::root::Page;
use domain::Locale;
use leptos::prelude::*;

/// The about page.
pub fn about(locale: Locale) -> Page {
    use i18n::pages as text;
    let head = Head {
        title: text::about_title(locale).to_owned(),
        description: text::about_lead(locale).to_owned(),
        canonical: Some("/about".to_owned()),
        feed: None,
    };
    Page::drawn(head, view(locale))
}

fn view(locale: Locale) -> impl IntoView + use<> {
    use i18n::pages as text;
    let parts = [
        (text::about_languages_title(locale), text::about_languages(locale)),
        (text::about_marks_title(locale), text::about_marks(locale)),
        (text::about_numbers_title(locale), text::about_numbers(locale)),
        (text::about_filters_title(locale), text::about_filters(locale)),
        (text::about_low_data_title(locale), text::about_low_data(locale)),
        (text::about_follow_title(locale), text::about_follow(locale)),
        (text::about_privacy_title(locale), text::about_privacy(locale)),
    ];
    view! {
        <div class="wrap about">
            <h1>{text::about_title(locale)}</h1>
            <p class="lead">{text::about_lead(locale)}</p>
            {parts
                .into_iter()
                .map(|(title, words)| {
                    view! {
                        <h2>{title}</h2>
                        <p>{words}</p>
                    }
                })
                .collect_view()}
        </div>
    }
}
