//! Confirming, declining and withdrawing mandates. Each in one transaction with its note in the log and the letter.

use super::mandates::{MandateRow, mandate, settle};
use super::{AddressRow, Voices, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::audit::{self, Entry};
use crate::clock::millis;
use crate::db::{reading, within};
use crate::mail::{self, Letter};
use domain::Fault;
use domain::form::{Why, Wrong};
use domain::id::MandateId;
use domain::voices::{Mandate, MandateState, Verdict, limits};

impl Voices<'_> {
    /// Mandates that await confirmation, the oldest first, then those that hold. Only for those who facilitate.
    pub async fn mandates(&self, actor: &Actor) -> Result<Vec<Mandate>, Error> {
        if !actor.moderates() {
            return Err(Fault::NotFound.into());
        }
        let mut all = Vec::new();
        for state in [MandateState::Asked, MandateState::Confirmed] {
            let rows: Vec<MandateRow> = reading!(&self.hub.db, on => {
                sqlx::query_as(sql::MANDATES_IN).bind(state.code()).fetch_all(on).await
            })?;
            for row in rows {
                all.push(row.mandate()?);
            }
        }
        Ok(all)
    }

    /// Decides on a mandate of somebody else's. Who comes second is told so.
    pub async fn rule(
        &self,
        actor: &Actor,
        id: MandateId,
        verdict: Verdict,
        reason: &str,
    ) -> Result<MandateState, Error> {
        if !actor.moderates() {
            return Err(Fault::NotFound.into());
        }
        let reason = reason.trim().replace('\0', "");
        if verdict.needs_reason() && reason.is_empty() {
            return Err(Error::Wrong(vec![Wrong::new("reason", Why::Required)]));
        }
        if reason.chars().count() > limits::WORDS as usize {
            return Err(Error::Wrong(vec![Wrong::new("reason", Why::TooLong { most: limits::WORDS })]));
        }
        let hub = self.hub;
        let mut tx = hub.begin().await?;
        let mandate = mandate(&mut tx, id).await?;
        // Nobody confirms what they say of themselves.
        if mandate.person == actor.person {
            return Err(Fault::NotFound.into());
        }
        let Some(to) = verdict.from(mandate.state) else {
            return Err(Error::Wrong(vec![Wrong::new("reason", Why::DecidedAlready)]));
        };
        settle(&mut tx, id, to, (millis(hub.now()), actor.person), &reason).await?;
        let action = match verdict {
            Verdict::Confirm => "mandate-confirm",
            Verdict::Decline => "mandate-decline",
            Verdict::Withdraw => "mandate-withdraw",
        };
        let entry = Entry {
            by: Some(actor.person),
            action,
            space: None,
            subject: Some(id.0),
            data: serde_json::json!({ "person": mandate.person, "body": mandate.body, "reason": reason }),
        };
        audit::note(&mut tx, hub, &entry).await?;
        let address: Option<AddressRow> = within!(&mut tx, on => {
            sqlx::query_as(sql::ADDRESS).bind(mandate.person.0).fetch_optional(on).await
        })?;
        if let Some(address) = address {
            let to = address.recipient(mandate.person.0);
            let (name, body) = (address.name, mandate.body);
            let path = format!("/{}/account/mandates", to.locale);
            let letter = match verdict {
                Verdict::Confirm => Letter::MandateConfirmed { name, body, path },
                Verdict::Decline => Letter::MandateDeclined { name, body, reason, path },
                Verdict::Withdraw => Letter::MandateWithdrawn { name, body, reason, path },
            };
            mail::enqueue(&mut tx, hub, &to, &letter).await?;
        }
        hub.commit_and_mail(tx).await?;
        Ok(to)
    }
}
