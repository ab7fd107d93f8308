//! Whom a published reply is told to, and when it is mailed.

use super::{Notifications, sql};
use crate::clock::millis;
use crate::db::reading;
use crate::moderation::UNDO;
use crate::writes::Writes;
use crate::{Error, Hub};
use domain::id::ReplyId;
use domain::notifications::Pace;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;
use time::{Duration, OffsetDateTime, Time, Weekday};
use tokio::sync::{Mutex, Notify};

/// When letters that gather what is new are sent, in UTC: early in the day where most of the readers are.
const HOUR: Time = match Time::from_hms(5, 0, 0) {
    Ok(hour) => hour,
    Err(_) => Time::MIDNIGHT,
};

/// So many events are told in one transaction: others want to write too.
const AT_ONCE: i64 = 20;

/// What happens together is told together.
const SETTLE: std::time::Duration = std::time::Duration::from_millis(100);

/// How long to wait after a failure.
const AGAIN: std::time::Duration = std::time::Duration::from_secs(5);

/// Whether something is still to be told. What counts is the table; this only saves asking it.
#[derive(Debug)]
pub(crate) struct Untold {
    /// How often something has happened, and up to which of these it is told.
    happened: AtomicU64,
    told: AtomicU64,
    turn: Mutex<()>,
    more: Notify,
}

impl Default for Untold {
    /// Before the first look: whoever stopped may have left something.
    fn default() -> Self {
        Self { happened: AtomicU64::new(1), told: AtomicU64::new(0), turn: Mutex::default(), more: Notify::new() }
    }
}

impl Untold {
    /// Something has happened; after its commit.
    pub fn raise(&self) {
        self.happened.fetch_add(1, Ordering::SeqCst);
        self.more.notify_one();
    }

    fn is_empty(&self) -> bool {
        self.told.load(Ordering::SeqCst) == self.happened.load(Ordering::SeqCst)
    }
}

impl Notifications<'_> {
    /// Tells those who follow, and the authors of what is answered, of what is published, a moment after it: whoever posts
    /// does not wait until everybody is told. Ends with the hub only.
    pub async fn keep_telling(&self) {
        let untold = &self.hub.untold;
        loop {
            let began = Instant::now();
            match self.tell_some().await {
                // Where there is much, it takes a fifth of the time that there is for writing.
                Ok(true) => tokio::time::sleep(4 * began.elapsed()).await,
                Ok(false) => {
                    untold.more.notified().await;
                    tokio::time::sleep(SETTLE).await;
                }
                Err(error) => {
                    tracing::warn!(%error, "who follows is not told for a moment");
                    tokio::time::sleep(AGAIN).await;
                }
            }
        }
    }

    /// For whoever asks what is new: what was published before is told, unless it is very much at once, which is told soon.
    pub(super) async fn told(&self) {
        if let Err(error) = self.tell_some().await {
            tracing::warn!(%error, "who follows is not told for a moment");
        }
    }

    /// Tells of some of what was published. Whether there may be more. Done by two machines at once, each is told once.
    async fn tell_some(&self) -> Result<bool, Error> {
        let hub = self.hub;
        let untold = &hub.untold;
        if untold.is_empty() {
            return Ok(false);
        }
        let _turn = untold.turn.lock().await;
        let happened = untold.happened.load(Ordering::SeqCst);
        if !reading!(&hub.db, on => sqlx::query_scalar::<_, bool>(sql::TELL_MORE).fetch_one(on).await)? {
            untold.told.store(happened, Ordering::SeqCst);
            return Ok(false);
        }
        let (now, undo) = (hub.now(), i64::try_from(UNDO.whole_milliseconds()).unwrap_or_default());
        let due = |pace| due(now, pace).map(millis).into();
        let mut writes = Writes::default();
        writes.add(sql::TELL_NEXT, [AT_ONCE.into()]);
        writes.add(sql::TELL, [undo.into(), due(Pace::Daily), due(Pace::Weekly)]);
        let mut tx = hub.db.begin().await?;
        writes.send(&mut tx).await?;
        tx.commit().await?;
        Ok(true)
    }
}

/// Tells those whom a reply mentions, in the transaction that publishes it or an edit of it; once, however often.
pub(crate) fn tell_mentioned(writes: &mut Writes, hub: &Hub, reply: ReplyId) {
    let now = hub.now();
    let due = |pace| due(now, pace).map(millis).into();
    let values = [reply.0.into(), millis(now).into(), due(Pace::AtOnce), due(Pace::Daily), due(Pace::Weekly)];
    writes.add(sql::TELL_MENTIONED, values);
}

/// When something that is new now is mailed; never before whoever published it can no longer undo that.
pub(super) fn due(now: OffsetDateTime, pace: Pace) -> Option<OffsetDateTime> {
    let soon = now + UNDO;
    let at_hour = soon.replace_time(HOUR);
    let next = if at_hour < soon { at_hour + Duration::DAY } else { at_hour };
    match pace {
        Pace::AtOnce => Some(soon),
        Pace::Daily => Some(next),
        Pace::Weekly => {
            let days = (7 + Weekday::Monday.number_days_from_monday() - next.weekday().number_days_from_monday()) % 7;
            Some(next + Duration::days(days.into()))
        }
        Pace::None => None,
    }
}
