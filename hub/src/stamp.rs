//! Whether the content has changed, cheaply enough to ask at every request.

use crate::Error;
use crate::db::{Db, Tx, reading, within};
use crate::writes::Writes;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

const READ: &str = "select value from content_stamp where id = 1";
const RAISE: &str = "update content_stamp set value = value + 1 where id = 1";

/// The statements of this file.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[READ, RAISE];

/// The state of the content. Equal stamps mean that nothing that is shown to others was changed between them. What
/// somebody keeps for themselves, a draft, a session, how far they have read, changes none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp(i64);

/// Length and time of a database's write-ahead log and file. Whoever writes changes them.
type Files = [Option<(u64, SystemTime)>; 2];

/// Longer than any file system's and kernel's clock tick: a file that was written to a moment ago may be written to
/// again with the same length and time.
const TICK: Duration = Duration::from_millis(50);

/// A stamp, and how often this process had written and what the files looked like before it was read.
type Seen = (u64, Files, Stamp);

/// What is looked at. A file need not be asked for its stamp as long as nobody has written to it.
#[derive(Debug)]
pub struct Watch {
    files: Option<[PathBuf; 2]>,
    writes: AtomicU64,
    seen: Mutex<Option<Seen>>,
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
        Self { files, writes: AtomicU64::new(0), seen: Mutex::default() }
    }

    /// Notes that this process has committed a change.
    pub fn raise(&self) {
        self.writes.fetch_add(1, Ordering::SeqCst);
    }

    /// The stamp now.
    pub async fn stamp(&self, db: &Db) -> Result<Stamp, Error> {
        let Some(paths) = &self.files else { return read(db).await };
        // Both are taken before the stamp is read: whatever is written meanwhile makes them others.
        let (writes, files) = (self.writes.load(Ordering::SeqCst), look(paths));
        let seen = self.seen.lock().ok().and_then(|seen| *seen);
        if let Some((.., stamp)) = seen.filter(|seen| (seen.0, seen.1) == (writes, files)) {
            return Ok(stamp);
        }
        let stamp = read(db).await?;
        if settled(&files)
            && let Ok(mut seen) = self.seen.lock()
        {
            *seen = Some((writes, files, stamp));
        }
        Ok(stamp)
    }
}

async fn read(db: &Db) -> Result<Stamp, Error> {
    Ok(Stamp(reading!(db, on => sqlx::query_scalar(READ).fetch_one(on).await)?))
}

fn look(paths: &[PathBuf; 2]) -> Files {
    paths.each_ref().map(|path| {
        let about = std::fs::metadata(path).ok()?;
        Some((about.len(), about.modified().ok()?))
    })
}

/// Whether a write right now would make the files look otherwise for sure.
fn settled(files: &Files) -> bool {
    #[expect(clippy::disallowed_methods, reason = "compared with a file's time, which is the machine's too")]
    let now = SystemTime::now();
    files.iter().flatten().all(|(_, at)| now.duration_since(*at).is_ok_and(|age| age > TICK))
}

/// Raises the stamp in the transaction of a change; until its end, nobody else's gets past this.
pub async fn raise(tx: &mut Tx) -> Result<(), Error> {
    within!(tx, on => sqlx::query(RAISE).execute(on).await.map(|_| ()))?;
    Ok(())
}

/// The same, sent with other writes where the transaction alone keeps all others waiting: a file has one writer.
pub async fn raise_with(tx: &mut Tx, writes: &mut Writes) -> Result<(), Error> {
    match tx {
        Tx::Sqlite(_) => {
            writes.add(RAISE, []);
            Ok(())
        }
        Tx::Postgres(_) => raise(tx).await,
    }
}
