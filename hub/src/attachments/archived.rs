//! Files in exports: they are named there, and what they hold travels beside. Where a consultation is taken in, its
//! files are away until somebody has put them in their place.

use super::{Attachments, sql};
use crate::Error;
use crate::clock::millis;
use crate::db::{Tx, reading, within};
use crate::discussions::archive::{File, Reply};
use domain::id::{AttachmentId, QuestionId, ReplyId};
use sqlx::FromRow;
use std::collections::HashMap;
use time::Duration;
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct ExportRow {
    reply_id: Uuid,
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
        let points = |points: Option<i64>| points.and_then(|points| u32::try_from(points).ok());
        let mut replies: HashMap<ReplyId, Vec<File>> = HashMap::new();
        for row in rows {
            replies.entry(ReplyId(row.reply_id)).or_default().push(File {
                id: AttachmentId(row.id),
                name: row.name,
                kind: row.kind,
                alt: row.alt,
                size: row.size.unsigned_abs(),
                width: points(row.width),
                height: points(row.height),
                sha256: row.sha256,
            });
        }
        Ok(replies)
    }
}

/// Takes in the names of the files beside a reply that an archive has brought.
pub(crate) async fn import(tx: &mut Tx, question: QuestionId, reply: &Reply) -> Result<(), Error> {
    let mut at = reply.posted_at;
    for file in &reply.files {
        let known: Option<Uuid> =
            within!(&mut *tx, on => sqlx::query_scalar(sql::KNOWN).bind(file.id.0).fetch_optional(on).await)?;
        if known.is_some() {
            let number = &reply.number;
            return Err(Error::Import(format!(
                "reply {number}: the id of {:?} stands for another file here",
                file.name
            )));
        }
        within!(&mut *tx, on => {
            sqlx::query(sql::IMPORT_FILE)
                .bind(file.id.0)
                .bind(reply.author.0)
                .bind(reply.id.0)
                .bind(question.0)
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
