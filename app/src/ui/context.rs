//! Where the reader is, and in which language the interface speaks to them.

use crate::paths;
use domain::Locale;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The reader's place, as signals.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// The interface's language.
    pub locale: Memo<Locale>,
    /// The path of the page.
    pub path: Memo<String>,
    /// Its query, without the `?`.
    pub query: Memo<String>,
    /// What the live region says next.
    pub said: RwSignal<String>,
}

/// Makes the reader known to everything below. Must stand inside the router.
pub fn provide_reader() {
    let location = use_location();
    let path = location.pathname;
    let fallback = crate::platform::fallback_locale();
    let locale = Memo::new(move |_| path.with(|path| paths::locale_of(path)).unwrap_or(fallback));
    provide_context(Reader { locale, path, query: location.search, said: RwSignal::new(String::new()) });
    #[cfg(feature = "hydrate")]
    super::head::settle_in(locale);
}

/// The reader of this page.
pub fn reader() -> Reader {
    use_context().unwrap_or_else(|| {
        // Outside the router there is no place; a part shown there speaks the default language.
        Reader {
            locale: Memo::new(|_| Locale::default()),
            path: Memo::new(|_| String::new()),
            query: Memo::new(|_| String::new()),
            said: RwSignal::new(String::new()),
        }
    })
}

/// The interface's language, now and tracked.
pub fn locale() -> Locale {
    reader().locale.get()
}
