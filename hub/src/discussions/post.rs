//! Posting a reply: checked, kept for good in one transaction, and told once however often it is sent.

use super::archive::{Origin, Version};
use super::queries::{addressed, day};
use super::rows::{path, unsound};
use super::{Discussions, publish, sql, write};
use crate::accounts::Actor;
use crate::clock::millis;
use crate::db::{Tx, within};
use crate::{Error, stamp};
use domain::Fault;
use domain::discussions::{Draft, Publication, ReplyNumber, ReplyState, SpaceState, Versions};
use domain::form::{Why, Wrong};
use domain::id::{QuestionId, ReplyId, SpaceId};
use domain::voices::Body;
use sqlx::FromRow;
use tokio::runtime::Handle;
use tokio::task::{JoinError, spawn_blocking};
use uuid::Uuid;

/// A reply on its way in.
#[derive(Clone, Debug)]
pub struct NewPost {
    /// The author's key for it: sent twice, it is one reply.
    pub key: Uuid,
    /// The space.
    pub slug: String,
    /// The question's number.
    pub question: u32,
    /// The reply that it answers; none when it answers the question.
    pub answers: Option<ReplyNumber>,
    /// What was typed, the original first.
    pub drafts: Vec<Draft>,
    /// The body on whose behalf; none for oneself.
    pub speaks_for: Option<Body>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// Its id.
    pub id: ReplyId,
    /// Where it is on its way.
    pub state: ReplyState,
    /// Its number, once it is published.
    pub number: Option<ReplyNumber>,
}

#[derive(Debug, FromRow)]
struct PostedRow {
    id: Uuid,
    state: String,
    number: Option<String>,
}

#[derive(Debug, FromRow)]
struct PlaceRow {
    question_id: Uuid,
    space_id: Uuid,
    opens: Option<String>,
    closes: Option<String>,
    publication: String,
    closed_at: Option<i64>,
}

/// A reply deeper than that would have a number that no address can hold.
const DEEPEST: usize = 30;

impl Discussions<'_> {
    /// Posts a reply. What is acknowledged is on the disk; a client that goes away meanwhile stops nothing.
    ///
    /// It has a thread to itself, so that its many short turns with the database do not queue behind pages that are
    /// being drawn.
    pub async fn post_reply(&self, actor: &Actor, new: &NewPost) -> Result<Posted, Error> {
        let (hub, actor, new) = (self.hub.clone(), actor.clone(), new.clone());
        let turns = Handle::current();
        let posting = spawn_blocking(move || turns.block_on(hub.discussions().post(&actor, &new)));
        match posting.await.map_err(JoinError::try_into_panic) {
            Ok(done) => done,
            Err(Ok(panic)) => std::panic::resume_unwind(panic),
            Err(Err(ended)) => Err(Error::Unsound(ended.to_string())),
        }
    }

    async fn post(&self, actor: &Actor, new: &NewPost) -> Result<Posted, Error> {
        let slug = addressed(&new.slug)?;
        let versions = Versions::parse(&new.drafts).map_err(Error::Wrong)?;
        let hub = self.hub;
        let now = hub.now();
        let kept: Vec<Version> = versions
            .all()
            .iter()
            .enumerate()
            .map(|(place, (lang, text))| Version {
                lang: lang.clone(),
                origin: if place == 0 { Origin::Original } else { Origin::Author },
                revision: 1,
                from_revision: (place > 0).then_some(1),
                title: String::new(),
                purpose: String::new(),
                audience: String::new(),
                markdown: text.clone(),
                made_at: now,
                changed_at: None,
            })
            .collect();
        let rendered = write::render(&kept);

        let mut tx = hub.db.begin().await?;
        // Raised first: it makes posts wait for each other on either database.
        stamp::raise(&mut tx).await?;
        if let Some(before) = posted(&mut tx, actor, new.key).await? {
            return Ok(before);
        }
        let place: Option<PlaceRow> = within!(&mut tx, on => {
            sqlx::query_as(sql::POST_PLACE).bind(slug).bind(i64::from(new.question)).fetch_optional(on).await
        })?;
        let place = place.ok_or(Fault::NotFound)?;
        let (space, question) = (SpaceId(place.space_id), QuestionId(place.question_id));
        let opens = place.opens.as_deref().map(day).transpose()?;
        let closes = place.closes.as_deref().map(day).transpose()?;
        if SpaceState::on(hub.today(), opens, closes) != SpaceState::Open || place.closed_at.is_some() {
            return Err(wrong(Why::SpaceClosed));
        }
        if actor.facilitator(space).is_err() && crate::moderation::is_barred(&mut tx, space, actor.person).await? {
            return Err(wrong(Why::Barred));
        }
        let parent = match &new.answers {
            Some(number) => Some(answered(&mut tx, question, new.question, number).await?),
            None => None,
        };
        let said: Option<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(sql::SAID_BEFORE)
                .bind(actor.person.0)
                .bind(question.0)
                .bind(&versions.original().1)
                .fetch_optional(on)
                .await
        })?;
        if said.is_some() {
            return Err(wrong(Why::SaidBefore));
        }

        let has_files = crate::attachments::ready(&mut tx, actor.person, new.key).await?;

        let id = hub.clock.reply_id();
        let text = write::text_of(id.0);
        write::rendered(&mut tx, text, &kept, &rendered).await?;
        within!(&mut tx, on => {
            sqlx::query(sql::INSERT_PENDING)
                .bind(id.0)
                .bind(question.0)
                .bind(space.0)
                .bind(parent.map(|id| id.0))
                .bind(actor.person.0)
                .bind(text.0)
                .bind(false)
                .bind(millis(now))
                .bind(new.key)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        if has_files {
            crate::attachments::belong(&mut tx, actor.person, new.key, id, question).await?;
        }
        if let Some(body) = &new.speaks_for {
            crate::voices::speak(&mut tx, actor, id, body).await?;
        }
        crate::notifications::follow_own(&mut tx, actor.person, space, question, millis(now)).await?;
        let way = Publication::parse(&place.publication).unwrap_or_default();
        let done = if goes_through(&mut tx, actor, space, way).await? {
            Posted { id, state: ReplyState::Published, number: Some(publish::publish(&mut tx, hub, id).await?) }
        } else {
            Posted { id, state: ReplyState::Pending, number: None }
        };
        within!(&mut tx, on => {
            sqlx::query(super::own::sql::DELETE_SENT_DRAFT)
                .bind(actor.person.0)
                .bind(new.key)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        tx.commit().await?;
        hub.watch.raise();
        if done.state == ReplyState::Published {
            hub.bus().deliver().await?;
        }
        Ok(done)
    }
}

fn wrong(why: Why) -> Error {
    Error::Wrong(vec![Wrong::new("text-0", why)])
}

/// What was posted under a key.
async fn posted(tx: &mut Tx, actor: &Actor, key: Uuid) -> Result<Option<Posted>, Error> {
    let row: Option<PostedRow> = within!(tx, on => {
        sqlx::query_as(sql::POSTED).bind(actor.person.0).bind(key).fetch_optional(on).await
    })?;
    row.map(|row| {
        Ok(Posted {
            id: ReplyId(row.id),
            state: ReplyState::parse(&row.state).ok_or_else(|| Error::Unsound(row.state.clone()))?,
            number: row.number.as_deref().map(unsound).transpose()?,
        })
    })
    .transpose()
}

/// The published reply that is answered.
async fn answered(tx: &mut Tx, question: QuestionId, asked: u32, number: &ReplyNumber) -> Result<ReplyId, Error> {
    if number.question() != asked || number.depth() > DEEPEST {
        return Err(wrong(Why::ParentGone));
    }
    let found: Option<Uuid> = within!(tx, on => {
        sqlx::query_scalar(sql::PUBLISHED_BY_PLACE)
            .bind(question.0)
            .bind(i64::from(number.parts()[1]))
            .bind(path(number))
            .fetch_optional(on)
            .await
    })?;
    found.map(ReplyId).ok_or_else(|| wrong(Why::ParentGone))
}

/// Whether a reply of this person is published as it is sent.
async fn goes_through(tx: &mut Tx, actor: &Actor, space: SpaceId, way: Publication) -> Result<bool, Error> {
    if way == Publication::AtOnce || actor.facilitator(space).is_ok() {
        return Ok(true);
    }
    if way == Publication::Review {
        return Ok(false);
    }
    let before: Option<Uuid> = within!(tx, on => {
        sqlx::query_scalar(sql::PUBLISHED_BEFORE).bind(actor.person.0).bind(space.0).fetch_optional(on).await
    })?;
    Ok(before.is_some())
}
