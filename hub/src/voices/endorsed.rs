//! Who supports what, as pages show it and as archives carry it.

use super::{VoiceRow, Voices, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::{millis, moment};
use crate::db::{Tx, reading, within};
use crate::discussions::archive::Endorsement;
use domain::Fault;
use domain::accounts::Speaker;
use domain::id::{PersonId, QuestionId, ReplyId, SpaceId};
use domain::voices::{Body, Endorser};
use sqlx::FromRow;
use std::collections::HashMap;
use std::ops::RangeInclusive;
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct EndorserRow {
    reply_id: Uuid,
    made_at: i64,
    revision: i64,
    now: i64,
    #[sqlx(flatten)]
    voice: VoiceRow,
}

#[derive(Debug, FromRow)]
struct ReplyVoiceRow {
    space_id: Uuid,
    #[sqlx(flatten)]
    voice: VoiceRow,
}

#[derive(Debug, FromRow)]
struct ExportRow {
    reply_id: Uuid,
    person_id: Uuid,
    for_country: String,
    for_body: String,
    revision: i64,
    made_at: i64,
}

impl VoiceRow {
    fn named(self) -> (PersonId, Speaker, Option<Body>) {
        let body = Body::of_columns(self.for_country, self.for_body);
        (PersonId(self.person_id), Speaker::from(self.speaker).on_behalf_of(body.as_ref()), body)
    }
}

impl From<EndorserRow> for Endorser {
    fn from(row: EndorserRow) -> Self {
        let (person, speaker, body) = row.voice.named();
        Self {
            reply: ReplyId(row.reply_id),
            person,
            speaker,
            body,
            at: moment(row.made_at),
            before_edit: row.revision < row.now,
        }
    }
}

impl Voices<'_> {
    /// Who supports the published replies to a question in some of its threads, in the order of their doing so.
    /// Threads are told by their first reply's place.
    pub async fn endorsers(&self, question: QuestionId, threads: RangeInclusive<u32>) -> Result<Vec<Endorser>, Error> {
        let rows: Vec<EndorserRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::ENDORSERS)
                .bind(question.0)
                .bind(i64::from(*threads.start()))
                .bind(i64::from(*threads.end()))
                .fetch_all(on)
                .await
        })?;
        Ok(rows.into_iter().map(Endorser::from).collect())
    }

    /// For whom a reply speaks, and who supports it, for those who facilitate its space.
    pub async fn behind(&self, actor: &Actor, id: ReplyId) -> Result<(Speaker, Vec<Endorser>), Error> {
        let row: Option<ReplyVoiceRow> =
            reading!(&self.hub.db, on => sqlx::query_as(sql::REPLY_VOICE).bind(id.0).fetch_optional(on).await)?;
        let row = row.ok_or(Fault::NotFound)?;
        actor.facilitator(SpaceId(row.space_id))?;
        let (_, speaker, _) = row.voice.named();
        let rows: Vec<EndorserRow> =
            reading!(&self.hub.db, on => sqlx::query_as(sql::ENDORSERS_OF).bind(id.0).fetch_all(on).await)?;
        Ok((speaker, rows.into_iter().map(Endorser::from).collect()))
    }

    /// The support of a question's published replies, as archives carry it.
    pub(crate) async fn exported(&self, question: Uuid) -> Result<HashMap<ReplyId, Vec<Endorsement>>, Error> {
        let rows: Vec<ExportRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::EXPORT_ENDORSEMENTS).bind(question).fetch_all(on).await
        })?;
        let mut replies: HashMap<ReplyId, Vec<Endorsement>> = HashMap::new();
        for row in rows {
            replies.entry(ReplyId(row.reply_id)).or_default().push(Endorsement {
                by: PersonId(row.person_id),
                speaks_for: Body::of_columns(row.for_country, row.for_body),
                at: moment(row.made_at),
                revision: u32::try_from(row.revision).unwrap_or(u32::MAX),
            });
        }
        Ok(replies)
    }
}

/// Takes in the support of a reply that an archive has brought.
pub(crate) async fn import(tx: &mut Tx, reply: ReplyId, endorsements: &[Endorsement]) -> Result<(), Error> {
    for each in endorsements {
        let (country, name) = Body::columns(each.speaks_for.as_ref());
        within!(&mut *tx, on => {
            sqlx::query(sql::ENDORSE)
                .bind(reply.0)
                .bind(each.by.0)
                .bind(country)
                .bind(name)
                .bind(i64::from(each.revision))
                .bind(millis(each.at))
                .execute(on)
                .await
                .map(|_| ())
        })?;
    }
    Ok(())
}
