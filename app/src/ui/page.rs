//! The way of every page: its data are asked for once, shown whole, and shown anew when the address or the
//! interface's language changes, without losing what is open or typed.

use super::fault_view;
use crate::platform::{Failure, WithoutMarkup};
use domain::Locale;
use leptos::either::Either;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::future::Future;

/// What a page is asked for with: it knows the language to show it in.
pub trait Locales {
    /// The interface's language.
    fn locale(&self) -> Locale;
}

impl Locales for Locale {
    fn locale(&self) -> Locale {
        *self
    }
}

/// A page's data with what they were asked with, so that old data are never shown under a new address.
type Answer<K, T> = (K, Result<T, Failure>);

/// Shows `view` of what `fetch` brings for `key`. The view must have a single root element.
pub fn page<K, T, Fut, V>(
    key: Memo<K>,
    fetch: impl Fn(K) -> Fut + Copy + Send + Sync + 'static,
    view: impl Fn(K, T) -> V + Copy + Send + Sync + 'static,
) -> impl IntoView
where
    K: Locales + Clone + PartialEq + Send + Sync + Serialize + for<'de> Deserialize<'de> + 'static,
    T: Clone + Send + Sync + Serialize + for<'de> Deserialize<'de> + 'static,
    Fut: Future<Output = Result<T, Failure>> + Send + 'static,
    V: IntoView + 'static,
{
    let data: Resource<Answer<K, T>, WithoutMarkup> = Resource::new_with_options(
        move || key.get(),
        move |key| {
            let answer = fetch(key.clone());
            async move { (key, answer.await) }
        },
        true,
    );
    view! {
        <Transition strict=true>
            {move || Suspend::new(async move {
                let (key, answer) = data.await;
                match answer {
                    Ok(data) => Either::Left(settled(view(key, data))),
                    Err(Failure(fault)) => Either::Right(fault_view(key.locale(), &fault)),
                }
            })}
        </Transition>
    }
}

/// A view that waits for nothing. On the server it is written down at once, which spares walking through it
/// again for things to wait for.
#[cfg(not(feature = "hydrate"))]
fn settled(view: impl IntoView) -> impl IntoView {
    leptos::tachys::html::InertElement::new(view.into_view().to_html())
}

/// A view that waits for nothing.
#[cfg(feature = "hydrate")]
fn settled<V: IntoView>(view: V) -> V {
    view
}
