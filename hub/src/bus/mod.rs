//! What readers may be told as it happens: written with the deed, delivered after it, in order, each once.
//!
//! Table: `event`. An event holds ids of what is published, or was, and no words. On PostgreSQL other machines hear
//! of it by `notify`.

pub(crate) mod sql;

use crate::clock::millis;
use crate::db::{Db, Tx, reading};
use crate::writes::Writes;
use crate::{Error, Hub};
use domain::id::{QuestionId, ReplyId, SpaceId};
use sqlx::FromRow;
use sqlx::postgres::PgListener;
use std::sync::Arc;
use tokio::sync::{Mutex, broadcast};
use uuid::Uuid;

/// What has happened to a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Everybody may read it.
    Published,
    /// Nobody may any more.
    Gone,
    /// It is published as before, but not in the same versions.
    Changed,
}

impl Kind {
    /// The name in storage and on the stream.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Gone => "gone",
            Self::Changed => "changed",
        }
    }
}

/// Something that has happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its place in the order of all.
    pub seq: i64,
    /// What.
    pub kind: Kind,
    /// In which space.
    pub space: SpaceId,
    /// To which question's reply.
    pub question: QuestionId,
    /// To which reply.
    pub reply: ReplyId,
    /// The reply's number, if it is published now.
    pub number: Option<String>,
}

/// How many events a slow listener may be behind before it has to catch up from the table.
const BEHIND: usize = 1024;

/// How many events are read at once.
const AT_ONCE: i64 = 500;

/// The channel by which machines on one server hear of each other.
const CHANNEL: &str = "colloquy_events";

/// Where events are delivered in this process.
#[derive(Debug)]
pub(crate) struct Board {
    sender: broadcast::Sender<Arc<Event>>,
    /// The last event that was delivered; none before the first was asked for.
    last: Mutex<Option<i64>>,
}

impl Board {
    pub fn new() -> Self {
        Self { sender: broadcast::channel(BEHIND).0, last: Mutex::new(None) }
    }
}

/// Writes an event down, in the transaction of what it tells of. The transaction must have raised the content's
/// stamp before: that lets deeds happen one after the other, so that the order of events is that of their commits.
pub(crate) async fn emit(
    tx: &mut Tx,
    hub: &Hub,
    kind: Kind,
    space: SpaceId,
    question: QuestionId,
    reply: ReplyId,
) -> Result<(), Error> {
    let mut writes = Writes::default();
    write(&mut writes, hub, kind, space, question, reply);
    writes.send(tx).await
}

/// The same, together with other writes.
pub(crate) fn write(writes: &mut Writes, hub: &Hub, kind: Kind, space: SpaceId, question: QuestionId, reply: ReplyId) {
    let at = millis(hub.now());
    writes.add(sql::INSERT, [at.into(), kind.code().into(), space.0.into(), question.0.into(), reply.0.into()]);
    writes.wake(CHANNEL);
}

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Bus<'a> {
    hub: &'a Hub,
}

#[derive(Debug, FromRow)]
struct Row {
    seq: i64,
    kind: String,
    space_id: Uuid,
    question_id: Uuid,
    reply_id: Uuid,
    number: Option<String>,
}

impl From<Row> for Event {
    fn from(row: Row) -> Self {
        Self {
            seq: row.seq,
            kind: match row.kind.as_str() {
                "gone" => Kind::Gone,
                "changed" => Kind::Changed,
                _ => Kind::Published,
            },
            space: SpaceId(row.space_id),
            question: QuestionId(row.question_id),
            reply: ReplyId(row.reply_id),
            number: row.number,
        }
    }
}

impl<'a> Bus<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }

    /// Hears what happens from now on.
    pub async fn listen(&self) -> Result<broadcast::Receiver<Arc<Event>>, Error> {
        // From here on it is known what is new.
        self.begun().await?;
        Ok(self.hub.board.sender.subscribe())
    }

    /// Tells those who listen what is new. Deeds call it after their commit.
    pub async fn deliver(&self) -> Result<(), Error> {
        self.hub.untold.raise();
        let mut last = self.hub.board.last.lock().await;
        let Some(mut seq) = *last else { return Ok(()) };
        loop {
            let rows = self.after(seq).await?;
            let whole = i64::try_from(rows.len()).unwrap_or(AT_ONCE) < AT_ONCE;
            for event in rows {
                seq = event.seq;
                // Nobody may be listening.
                let _ = self.hub.board.sender.send(Arc::new(event));
            }
            *last = Some(seq);
            if whole {
                return Ok(());
            }
        }
    }

    /// What has happened to a question's replies since an event; at most 500, the oldest first.
    pub async fn since(&self, question: QuestionId, seq: i64) -> Result<Vec<Event>, Error> {
        let rows: Vec<Row> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::SINCE).bind(question.0).bind(seq).bind(AT_ONCE).fetch_all(on).await
        })?;
        Ok(rows.into_iter().map(Event::from).collect())
    }

    /// The place of the last event there is.
    pub async fn last(&self) -> Result<i64, Error> {
        Ok(reading!(&self.hub.db, on => sqlx::query_scalar(sql::LAST).fetch_one(on).await)?)
    }

    /// Hears of other machines on the same server, and delivers what they did. Ends only when the server does; on
    /// a file there are none.
    pub async fn hear_others(&self) -> Result<(), Error> {
        let Db::Postgres(pool) = &self.hub.db else { return Ok(()) };
        let mut listener = PgListener::connect_with(pool).await?;
        listener.listen(CHANNEL).await?;
        self.begun().await?;
        loop {
            listener.recv().await?;
            self.deliver().await?;
        }
    }

    async fn begun(&self) -> Result<(), Error> {
        let mut last = self.hub.board.last.lock().await;
        if last.is_none() {
            *last = Some(self.last().await?);
        }
        Ok(())
    }

    async fn after(&self, seq: i64) -> Result<Vec<Event>, Error> {
        let rows: Vec<Row> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::AFTER).bind(seq).bind(AT_ONCE).fetch_all(on).await
        })?;
        Ok(rows.into_iter().map(Event::from).collect())
    }
}
