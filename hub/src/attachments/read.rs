//! Reading files: whoever may read a reply, or see a resource, may read what stands beside it, and nobody else learns that
//! it is there. A curriculum vitae is its owner's, and of those who decide on the roster.

use super::{Attachments, FileRow, sql};
use crate::Error;
use crate::accounts::{Actor, Secret};
use crate::clock::millis;
use crate::db::reading;
use domain::Fault;
use domain::discussions::ReplyState;
use domain::files::Attachment;
use domain::id::{AttachmentId, PersonId, QuestionId, ReplyId, SpaceId};
use domain::resources::ResourceState;
use sqlx::FromRow;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct BesideRow {
    reply_id: Uuid,
    #[sqlx(flatten)]
    file: FileRow,
}

#[derive(Debug, FromRow)]
struct ToReadRow {
    person_id: Uuid,
    state: Option<String>,
    space_id: Option<Uuid>,
    expert_id: Option<Uuid>,
    seated: bool,
    resource_state: Option<String>,
    sender_id: Option<Uuid>,
    reviews: bool,
    led: bool,
    #[sqlx(flatten)]
    file: FileRow,
}

impl ToReadRow {
    fn may_read(&self, actor: Option<&Actor>) -> bool {
        let is_own = actor.is_some_and(|actor| actor.person.0 == self.person_id);
        if self.expert_id.is_some() {
            // Whoever decides on the roster reads what was sent for it, as long as that matters.
            return is_own || (self.seated && actor.is_some_and(|actor| actor.administrator().is_ok()));
        }
        if self.sender_id.is_some() {
            return self.may_read_resource(actor);
        }
        let Some(state) = self.state.as_deref().and_then(ReplyState::parse) else { return is_own };
        let facilitates =
            || self.space_id.is_some_and(|space| actor.is_some_and(|actor| actor.facilitator(SpaceId(space)).is_ok()));
        match state {
            ReplyState::Published => true,
            ReplyState::Withdrawn => false,
            ReplyState::Pending | ReplyState::Returned | ReplyState::Rejected | ReplyState::Hidden => {
                is_own || facilitates()
            }
        }
    }
}

impl ToReadRow {
    /// Files of a resource are for those who see the work: everybody once it is included; before that and after it its
    /// sender, editors, and who reviews it and has said that they have no conflict of interest.
    fn may_read_resource(&self, actor: Option<&Actor>) -> bool {
        let Some(state) = self.resource_state.as_deref().and_then(ResourceState::parse) else { return false };
        let is_sender = self.led || actor.is_some_and(|actor| Some(actor.person.0) == self.sender_id);
        let edits = || actor.is_some_and(|actor| actor.editor().is_ok());
        match state {
            ResourceState::Included => true,
            ResourceState::Unconfirmed | ResourceState::Withdrawn => is_sender,
            ResourceState::Submitted
            | ResourceState::Screened
            | ResourceState::InReview
            | ResourceState::ChangesAsked
            | ResourceState::Declined
            | ResourceState::Retired => is_sender || edits() || self.reviews,
        }
    }
}

/// How somebody comes to a file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Comes<'a> {
    /// Who has signed in.
    pub actor: Option<&'a Actor>,
    /// What stands in the link of their letter; empty when they have not come by one.
    pub link: &'a str,
}

impl<'a> From<Option<&'a Actor>> for Comes<'a> {
    fn from(actor: Option<&'a Actor>) -> Self {
        Self { actor, link: "" }
    }
}

impl Attachments<'_> {
    /// The files that go with what somebody sends next under a key.
    pub async fn unsent(&self, person: PersonId, key: Uuid) -> Result<Vec<Attachment>, Error> {
        let rows: Vec<FileRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::UNSENT).bind(person.0).bind(key).fetch_all(on).await
        })?;
        rows.into_iter().map(FileRow::file).collect()
    }

    /// The key of the files that somebody has put beside what they have not sent, written at a place.
    pub async fn unsent_key(&self, person: PersonId, place: &str) -> Result<Option<Uuid>, Error> {
        Ok(reading!(&self.hub.db, on => {
            sqlx::query_scalar(sql::UNSENT_KEY).bind(person.0).bind(place).fetch_optional(on).await
        })?)
    }

    /// The files beside a question's published replies.
    pub async fn of_question(&self, question: QuestionId) -> Result<HashMap<ReplyId, Vec<Attachment>>, Error> {
        let rows: Vec<BesideRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::OF_QUESTION).bind(question.0).fetch_all(on).await
        })?;
        let mut beside: HashMap<ReplyId, Vec<Attachment>> = HashMap::new();
        for row in rows {
            beside.entry(ReplyId(row.reply_id)).or_default().push(row.file.file()?);
        }
        Ok(beside)
    }

    /// The files beside a reply, for somebody who may read it.
    pub async fn of_reply(&self, reply: ReplyId) -> Result<Vec<Attachment>, Error> {
        let rows: Vec<FileRow> =
            reading!(&self.hub.db, on => sqlx::query_as(sql::OF_REPLY).bind(reply.0).fetch_all(on).await)?;
        rows.into_iter().map(FileRow::file).collect()
    }

    /// A file, for somebody who may read what it stands beside; to others there is none.
    pub async fn read<'a>(&self, comes: impl Into<Comes<'a>>, id: AttachmentId) -> Result<Attachment, Error> {
        let Comes { actor, link } = comes.into();
        let secret = Secret::parse(link).map(|secret| secret.kept());
        let now = millis(self.hub.now());
        let row: Option<ToReadRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::TO_READ)
                .bind(id.0)
                .bind(actor.map(|actor| actor.person.0))
                .bind(secret.clone())
                .bind(now)
                .fetch_optional(on)
                .await
        })?;
        let row = row.filter(|row| row.file.here && row.may_read(actor)).ok_or(Fault::NotFound)?;
        row.file.file()
    }

    /// A small picture of what a file shows, if there is one; else all of it.
    pub async fn small(&self, file: &Attachment) -> Result<Vec<u8>, Error> {
        let small: Option<Option<Uuid>> = reading!(&self.hub.db, on => {
            sqlx::query_scalar(sql::SMALL).bind(file.id.0).fetch_optional(on).await
        })?;
        match small.flatten() {
            Some(id) => self.hub.files.get(AttachmentId(id)).await,
            None => self.bytes(file).await,
        }
    }

    /// What a file holds. Ask [`Self::read`] first whether it may be told.
    pub async fn bytes(&self, file: &Attachment) -> Result<Vec<u8>, Error> {
        self.hub.files.get(file.id).await
    }
}
