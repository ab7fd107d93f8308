//! What can be found by words: everything public, in each of its language versions.
//!
//! Tables: `search_entry`, with a full-text index on it, and `search_progress`. Rooms put in what they publish, in the
//! same transaction; what happens to replies is taken over from `event` a moment later, because a reply that is posted
//! should not wait for it. An entry leads to a thing and shows nothing: whoever answers a reader asks the thing itself
//! whether it is still to be read.

mod answer;
mod catch_up;
pub(crate) mod sql;
mod words;

pub use answer::A_PAGE;
pub use words::{Sought, around};
pub(crate) use words::{folded, folded_title};

use crate::db::Db;
use crate::discussions::archive::Version;
use crate::writes::Writes;
use crate::{Error, Hub, markdown};
use domain::LangTag;
pub use domain::search::Kind;
use sqlx::FromRow;
use uuid::Uuid;

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    hub: &'a Hub,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// Which.
    pub subject: Uuid,
    /// The languages in which it has the words, the best first.
    pub langs: Vec<LangTag>,
}

#[derive(Debug, FromRow)]
struct Row {
    kind: String,
    subject: Uuid,
    lang: String,
}

/// Words to be found by, in one language.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub lang: LangTag,
    pub title: String,
    pub body: String,
}

impl Entry {
    /// Of a version: its title, and everything else it says.
    pub fn of(version: &Version) -> Self {
        let body = [version.purpose.as_str(), version.audience.as_str(), &markdown::words(&version.markdown)].join(" ");
        Self { lang: version.lang.clone(), title: version.title.clone(), body }
    }
}

/// Lets a thing be found by these words, and by no others.
pub(crate) fn put(writes: &mut Writes, kind: Kind, subject: Uuid, entries: &[Entry]) {
    forget(writes, subject);
    for entry in entries {
        let (title, body) = (words::kept(&entry.title, &entry.lang), words::kept(&entry.body, &entry.lang));
        let lang = entry.lang.as_str();
        writes.add(sql::INSERT, [kind.code().into(), subject.into(), lang.into(), title.into(), body.into()]);
    }
}

/// Lets a thing be found no longer.
pub(crate) fn forget(writes: &mut Writes, subject: Uuid) {
    writes.add(sql::FORGET, [subject.into()]);
}

impl<'a> Search<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }

    /// What has all the words that are sought, the best first, each once; of a kind, or of any. Reads at most `most`
    /// entries.
    pub async fn found(&self, sought: &Sought, kind: Option<Kind>, most: u32) -> Result<Vec<Hit>, Error> {
        let kind = kind.map_or("", Kind::code);
        let rows: Vec<Row> = match &self.hub.db {
            Db::Sqlite { read, .. } => {
                let query = sqlx::query_as(sql::FOUND_SQLITE).bind(sought.for_sqlite());
                query.bind(kind).bind(i64::from(most)).fetch_all(read).await?
            }
            Db::Postgres(pool) => {
                let query = sqlx::query_as(sql::FOUND_POSTGRES).bind(sought.for_postgres());
                query.bind(kind).bind(i64::from(most)).fetch_all(pool).await?
            }
        };
        let mut hits: Vec<Hit> = Vec::new();
        let mut places = std::collections::HashMap::new();
        for row in rows {
            let lang: LangTag = crate::discussions::unsound(&row.lang)?;
            let place = *places.entry(row.subject).or_insert(hits.len());
            match hits.get_mut(place) {
                Some(hit) => hit.langs.push(lang),
                None => {
                    let kind = Kind::parse(&row.kind).ok_or(Error::Unsound(row.kind))?;
                    hits.push(Hit { kind, subject: row.subject, langs: vec![lang] });
                }
            }
        }
        Ok(hits)
    }
}
