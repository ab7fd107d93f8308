//! Takes over what has happened to replies since the last time; the first time, all that is there.

use super::{Entry, Search, forget, put, sql};
use crate::Error;
use crate::db::{Tx, reading, within};
use crate::discussions::text_of;
use crate::markdown;
use crate::stamp;
use crate::writes::Writes;
use domain::search::Kind;
use sqlx::FromRow;
use std::collections::BTreeSet;
use std::time::Instant;
use uuid::Uuid;

/// So many things are taken over in one transaction: others want to write too.
const AT_ONCE: u32 = 8;

#[derive(Debug, FromRow)]
struct VersionRow {
    lang: String,
    title: String,
    purpose: String,
    audience: String,
    markdown: String,
}

impl VersionRow {
    fn entry(self) -> Result<Entry, Error> {
        let body = [self.purpose, self.audience, markdown::words(&self.markdown)].join(" ");
        Ok(Entry { lang: crate::discussions::unsound(&self.lang)?, title: self.title, body })
    }
}

impl Search<'_> {
    /// Takes over what there is. Says how many things it looked at.
    pub async fn catch_up(&self) -> Result<u64, Error> {
        let mut looked_at = 0;
        loop {
            let progress: Option<i64> =
                reading!(&self.hub.db, on => sqlx::query_scalar(sql::PROGRESS).fetch_one(on).await)?;
            let Some(seq) = progress else { return self.begin().await };
            let happened: Vec<(i64, Uuid)> = reading!(&self.hub.db, on => {
                sqlx::query_as(sql::HAPPENED).bind(seq).bind(i64::from(AT_ONCE)).fetch_all(on).await
            })?;
            let Some((last, _)) = happened.last() else { return Ok(looked_at) };
            let (last, count) = (*last, happened.len());
            let replies: BTreeSet<Uuid> = happened.into_iter().map(|(_, reply)| reply).collect();
            // Looked at before anybody has to wait. What changes meanwhile happens after these, and is looked at again.
            let mut all = Vec::new();
            for reply in replies {
                let rows: Vec<VersionRow> = reading!(&self.hub.db, on => {
                    sqlx::query_as(sql::REPLY).bind(reply).fetch_all(on).await
                })?;
                all.push(taken_over(Kind::Reply, reply, rows)?);
            }
            let mut tx = self.hub.db.begin().await?;
            let began = Instant::now();
            let still: Option<i64> = within!(&mut tx, on => sqlx::query_scalar(sql::PROGRESS).fetch_one(on).await)?;
            // Another may have come before.
            if still == progress {
                for writes in all {
                    writes.send(&mut tx).await?;
                }
                self.progress(&mut tx, last).await?;
                tx.commit().await?;
                looked_at += count as u64;
                // Where there is much, it takes a tenth of the time that there is for writing.
                tokio::time::sleep(9 * began.elapsed()).await;
            }
        }
    }

    async fn progress(&self, tx: &mut Tx, seq: i64) -> Result<(), Error> {
        // What was found before may be found elsewise now.
        stamp::raise(tx).await?;
        within!(tx, on => sqlx::query(sql::SET_PROGRESS).bind(seq).execute(on).await.map(|_| ()))?;
        Ok(())
    }

    async fn reply(&self, tx: &mut Tx, reply: Uuid) -> Result<(), Error> {
        let rows: Vec<VersionRow> =
            within!(&mut *tx, on => sqlx::query_as(sql::REPLY).bind(reply).fetch_all(on).await)?;
        taken_over(Kind::Reply, reply, rows)?.send(tx).await
    }

    /// Takes over everything that was there before anything could be found.
    async fn begin(&self) -> Result<u64, Error> {
        let mut looked_at = 0;
        let mut tx = self.hub.db.begin().await?;
        // What happens meanwhile is looked at again.
        let first: i64 = within!(&mut tx, on => sqlx::query_scalar(sql::LAST_EVENT).fetch_one(on).await)?;
        let spaces: Vec<Uuid> = within!(&mut tx, on => sqlx::query_scalar(sql::SPACES).fetch_all(on).await)?;
        for space in spaces {
            self.titled(&mut tx, Kind::Space, space).await?;
            let questions: Vec<Uuid> =
                within!(&mut tx, on => sqlx::query_scalar(sql::QUESTIONS).bind(space).fetch_all(on).await)?;
            for question in questions {
                self.titled(&mut tx, Kind::Question, question).await?;
                let replies: Vec<Uuid> =
                    within!(&mut tx, on => sqlx::query_scalar(sql::REPLIES).bind(question).fetch_all(on).await)?;
                for replies in replies.chunks(AT_ONCE as usize) {
                    for reply in replies {
                        self.reply(&mut tx, *reply).await?;
                    }
                    looked_at += replies.len() as u64;
                    tx.commit().await?;
                    tx = self.hub.db.begin().await?;
                }
                looked_at += 1;
            }
            looked_at += 1;
        }
        self.progress(&mut tx, first).await?;
        tx.commit().await?;
        Ok(looked_at)
    }

    async fn titled(&self, tx: &mut Tx, kind: Kind, thing: Uuid) -> Result<(), Error> {
        let rows: Vec<VersionRow> = within!(&mut *tx, on => {
            sqlx::query_as(sql::VERSIONS).bind(text_of(thing).0).fetch_all(on).await
        })?;
        taken_over(kind, thing, rows)?.send(tx).await
    }
}

/// What lets a thing be found by its versions, or no longer where it has none.
fn taken_over(kind: Kind, thing: Uuid, rows: Vec<VersionRow>) -> Result<Writes, Error> {
    let entries = rows.into_iter().map(VersionRow::entry).collect::<Result<Vec<_>, _>>()?;
    let mut writes = Writes::default();
    if entries.is_empty() {
        forget(&mut writes, thing);
    } else {
        put(&mut writes, kind, thing, &entries);
    }
    Ok(writes)
}
