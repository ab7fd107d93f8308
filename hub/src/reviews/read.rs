//! Reading reviews: one's own, one, and all of a resource side by side.

use super::rows::{ReviewRow, ScoreRow};
use super::{Reviews, Whose, letters, review, sql};
use crate::accounts::Actor;
use crate::db::{Db, Tx, reading, within};
use crate::discussions::{SpeakerRow, unsound};
use crate::resources::Happened;
use crate::{Error, markdown};
use domain::accounts::Speaker;
use domain::id::{PersonId, ResourceId, ReviewId};
use domain::resources::Resource;
use domain::reviews::{Assigned, Blind, Criterion, Panels, Review, ReviewState, spread};
use domain::{Fault, LangTag, Locale};
use uuid::Uuid;

/// A resource before an editor.
#[derive(Debug)]
pub struct Case {
    /// The resource.
    pub resource: Resource,
    /// Who suggested it.
    pub sender: Speaker,
    /// What has happened to it.
    pub history: Vec<Happened>,
    /// What reviewers have said.
    pub panels: Panels,
}

/// A review before its reviewer.
#[derive(Debug)]
pub struct Before {
    /// The review.
    pub review: Review,
    /// The resource; what of it may not be seen yet is left out by who shows it.
    pub resource: Resource,
    /// Who suggested it, where reviewers may know.
    pub sender: Option<Speaker>,
    /// By what it is judged.
    pub criteria: Vec<Criterion>,
}

impl Reviews<'_> {
    /// Reviews that somebody was asked for, the newest first.
    pub async fn mine(&self, actor: &Actor, locale: Locale) -> Result<Vec<Assigned>, Error> {
        let rows: Vec<ReviewRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::OF_REVIEWER).bind(actor.person.0).fetch_all(on).await
        })?;
        let mut all = Vec::with_capacity(rows.len());
        for row in rows {
            let (title, lang): (String, String) = reading!(&self.hub.db, on => {
                sqlx::query_as(sql::TITLE).bind(row.resource_id).bind(locale.tag()).fetch_one(on).await
            })?;
            let lang: LangTag = unsound(&lang)?;
            let title = markdown::plain(&title, &lang);
            all.push(Assigned { review: row.review(Vec::new())?, title, lang });
        }
        Ok(all)
    }

    /// One review, for its reviewer.
    pub async fn before(&self, id: ReviewId, whose: Whose<'_>, locale: Locale) -> Result<Before, Error> {
        let blind = self.panel().await?.blind;
        let mut tx = self.hub.db.begin().await?;
        let row = self.own(&mut tx, id, whose).await?;
        drop(tx);
        let (resource, sender) = self.hub.resources().any(row.resource(), locale).await?;
        let sender = if blind == Blind::Double { None } else { Some(self.speaker(sender).await?) };
        let db = &self.hub.db;
        let scores: Vec<ScoreRow> = reading!(db, on => sqlx::query_as(sql::SCORES).bind(row.id).fetch_all(on).await)?;
        let review = row.review(scores)?;
        let mut criteria = self.criteria().await?;
        criteria.retain(|each| !each.retired || review.scores.iter().any(|score| score.criterion == each.id));
        Ok(Before { review, resource, sender, criteria })
    }

    /// A resource with all that reviewers have said of it. Nobody reads that of what they have suggested themselves.
    pub async fn case(&self, actor: &Actor, id: ResourceId, locale: Locale) -> Result<Case, Error> {
        let (resource, sender, history) = self.hub.resources().before_editor(actor, id, locale).await?;
        if sender == actor.person {
            return Err(Fault::NotFound.into());
        }
        let mut tx = self.hub.db.begin().await?;
        let panels = self.panels_in(&mut tx, id).await?;
        drop(tx);
        Ok(Case { resource, sender: self.speaker(sender.0).await?, history, panels })
    }

    pub(super) async fn panels_in(&self, tx: &mut Tx, id: ResourceId) -> Result<Panels, Error> {
        let rows: Vec<ReviewRow> =
            within!(&mut *tx, on => sqlx::query_as(sql::OF_RESOURCE).bind(id.0).fetch_all(on).await)?;
        let mut reviews = Vec::with_capacity(rows.len());
        for row in rows {
            let scores: Vec<ScoreRow> =
                within!(&mut *tx, on => sqlx::query_as(sql::SCORES).bind(row.id).fetch_all(on).await)?;
            reviews.push(row.review(scores)?);
        }
        let mut criteria = self.criteria().await?;
        let asked = |each: &Criterion| {
            reviews.iter().any(|review: &Review| review.scores.iter().any(|score| score.criterion == each.id))
        };
        criteria.retain(asked);
        let panel = self.panel().await?;
        let sent: Vec<_> = reviews
            .iter()
            .filter(|review| review.state == ReviewState::Sent)
            .filter_map(|review| Some((review.kind, review.recommendation?)))
            .collect();
        let missing = panel.missing(&sent);
        let spread = spread(&criteria, &reviews);
        Ok(Panels { reviews, criteria, spread, panel, missing })
    }

    /// Of which resource a review is, for an editor.
    pub async fn resource_of(&self, actor: &Actor, id: ReviewId) -> Result<ResourceId, Error> {
        actor.editor()?;
        let mut tx = self.hub.db.begin().await?;
        Ok(review(&mut tx, id).await?.resource())
    }

    /// The title of a resource in a language, for a letter's beginning.
    pub async fn title(&self, actor: &Actor, id: ResourceId, locale: Locale) -> Result<String, Error> {
        actor.editor()?;
        let mut tx = self.hub.db.begin().await?;
        Ok(letters::title(&mut tx, id, locale).await?.0)
    }

    pub(super) async fn speaker(&self, person: Uuid) -> Result<Speaker, Error> {
        let row: SpeakerRow =
            reading!(&self.hub.db, on => sqlx::query_as(sql::PERSON).bind(person).fetch_one(on).await)?;
        Ok(row.into())
    }
}

#[derive(Debug, sqlx::FromRow)]
struct DataRow {
    id: Uuid,
    resource_id: Uuid,
    state: String,
    invited_at: i64,
    sent_at: Option<i64>,
    recommendation: Option<String>,
    to_editor: String,
    to_sender: String,
}

/// What a person has been asked to review and has written, for the copy of their data.
pub(crate) async fn data(db: &Db, person: PersonId) -> Result<serde_json::Value, Error> {
    let rows: Vec<DataRow> = reading!(db, on => sqlx::query_as(sql::DATA).bind(person.0).fetch_all(on).await)?;
    let at = |millis: i64| crate::clock::moment(millis).to_string();
    let told = |row: DataRow| {
        serde_json::json!({
            "id": row.id,
            "resource": row.resource_id,
            "state": row.state,
            "invited_at": at(row.invited_at),
            "sent_at": row.sent_at.map(at),
            "recommendation": row.recommendation,
            "to_editor": row.to_editor,
            "to_sender": row.to_sender,
        })
    };
    Ok(rows.into_iter().map(told).collect())
}
