//! What the pages on resources are made of.

use super::{Breadth, ResourceAsk, ResourceKind, ResourceState, Scope};
use crate::accounts::{Speaker, StakeholderGroup};
use crate::discussions::Text;
use crate::files::Attachment;
use crate::id::{ResourceId, TopicId};
use crate::{LangTag, Region};
use time::OffsetDateTime;

/// A resource in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceRow {
    /// Its number, also its part of the address.
    pub number: u32,
    /// What it is.
    pub kind: ResourceKind,
    /// How far it reaches.
    pub scope: Scope,
    /// Title and summary.
    pub text: Text,
    /// The languages that the work is in.
    pub languages: Vec<LangTag>,
    /// When it was published.
    pub year: Option<i32>,
    /// Who stands behind it.
    pub organisation: String,
    /// How it came into the repository.
    pub reviewed: Option<Reviewed>,
    /// Whether its link has led nowhere for a while.
    pub dead: bool,
    /// The picture that stands for it.
    pub picture: Option<Attachment>,
}

/// That it was reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// By how many.
    pub peers: u32,
    /// When it was included.
    pub at: OffsetDateTime,
}

/// One choice of a filter: its value, and how many resources have it among those that all other filters leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// The value in the address.
    pub value: String,
    /// How many.
    pub count: u32,
}

/// The choices of every filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// By reach.
    pub scopes: Vec<Facet>,
    /// By what they are.
    pub kinds: Vec<Facet>,
    /// By how much they cover.
    pub breadths: Vec<Facet>,
    /// By topic.
    pub topics: Vec<Facet>,
    /// By region.
    pub regions: Vec<Facet>,
    /// By country.
    pub countries: Vec<Facet>,
    /// By language.
    pub langs: Vec<Facet>,
}

/// One page of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceList {
    /// What was asked.
    pub ask: ResourceAsk,
    /// The resources of this page, in their order.
    pub rows: Vec<ResourceRow>,
    /// How many there are on all pages, by [`super::ScopeGroup`].
    pub groups: [u32; 3],
    /// The choices of the filters.
    pub facets: Facets,
    /// Where nothing was found: each choice without which there would be something, and how much.
    pub drops: Vec<(&'static str, String, u32)>,
    /// How many pages there are, at least 1.
    pub pages: u32,
}

impl ResourceList {
    /// How many there are on all pages.
    pub fn total(&self) -> u32 {
        self.groups.iter().sum()
    }
}

/// A resource in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// Its id.
    pub id: ResourceId,
    /// Its number, once it has been included.
    pub number: Option<u32>,
    /// Where it is on its way.
    pub state: ResourceState,
    /// What it is.
    pub kind: ResourceKind,
    /// How far it reaches.
    pub scope: Scope,
    /// How much it covers.
    pub breadth: Breadth,
    /// Title and summary.
    pub text: Text,
    /// The languages that the work is in.
    pub languages: Vec<LangTag>,
    /// Who wrote it: names with `;` between them.
    pub authors: String,
    /// Who stands behind it.
    pub organisation: String,
    /// When it was published.
    pub year: Option<i32>,
    /// Where it is; empty when it is in files.
    pub link: String,
    /// Its DOI; may be empty.
    pub doi: String,
    /// Its ISBN; may be empty.
    pub isbn: String,
    /// Under which licence; may be empty.
    pub licence: String,
    /// Regions, if its reach has any.
    pub regions: Vec<Region>,
    /// Countries, if its reach has any.
    pub countries: Vec<String>,
    /// What it is on.
    pub topics: Vec<TopicId>,
    /// For whom.
    pub groups: Vec<StakeholderGroup>,
    /// How it came into the repository.
    pub reviewed: Option<Reviewed>,
    /// When it came there first; else when it was last changed.
    pub included_at: OffsetDateTime,
    /// Whether its link has led nowhere for a while.
    pub dead: bool,
    /// When what is told of it was last changed.
    pub changed_at: OffsetDateTime,
    /// Its files, the picture that stands for it before other pictures.
    pub files: Vec<Attachment>,
}

impl Resource {
    /// The picture that stands for it.
    pub fn picture(&self) -> Option<&Attachment> {
        self.files.iter().find(|file| file.measures.is_some() && file.here)
    }
}

/// A resource that somebody has suggested, as its sender and the editors see it in lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Its id.
    pub id: ResourceId,
    /// Its number, once it has been included.
    pub number: Option<u32>,
    /// Where it is on its way.
    pub state: ResourceState,
    /// What it is.
    pub kind: ResourceKind,
    /// The title, in the reader's language if it has one.
    pub title: String,
    /// The language of that title.
    pub lang: LangTag,
    /// Who suggested it.
    pub sender: Speaker,
    /// When.
    pub sent_at: OffsetDateTime,
    /// When something was last done about it.
    pub moved_at: OffsetDateTime,
}
