//! Moderation: what waits, one case of it, and decisions. Routes: `/{lang}/moderation`, a case by `?reply=…`, a shelf by
//! `?show=…`; the log at `/{lang}/moderation/log`; a space's settings at `/{lang}/spaces/{slug}/manage`; a reader's
//! report at `/{lang}/spaces/{slug}/questions/{number}/report?reply=…`. All drawn by the server.

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod case;
#[cfg(feature = "ssr")]
mod decide;
#[cfg(feature = "ssr")]
mod edit;
#[cfg(feature = "ssr")]
mod findings;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod queue;
#[cfg(feature = "ssr")]
mod reasons;
#[cfg(feature = "ssr")]
mod words;
