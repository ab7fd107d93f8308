//! Peer review: a reviewer's own pages, the editors' desk, and what administrators settle.
//!
//! Routes: `/{lang}/reviews`, `/{lang}/reviews/{id}` (by the link of a letter as well), `/{lang}/reviews/desk`,
//! `/{lang}/reviews/settings`. Each is a form as data, drawn on the server.

pub mod api;
mod case;
mod choose;
mod desk;
mod own;
mod settings;
mod shown;
mod words;

pub use words::step as step_name;
