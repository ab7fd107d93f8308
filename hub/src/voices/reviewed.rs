//! Proposed questions before those who facilitate the space. To others there are none.

use super::{Voices, sql};
use crate::Error;
use crate::accounts::{Actor, Spaces};
use crate::clock::moment;
use crate::db::reading;
use crate::discussions::{SpeakerRow, languages};
use crate::moderation::sql::SPACES;
use domain::id::{ProposalId, SpaceId};
use domain::voices::{Proposal, ProposalState};
use domain::{Fault, Locale};
use sqlx::FromRow;
use uuid::Uuid;

#[derive(Debug, FromRow)]
pub(super) struct ProposalRow {
    pub id: Uuid,
    pub space_id: Uuid,
    pub author_id: Uuid,
    versions: String,
    state: String,
    made_at: i64,
    reason: String,
    slug: String,
    working_languages: String,
    space: String,
    number: Option<i64>,
    #[sqlx(flatten)]
    speaker: SpeakerRow,
}

impl ProposalRow {
    pub fn proposal(self) -> Result<Proposal, Error> {
        let unsound = |error: serde_json::Error| Error::Unsound(error.to_string());
        Ok(Proposal {
            id: ProposalId(self.id),
            slug: self.slug,
            space: self.space,
            languages: languages(&self.working_languages)?,
            speaker: self.speaker.into(),
            versions: serde_json::from_str(&self.versions).map_err(unsound)?,
            state: ProposalState::parse(&self.state).ok_or(Error::Unsound(self.state))?,
            made_at: moment(self.made_at),
            reason: self.reason,
            number: self.number.and_then(|number| u32::try_from(number).ok()),
        })
    }
}

/// A space, by its address and title, and whether it takes proposed questions.
pub type Taking = (String, String, bool);

impl Voices<'_> {
    /// Proposed questions that wait in the spaces somebody facilitates, the oldest first, and those spaces.
    pub async fn proposals(&self, actor: &Actor, locale: Locale) -> Result<(Vec<Proposal>, Vec<Taking>), Error> {
        if !actor.moderates() {
            return Err(Fault::NotFound.into());
        }
        let db = &self.hub.db;
        let spaces = match actor.facilitates() {
            Spaces::Some(spaces) => spaces.into_iter().map(|space| space.0).collect(),
            Spaces::All => reading!(db, on => sqlx::query_scalar::<_, Uuid>(SPACES).fetch_all(on).await)?,
        };
        let (mut waiting, mut taking) = (Vec::new(), Vec::new());
        for space in spaces {
            let rows: Vec<ProposalRow> = reading!(db, on => {
                sqlx::query_as(sql::WAITING_PROPOSALS).bind(locale.tag()).bind(space).fetch_all(on).await
            })?;
            for row in rows {
                waiting.push(row.proposal()?);
            }
            let row: Taking = reading!(db, on => {
                sqlx::query_as(sql::TAKING).bind(locale.tag()).bind(space).fetch_one(on).await
            })?;
            taking.push(row);
        }
        waiting.sort_by_key(|each: &Proposal| (each.made_at, each.id));
        Ok((waiting, taking))
    }

    /// One proposed question.
    pub async fn proposal(&self, actor: &Actor, id: ProposalId, locale: Locale) -> Result<Proposal, Error> {
        let row: Option<ProposalRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::PROPOSAL).bind(locale.tag()).bind(id.0).fetch_optional(on).await
        })?;
        let row = row.ok_or(Fault::NotFound)?;
        actor.facilitator(SpaceId(row.space_id))?;
        row.proposal()
    }
}
