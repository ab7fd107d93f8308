//! Resources: the repository, one resource, and the way of a suggestion. Drawn by the server only.
//!
//! Routes: `/{lang}/resources`, `…/{number}`, `…/suggest`, `…/suggestions`.

pub mod api;
mod filters;
mod list;
mod one;
mod suggest;
mod suggestions;
pub mod words;

pub use list::row;
pub use suggest::{FORM, change, filled_in};
pub use suggestions::{Event, happened as step_name, state_name, time_line};
pub use words::{kind as kind_name, scope as scope_name};
