//! Where files stand: a folder, in which each has its id for a name.

use crate::Error;
use domain::id::AttachmentId;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Name;
use object_store::{ObjectStore as _, ObjectStoreExt as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use time::OffsetDateTime;
use tokio::sync::Semaphore;
use uuid::Uuid;

/// The folder of files. It is made when the first of them comes.
#[derive(Clone, Debug)]
pub struct Store {
    folder: Arc<PathBuf>,
    opened: Arc<OnceLock<LocalFileSystem>>,
    /// One picture is made anew at a time: each takes much memory.
    pub(super) bench: Arc<Semaphore>,
}

impl Store {
    /// A folder, which need not be there yet.
    pub fn in_folder(folder: &Path) -> Self {
        let bench = Arc::new(Semaphore::new(1));
        Self { folder: Arc::new(folder.to_path_buf()), opened: Arc::default(), bench }
    }

    fn opened(&self) -> Result<&LocalFileSystem, Error> {
        if let Some(opened) = self.opened.get() {
            return Ok(opened);
        }
        let failed = |error: String| Error::Open(format!("{}: {error}", self.folder.display()));
        std::fs::create_dir_all(&*self.folder).map_err(|error| failed(error.to_string()))?;
        let folder = LocalFileSystem::new_with_prefix(&*self.folder).map_err(|error| failed(error.to_string()))?;
        // Acknowledged means that it is on the disk.
        Ok(self.opened.get_or_init(|| folder.with_fsync(true)))
    }

    /// Keeps a file for good.
    pub async fn put(&self, id: AttachmentId, bytes: Vec<u8>) -> Result<(), Error> {
        self.opened()?.put(&name(id.0), bytes.into()).await.map(|_| ()).map_err(|error| unsound(&error))
    }

    /// What a file holds.
    pub async fn get(&self, id: AttachmentId) -> Result<Vec<u8>, Error> {
        let found = self.opened()?.get(&name(id.0)).await.map_err(|error| unsound(&error))?;
        Ok(found.bytes().await.map_err(|error| unsound(&error))?.into())
    }

    /// Those that were last written before a moment.
    pub async fn before(&self, moment: OffsetDateTime) -> Result<Vec<Uuid>, Error> {
        if !self.folder.is_dir() {
            return Ok(Vec::new());
        }
        let all = self.opened()?.list_with_delimiter(None).await.map_err(|error| unsound(&error))?;
        let old = all.objects.into_iter().filter(|each| each.last_modified.timestamp() < moment.unix_timestamp());
        Ok(old.filter_map(|each| Uuid::parse_str(each.location.as_ref()).ok()).collect())
    }

    /// Removes a file.
    pub async fn remove(&self, id: Uuid) -> Result<(), Error> {
        self.opened()?.delete(&name(id)).await.map_err(|error| unsound(&error))
    }
}

fn name(id: Uuid) -> Name {
    Name::from(id.to_string())
}

fn unsound(error: &object_store::Error) -> Error {
    Error::Unsound(error.to_string())
}
