//! Reading files: whoever may read a reply may read what stands beside it, and nobody else learns that it is there. A
//! curriculum vitae is its owner's, and of those who decide on the roster.

use super::{Attachments, FileRow, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::db::reading;
use domain::Fault;
use domain::discussions::ReplyState;
use domain::files::Attachment;
use domain::id::{AttachmentId, QuestionId, ReplyId, SpaceId};
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

impl Attachments<'_> {
    /// The files that go with the next reply under a key.
    pub async fn unsent(&self, actor: &Actor, key: Uuid) -> Result<Vec<Attachment>, Error> {
        let rows: Vec<FileRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::UNSENT).bind(actor.person.0).bind(key).fetch_all(on).await
        })?;
        rows.into_iter().map(FileRow::file).collect()
    }

    /// The key of the files that somebody has put beside a reply that they have not sent, written at a place.
    pub async fn unsent_key(&self, actor: &Actor, place: &str) -> Result<Option<Uuid>, Error> {
        Ok(reading!(&self.hub.db, on => {
            sqlx::query_scalar(sql::UNSENT_KEY).bind(actor.person.0).bind(place).fetch_optional(on).await
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

    /// A file, for somebody who may read the reply that it stands beside; to others there is none.
    pub async fn read(&self, actor: Option<&Actor>, id: AttachmentId) -> Result<Attachment, Error> {
        let row: Option<ToReadRow> =
            reading!(&self.hub.db, on => sqlx::query_as(sql::TO_READ).bind(id.0).fetch_optional(on).await)?;
        let row = row.filter(|row| row.file.here && row.may_read(actor)).ok_or(Fault::NotFound)?;
        row.file.file()
    }

    /// What a file holds. Ask [`Self::read`] first whether it may be told.
    pub async fn bytes(&self, file: &Attachment) -> Result<Vec<u8>, Error> {
        self.hub.files.get(file.id).await
    }
}
