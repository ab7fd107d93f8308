//! The interface's texts, numbers, dates and language names, in English, French and Spanish.
//!
//! Texts are Fluent messages in `locales/`, one file a room; the build script turns each into a function:
//! `reply-count` of `discussions.ftl` is [`discussions::reply_count`]. No message is looked up by name at run
//! time, so a missing one does not compile.

#[cfg(feature = "countries")]
mod countries;
mod days;
mod languages;
mod negotiation;
mod numbers;
pub mod plural;
#[cfg(test)]
mod tests;

#[cfg(feature = "countries")]
pub use countries::{countries, country_name};
pub use days::{date, date_short, date_time, days_left, month_year, relative_days, weekday_date};
pub use domain::Locale;
pub use languages::{direction, endonym, language_name, language_tags};
pub use negotiation::negotiate;
pub use numbers::integer;

#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::allow_attributes,
    reason = "written by build.rs for the compiler, not for readers"
)]
mod texts {
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}
pub use texts::*;
