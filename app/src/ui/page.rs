//! The way of every page: its data are asked for once, shown whole, and shown anew when the address or the
//! interface's language changes, without losing what is open or typed.

use super::context::reader;
use crate::api;
use crate::platform::{Failure, WithoutMarkup, given};
use crate::root::{Answered, Key, Page};
use domain::Fault;
use leptos::prelude::*;

/// A page's data with what they were asked with, so that old data are never shown under a new address.
type Answer = (Key, Result<Answered, Failure>);

/// Shows `view` of what there is at `key`. What was shown before stays until the new has come. The view must
/// have a single root element.
pub fn page(key: Memo<Key>, view: fn(&Key, Result<Page, Fault>) -> AnyView) -> impl IntoView {
    let reader = reader();
    let data: Resource<Answer, WithoutMarkup> = Resource::new_with_options(
        move || (key.get(), reader.turn.get()),
        move |(key, _): (Key, u32)| async move {
            // What a form has brought is shown as it came.
            let brought = reader.given.try_update_value(Option::take).flatten().or_else(given);
            let answer = match brought {
                Some(page) => Ok(page),
                None => api::read(key.locale, key.path.clone(), key.query.clone()).await,
            };
            (key, answer)
        },
        true,
    );
    view! {
        <Transition strict=true>
            {move || Suspend::new(async move {
                let (key, answer) = data.await;
                if let Ok(answered) = &answer {
                    reader.meet(answered);
                }
                settled(view(&key, answer.map(|answered| answered.page).map_err(|Failure(fault)| fault)))
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
