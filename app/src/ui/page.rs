//! The way of every page: its data are asked for once, shown whole, and shown anew when the address or the
//! interface's language changes, without losing what is open or typed.

use crate::discussions::api;
use crate::platform::{Failure, WithoutMarkup};
use crate::root::{Key, Page};
use domain::Fault;
use leptos::prelude::*;

/// A page's data with what they were asked with, so that old data are never shown under a new address.
type Answer = (Key, Result<Page, Failure>);

/// Shows `view` of what there is at `key`. What was shown before stays until the new has come. The view must
/// have a single root element.
pub fn page(key: Memo<Key>, view: fn(&Key, Result<Page, Fault>) -> AnyView) -> impl IntoView {
    let data: Resource<Answer, WithoutMarkup> = Resource::new_with_options(
        move || key.get(),
        async |key: Key| {
            let answer = api::read(key.locale, key.path.clone(), key.query.clone()).await;
            (key, answer)
        },
        true,
    );
    view! {
        <Transition strict=true>
            {move || Suspend::new(async move {
                let (key, answer) = data.await;
                settled(view(&key, answer.map_err(|Failure(fault)| fault)))
            })}
        </Transition>
    }
}

/// A view that waits for nothing. On the server it is written down at once, which spares walking through it
/// again for things to wait for.
#[cfg(not(feature = "hydrate"))]
fn settled(view: AnyView) -> impl IntoView {
    leptos::tachys::html::InertElement::new(view.to_html())
}

/// A view that waits for nothing.
#[cfg(feature = "hydrate")]
fn settled(view: AnyView) -> AnyView {
    view
}
