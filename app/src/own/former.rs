//! Those who have left, by a name in the reader's language.

use domain::Locale;
use domain::accounts::{ELSEWHERE, FORMER, Speaker};
use domain::discussions::{By, Reply, Text};

/// Names those who have left in the reader's language.
pub trait Former {
    /// Does so.
    fn former(&mut self, locale: Locale);
}

fn named(locale: Locale, name: &mut String) {
    if matches!(name.as_str(), FORMER | ELSEWHERE) {
        *name = former_name(locale, name).to_owned();
    }
}

/// A name, in the reader's language if it is that of those who have left, or of another hub.
pub fn former_name(locale: Locale, name: &str) -> &str {
    match name {
        FORMER => i18n::own::former(locale),
        ELSEWHERE => i18n::own::elsewhere(locale),
        other => other,
    }
}

impl Former for Speaker {
    fn former(&mut self, locale: Locale) {
        named(locale, &mut self.name);
    }
}

impl Former for Reply {
    fn former(&mut self, locale: Locale) {
        self.author.former(locale);
        self.text.former(locale);
        if let Some((_, name)) = &mut self.answers {
            named(locale, name);
        }
    }
}

impl Former for Text {
    fn former(&mut self, locale: Locale) {
        // As the hub writes a mention of somebody who has left; nobody else writes such tags.
        let mention = format!("@<bdi>{FORMER}</bdi>");
        if self.shown.html.0.contains(&mention) {
            let words = format!("@<bdi>{}</bdi>", i18n::own::former(locale));
            self.shown.html.0 = self.shown.html.0.replace(&mention, &words);
        }
        for version in &mut self.versions {
            match &mut version.by {
                By::Person { name, accepted_by } => {
                    named(locale, name);
                    if let Some(name) = accepted_by {
                        named(locale, name);
                    }
                }
                By::Machine { checked: Some(checked), .. } => named(locale, &mut checked.by),
                By::Original | By::Author | By::Machine { .. } => {}
            }
        }
    }
}
