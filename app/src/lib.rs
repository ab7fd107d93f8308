//! What people see and send. Compiled twice: with `ssr` for the server, with `hydrate` for the browser.
//!
//! Every room has a folder: `api.rs` holds its server functions, the other files one page or part each.
//! Only `api.rs` files call the hub; only `platform.rs` knows what differs between the two halves.

// Leptos' macro writes what these lints would have us write otherwise.
#![allow(clippy::allow_attributes, reason = "the component macro expands to allow attributes")]
#![recursion_limit = "256"]

pub mod accounts;
#[cfg(feature = "ssr")]
pub mod admin;
pub mod api;
#[cfg(feature = "ssr")]
pub mod attachments;
#[cfg(feature = "ssr")]
pub mod contact;
pub mod discussions;
#[cfg(feature = "ssr")]
pub mod experts;
pub mod moderation;
#[cfg(feature = "ssr")]
pub mod notifications;
pub mod own;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod paths;
pub mod people;
pub mod platform;
#[cfg(feature = "ssr")]
pub mod resources;
#[cfg(feature = "ssr")]
pub mod reviews;
pub mod root;
#[cfg(feature = "ssr")]
pub mod search;
#[cfg(feature = "ssr")]
pub mod support;
pub mod ui;
#[cfg(feature = "ssr")]
pub mod voices;

pub use root::App;
