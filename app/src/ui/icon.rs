//! Icons: references into the sprite that every document carries.

use domain::discussions::By;
use leptos::prelude::*;

/// An icon of the sprite, such as `i-link`. Decoration only: words stand beside it.
pub fn icon(name: &'static str) -> impl IntoView {
    view! {
        <svg class=if matches!(name, "i-reply" | "i-right" | "i-left") { "i i-dir" } else { "i" } aria-hidden="true">
            <use href=format!("#{name}") />
        </svg>
    }
}

/// The provenance mark of a version: filled, ring, half or dashed circle. Words stand beside it.
pub fn mark_icon(by: &By) -> impl IntoView + use<> {
    let name = match by {
        By::Original => "#pm-o",
        By::Author => "#pm-a",
        By::Person { .. } => "#pm-t",
        By::Machine { .. } => "#pm-m",
    };
    view! {
        <svg class="pm" viewBox="0 0 12 12" aria-hidden="true">
            <use href=name />
        </svg>
    }
}
