//! The buttons that format a text. What they do is a small script's business: it only ever changes a text field.

use domain::Locale;
use i18n::composer as t;
use leptos::prelude::*;

/// The buttons. They work on the version that is shown, and are there with scripts only.
pub fn toolbar(locale: Locale) -> impl IntoView {
    let letter = |mark: &str, tag: &str, letter: &str, label: &str| {
        format!(
            "<button class=icon-btn type=button data-mark={mark} aria-label=\"{label}\"><{tag} class=glyph aria-hidden=true>{letter}</{tag}></button>"
        )
    };
    let drawn = |mark: &str, icon: &str, label: &str| {
        format!(
            "<button class=icon-btn type=button data-mark={mark} aria-label=\"{label}\"><svg class=i aria-hidden=true><use href=\"#{icon}\"/></svg></button>"
        )
    };
    let buttons = [
        letter("bold", "b", "B", t::bold(locale)),
        letter("italic", "i", "I", t::italic(locale)),
        drawn("list", "i-list", t::list(locale)),
        drawn("link", "i-link", t::link(locale)),
        letter("quote", "span", "❝", t::quote(locale)),
    ];
    view! {
        <div
            class="fmt"
            role="group"
            data-scripted=""
            aria-label=t::format(locale)
            inner_html=buttons.concat()
        ></div>
    }
}
