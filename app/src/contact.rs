//! Messages to the team.

use domain::Locale;
use domain::contact::About;
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
