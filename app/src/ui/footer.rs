//! The foot of every page: what this is, where to go for help, what holds here, how pages should look. The server
//! draws it, so that its words are not in the client; a page that a script asks for brings it in its language.

use super::context::reader;
#[cfg(feature = "ssr")]
use crate::paths;
#[cfg(feature = "ssr")]
use crate::platform::Preferences;
use domain::Locale;
#[cfg(feature = "ssr")]
use domain::settings::Settings;
#[cfg(feature = "ssr")]
use domain::{Html, pages::Chapter};
use leptos::prelude::*;

/// The site's footer. Its forms work without a script; with one, the theme changes in place (`frontend/start.js`).
#[component]
pub fn Footer() -> impl IntoView {
    let foot = reader().foot;
    view! { <footer class="foot-site" inner_html=move || foot.get()></footer> }
}

/// What stands in the footer of a document.
#[cfg(feature = "ssr")]
pub fn first(locale: Locale) -> String {
    let settings = use_context::<std::sync::Arc<Settings>>().unwrap_or_default();
    foot(locale, &settings, &Preferences::current()).0
}

/// The document has it already.
#[cfg(not(feature = "ssr"))]
pub const fn first(_locale: Locale) -> String {
    String::new()
}

/// The footer's content.
#[cfg(feature = "ssr")]
pub fn foot(locale: Locale, settings: &Settings, preferences: &Preferences) -> Html {
    use i18n::pages as t;
    use i18n::site;
    let help = [
        (t::about(locale), paths::about(locale)),
        (t::questions(locale), paths::chapter(locale, Chapter::Questions)),
        (t::criteria(locale), paths::chapter(locale, Chapter::Criteria)),
        (i18n::contact::link(locale), paths::contact(locale)),
    ];
    let rules = [Chapter::Moderation, Chapter::Privacy, Chapter::Accessibility, Chapter::Terms]
        .map(|chapter| (crate::pages::name(locale, chapter), paths::chapter(locale, chapter)));
    let low_data = preferences.low_data;
    let (turn, value) =
        if low_data { (site::low_data_turn_off(locale), "off") } else { (site::low_data_turn_on(locale), "on") };
    let view = view! {
        <div class="wrap foot-grid">
            <div>
                <h2>{settings.named(locale).to_owned()}</h2>
                <p>{site::footer_about(locale)}</p>
                <p>{site::sources(locale)}</p>
            </div>
            {links(site::footer_help(locale), help)}
            {links(site::footer_rules(locale), rules)}
            <div class="foot-prefs">
                <form method="post" action="/preferences">
                    <fieldset>
                        <legend class="lab">{site::appearance(locale)}</legend>
                        <span class="seg">{theme_buttons(locale, preferences.theme)}</span>
                    </fieldset>
                </form>
                <form method="post" action="/preferences" class="lowdata-switch">
                    <p>
                        <b>{site::low_data(locale)}</b>
                        <small>{site::low_data_hint(locale)}</small>
                    </p>
                    <button class="btn" name="low-data" value=value>
                        {turn}
                        <span class="vh">" " {site::low_data(locale)}</span>
                    </button>
                </form>
            </div>
        </div>
    };
    Html(view.to_html())
}

#[cfg(feature = "ssr")]
fn links<const N: usize>(title: &'static str, links: [(&'static str, String); N]) -> impl IntoView {
    let links = links.map(|(words, href)| view! { <li><a href=href>{words}</a></li> }).into_iter().collect::<Vec<_>>();
    view! {
        <nav aria-label=title>
            <h2>{title}</h2>
            <ul>{links}</ul>
        </nav>
    }
}

#[cfg(feature = "ssr")]
fn theme_buttons(locale: Locale, theme: Option<&str>) -> impl IntoView + use<> {
    let themes = [
        (None, i18n::site::theme_system(locale)),
        (Some("light"), i18n::site::theme_light(locale)),
        (Some("dark"), i18n::site::theme_dark(locale)),
    ];
    let button = |(value, label): (Option<&'static str>, &'static str)| {
        let pressed = if theme == value { "true" } else { "false" };
        view! {
            <button name="theme" value=value.unwrap_or("system") aria-pressed=pressed>
                {label}
            </button>
        }
    };
    themes.map(button).into_iter().collect::<Vec<_>>()
}
