//! Posting a reply: checked, kept for good in one transaction, and told once however often it is sent.

use super::archive::{Origin, Version};
use super::queries::{addressed, day};
use super::rows::{path, unsound};
use super::write::Counted;
use super::{Discussions, desk, mentions, publish, sql, write};
use crate::accounts::Actor;
use crate::clock::millis;
use crate::db::{Tx, within};
use crate::writes::Writes;
use crate::{Error, Hub};
use domain::discussions::{Draft, Publication, ReplyNumber, ReplyState, SpaceState, Versions};
use domain::form::{Why, Wrong};
use domain::id::{PersonId, QuestionId, ReplyId, SpaceId};
use domain::voices::Body;
use domain::{Fault, Html};
use sqlx::FromRow;
use std::collections::BTreeSet;
use time::OffsetDateTime;
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

#[expect(clippy::struct_excessive_bools, reason = "each is a plain fact of its own")]
#[derive(Debug, FromRow)]
struct PlaceRow {
    question_id: Uuid,
    space_id: Uuid,
    opens: Option<String>,
    closes: Option<String>,
    publication: String,
    closed_at: Option<i64>,
    posted: bool,
    barred: bool,
    said_before: bool,
    published_before: bool,
    has_files: bool,
    has_draft: bool,
    follows: bool,
    threads: i64,
}

/// A reply deeper than that would have a number that no address can hold.
const DEEPEST: usize = 30;

impl Discussions<'_> {
    /// Posts a reply. What is acknowledged is on the disk; a client that goes away meanwhile stops nothing.
    pub async fn post_reply(&self, actor: &Actor, new: &NewPost) -> Result<Posted, Error> {
        addressed(&new.slug)?;
        Versions::parse(&new.drafts).map_err(Error::Wrong)?;
        let drafts = mentions::resolved(self.hub, &new.slug, &new.drafts).await?;
        let new = NewPost { drafts, ..new.clone() };
        let coming = self.hub.desk.coming();
        let prepared = Prepared::new(self.hub, actor, new)?;
        desk::write(self.hub, prepared, coming).await
    }
}

/// A reply that is ready to be written: everything that takes time without the database is done.
#[derive(Debug)]
pub(super) struct Prepared {
    actor: Actor,
    new: NewPost,
    versions: Versions,
    said: i64,
    kept: Vec<Version>,
    mentioned: BTreeSet<PersonId>,
    rendered: Vec<Html>,
    now: OffsetDateTime,
}

impl Prepared {
    fn new(hub: &Hub, actor: &Actor, new: NewPost) -> Result<Self, Error> {
        let versions = Versions::parse(&new.drafts).map_err(Error::Wrong)?;
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
        let mentioned = mentions::all(versions.all().iter().map(|(_, text)| text.as_str()));
        let said = write::said(&versions.original().1);
        Ok(Self { actor: actor.clone(), new, versions, said, kept, mentioned, rendered, now })
    }

    /// Writes it in a transaction that others may share. First goes what was left by the one before; what this one
    /// writes is left in its place, to be sent with what comes next. What is refused has written nothing.
    pub async fn write(&self, hub: &Hub, tx: &mut Tx, before: &mut Writes) -> Result<Posted, Error> {
        let Self { actor, new, versions, said, kept, mentioned, rendered, now } = self;
        let slug = &new.slug;
        let asked = [
            slug.as_str().into(),
            i64::from(new.question).into(),
            actor.person.0.into(),
            new.key.into(),
            versions.original().1.as_str().into(),
            (*said).into(),
        ];
        let place: Option<PlaceRow> = std::mem::take(before).then_ask(tx, sql::POST_PLACE, asked).await?;
        if place.as_ref().is_none_or(|place| place.posted)
            && let Some(before) = posted(tx, actor, new.key).await?
        {
            return Ok(before);
        }
        let place = place.ok_or(Fault::NotFound)?;
        let (space, question) = (SpaceId(place.space_id), QuestionId(place.question_id));
        let opens = place.opens.as_deref().map(day).transpose()?;
        let closes = place.closes.as_deref().map(day).transpose()?;
        if SpaceState::on(hub.today(), opens, closes) != SpaceState::Open || place.closed_at.is_some() {
            return Err(wrong(Why::SpaceClosed));
        }
        let facilitates = actor.facilitator(space).is_ok();
        if place.barred && !facilitates {
            return Err(wrong(Why::Barred));
        }
        let next = |highest: i64| u32::try_from(highest + 1).unwrap_or(u32::MAX);
        let (parent, number) = match &new.answers {
            Some(parent) => {
                let (id, answers) = answered(tx, question, new.question, parent).await?;
                (Some(id), parent.answer(next(answers)))
            }
            None => (None, ReplyNumber::to_question(new.question, next(place.threads))),
        };
        if place.said_before {
            return Err(wrong(Why::SaidBefore));
        }
        if place.has_files {
            crate::attachments::ready(tx, actor.person, new.key).await?;
        }

        let id = hub.clock.reply_id();
        let text = write::text_of(id.0);
        let mut writes = Writes::default();
        write::rendered(&mut writes, text, kept, rendered);
        let at_once = match Publication::parse(&place.publication).unwrap_or_default() {
            Publication::AtOnce => true,
            Publication::FirstApproved => facilitates || place.published_before,
            Publication::Review => facilitates,
        };
        let number = at_once.then_some(number);
        let state = if at_once { ReplyState::Published } else { ReplyState::Pending };
        let part = |part: fn(&[u32]) -> Option<&u32>| {
            number.as_ref().and_then(|number| part(number.parts())).map(|part| i64::from(*part)).into()
        };
        writes.add(
            sql::INSERT_POSTED,
            [
                id.0.into(),
                question.0.into(),
                space.0.into(),
                parent.map(|id| id.0).into(),
                actor.person.0.into(),
                text.0.into(),
                millis(*now).into(),
                new.key.into(),
                state.code().into(),
                at_once.into(),
                number.as_ref().map(ReplyNumber::to_string).into(),
                part(<[u32]>::last),
                part(|parts| parts.get(1)),
                number.as_ref().map(path).into(),
                (*said).into(),
            ],
        );
        if place.has_files {
            crate::attachments::belong(&mut writes, actor.person, new.key, id, question);
        }
        if let Some(body) = &new.speaks_for {
            crate::voices::speak(tx, &mut writes, actor, id, body).await?;
        }
        if !place.follows {
            crate::notifications::follow_own(&mut writes, actor.person, space, question, millis(*now));
        }
        mentions::note(&mut writes, id, mentioned);
        if at_once {
            if !mentioned.is_empty() {
                crate::notifications::tell_mentioned(&mut writes, hub, id);
            }
            let of = Counted { space, question, author: actor.person, root: parent.is_none() };
            publish::told(&mut writes, hub, id, &of, versions.original().0.as_str());
        }
        if place.has_draft {
            writes.add(super::own::sql::DELETE_SENT_DRAFT, [actor.person.0.into(), new.key.into()]);
        }
        *before = writes;
        Ok(Posted { id, state, number })
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

/// The published reply that is answered, and the highest number of its answers.
async fn answered(
    tx: &mut Tx,
    question: QuestionId,
    asked: u32,
    number: &ReplyNumber,
) -> Result<(ReplyId, i64), Error> {
    if number.question() != asked || number.depth() > DEEPEST {
        return Err(wrong(Why::ParentGone));
    }
    let found: Option<(Uuid, i64)> = within!(tx, on => {
        sqlx::query_as(sql::PUBLISHED_BY_PLACE)
            .bind(question.0)
            .bind(i64::from(number.parts()[1]))
            .bind(path(number))
            .fetch_optional(on)
            .await
    })?;
    found.map(|(id, answers)| (ReplyId(id), answers)).ok_or_else(|| wrong(Why::ParentGone))
}
