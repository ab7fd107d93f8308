//! Experts: the directory, one of them, one's own profile, messages, and the roster of those who review.
//!
//! Routes: `/{lang}/experts`, `/experts/{number}`, `/account/expert`, `/account/messages`, `/reviews/roster` (a membership
//! is renewed there by `?link=…`), `/admin/roster`. All drawn by the server; forms are data wherever they are only that.

pub mod api;
mod balance;
mod desk;
mod directory;
mod entry;
mod facets;
mod own;
mod profile;
mod roster;
mod shown;
mod talks;
mod words;

pub use talks::paragraphs;
