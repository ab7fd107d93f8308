//! Numbers of documents, accounts and cards: right by their check digits, or named by a word before them.

use super::numbers::{Gap, Run, announced, is_space, runs, stands_alone};
use super::overlap;
use iban::Iban;
use std::ops::Range;

/// Words before the number of a document, folded.
const CUES: &str = "passport passeport pasaporte passaporte dni nie cedula curp nino ssn nss nir cni identity identite identidad \
    sejour residencia iban";

/// The places of such numbers, apart from what is `taken` for something else.
pub(super) fn identities(markdown: &str, taken: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = Vec::new();
    let mut keep = |place: Range<usize>| {
        if !taken.iter().chain(&places).any(|taken| overlap(taken, &place)) {
            places.push(place);
        }
    };
    for start in word_starts(markdown) {
        let rest = &markdown[start..];
        let length = iban(rest).or_else(|| spanish(rest)).or_else(|| british(rest));
        let length = length.or_else(|| named(rest).filter(|_| announced(markdown, start, CUES).is_some()));
        if let Some(place) = length.map(|length| start..start + length).filter(|place| stands_alone(markdown, place)) {
            keep(place);
        }
    }
    for run in runs(markdown).into_iter().filter(|run| !run.plus) {
        let named = || !run.is_quantity() && !run.is_years() && announced(markdown, run.place.start, CUES).is_some();
        let digits = run.digits();
        if is_card(&run, &digits)
            || is_french(&run, &digits)
            || is_american(&run)
            || (8..=14).contains(&digits.len()) && named()
        {
            keep(run.place);
        }
    }
    places.sort_by_key(|place| place.start);
    places
}

/// Where words of ASCII letters and digits begin.
fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let inside = |c: char| c.is_alphanumeric();
    text.char_indices()
        .filter_map(move |(at, c)| (c.is_ascii_alphanumeric() && !text[..at].ends_with(inside)).then_some(at))
}

/// The length of an account number at a text's beginning: "FR76 3000 6000 …".
fn iban(text: &str) -> Option<usize> {
    let head = text.as_bytes().get(..4)?;
    if !head[..2].iter().all(u8::is_ascii_alphabetic) || !head[2..].iter().all(u8::is_ascii_digit) {
        return None;
    }
    let mut account = String::new();
    let mut length = None;
    let mut gap = false;
    for (at, c) in text.char_indices() {
        if c.is_ascii_alphanumeric() && account.len() < 34 {
            account.push(c.to_ascii_uppercase());
            gap = false;
            let ends = !text[at + 1..].starts_with(char::is_alphanumeric);
            if ends && account.len() >= 15 && account.parse::<Iban>().is_ok() {
                length = Some(at + 1);
            }
        } else if (is_space(c) || c == '-') && !gap {
            gap = true;
        } else {
            break;
        }
    }
    length
}

/// The length of a Spanish DNI or NIE: "12345678Z", "12.345.678-Z", "X-1234567-L".
fn spanish(text: &str) -> Option<usize> {
    const LETTERS: &[u8] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    let foreign = text.chars().next().and_then(|c| "XYZ".find(c.to_ascii_uppercase()));
    let mut number = foreign.map(|digit| digit.to_string()).unwrap_or_default();
    let mut rest = text.get(foreign.map_or(0, |_| 1)..)?;
    if foreign.is_some() {
        rest = rest.strip_prefix('-').unwrap_or(rest);
    }
    while number.len() < 8 {
        if let (2 | 5, Some(behind)) = (number.len(), rest.strip_prefix('.')) {
            rest = behind;
        }
        number.push(rest.chars().next().filter(char::is_ascii_digit)?);
        rest = &rest[1..];
    }
    rest = rest.strip_prefix(['-', '\u{2011}']).unwrap_or(rest);
    let letter = rest.bytes().next()?.to_ascii_uppercase();
    let right = LETTERS[number.parse::<usize>().ok()? % LETTERS.len()];
    (letter == right).then(|| text.len() - rest.len() + 1)
}

/// The length of a British national insurance number: "QQ 12 34 56 C", with letters that are given out.
fn british(text: &str) -> Option<usize> {
    let mut signs = Vec::new();
    let mut length = 0;
    for (at, c) in text.char_indices() {
        if signs.len() == 9 {
            break;
        }
        if c.is_ascii_digit() || c.is_ascii_uppercase() {
            signs.push(c);
            length = at + 1;
        } else if c != ' ' || at != length || at == 0 {
            return None;
        }
    }
    let [first, second, digits @ .., last] = &signs[..] else { return None };
    let given = "ABCEGHJKLMNOPRSTWXYZ".contains(*first) && "ABCEGHJKLMNPRSTWXYZ".contains(*second);
    (given && digits.len() == 6 && digits.iter().all(char::is_ascii_digit) && "ABCD".contains(*last)).then_some(length)
}

/// The length of a document's number that a word before it names: letters and digits, six digits at least.
fn named(text: &str) -> Option<usize> {
    let length = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let word = &text[..length];
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    ((6..=15).contains(&digits) && length <= 20 && !word.bytes().any(|b| b.is_ascii_lowercase())).then_some(length)
}

/// A payment card: in fours or as such cards are printed, with a right last digit.
fn is_card(run: &Run, digits: &str) -> bool {
    let form = match run.lengths()[..] {
        [13..=19] | [4, 6, 4 | 5] => true,
        [ref fours @ .., last] => {
            (3..=4).contains(&fours.len()) && fours.iter().all(|four| *four == 4) && (1..=4).contains(&last)
        }
        [] => false,
    };
    let issuer =
        ["22", "23", "24", "25", "26", "27", "3", "4", "5", "6"].iter().any(|issuer| digits.starts_with(issuer));
    form && issuer
        && (13..=19).contains(&digits.len())
        && run.gaps().all(|gap| matches!(gap, Gap::Space | Gap::Hyphen))
        && digits.bytes().any(|b| b != b'0')
        && luhn(digits)
}

fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, b)| {
            let digit = u32::from(b - b'0');
            if at % 2 == 0 { digit } else { digit * 2 % 10 + digit * 2 / 10 }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// A French social security number: sex, year, month, place and order of birth, and its key.
fn is_french(run: &Run, digits: &str) -> bool {
    let Some((number, key)) = digits.split_at_checked(13).filter(|(_, key)| key.len() == 2) else { return false };
    let key_is_right =
        number.parse::<u64>().ok().zip(key.parse::<u64>().ok()).is_some_and(|(number, key)| 97 - number % 97 == key);
    number.starts_with(['1', '2'])
        && run.gaps().all(|gap| matches!(gap, Gap::Space | Gap::Hyphen | Gap::Dot))
        && key_is_right
}

/// A social security number of the United States, by its form.
fn is_american(run: &Run) -> bool {
    let area = &run.groups[0].digits;
    run.lengths() == [3, 2, 4]
        && run.gaps().all(|gap| gap == Gap::Hyphen)
        && area != "000"
        && area != "666"
        && !area.starts_with('9')
}
