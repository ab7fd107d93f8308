//! A person's curriculum vitae: one document, which a newer one replaces.

use super::attach::{digest, look, wrong};
use super::{Attachments, FileRow, picture, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::millis;
use crate::db::{Tx, reading, within};
use domain::files::{Attachment, FileKind, kept_name};
use domain::form::Why;
use domain::id::{AttachmentId, PersonId};

impl Attachments<'_> {
    /// Keeps somebody's curriculum vitae in the place of the one before.
    pub async fn keep_cv(&self, actor: &Actor, name: &str, bytes: Vec<u8>) -> Result<Attachment, Error> {
        if look(&bytes)? != Some(FileKind::Pdf) {
            return Err(wrong(Why::NotAPdf));
        }
        if !picture::is_whole_document(&bytes) {
            return Err(wrong(Why::FileBroken));
        }
        let id = AttachmentId(self.hub.clock.id());
        let row = FileRow {
            id: id.0,
            name: kept_name(name, FileKind::Pdf),
            kind: FileKind::Pdf.code().to_owned(),
            alt: String::new(),
            size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            width: None,
            height: None,
            here: true,
        };
        let digest = digest(&bytes);
        self.hub.files.put(id, bytes).await?;
        let mut tx = self.hub.db.begin().await?;
        forget_cv(&mut tx, actor.person).await?;
        within!(&mut tx, on => {
            sqlx::query(sql::INSERT_CV)
                .bind(id.0)
                .bind(actor.person.0)
                .bind(&row.name)
                .bind(&row.kind)
                .bind(row.size)
                .bind(&digest)
                .bind(millis(self.hub.now()))
                .execute(on)
                .await
                .map(|_| ())
        })?;
        tx.commit().await?;
        row.file()
    }

    /// Takes it away. Done twice, it is done.
    pub async fn drop_cv(&self, actor: &Actor) -> Result<(), Error> {
        let mut tx = self.hub.db.begin().await?;
        forget_cv(&mut tx, actor.person).await?;
        tx.commit().await
    }

    /// Somebody's curriculum vitae, for those who may know of it; [`Self::read`] asks who that is.
    pub async fn cv(&self, person: PersonId) -> Result<Option<Attachment>, Error> {
        let row: Option<FileRow> =
            reading!(&self.hub.db, on => sqlx::query_as(sql::CV).bind(person.0).fetch_optional(on).await)?;
        row.map(FileRow::file).transpose()
    }
}

/// Takes somebody's curriculum vitae away, in a transaction of what that is part of.
pub(crate) async fn forget_cv(tx: &mut Tx, person: PersonId) -> Result<(), Error> {
    within!(tx, on => sqlx::query(sql::FORGET_CV).bind(person.0).execute(on).await.map(|_| ()))?;
    Ok(())
}
