//! Sends forms without a page load. Every form of ours works by itself; this takes the same fields the same way, and
//! shows what comes back in place. What was typed stays where it is until the server has it.

use super::context::Reader;
use crate::api::{Outcome, act};
use crate::discussions::{keep, outbox};
use crate::platform::Failure;
use domain::Fault;
use domain::form::Fields;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;
use leptos_router::{NavigateOptions, location::State};
use wasm_bindgen::JsCast;
use web_sys::{Element, FormData, HtmlFormElement, HtmlInputElement, SubmitEvent};

/// Begins to listen to forms. Must stand inside the router.
pub fn listen(reader: Reader) {
    let navigate = use_navigate();
    let asking = navigate.clone();
    let asked = window_event_listener(leptos::ev::submit, move |event: SubmitEvent| {
        let Some(form) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok()) else { return };
        if form.has_attribute("data-go") && !event.default_prevented() {
            event.prevent_default();
            ask(&form, &asking);
        }
    });
    on_cleanup(move || asked.remove());
    let handle = window_event_listener(leptos::ev::submit, move |event: SubmitEvent| {
        let Some(form) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok()) else { return };
        if !form.has_attribute("data-act") || event.default_prevented() {
            return;
        }
        if form.get_attribute("data-state").as_deref() == Some("sending") {
            event.prevent_default();
            return;
        }
        // A file goes as the browser sends it.
        if has_file(&form) {
            return;
        }
        let submitter = event.submitter().map(JsCast::unchecked_into::<Element>);
        event.prevent_default();
        let fields = fields(&form, submitter.as_ref());
        let (path, query) = address(&form);
        let navigate = navigate.clone();
        let _ = form.set_attribute("data-state", "sending");
        let _ = form.set_attribute("aria-busy", "true");
        outbox::begins(reader, &form);
        spawn_local(async move {
            let locale = reader.locale.get_untracked();
            let came = act(locale, path.clone(), query.clone(), fields).await;
            let _ = form.remove_attribute("data-state");
            let _ = form.remove_attribute("aria-busy");
            match came {
                Ok(Outcome::GoTo { to }) => {
                    keep::done(&form);
                    if !form.has_attribute("data-draft") {
                        // What has arrived is not put again into the page that comes.
                        form.reset();
                    }
                    reader.posting.set(None);
                    go(reader, &navigate, &to);
                }
                Ok(Outcome::Show { page, .. }) => {
                    reader.posting.set(None);
                    reader.given.set_value(Some(*page));
                    super::head::aim(None);
                    reader.turn.update(|turn| *turn += 1);
                }
                // The text is where it was; the form says what happened.
                Err(Failure(fault)) => {
                    if !outbox::stays(reader, &form, &fault) {
                        failed(reader, &form, &fault);
                    }
                }
            }
        });
    });
    on_cleanup(move || handle.remove());
}

/// Goes where a form that only asks leads, without a page load. What has the focus has it again when the page has come.
fn ask(form: &HtmlFormElement, navigate: &impl Fn(&str, NavigateOptions)) {
    let (path, _) = address(form);
    let chosen = fields(form, None).0.into_iter().filter(|(_, value)| !value.trim().is_empty());
    let chosen: Vec<String> =
        chosen.map(|(name, value)| format!("{name}={}", crate::paths::escaped(value.trim()))).collect();
    let query = if chosen.is_empty() { String::new() } else { format!("?{}", chosen.join("&")) };
    let focused = document().active_element().map(|element| element.id()).filter(|id| !id.is_empty());
    super::head::aim(focused);
    navigate(&(path + &query), NavigateOptions { scroll: false, ..NavigateOptions::default() });
}

/// Goes on where a form leads; if that is here, the page is asked anew.
fn go(reader: Reader, navigate: &impl Fn(&str, NavigateOptions), to: &str) {
    let place = to.split_once('#').map(|(_, id)| id.to_owned());
    super::head::aim(place);
    let here = reader.path.get_untracked() + &query_of(&reader.query.get_untracked());
    let there = to.split('#').next().unwrap_or_default();
    reader.turn.update(|turn| *turn += 1);
    if here != there {
        navigate(to, NavigateOptions { scroll: false, state: State::default(), ..NavigateOptions::default() });
    } else if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(to));
    }
}

fn query_of(query: &str) -> String {
    let query = query.trim_start_matches('?');
    if query.is_empty() { String::new() } else { format!("?{query}") }
}

/// Path and query that a form is sent to; without an action it is the page's own.
fn address(form: &HtmlFormElement) -> (String, String) {
    let action = form.get_attribute("action").filter(|action| action.starts_with('/'));
    let location = window().location();
    match action {
        Some(action) => {
            let action = action.split('#').next().unwrap_or_default().to_owned();
            let (path, query) = action.split_once('?').unwrap_or((&action, ""));
            (path.to_owned(), query.to_owned())
        }
        None => (location.pathname().unwrap_or_default(), location.search().unwrap_or_default()),
    }
}

/// Whether somebody has chosen a file that is still to be sent.
fn has_file(form: &HtmlFormElement) -> bool {
    form.query_selector("input[type=file]")
        .ok()
        .flatten()
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|field| !field.value().is_empty())
}

/// What a form holds, as a browser would send it.
fn fields(form: &HtmlFormElement, submitter: Option<&Element>) -> Fields {
    let mut fields = Fields::default();
    if let Ok(data) = FormData::new_with_form(form) {
        for pair in js_sys::try_iter(&data).ok().flatten().into_iter().flatten().flatten() {
            let pair: js_sys::Array = pair.unchecked_into();
            if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
                fields.0.push((name, value));
            }
        }
    }
    if let Some(button) = submitter
        && let (Some(name), Some(value)) = (button.get_attribute("name"), button.get_attribute("value"))
    {
        fields.0.push((name, value));
    }
    fields
}

/// What a form holds, whatever button is pressed.
pub fn fields_of(form: &HtmlFormElement) -> Fields {
    fields(form, None)
}

/// Says above its buttons that a form did not arrive.
fn failed(reader: Reader, form: &HtmlFormElement, fault: &Fault) {
    let locale = reader.locale.get_untracked();
    let words = match fault {
        Fault::Unavailable { .. } => i18n::forms::not_sent(locale),
        Fault::NotFound => i18n::site::fault_not_found_title(locale),
        Fault::BadRequest => i18n::site::fault_bad_request_title(locale),
    };
    if let Ok(Some(line)) = form.query_selector(".form-failed") {
        line.remove();
    }
    if let (Ok(line), Ok(Some(acts))) = (document().create_element("p"), form.query_selector(".form-acts")) {
        line.set_class_name("field-error form-failed");
        line.set_text_content(Some(words));
        let _ = acts.insert_adjacent_element("beforebegin", &line);
    }
    reader.said.set(words.to_owned());
}
