//! Dates as English, French and Spanish write them, at the end of a line.

use domain::discussions::markers::fold;
use time::{Date, Month};

/// The months, folded, in three languages, with their usual abbreviations.
const MONTHS: [(Month, &str); 12] = [
    (Month::January, "january jan janvier janv enero ene"),
    (Month::February, "february feb fevrier fevr fev febrero"),
    (Month::March, "march mar mars marzo"),
    (Month::April, "april apr avril avr abril abr"),
    (Month::May, "may mai mayo"),
    (Month::June, "june jun juin junio"),
    (Month::July, "july jul juillet juil julio"),
    (Month::August, "august aug aout agosto ago"),
    (Month::September, "september sept sep septembre septiembre setiembre"),
    (Month::October, "october oct octobre octubre"),
    (Month::November, "november nov novembre noviembre"),
    (Month::December, "december dec decembre diciembre dic"),
];

const WEEKDAYS: &str = "monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi \
    samedi dimanche lunes martes miercoles jueves viernes sabado domingo mon tue wed thu fri sat sun";

/// What the words of a line end with.
pub(super) enum Ending<'a> {
    /// A date, and what stands before it. The last of these words may be what a dash joined to the day.
    Dated { date: Date, before: Vec<&'a str>, dashed: bool },
    /// Day, month and year, and there is no such day.
    Impossible,
    /// No date that can be read.
    Undated,
}

/// Reads the date at the end: "7 May 2021", "1er mai 2021", "7 de mayo de 2021", "May 7, 2021" or
/// "2021-05-07". Of "5/7/2021" nobody knows which is the month.
pub(super) fn ending<'a>(words: &[&'a str]) -> Ending<'a> {
    let Some((last, before)) = words.split_last() else { return Ending::Undated };
    if let Some(parts) = iso(last) {
        return dated(parts, before.to_vec(), false);
    }
    let Some(year) = number(last.trim_end_matches('.'), 4) else { return Ending::Undated };
    let before = without_of(before);
    let Some((second, before)) = before.split_last() else { return Ending::Undated };
    if let Some(month) = month(second) {
        let before = without_of(before);
        let Some((first, before)) = before.split_last() else { return Ending::Undated };
        let mut before = before.to_vec();
        // "NAME—7 May 2021": the dash needs no spaces.
        let (joined, first) = first.rsplit_once(is_dash).map_or((None, *first), |(name, day)| (Some(name), day));
        let Some(day) = day(first) else { return Ending::Undated };
        before.extend(joined.filter(|name| !name.is_empty()));
        return dated((year, month, day), before, joined.is_some());
    }
    match (before.split_last(), day(second)) {
        (Some((first, before)), Some(day)) => match month(first) {
            Some(month) => dated((year, month, day), before.to_vec(), false),
            None => Ending::Undated,
        },
        _ => Ending::Undated,
    }
}

pub(super) fn is_dash(c: char) -> bool {
    "-‐‑‒–—―−".contains(c)
}

fn dated((year, month, day): (u16, Month, u8), mut before: Vec<&str>, dashed: bool) -> Ending<'_> {
    let weekday = |word: &&str| among(WEEKDAYS, word);
    if !dashed && before.last().is_some_and(weekday) {
        before.pop();
    }
    match Date::from_calendar_date(year.into(), month, day) {
        Ok(date) => Ending::Dated { date, before, dashed },
        Err(_) => Ending::Impossible,
    }
}

fn iso(word: &str) -> Option<(u16, Month, u8)> {
    let mut parts = word.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month = Month::try_from(u8::try_from(number(month, 2)?).ok()?).ok()?;
    let parsed = (number(year, 4)?, month, u8::try_from(number(day, 2)?).ok()?);
    parts.next().is_none().then_some(parsed)
}

/// The day of a month, with what makes it an ordinal: 1er, 1º, 2nd.
fn day(word: &str) -> Option<u8> {
    let folded = fold(word);
    let digits = folded.trim_end_matches([',', '.']);
    let at = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let (digits, ordinal) = digits.split_at(at);
    let known = ["", "er", "re", "o", ".o", "ero", "ro", "st", "nd", "rd", "th"].contains(&ordinal);
    let day = (1..=2).contains(&digits.len()).then(|| digits.parse().ok()).flatten();
    day.filter(|_| known)
}

fn month(word: &str) -> Option<Month> {
    MONTHS.iter().find(|(_, names)| among(names, word)).map(|(month, _)| *month)
}

fn among(names: &str, word: &str) -> bool {
    let folded = fold(word);
    let word = folded.trim_end_matches(['.', ',']);
    names.split(' ').any(|name| name == word)
}

fn number(digits: &str, length: usize) -> Option<u16> {
    let all = digits.len() == length && digits.bytes().all(|b| b.is_ascii_digit());
    all.then(|| digits.parse().ok()).flatten()
}

fn without_of<'w, 'a>(words: &'w [&'a str]) -> &'w [&'a str] {
    match words.split_last() {
        Some((last, before)) if ["de", "del", "of"].contains(&fold(last).as_str()) => before,
        _ => words,
    }
}
