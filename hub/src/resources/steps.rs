//! Steps of a resource along its way, each written down with who took it and what was said.

use super::rows::PlaceRow;
use super::{Resources, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::audit::{self, Entry};
use crate::clock::{millis, moment};
use crate::db::{Tx, reading, within};
use crate::discussions::text_of;
use crate::search::{self, Kind};
use crate::writes::Writes;
use domain::accounts::Role;
use domain::form::{Why, Wrong};
use domain::id::{PersonId, ResourceId};
use domain::resources::{ResourceState, Step, Taker, limits};
use domain::topic::Topic;
use domain::{Fault, LangTag, Locale};
use serde_json::json;
use sqlx::FromRow;
use time::OffsetDateTime;

/// Something that happened to a resource, as its sender and the editors are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// When.
    pub at: OffsetDateTime,
    /// What: the code of a step, or `submit` or `change`.
    pub step: String,
    /// What was said with it.
    pub words: String,
}

#[derive(Debug, FromRow)]
struct StepRow {
    at: i64,
    step: String,
    words: String,
}

#[derive(Debug, FromRow)]
struct WordsRow {
    lang: String,
    title: String,
    markdown: String,
}

impl Actor {
    /// That they edit the repository. To others there is no such desk.
    pub fn editor(&self) -> Result<(), Fault> {
        if self.is(Role::Editor) || self.is(Role::Administrator) { Ok(()) } else { Err(Fault::NotFound) }
    }
}

impl Resources<'_> {
    /// What has happened to a resource, from the beginning.
    pub(crate) async fn history(&self, id: ResourceId) -> Result<Vec<Happened>, Error> {
        let rows: Vec<StepRow> =
            reading!(&self.hub.db, on => sqlx::query_as(sql::STEPS).bind(id.0).fetch_all(on).await)?;
        Ok(rows.into_iter().map(|row| Happened { at: moment(row.at), step: row.step, words: row.words }).collect())
    }

    /// Takes back what somebody has suggested.
    pub async fn withdraw(&self, person: PersonId, id: ResourceId) -> Result<(), Error> {
        self.sender_steps(person, id, Step::Withdraw).await
    }

    /// Sends to the editors again what was changed as they asked.
    pub async fn resubmit(&self, person: PersonId, id: ResourceId) -> Result<(), Error> {
        self.sender_steps(person, id, Step::Resubmit).await
    }

    async fn sender_steps(&self, person: PersonId, id: ResourceId, step: Step) -> Result<(), Error> {
        let mut tx = self.hub.begin().await?;
        let place = place(&mut tx, id).await?;
        if place.sender() != person {
            return Err(Fault::NotFound.into());
        }
        self.go(&mut tx, &place, step, Taker::Sender, Some(person), "").await?;
        if step == Step::Withdraw {
            crate::reviews::stop(&mut tx, self.hub, id, person).await?;
        }
        self.hub.commit_and_mail(tx).await
    }

    /// Has an editor take a step, in a transaction of a deed. Nobody decides on what is their own.
    pub(crate) async fn step(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        id: ResourceId,
        step: Step,
        words: &str,
    ) -> Result<ResourceState, Error> {
        actor.editor()?;
        let words = words.trim();
        if step.needs_words() && words.is_empty() {
            return Err(Error::Wrong(vec![Wrong::new("words", Why::Required)]));
        }
        if words.chars().count() > limits::WORDS as usize {
            return Err(Error::Wrong(vec![Wrong::new("words", Why::TooLong { most: limits::WORDS })]));
        }
        let place = place(tx, id).await?;
        if place.state()? == ResourceState::Unconfirmed {
            return Err(Fault::NotFound.into());
        }
        let taker = if place.sender() == actor.person { Taker::Sender } else { Taker::Editor };
        self.go(tx, &place, step, taker, Some(actor.person), words).await
    }

    /// Goes a step, or says that somebody was quicker.
    pub(super) async fn go(
        &self,
        tx: &mut Tx,
        place: &PlaceRow,
        step: Step,
        taker: Taker,
        by: Option<PersonId>,
        words: &str,
    ) -> Result<ResourceState, Error> {
        let from = place.state()?;
        let Some(to) = step.from(from, taker) else {
            return Err(Error::Wrong(vec![Wrong::new("do", Why::DecidedAlready)]));
        };
        let id = ResourceId(place.id);
        let now = millis(self.hub.now());
        let round = place.round + i64::from(step == Step::Resubmit);
        within!(&mut *tx, on => {
            sqlx::query(sql::MOVE).bind(place.id).bind(to.code()).bind(now).bind(round).execute(on).await.map(|_| ())
        })?;
        self.noted(tx, id, step.code(), by, words).await?;
        let entry = Entry {
            by,
            action: "resource",
            space: None,
            subject: Some(place.id),
            data: json!({ "step": step.code(), "from": from.code(), "to": to.code(), "words": words }),
        };
        audit::note(tx, self.hub, &entry).await?;
        if from.is_public() != to.is_public() || step == Step::Revise {
            if to.is_public() {
                self.publish(tx, id).await?;
            } else {
                unpublish(tx, id).await?;
            }
        }
        Ok(to)
    }

    /// Notes what happened.
    pub(super) async fn noted(
        &self,
        tx: &mut Tx,
        id: ResourceId,
        step: &str,
        by: Option<PersonId>,
        words: &str,
    ) -> Result<(), Error> {
        let now = millis(self.hub.now());
        within!(tx, on => {
            sqlx::query(sql::INSERT_STEP)
                .bind(id.0)
                .bind(now)
                .bind(step)
                .bind(by.map(|person| person.0))
                .bind(words)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        Ok(())
    }

    /// Lets a resource that is included be found, as it is now.
    pub(super) async fn publish(&self, tx: &mut Tx, id: ResourceId) -> Result<(), Error> {
        let topics = self.hub.topics().all_in(tx).await?;
        self.publish_with(tx, id, &topics).await
    }

    /// The same, with all topics there are.
    pub(super) async fn publish_with(&self, tx: &mut Tx, id: ResourceId, all: &[Topic]) -> Result<(), Error> {
        let rows: Vec<WordsRow> =
            within!(&mut *tx, on => sqlx::query_as(sql::WORDS).bind(text_of(id.0).0).fetch_all(on).await)?;
        let beside: (String, String) = within!(&mut *tx, on => {
            sqlx::query_as(sql::BESIDE).bind(id.0).fetch_one(on).await
        })?;
        let topics: Vec<uuid::Uuid> =
            within!(&mut *tx, on => sqlx::query_scalar(sql::TOPICS).bind(id.0).fetch_all(on).await)?;
        let mut entries = Vec::new();
        for row in rows {
            let lang: LangTag = crate::discussions::unsound(&row.lang)?;
            let locale = Locale::ALL.into_iter().find(|locale| locale.reads(&lang));
            let named = all.iter().filter(|topic| topics.contains(&topic.id.0));
            let named: Vec<&str> =
                locale.map_or_else(Vec::new, |locale| named.map(|topic| topic.title.get(locale)).collect());
            let body = [&crate::markdown::words(&row.markdown), &beside.0, &beside.1, &named.join(" ")]
                .map(String::as_str)
                .join(" ");
            entries.push(search::Entry { lang, title: row.title, body });
        }
        let mut writes = Writes::default();
        search::put(&mut writes, Kind::Resource, id.0, &entries);
        writes.add(sql::RAISE, []);
        writes.send(tx).await
    }
}

async fn unpublish(tx: &mut Tx, id: ResourceId) -> Result<(), Error> {
    let mut writes = Writes::default();
    search::forget(&mut writes, id.0);
    writes.add(sql::RAISE, []);
    writes.send(tx).await
}

/// Where a resource is on its way.
pub(crate) async fn place(tx: &mut Tx, id: ResourceId) -> Result<PlaceRow, Error> {
    let row: Option<PlaceRow> = within!(tx, on => sqlx::query_as(sql::PLACE).bind(id.0).fetch_optional(on).await)?;
    Ok(row.ok_or(Fault::NotFound)?)
}

/// Gives a resource its number, and says by how many it was reviewed. Before the step that includes it.
pub(crate) async fn include(tx: &mut Tx, id: ResourceId, peers: u32, now: OffsetDateTime) -> Result<u32, Error> {
    within!(&mut *tx, on => {
        sqlx::query(sql::INCLUDE).bind(id.0).bind(millis(now)).bind(i64::from(peers)).execute(on).await.map(|_| ())
    })?;
    let number: i64 = within!(tx, on => sqlx::query_scalar(sql::NUMBER).bind(id.0).fetch_one(on).await)?;
    Ok(u32::try_from(number).unwrap_or(u32::MAX))
}
