//! Putting files beside a reply or a resource while it is written, and taking them away again. Once it is sent, they are
//! settled.

use super::resource::{VISITOR, expect_visitor};
use super::{Attachments, FileRow, picture, sql};
use crate::Error;
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
    /// The key under which what it goes with will be sent.
    pub key: Uuid,
    /// Where that is written, as drafts are named by.
    pub place: String,
    /// How many stand there already that are not under the key.
    pub beside: u32,
    /// Whether a list may show it, small, if it is a picture.
    pub listed: bool,
    /// Its name on the device that it comes from.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// The most files of one person that were never sent.
const MOST_UNSENT: i64 = 50;

/// The same of all visitors together: whoever they are, they fill no disk.
const MOST_OF_VISITORS: i64 = 200;

/// How long or wide a picture is in a list, in points: twice what most screens show of it there.
const SMALL: u32 = 560;

/// The field that a file comes in.
const FIELD: &str = "upload";

impl Attachments<'_> {
    /// Puts a file beside what somebody is writing. The same file twice is there once. Who they are must have been asked
    /// before; [`VISITOR`] is whoever has not said it yet.
    pub async fn attach(&self, person: PersonId, new: NewFile) -> Result<Attachment, Error> {
        let NewFile { key, place, beside, listed, name, bytes } = new;
        let kind = look(&bytes)?.ok_or_else(|| wrong(Why::FileKind))?;
        let digest = digest(&bytes);
        // Asked before the work and once more with it: nobody waits for a picture that is not taken.
        let mut tx = self.hub.db.begin().await?;
        if let Some(same) = room(&mut tx, person, (key, beside), &digest).await? {
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
        let small = match measures {
            Some((width, height)) if listed && width.max(height) > i64::from(SMALL) => {
                let made = self.anew(bytes.clone(), kind, SMALL).await?.map_err(wrong)?;
                Some((AttachmentId(self.hub.clock.id()), made.bytes))
            }
            _ => None,
        };
        let small_id = small.as_ref().map(|(id, _)| id.0);
        let id = AttachmentId(self.hub.clock.id());
        let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        let name = kept_name(&name, kind);
        let kept = hex(&Sha256::digest(&bytes));
        for (id, bytes) in [Some((id, bytes)), small].into_iter().flatten() {
            if let Err(error) = self.hub.files.put(id, bytes).await {
                // Whoever writes keeps their text, and tries again.
                tracing::warn!(%error, "a file could not be kept");
                return Err(wrong(Why::FilesAway));
            }
        }
        let mut tx = self.hub.db.begin().await?;
        if let Some(same) = room(&mut tx, person, (key, beside), &digest).await? {
            return Ok(same);
        }
        if person == VISITOR {
            expect_visitor(&mut tx).await?;
        }
        within!(&mut tx, on => {
            sqlx::query(sql::INSERT)
                .bind(id.0)
                .bind(person.0)
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
                .bind(small_id)
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
    pub async fn describe(&self, person: PersonId, key: Uuid, alts: &[(AttachmentId, String)]) -> Result<(), Error> {
        let (fit, long): (Vec<_>, Vec<_>) = alts.iter().partition(|(_, alt)| alt.chars().count() <= MOST_ALT as usize);
        let mut tx = self.hub.db.begin().await?;
        for (id, alt) in fit {
            within!(&mut tx, on => {
                sqlx::query(sql::DESCRIBE)
                    .bind(id.0)
                    .bind(person.0)
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
    pub async fn detach(&self, person: PersonId, key: Uuid, id: AttachmentId) -> Result<(), Error> {
        let mut tx = self.hub.db.begin().await?;
        unsent(&mut tx, person, key).await?;
        within!(&mut tx, on => {
            sqlx::query(sql::DETACH).bind(id.0).bind(person.0).bind(key).execute(on).await.map(|_| ())
        })?;
        tx.commit().await
    }
}

/// Whether one more file may come: else why not, or the same file, which is there already.
async fn room(
    tx: &mut Tx,
    person: PersonId,
    (key, beside): (Uuid, u32),
    digest: &str,
) -> Result<Option<Attachment>, Error> {
    unsent(tx, person, key).await?;
    let same: Option<FileRow> = within!(tx, on => {
        sqlx::query_as(sql::SAME).bind(person.0).bind(key).bind(digest).fetch_optional(on).await
    })?;
    if let Some(same) = same {
        return same.file().map(Some);
    }
    let (here, all): (i64, i64) =
        within!(tx, on => sqlx::query_as(sql::COUNT).bind(person.0).bind(key).fetch_one(on).await)?;
    if person == VISITOR && all >= MOST_OF_VISITORS {
        return Err(wrong(Why::FilesAway));
    }
    if here + i64::from(beside) >= i64::from(MOST_FILES) || (person != VISITOR && all >= MOST_UNSENT) {
        return Err(wrong(Why::TooManyFiles { most: MOST_FILES }));
    }
    Ok(None)
}

/// That nothing was sent under a key yet.
async fn unsent(tx: &mut Tx, person: PersonId, key: Uuid) -> Result<(), Error> {
    let sent = crate::discussions::was_sent(tx, person, key).await?
        || crate::resources::was_sent(tx, (person != VISITOR).then_some(person), key).await?;
    if sent { Err(wrong(Why::FilesSettled)) } else { Ok(()) }
}

/// How many files wait under a key.
pub(crate) async fn waiting(tx: &mut Tx, person: PersonId, key: Uuid) -> Result<usize, Error> {
    let (here, _): (i64, i64) =
        within!(tx, on => sqlx::query_as(sql::COUNT).bind(person.0).bind(key).fetch_one(on).await)?;
    Ok(usize::try_from(here).unwrap_or_default())
}

/// That the files that wait under a key may go: pictures of which nobody said what they show may not.
pub(crate) async fn ready(tx: &mut Tx, person: PersonId, key: Uuid) -> Result<(), Error> {
    let files: Vec<FileRow> =
        within!(tx, on => sqlx::query_as(sql::UNSENT).bind(person.0).bind(key).fetch_all(on).await)?;
    let wrong = silent(&files);
    if wrong.is_empty() { Ok(()) } else { Err(Error::Wrong(wrong)) }
}

/// The pictures of which nobody said what they show.
pub(super) fn silent(files: &[FileRow]) -> Vec<Wrong> {
    let silent = files.iter().filter(|file| file.width.is_some() && file.alt.is_empty());
    silent.map(|file| Wrong::new(format!("alt-{}", file.id), Why::NoAlternative)).collect()
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
