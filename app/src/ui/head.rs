//! Keeps the document's head, language, focus and scroll position true while pages change without a load.

use crate::paths;
use crate::platform::Head;
use domain::Locale;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::HashMap;
use wasm_bindgen::JsCast;

thread_local! {
    /// The page that is shown, and where each one was left.
    static PLACE: RefCell<Place> = RefCell::default();
}

#[derive(Default)]
struct Place {
    shown: Option<Option<String>>,
    scrolled: HashMap<String, f64>,
    coming_back: bool,
}

/// Says in the document that the client has taken over, follows the interface's language, and remembers it.
pub fn settle_in(locale: Memo<Locale>) {
    let scrolled = window_event_listener(leptos::ev::scroll, |_| {
        PLACE.with_borrow_mut(|place| {
            place.scrolled.insert(address(), window().scroll_y().unwrap_or_default());
        });
    });
    let back = window_event_listener(leptos::ev::popstate, |_| PLACE.with_borrow_mut(|place| place.coming_back = true));
    on_cleanup(move || {
        scrolled.remove();
        back.remove();
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
pub fn apply(locale: Locale, head: &Head) {
    let document = document();
    document.set_title(&format!("{} – {}", head.title, i18n::site::product_name(locale)));
    set("meta[name=description]", "content", &head.description);
    let origin = window().location().origin().unwrap_or_default();
    let rest = head.canonical.clone().unwrap_or_default();
    set("link[rel=canonical]", "href", &format!("{origin}/{locale}{rest}"));
    for other in Locale::ALL {
        set(&format!("link[rel=alternate][hreflang={other}]"), "href", &format!("{origin}/{other}{rest}"));
    }
    set("link[hreflang=x-default]", "href", &format!("{origin}/en{rest}"));

    let page = head.canonical.clone();
    let (first, same, back) = PLACE.with_borrow_mut(|place| {
        let before = place.shown.replace(page.clone());
        let back = std::mem::take(&mut place.coming_back);
        (before.is_none(), before == Some(page), back)
    });
    if first || same {
        return;
    }
    let _ = request_animation_frame(move || {
        let position = PLACE.with_borrow(|place| place.scrolled.get(&address()).copied());
        let hash = window().location().hash().unwrap_or_default();
        let target = hash.strip_prefix('#').and_then(|id| leptos::prelude::document().get_element_by_id(id));
        let start = leptos::prelude::document().get_element_by_id("main");
        if let Some(start) = start.and_then(|main| main.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = start.focus();
        }
        match (back, position, target) {
            (true, Some(position), _) => window().scroll_to_with_x_and_y(0.0, position),
            (_, _, Some(target)) => target.scroll_into_view(),
            _ => window().scroll_to_with_x_and_y(0.0, 0.0),
        }
    });
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
