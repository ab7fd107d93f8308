//! Rows as the database gives them, and the way from them to what is shown.

use crate::Error;
use crate::clock::moment;
use crate::discussions::{SpeakerRow, TitlesRow, VersionRow, languages, unsound};
use domain::LangTag;
use domain::files::Attachment;
use domain::id::{PersonId, ResourceId, TopicId};
use domain::resources::{Breadth, Resource, ResourceKind, ResourceRow, ResourceState, Reviewed, Scope, Suggestion};
use sqlx::FromRow;
use uuid::Uuid;

/// So often in a row a link must have led nowhere before readers are told.
pub(super) const DEAD: i64 = 3;

/// A stored code that its own rules refuse.
pub(super) fn coded<T>(code: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    parse(code).ok_or_else(|| Error::Unsound(format!("{code:?} is no code of a resource")))
}

fn reviewed(peers: i64, included_at: Option<i64>) -> Option<Reviewed> {
    let peers = u32::try_from(peers).ok().filter(|peers| *peers > 0)?;
    included_at.map(|at| Reviewed { peers, at: moment(at) })
}

#[derive(Debug, FromRow)]
pub(super) struct ListRow {
    pub id: Uuid,
    number: i64,
    kind: String,
    scope: String,
    languages: String,
    year: Option<i64>,
    organisation: String,
    peers: i64,
    included_at: Option<i64>,
    link_failures: i64,
    #[sqlx(flatten)]
    titles: TitlesRow,
    #[sqlx(flatten)]
    version: VersionRow,
}

impl ListRow {
    pub fn row(self, picture: Option<Attachment>) -> Result<ResourceRow, Error> {
        Ok(ResourceRow {
            number: u32::try_from(self.number).unwrap_or(u32::MAX),
            kind: coded(&self.kind, ResourceKind::parse)?,
            scope: coded(&self.scope, Scope::parse)?,
            text: self.version.text(&self.titles)?,
            languages: languages(&self.languages)?,
            year: self.year.and_then(|year| i32::try_from(year).ok()),
            organisation: self.organisation,
            reviewed: reviewed(self.peers, self.included_at),
            dead: self.link_failures >= DEAD,
            picture,
        })
    }
}

#[derive(Debug, FromRow)]
pub(super) struct FullRow {
    pub id: Uuid,
    number: Option<i64>,
    state: String,
    kind: String,
    scope: String,
    breadth: String,
    languages: String,
    authors: String,
    organisation: String,
    year: Option<i64>,
    link: String,
    doi: String,
    isbn: String,
    licence: String,
    pub sender_id: Uuid,
    peers: i64,
    included_at: Option<i64>,
    changed_at: i64,
    link_failures: i64,
    #[sqlx(flatten)]
    titles: TitlesRow,
    #[sqlx(flatten)]
    version: VersionRow,
}

/// What stands in tables of its own: topics, regions, countries, groups, files.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    pub topics: Vec<Uuid>,
    pub regions: Vec<String>,
    pub countries: Vec<String>,
    pub groups: Vec<String>,
    pub files: Vec<Attachment>,
}

impl FullRow {
    pub fn resource(self, sorted: Sorted) -> Result<Resource, Error> {
        let parsed = |codes: Vec<String>| codes.into_iter();
        Ok(Resource {
            id: ResourceId(self.id),
            number: self.number.and_then(|number| u32::try_from(number).ok()),
            state: coded(&self.state, ResourceState::parse)?,
            kind: coded(&self.kind, ResourceKind::parse)?,
            scope: coded(&self.scope, Scope::parse)?,
            breadth: coded(&self.breadth, Breadth::parse)?,
            text: self.version.text(&self.titles)?,
            languages: languages(&self.languages)?,
            authors: self.authors,
            organisation: self.organisation,
            year: self.year.and_then(|year| i32::try_from(year).ok()),
            link: self.link,
            doi: self.doi,
            isbn: self.isbn,
            licence: self.licence,
            regions: parsed(sorted.regions).filter_map(|code| domain::Region::parse(&code)).collect(),
            countries: sorted.countries,
            topics: sorted.topics.into_iter().map(TopicId).collect(),
            groups: parsed(sorted.groups).filter_map(|code| domain::accounts::StakeholderGroup::parse(&code)).collect(),
            reviewed: reviewed(self.peers, self.included_at),
            included_at: moment(self.included_at.unwrap_or(self.changed_at)),
            dead: self.link_failures >= DEAD,
            changed_at: moment(self.changed_at),
            files: sorted.files,
        })
    }
}

#[derive(Debug, FromRow)]
pub(super) struct SuggestionRow {
    id: Uuid,
    number: Option<i64>,
    state: String,
    kind: String,
    sent_at: i64,
    moved_at: i64,
    #[sqlx(flatten)]
    speaker: SpeakerRow,
    lang: String,
    title: String,
}

impl SuggestionRow {
    pub fn suggestion(self) -> Result<Suggestion, Error> {
        let lang: LangTag = unsound(&self.lang)?;
        Ok(Suggestion {
            id: ResourceId(self.id),
            number: self.number.and_then(|number| u32::try_from(number).ok()),
            state: coded(&self.state, ResourceState::parse)?,
            kind: coded(&self.kind, ResourceKind::parse)?,
            title: crate::markdown::plain(&self.title, &lang),
            lang,
            sender: self.speaker.into(),
            sent_at: moment(self.sent_at),
            moved_at: moment(self.moved_at),
        })
    }
}

/// Where a resource is on its way, for a deed on it.
#[derive(Debug, FromRow)]
pub(crate) struct PlaceRow {
    pub id: Uuid,
    pub state: String,
    pub sender_id: Uuid,
    pub round: i64,
}

impl PlaceRow {
    pub fn state(&self) -> Result<ResourceState, Error> {
        coded(&self.state, ResourceState::parse)
    }

    pub fn sender(&self) -> PersonId {
        PersonId(self.sender_id)
    }
}
