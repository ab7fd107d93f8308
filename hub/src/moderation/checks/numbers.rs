//! Digits in groups, as numbers of every sort are written.

use domain::discussions::markers::fold;
use std::ops::Range;

/// Groups of digits on one line, parted by one sign or space each, and by nothing else.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub groups: Vec<Group>,
    /// The sign before the first digit, if there is one.
    pub plus: bool,
    /// From the sign or bracket before the first digit to the last digit.
    pub place: Range<usize>,
}

/// Digits without anything between them.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub digits: String,
    pub at: usize,
    /// What stands between it and the group before; none before the first.
    pub after: Option<Gap>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    Space,
    Dot,
    Hyphen,
    Slash,
    Bracket,
}

impl Run {
    /// All digits, without gaps.
    pub(super) fn digits(&self) -> String {
        self.groups.iter().map(|group| group.digits.as_str()).collect()
    }

    /// How many digits each group has.
    pub(super) fn lengths(&self) -> Vec<usize> {
        self.groups.iter().map(|group| group.digits.len()).collect()
    }

    pub(super) fn gaps(&self) -> impl Iterator<Item = Gap> {
        self.groups.iter().filter_map(|group| group.after)
    }

    /// Whether it reads as a quantity: 1 234 567.
    pub(super) fn is_quantity(&self) -> bool {
        let lengths = self.lengths();
        let [first, rest @ ..] = lengths.as_slice() else { return false };
        (1..=3).contains(first) && !rest.is_empty() && rest.iter().all(|&length| length == 3)
    }

    /// Whether it is nothing but years: 2019-2020.
    pub(super) fn is_years(&self) -> bool {
        self.groups.iter().all(|group| is_year(&group.digits))
    }

    /// Some of its groups, as a run of their own.
    pub(super) fn part(&self, groups: Range<usize>) -> Option<Self> {
        let plus = self.plus && groups.start == 0;
        let mut groups = self.groups.get(groups)?.to_vec();
        let last = groups.last()?;
        let end = last.at + last.digits.len();
        let first = groups.first_mut()?;
        let start = if first.after.is_none() { self.place.start } else { first.at };
        first.after = None;
        Some(Self { groups, plus, place: start..end })
    }
}

/// The runs of a text that are not a part of something else: of a word, a path, a decimal, a sum of money. Dates are
/// taken out, and what stands on both sides of one is a run of its own.
pub(super) fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(|c: char| c.is_ascii_digit()).map(|at| from + at) {
        let run = read(text, at);
        from = run.place.end;
        if stands_alone(text, &run.place) {
            cut(&run, &mut runs);
        }
    }
    runs
}

fn read(text: &str, at: usize) -> Run {
    let before = &text[..at];
    let signed = before.strip_suffix('+').map(|before| before.strip_suffix('(').unwrap_or(before));
    let plus = signed.is_some();
    let mut start = signed.or_else(|| before.strip_suffix('(')).map_or(at, str::len);
    let mut open = text[start..].starts_with('(');
    let first = digits(&text[at..]);
    let mut groups = vec![Group { digits: first.to_owned(), at, after: None }];
    let mut end = at + first.len();
    while let Some((gap, length, still_open)) = gap(&text[end..], open) {
        open = still_open;
        let next = digits(&text[end + length..]);
        groups.push(Group { digits: next.to_owned(), at: end + length, after: Some(gap) });
        end += length + next.len();
    }
    if text[start..end].matches('(').count() > text[start..end].matches(')').count() && text[start..].starts_with('(') {
        // The bracket goes around more than the number's beginning.
        start += 1;
    }
    Run { groups, plus, place: start..end }
}

fn digits(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len())]
}

/// What parts two groups: its kind, its length, and whether a bracket is open behind it.
fn gap(text: &str, open: bool) -> Option<(Gap, usize, bool)> {
    let length = text.find(|c: char| c.is_ascii_digit())?;
    let mut signs: String = text[..length].chars().take(4).map(|c| if is_space(c) { ' ' } else { c }).collect();
    signs = signs.replace(['\u{2010}', '\u{2011}'], "-");
    let (gap, open) = match (signs.as_str(), open) {
        (" ", _) => (Gap::Space, open),
        (".", _) => (Gap::Dot, open),
        ("-", _) => (Gap::Hyphen, open),
        ("/", false) => (Gap::Slash, open),
        ("(" | " (", false) | (") (" | ")(", true) => (Gap::Bracket, true),
        (")" | ") " | ")-" | ").", true) => (Gap::Bracket, false),
        _ => return None,
    };
    Some((gap, length, open))
}

pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
}

/// Whether what is on both sides of a place leaves it a number by itself.
pub(super) fn stands_alone(text: &str, place: &Range<usize>) -> bool {
    let mut before = text[..place.start].chars().rev();
    let (last, second_last) = (before.next(), before.next());
    let mut after = text[place.end..].chars();
    let (next, second_next) = (after.next(), after.next());
    let is = |c: Option<char>, what: fn(char) -> bool| c.is_some_and(what);
    let digit = |c: char| c.is_ascii_digit();

    let opens = match last {
        None => true,
        Some('-' | '_') => !is(second_last, char::is_alphanumeric),
        Some('.' | ',' | ':') => !is(second_last, digit),
        Some(c) => !c.is_alphanumeric() && !"/#@§=%&+€$£¥".contains(c),
    };
    let closes = match next {
        None => true,
        Some('-' | '_' | '/') => !is(second_next, char::is_alphanumeric),
        Some('.' | ',' | ':') => !is(second_next, digit),
        Some(c) => !c.is_alphanumeric() && !"@%€$£¥".contains(c),
    };
    opens && closes
}

/// Takes dates out of a run, and parts it at a slash behind a whole number.
fn cut(run: &Run, runs: &mut Vec<Run>) {
    let mut from = 0;
    let mut at = 0;
    while at < run.groups.len() {
        let slash = run.groups[at].after == Some(Gap::Slash);
        let length = || run.groups[from..at].iter().map(|group| group.digits.len()).sum::<usize>();
        if is_date(&run.groups[at..]) {
            runs.extend(run.part(from..at));
            from = at + 3;
            at = from;
        } else {
            if slash && length() >= 8 {
                runs.extend(run.part(from..at));
                from = at;
            }
            at += 1;
        }
    }
    runs.extend(run.part(from..run.groups.len()));
}

/// Whether groups begin with a date: 12/11/2026, 12.11.2026, 2026-11-12.
pub(super) fn is_date(groups: &[Group]) -> bool {
    let [first, second, third, ..] = groups else { return false };
    let signs = (second.after, third.after);
    let one_sign = signs.0 == signs.1 && matches!(signs.0, Some(Gap::Dot | Gap::Hyphen | Gap::Slash));
    let day = |group: &Group| group.digits.len() <= 2 && (1..=31).contains(&group.digits.parse().unwrap_or(0));
    one_sign && day(second) && (day(first) && is_year(&third.digits) || is_year(&first.digits) && day(third))
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

/// Which of the four words before a place, on its line, is among these: 0 for the nearest. They are compared folded.
pub(super) fn announced(text: &str, at: usize, words: &str) -> Option<usize> {
    let far = text[..at].char_indices().rev().nth(60).map_or(0, |(at, _)| at);
    let near = &text[far..at];
    let folded = fold(near.rsplit('\n').next().unwrap_or(near));
    let mut before = folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).rev().take(4);
    before.position(|word| words.split_whitespace().any(|known| known == word))
}
