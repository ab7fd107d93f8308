//! People with an account, for administrators: finding them, roles, confirming by hand, suspending.
//!
//! Route: `/{lang}/people`. Each page is a form as data; [`crate::ui::form`] draws it, [`api`] does what it asks for.

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod forms;
