//! Messages to the team. Routes: `/{lang}/contact`, where a visitor's address is confirmed by `?link=…`; for the team
//! `/{lang}/contact/inbox`, one message by `?message=…`. All drawn by the server.

pub mod api;
mod form;
mod inbox;
mod message;

use domain::Locale;
use domain::contact::{About, Stage};
use i18n::contact as t;

/// What a message is about, in words.
pub fn about(locale: Locale, about: About) -> &'static str {
    match about {
        About::TakingPart => t::about_taking_part(locale),
        About::Technical => t::about_technical(locale),
        About::Accessibility => t::about_accessibility(locale),
        About::Data => t::about_data(locale),
        About::Moderation => t::about_moderation(locale),
        About::Press => t::about_press(locale),
        About::Other => t::about_other(locale),
    }
}

/// Where a message stands, in words.
fn stage(locale: Locale, stage: Stage) -> &'static str {
    match stage {
        Stage::Unconfirmed => t::stage_unconfirmed(locale),
        Stage::Open => t::stage_open(locale),
        Stage::Answered => t::stage_answered(locale),
        Stage::Closed => t::stage_closed(locale),
    }
}
