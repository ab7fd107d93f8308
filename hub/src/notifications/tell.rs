//! Whom a published reply is told to, and when it is mailed.

use super::sql;
use crate::Hub;
use crate::clock::millis;
use crate::moderation::UNDO;
use crate::writes::Writes;
use domain::id::ReplyId;
use domain::notifications::Pace;
use time::{Duration, OffsetDateTime, Time, Weekday};

/// When letters that gather what is new are sent, in UTC: early in the day where most of the readers are.
const HOUR: Time = match Time::from_hms(5, 0, 0) {
    Ok(hour) => hour,
    Err(_) => Time::MIDNIGHT,
};

/// Tells those who follow, and the author of what is answered, in the transaction that publishes. One statement for
/// all who follow: ten thousand rows take less time than ten thousand statements.
pub(crate) fn tell(writes: &mut Writes, hub: &Hub, reply: ReplyId) {
    let now = hub.now();
    let due = |pace| due(now, pace).map(millis).into();
    let values = [reply.0.into(), millis(now).into(), due(Pace::AtOnce), due(Pace::Daily), due(Pace::Weekly)];
    writes.add(sql::TELL, values);
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
