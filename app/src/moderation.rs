//! Moderation: what waits, one case of it, and decisions. Route: `/{lang}/moderation`, a case by `?reply=…`.

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod page;
