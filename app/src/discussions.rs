//! Reading: the hub, a space, a question and its replies.
//!
//! Routes: `/{lang}`, `/{lang}/spaces/{slug}`, `…/questions/{number}`, `…/all`. Everything is asked of
//! [`api`], once a page; texts change their language version in place.

pub mod api;
mod aside;
mod band;
mod composer;
#[cfg(feature = "ssr")]
mod hub_page;
mod news;
#[cfg(feature = "ssr")]
pub mod own;
mod question;
mod question_page;
mod reply;
mod space_page;
mod tools;
mod versions;
#[cfg(feature = "ssr")]
mod whole_page;

#[cfg(feature = "hydrate")]
pub use composer::outbox::Posting;
#[cfg(feature = "hydrate")]
pub use composer::{keep, outbox};
#[cfg(feature = "ssr")]
pub use hub_page::{Around, hub};
pub use question_page::question;
pub use reply::group_name;
pub use space_page::space;
#[cfg(feature = "ssr")]
pub use versions::provenance;
#[cfg(feature = "ssr")]
pub use whole_page::whole;
