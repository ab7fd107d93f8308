//! What facilitators settle for a space: how replies are published, which questions are open, which reasons there are.

use super::{Moderation, manage_sql};
use crate::Error;
use crate::accounts::Actor;
use crate::audit::{self, Entry};
use crate::clock::millis;
use crate::db::{Tx, reading, within};
use domain::discussions::Publication;
use domain::form::{Why, Wrong};
use domain::id::{PersonId, QuestionId, ReplyId, SpaceId};
use domain::moderation::{MOST_REASONS, Reason};
use domain::{Fault, Locale};
use serde_json::{Value, json};
use sqlx::FromRow;
use uuid::Uuid;

/// The most characters of a reason.
pub(super) const MOST_CHARACTERS: u32 = 300;

/// A space as facilitators settle it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Managed {
    /// The space.
    pub id: SpaceId,
    /// Its title, in the reader's language if there is one.
    pub title: String,
    /// How replies are published.
    pub publication: Publication,
    /// Its questions, in their order.
    pub questions: Vec<ManagedQuestion>,
    /// Its own reasons; none: the hub's.
    pub reasons: Vec<Reason>,
    /// Who may not write in it, and their names.
    pub barred: Vec<(PersonId, String)>,
}

/// A question as facilitators settle it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManagedQuestion {
    /// Its id.
    pub id: QuestionId,
    /// Its number.
    pub number: u32,
    /// Its title, in the reader's language if there is one.
    pub title: String,
    /// Whether it takes replies as long as its space does.
    pub open: bool,
}

#[derive(Debug, FromRow)]
struct QuestionRow {
    id: Uuid,
    number: i64,
    closed_at: Option<i64>,
    title: String,
}

impl Moderation<'_> {
    /// A space before its facilitators.
    pub async fn managed(&self, actor: &Actor, slug: &str, locale: Locale) -> Result<Managed, Error> {
        let db = &self.hub.db;
        let found: Option<(Uuid, String, String)> = reading!(db, on => {
            sqlx::query_as(manage_sql::SPACE).bind(slug).bind(locale.tag()).fetch_optional(on).await
        })?;
        let (id, publication, title) = found.ok_or(Fault::NotFound)?;
        let id = SpaceId(id);
        actor.facilitator(id)?;
        let questions: Vec<QuestionRow> = reading!(db, on => {
            sqlx::query_as(manage_sql::QUESTIONS).bind(id.0).bind(locale.tag()).fetch_all(on).await
        })?;
        let barred: Vec<(Uuid, String)> =
            reading!(db, on => sqlx::query_as(manage_sql::BARRED).bind(id.0).fetch_all(on).await)?;
        let question = |row: QuestionRow| ManagedQuestion {
            id: QuestionId(row.id),
            number: u32::try_from(row.number).unwrap_or(u32::MAX),
            title: row.title,
            open: row.closed_at.is_none(),
        };
        Ok(Managed {
            title,
            id,
            publication: Publication::parse(&publication).unwrap_or_default(),
            questions: questions.into_iter().map(question).collect(),
            reasons: self.reasons(id).await?,
            barred: barred.into_iter().map(|(id, name)| (PersonId(id), name)).collect(),
        })
    }

    /// The reasons of a space; none when it has no list of its own.
    pub async fn reasons(&self, space: SpaceId) -> Result<Vec<Reason>, Error> {
        let rows: Vec<(i64, String, String)> =
            reading!(&self.hub.db, on => sqlx::query_as(manage_sql::REASONS).bind(space.0).fetch_all(on).await)?;
        let mut reasons: Vec<(i64, Reason)> = Vec::new();
        for (position, lang, words) in rows {
            let Some(locale) = Locale::parse(&lang) else { continue };
            match reasons.last_mut() {
                Some((last, reason)) if *last == position => reason.0.push((locale, words)),
                _ => reasons.push((position, Reason(vec![(locale, words)]))),
            }
        }
        Ok(reasons.into_iter().map(|(_, reason)| reason).collect())
    }

    /// The reasons of the space that a reply is in.
    pub async fn reasons_of(&self, actor: &Actor, id: ReplyId) -> Result<Vec<Reason>, Error> {
        let space: Option<Uuid> =
            reading!(&self.hub.db, on => sqlx::query_scalar(super::sql::SPACE_OF).bind(id.0).fetch_optional(on).await)?;
        let space = SpaceId(space.ok_or(Fault::NotFound)?);
        actor.facilitator(space)?;
        self.reasons(space).await
    }

    /// Sets how the replies of a space are published from now on.
    pub async fn set_publication(&self, actor: &Actor, space: SpaceId, way: Publication) -> Result<(), Error> {
        actor.facilitator(space)?;
        let mut tx = self.hub.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(manage_sql::SET_PUBLICATION).bind(space.0).bind(way.code()).execute(on).await.map(|_| ())
        })?;
        self.settled(tx, actor, space, "publication", None, json!({ "publication": way.code() })).await
    }

    /// Opens or closes a question. One that is closed takes no replies; what was said stays to be read.
    pub async fn set_open(&self, actor: &Actor, slug: &str, number: u32, open: bool) -> Result<(), Error> {
        let managed = self.managed(actor, slug, Locale::default()).await?;
        let question = managed.questions.iter().find(|each| each.number == number).ok_or(Fault::NotFound)?;
        if question.open == open {
            return Ok(());
        }
        let at = (!open).then(|| millis(self.hub.now()));
        let mut tx = self.hub.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(manage_sql::CLOSE).bind(question.id.0).bind(at).execute(on).await.map(|_| ())
        })?;
        let action = if open { "open" } else { "close" };
        let data = json!({ "question": number });
        self.settled(tx, actor, managed.id, action, Some(question.id.0), data).await
    }

    /// Gives a space reasons of its own in place of those it had; an empty list brings back the hub's.
    pub async fn set_reasons(&self, actor: &Actor, space: SpaceId, reasons: &[Reason]) -> Result<(), Error> {
        actor.facilitator(space)?;
        let most = u32::try_from(MOST_REASONS).unwrap_or(u32::MAX);
        let mut wrong = Vec::new();
        for locale in Locale::ALL {
            let words = || reasons.iter().flat_map(|reason| &reason.0).filter(|(each, _)| *each == locale);
            let field = format!("reasons-{locale}");
            if words().any(|(_, words)| words.chars().count() > MOST_CHARACTERS as usize) {
                wrong.push(Wrong::new(field, Why::TooLong { most: MOST_CHARACTERS }));
            } else if words().count() > MOST_REASONS {
                wrong.push(Wrong::new(field, Why::TooManyLines { most }));
            }
        }
        if !wrong.is_empty() {
            return Err(Error::Wrong(wrong));
        }
        let mut tx = self.hub.db.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(manage_sql::FORGET_REASONS).bind(space.0).execute(on).await.map(|_| ())
        })?;
        for (position, reason) in (1_i64..).zip(reasons) {
            for (locale, words) in &reason.0 {
                within!(&mut tx, on => {
                    sqlx::query(manage_sql::INSERT_REASON)
                        .bind(space.0)
                        .bind(position)
                        .bind(locale.tag())
                        .bind(words)
                        .execute(on)
                        .await
                        .map(|_| ())
                })?;
            }
        }
        self.settled(tx, actor, space, "reasons", None, json!({ "reasons": reasons })).await
    }

    async fn settled(
        &self,
        mut tx: Tx,
        actor: &Actor,
        space: SpaceId,
        action: &'static str,
        subject: Option<Uuid>,
        data: Value,
    ) -> Result<(), Error> {
        let entry = Entry { by: Some(actor.person), action, space: Some(space), subject, data };
        audit::note(&mut tx, self.hub, &entry).await?;
        self.hub.commit(tx).await
    }
}
