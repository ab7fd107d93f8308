//! Those who suggest something without an account: known by links that are mailed to them.

use super::{Resources, sql};
use crate::accounts::{Secret, own_sql};
use crate::clock::millis;
use crate::db::{Tx, reading, within};
use crate::mail::{self, Letter, Recipient};
use crate::{Error, Hub};
use domain::accounts::FORMER;
use domain::id::{PersonId, ResourceId};
use domain::resources::{Step, Taker};
use domain::{Fault, Locale};
use sqlx::FromRow;
use time::Duration;
use uuid::Uuid;

/// So long a link opens what its reader has sent.
const LINK: Duration = Duration::days(366);

/// So long an address may stay unconfirmed.
const PATIENCE: Duration = Duration::days(3);

/// A visitor who has come by their link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub person: PersonId,
    /// Whether their address is confirmed.
    pub confirmed: bool,
}

#[derive(Debug, FromRow)]
struct VisitorRow {
    person_id: Uuid,
    confirmed_at: Option<i64>,
}

#[derive(Debug, FromRow)]
struct AddressRow {
    name: String,
    email: String,
    locale: String,
    visits: bool,
}

impl Resources<'_> {
    /// Who comes by a link.
    pub async fn visitor(&self, link: &str) -> Result<Known, Error> {
        let secret = Secret::parse(link).ok_or(Fault::NotFound)?;
        let now = millis(self.hub.now());
        let row: Option<VisitorRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::VISITOR_BY_LINK).bind(secret.kept()).bind(now).fetch_optional(on).await
        })?;
        let row = row.ok_or(Fault::NotFound)?;
        Ok(Known { person: PersonId(row.person_id), confirmed: row.confirmed_at.is_some() })
    }

    /// Confirms the address of a visitor: what they have sent goes to the editors. Done twice, it is done once.
    pub async fn confirm_visitor(&self, link: &str) -> Result<(), Error> {
        let known = self.visitor(link).await?;
        let hub = self.hub;
        let now = millis(hub.now());
        let mut tx = hub.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(sql::CONFIRM_VISITOR).bind(known.person.0).bind(now).execute(on).await.map(|_| ())
        })?;
        let waiting: Vec<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(sql::UNCONFIRMED_OF).bind(known.person.0).fetch_all(on).await
        })?;
        for id in waiting {
            let place = super::steps::place(&mut tx, ResourceId(id)).await?;
            self.go(&mut tx, &place, Step::Confirm, Taker::Sender, Some(known.person), "").await?;
        }
        hub.commit(tx).await
    }

    /// Forgets visitors who never confirmed their address, and what they sent. Says how many.
    pub async fn sweep(&self) -> Result<u32, Error> {
        let hub = self.hub;
        let mut tx = hub.db.begin().await?;
        let stale: Vec<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(sql::STALE_VISITORS).bind(millis(hub.now() - PATIENCE)).fetch_all(on).await
        })?;
        for person in &stale {
            let sent: Vec<(Uuid, Uuid)> =
                within!(&mut tx, on => sqlx::query_as(sql::STALE_RESOURCES).bind(person).fetch_all(on).await)?;
            for (resource, _) in &sent {
                crate::attachments::forget_of(&mut tx, *resource).await?;
            }
            within!(&mut tx, on => {
                for (resource, text) in &sent {
                    for statement in [
                        sql::FORGET_TOPICS,
                        sql::FORGET_REGIONS,
                        sql::FORGET_COUNTRIES,
                        sql::FORGET_GROUPS,
                        sql::FORGET_STEPS,
                        sql::FORGET_RESOURCE,
                    ] {
                        sqlx::query(statement).bind(resource).execute(&mut *on).await?;
                    }
                    for statement in [own_sql::DROP_TRANSLATIONS, own_sql::EMPTY_TEXT] {
                        sqlx::query(statement).bind(text).execute(&mut *on).await?;
                    }
                }
                for statement in [sql::FORGET_VISITOR_LINKS, sql::FORGET_VISITOR] {
                    sqlx::query(statement).bind(person).execute(&mut *on).await?;
                }
                sqlx::query(own_sql::FORGET_PERSON)
                    .bind(person)
                    .bind(FORMER)
                    .bind(person.to_string())
                    .execute(&mut *on)
                    .await?;
                Ok::<_, sqlx::Error>(())
            })?;
        }
        tx.commit().await?;
        Ok(u32::try_from(stale.len()).unwrap_or(u32::MAX))
    }
}

/// To whom letters on a resource go, by name, and the path at which they see to it. None when they have gone.
pub(crate) async fn address(
    tx: &mut Tx,
    hub: &Hub,
    sender: PersonId,
) -> Result<Option<(Recipient, String, String)>, Error> {
    let row: Option<AddressRow> =
        within!(&mut *tx, on => sqlx::query_as(sql::ADDRESS).bind(sender.0).fetch_optional(on).await)?;
    let Some(row) = row else { return Ok(None) };
    let locale = Locale::parse(&row.locale).unwrap_or_default();
    let mut path = format!("/{locale}/resources/suggestions");
    if row.visits {
        path = format!("{path}?link={}", new_link(tx, hub, sender).await?);
    }
    // A visitor is nobody whom the hub knows: their letters are not kept under their name.
    let person = (!row.visits).then_some(sender);
    Ok(Some((Recipient { person, email: row.email, locale }, row.name, path)))
}

async fn new_link(tx: &mut Tx, hub: &Hub, person: PersonId) -> Result<String, Error> {
    let secret = Secret::new()?;
    let until = millis(hub.now() + LINK);
    within!(tx, on => {
        sqlx::query(sql::INSERT_LINK).bind(secret.kept()).bind(person.0).bind(until).execute(on).await.map(|_| ())
    })?;
    Ok(secret.reveal())
}

/// Asks a visitor to confirm their address.
pub(super) async fn confirm(tx: &mut Tx, hub: &Hub, person: PersonId, name: &str, title: &str) -> Result<(), Error> {
    let Some((to, _, link)) = address(tx, hub, person).await? else { return Ok(()) };
    let letter = Letter::SuggestionConfirm { name: name.to_owned(), title: title.to_owned(), link };
    mail::enqueue(tx, hub, &to, &letter).await
}

/// Tells a sender that what they suggest has come.
pub(super) async fn received(tx: &mut Tx, hub: &Hub, person: PersonId, title: &str) -> Result<(), Error> {
    let Some((to, name, path)) = address(tx, hub, person).await? else { return Ok(()) };
    mail::enqueue(tx, hub, &to, &Letter::SuggestionReceived { name, title: title.to_owned(), path }).await
}
