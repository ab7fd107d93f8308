//! One's own account: what one says of oneself, how one signs in, what the hub knows of one, leaving.
//!
//! Routes: `/{lang}/account`, `/account/security`, `/account/data`; `/account/email` and `/account/leave` for mailed
//! links. Each page is a form as data; [`crate::ui::form`] draws it, [`api`] does what it asks for.

#[cfg(feature = "ssr")]
mod agent;
#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod former;
#[cfg(feature = "ssr")]
mod forms;
#[cfg(feature = "ssr")]
mod passkeys;
#[cfg(feature = "ssr")]
pub use former::{Former, former_name};
#[cfg(feature = "ssr")]
pub use forms::{deed, nav};
