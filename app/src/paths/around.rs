//! Addresses of the hub around the discussions: resources, reviews, experts, support.

use super::escaped;
use domain::Locale;

/// The list of resources.
pub fn resources(locale: Locale) -> String {
    format!("/{locale}/resources")
}

/// The list of resources, with what is asked of it.
pub fn resources_asked(locale: Locale, ask: &domain::resources::ResourceAsk) -> String {
    format!("/{locale}/resources{}", ask.query(escaped))
}

/// A resource.
pub fn resource(locale: Locale, number: u32) -> String {
    format!("/{locale}/resources/{number}")
}

/// The Atom feed of new resources.
pub fn resource_feed(locale: Locale) -> String {
    format!("/feeds/{locale}/resources.atom")
}

/// A citation of a resource as a file: `bib`, `ris` or `json`.
pub fn citation(locale: Locale, number: u32, kind: &str) -> String {
    format!("/{locale}/resources/{number}/cite.{kind}")
}

/// To suggest a resource.
pub fn suggest(locale: Locale) -> String {
    format!("/{locale}/resources/suggest")
}

/// What one has suggested.
pub fn suggestions(locale: Locale) -> String {
    format!("/{locale}/resources/suggestions")
}

/// The directory of experts.
pub fn experts(locale: Locale) -> String {
    format!("/{locale}/experts")
}

/// An expert.
#[cfg(feature = "ssr")]
pub fn expert(locale: Locale, number: u32) -> String {
    format!("/{locale}/experts/{number}")
}

/// What one knows and offers.
#[cfg(feature = "ssr")]
pub fn own_expertise(locale: Locale) -> String {
    format!("/{locale}/account/expert")
}

/// What one writes with experts, or with those who ask.
#[cfg(feature = "ssr")]
pub fn messages(locale: Locale) -> String {
    format!("/{locale}/account/messages")
}

/// What one was asked to review.
#[cfg(feature = "ssr")]
pub fn reviews(locale: Locale) -> String {
    format!("/{locale}/reviews")
}

/// One review, for its reviewer.
#[cfg(feature = "ssr")]
pub fn review(locale: Locale, id: &str) -> String {
    format!("/{locale}/reviews/{id}")
}

/// Where editors see to suggestions and reviews.
#[cfg(feature = "ssr")]
pub fn review_desk(locale: Locale) -> String {
    format!("/{locale}/reviews/desk")
}

/// What administrators settle for reviews.
#[cfg(feature = "ssr")]
pub fn review_settings(locale: Locale) -> String {
    format!("/{locale}/reviews/settings")
}

/// One's seat on the roster of those who review.
#[cfg(feature = "ssr")]
pub fn roster(locale: Locale) -> String {
    format!("/{locale}/reviews/roster")
}

/// Who is on the roster and applies to it, for administrators.
#[cfg(feature = "ssr")]
pub fn roster_desk(locale: Locale) -> String {
    format!("/{locale}/admin/roster")
}

/// Support: what it is, and one's own requests.
pub fn support(locale: Locale) -> String {
    format!("/{locale}/support")
}

/// To ask for support.
#[cfg(feature = "ssr")]
pub fn support_ask(locale: Locale) -> String {
    format!("/{locale}/support/ask")
}

/// A request of one's own.
#[cfg(feature = "ssr")]
pub fn support_request(locale: Locale, id: domain::id::RequestId) -> String {
    format!("/{locale}/support/request?id={id}")
}

/// Requests, for the team.
#[cfg(feature = "ssr")]
pub fn support_desk(locale: Locale) -> String {
    format!("/{locale}/support/desk")
}

/// A request, for the team.
#[cfg(feature = "ssr")]
pub fn support_case(locale: Locale, id: domain::id::RequestId) -> String {
    format!("/{locale}/support/desk?id={id}")
}
