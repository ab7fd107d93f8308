//! Parts that every room may use.

#[cfg(feature = "ssr")]
mod changes;
#[cfg(feature = "ssr")]
pub mod chart;
pub mod context;
mod date;
mod errors;
mod fault;
pub mod footer;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
pub mod fragments;
#[cfg(feature = "hydrate")]
pub mod head;
mod header;
mod icon;
mod language;
mod live;
mod page;
mod paging;
#[cfg(feature = "ssr")]
mod region;
#[cfg(feature = "hydrate")]
mod send;
#[cfg(feature = "ssr")]
pub mod wrong;

#[cfg(feature = "ssr")]
pub use changes::changes;
pub use date::{Day, Moment};
pub use errors::error_list;
pub use fault::fault_view;
pub use footer::Footer;
#[cfg(feature = "ssr")]
pub use form::{acts, errors_of, form, form_page, id_of, nav, notice, sent_from};
pub use header::{Header, SkipLink};
pub use icon::{icon, mark_class};
pub use language::language_links;
pub use live::{LiveRegion, aim_at, announce};
pub use page::page;
pub use paging::paging;
#[cfg(feature = "ssr")]
pub use region::region_name;
#[cfg(feature = "hydrate")]
pub use send::fields_of;
