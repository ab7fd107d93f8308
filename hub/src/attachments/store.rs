//! Where files stand: a folder, or whatever store of objects one is given. In it, each file has its id for a name.

use crate::Error;
use domain::id::AttachmentId;
use futures_util::TryStreamExt as _;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Name;
use object_store::{ObjectStore, ObjectStoreExt as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use time::OffsetDateTime;
use tokio::sync::Semaphore;
use uuid::Uuid;

/// The place of files.
#[derive(Clone, Debug)]
pub struct Store {
    place: Place,
    /// One picture is made anew at a time: each takes much memory.
    pub(super) bench: Arc<Semaphore>,
}

#[derive(Clone, Debug)]
enum Place {
    /// A folder. It is made when the first file comes.
    Folder { folder: Arc<PathBuf>, opened: Arc<OnceLock<Arc<dyn ObjectStore>>> },
    /// Somewhere else, opened already.
    Elsewhere(Arc<dyn ObjectStore>),
}

impl Store {
    /// A folder, which need not be there yet.
    pub fn in_folder(folder: &Path) -> Self {
        Self::at(Place::Folder { folder: Arc::new(folder.to_path_buf()), opened: Arc::default() })
    }

    /// A store that keeps whole objects or none, and holds nothing but the files.
    pub fn elsewhere(store: Arc<dyn ObjectStore>) -> Self {
        Self::at(Place::Elsewhere(store))
    }

    fn at(place: Place) -> Self {
        Self { place, bench: Arc::new(Semaphore::new(1)) }
    }

    fn opened(&self) -> Result<&Arc<dyn ObjectStore>, Error> {
        let (folder, opened) = match &self.place {
            Place::Elsewhere(store) => return Ok(store),
            Place::Folder { folder, opened } => (folder, opened),
        };
        if let Some(opened) = opened.get() {
            return Ok(opened);
        }
        let failed = |error: String| Error::Files(format!("{}: {error}", folder.display()));
        std::fs::create_dir_all(&**folder).map_err(|error| failed(error.to_string()))?;
        let store = LocalFileSystem::new_with_prefix(&**folder).map_err(|error| failed(error.to_string()))?;
        // Acknowledged means that it is on the disk.
        Ok(opened.get_or_init(|| Arc::new(store.with_fsync(true))))
    }

    /// Keeps a file for good.
    pub async fn put(&self, id: AttachmentId, bytes: Vec<u8>) -> Result<(), Error> {
        self.opened()?.put(&name(id.0), bytes.into()).await?;
        Ok(())
    }

    /// What a file holds.
    pub async fn get(&self, id: AttachmentId) -> Result<Vec<u8>, Error> {
        Ok(self.opened()?.get(&name(id.0)).await?.bytes().await?.into())
    }

    /// Those that were last written before a moment.
    pub async fn before(&self, moment: OffsetDateTime) -> Result<Vec<Uuid>, Error> {
        if let Place::Folder { folder, .. } = &self.place
            && !folder.is_dir()
        {
            return Ok(Vec::new());
        }
        let mut all = self.opened()?.list(None);
        let mut old = Vec::new();
        while let Some(each) = all.try_next().await? {
            if each.last_modified.timestamp() < moment.unix_timestamp() {
                old.extend(Uuid::parse_str(each.location.as_ref()).ok());
            }
        }
        Ok(old)
    }

    /// Removes a file.
    pub async fn remove(&self, id: Uuid) -> Result<(), Error> {
        match self.opened()?.delete(&name(id)).await {
            // Somebody else has cleared it away.
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

fn name(id: Uuid) -> Name {
    Name::from(id.to_string())
}
