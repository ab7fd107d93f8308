//! The line that opens a submission: who, and on which day.

use super::Reason;
use super::date::{Ending, ending, is_dash};
use domain::discussions::markers::fold;
use time::Date;

/// How a head begins, and the language of the page that it speaks for.
const PHRASES: [(&str, [&str; 2]); 5] = [
    ("en", ["submitted", "by"]),
    ("fr", ["soumis", "par"]),
    ("fr", ["soumise", "par"]),
    ("es", ["enviado", "por"]),
    ("es", ["enviada", "por"]),
];

/// Names are shorter; a longer line that ends with a date is a sentence.
const LONGEST: usize = 160;

/// A head that could be read.
pub(super) struct Head {
    pub(super) author: String,
    pub(super) date: Date,
    /// The language it is written in.
    pub(super) lang: &'static str,
}

/// Reads a head. `None` is a line of another kind; an error is a line that looks like a head and
/// cannot be one: what follows it is not the submission above.
///
/// The name ends at the last dash, comma, "le", "el" or "on" before the date, so it may hold any of
/// these itself.
pub(super) fn head(line: &str) -> Option<Result<Head, Reason>> {
    let words: Vec<&str> = line.split_whitespace().filter(|word| !fold(word).is_empty()).collect();
    let (first, rest) = words.split_first()?;
    let (second, rest) = rest.split_first()?;
    let opening = [fold(first), fold(second)];
    let (lang, _) =
        PHRASES.iter().find(|(_, phrase)| opening[0] == phrase[0] && opening[1].trim_end_matches(':') == phrase[1])?;
    let sentence = line.trim().chars().count() > LONGEST;

    match ending(rest) {
        Ending::Dated { date, before, dashed } if !sentence => {
            Some(author(before, dashed).map(|author| Head { author, date, lang }).ok_or(Reason::UnreadableHead))
        }
        Ending::Impossible if !sentence => Some(Err(Reason::ImpossibleDate)),
        Ending::Undated if !sentence && !line.trim_end().ends_with(['.', '!', '?', ';', ',']) => {
            Some(Err(Reason::UnreadableHead))
        }
        _ => None,
    }
}

fn author(mut words: Vec<&str>, dashed: bool) -> Option<String> {
    let mut parted = dashed;
    if !parted && words.len() > 1 && words.last().is_some_and(|word| ["le", "el", "on"].contains(&fold(word).as_str()))
    {
        words.pop();
        parted = true;
    }
    // "NAME - le 7 mai" has both; a dash joined to the day was cut off already.
    let parting = |c: char| is_dash(c) || ",|·:".contains(c);
    if !dashed && let Some(last) = words.pop() {
        let bare = last.trim_end_matches(parting);
        parted |= bare.len() < last.len();
        words.extend((!bare.is_empty()).then_some(bare));
    }
    let name = words.join(" ");
    let name = name.trim_start_matches([':', ' ']).trim();
    (parted && name.chars().any(char::is_alphabetic)).then(|| name.to_owned())
}
