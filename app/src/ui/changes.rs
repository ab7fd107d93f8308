//! What was changed between two revisions of a text, in place.

use domain::discussions::Change;
use leptos::prelude::*;

/// The text with what is gone and what is new; a first revision is not marked as new.
pub fn changes(changes: Vec<Change>, first: bool) -> impl IntoView {
    let each = |change| match change {
        Change::Same(text) => view! { {text} }.into_any(),
        Change::New(text) if first => view! { {text} }.into_any(),
        Change::New(text) => view! { <ins>{text}</ins> }.into_any(),
        Change::Gone(text) => view! { <del>{text}</del> }.into_any(),
    };
    changes.into_iter().map(each).collect::<Vec<_>>()
}
