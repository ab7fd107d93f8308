//! Dates, in English.

use time::{Date, OffsetDateTime};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The moment of so many milliseconds since 1970.
pub fn moment(millis: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(millis / 1000).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

/// `2 November 2026`.
pub fn day(date: Date) -> String {
    let month = MONTHS[usize::from(u8::from(date.month())) - 1];
    format!("{} {month} {}", date.day(), date.year())
}

/// `<time>` with the exact time as its title.
pub fn time(millis: i64) -> String {
    let at = moment(millis);
    let (date, hour, minute, second) = (at.date(), at.hour(), at.minute(), at.second());
    let words = day(date);
    format!(
        "<time datetime=\"{date}T{hour:02}:{minute:02}:{second:02}Z\" title=\"{words}, {hour:02}:{minute:02} UTC\">{words}</time>"
    )
}

/// `3 days ago`.
pub fn ago(millis: i64, today: Date) -> String {
    match (today - moment(millis).date()).whole_days() {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days => format!("{days} days ago"),
    }
}
