//! Keeps what is typed: on the device at once, and on the server a moment later, so that another device has it.

use super::desk::{Desk, size};
use crate::discussions::api::keep_draft;
use domain::Locale;
use domain::discussions::{Draft, Typed};
use i18n::composer as t;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement, Storage};

/// How long somebody pauses before what they typed goes to the server.
const PAUSE: Duration = Duration::from_millis(1500);

thread_local! {
    /// How often something was typed; a pause is one in which this stays.
    static TYPED: Cell<u32> = const { Cell::new(0) };
}

/// What is kept of a composer on the device.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Kept {
    /// The key under which it is sent once.
    pub key: String,
    /// The versions, the original first.
    pub drafts: Vec<Draft>,
    /// The revision on the server that it was begun from.
    pub base: u32,
    /// Whether the server has not got it yet.
    pub fresh: bool,
    /// Whether it goes out as soon as there is a line.
    pub queued: bool,
}

pub(super) fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// How drafts of this reader are named on the device; others who use it have their own.
pub(super) fn prefix() -> String {
    format!("draft:{}:", crate::ui::context::viewer_id())
}

fn name(place: &str) -> String {
    prefix() + place
}

/// What the device has of a composer.
pub fn kept(place: &str) -> Option<Kept> {
    let kept = storage()?.get_item(&name(place)).ok().flatten()?;
    serde_json::from_slice(kept.as_bytes()).ok()
}

/// Puts something on the device. Whether there was room.
pub fn put(place: &str, kept: &Kept) -> bool {
    let text = serde_json::to_string(kept).unwrap_or_default();
    storage().is_some_and(|storage| storage.set_item(&name(place), &text).is_ok())
}

/// Drops what the device has: the server has it.
pub fn forget(place: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&name(place));
    }
}

/// Whether the client has taken over already.
fn is_hydrated() -> bool {
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

/// What stands in the fields now, in the language of each.
pub fn typed_in(form: &HtmlFormElement) -> Vec<Draft> {
    let fields = crate::ui::fields_of(form);
    (0..)
        .map_while(|place| {
            let text = format!("text-{place}");
            let there = fields.0.iter().any(|(name, _)| *name == text);
            there.then(|| Draft {
                lang: fields.get(&format!("lang-{place}")).to_owned(),
                text: fields.raw(&text).replace("\r\n", "\n"),
            })
        })
        .collect()
}

/// What is on the desk now: the fields' texts in the tabs' languages.
fn on_desk(desk: Desk) -> Option<(HtmlFormElement, Vec<Draft>)> {
    let form = form()?;
    let areas = areas(&form);
    let drafts = desk.panels.try_with_untracked(|panels| {
        let draft = |(panel, area): (&super::desk::Panel, &HtmlTextAreaElement)| {
            let text = area.value();
            panel.size.set(size(&text));
            Draft { lang: panel.lang.clone(), text }
        };
        panels.iter().zip(&areas).map(draft).collect()
    })?;
    Some((form, drafts))
}

/// Brings back what the device has, or takes over what was typed before the client came.
pub(super) fn restore(desk: Desk) {
    if is_hydrated() {
        desk.scripted.set(true);
    }
    let locale = crate::ui::context::locale();
    Effect::new(move |done: Option<()>| {
        if done.is_some() {
            return;
        }
        let Some(form) = form() else { return };
        let place = desk.place.get_value();
        let base = desk.base.get_value();
        let came: Vec<Draft> = desk.panels.with_untracked(|panels| {
            panels.iter().map(|panel| Draft { lang: panel.lang.clone(), text: panel.text.clone() }).collect()
        });
        let typed = typed_in(&form);
        let is_empty = |drafts: &[Draft]| drafts.iter().all(|draft| draft.text.trim().is_empty());
        if typed != came && !is_empty(&typed) {
            desk.lay(typed, 0);
            desk.scripted.set(true);
            later(locale, desk);
            return;
        }
        desk.scripted.set(true);
        let Some(kept) = kept(&place) else { return };
        if !kept.fresh && !kept.queued {
            // The server had it. What it has now is newer, also when that is nothing.
            if base == 0 && is_empty(&came) {
                forget(&place);
            }
            return;
        }
        if let Some(field) = key_field(&form) {
            field.set_value(&kept.key);
        }
        if kept.drafts != came {
            if kept.base != base && !is_empty(&came) {
                desk.noted.update(|noted| (noted.other, noted.revision) = (Some(came), base));
                desk.base.set_value(kept.base);
            }
            desk.lay(kept.drafts, 0);
        }
        if kept.queued {
            super::outbox::waits(&place);
        } else {
            later(locale, desk);
        }
    });
}

/// Keeps everything as it stands now.
pub(super) fn typed(locale: Locale, desk: Desk) {
    let Some((form, drafts)) = on_desk(desk) else { return };
    let place = desk.place.get_value();
    let key = key_field(&form).map(|field| field.value()).unwrap_or_default();
    let queued = kept(&place).is_some_and(|kept| kept.queued);
    let kept = Kept { key, drafts, base: desk.base.get_value(), fresh: true, queued };
    if put(&place, &kept) {
        say(desk, t::saved_here(locale, &clock()));
    }
    later(locale, desk);
}

fn clock() -> String {
    let now = js_sys::Date::new_0();
    format!("{}:{:02}", now.get_hours(), now.get_minutes())
}

fn say(desk: Desk, words: String) {
    if desk.saved.try_with_untracked(|before| before.as_ref() != Some(&words)) == Some(true) {
        desk.saved.set(Some(words));
    }
}

fn later(locale: Locale, desk: Desk) {
    let turn = TYPED.get().wrapping_add(1);
    TYPED.set(turn);
    let _ = set_timeout(
        move || {
            if TYPED.get() == turn {
                send(locale, desk);
            }
        },
        PAUSE,
    );
}

/// Sends what is on the desk to the server, to be kept there and looked at.
pub(super) fn send(locale: Locale, desk: Desk) {
    let Some((form, drafts)) = on_desk(desk) else { return };
    if form.has_attribute("data-state") {
        return;
    }
    let (Some(place), Some(base)) = (desk.place.try_get_value(), desk.base.try_get_value()) else { return };
    let key = key_field(&form).map(|field| field.value()).unwrap_or_default();
    let show = desk.preview.get_untracked().then(|| u32::try_from(untrack(|| desk.shown_at())).unwrap_or(0));
    let sent = drafts.clone();
    let typed = Typed { place: place.clone(), key: key.clone(), base, drafts, show };
    spawn_local(async move {
        // Without the server it is on the device; it is tried again with the next word.
        let Ok(noted) = keep_draft(typed).await else { return };
        if noted.other.is_none() {
            let _ = desk.base.try_set_value(noted.revision);
            if let Some(mut kept) = kept(&place).filter(|kept| kept.key == key) {
                kept.base = noted.revision;
                kept.fresh = kept.drafts != sent;
                let said_something = sent.iter().any(|draft| !draft.text.trim().is_empty());
                if said_something || kept.fresh {
                    put(&place, &kept);
                } else {
                    forget(&place);
                }
            }
            if noted.revision > 0 {
                say(desk, t::saved_at(locale, &clock()));
            }
        }
        let _ = desk.noted.try_set(noted);
    });
}

/// Changes what is on the desk: `change` gives the place of the version to show.
pub(super) fn change(locale: Locale, desk: Desk, change: impl FnOnce(&mut Vec<Draft>) -> usize) {
    let Some((_, mut drafts)) = on_desk(desk) else { return };
    let show = change(&mut drafts);
    desk.noted.update(|noted| {
        noted.seems.clear();
        noted.parts = None;
    });
    desk.lay(drafts, show);
    // The fields are there once the page has settled.
    let _ = request_animation_frame(move || typed(locale, desk));
}

/// Settles a conflict: the other text or this one; the one not taken stays in sight until the next word is kept.
pub(super) fn settle(locale: Locale, desk: Desk, other: bool) {
    let (theirs, revision) = desk.noted.with_untracked(|noted| (noted.other.clone(), noted.revision));
    desk.base.set_value(revision);
    if !other {
        desk.noted.update(|noted| noted.other = None);
        typed(locale, desk);
        return;
    }
    let Some((_, mine)) = on_desk(desk) else { return };
    desk.noted.update(|noted| noted.other = Some(mine));
    desk.lay(theirs.unwrap_or_default(), 0);
    let _ = request_animation_frame(move || {
        if let Some((form, drafts)) = on_desk(desk) {
            let key = key_field(&form).map(|field| field.value()).unwrap_or_default();
            put(&desk.place.get_value(), &Kept { key, drafts, base: revision, fresh: true, queued: false });
        }
    });
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
    if event.key() == "Enter"
        && (event.ctrl_key() || event.meta_key())
        && let Some(form) = form()
    {
        event.prevent_default();
        let _ = form.request_submit();
    }
}

/// Puts the caret into a version that has just been added, and shuts the menu it was chosen in.
pub fn begin(id: usize) {
    let _ = request_animation_frame(move || {
        if let Ok(Some(menu)) = document().query_selector("details.add[open]") {
            let _ = menu.remove_attribute("open");
        }
        focus(&format!("textarea[data-panel='{id}']"));
    });
}

/// Puts the focus on an element.
pub fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = found.focus();
    }
}
