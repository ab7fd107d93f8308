//! The only place where the two databases differ in what is asked of them.

use crate::Error;
use crate::db::{Db, reading};
use sqlx::{ConnectOptions as _, Connection as _};
use std::path::Path;

/// Texts that have not exactly one original.
pub const WITHOUT_ORIGINAL: &str = "
    select count(*)
    from text t
    where (select count(*) from text_version v where v.text_id = t.id and v.is_original) <> 1
";

const READY: &str = "select value from content_stamp where id = 1";

/// Statements of this file that both databases understand.
#[cfg(feature = "testing")]
pub const BOTH: &[&str] = &[WITHOUT_ORIGINAL, READY];

/// Whether the database answers.
pub async fn ready(db: &Db) -> Result<(), Error> {
    reading!(db, on => sqlx::query_scalar::<_, i64>(READY).fetch_one(on).await)?;
    Ok(())
}

/// Integrity of the file, of references, and of texts. A server keeps the first two itself.
pub async fn check(db: &Db) -> Result<(), Error> {
    if let Db::Sqlite { read, .. } = db {
        let found: Vec<String> = sqlx::query_scalar("pragma integrity_check").fetch_all(read).await?;
        if found != ["ok"] {
            return Err(Error::Unsound(found.join("; ")));
        }
        let broken = sqlx::query("pragma foreign_key_check").fetch_all(read).await?.len();
        if broken > 0 {
            return Err(Error::Unsound(format!("{broken} references lead nowhere")));
        }
    }
    let orphans = reading!(db, on => sqlx::query_scalar::<_, i64>(WITHOUT_ORIGINAL).fetch_one(on).await)?;
    if orphans > 0 {
        return Err(Error::Unsound(format!("{orphans} texts have not exactly one original")));
    }
    Ok(())
}

/// A copy of the file, made by the database itself.
pub async fn backup(db: &Db, to: &Path) -> Result<(), Error> {
    let Db::Sqlite { read, .. } = db else {
        return Err(Error::Backup("PostgreSQL has its own tool for this: use pg_dump".to_owned()));
    };
    let Some(path) = to.to_str() else {
        return Err(Error::Backup("the file's name is not UTF-8".to_owned()));
    };
    if to.exists() {
        return Err(Error::Backup(format!("{path} exists already")));
    }
    let failed = |error: sqlx::Error| Error::Backup(format!("{path}: {error}"));
    // `vacuum into` writes the copy only, yet a connection that may only read refuses it.
    let options = (*read.connect_options()).clone().pragma("query_only", "off");
    let mut connection = options.connect().await.map_err(failed)?;
    let copied = sqlx::query("vacuum into $1").bind(path).execute(&mut connection).await;
    connection.close().await?;
    let kept = copied.map_err(failed).and_then(|_| {
        // Told only when it would outlast a loss of power.
        let lasting = std::fs::File::open(to).and_then(|file| file.sync_all());
        lasting.map_err(|error| Error::Backup(format!("{path}: {error}")))
    });
    if kept.is_err() {
        // Half a copy is worse than none; that there may be nothing to remove is no failure.
        let _ = std::fs::remove_file(to);
    }
    kept
}
