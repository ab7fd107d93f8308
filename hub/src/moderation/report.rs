//! What readers report: each reply once a person, for facilitators to act on or to dismiss.

use super::decide::{note, settle};
use super::{Moderation, manage_sql};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::{millis, moment};
use crate::db::{reading, within};
use crate::discussions::{path, publish};
use domain::Fault;
use domain::discussions::ReplyNumber;
use domain::form::{Why, Wrong};
use domain::id::{ReplyId, SpaceId};
use domain::moderation::{MOST_REPORT, Report, ReportReason};
use serde_json::json;
use uuid::Uuid;

impl Moderation<'_> {
    /// Reports a published reply. Whoever has reported it before is thanked again, and nothing else happens.
    pub async fn report(
        &self,
        actor: &Actor,
        slug: &str,
        number: &ReplyNumber,
        reason: Option<ReportReason>,
        words: &str,
    ) -> Result<(), Error> {
        let words = words.trim();
        let mut wrong = Vec::new();
        if reason.is_none() {
            wrong.push(Wrong::new("reason", Why::Required));
        }
        if words.chars().count() > MOST_REPORT as usize {
            wrong.push(Wrong::new("words", Why::TooLong { most: MOST_REPORT }));
        } else if reason == Some(ReportReason::Other) && words.is_empty() {
            wrong.push(Wrong::new("words", Why::Required));
        }
        let Some(reason) = reason.filter(|_| wrong.is_empty()) else { return Err(Error::Wrong(wrong)) };
        let (reply, space) = self.published(slug, number).await?;
        let hub = self.hub;
        let (id, now) = (hub.clock.id(), millis(hub.now()));
        let mut tx = hub.db.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(manage_sql::REPORT)
                .bind(id)
                .bind(reply.0)
                .bind(space.0)
                .bind(actor.person.0)
                .bind(reason.code())
                .bind(words)
                .bind(now)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        tx.commit().await
    }

    /// A published reply by its address, and its space.
    pub async fn published(&self, slug: &str, number: &ReplyNumber) -> Result<(ReplyId, SpaceId), Error> {
        let found: Option<(Uuid, Uuid)> = reading!(&self.hub.db, on => {
            sqlx::query_as(manage_sql::PUBLISHED_REPLY)
                .bind(slug)
                .bind(i64::from(number.question()))
                .bind(i64::from(number.parts()[1]))
                .bind(path(number))
                .fetch_optional(on)
                .await
        })?;
        let (reply, space) = found.ok_or(Fault::NotFound)?;
        Ok((ReplyId(reply), SpaceId(space)))
    }

    /// Deals with the reports of a reply by letting it stand.
    pub async fn dismiss(&self, actor: &Actor, id: ReplyId) -> Result<(), Error> {
        let hub = self.hub;
        let mut tx = hub.begin().await?;
        let row = publish::row(&mut tx, id).await?;
        let space = SpaceId(row.space_id);
        actor.facilitator(space)?;
        let settled = settle(&mut tx, hub, actor, id).await?;
        if !settled.is_empty() {
            note(&mut tx, hub, actor, space, id, "dismiss", json!({ "reports": settled })).await?;
        }
        tx.commit().await
    }

    /// The reports of a reply that nobody has dealt with yet.
    pub(super) async fn reports(&self, id: ReplyId) -> Result<Vec<Report>, Error> {
        let rows: Vec<(String, i64, String, String)> =
            reading!(&self.hub.db, on => sqlx::query_as(manage_sql::REPORTS).bind(id.0).fetch_all(on).await)?;
        Ok(rows
            .into_iter()
            .map(|(by, at, reason, words)| {
                let reason = ReportReason::parse(&reason).unwrap_or(ReportReason::Other);
                Report { by, at: moment(at), reason, words }
            })
            .collect())
    }
}
