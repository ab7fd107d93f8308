//! Dates and times, in words of the interface's language, with the exact value for machines.

use crate::platform::Preferences;
use domain::Locale;
use leptos::prelude::*;
use time::format_description::well_known::Rfc3339;
use time::{Date, OffsetDateTime};

/// A calendar day.
#[derive(Clone, Copy, Debug)]
pub struct Day(pub Date);

impl Day {
    /// The day for machines: `2026-11-02`.
    pub fn machine(self) -> String {
        self.0.to_string()
    }

    /// `2 November 2026`.
    pub fn view(self, locale: Locale) -> impl IntoView {
        view! { <time datetime=self.machine()>{i18n::date(locale, self.0)}</time> }
    }
}

/// A moment, of which sometimes only the day is known. Shown in UTC.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// When.
    pub at: OffsetDateTime,
    /// Whether the time of day is unknown.
    pub day_only: bool,
}

impl Moment {
    /// The moment for machines: RFC 3339, or the day.
    pub fn machine(self) -> String {
        if self.day_only { self.at.date().to_string() } else { self.at.format(&Rfc3339).unwrap_or_default() }
    }

    /// The day; the exact time as its title, unless every byte counts: it is in the machine's value too.
    pub fn view(self, locale: Locale) -> impl IntoView {
        let told = !self.day_only && !Preferences::current().low_data;
        let exact = told.then(|| i18n::date_time(locale, self.at));
        view! {
            <time datetime=self.machine() title=exact>
                {i18n::date(locale, self.at.date())}
            </time>
        }
    }

    /// How long ago, counted in days: `3 days ago`.
    pub fn relative(self, locale: Locale, today: Date) -> String {
        i18n::relative_days(locale, self.at.date(), today)
    }
}
