//! Icons: references into the sprite that every document carries.

use domain::discussions::By;
use leptos::prelude::*;

/// An icon of the sprite, such as `i-link`. Decoration only: words stand beside it.
pub fn icon(name: &'static str) -> impl IntoView {
    view! {
        <svg class="i" aria-hidden="true">
            <use href=format!("#{name}") />
        </svg>
    }
}

/// The class that puts the mark of who wrote a version before an element's words: filled, ring, half or dashed circle.
pub fn mark_class(by: &By) -> &'static str {
    match by {
        By::Original => "pm pm-o",
        By::Author => "pm pm-a",
        By::Person { .. } => "pm pm-t",
        By::Machine { .. } => "pm pm-m",
    }
}
