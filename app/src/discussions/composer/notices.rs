//! What the server noted of what is being written: another device's text, another language, several versions in one;
//! and how it will read. It suggests; the person decides.

use super::desk::Desk;
use super::{language_in, name_of};
use crate::ui::icon;
use domain::Locale;
use i18n::composer as t;
use leptos::prelude::*;

/// Both texts, where two devices have kept different ones.
pub fn conflict(locale: Locale, desk: Desk) -> impl IntoView {
    let keep_this = move |_| {
        #[cfg(feature = "hydrate")]
        super::keep::settle(locale, desk, false);
    };
    let take_other = move |_| {
        #[cfg(feature = "hydrate")]
        super::keep::settle(locale, desk, true);
    };
    move || {
        desk.noted.with(|noted| noted.other.clone()).map(|other| {
            let texts = other
                .into_iter()
                .map(|draft| {
                    view! {
                        <h4>{name_of(&draft.lang)}</h4>
                        <div class="voice as-typed" lang=draft.lang dir="auto">
                            {draft.text}
                        </div>
                    }
                })
                .collect::<Vec<_>>();
            view! {
                <div class="conflict" role="group" aria-labelledby="conflict-h">
                    <p id="conflict-h">
                        <b>{t::conflict(locale)}</b>
                        " "
                        {t::conflict_what(locale)}
                    </p>
                    <div class="draft">{texts}</div>
                    <p class="act-row">
                        <button class="btn" type="button" on:click=take_other>
                            {t::take_other(locale)}
                        </button>
                        <button class="btn" type="button" on:click=keep_this>
                            {t::keep_this(locale)}
                        </button>
                    </p>
                </div>
            }
        })
    }
}

/// Another language than the tab says, several versions in one text, and the text as it will be read.
pub fn notices(locale: Locale, desk: Desk) -> impl IntoView {
    let seems = move || {
        let at = u32::try_from(desk.shown_at()).unwrap_or(u32::MAX);
        let found = desk.noted.with(|noted| noted.seems.iter().find(|(place, _)| *place == at).cloned());
        let taken = |lang: &str| desk.panels.with(|panels| panels.iter().any(|panel| panel.lang == lang));
        found.filter(|(_, lang)| !taken(lang.as_str())).map(|(_, lang)| {
            let words = t::seems(locale, &language_in(locale, lang.as_str()));
            let name = name_of(lang.as_str());
            let set = move |_| {
                let lang = lang.to_string();
                #[cfg(feature = "hydrate")]
                super::keep::change(locale, desk, move |drafts| {
                    let at = at as usize;
                    if let Some(draft) = drafts.get_mut(at) {
                        draft.lang = lang;
                    }
                    at
                });
                #[cfg(not(feature = "hydrate"))]
                drop(lang);
            };
            offer(words, t::set_language(locale, &name), set)
        })
    };
    let parts = move || {
        desk.noted.with(|noted| noted.parts.clone()).map(|(at, parts)| {
            let words = t::several(locale, i64::try_from(parts.len()).unwrap_or(i64::MAX));
            let split = move |_| {
                let parts = parts.clone();
                #[cfg(feature = "hydrate")]
                super::keep::change(locale, desk, move |drafts| {
                    let at = at as usize;
                    // Empty versions in these languages make room.
                    drafts.retain(|draft| !draft.text.trim().is_empty());
                    let at = at.min(drafts.len().saturating_sub(1));
                    drafts.splice(at..=at, parts);
                    at
                });
                #[cfg(not(feature = "hydrate"))]
                let _ = (at, parts);
            };
            offer(words, t::split(locale).to_owned(), split)
        })
    };
    let preview = move || {
        desk.preview.get().then(|| {
            let lang = desk.panels.with(|panels| panels.get(desk.shown_at()).map(|panel| panel.lang.clone()));
            let html = desk.noted.with(|noted| noted.html.clone()).unwrap_or_default();
            view! {
                <div class="preview voice" role="region" aria-label=t::preview(locale) lang=lang dir="auto" inner_html=html.0></div>
            }
        })
    };
    view! {
        {seems}
        {parts}
        {preview}
    }
}

fn offer(words: String, button: String, take: impl Fn(leptos::ev::MouseEvent) + 'static) -> impl IntoView {
    view! {
        <div class="split-offer" role="status">
            {icon("i-info")} <p>{words}</p> <button class="btn" type="button" on:click=take>
                {button}
            </button>
        </div>
    }
}

/// Shows and hides the text as it will be read.
pub fn preview_button(locale: Locale, desk: Desk) -> impl IntoView {
    let turn = move |_| {
        desk.preview.update(|shown| *shown = !*shown);
        #[cfg(feature = "hydrate")]
        super::keep::send(locale, desk);
    };
    view! {
        <button
            class="btn"
            type="button"
            hidden=move || !desk.scripted.get()
            aria-pressed=move || if desk.preview.get() { "true" } else { "false" }
            on:click=turn
        >
            {t::preview(locale)}
        </button>
    }
}
