//! The desk of administrators: applications to the roster, its members, verifying experts. To others there is none.

use super::roster::{SeatRow, expertise, seat};
use super::rows::coded;
use super::{Experts, roster_sql, sql, talk::long};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::millis;
use crate::db::{reading, within};
use crate::mail::{self, Letter};
use domain::experts::{Application, By, Card, Listing, State, Step, limits};
use domain::form::{Why, Wrong};
use domain::id::{PersonId, SeatId};
use domain::{Fault, Locale};
use serde_json::json;
use sqlx::FromRow;

#[derive(Debug, FromRow)]
struct ListedRow {
    listing: String,
    verified: bool,
}

impl Experts<'_> {
    /// Seats in a state, those that were applied for first first.
    pub async fn seats(&self, actor: &Actor, state: State) -> Result<Vec<Application>, Error> {
        actor.administrator()?;
        let rows: Vec<SeatRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(roster_sql::IN_STATE).bind(state.code()).fetch_all(on).await
        })?;
        let mut tx = self.hub.db.begin().await?;
        let mut all = Vec::with_capacity(rows.len());
        for row in rows {
            let expertise = expertise(&mut tx, PersonId(row.person_id)).await?;
            all.push(row.application(expertise)?);
        }
        Ok(all)
    }

    /// One of them.
    pub async fn application(&self, actor: &Actor, id: SeatId) -> Result<Application, Error> {
        actor.administrator()?;
        let mut tx = self.hub.db.begin().await?;
        let row = seat(&mut tx, id).await?;
        let expertise = expertise(&mut tx, PersonId(row.person_id)).await?;
        row.application(expertise)
    }

    /// Accepts or declines an application, or ends a membership, and writes to whose it is. Nobody decides on their own;
    /// who comes second is told so.
    pub async fn decide(&self, actor: &Actor, id: SeatId, step: Step, reason: &str) -> Result<State, Error> {
        actor.administrator()?;
        if step.by() != By::Administrator {
            return Err(Fault::BadRequest.into());
        }
        let reason = super::profile::lines(reason);
        let wrong = long("reason", &reason, limits::WORDS);
        let missing = wrong.iter().any(|wrong| wrong.why == Why::Required);
        if !wrong.is_empty() && (step.needs_reason() || !missing) {
            return Err(Error::Wrong(wrong));
        }
        let hub = self.hub;
        let mut tx = hub.begin().await?;
        let row = seat(&mut tx, id).await?;
        if row.person_id == actor.person.0 {
            return Err(Fault::NotFound.into());
        }
        let state = self.advance(&mut tx, id, step, Some(actor.person), &reason).await?;
        let until = seat(&mut tx, id).await?.until();
        if let Some(address) = self.address(&mut tx, row.person_id).await? {
            let to = address.recipient(row.person_id);
            let (name, path) = (address.name, format!("/{}/reviews/roster", to.locale));
            let letter = match (step, until) {
                (Step::Accept, Some(until)) => Letter::RosterAccepted { name, until, reason, path },
                (Step::Remove, _) => Letter::RosterRemoved { name, reason, path },
                _ => Letter::RosterDeclined { name, reason, path },
            };
            mail::enqueue(&mut tx, hub, &to, &letter).await?;
        }
        hub.commit_and_mail(tx).await?;
        Ok(state)
    }

    /// Says that an expert whom the directory shows is who they say they are, or no longer.
    pub async fn verify(&self, actor: &Actor, person: PersonId, verified: bool) -> Result<(), Error> {
        actor.administrator()?;
        let at = verified.then(|| millis(self.hub.now()));
        let by = verified.then_some(actor.person.0);
        let mut tx = self.hub.begin().await?;
        let row: Option<ListedRow> =
            within!(&mut tx, on => sqlx::query_as(sql::PROFILE).bind(person.0).fetch_optional(on).await)?;
        let row = row.ok_or(Fault::NotFound)?;
        // Nobody verifies themselves, or who has not asked to be found.
        if person == actor.person || coded(&row.listing, Listing::parse)? == Listing::Private {
            return Err(Error::Wrong(vec![Wrong::new("do", Why::NotAChoice)]));
        }
        if row.verified == verified {
            return Ok(());
        }
        within!(&mut tx, on => {
            sqlx::query(sql::VERIFY).bind(person.0).bind(at).bind(by).execute(on).await.map(|_| ())
        })?;
        let action = if verified { "expert-verify" } else { "expert-unverify" };
        self.note(&mut tx, Some(actor.person), action, person, json!({})).await?;
        self.hub.commit(tx).await
    }

    /// Everybody whom the directory shows, those who are not verified first.
    pub async fn to_verify(&self, actor: &Actor, locale: Locale) -> Result<Vec<Card>, Error> {
        actor.administrator()?;
        let mut cards = self.shown(locale).await?;
        cards.sort_by_key(|card| (card.verified, card.number));
        Ok(cards)
    }
}
