//! Mandates of one's own: asking for one, giving one up, and speaking with it.

use super::{VoiceRow, Voices, sql};
use crate::Error;
use crate::accounts::{Actor, line};
use crate::audit::{self, Entry};
use crate::clock::{millis, moment};
use crate::db::{Tx, reading, within};
use crate::writes::Writes;
use domain::Fault;
use domain::accounts::Speaker;
use domain::form::{Why, Wrong};
use domain::id::{MandateId, PersonId, ReplyId};
use domain::voices::{Body, Mandate, MandateState, limits};
use sqlx::FromRow;
use uuid::Uuid;

#[derive(Debug, FromRow)]
pub(super) struct MandateRow {
    id: Uuid,
    #[sqlx(flatten)]
    voice: VoiceRow,
    words: String,
    state: String,
    asked_at: i64,
    reason: String,
}

impl MandateRow {
    pub fn mandate(self) -> Result<Mandate, Error> {
        let body = Body::of_columns(self.voice.for_country, self.voice.for_body);
        let body = body.ok_or_else(|| Error::Unsound(format!("{} is for no body", self.id)))?;
        Ok(Mandate {
            id: MandateId(self.id),
            person: PersonId(self.voice.person_id),
            speaker: Speaker::from(self.voice.speaker).on_behalf_of(Some(&body)),
            body,
            words: self.words,
            state: MandateState::parse(&self.state).ok_or(Error::Unsound(self.state))?,
            asked_at: moment(self.asked_at),
            reason: self.reason,
        })
    }
}

impl Voices<'_> {
    /// All mandates of somebody, the newest first.
    pub async fn own_mandates(&self, actor: &Actor) -> Result<Vec<Mandate>, Error> {
        let rows: Vec<MandateRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::OWN_MANDATES).bind(actor.person.0).fetch_all(on).await
        })?;
        rows.into_iter().map(MandateRow::mandate).collect()
    }

    /// The bodies that somebody may speak for.
    pub async fn speaks_for(&self, actor: &Actor) -> Result<Vec<Body>, Error> {
        let rows: Vec<(String, String)> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::CONFIRMED).bind(actor.person.0).fetch_all(on).await
        })?;
        Ok(rows.into_iter().filter_map(|(country, name)| Body::of_columns(country, name)).collect())
    }

    /// Asks to speak for a body. Asked twice, it is one mandate.
    pub async fn ask(&self, actor: &Actor, body: &Body, words: &str) -> Result<MandateId, Error> {
        let (body, words) = (tidied(body), words.trim());
        let mut wrong = Vec::new();
        if !body.is_sound() {
            wrong.push(match &body {
                Body::State { .. } => Wrong::new("country", Why::NotAChoice),
                Body::Organisation { name } if name.is_empty() => Wrong::new("name", Why::Required),
                Body::Organisation { .. } => Wrong::new("name", Why::TooLong { most: limits::BODY }),
            });
        }
        if words.is_empty() {
            wrong.push(Wrong::new("words", Why::Required));
        } else if words.chars().count() > limits::WORDS as usize {
            wrong.push(Wrong::new("words", Why::TooLong { most: limits::WORDS }));
        }
        if !wrong.is_empty() {
            return Err(Error::Wrong(wrong));
        }
        let hub = self.hub;
        let (country, name) = Body::columns(Some(&body));
        let (id, now) = (hub.clock.id(), millis(hub.now()));
        let words = words.replace('\0', "");
        let mut tx = hub.begin().await?;
        if let Some((before, _)) = standing(&mut tx, actor, &body).await? {
            return Ok(before);
        }
        within!(&mut tx, on => {
            sqlx::query(sql::INSERT_MANDATE)
                .bind(id)
                .bind(actor.person.0)
                .bind(country)
                .bind(name)
                .bind(&words)
                .bind(now)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        hub.commit(tx).await?;
        Ok(MandateId(id))
    }

    /// Gives up a mandate of one's own, or no longer asks for it. What was said with it stays. Done twice, it is done.
    pub async fn give_up(&self, actor: &Actor, id: MandateId) -> Result<(), Error> {
        let hub = self.hub;
        let mut tx = hub.begin().await?;
        let mandate = mandate(&mut tx, id).await?;
        if mandate.person != actor.person {
            return Err(Fault::NotFound.into());
        }
        if !matches!(mandate.state, MandateState::Asked | MandateState::Confirmed) {
            return Ok(());
        }
        settle(&mut tx, id, MandateState::Withdrawn, (millis(hub.now()), actor.person), "").await?;
        let entry = Entry {
            by: Some(actor.person),
            action: "mandate-give-up",
            space: None,
            subject: Some(id.0),
            data: serde_json::json!({ "body": mandate.body }),
        };
        audit::note(&mut tx, hub, &entry).await?;
        hub.commit(tx).await
    }
}

/// The body with its name in one line, without what is not seen.
fn tidied(body: &Body) -> Body {
    match body {
        Body::State { country } => Body::State { country: country.clone() },
        Body::Organisation { name } => Body::Organisation { name: line(name) },
    }
}

/// A mandate, for a deed on it.
pub(super) async fn mandate(tx: &mut Tx, id: MandateId) -> Result<Mandate, Error> {
    let row: Option<MandateRow> = within!(tx, on => sqlx::query_as(sql::MANDATE).bind(id.0).fetch_optional(on).await)?;
    row.ok_or(Fault::NotFound)?.mandate()
}

/// Writes down what has become of a mandate: when and by whom.
pub(super) async fn settle(
    tx: &mut Tx,
    id: MandateId,
    state: MandateState,
    (at, by): (i64, PersonId),
    reason: &str,
) -> Result<(), Error> {
    within!(tx, on => {
        sqlx::query(sql::DECIDE_MANDATE)
            .bind(id.0)
            .bind(state.code())
            .bind(at)
            .bind(by.0)
            .bind(reason)
            .execute(on)
            .await
            .map(|_| ())
    })?;
    Ok(())
}

/// The mandate for a body that somebody has or has asked for.
async fn standing(tx: &mut Tx, actor: &Actor, body: &Body) -> Result<Option<(MandateId, bool)>, Error> {
    let (country, name) = Body::columns(Some(body));
    let row: Option<(Uuid, String)> = within!(tx, on => {
        sqlx::query_as(sql::STANDING).bind(actor.person.0).bind(country).bind(name).fetch_optional(on).await
    })?;
    Ok(row.map(|(id, state)| (MandateId(id), state == MandateState::Confirmed.code())))
}

/// That somebody may speak for a body.
pub(super) async fn mandated(tx: &mut Tx, actor: &Actor, body: &Body) -> Result<(), Error> {
    // What no mandate can be for is not asked of the database: PostgreSQL takes a NUL for a failure.
    let found = if body.is_sound() { standing(tx, actor, body).await? } else { None };
    match found {
        Some((_, true)) => Ok(()),
        _ => Err(Error::Wrong(vec![Wrong::new("speaks-for", Why::NotAChoice)])),
    }
}

/// Lets a reply of somebody's that is about to be written speak for a body, if they may.
pub(crate) async fn speak(
    tx: &mut Tx,
    writes: &mut Writes,
    actor: &Actor,
    id: ReplyId,
    body: &Body,
) -> Result<(), Error> {
    mandated(tx, actor, body).await?;
    let (country, name) = Body::columns(Some(body));
    writes.add(sql::SPEAK, [id.0.into(), country.into(), name.into()]);
    Ok(())
}
