//! What administrators settle for the whole hub: its name, its look, its language, how long what is kept.
//!
//! Tables: `setting`, a row for what was settled, as JSON; `logo`. They are asked for with every page, so they are kept
//! in memory under the stamp of the content: a change shows at once, also one of another process.

mod change;
pub(crate) mod sql;

pub use change::{Colours, Identity};

use crate::db::reading;
use crate::{Error, Hub, Stamp};
use domain::files::FileKind;
use domain::settings::{Keeping, Logo, Look, Settings};
use serde::de::DeserializeOwned;
use sqlx::FromRow;
use std::sync::{Arc, Mutex};

/// The settings as they were under a stamp.
#[derive(Debug, Default)]
pub(crate) struct Kept(Mutex<Option<(Stamp, Arc<Settings>)>>);

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Office<'a> {
    hub: &'a Hub,
}

#[derive(Debug, FromRow)]
struct LogoRow {
    kind: String,
    width: i64,
    height: i64,
    digest: String,
}

impl LogoRow {
    fn logo(self) -> Result<Logo, Error> {
        let kind =
            FileKind::parse(&self.kind).ok_or_else(|| Error::Unsound(format!("a sign of kind {}", self.kind)))?;
        let points = |points: i64| u32::try_from(points).unwrap_or(u32::MAX);
        let file = file_name(&self.digest, kind);
        Ok(Logo { file, width: points(self.width), height: points(self.height) })
    }
}

/// A sign's name in addresses. What it holds never changes under one.
fn file_name(digest: &str, kind: FileKind) -> String {
    format!("{digest}.{}", kind.code())
}

impl<'a> Office<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }

    /// The settings now.
    pub async fn current(&self) -> Result<Arc<Settings>, Error> {
        let stamp = self.hub.stamp().await?;
        let kept = self.hub.settings.0.lock().ok().and_then(|kept| kept.clone());
        if let Some((of, settings)) = kept
            && of == stamp
        {
            return Ok(settings);
        }
        let settings = Arc::new(self.read().await?);
        // Taken before they were read: if something changes meanwhile, they are read anew next time.
        if let Ok(mut kept) = self.hub.settings.0.lock() {
            *kept = Some((stamp, Arc::clone(&settings)));
        }
        Ok(settings)
    }

    async fn read(&self) -> Result<Settings, Error> {
        let rows: Vec<(String, String)> =
            reading!(&self.hub.db, on => sqlx::query_as(sql::SETTINGS).fetch_all(on).await)?;
        let logo: Option<LogoRow> = reading!(&self.hub.db, on => sqlx::query_as(sql::LOGO).fetch_optional(on).await)?;
        let mut settings = Settings { logo: logo.map(LogoRow::logo).transpose()?, ..Settings::default() };
        for (name, value) in rows {
            match name.as_str() {
                "name" => settings.name = typed(&name, &value)?,
                "language" => settings.language = typed(&name, &value)?,
                "contact" => settings.contact = typed(&name, &value)?,
                "foot" => settings.foot = typed(&name, &value)?,
                "look" => settings.look = typed::<Look>(&name, &value)?,
                "keeping" => settings.keeping = typed::<Keeping>(&name, &value)?,
                // A newer version of this software may have settled more.
                _ => {}
            }
        }
        Ok(settings)
    }

    /// What the sign of a name in addresses holds, and its kind; none when it is no longer, or never was.
    pub async fn logo(&self, file: &str) -> Result<Option<(FileKind, Vec<u8>)>, Error> {
        let named = file.rsplit_once('.').and_then(|(digest, end)| Some((digest, FileKind::parse(end)?)));
        let Some((digest, kind)) = named.filter(|(digest, kind)| file == file_name(digest, *kind)) else {
            return Ok(None);
        };
        if !digest.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Ok(None);
        }
        let bytes: Option<Vec<u8>> =
            reading!(&self.hub.db, on => sqlx::query_scalar(sql::LOGO_BYTES).bind(digest).fetch_optional(on).await)?;
        Ok(bytes.map(|bytes| (kind, bytes)))
    }
}

fn typed<T: DeserializeOwned>(name: &str, value: &str) -> Result<T, Error> {
    serde_json::from_str(value).map_err(|error| Error::Unsound(format!("the setting {name}: {error}")))
}
