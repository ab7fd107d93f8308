//! The one live region: what a screen reader is told when something changes in place.

use super::context::reader;
use leptos::prelude::*;

/// The region itself.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let said = reader().said;
    view! {
        <div class="vh" id="live" role="status" aria-live="polite">
            {move || said.get()}
        </div>
    }
}

/// Says what is to have the focus on the page that comes; in the browser only.
pub fn aim_at(id: &str) {
    #[cfg(feature = "hydrate")]
    super::head::aim(Some(id.to_owned()));
    #[cfg(not(feature = "hydrate"))]
    let _ = id;
}

/// Says something politely.
pub fn announce(what: String) {
    reader().said.set(what);
}
