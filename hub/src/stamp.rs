//! Whether the content has changed, cheaply enough to ask at every request.

use crate::Error;
use crate::db::{Db, Tx};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

const READ: &str = "select value from content_stamp where id = 1";
const RAISE: &str = "update content_stamp set value = value + 1 where id = 1";

/// The statements of this file.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[READ, RAISE];

/// The state of the content. Equal stamps mean that nothing was changed between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Writes of this process, or of all with PostgreSQL.
    writes: i64,
    /// Length and time of the write-ahead log and the file: writes of other processes.
    files: [Option<(u64, SystemTime)>; 2],
    settled: bool,
}

impl Stamp {
    /// Whether a change right now would make another stamp for sure. A file's time is coarse, so one that was
    /// written to a moment ago may be written to again unseen; what is made in that moment must not be kept.
    pub fn settled(&self) -> bool {
        self.settled
    }
}

/// Longer than any file system's and kernel's clock tick.
const TICK: Duration = Duration::from_millis(50);

/// What is looked at.
#[derive(Debug)]
pub struct Watch {
    writes: AtomicU64,
    files: Option<[PathBuf; 2]>,
}

impl Watch {
    /// Looks at a database.
    pub fn on(db: &Db) -> Self {
        let files = match db {
            Db::Sqlite { file, .. } => {
                let mut log = file.clone().into_os_string();
                log.push("-wal");
                Some([PathBuf::from(log), file.clone()])
            }
            Db::Postgres(_) => None,
        };
        Self { writes: AtomicU64::new(0), files }
    }

    /// Notes that this process has committed a change.
    pub fn raise(&self) {
        self.writes.fetch_add(1, Ordering::SeqCst);
    }

    /// The stamp now.
    pub async fn stamp(&self, db: &Db) -> Result<Stamp, Error> {
        if let (Db::Postgres(pool), None) = (db, &self.files) {
            let writes = sqlx::query_scalar(READ).fetch_one(pool).await?;
            return Ok(Stamp { writes, files: [None, None], settled: true });
        }
        let writes = i64::try_from(self.writes.load(Ordering::SeqCst)).unwrap_or(i64::MAX);
        let files = self.files.as_ref().map_or([None, None], |files| {
            files.each_ref().map(|file| {
                let about = std::fs::metadata(file).ok()?;
                Some((about.len(), about.modified().ok()?))
            })
        });
        #[expect(clippy::disallowed_methods, reason = "compared with a file's time, which is the machine's too")]
        let now = SystemTime::now();
        let settled = files.iter().flatten().all(|(_, at)| now.duration_since(*at).is_ok_and(|age| age > TICK));
        Ok(Stamp { writes, files, settled })
    }
}

/// Raises the stamp in the transaction of a change, for the other machines on the same server; until its end, nobody
/// else's gets past this. A file has one writer anyway, and its own times tell other processes.
pub async fn raise(tx: &mut Tx) -> Result<(), Error> {
    if let Tx::Postgres(tx) = tx {
        sqlx::query(RAISE).execute(&mut **tx).await?;
    }
    Ok(())
}
