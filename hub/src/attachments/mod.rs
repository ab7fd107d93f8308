//! Files: taken, looked through, kept, and read by those who may. They stand beside replies, for those who may read the
//! reply; are those of a resource, for those who may see it; or are somebody's curriculum vitae, for themselves and for
//! those who decide on the roster.
//!
//! Table: `attachment`. What a file holds stands in a folder or a store of objects, under its id; the row says what it is and whose.

mod archived;
mod attach;
mod cv;
mod picture;
mod read;
mod resource;
pub(crate) mod sql;
mod store;
mod sweep;

pub(crate) use archived::{import, import_of};
pub use attach::NewFile;
pub(crate) use attach::{belong, hex, ready, waiting};
pub(crate) use cv::forget_cv;
pub use read::Comes;
pub use resource::{Settling, VISITOR};
pub(crate) use resource::{forget_of, go_with, settle};
pub(crate) use store::Store;

use crate::{Error, Hub};
use domain::files::{Attachment, FileKind};
use domain::id::AttachmentId;
use sqlx::FromRow;
use uuid::Uuid;

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Attachments<'a> {
    hub: &'a Hub,
}

impl<'a> Attachments<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }
}

#[derive(Debug, FromRow)]
struct FileRow {
    id: Uuid,
    name: String,
    kind: String,
    alt: String,
    size: i64,
    width: Option<i64>,
    height: Option<i64>,
    here: bool,
}

impl FileRow {
    fn file(self) -> Result<Attachment, Error> {
        let kind =
            FileKind::parse(&self.kind).ok_or_else(|| Error::Unsound(format!("a file of kind {}", self.kind)))?;
        let points = |points: i64| u32::try_from(points).unwrap_or(u32::MAX);
        Ok(Attachment {
            id: AttachmentId(self.id),
            name: self.name,
            kind,
            alt: self.alt,
            size: self.size.unsigned_abs(),
            here: self.here,
            measures: self.width.zip(self.height).map(|(width, height)| (points(width), points(height))),
        })
    }
}
