//! Dates and spans of days in words. Always UTC, and the same on the server and in the browser.

use crate::dates as text;
use domain::Locale;
use time::{Date, Month, OffsetDateTime, UtcOffset, Weekday};

const fn month(locale: Locale, month: Month) -> &'static str {
    match month {
        Month::January => text::january(locale),
        Month::February => text::february(locale),
        Month::March => text::march(locale),
        Month::April => text::april(locale),
        Month::May => text::may(locale),
        Month::June => text::june(locale),
        Month::July => text::july(locale),
        Month::August => text::august(locale),
        Month::September => text::september(locale),
        Month::October => text::october(locale),
        Month::November => text::november(locale),
        Month::December => text::december(locale),
    }
}

const fn month_short(locale: Locale, month: Month) -> &'static str {
    match month {
        Month::January => text::january_short(locale),
        Month::February => text::february_short(locale),
        Month::March => text::march_short(locale),
        Month::April => text::april_short(locale),
        Month::May => text::may_short(locale),
        Month::June => text::june_short(locale),
        Month::July => text::july_short(locale),
        Month::August => text::august_short(locale),
        Month::September => text::september_short(locale),
        Month::October => text::october_short(locale),
        Month::November => text::november_short(locale),
        Month::December => text::december_short(locale),
    }
}

const fn weekday(locale: Locale, day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => text::monday(locale),
        Weekday::Tuesday => text::tuesday(locale),
        Weekday::Wednesday => text::wednesday(locale),
        Weekday::Thursday => text::thursday(locale),
        Weekday::Friday => text::friday(locale),
        Weekday::Saturday => text::saturday(locale),
        Weekday::Sunday => text::sunday(locale),
    }
}

/// Plain digits, without grouping: a year is no quantity.
fn digits(n: i64) -> String {
    crate::integer(Locale::Es, n).replace('.', "")
}

/// The day of the month; French says *1er*.
fn day(locale: Locale, date: Date) -> String {
    let mut day = digits(date.day().into());
    if locale == Locale::Fr && date.day() == 1 {
        day.push_str("er");
    }
    day
}

/// `2 November 2026`.
pub fn date(locale: Locale, date: Date) -> String {
    text::day_month_year(locale, &day(locale, date), month(locale, date.month()), &digits(date.year().into()))
}

/// `2 Nov`.
pub fn date_short(locale: Locale, date: Date) -> String {
    text::day_month(locale, &day(locale, date), month_short(locale, date.month()))
}

/// `Friday 18 December 2026`.
pub fn weekday_date(locale: Locale, day: Date) -> String {
    text::weekday_date(locale, weekday(locale, day.weekday()), &date(locale, day))
}

/// `November 2026`.
pub fn month_year(locale: Locale, date: Date) -> String {
    text::month_year(locale, month(locale, date.month()), &digits(date.year().into()))
}

/// `4 November 2026, 14:05 UTC`.
pub fn date_time(locale: Locale, at: OffsetDateTime) -> String {
    let at = at.to_offset(UtcOffset::UTC);
    let two = |n: u8| if n < 10 { "0".to_owned() + &digits(n.into()) } else { digits(n.into()) };
    let hour = if locale == Locale::Fr { digits(at.hour().into()) } else { two(at.hour()) };
    text::date_time(locale, &date(locale, at.date()), &hour, &two(at.minute()))
}

/// How long before or after `today`: `yesterday`, `3 days ago`, `2 weeks ago`, `in 3 days`.
pub fn relative_days(locale: Locale, then: Date, today: Date) -> String {
    let days = (today - then).whole_days();
    match days {
        0 => text::today(locale).to_owned(),
        1 => text::yesterday(locale).to_owned(),
        -1 => text::tomorrow(locale).to_owned(),
        ..0 => text::in_days(locale, -days),
        2..14 => text::days_ago(locale, days),
        14..61 => text::weeks_ago(locale, days / 7),
        // A mean month and a mean year of the Gregorian calendar, in days.
        61..730 => text::months_ago(locale, days * 10_000 / 304_369),
        _ => text::years_ago(locale, days * 10_000 / 3_652_425),
    }
}

/// How many days remain until the end of `last`: `25 days left`, `last day`.
pub fn days_left(locale: Locale, last: Date, today: Date) -> String {
    match (last - today).whole_days() {
        ..=0 => text::last_day(locale).to_owned(),
        days => text::days_left(locale, days),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::{date, datetime};

    #[test]
    fn dates_read_as_each_language_writes_them() {
        let day = date!(2026 - 12 - 18);
        assert_eq!(weekday_date(Locale::En, day), "Friday 18 December 2026");
        assert_eq!(weekday_date(Locale::Fr, day), "vendredi 18 décembre 2026");
        assert_eq!(weekday_date(Locale::Es, day), "viernes 18 de diciembre de 2026");
        assert_eq!(date(Locale::Fr, date!(2026 - 08 - 01)), "1er août 2026");
        assert_eq!(date_short(Locale::Fr, date!(2026 - 11 - 02)), "2 nov.");
        assert_eq!(month_year(Locale::Es, day), "diciembre de 2026");
        let at = datetime!(2026-11-04 09:05 +1);
        assert_eq!(date_time(Locale::En, at), "4 November 2026, 08:05 UTC");
        assert_eq!(date_time(Locale::Fr, at), "4 novembre 2026 à 8\u{a0}h\u{a0}05 UTC");
    }

    #[test]
    fn spans_are_told_in_their_largest_unit() {
        let today = date!(2026 - 11 - 23);
        let told = |then| relative_days(Locale::En, then, today);
        assert_eq!(told(today), "today");
        assert_eq!(told(date!(2026 - 11 - 22)), "yesterday");
        assert_eq!(told(date!(2026 - 11 - 10)), "13 days ago");
        assert_eq!(told(date!(2026 - 11 - 09)), "2 weeks ago");
        assert_eq!(told(date!(2026 - 08 - 23)), "3 months ago");
        assert_eq!(told(date!(2021 - 05 - 07)), "5 years ago");
        assert_eq!(told(date!(2026 - 11 - 26)), "in 3 days");
        assert_eq!(relative_days(Locale::Es, date!(2026 - 11 - 20), today), "hace 3 días");
        assert_eq!(days_left(Locale::Fr, date!(2026 - 12 - 18), today), "encore 25 jours");
        assert_eq!(days_left(Locale::Fr, today, today), "dernier jour");
    }
}
