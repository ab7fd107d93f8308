//! Where one writes: a reply in one or several languages, and one's replies that others do not see yet.
//!
//! Without a script all versions stand below each other, each with its language; a button adds one. With a script
//! they are tabs, what is typed is kept on the device at once, and the form is sent without a page load.

use crate::paths;
use crate::ui::{Moment, error_list, icon};
use domain::discussions::{Composer, Draft, MOST_CHARACTERS, MOST_VERSIONS, OwnReply, Publication, ReplyState};
use domain::{LangTag, Locale};
use i18n::composer as t;
use leptos::prelude::*;
use std::sync::Arc;

/// A version being written. Its text is the text field's own business.
#[derive(Clone, Debug, PartialEq)]
struct Panel {
    /// Which one it is, whatever stands before it.
    id: usize,
    /// Its language.
    lang: String,
    /// What stood in it when the page was shown.
    text: String,
    /// How many characters and words it has now.
    ///
    /// Counted, not owned: a panel that is added by a click must outlive what was clicked.
    size: ArcRwSignal<(usize, usize)>,
}

impl Panel {
    fn new(id: usize, draft: Draft) -> Self {
        Self { id, size: ArcRwSignal::new(size(&draft.text)), lang: draft.lang, text: draft.text }
    }
}

fn size(text: &str) -> (usize, usize) {
    (text.chars().count(), text.split_whitespace().count())
}

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
    let title = match &answers {
        Some((number, _)) => t::answer_to(locale, &number.to_string()),
        None => t::reply_to_question(locale, number.into()),
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
                {error_list(locale, errors)}
                {form(locale, &question, composer)}
            </div>
        </section>
    }
    .into_any()
}

fn form(locale: Locale, question: &str, composer: Composer) -> impl IntoView + use<> {
    let Composer { answers, key, drafts, wrong, publication, hours, .. } = composer;
    let answers = answers.map(|(number, _)| number.to_string()).unwrap_or_default();
    let place = format!("{}:{answers}", paths::without_locale(question));
    let wrong = Arc::new(wrong);
    let start = start(&place, drafts);
    let next = StoredValue::new(start.len());
    let panels: RwSignal<Vec<Panel>> =
        RwSignal::new(start.into_iter().enumerate().map(|(id, draft)| Panel::new(id, draft)).collect());
    let shown = RwSignal::new(0_usize);
    let saved = RwSignal::new(None::<String>);
    let scripted = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    scripted.set(keep::is_hydrated());
    let size_now = move || {
        let now = shown.get();
        panels
            .with(|panels| panels.iter().find(|panel| panel.id == now).or(panels.first()).map(|panel| panel.size.get()))
    };
    let count = move || {
        let (characters, _) = size_now().unwrap_or_default();
        scripted
            .get()
            .then(|| t::characters(locale, i64::try_from(characters).unwrap_or(i64::MAX), MOST_CHARACTERS.into()))
    };
    let over = move || size_now().is_some_and(|(characters, _)| characters > MOST_CHARACTERS as usize);
    #[cfg(feature = "hydrate")]
    keep::restore(&place, panels, next, (shown, scripted));

    // A version in a language that is not there yet; the caret goes there once it is.
    let added = StoredValue::new(None::<usize>);
    let add = move |lang: &str| {
        let id = next.get_value();
        next.set_value(id + 1);
        panels.update(|panels| panels.push(Panel::new(id, Draft { lang: lang.to_owned(), text: String::new() })));
        shown.set(id);
        added.set_value(Some(id));
    };
    let typed = {
        let place = place.clone();
        move |_: leptos::ev::Event| {
            #[cfg(feature = "hydrate")]
            keep::typed(&place, panels, saved);
            #[cfg(not(feature = "hydrate"))]
            let _ = &place;
        }
    };
    let keyed = move |event: leptos::ev::KeyboardEvent| {
        #[cfg(feature = "hydrate")]
        keep::keyed(&event);
        #[cfg(not(feature = "hydrate"))]
        drop(event);
    };
    let tabs = move || {
        let open = panels.get();
        let open_now = shown.get();
        let current = if open.iter().any(|panel| panel.id == open_now) { open_now } else { 0 };
        open.into_iter()
            .enumerate()
            .map(|(place, panel)| {
                let id = panel.id;
                let (name, tag) = (name_of(&panel.lang), panel.lang);
                let size = panel.size;
                let says = move || match (size.get().1, place) {
                    (0, _) => t::empty(locale).to_owned(),
                    (words, 0) => t::original_words(locale, i64::try_from(words).unwrap_or(i64::MAX)),
                    (words, _) => t::words(locale, i64::try_from(words).unwrap_or(i64::MAX)),
                };
                let mark = if place == 0 { "v-p pm pm-o" } else { "v-p pm pm-a" };
                view! {
                    <button
                        class="v"
                        type="button"
                        role="tab"
                        id=format!("tab-{id}")
                        aria-controls=format!("panel-{id}")
                        aria-selected=if id == current { "true" } else { "false" }
                        tabindex=if id == current { "0" } else { "-1" }
                        on:click=move |_| shown.set(id)
                    >
                        <span class="v-l" lang=tag>
                            {name}
                        </span>
                        <span class=mark>{says}</span>
                    </button>
                }
            })
            .collect::<Vec<_>>()
    };
    let free = move || {
        let taken = panels.with(|panels| panels.iter().map(|panel| panel.lang.clone()).collect::<Vec<_>>());
        let full = taken.len() >= MOST_VERSIONS as usize;
        i18n::language_tags().filter(move |tag| !full && !taken.iter().any(|lang| lang == tag))
    };
    let more = move || {
        free()
            .map(|tag| {
                view! {
                    <li>
                        <button
                            type="submit"
                            name="do"
                            value=format!("add-{tag}")
                            lang=tag
                            on:click=move |event| {
                                event.prevent_default();
                                add(tag);
                            }
                        >
                            {name_of(tag)}
                        </button>
                    </li>
                }
            })
            .collect::<Vec<_>>()
    };
    let turn = move |event: leptos::ev::KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => -1,
            _ => return,
        };
        let ids = panels.with_untracked(|panels| panels.iter().map(|panel| panel.id).collect::<Vec<_>>());
        let count = i64::try_from(ids.len()).unwrap_or(1).max(1);
        let now = ids.iter().position(|id| *id == shown.get_untracked()).unwrap_or_default();
        let then = (i64::try_from(now).unwrap_or_default() + step).rem_euclid(count);
        if let Some(id) = usize::try_from(then).ok().and_then(|place| ids.get(place)) {
            event.prevent_default();
            shown.set(*id);
            #[cfg(feature = "hydrate")]
            keep::focus_tab(*id);
        }
    };
    let wrong_of = move |field: String| wrong.iter().find(|(name, _)| *name == field).map(|(_, words)| words.clone());
    let each = move || panels.get().into_iter().enumerate().collect::<Vec<_>>();
    let field = move |(place, panel): (usize, Panel)| {
        let wrong = (wrong_of(format!("text-{place}")), wrong_of(format!("lang-{place}")));
        one(locale, place, panel, (shown, scripted), added, (typed.clone(), keyed), wrong)
    };
    let fields = view! { <For each=each key=|(place, panel)| (*place, panel.id) children=field /> };
    view! {
        <form class="composer" id="compose-form" method="post" action=question.to_owned() data-act="" data-draft=place novalidate="">
            <input type="hidden" name="key" value=key />
            <input type="hidden" name="answers" value=answers />
            <div class="sheet">
                <div class="tabs" role="tablist" aria-label=t::versions(locale) hidden=move || !scripted.get() on:keydown=turn>
                    {tabs}
                </div>
                <details class="menu add">
                    <summary>{icon("i-plus")} <span>{t::add_language(locale)}</span></summary>
                    <div class="menu-pop">
                        <ul role="list">{more}</ul>
                    </div>
                </details>
                {fields}
                <div class="sheet-foot">
                    <span class="saved" role="status">
                        {move || saved.get().map(|at| view! { {icon("i-check")} {t::saved_at(locale, &at)} })}
                    </span>
                    <span class="count" class:over=over>
                        {count}
                    </span>
                </div>
            </div>
            <div class="form-acts">
                <button class="btn btn-1" type="submit">
                    {match publication {
                        Publication::AtOnce => t::post(locale),
                        Publication::FirstApproved | Publication::Review => t::send(locale),
                    }}
                </button>
            </div>
            <p class="note">{icon("i-info")} <span>{explained(locale, publication, hours)}</span></p>
        </form>
    }
}

/// A version: its language and its text.
fn one(
    locale: Locale,
    place: usize,
    panel: Panel,
    (shown, scripted): (RwSignal<usize>, RwSignal<bool>),
    added: StoredValue<Option<usize>>,
    (typed, keyed): (impl Fn(leptos::ev::Event) + 'static, impl Fn(leptos::ev::KeyboardEvent) + 'static),
    (wrong, wrong_lang): (Option<String>, Option<String>),
) -> impl IntoView {
    let id = panel.id;
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if added.get_value() == Some(id) {
            added.set_value(None);
            keep::focus(id);
        }
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = added;
    let lang = panel.lang.clone();
    // Without a script the language is chosen in a list; with one it is the tab's.
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
    let wrong = wrong.or(wrong_lang).map(|words| {
        view! {
            <p class="field-error" id=format!("text-{place}-wrong")>
                {icon("i-alert")}
                <span>{words}</span>
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
                on:input=typed
                on:keydown=keyed
            >
                {panel.text}
            </textarea>
            {wrong}
        </div>
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

/// What the composer begins with: what the server says, or, on a page that comes without a load, what the device has.
fn start(place: &str, drafts: Vec<Draft>) -> Vec<Draft> {
    #[cfg(feature = "hydrate")]
    if drafts.iter().all(|draft| draft.text.is_empty())
        && keep::is_hydrated()
        && let Some(kept) = keep::kept(place)
    {
        return kept.drafts;
    }
    let _ = place;
    drafts
}

/// One's replies that others do not see, where they will stand.
pub fn own_replies(locale: Locale, own: Vec<OwnReply>) -> impl IntoView + use<> {
    own.into_iter().map(|each| own_reply(locale, each)).collect::<Vec<_>>()
}

fn own_reply(locale: Locale, own: OwnReply) -> impl IntoView {
    let posted = Moment { at: own.posted_at, day_only: false };
    let (class, mark, says) = match own.state {
        ReplyState::Returned => ("reply railed awaiting returned", "i-alert", t::returned(locale)),
        ReplyState::Rejected => ("reply railed awaiting rejected", "i-info", t::rejected(locale)),
        _ => ("reply railed awaiting", "i-clock", t::awaiting(locale)),
    };
    let answers = own.answers.map(|number| {
        view! { <p>{i18n::discussions::in_answer_to(locale)} " " {number.to_string()}</p> }
    });
    let lang = own.text.shown.lang.to_string();
    let langs = own.text.versions.iter().map(|mark| i18n::endonym(&mark.lang).into_owned());
    let langs = langs.collect::<Vec<_>>().join(", ");
    let reason =
        (!own.reason.is_empty()).then(|| view! { <blockquote class="reason" dir="auto">{own.reason}</blockquote> });
    view! {
        <article class=class id=format!("own-{}", own.id)>
            <header class="who">
                <h3 class="who-n">{t::your_reply(locale)}</h3>
                <div class="who-m">
                    {answers}
                    <p class="who-d">{posted.view(locale)}</p>
                    <p>{langs}</p>
                </div>
            </header>
            <div>
                <p class="awaiting-mark">{icon(mark)} <span>{says}</span></p>
                {reason}
                <div class="voice" lang=lang dir="auto" inner_html=own.text.shown.html.0></div>
            </div>
        </article>
    }
}

/// Keeps what is typed on the device.
#[cfg(feature = "hydrate")]
pub mod keep {
    use super::Panel;
    use domain::discussions::Draft;
    use leptos::prelude::*;
    use serde::{Deserialize, Serialize};
    use wasm_bindgen::JsCast;
    use web_sys::{HtmlElement, HtmlFormElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Storage};

    /// What is kept of a composer.
    #[derive(Clone, Debug, Serialize, Deserialize)]
    pub struct Kept {
        /// The key under which it is sent once.
        pub key: String,
        /// The versions, the original first.
        pub drafts: Vec<Draft>,
    }

    fn storage() -> Option<Storage> {
        window().local_storage().ok().flatten()
    }

    fn name(place: &str) -> String {
        format!("draft:{place}")
    }

    /// What the device has of a composer.
    pub fn kept(place: &str) -> Option<Kept> {
        let kept = storage()?.get_item(&name(place)).ok().flatten()?;
        serde_json::from_str(&kept).ok()
    }

    /// Whether the client has taken over already.
    pub fn is_hydrated() -> bool {
        document().document_element().is_some_and(|root| root.has_attribute("data-hydrated"))
    }

    fn form() -> Option<HtmlFormElement> {
        document().get_element_by_id("compose-form")?.dyn_into().ok()
    }

    fn areas(form: &HtmlFormElement) -> Vec<HtmlTextAreaElement> {
        let Ok(found) = form.query_selector_all("textarea[data-panel]") else { return Vec::new() };
        (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect()
    }

    fn key_field(form: &HtmlFormElement) -> Option<HtmlInputElement> {
        form.query_selector("input[name=key]").ok()??.dyn_into().ok()
    }

    /// Brings back what the device has, or takes over what was typed before the client came.
    pub(super) fn restore(
        place: &str,
        panels: RwSignal<Vec<Panel>>,
        next: StoredValue<usize>,
        (shown, scripted): (RwSignal<usize>, RwSignal<bool>),
    ) {
        let place = place.to_owned();
        Effect::new(move |done: Option<()>| {
            if done.is_some() {
                return;
            }
            let Some(form) = form() else { return };
            let typed = areas(&form);
            let there = typed.iter().any(|area| !area.value().trim().is_empty());
            let kept = if there { None } else { kept(&place) };
            let drafts = kept.map_or_else(
                || taken_over(&form, &typed),
                |kept| {
                    if let Some(field) = key_field(&form) {
                        field.set_value(&kept.key);
                    }
                    kept.drafts
                },
            );
            let now: Vec<Draft> = panels.with_untracked(|panels| {
                panels.iter().map(|panel| Draft { lang: panel.lang.clone(), text: panel.text.clone() }).collect()
            });
            if drafts != now {
                let first = next.get_value();
                next.set_value(first + drafts.len());
                let new = drafts.into_iter().enumerate().map(|(at, draft)| Panel::new(first + at, draft));
                panels.set(new.collect());
                shown.set(first);
            }
            scripted.set(true);
        });
    }

    /// What was chosen and typed before the client came.
    fn taken_over(form: &HtmlFormElement, areas: &[HtmlTextAreaElement]) -> Vec<Draft> {
        areas
            .iter()
            .enumerate()
            .map(|(place, area)| {
                let chosen = form.query_selector(&format!("[name=lang-{place}]")).ok().flatten();
                let lang = chosen.and_then(|field| {
                    field
                        .dyn_ref::<HtmlSelectElement>()
                        .map(HtmlSelectElement::value)
                        .or_else(|| field.get_attribute("value"))
                });
                Draft { lang: lang.unwrap_or_default(), text: area.value() }
            })
            .collect()
    }

    fn measure(areas: &[HtmlTextAreaElement], panels: RwSignal<Vec<Panel>>) {
        panels.with_untracked(|panels| {
            for (area, panel) in areas.iter().zip(panels) {
                panel.size.set(super::size(&area.value()));
            }
        });
    }

    /// Keeps everything as it stands now.
    pub(super) fn typed(place: &str, panels: RwSignal<Vec<Panel>>, saved: RwSignal<Option<String>>) {
        let Some(form) = form() else { return };
        let areas = areas(&form);
        measure(&areas, panels);
        let drafts: Vec<Draft> = panels.with_untracked(|panels| {
            panels
                .iter()
                .zip(&areas)
                .map(|(panel, area)| Draft { lang: panel.lang.clone(), text: area.value() })
                .collect()
        });
        let key = key_field(&form).map(|field| field.value()).unwrap_or_default();
        if drafts.iter().all(|draft| draft.text.trim().is_empty()) {
            forget(place);
            saved.set(None);
            return;
        }
        let kept = serde_json::to_string(&Kept { key, drafts }).unwrap_or_default();
        if storage().is_some_and(|storage| storage.set_item(&name(place), &kept).is_ok()) {
            let now = js_sys::Date::new_0();
            let at = format!("{}:{:02}", now.get_hours(), now.get_minutes());
            if saved.with_untracked(|before| before.as_ref() != Some(&at)) {
                saved.set(Some(at));
            }
        }
    }

    /// Drops what the device has: the server has it.
    pub fn forget(place: &str) {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(&name(place));
        }
    }

    /// Empties a composer whose text has arrived.
    pub fn done(form: &HtmlFormElement) {
        if let Some(place) = form.get_attribute("data-draft") {
            forget(&place);
            for area in areas(form) {
                area.set_value("");
            }
        }
    }

    /// Ctrl or ⌘ and Enter send.
    pub fn keyed(event: &leptos::ev::KeyboardEvent) {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            if let Some(form) = form() {
                let _ = form.request_submit();
            }
        }
    }

    /// Puts the caret into a version that has just been added, and shuts the menu it was chosen in.
    pub fn focus(id: usize) {
        let _ = request_animation_frame(move || {
            if let Ok(Some(menu)) = document().query_selector("details.add[open]") {
                let _ = menu.remove_attribute("open");
            }
            let area = document().query_selector(&format!("textarea[data-panel='{id}']")).ok().flatten();
            if let Some(area) = area.and_then(|area| area.dyn_into::<HtmlElement>().ok()) {
                let _ = area.focus();
            }
        });
    }

    /// Puts the focus on a tab.
    pub fn focus_tab(id: usize) {
        let tab = document().get_element_by_id(&format!("tab-{id}"));
        if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
            let _ = tab.focus();
        }
    }
}
