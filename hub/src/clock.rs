//! The one place that asks what time it is and makes ids.

use domain::id::{PersonId, ReplyId};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use time::OffsetDateTime;
use uuid::{NoContext, Timestamp, Uuid};

/// Where the time comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's.
    System,
    /// One that is set by hand: milliseconds since 1970.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at a moment until it is set.
    pub fn at(moment: OffsetDateTime) -> Self {
        Self::Set(Arc::new(AtomicI64::new(millis(moment))))
    }

    /// Now, in UTC, cut to milliseconds.
    pub fn now(&self) -> OffsetDateTime {
        match self {
            #[expect(clippy::disallowed_methods, reason = "this is the one place")]
            Self::System => moment(millis(OffsetDateTime::now_utc())),
            Self::Set(held) => moment(held.load(Ordering::SeqCst)),
        }
    }

    /// An id for something new: the time and 74 random bits (RFC 9562, section 5.7), so that what is made together
    /// is kept together.
    pub fn id(&self) -> Uuid {
        let now = millis(self.now());
        let seconds = u64::try_from(now / 1000).unwrap_or_default();
        let nanos = u32::try_from(now % 1000).unwrap_or_default() * 1_000_000;
        Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, nanos))
    }

    /// An id for a new person.
    pub fn person_id(&self) -> PersonId {
        PersonId(self.id())
    }

    /// An id for a new reply.
    pub fn reply_id(&self) -> ReplyId {
        ReplyId(self.id())
    }
}

/// Milliseconds since 1970.
pub fn millis(at: OffsetDateTime) -> i64 {
    // The years that `time` knows fit by far.
    i64::try_from(at.unix_timestamp_nanos() / 1_000_000).unwrap_or(i64::MAX)
}

/// The moment of so many milliseconds since 1970.
pub fn moment(millis: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(millis) * 1_000_000).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}
