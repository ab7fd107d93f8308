//! A version: its language and its text.

use super::desk::{Desk, Panel};
use super::{language_in, name_of};
use crate::ui::icon;
use domain::Locale;
use i18n::composer as t;
use leptos::prelude::*;

/// The field for one version. With a script, its language is its tab's; without one it is chosen in a list.
pub fn one(locale: Locale, place: usize, panel: Panel, desk: Desk, wrong: Option<String>) -> impl IntoView {
    let Desk { shown, scripted, .. } = desk;
    let id = panel.id;
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if desk.added.get_value() == Some(id) {
            desk.added.set_value(None);
            super::keep::begin(id);
        }
    });
    let lang = panel.lang.clone();
    let tag = panel.lang.clone();
    let label = t::your_reply_in(locale, &language_in(locale, &panel.lang));
    let chooser = move || {
        if scripted.get() {
            return view! { <input type="hidden" name=format!("lang-{place}") value=lang.clone() /> }.into_any();
        }
        let chosen = &lang;
        let options = i18n::language_tags()
            .map(|tag| {
                view! {
                    <option value=tag lang=tag selected=tag == *chosen>
                        {name_of(tag)}
                    </option>
                }
            })
            .collect::<Vec<_>>();
        view! {
            <label class="lab" for=format!("lang-{place}")>
                {t::language(locale)}
            </label>
            <select class="input" id=format!("lang-{place}") name=format!("lang-{place}")>
                {options}
            </select>
        }
        .into_any()
    };
    let describedby = wrong.is_some().then(|| format!("text-{place}-wrong"));
    let invalid = wrong.is_some().then_some("true");
    let wrong = wrong.map(|words| {
        view! {
            <p class="field-error" id=format!("text-{place}-wrong")>
                {icon("i-alert")}
                <span>{words}</span>
            </p>
        }
    });
    let make_first = move |_| {
        #[cfg(feature = "hydrate")]
        super::keep::change(locale, desk, |drafts| {
            drafts[..=place].rotate_right(1);
            0
        });
    };
    let first = (place > 0).then(|| {
        view! {
            <p class="act-row" hidden=move || !scripted.get()>
                <button class="act" type="button" on:click=make_first>
                    {t::make_original(locale)}
                </button>
            </p>
        }
    });
    view! {
        <div
            class="panel"
            hidden=move || scripted.get() && shown.get() != id
            role="tabpanel"
            id=format!("panel-{id}")
            aria-labelledby=format!("tab-{id}")
        >
            {chooser}
            <label class="lab" for=format!("text-{place}")>
                {label}
            </label>
            <textarea
                id=format!("text-{place}")
                name=format!("text-{place}")
                data-panel=id.to_string()
                lang=tag
                dir="auto"
                rows="10"
                spellcheck="true"
                aria-describedby=describedby
                aria-invalid=invalid
            >
                {panel.text}
            </textarea>
            {wrong}
            {first}
        </div>
    }
}
