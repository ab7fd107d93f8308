//! What becomes of a proposed question: a question of the space, or no. And whether a space takes any.

use super::propose::sound;
use super::reviewed::ProposalRow;
use super::{AddressRow, Voices, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::audit::{self, Entry};
use crate::clock::millis;
use crate::db::{Tx, within};
use crate::discussions::archive::{Origin, Version};
use crate::discussions::write::{self, NewQuestion};
use crate::discussions::{addressed, sql as discussions};
use crate::mail::{self, Letter};
use domain::form::{Why, Wrong};
use domain::id::{PersonId, ProposalId, SpaceId};
use domain::voices::{Proposal, ProposalState, Titled, limits};
use domain::{Fault, Locale};
use serde_json::{Value, json};
use uuid::Uuid;

/// A proposed question before a deed on it.
struct Held {
    space: SpaceId,
    author: Uuid,
    proposal: Proposal,
}

impl Voices<'_> {
    /// Opens a proposed question under the next number, in the versions that are given. The original is in the
    /// language it was proposed in. Who comes second is told so.
    pub async fn accept(&self, actor: &Actor, id: ProposalId, typed: &[Titled]) -> Result<u32, Error> {
        let hub = self.hub;
        let now = hub.now();
        let mut tx = hub.begin().await?;
        let Held { space, author, proposal } = held(&mut tx, actor, id).await?;
        let original = proposal.versions.first().ok_or_else(|| Error::Unsound(format!("{id} has no version")))?;
        let mut typed = typed.to_vec();
        typed.sort_by_key(|version| version.lang != original.lang);
        let typed = sound(&typed)?;
        if typed[0].lang != original.lang || typed.iter().any(|each| !proposal.languages.contains(&each.lang)) {
            return Err(Fault::BadRequest.into());
        }
        let versions: Vec<Version> = typed
            .into_iter()
            .enumerate()
            .map(|(place, each)| {
                let origin = match place {
                    0 => Origin::Original,
                    _ if proposal.versions.contains(&each) => Origin::Author,
                    _ => Origin::Person { person: actor.person, accepted_by: None },
                };
                Version {
                    lang: each.lang,
                    origin,
                    revision: 1,
                    from_revision: (place > 0).then_some(1),
                    title: each.title,
                    purpose: String::new(),
                    audience: String::new(),
                    markdown: each.text,
                    made_at: now,
                    changed_at: None,
                }
            })
            .collect();
        let highest: i64 = within!(&mut tx, on => {
            sqlx::query_scalar(discussions::HIGHEST_QUESTION).bind(space.0).fetch_one(on).await
        })?;
        let number = u32::try_from(highest + 1).unwrap_or(u32::MAX);
        let question = NewQuestion {
            id: id.into(),
            space,
            number,
            asked_by: PersonId(author),
            asked_at: now,
            day_only: false,
            proposed: true,
            versions: &versions,
        };
        write::question(&mut tx, &question).await?;
        self.settle(&mut tx, actor, id, ProposalState::Accepted, "").await?;
        self.note(&mut tx, actor, "proposal-accept", (space, id.0), json!({ "number": number })).await?;
        if let Some((to, name, title)) = self.author(&mut tx, actor, author, id).await? {
            let path = format!("/{}/spaces/{}/questions/{number}", to.locale, proposal.slug);
            let letter = Letter::ProposalAccepted { name, space: title, question: number, path };
            mail::enqueue(&mut tx, hub, &to, &letter).await?;
        }
        hub.commit_and_mail(tx).await?;
        Ok(number)
    }

    /// Declines a proposed question, and tells its author why.
    pub async fn decline(&self, actor: &Actor, id: ProposalId, reason: &str) -> Result<(), Error> {
        let reason = reason.trim().replace('\0', "");
        if reason.is_empty() {
            return Err(Error::Wrong(vec![Wrong::new("reason", Why::Required)]));
        }
        if reason.chars().count() > limits::WORDS as usize {
            return Err(Error::Wrong(vec![Wrong::new("reason", Why::TooLong { most: limits::WORDS })]));
        }
        let hub = self.hub;
        let mut tx = hub.begin().await?;
        let Held { space, author, proposal } = held(&mut tx, actor, id).await?;
        self.settle(&mut tx, actor, id, ProposalState::Declined, &reason).await?;
        self.note(&mut tx, actor, "proposal-decline", (space, id.0), json!({ "reason": reason })).await?;
        if let Some((to, name, title)) = self.author(&mut tx, actor, author, id).await? {
            let path = format!("/{}/spaces/{}/propose", to.locale, proposal.slug);
            let letter = Letter::ProposalDeclined { name, space: title, reason, path };
            mail::enqueue(&mut tx, hub, &to, &letter).await?;
        }
        hub.commit_and_mail(tx).await
    }

    /// Lets a space take proposed questions, or take none any more.
    pub async fn take_proposals(&self, actor: &Actor, slug: &str, take: bool) -> Result<(), Error> {
        let slug = addressed(slug)?;
        let hub = self.hub;
        let mut tx = hub.begin().await?;
        let space: Option<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(discussions::SPACE_BY_SLUG).bind(slug).fetch_optional(on).await
        })?;
        let space = SpaceId(space.ok_or(Fault::NotFound)?);
        actor.facilitator(space)?;
        within!(&mut tx, on => {
            sqlx::query(sql::TAKE_PROPOSALS).bind(space.0).bind(take).execute(on).await.map(|_| ())
        })?;
        self.note(&mut tx, actor, "take-proposals", (space, space.0), json!({ "take": take })).await?;
        hub.commit(tx).await
    }

    async fn settle(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        id: ProposalId,
        state: ProposalState,
        reason: &str,
    ) -> Result<(), Error> {
        let now = millis(self.hub.now());
        within!(tx, on => {
            sqlx::query(sql::DECIDE_PROPOSAL)
                .bind(id.0)
                .bind(state.code())
                .bind(now)
                .bind(actor.person.0)
                .bind(reason)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        Ok(())
    }

    async fn note(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        action: &'static str,
        (space, subject): (SpaceId, Uuid),
        data: Value,
    ) -> Result<(), Error> {
        let entry = Entry { by: Some(actor.person), action, space: Some(space), subject: Some(subject), data };
        audit::note(tx, self.hub, &entry).await
    }

    /// Where a letter to a proposal's author goes, their name, and the space's title in their language; none for
    /// somebody who decides on their own, or has no account.
    async fn author(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        author: Uuid,
        id: ProposalId,
    ) -> Result<Option<(mail::Recipient, String, String)>, Error> {
        if author == actor.person.0 {
            return Ok(None);
        }
        let address: Option<AddressRow> =
            within!(&mut *tx, on => sqlx::query_as(sql::ADDRESS).bind(author).fetch_optional(on).await)?;
        let Some(address) = address else { return Ok(None) };
        let to = address.recipient(author);
        let row = row(tx, id, to.locale).await?;
        Ok(Some((to, address.name, row.proposal()?.space)))
    }
}

async fn row(tx: &mut Tx, id: ProposalId, locale: Locale) -> Result<ProposalRow, Error> {
    let row: Option<ProposalRow> = within!(tx, on => {
        sqlx::query_as(sql::PROPOSAL).bind(locale.tag()).bind(id.0).fetch_optional(on).await
    })?;
    Ok(row.ok_or(Fault::NotFound)?)
}

/// A proposed question that waits, for somebody who facilitates its space.
async fn held(tx: &mut Tx, actor: &Actor, id: ProposalId) -> Result<Held, Error> {
    let row = row(tx, id, Locale::default()).await?;
    let (space, author) = (SpaceId(row.space_id), row.author_id);
    actor.facilitator(space)?;
    let proposal = row.proposal()?;
    if proposal.state != ProposalState::Pending {
        return Err(Error::Wrong(vec![Wrong::new("reason", Why::DecidedAlready)]));
    }
    Ok(Held { space, author, proposal })
}
