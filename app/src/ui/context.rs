//! Where the reader is, and in which language the interface speaks to them.

use crate::paths;
use crate::root::Answered;
use domain::Locale;
use domain::accounts::Viewer;
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
    /// Who reads, if they have signed in.
    pub viewer: RwSignal<Option<Viewer>>,
    /// How often the page was asked anew at the same address.
    pub turn: RwSignal<u32>,
    /// A reply on its way.
    #[cfg(feature = "hydrate")]
    pub posting: RwSignal<Option<crate::discussions::Posting>>,
    /// A page that a form has brought, to be shown next.
    pub given: StoredValue<Option<Answered>>,
    /// The foot of the page; until there is one in another language, the one of the document.
    pub foot: RwSignal<String>,
}

impl Reader {
    /// Notes who reads, and what stands around the page, if that has changed. On the server it was known before.
    pub fn meet(&self, answered: &Answered) {
        let Answered { viewer, foot, .. } = answered;
        if cfg!(feature = "hydrate") && self.viewer.with_untracked(|known| known != viewer) {
            #[cfg(feature = "hydrate")]
            note_viewer(viewer.as_ref());
            self.viewer.set(viewer.clone());
        }
        if cfg!(feature = "hydrate") && !foot.is_empty() && self.foot.with_untracked(|known| *known != foot.0) {
            self.foot.set(foot.0.clone());
        }
    }
}

#[cfg(feature = "hydrate")]
thread_local! {
    static VIEWER: std::cell::RefCell<String> = const { std::cell::RefCell::new(String::new()) };
}

#[cfg(feature = "hydrate")]
fn note_viewer(viewer: Option<&Viewer>) {
    // Whose drafts these are stays known when a session ends while somebody writes.
    if let Some(viewer) = viewer {
        VIEWER.set(viewer.id.to_string());
    }
}

/// The id of who has signed in, or did last on this page; also where there is no context.
#[cfg(feature = "hydrate")]
pub fn viewer_id() -> String {
    VIEWER.with_borrow(Clone::clone)
}

/// Makes the reader known to everything below. Must stand inside the router.
pub fn provide_reader() {
    let location = use_location();
    let path = location.pathname;
    let fallback = crate::platform::fallback_locale();
    let locale = Memo::new(move |_| path.with(|path| paths::locale_of(path)).unwrap_or(fallback));
    let viewer = crate::platform::viewer();
    #[cfg(feature = "hydrate")]
    note_viewer(viewer.as_ref());
    let reader = Reader {
        locale,
        path,
        query: location.search,
        said: RwSignal::new(String::new()),
        viewer: RwSignal::new(viewer),
        turn: RwSignal::new(0),
        #[cfg(feature = "hydrate")]
        posting: RwSignal::new(None),
        given: StoredValue::new(None),
        foot: RwSignal::new(super::footer::first(locale.get_untracked())),
    };
    provide_context(reader);
    #[cfg(feature = "hydrate")]
    {
        super::head::settle_in(locale);
        super::send::listen(reader);
        crate::discussions::outbox::listen(reader);
    }
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
            viewer: RwSignal::new(None),
            turn: RwSignal::new(0),
            #[cfg(feature = "hydrate")]
            posting: RwSignal::new(None),
            given: StoredValue::new(None),
            foot: RwSignal::default(),
        }
    })
}

/// The interface's language, now and tracked.
pub fn locale() -> Locale {
    reader().locale.get()
}
