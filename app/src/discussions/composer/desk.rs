//! What is on the desk while one writes: the versions, which of them is shown, and what the server noted of them.

use domain::discussions::{Draft, Noted};
use leptos::prelude::*;

/// A version being written. Its text is the text field's own business.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// Which one it is, whatever stands before it.
    pub id: usize,
    /// Its language.
    pub lang: String,
    /// What stood in it when the page was shown.
    pub text: String,
    /// How many characters and words it has now.
    ///
    /// Counted, not owned: a panel that is added by a click must outlive what was clicked.
    pub size: ArcRwSignal<(usize, usize)>,
}

impl Panel {
    fn new(id: usize, draft: Draft) -> Self {
        Self { id, size: ArcRwSignal::new(size(&draft.text)), lang: draft.lang, text: draft.text }
    }
}

/// Characters and words.
pub fn size(text: &str) -> (usize, usize) {
    (text.chars().count(), text.split_whitespace().count())
}

/// The desk.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "drafts are kept by the browser"))]
pub struct Desk {
    /// Where it stands, as drafts are kept by.
    pub place: StoredValue<String>,
    /// The versions, the original first.
    pub panels: RwSignal<Vec<Panel>>,
    /// The id of the one that is shown.
    pub shown: RwSignal<usize>,
    /// The id of one that was just added: the caret goes there once it is.
    pub added: StoredValue<Option<usize>>,
    /// The revision on the server that this was begun from; 0 when it has none.
    pub base: StoredValue<u32>,
    /// When and where it was last kept, in words.
    pub saved: RwSignal<Option<String>>,
    /// What the server noted.
    pub noted: RwSignal<Noted>,
    /// Whether it is shown as it will be read.
    pub preview: RwSignal<bool>,
    /// Whether the client has taken over.
    pub scripted: RwSignal<bool>,
    next: StoredValue<usize>,
}

impl Desk {
    /// A desk with some drafts on it.
    pub fn new(place: String, drafts: Vec<Draft>, base: u32) -> Self {
        let next = drafts.len();
        let panels = drafts.into_iter().enumerate().map(|(id, draft)| Panel::new(id, draft)).collect();
        Self {
            place: StoredValue::new(place),
            panels: RwSignal::new(panels),
            shown: RwSignal::new(0),
            added: StoredValue::new(None),
            base: StoredValue::new(base),
            saved: RwSignal::new(None),
            noted: RwSignal::new(Noted::default()),
            preview: RwSignal::new(false),
            scripted: RwSignal::new(false),
            next: StoredValue::new(next),
        }
    }

    /// Lays other drafts on it, and shows the one at a place.
    #[cfg(feature = "hydrate")]
    pub fn lay(&self, drafts: Vec<Draft>, show: usize) {
        let first = self.next.get_value();
        self.next.set_value(first + drafts.len());
        self.panels
            .set(drafts.into_iter().enumerate().map(|(place, draft)| Panel::new(first + place, draft)).collect());
        self.shown.set(first + show);
    }

    /// Adds a version in a language.
    pub fn add(&self, lang: &str) {
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        self.panels.update(|panels| panels.push(Panel::new(id, Draft { lang: lang.to_owned(), text: String::new() })));
        self.shown.set(id);
        self.added.set_value(Some(id));
    }

    /// The place of the version that is shown.
    pub fn shown_at(&self) -> usize {
        let shown = self.shown.get();
        self.panels.with(|panels| panels.iter().position(|panel| panel.id == shown).unwrap_or_default())
    }
}
