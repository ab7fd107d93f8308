//! Pages on the hub itself, and those on which administrators write them. Routes: `/{lang}/about`,
//! `/{lang}/about/{page}`; for administrators `/{lang}/admin/pages`, `…/{page}` and `…/{page}/history`. All drawn by the
//! server.

pub mod api;
mod edit;
pub mod fill;
mod history;
mod list;
mod read;

use domain::Locale;
use domain::pages::Chapter;
use i18n::pages as t;

/// What a page is called where it is led to; its own title may say it otherwise.
pub fn name(locale: Locale, chapter: Chapter) -> &'static str {
    match chapter {
        Chapter::About => t::about(locale),
        Chapter::Questions => t::questions(locale),
        Chapter::Criteria => t::criteria(locale),
        Chapter::Moderation => t::moderation(locale),
        Chapter::Privacy => t::privacy(locale),
        Chapter::Accessibility => t::accessibility(locale),
        Chapter::Terms => t::terms(locale),
    }
}
