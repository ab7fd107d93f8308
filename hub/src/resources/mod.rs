//! Resources: what is known and shared. Anybody suggests one; what is included stands in the repository.
//!
//! Tables: `resource`, `resource_topic`, `resource_region`, `resource_country`, `resource_group`, `resource_step`,
//! `catalogue`, `visitor`, `visitor_link`; title and summary in `text_version`. Included resources are found by words.
//! Steps between suggestion and repository are those of `domain::resources::Step`; the room `reviews` has editors take
//! them.

pub mod archive;
mod catalogue;
mod desk;
mod links;
mod list;
mod own;
mod read;
mod rows;
pub(crate) mod sql;
pub(crate) mod steps;
mod suggest;
mod told;
pub(crate) mod visitor;

pub(crate) use catalogue::Shelf;
pub(crate) use sql::READER;
pub use steps::Happened;
pub(crate) use steps::{include, place};
pub(crate) use suggest::was_sent;
pub use suggest::{Same, Visitor};
pub use told::Told;
pub use visitor::Known;
pub(crate) use visitor::address;

use crate::Hub;

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Resources<'a> {
    hub: &'a Hub,
}

impl<'a> Resources<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }
}
