//! What a page has in braces is what holds at the time; its links lead to pages in the reader's language.

use crate::paths;
use domain::settings::Settings;
use domain::{Html, Locale};
use i18n::pages as t;
use leptos::prelude::*;

/// What may stand in braces, and what it stands for now.
pub fn gaps(locale: Locale, settings: &Settings) -> Vec<(&'static str, String)> {
    let keeping = settings.keeping;
    let days = |count: u32| t::days(locale, count.into());
    let name = match settings.name.get(locale) {
        "" => t::this_hub(locale),
        name => name,
    };
    let contact = match settings.contact.as_str() {
        "" => t::contact_page(locale),
        address => address,
    };
    vec![
        ("{hub}", name.to_owned()),
        ("{contact}", contact.to_owned()),
        ("{messages}", days(keeping.messages)),
        ("{letters}", days(keeping.letters)),
        ("{drafts}", days(keeping.drafts)),
    ]
}

/// A text without markup.
pub fn text(locale: Locale, settings: &Settings, text: &str) -> String {
    gaps(locale, settings).into_iter().fold(text.to_owned(), |text, (gap, value)| text.replace(gap, &value))
}

/// A text with markup, which has been through the sanitiser.
pub fn html(locale: Locale, settings: &Settings, html: &Html) -> String {
    let html = html.as_str().replace("href=\"/", &format!("href=\"{}/", paths::hub(locale)));
    gaps(locale, settings).into_iter().fold(html, |html, (gap, value)| {
        let value = view! { <i>{value}</i> }.to_html();
        let inside = value.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</i>"));
        // Behind a text the framework may put a mark that only the browser's half needs.
        html.replace(gap, inside.map_or("", |(inside, _)| inside.trim_end_matches("<!>")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Trilingual;

    #[test]
    fn braces_hold_what_is_settled_and_links_keep_the_language() {
        let mut settings = Settings::default();
        let page = Html("<p>{hub}, {letters}, {other}: <a href=\"/contact\">x</a></p>".to_owned());
        assert_eq!(
            html(Locale::Fr, &settings, &page),
            "<p>ce site, 90\u{a0}jours, {other}: <a href=\"/fr/contact\">x</a></p>".replace('\u{a0}', " ")
        );
        settings.name = Trilingual::default().with(Locale::En, "<b> & Sons");
        assert_eq!(text(Locale::Es, &settings, "{hub}"), "<b> & Sons");
        let page = html(Locale::Es, &settings, &Html("<p>{hub}</p>".to_owned()));
        assert_eq!(page, "<p>&lt;b&gt; &amp; Sons</p>");
    }
}
