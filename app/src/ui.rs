//! Parts that every room may use.

pub mod context;
mod date;
mod fault;
mod footer;
#[cfg(feature = "hydrate")]
pub mod head;
mod header;
mod icon;
mod language;
mod live;
mod page;

pub use date::{Day, Moment};
pub use fault::fault_view;
pub use footer::Footer;
pub use header::{Header, SkipLink};
pub use icon::{icon, mark_class};
pub use language::language_links;
pub use live::{LiveRegion, announce};
pub use page::page;
