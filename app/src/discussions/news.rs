//! Tells of replies that are published while somebody reads: "1 new reply". Nothing moves until they ask for it.

use crate::ui::icon;
use domain::Locale;
use leptos::prelude::*;

/// What there is to be shown, once there is something.
pub fn new_replies(locale: Locale, slug: &str, number: u32) -> impl IntoView + use<> {
    let fresh = RwSignal::new(Vec::<String>::new());
    let reader = crate::ui::context::reader();
    #[cfg(feature = "hydrate")]
    listening::listen(locale, slug, number, fresh);
    #[cfg(not(feature = "hydrate"))]
    let _ = (slug, number);
    let show = move |_| {
        if let Some(first) = fresh.with_untracked(|fresh| fresh.first().cloned()) {
            crate::ui::aim_at(&format!("reply-{first}"));
        }
        fresh.set(Vec::new());
        reader.turn.update(|turn| *turn += 1);
    };
    move || {
        let count = fresh.with(Vec::len);
        (count > 0).then(|| {
            view! {
                <button class="btn btn-1 new-replies" type="button" on:click=show>
                    {icon("i-up")}
                    {i18n::discussions::show_new(locale, i64::try_from(count).unwrap_or(i64::MAX))}
                </button>
            }
        })
    }
}

#[cfg(feature = "hydrate")]
mod listening {
    use domain::Locale;
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::{EventSource, MessageEvent};

    #[wasm_bindgen]
    extern "C" {
        /// A stream that all tabs share where they can (`frontend/start.js`); it is used as if it were one's own.
        #[wasm_bindgen(js_name = liveSource)]
        fn live_source(address: &str) -> EventSource;
    }

    /// A stream that is open, with what hears it; dropped, it is closed.
    struct Open {
        source: EventSource,
        _published: Closure<dyn FnMut(MessageEvent)>,
        _gone: Closure<dyn FnMut(MessageEvent)>,
    }

    impl Drop for Open {
        fn drop(&mut self) {
            self.source.close();
        }
    }

    /// Listens while the page is shown. The browser itself comes back after a gap, and says what it has seen last.
    pub fn listen(locale: Locale, slug: &str, number: u32, fresh: RwSignal<Vec<String>>) {
        let address = format!("/live?space={slug}&question={number}");
        let open = StoredValue::new_local(None::<Open>);
        Effect::new(move |_| {
            let source = live_source(&address);
            let published = Closure::new(move |event: MessageEvent| {
                let Some(number) = number_of(&event) else { return };
                // One's own is there already.
                if document().get_element_by_id(&format!("reply-{number}")).is_some() {
                    return;
                }
                fresh.update(|fresh| {
                    if !fresh.contains(&number) {
                        fresh.push(number);
                    }
                });
                let count = i64::try_from(fresh.with_untracked(Vec::len)).unwrap_or(i64::MAX);
                crate::ui::announce(i18n::discussions::new_replies(locale, count));
            });
            let gone = Closure::new(move |event: MessageEvent| {
                if let Some(number) = number_of(&event) {
                    fresh.update(|fresh| fresh.retain(|each| *each != number));
                }
            });
            let hear = |name: &str, heard: &Closure<dyn FnMut(MessageEvent)>| {
                let _ = source.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
            };
            hear("published", &published);
            hear("gone", &gone);
            open.set_value(Some(Open { source, _published: published, _gone: gone }));
        });
        on_cleanup(move || open.set_value(None));
    }

    fn number_of(event: &MessageEvent) -> Option<String> {
        #[derive(serde::Deserialize)]
        struct Told {
            number: String,
        }
        let told: Told = serde_json::from_slice(event.data().as_string()?.as_bytes()).ok()?;
        (!told.number.is_empty()).then_some(told.number)
    }
}
