//! The foot of every page: what this is, and how it should look.

use super::context::reader;
use crate::paths;
use crate::platform::Preferences;
use domain::Locale;
use leptos::prelude::*;

/// The site's footer. Its forms work without a script; with one, the theme changes in place.
#[component]
pub fn Footer() -> impl IntoView {
    let locale = reader().locale;
    let preferences = Preferences::current();
    let theme = RwSignal::new(preferences.theme);
    let low_data = preferences.low_data;
    view! {
        <footer class="foot-site">
            <div class="wrap foot-grid">
                <div>
                    <h2>{move || i18n::site::product_name(locale.get())}</h2>
                    <p>{move || i18n::site::footer_about(locale.get())}</p>
                    <p>{move || i18n::site::sources(locale.get())}</p>
                </div>
                <nav aria-label=move || i18n::site::footer_pages(locale.get())>
                    <h2>{move || i18n::site::footer_pages(locale.get())}</h2>
                    <ul>
                        <li>
                            <a href=move || paths::hub(locale.get())>
                                {move || i18n::site::discussions(locale.get())}
                            </a>
                        </li>
                        <li>
                            <a href=move || paths::about(locale.get())>{move || i18n::site::about(locale.get())}</a>
                        </li>
                    </ul>
                </nav>
                <div class="foot-prefs">
                    <form method="post" action="/preferences">
                        <fieldset>
                            <legend class="lab">{move || i18n::site::appearance(locale.get())}</legend>
                            <span class="seg">{theme_buttons(locale, theme)}</span>
                        </fieldset>
                    </form>
                    <form method="post" action="/preferences" class="lowdata-switch">
                        <p>
                            <b>{move || i18n::site::low_data(locale.get())}</b>
                            <small>{move || i18n::site::low_data_hint(locale.get())}</small>
                        </p>
                        <button class="btn" name="low-data" value=if low_data { "off" } else { "on" }>
                            {move || {
                                let locale = locale.get();
                                if low_data {
                                    i18n::site::low_data_turn_off(locale)
                                } else {
                                    i18n::site::low_data_turn_on(locale)
                                }
                            }}
                            <span class="vh">" " {move || i18n::site::low_data(locale.get())}</span>
                        </button>
                    </form>
                </div>
            </div>
        </footer>
    }
}

fn theme_buttons(locale: Memo<Locale>, theme: RwSignal<Option<&'static str>>) -> impl IntoView {
    type Label = fn(Locale) -> &'static str;
    let themes: [(Option<&'static str>, Label); 3] = [
        (None, i18n::site::theme_system),
        (Some("light"), i18n::site::theme_light),
        (Some("dark"), i18n::site::theme_dark),
    ];
    themes
        .into_iter()
        .map(|(value, label)| {
            view! {
                <button
                    name="theme"
                    value=value.unwrap_or("system")
                    aria-pressed=move || if theme.get() == value { "true" } else { "false" }
                    on:click=move |event| {
                        event.prevent_default();
                        theme.set(value);
                        paint(value);
                    }
                >
                    {move || label(locale.get())}
                </button>
            }
        })
        .collect_view()
}

/// Puts a theme on at once and remembers it, as the form would.
#[cfg(feature = "hydrate")]
fn paint(theme: Option<&'static str>) {
    use wasm_bindgen::JsCast;
    if let Some(root) = document().document_element() {
        let _ = match theme {
            Some(theme) => root.set_attribute("data-theme", theme),
            None => root.remove_attribute("data-theme"),
        };
    }
    if let Ok(document) = document().dyn_into::<web_sys::HtmlDocument>() {
        let age = if theme.is_some() { 31_536_000 } else { 0 };
        let theme = theme.unwrap_or_default();
        let _ = document.set_cookie(&format!("theme={theme}; Path=/; Max-Age={age}; SameSite=Lax"));
    }
}

/// The server's pages have nobody who clicks.
#[cfg(not(feature = "hydrate"))]
const fn paint(_theme: Option<&'static str>) {}
