//! Supporting a reply by name, and taking that back. Done twice, either is done.

use super::{Voices, mandates, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::millis;
use crate::db::within;
use crate::discussions::{day, unsound};
use domain::Fault;
use domain::discussions::{ReplyNumber, SpaceState};
use domain::id::ReplyId;
use domain::voices::Body;
use sqlx::FromRow;
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct SupportedRow {
    author_id: Uuid,
    state: String,
    number: Option<String>,
    opens: Option<String>,
    closes: Option<String>,
    revision: i64,
}

impl Voices<'_> {
    /// Supports a published reply as it stands now, for oneself or for a body one is mandated for; gives its number.
    pub async fn endorse(&self, actor: &Actor, id: ReplyId, body: Option<&Body>) -> Result<ReplyNumber, Error> {
        let hub = self.hub;
        let mut tx = hub.begin().await?;
        let row: Option<SupportedRow> =
            within!(&mut tx, on => sqlx::query_as(sql::SUPPORTED).bind(id.0).fetch_optional(on).await)?;
        let row = row.filter(|row| row.state == "published").ok_or(Fault::NotFound)?;
        let number = unsound(row.number.as_deref().unwrap_or_default())?;
        let opens = row.opens.as_deref().map(day).transpose()?;
        let closes = row.closes.as_deref().map(day).transpose()?;
        // Nobody is offered to support what they wrote themselves, or anything in a space that is closed.
        if row.author_id == actor.person.0 || SpaceState::on(hub.today(), opens, closes) != SpaceState::Open {
            return Err(Fault::BadRequest.into());
        }
        if let Some(body) = body {
            mandates::mandated(&mut tx, actor, body).await?;
        }
        let (country, name) = Body::columns(body);
        let now = millis(hub.now());
        let written = within!(&mut tx, on => {
            sqlx::query(sql::ENDORSE)
                .bind(id.0)
                .bind(actor.person.0)
                .bind(country)
                .bind(name)
                .bind(row.revision)
                .bind(now)
                .execute(on)
                .await
                .map(|done| done.rows_affected())
        })?;
        if written > 0 {
            hub.commit(tx).await?;
        }
        Ok(number)
    }

    /// Takes the support of a reply back, also where the mandate is over; gives its number if it is published.
    pub async fn take_back(
        &self,
        actor: &Actor,
        id: ReplyId,
        body: Option<&Body>,
    ) -> Result<Option<ReplyNumber>, Error> {
        let hub = self.hub;
        let (country, name) = Body::columns(body);
        let mut tx = hub.begin().await?;
        let row: Option<SupportedRow> =
            within!(&mut tx, on => sqlx::query_as(sql::SUPPORTED).bind(id.0).fetch_optional(on).await)?;
        let number = row.filter(|row| row.state == "published").and_then(|row| row.number);
        let number = number.as_deref().map(unsound).transpose()?;
        let gone = within!(&mut tx, on => {
            sqlx::query(sql::TAKE_BACK)
                .bind(id.0)
                .bind(actor.person.0)
                .bind(country)
                .bind(name)
                .execute(on)
                .await
                .map(|done| done.rows_affected())
        })?;
        if gone > 0 {
            hub.commit(tx).await?;
        }
        Ok(number)
    }
}
