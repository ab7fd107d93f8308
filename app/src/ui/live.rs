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

/// Says something politely.
pub fn announce(what: String) {
    reader().said.set(what);
}
