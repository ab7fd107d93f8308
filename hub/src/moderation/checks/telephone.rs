//! Numbers that are, by their form, telephone numbers.
//!
//! - international: + or 00, a country, 8 to 15 digits;
//! - national with a 0 before the area, as in most of the world: 9 to 11 digits;
//! - national without: in the forms that no quantity has, "(202) 555-0143", "91 123 45 67", "77 12 34 56 78";
//! - any of 8 to 15 digits after a word such as "tel.".
//!
//! A quantity in threes, "612 345 678", is a number of Spain or Portugal only in texts in their languages, and only
//! where no noun follows.

use super::numbers::{Gap, Run, announced, is_space, runs};
use super::overlap;
use domain::LangTag;
use domain::discussions::markers::fold;
use std::ops::Range;

/// Words before a telephone number, folded.
const CUES: &str = "tel tlf tfno telephone telephones telefono telefonos telefone telefon phone phones fono mobile movil \
    portable cell cellphone celular cel gsm whatsapp signal viber sms fax fijo fixe appelez appeler joindre joignable \
    llame llamar llamenos contact contacto";

/// Words before numbers of other sorts, which may have the form of one; folded.
const OTHERS: &str =
    "isbn issn doi siren siret rcs orcid nif cif nit ruc rut usd eur gbp chf xof fcfa isin lei bic gps";

/// Words that may follow a number without being what it counts; folded.
const JOINING: &str = "o u y e ou et or and para pour for si entre whatsapp en a";

/// The places of telephone numbers, apart from what is `taken` for something else.
pub(super) fn telephones(markdown: &str, lang: &LangTag, taken: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = Vec::new();
    for run in runs(markdown) {
        let free = |run: &Run| !taken.iter().any(|taken| overlap(taken, &run.place));
        let pairs = ten_in_pairs(&run);
        if pairs.is_empty() {
            if free(&run) && is_telephone(markdown, lang, &run) {
                places.push(run.place);
            }
        } else {
            places.extend(pairs.into_iter().filter(free).map(|run| run.place));
        }
    }
    places
}

/// "06 12 34 56 78", which may stand among other numbers.
fn ten_in_pairs(run: &Run) -> Vec<Run> {
    if run.plus {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at + 5 <= run.groups.len() {
        let five = &run.groups[at..at + 5];
        let area = five[0].digits.starts_with('0') && !five[0].digits.starts_with("00");
        let gap = five[1].after;
        if area && five.iter().all(|group| group.digits.len() == 2) && five[1..].iter().all(|group| group.after == gap)
        {
            found.extend(run.part(at..at + 5));
            at += 5;
        } else {
            at += 1;
        }
    }
    found
}

fn is_telephone(markdown: &str, lang: &LangTag, run: &Run) -> bool {
    let digits = run.digits();
    if run.plus || digits.starts_with("00") {
        return is_international(run, &digits);
    }
    let start = run.place.start;
    if !(8..=15).contains(&digits.len()) || run.groups.len() > 6 || run.is_years() || !slash_is_after_area(run) {
        return false;
    }
    let (cue, other) = (announced(markdown, start, CUES), announced(markdown, start, OTHERS));
    if other.is_some_and(|other| cue.is_none_or(|cue| other < cue)) {
        return false;
    }
    let counts = run.is_quantity() && run.gaps().all(|gap| gap != Gap::Hyphen);
    if cue.is_some() {
        return !counts || digits.len() == 9 && nothing_is_counted(markdown, &run.place);
    }
    if digits.starts_with('0') {
        return has_area(run, &digits);
    }
    if counts {
        return ["es", "pt"].contains(&lang.primary())
            && digits.len() == 9
            && digits.starts_with(['6', '7', '8', '9'])
            && run.gaps().all(|gap| gap == Gap::Space)
            && nothing_is_counted(markdown, &run.place);
    }
    has_form(run, &digits)
}

fn is_international(run: &Run, digits: &str) -> bool {
    let number = if run.plus { digits } else { digits.trim_start_matches("00") };
    let shortest = if run.plus { 8 } else { 9 };
    // No country's code begins with these.
    let country = !["0", "28", "83", "89"].iter().any(|none| number.starts_with(none));
    // "+12 500 000" is growth; a number with its country has more digits.
    let growth = run.is_quantity() && number.len() < 10;
    country && (shortest..=15).contains(&number.len()) && !growth && (run.plus || digits.len() - number.len() == 2)
}

/// "022/123 45 67"; any other slash parts something else.
fn slash_is_after_area(run: &Run) -> bool {
    let mut slashes = run.groups.iter().enumerate().filter(|(_, group)| group.after == Some(Gap::Slash));
    match slashes.next() {
        None => true,
        Some((1, _)) => {
            let area = &run.groups[0].digits;
            area.starts_with('0') && (2..=5).contains(&area.len()) && slashes.next().is_none()
        }
        Some(_) => false,
    }
}

/// A national number that begins with 0: not a decimal, not a reference such as 05-2019-000123.
fn has_area(run: &Run, digits: &str) -> bool {
    let lengths = run.lengths();
    let gaps: Vec<Gap> = run.gaps().collect();
    let decimal = lengths[0] == 1 && gaps.first().is_some_and(|gap| *gap != Gap::Space);
    let reference = gaps.first().is_some_and(|gap| matches!(gap, Gap::Hyphen | Gap::Slash))
        && run.groups.get(1).is_some_and(|group| ["19", "20"].iter().any(|century| group.digits.starts_with(century)))
        && lengths.get(1) == Some(&4)
        && lengths.len() == 3;
    let least = if lengths.len() == 1 { 10 } else { 9 };
    (least..=11).contains(&digits.len()) && !decimal && !reference
}

/// The forms of numbers without a 0 before the area.
fn has_form(run: &Run, digits: &str) -> bool {
    let gaps: Vec<Gap> = run.gaps().collect();
    match run.lengths()[..] {
        // North America.
        [3, 3, 4] => digits.starts_with(['2', '3', '4', '5', '6', '7', '8', '9']),
        // Spain and others: "612 34 56 78", "91 123 45 67", "93 412 34 56".
        [3, 2, 2, 2] | [2, 3, 2, 2] => {
            digits.starts_with(['6', '7', '8', '9']) && gaps.iter().all(|gap| *gap == gaps[0])
        }
        // Northern Europe and western Africa.
        [2, 2, 2, 2] | [2, 2, 2, 2, 2] => gaps.iter().all(|gap| *gap == Gap::Space),
        _ => false,
    }
}

/// Whether a number is not followed by what it counts.
fn nothing_is_counted(markdown: &str, place: &Range<usize>) -> bool {
    let rest = markdown[place.end..].trim_start_matches(['*', '_', '`']);
    let after = rest.trim_start_matches(is_space);
    if after.len() == rest.len() || !after.starts_with(char::is_alphabetic) {
        return !after.starts_with(['%', '€', '$', '£']);
    }
    let word = &after[..after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len())];
    JOINING.split_whitespace().any(|known| known == fold(word))
}
