//! Putting files beside a reply while it is written, and taking them away again. Once it is sent, they are settled.

use super::{Attachments, FileRow, picture, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::millis;
use crate::db::{Tx, within};
use crate::writes::Writes;
use domain::files::{Attachment, FileKind, MOST_ALT, MOST_BYTES, MOST_FILES, MOST_MEGABYTES, kept_name};
use domain::form::{Why, Wrong};
use domain::id::{AttachmentId, PersonId, QuestionId, ReplyId};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use uuid::Uuid;

/// A file on its way in.
#[derive(Clone, Debug)]
pub struct NewFile {
    /// The key under which the reply will be posted.
    pub key: Uuid,
    /// Where the reply is written, as drafts are named by.
    pub place: String,
    /// Its name on the device that it comes from.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// The most files of one person beside replies that were never sent.
const MOST_UNSENT: i64 = 50;

/// The field that a file comes in.
const FIELD: &str = "upload";

impl Attachments<'_> {
    /// Puts a file beside a reply that is being written. The same file twice is there once.
    pub async fn attach(&self, actor: &Actor, new: NewFile) -> Result<Attachment, Error> {
        let NewFile { key, place, name, bytes } = new;
        let kind = look(&bytes)?.ok_or_else(|| wrong(Why::FileKind))?;
        let digest = digest(&bytes);
        // Asked before the work and once more with it: nobody waits for a picture that is not taken.
        let mut tx = self.hub.db.begin().await?;
        if let Some(same) = room(&mut tx, actor.person, key, &digest).await? {
            return Ok(same);
        }
        drop(tx);
        let (kind, bytes, measures) = match kind {
            FileKind::Pdf if picture::is_whole_document(&bytes) => (kind, bytes, None),
            FileKind::Pdf => return Err(wrong(Why::FileBroken)),
            _ => {
                let made = self.anew(bytes, kind, picture::LONGEST).await?.map_err(wrong)?;
                (made.kind, made.bytes, Some((i64::from(made.width), i64::from(made.height))))
            }
        };
        let id = AttachmentId(self.hub.clock.id());
        let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        let name = kept_name(&name, kind);
        let kept = hex(&Sha256::digest(&bytes));
        if let Err(error) = self.hub.files.put(id, bytes).await {
            // Whoever writes keeps their text, and tries again.
            tracing::warn!(%error, "a file could not be kept");
            return Err(wrong(Why::FilesAway));
        }
        let mut tx = self.hub.db.begin().await?;
        if let Some(same) = room(&mut tx, actor.person, key, &digest).await? {
            return Ok(same);
        }
        within!(&mut tx, on => {
            sqlx::query(sql::INSERT)
                .bind(id.0)
                .bind(actor.person.0)
                .bind(key)
                .bind(place)
                .bind(&name)
                .bind(kind.code())
                .bind(size)
                .bind(measures.map(|(width, _)| width))
                .bind(measures.map(|(_, height)| height))
                .bind(&digest)
                .bind(&kept)
                .bind(millis(self.hub.now()))
                .execute(on)
                .await
                .map(|_| ())
        })?;
        tx.commit().await?;
        let row = FileRow {
            id: id.0,
            name,
            kind: kind.code().to_owned(),
            alt: String::new(),
            size,
            width: measures.map(|(width, _)| width),
            height: measures.map(|(_, height)| height),
            here: true,
        };
        row.file()
    }

    /// The picture in a file, made anew and at most so many points long, or why there is none.
    pub(crate) async fn picture(&self, bytes: Vec<u8>, longest: u32) -> Result<Result<picture::Picture, Why>, Error> {
        match picture::kind_of(&bytes) {
            Some(kind) => self.anew(bytes, kind, longest).await,
            None => Ok(Err(Why::FileKind)),
        }
    }

    async fn anew(&self, bytes: Vec<u8>, kind: FileKind, longest: u32) -> Result<Result<picture::Picture, Why>, Error> {
        let bench = self.hub.files.bench.acquire().await;
        let made = tokio::task::spawn_blocking(move || picture::anew(&bytes, kind, longest)).await;
        drop(bench);
        made.map_err(|ended| Error::Unsound(ended.to_string()))
    }

    /// Says what pictures show. What is too long is not kept, and the others are.
    pub async fn describe(&self, actor: &Actor, key: Uuid, alts: &[(AttachmentId, String)]) -> Result<(), Error> {
        let (fit, long): (Vec<_>, Vec<_>) = alts.iter().partition(|(_, alt)| alt.chars().count() <= MOST_ALT as usize);
        let mut tx = self.hub.db.begin().await?;
        for (id, alt) in fit {
            within!(&mut tx, on => {
                sqlx::query(sql::DESCRIBE)
                    .bind(id.0)
                    .bind(actor.person.0)
                    .bind(key)
                    .bind(alt.trim())
                    .execute(on)
                    .await
                    .map(|_| ())
            })?;
        }
        tx.commit().await?;
        let long: Vec<Wrong> =
            long.iter().map(|(id, _)| Wrong::new(format!("alt-{id}"), Why::TooLong { most: MOST_ALT })).collect();
        if long.is_empty() { Ok(()) } else { Err(Error::Wrong(long)) }
    }

    /// Takes a file away again. Done twice, it is done.
    pub async fn detach(&self, actor: &Actor, key: Uuid, id: AttachmentId) -> Result<(), Error> {
        let mut tx = self.hub.db.begin().await?;
        unsent(&mut tx, actor.person, key).await?;
        within!(&mut tx, on => {
            sqlx::query(sql::DETACH).bind(id.0).bind(actor.person.0).bind(key).execute(on).await.map(|_| ())
        })?;
        tx.commit().await
    }
}

/// Whether one more file may come: else why not, or the same file, which is there already.
async fn room(tx: &mut Tx, person: PersonId, key: Uuid, digest: &str) -> Result<Option<Attachment>, Error> {
    unsent(tx, person, key).await?;
    let same: Option<FileRow> = within!(tx, on => {
        sqlx::query_as(sql::SAME).bind(person.0).bind(key).bind(digest).fetch_optional(on).await
    })?;
    if let Some(same) = same {
        return same.file().map(Some);
    }
    let (here, all): (i64, i64) =
        within!(tx, on => sqlx::query_as(sql::COUNT).bind(person.0).bind(key).fetch_one(on).await)?;
    if here >= i64::from(MOST_FILES) || all >= MOST_UNSENT {
        return Err(wrong(Why::TooManyFiles { most: MOST_FILES }));
    }
    Ok(None)
}

/// That nothing was sent under a key yet.
async fn unsent(tx: &mut Tx, person: PersonId, key: Uuid) -> Result<(), Error> {
    if crate::discussions::was_sent(tx, person, key).await? { Err(wrong(Why::FilesSettled)) } else { Ok(()) }
}

/// That the files that go with the reply under a key may: pictures of which nobody said what they show may not.
pub(crate) async fn ready(tx: &mut Tx, person: PersonId, key: Uuid) -> Result<(), Error> {
    let files: Vec<FileRow> =
        within!(tx, on => sqlx::query_as(sql::UNSENT).bind(person.0).bind(key).fetch_all(on).await)?;
    let silent = files.iter().filter(|file| file.width.is_some() && file.alt.is_empty());
    let wrong: Vec<Wrong> = silent.map(|file| Wrong::new(format!("alt-{}", file.id), Why::NoAlternative)).collect();
    if wrong.is_empty() { Ok(()) } else { Err(Error::Wrong(wrong)) }
}

/// The files under a key are those of a reply from now on.
pub(crate) fn belong(writes: &mut Writes, person: PersonId, key: Uuid, reply: ReplyId, question: QuestionId) {
    writes.add(sql::BELONG, [person.0.into(), key.into(), reply.0.into(), question.0.into()]);
}

/// What kind of file it is, if it is one that is taken; not too much of it, and not nothing.
pub(super) fn look(bytes: &[u8]) -> Result<Option<FileKind>, Error> {
    if bytes.is_empty() {
        return Err(wrong(Why::NoFile));
    }
    if bytes.len() > MOST_BYTES {
        return Err(wrong(Why::FileTooLarge { most: MOST_MEGABYTES }));
    }
    Ok(picture::kind_of(bytes))
}

/// What tells a file from others.
pub(super) fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

pub(super) fn wrong(why: Why) -> Error {
    Error::Wrong(vec![Wrong::new(FIELD, why)])
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
