//! Replies on their way: what is being sent, and what waits for the line and then goes out by itself, once.

use super::keep::{self, Kept};
use crate::api::{Outcome, act};
use crate::platform::Failure;
use crate::ui::context::{Reader, reader};
use domain::Fault;
use domain::form::Fields;
use i18n::composer as t;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::time::Duration;
use web_sys::HtmlFormElement;

/// How long after a try in vain the next one is made.
const AGAIN: Duration = Duration::from_secs(15);

thread_local! {
    static BUSY: Cell<bool> = const { Cell::new(false) };
}

/// A reply on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Where it was written.
    pub place: String,
    /// Whether it waits for the line.
    pub queued: bool,
    /// The language and the text of its original.
    pub original: (String, String),
}

/// A form begins to be sent; if it is the composer, its text stands in its place meanwhile.
pub fn begins(reader: Reader, form: &HtmlFormElement) {
    if let Some(place) = form.get_attribute("data-draft") {
        let original = keep::typed_in(form).into_iter().find(|draft| !draft.text.trim().is_empty());
        if let Some(draft) = original {
            reader.posting.set(Some(Posting { place, queued: false, original: (draft.lang, draft.text) }));
            let _ = request_animation_frame(|| keep::focus(".awaiting.on-its-way"));
        }
    }
}

/// A form did not arrive. If it is the composer, it is sent again by itself; else the caller must say so.
pub fn stays(reader: Reader, form: &HtmlFormElement, fault: &Fault) -> bool {
    let sending = reader.posting.get_untracked();
    reader.posting.set(None);
    let Some(mut sending) = sending.filter(|_| matches!(fault, Fault::Unavailable { .. })) else { return false };
    let fields = crate::ui::fields_of(form);
    let drafts = keep::typed_in(form);
    let before = keep::kept(&sending.place);
    let base = before.map_or(0, |kept| kept.base);
    let kept = Kept { key: fields.get("key").to_owned(), drafts, base, fresh: true, queued: true };
    if !keep::put(&sending.place, &kept) {
        return false;
    }
    sending.queued = true;
    reader.posting.set(Some(sending));
    reader.said.set(t::queued(reader.locale.get_untracked()).to_owned());
    let _ = set_timeout(move || send_all(reader), AGAIN);
    true
}

/// Says that what was written at a place waits for the line.
pub fn waits(place: &str) {
    let reader = reader();
    if let Some(original) = keep::kept(place).and_then(|kept| kept.drafts.into_iter().next()) {
        let place = place.to_owned();
        reader.posting.set(Some(Posting { place, queued: true, original: (original.lang, original.text) }));
        send_all(reader);
    }
}

/// Does not send what waits: it is a draft again.
pub fn take_back(reader: Reader) {
    if let Some(posting) = reader.posting.get_untracked() {
        if let Some(kept) = keep::kept(&posting.place) {
            keep::put(&posting.place, &Kept { queued: false, ..kept });
        }
        reader.posting.set(None);
    }
}

/// Sends what waits as soon as there is a line, and tries now.
pub fn listen(reader: Reader) {
    let handle = window_event_listener_untyped("online", move |_| send_all(reader));
    on_cleanup(move || handle.remove());
    send_all(reader);
}

/// The places whose replies wait.
fn waiting() -> Vec<String> {
    let Some(storage) = keep::storage() else { return Vec::new() };
    let prefix = keep::prefix();
    let names = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten());
    let places = names.filter_map(|name| name.strip_prefix(&prefix).map(str::to_owned));
    places.filter(|place| keep::kept(place).is_some_and(|kept| kept.queued)).collect()
}

fn send_all(reader: Reader) {
    if BUSY.replace(true) {
        return;
    }
    spawn_local(async move {
        for place in waiting() {
            if !send(reader, &place).await {
                let _ = set_timeout(move || send_all(reader), AGAIN);
                break;
            }
        }
        BUSY.set(false);
    });
}

/// Sends what waits at a place. Whether there was a line.
async fn send(reader: Reader, place: &str) -> bool {
    let Some(kept) = keep::kept(place).filter(|kept| kept.queued) else { return true };
    let Some((path, what)) = place.split_once(':') else { return true };
    let locale = reader.locale.get_untracked();
    let path = format!("/{locale}{path}");
    let (answers, edit) = match what.strip_prefix("edit-") {
        Some(edit) => ("", edit),
        None => (what, ""),
    };
    let mut fields = vec![
        ("key".to_owned(), kept.key.clone()),
        ("answers".to_owned(), answers.to_owned()),
        ("edit".to_owned(), edit.to_owned()),
    ];
    for (at, draft) in kept.drafts.iter().enumerate() {
        fields.push((format!("lang-{at}"), draft.lang.clone()));
        fields.push((format!("text-{at}"), draft.text.clone()));
    }
    let here = reader.path.with_untracked(|now| *now == path);
    let came = act(locale, path, String::new(), Fields(fields)).await;
    match came {
        Ok(Outcome::GoTo { to }) => {
            keep::forget(place);
            reader.posting.set(None);
            reader.said.set(t::sent_now(locale).to_owned());
            if here {
                crate::ui::head::aim(to.split_once('#').map(|(_, id)| id.to_owned()));
                reader.turn.update(|turn| *turn += 1);
            }
            true
        }
        // Something is to be mended first, or somebody must sign in: it is a draft again, and the page says why.
        Ok(Outcome::Show { page, .. }) => {
            keep::put(place, &Kept { queued: false, ..kept });
            reader.posting.set(None);
            if here {
                reader.given.set_value(Some(*page));
                reader.turn.update(|turn| *turn += 1);
            }
            true
        }
        Err(Failure(Fault::Unavailable { .. })) => false,
        Err(_) => {
            keep::put(place, &Kept { queued: false, ..kept });
            reader.posting.set(None);
            true
        }
    }
}
