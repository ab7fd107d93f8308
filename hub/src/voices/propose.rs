//! Proposing a question, and what becomes of one's proposals.

use super::reviewed::ProposalRow;
use super::{Voices, sql};
use crate::Error;
use crate::accounts::{Actor, line};
use crate::clock::millis;
use crate::db::{Tx, reading, within};
use crate::discussions::{addressed, day, languages};
use domain::discussions::{MOST_CHARACTERS, SpaceState};
use domain::form::{Why, Wrong};
use domain::id::{ProposalId, SpaceId};
use domain::voices::{Proposal, Titled, limits};
use domain::{Fault, LangTag, Locale};
use sqlx::FromRow;
use time::Date;
use uuid::Uuid;

/// A question on its way in.
#[derive(Clone, Debug)]
pub struct NewProposal {
    /// The author's key for it: sent twice, it is one.
    pub key: Uuid,
    /// The space.
    pub slug: String,
    /// What was typed, the original first; what is empty is left out.
    pub versions: Vec<Titled>,
}

#[derive(Debug, FromRow)]
struct PlaceRow {
    id: Uuid,
    opens: Option<String>,
    closes: Option<String>,
    proposals: bool,
    working_languages: String,
}

impl PlaceRow {
    /// Whether the space takes proposed questions on a day.
    fn takes(&self, today: Date) -> Result<bool, Error> {
        let opens = self.opens.as_deref().map(day).transpose()?;
        let closes = self.closes.as_deref().map(day).transpose()?;
        Ok(self.proposals && SpaceState::on(today, opens, closes) != SpaceState::Closed)
    }
}

impl Voices<'_> {
    /// The languages in which a space takes proposed questions; none when it takes none.
    pub async fn proposing(&self, slug: &str) -> Result<Option<Vec<LangTag>>, Error> {
        let slug = addressed(slug)?;
        let row: Option<PlaceRow> =
            reading!(&self.hub.db, on => sqlx::query_as(sql::PROPOSING).bind(slug).fetch_optional(on).await)?;
        let row = row.ok_or(Fault::NotFound)?;
        Ok(if row.takes(self.hub.today())? { Some(languages(&row.working_languages)?) } else { None })
    }

    /// Proposes a question. Only its author and those who facilitate the space see it until it is accepted.
    pub async fn propose(&self, actor: &Actor, new: &NewProposal) -> Result<ProposalId, Error> {
        let slug = addressed(&new.slug)?;
        let versions = sound(&new.versions)?;
        let json = serde_json::to_string(&versions).map_err(|error| Error::Unsound(error.to_string()))?;
        let hub = self.hub;
        let (id, now) = (hub.clock.id(), millis(hub.now()));
        let mut tx = hub.begin().await?;
        if let Some(before) = proposed(&mut tx, actor, new.key).await? {
            return Ok(before);
        }
        let row: Option<PlaceRow> =
            within!(&mut tx, on => sqlx::query_as(sql::PROPOSING).bind(slug).fetch_optional(on).await)?;
        let row = row.ok_or(Fault::NotFound)?;
        if !row.takes(self.hub.today())? {
            return Err(Fault::NotFound.into());
        }
        let space = SpaceId(row.id);
        if actor.facilitator(space).is_err() && crate::moderation::is_barred(&mut tx, space, actor.person).await? {
            let field = format!("title-{}", versions[0].lang);
            return Err(Error::Wrong(vec![Wrong::new(field, Why::Barred)]));
        }
        let held_in = languages(&row.working_languages)?;
        if versions.iter().any(|version| !held_in.contains(&version.lang)) {
            return Err(Fault::BadRequest.into());
        }
        within!(&mut tx, on => {
            sqlx::query(sql::INSERT_PROPOSAL)
                .bind(id)
                .bind(row.id)
                .bind(actor.person.0)
                .bind(new.key)
                .bind(&json)
                .bind(now)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        hub.commit(tx).await?;
        Ok(ProposalId(id))
    }

    /// What somebody has proposed in a space, the newest first.
    pub async fn own_proposals(&self, actor: &Actor, space: SpaceId, locale: Locale) -> Result<Vec<Proposal>, Error> {
        let rows: Vec<ProposalRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::OWN_PROPOSALS)
                .bind(locale.tag())
                .bind(actor.person.0)
                .bind(space.0)
                .fetch_all(on)
                .await
        })?;
        rows.into_iter().map(ProposalRow::proposal).collect()
    }
}

async fn proposed(tx: &mut Tx, actor: &Actor, key: Uuid) -> Result<Option<ProposalId>, Error> {
    let found: Option<Uuid> = within!(tx, on => {
        sqlx::query_scalar(sql::PROPOSED).bind(actor.person.0).bind(key).fetch_optional(on).await
    })?;
    Ok(found.map(ProposalId))
}

/// Versions that can be kept: what is empty is left out, but not the first, which is the original. What is wrong is
/// told of the fields `title-LANG` and `text-LANG`.
pub(super) fn sound(typed: &[Titled]) -> Result<Vec<Titled>, Error> {
    let mut wrong = Vec::new();
    let mut versions: Vec<Titled> = Vec::new();
    for (place, each) in typed.iter().enumerate() {
        let title = line(&each.title);
        let text = each.text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "").trim().to_owned();
        if title.is_empty() && text.is_empty() && place > 0 {
            continue;
        }
        let lang = &each.lang;
        if title.is_empty() {
            wrong.push(Wrong::new(format!("title-{lang}"), Why::Required));
        }
        if title.chars().count() > limits::TITLE as usize {
            wrong.push(Wrong::new(format!("title-{lang}"), Why::TooLong { most: limits::TITLE }));
        }
        if text.chars().count() > MOST_CHARACTERS as usize {
            wrong.push(Wrong::new(format!("text-{lang}"), Why::TooLong { most: MOST_CHARACTERS }));
        }
        if versions.iter().any(|version| version.lang == *lang) {
            wrong.push(Wrong::new(format!("title-{lang}"), Why::LanguageTwice));
        }
        versions.push(Titled { lang: lang.clone(), title, text });
    }
    if versions.is_empty() {
        return Err(Fault::BadRequest.into());
    }
    if wrong.is_empty() { Ok(versions) } else { Err(Error::Wrong(wrong)) }
}
