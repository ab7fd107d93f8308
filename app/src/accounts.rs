//! Accounts: signing up and in, setting a password.
//!
//! Routes: `/{lang}/sign-up`, `/sign-in`, `/password`. Each page is a form as data; [`crate::ui::form`]
//! draws it, [`api`] does what it asks for.

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
pub(crate) mod forms;
