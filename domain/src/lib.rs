//! The words and rules of Colloquy. No IO, no async, no web framework: this crate compiles for the
//! server and for the browser alike, and everything else depends on it.

pub mod accounts;
pub mod colour;
pub mod contact;
pub mod discussions;
pub mod experts;
pub mod fault;
pub mod files;
pub mod form;
pub mod health;
pub mod html;
pub mod id;
pub mod lang;
pub mod locale;
pub mod moderation;
pub mod notifications;
pub mod pages;
pub mod region;
pub mod resources;
pub mod reviews;
pub mod search;
pub mod settings;
pub mod support;
pub mod topic;
pub mod trilingual;
pub mod voices;

pub use colour::Colour;
pub use fault::Fault;
pub use html::Html;
pub use lang::LangTag;
pub use locale::Locale;
pub use region::Region;
pub use trilingual::Trilingual;
