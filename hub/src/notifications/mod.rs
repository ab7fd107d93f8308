//! What is new for whom: following, being told on the page and by mail, how far somebody has read.
//!
//! Tables: `follow`, `notification`, `reading`, `telling`; `notify` and `unsubscribe` of `account`. Who follows is told a
//! moment after a reply is published, out of `event`; who is mentioned, in the same transaction. Whether it still is
//! published is asked each time they are shown it.

mod digest;
mod following;
mod news;
mod reading;
pub(crate) mod sql;
mod tell;

pub(crate) use following::follow_own;
pub use reading::Visited;
pub(crate) use tell::{Untold, tell_mentioned};

use crate::Hub;

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Notifications<'a> {
    hub: &'a Hub,
}

impl<'a> Notifications<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }
}
