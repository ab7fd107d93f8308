//! Where one writes: a reply in one or several languages, an answer, or an edit of one's own.
//!
//! Without a script all versions stand below each other, each with its language; a button adds one. With a script
//! they are tabs, what is typed is kept on the device at once, and the form is sent without a page load.

mod desk;
#[cfg(feature = "hydrate")]
pub mod keep;
mod notices;
#[cfg(feature = "hydrate")]
pub mod outbox;
mod panel;
mod toolbar;

use crate::paths;
use crate::ui::{error_list, icon};
use desk::Desk;
use domain::discussions::{Composer, MOST_CHARACTERS, MOST_VERSIONS, Publication};
use domain::{LangTag, Locale};
use i18n::composer as t;
use leptos::prelude::*;
use std::sync::Arc;

/// The composer, or the way to it.
pub fn composer(locale: Locale, slug: &str, number: u32, composer: Composer) -> AnyView {
    let question = paths::question(locale, slug, number);
    let Some(name) = composer.name.clone() else {
        let back = format!("{question}#compose");
        return view! {
            <section class="compose" id="compose">
                <a class="btn btn-1" href=paths::sign_in(locale, &back)>
                    {t::sign_in_to_reply(locale)}
                </a>
            </section>
        }
        .into_any();
    };
    let answers = composer.answers.clone();
    let title = match (&answers, composer.editing.is_some()) {
        (_, true) => t::edit_reply(locale).to_owned(),
        (Some((number, _)), _) => t::answer_to(locale, &number.to_string()),
        (None, _) => t::reply_to_question(locale, number.into()),
    };
    let errors = composer.wrong.clone();
    let about = answers.map(|(number, name)| {
        view! {
            <p>
                {t::to_person(locale)} " " <bdi>{name}</bdi> ", "
                <a href=format!("?at={number}#reply-{number}")>{number.to_string()}</a>
            </p>
        }
    });
    view! {
        <section class="compose railed" id="compose" aria-labelledby="compose-h">
            <div class="who">
                <h2 id="compose-h">{title}</h2>
                <div class="who-m">
                    {about}
                    <p>{t::as_person(locale)} " " <b><bdi>{name}</bdi></b></p>
                </div>
            </div>
            <div>
                {error_list(locale, errors)} {on_its_way(locale)} {form(locale, &question, composer)}
            </div>
        </section>
    }
    .into_any()
}

fn form(locale: Locale, question: &str, composer: Composer) -> impl IntoView + use<> {
    let Composer { answers, key, drafts, wrong, publication, hours, editing, base, voice, files, .. } = composer;
    let answers = answers.map(|(number, _)| number.to_string()).unwrap_or_default();
    let editing = editing.map(|id| id.to_string()).unwrap_or_default();
    let what = if editing.is_empty() { answers.clone() } else { format!("edit-{editing}") };
    let place = format!("{}:{what}", paths::without_locale(question));
    let wrong = Arc::new(wrong);
    let desk = Desk::new(place.clone(), drafts, base);
    #[cfg(feature = "hydrate")]
    keep::restore(desk);
    let scripted = desk.scripted;
    let typed = move |_: leptos::ev::Event| {
        #[cfg(feature = "hydrate")]
        keep::typed(locale, desk);
    };
    let keyed = move |event: leptos::ev::KeyboardEvent| {
        #[cfg(feature = "hydrate")]
        keep::keyed(&event);
        #[cfg(not(feature = "hydrate"))]
        drop(event);
    };
    let wrong_of = move |field: String| wrong.iter().find(|(name, _)| *name == field).map(|(_, words)| words.clone());
    let each = move || desk.panels.get().into_iter().enumerate().collect::<Vec<_>>();
    let field = move |(place, panel): (usize, desk::Panel)| {
        let wrong = wrong_of(format!("text-{place}")).or_else(|| wrong_of(format!("lang-{place}")));
        panel::one(locale, place, panel, desk, wrong)
    };
    let fields = view! { <For each=each key=|(place, panel)| (*place, panel.id) children=field /> };
    let send = match publication {
        Publication::AtOnce if !editing.is_empty() => t::save(locale),
        Publication::AtOnce => t::post(locale),
        Publication::FirstApproved | Publication::Review => t::send(locale),
    };
    view! {
        <form
            class="composer"
            id="compose-form"
            method="post"
            action=question.to_owned()
            enctype="multipart/form-data"
            data-act=""
            data-draft=place
            novalidate=""
            on:input=typed
            on:keydown=keyed
        >
            <input type="hidden" name="key" value=key />
            <input type="hidden" name="answers" value=answers />
            <input type="hidden" name="edit" value=editing />
            {notices::conflict(locale, desk)}
            <div inner_html=voice.0></div>
            <div class="sheet">
                {tabs(locale, desk)} {more(locale, desk)}
                {toolbar::toolbar(locale)} {fields}
                {notices::notices(locale, desk)} <div class="sheet-foot">
                    <span class="saved" role="status">
                        {move || desk.saved.get().map(|words| view! { {icon("i-check")} {words} })}
                    </span>
                    {count(locale, desk)}
                </div>
            </div>
            <div inner_html=files.0></div>
            <div class="form-acts">
                <button class="btn btn-1" type="submit">
                    {send}
                </button>
                <button class="btn" type="submit" name="do" value="keep" hidden=move || scripted.get()>
                    {t::keep(locale)}
                </button>
                {notices::preview_button(locale, desk)}
            </div>
            <p class="note">{icon("i-info")} <span>{explained(locale, publication, hours)}</span></p>
        </form>
    }
}

/// What is being sent or waits for the line, where it will stand. On the server that is nothing, in the same place.
#[cfg(not(feature = "hydrate"))]
fn on_its_way(_locale: Locale) -> impl IntoView {
    || None::<AnyView>
}

/// What is being sent or waits for the line, where it will stand.
#[cfg(feature = "hydrate")]
fn on_its_way(locale: Locale) -> impl IntoView {
    let reader = crate::ui::context::reader();
    move || reader.posting.get().map(|posting| waiting(locale, reader, posting).into_any())
}

#[cfg(feature = "hydrate")]
fn waiting(locale: Locale, reader: crate::ui::context::Reader, posting: outbox::Posting) -> impl IntoView {
    let (lang, text) = posting.original;
    let says = if posting.queued { t::queued(locale) } else { t::sending(locale) };
    let back = posting.queued.then(|| {
        view! {
            <button class="btn" type="button" on:click=move |_| outbox::take_back(reader)>
                {t::take_back(locale)}
            </button>
        }
    });
    view! {
        <div class="awaiting on-its-way" tabindex="-1">
            <p class="awaiting-mark">{icon("i-clock")} <span>{says}</span></p>
            <div class="voice as-typed" lang=lang dir="auto">
                {text}
            </div>
            {back}
        </div>
    }
}

/// How much the version that is shown says.
fn count(locale: Locale, desk: Desk) -> impl IntoView {
    let characters = move || {
        let at = desk.shown_at();
        desk.panels.with(|panels| panels.get(at).map_or(0, |panel| panel.size.get().0))
    };
    let words = move || {
        let now = i64::try_from(characters()).unwrap_or(i64::MAX);
        desk.scripted.get().then(|| t::characters(locale, now, MOST_CHARACTERS.into()))
    };
    let over = move || characters() > MOST_CHARACTERS as usize;
    view! {
        <span class="count" class:over=over>
            {words}
        </span>
    }
}

/// A tab for each version.
fn tabs(locale: Locale, desk: Desk) -> impl IntoView {
    let tabs = move || {
        let current = desk.shown_at();
        let tab = |(place, panel): (usize, desk::Panel)| {
            let desk::Panel { id, lang, size, .. } = panel;
            let says = move || match (size.get().1, place) {
                (0, _) => t::empty(locale).to_owned(),
                (words, 0) => t::original_words(locale, i64::try_from(words).unwrap_or(i64::MAX)),
                (words, _) => t::words(locale, i64::try_from(words).unwrap_or(i64::MAX)),
            };
            view! {
                <button
                    class="v"
                    type="button"
                    role="tab"
                    id=format!("tab-{id}")
                    aria-controls=format!("panel-{id}")
                    aria-selected=if place == current { "true" } else { "false" }
                    tabindex=if place == current { "0" } else { "-1" }
                    on:click=move |_| desk.shown.set(id)
                >
                    <span class="v-l" lang=lang.clone()>
                        {name_of(&lang)}
                    </span>
                    <span class=if place == 0 { "v-p pm pm-o" } else { "v-p pm pm-a" }>{says}</span>
                </button>
            }
        };
        desk.panels.get().into_iter().enumerate().map(tab).collect::<Vec<_>>()
    };
    let turn = move |event: leptos::ev::KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => -1,
            _ => return,
        };
        let ids = desk.panels.with_untracked(|panels| panels.iter().map(|panel| panel.id).collect::<Vec<_>>());
        let count = i64::try_from(ids.len()).unwrap_or(1).max(1);
        let now = ids.iter().position(|id| *id == desk.shown.get_untracked()).unwrap_or_default();
        let then = (i64::try_from(now).unwrap_or_default() + step).rem_euclid(count);
        if let Some(id) = usize::try_from(then).ok().and_then(|place| ids.get(place)) {
            event.prevent_default();
            desk.shown.set(*id);
            #[cfg(feature = "hydrate")]
            keep::focus(&format!("#tab-{id}"));
        }
    };
    let hidden = move || !desk.scripted.get();
    view! {
        <div class="tabs" role="tablist" aria-label=t::versions(locale) hidden=hidden on:keydown=turn>
            {tabs}
        </div>
    }
}

/// The way to a version in a language that is not there yet.
fn more(locale: Locale, desk: Desk) -> impl IntoView {
    let more = move || {
        let taken = desk.panels.with(|panels| panels.iter().map(|panel| panel.lang.clone()).collect::<Vec<_>>());
        let full = taken.len() >= MOST_VERSIONS as usize;
        i18n::language_tags()
            .filter(|tag| !full && !taken.iter().any(|lang| lang == tag))
            .map(|tag| {
                let add = move |event: leptos::ev::MouseEvent| {
                    event.prevent_default();
                    desk.add(tag);
                };
                view! {
                    <li>
                        <button type="submit" name="do" value=format!("add-{tag}") lang=tag on:click=add>
                            {name_of(tag)}
                        </button>
                    </li>
                }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <details class="menu add">
            <summary>{icon("i-plus")} <span>{t::add_language(locale)}</span></summary>
            <div class="menu-pop">
                <ul role="list">{more}</ul>
            </div>
        </details>
    }
}

/// What becomes of a reply that is sent.
fn explained(locale: Locale, publication: Publication, hours: Option<u32>) -> String {
    match (publication, hours) {
        (Publication::AtOnce, _) => t::at_once(locale).to_owned(),
        (_, Some(hours)) => t::reviewed_within(locale, hours.into()),
        (_, None) => t::reviewed(locale).to_owned(),
    }
}

/// The name of a language in the reader's.
fn language_in(locale: Locale, tag: &str) -> String {
    LangTag::parse(tag).map_or_else(|_| tag.to_owned(), |lang| i18n::language_name(locale, &lang).into_owned())
}

/// The name of a language in itself.
fn name_of(tag: &str) -> String {
    LangTag::parse(tag).map_or_else(|_| tag.to_owned(), |lang| i18n::endonym(&lang).into_owned())
}
