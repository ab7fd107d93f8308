//! Parts that every room may use.

pub mod context;
mod date;
mod fault;
mod footer;
mod form;
#[cfg(feature = "hydrate")]
pub mod head;
mod header;
mod icon;
mod language;
mod live;
mod page;
#[cfg(feature = "hydrate")]
mod send;
#[cfg(feature = "ssr")]
pub mod wrong;

pub use date::{Day, Moment};
pub use fault::fault_view;
pub use footer::Footer;
pub use form::{acts, error_list, form_page, id_of};
pub use header::{Header, SkipLink};
pub use icon::{icon, mark_class};
pub use language::language_links;
pub use live::{LiveRegion, aim_at, announce};
pub use page::page;
