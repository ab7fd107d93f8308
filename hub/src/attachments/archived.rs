//! Files in exports: they are named there, and what they hold travels beside. Where a consultation is taken in, its
//! files are away until somebody has put them in their place.

use super::{Attachments, sql};
use crate::Error;
use crate::clock::millis;
use crate::db::{Tx, reading, within};
use crate::discussions::archive::{File, Reply};
use domain::id::{AttachmentId, PersonId, QuestionId, ReplyId, ResourceId};
use sqlx::FromRow;
use std::collections::HashMap;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct ExportRow {
    beside: Uuid,
    id: Uuid,
    name: String,
    kind: String,
    alt: String,
    size: i64,
    width: Option<i64>,
    height: Option<i64>,
    sha256: String,
}

impl Attachments<'_> {
    /// The files beside a question's published replies, as exports name them.
    pub(crate) async fn exported(&self, question: Uuid) -> Result<HashMap<ReplyId, Vec<File>>, Error> {
        let rows: Vec<ExportRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::EXPORT_FILES).bind(question).fetch_all(on).await
        })?;
        let mut replies: HashMap<ReplyId, Vec<File>> = HashMap::new();
        for row in rows {
            replies.entry(ReplyId(row.beside)).or_default().push(row.file());
        }
        Ok(replies)
    }

    /// The files of a resource, as its archive names them.
    pub(crate) async fn exported_of(&self, resource: ResourceId) -> Result<Vec<File>, Error> {
        let rows: Vec<ExportRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::EXPORT_OF_RESOURCE).bind(resource.0).fetch_all(on).await
        })?;
        Ok(rows.into_iter().map(ExportRow::file).collect())
    }
}

impl ExportRow {
    fn file(self) -> File {
        let points = |points: Option<i64>| points.and_then(|points| u32::try_from(points).ok());
        File {
            id: AttachmentId(self.id),
            name: self.name,
            kind: self.kind,
            alt: self.alt,
            size: self.size.unsigned_abs(),
            width: points(self.width),
            height: points(self.height),
            sha256: self.sha256,
            address: String::new(),
        }
    }
}

/// Takes in the names of the files beside a reply that an archive has brought.
pub(crate) async fn import(tx: &mut Tx, question: QuestionId, reply: &Reply) -> Result<(), Error> {
    let beside = Beside { what: &format!("reply {}", reply.number), reply: Some((reply.id, question)), resource: None };
    named(tx, &beside, reply.author, &reply.files, reply.posted_at).await
}

/// Takes in the names of the files of a resource that an archive has brought.
pub(crate) async fn import_of(
    tx: &mut Tx,
    (resource, what): (ResourceId, &str),
    sender: PersonId,
    files: &[File],
    at: OffsetDateTime,
) -> Result<(), Error> {
    named(tx, &Beside { what, reply: None, resource: Some(resource) }, sender, files, at).await
}

/// Beside what files stand.
struct Beside<'a> {
    /// What that is called where something is wrong.
    what: &'a str,
    reply: Option<(ReplyId, QuestionId)>,
    resource: Option<ResourceId>,
}

async fn named(
    tx: &mut Tx,
    beside: &Beside<'_>,
    person: PersonId,
    files: &[File],
    mut at: OffsetDateTime,
) -> Result<(), Error> {
    for file in files {
        let known: Option<Uuid> =
            within!(&mut *tx, on => sqlx::query_scalar(sql::KNOWN).bind(file.id.0).fetch_optional(on).await)?;
        if known.is_some() {
            let what = beside.what;
            return Err(Error::Import(format!("{what}: the id of {:?} stands for another file here", file.name)));
        }
        within!(&mut *tx, on => {
            sqlx::query(sql::IMPORT_FILE)
                .bind(file.id.0)
                .bind(person.0)
                .bind(beside.reply.map(|(reply, _)| reply.0))
                .bind(beside.reply.map(|(_, question)| question.0))
                .bind(beside.resource.map(|resource| resource.0))
                .bind(&file.name)
                .bind(&file.kind)
                .bind(&file.alt)
                .bind(i64::try_from(file.size).unwrap_or(i64::MAX))
                .bind(file.width.map(i64::from))
                .bind(file.height.map(i64::from))
                // No two of them are the same here.
                .bind(file.id.to_string())
                .bind(&file.sha256)
                .bind(millis(at))
                .execute(on)
                .await
                .map(|_| ())
        })?;
        // They keep their order.
        at += Duration::milliseconds(1);
    }
    Ok(())
}
