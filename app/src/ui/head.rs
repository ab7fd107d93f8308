//! Keeps the document's head, language, focus and scroll position true while pages change without a load.

use crate::paths;
use crate::platform::Head;
use domain::Locale;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::HashMap;
use wasm_bindgen::JsCast;
use web_sys::ScrollRestoration;

thread_local! {
    /// The page that is shown, and where each one was left.
    static PLACE: RefCell<Place> = RefCell::default();
}

#[derive(Default)]
struct Place {
    /// Whether a page has been shown.
    begun: bool,
    /// The canonical address of the page that is shown, if it has one.
    shown: Option<String>,
    /// The address it is shown under; `None` while pages change, when scrolling is none of the reader's.
    at: Option<String>,
    /// How far each page was scrolled, in CSS pixels, by address and place.
    scrolled: HashMap<String, f64>,
    /// The place on the page that the address names, with its `#`.
    named: String,
    /// Whether the browser's own buttons ask for the page that comes.
    coming_back: bool,
    /// What is to have the focus on the page that comes.
    aim: Option<Aim>,
}

/// What is to have the focus.
enum Aim {
    /// The element of this `id`.
    At(String),
    /// Whatever asks for it.
    News,
}

/// Says what is to have the focus when the next page is shown: the element of that `id`, or, without one, what
/// tells how a form fared.
pub fn aim(id: Option<String>) {
    PLACE.with_borrow_mut(|place| place.aim = Some(id.map_or(Aim::News, Aim::At)));
}

/// How much is left free above what has the focus, in CSS pixels.
const ABOVE: f64 = 96.0;

/// Puts the focus where it is wanted; says whether it was wanted anywhere.
fn hit() -> bool {
    let Some(aim) = PLACE.with_borrow_mut(|place| place.aim.take()) else { return false };
    let target = match aim {
        Aim::At(id) => document().get_element_by_id(&id),
        Aim::News => document().query_selector("main [data-aim]").ok().flatten(),
    };
    let Some(target) = target.and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok()) else { return false };
    if !target.has_attribute("tabindex") {
        let _ = target.set_attribute("tabindex", "-1");
    }
    let quietly = web_sys::FocusOptions::new();
    quietly.set_prevent_scroll(true);
    let _ = target.focus_with_options(&quietly);
    let here = window().scroll_y().unwrap_or_default();
    jump_to((here + target.get_bounding_client_rect().top() - ABOVE).max(0.0));
    true
}

/// Says in the document that the client has taken over, follows the interface's language, and remembers it.
pub fn settle_in(locale: Memo<Locale>) {
    let scrolled = window_event_listener(leptos::ev::scroll, |_| {
        PLACE.with_borrow_mut(|place| {
            if place.at.as_ref() == Some(&address()) {
                place.scrolled.insert(address() + &hash(), window().scroll_y().unwrap_or_default());
            }
        });
    });
    let back = window_event_listener(leptos::ev::popstate, |_| {
        let on_this_page = PLACE.with_borrow_mut(|place| {
            place.coming_back = place.at.as_ref() != Some(&address());
            !place.coming_back
        });
        if on_this_page {
            scroll_back();
        }
    });
    // The browser would scroll at once, in the page that is about to go. It still does after a reload.
    restore_scroll(ScrollRestoration::Manual);
    let leaving = window_event_listener(leptos::ev::pagehide, |_| restore_scroll(ScrollRestoration::Auto));
    let returning = window_event_listener(leptos::ev::pageshow, |_| restore_scroll(ScrollRestoration::Manual));
    on_cleanup(move || {
        scrolled.remove();
        back.remove();
        leaving.remove();
        returning.remove();
    });
    Effect::new(move |_| {
        let locale = locale.get();
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", locale.tag());
            let _ = root.set_attribute("data-hydrated", "");
        }
        if let Ok(document) = document().dyn_into::<web_sys::HtmlDocument>() {
            let _ = document.set_cookie(&format!("lang={locale}; Path=/; Max-Age=31536000; SameSite=Lax"));
        }
    });
}

/// Writes a page's head into the document. When the page is another one than before, focus goes to its
/// start, as after a page load, and the scroll position to where a browser would put it.
pub fn apply(locale: Locale, head: Head) {
    let document = document();
    let mut name = crate::platform::hub_name(locale);
    if !name.is_empty() {
        name.push_str(" · ");
    }
    document.set_title(&format!("{} – {name}{}", head.title, i18n::site::product_name(locale)));
    set("meta[name=description]", "content", &head.description);
    let origin = window().location().origin().unwrap_or_default();
    let rest = head.canonical.as_deref().unwrap_or_default();
    set("link[rel=canonical]", "href", &format!("{origin}/{locale}{rest}"));
    for other in Locale::ALL {
        set(&format!("link[rel=alternate][hreflang={other}]"), "href", &format!("{origin}/{other}{rest}"));
    }
    set("link[hreflang=x-default]", "href", &format!("{origin}/en{rest}"));

    keep_typed();
    let page = head.canonical;
    let (first, same, back, turned) = PLACE.with_borrow_mut(|place| {
        let named = hash();
        let turned = !named.is_empty() && named != place.named;
        place.named = named;
        let first = !std::mem::replace(&mut place.begun, true);
        let same = place.shown == page;
        place.shown = page;
        place.at = first.then(address);
        (first, same, std::mem::take(&mut place.coming_back), turned)
    });
    if first {
        return;
    }
    // Still those of the page that goes.
    let read = same.then(being_read).flatten();
    let folds = same.then(folds).unwrap_or_default();
    if read.is_some() {
        anchoring(false);
    }
    let _ = request_animation_frame(move || {
        PLACE.with_borrow_mut(|place| place.at = Some(address()));
        fold_again(&folds);
        if hit() {
            anchoring(true);
            return;
        }
        // A link to another place on the page leads there, whatever else has changed.
        if same && turned && !back && scroll_to_target() {
            anchoring(true);
            return;
        }
        match (same, read) {
            (true, Some(read)) => keep_in_place(&read),
            (true, None) => {}
            (false, _) => start_reading(back),
        }
    });
}

/// Whether each part of the page that folds is open.
fn folds() -> Vec<bool> {
    each_fold().iter().map(|fold| fold.has_attribute("open")).collect()
}

/// Leaves parts that fold as they were, if the page has the same ones still.
fn fold_again(before: &[bool]) {
    let now = each_fold();
    if now.len() == before.len() {
        for (fold, was_open) in now.iter().zip(before) {
            let _ = if *was_open { fold.set_attribute("open", "") } else { fold.remove_attribute("open") };
        }
    }
}

fn each_fold() -> Vec<web_sys::Element> {
    let Ok(found) = document().query_selector_all("main details") else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect()
}

/// A page that the server has drawn anew, in another language say, has empty fields: what was typed goes back into
/// them.
fn keep_typed() {
    use web_sys::{HtmlInputElement, HtmlTextAreaElement};
    let Ok(found) = document().query_selector_all("[data-drawn] :is(input, textarea)") else { return };
    let typed: Vec<(String, String)> = (0..found.length())
        .filter_map(|place| {
            let field = found.item(place)?;
            if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
                return Some((area.id(), area.value()));
            }
            let input = field.dyn_ref::<HtmlInputElement>()?;
            let is_text = matches!(input.type_().as_str(), "text" | "email" | "password");
            is_text.then(|| (input.id(), input.value()))
        })
        .filter(|(id, value)| !id.is_empty() && !value.is_empty())
        .collect();
    if typed.is_empty() {
        return;
    }
    let _ = request_animation_frame(move || {
        for (id, value) in typed {
            let Some(field) = document().get_element_by_id(&id) else { continue };
            if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>()
                && area.value().is_empty()
            {
                area.set_value(&value);
            } else if let Some(input) = field.dyn_ref::<HtmlInputElement>()
                && input.value().is_empty()
            {
                input.set_value(&value);
            }
        }
    });
}

/// What stands at the top of the window: an element's `id`, and its distance from there in CSS pixels.
struct BeingRead {
    id: String,
    top: f64,
}

/// The last part of the page that begins above the window's top or close beneath it.
fn being_read() -> Option<BeingRead> {
    const CLOSE: f64 = 120.0;
    let parts = document().query_selector_all("main :is(article, section)[id]").ok()?;
    (0..parts.length())
        .filter_map(|index| parts.item(index)?.dyn_into::<web_sys::Element>().ok())
        .map(|part| BeingRead { id: part.id(), top: part.get_bounding_client_rect().top() })
        .filter(|part| part.top < CLOSE)
        .max_by(|one, other| one.top.total_cmp(&other.top))
}

/// Texts differ in length from language to language: scrolls so that what was being read stays where it was.
fn keep_in_place(read: &BeingRead) {
    if let Some(part) = document().get_element_by_id(&read.id) {
        let moved = part.get_bounding_client_rect().top() - read.top;
        let here = window().scroll_y().unwrap_or_default();
        if moved.abs() >= 1.0 && here > 0.0 {
            jump_to(here + moved);
        }
    }
    let _ = request_animation_frame(|| anchoring(true));
}

/// Whether the browser itself may keep in place what it takes for being read; both at once would scroll twice.
fn anchoring(may: bool) {
    if let Some(root) = document().document_element() {
        let _ = if may { root.remove_attribute("data-changing") } else { root.set_attribute("data-changing", "") };
    }
}

/// Puts focus and scroll position of a page that was just shown to where a browser would.
fn start_reading(back: bool) {
    let start = document().get_element_by_id("main");
    if let Some(start) = start.and_then(|main| main.dyn_into::<web_sys::HtmlElement>().ok()) {
        let quietly = web_sys::FocusOptions::new();
        quietly.set_prevent_scroll(true);
        let _ = start.focus_with_options(&quietly);
    }
    if back {
        scroll_back();
    } else if !scroll_to_target() {
        jump_to(0.0);
    }
}

/// To where the page was left.
fn scroll_back() {
    let left = PLACE.with_borrow(|place| place.scrolled.get(&(address() + &hash())).copied());
    match left {
        Some(left) => jump_to(left),
        None if scroll_to_target() => {}
        None => jump_to(0.0),
    }
}

/// To what the address points at, if it does.
fn scroll_to_target() -> bool {
    let target = hash().strip_prefix('#').and_then(|id| document().get_element_by_id(id));
    if let Some(target) = &target {
        target.scroll_into_view();
    }
    target.is_some()
}

/// Without gliding: this is a page that opens, not a movement on it.
fn jump_to(y: f64) {
    let to = web_sys::ScrollToOptions::new();
    to.set_top(y);
    to.set_behavior(web_sys::ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&to);
}

fn restore_scroll(how: ScrollRestoration) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(how);
    }
}

fn set(selector: &str, attribute: &str, value: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        let _ = element.set_attribute(attribute, value);
    }
}

fn address() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

/// Where the reader is, for links that keep the place on the page.
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The path of this page in another language, with query and place.
pub fn here_in(locale: Locale) -> String {
    let location = window().location();
    paths::in_locale(locale, &location.pathname().unwrap_or_default())
        + &location.search().unwrap_or_default()
        + &hash()
}
