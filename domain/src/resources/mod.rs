//! Resources: what is known and shared, from a suggestion to its place in the repository.

mod ask;
mod identifier;
mod kind;
mod state;
mod view;

pub use ask::{ResourceAsk, ResourceSort};
pub use identifier::{doi, isbn, link, link_key};
pub use kind::{Breadth, ResourceKind, Scope, ScopeGroup};
pub use state::{ResourceState, Step, Taker};
pub use view::{Facet, Facets, Resource, ResourceList, ResourceRow, Reviewed, Suggestion};

/// Limits of what is kept, in characters unless said otherwise.
pub mod limits {
    /// A title.
    pub const TITLE: u32 = 300;
    /// A summary.
    pub const SUMMARY: u32 = 4_000;
    /// Authors, and the organisation.
    pub const NAMES: u32 = 500;
    /// A licence.
    pub const LICENCE: u32 = 120;
    /// A link.
    pub const LINK: u32 = 2_000;
    /// Language versions of title and summary.
    pub const VERSIONS: usize = 12;
    /// The first year that is believed.
    pub const FIRST_YEAR: i32 = 1800;
    /// What an editor or a sender says with a step.
    pub const WORDS: u32 = 4_000;
}

/// How many resources stand on one page of the list.
pub const A_PAGE: u32 = 20;
