//! A translation side by side with its original, paragraph by paragraph.

use super::blocks::{Block, Kind, blocks, weight};
use std::collections::BTreeSet;
use std::ops::Range;

/// What it costs to leave a block alone. Two alone cost more than any two blocks of one kind side by side, so blocks
/// are parted only where one side has more of them, or where their kinds differ.
const ALONE: f64 = 1.6;
const MOST_BY_LENGTH: f64 = 2.0;
const OTHER_KIND: f64 = 1.2;
const OTHER_NUMBERS: f64 = 0.6;

/// Texts with more pairs of blocks than this are laid side by side by order alone.
const MOST_PAIRS: usize = 1_000_000;

/// What stands side by side: a place in the original, a place in the other text, in bytes. Never `None` twice.
pub type Row = (Option<Range<usize>>, Option<Range<usize>>);

/// Lays the blocks of two Markdown texts side by side. Every block of each is there once, in order; `None` is a gap:
/// the other side has no such block. Blocks are paired by kind, by length, and by the numbers that are in them, as Gale
/// and Church pair sentences.
pub fn align(original: &str, other: &str) -> Vec<Row> {
    let (left, right) = (sides(original), sides(other));
    let mut rows = Vec::with_capacity(left.len().max(right.len()));
    let (mut at, mut to) = (0, 0);
    for step in steps(&left, &right) {
        let (more_left, more_right) = match step {
            Step::Both => (true, true),
            Step::Left => (true, false),
            Step::Right => (false, true),
        };
        rows.push((
            left.get(at).filter(|_| more_left).map(|side| side.block.place.clone()),
            right.get(to).filter(|_| more_right).map(|side| side.block.place.clone()),
        ));
        at += usize::from(more_left);
        to += usize::from(more_right);
    }
    rows
}

/// A block and what it is compared by.
struct Side {
    block: Block,
    length: f64,
    numbers: BTreeSet<String>,
}

fn sides(markdown: &str) -> Vec<Side> {
    blocks(markdown)
        .into_iter()
        .map(|block| {
            let text = &markdown[block.place.clone()];
            let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
            Side {
                length: f64::from(u32::try_from(weight(text)).unwrap_or(u32::MAX)),
                numbers: numbers.map(str::to_owned).collect(),
                block,
            }
        })
        .collect()
}

#[derive(Clone, Copy)]
enum Step {
    Both,
    Left,
    Right,
}

/// The cheapest way through both sides, from the first blocks to the last.
fn steps(left: &[Side], right: &[Side]) -> Vec<Step> {
    if left.len().saturating_mul(right.len()) > MOST_PAIRS {
        let both = left.len().min(right.len());
        let rest = if left.len() > both { Step::Left } else { Step::Right };
        let alone = left.len().max(right.len()) - both;
        return std::iter::repeat_n(Step::Both, both).chain(std::iter::repeat_n(rest, alone)).collect();
    }
    // From the end, so that the way is read from the start: costs[at][to] is that of all that is left there.
    let width = right.len() + 1;
    let mut costs = vec![0.0; (left.len() + 1) * width];
    let mut best = vec![Step::Both; costs.len()];
    for at in (0..=left.len()).rev() {
        for to in (0..=right.len()).rev() {
            let both =
                left.get(at).zip(right.get(to)).map(|(a, b)| (Step::Both, unlike(a, b), (at + 1) * width + to + 1));
            let alone_left = left.get(at).map(|_| (Step::Left, ALONE, (at + 1) * width + to));
            let alone_right = right.get(to).map(|_| (Step::Right, ALONE, at * width + to + 1));
            let ways = [both, alone_left, alone_right].into_iter().flatten();
            let ways = ways.map(|(step, cost, next)| (step, cost + costs[next]));
            if let Some((step, cost)) = ways.min_by(|(_, one), (_, two)| one.total_cmp(two)) {
                (best[at * width + to], costs[at * width + to]) = (step, cost);
            }
        }
    }
    let mut steps = Vec::new();
    let (mut at, mut to) = (0, 0);
    while at < left.len() || to < right.len() {
        let step = best[at * width + to];
        at += usize::from(!matches!(step, Step::Right));
        to += usize::from(!matches!(step, Step::Left));
        steps.push(step);
    }
    steps
}

/// How unlikely it is that two blocks say the same.
fn unlike(one: &Side, two: &Side) -> f64 {
    // A few letters more or less say nothing about a short block.
    let by_length = ((one.length + 10.0) / (two.length + 10.0)).ln().abs().min(MOST_BY_LENGTH);
    let shared = one.numbers.intersection(&two.numbers).count();
    let all = one.numbers.len() + two.numbers.len() - shared;
    let by_numbers = if shared == all { 0.0 } else { OTHER_NUMBERS };
    by_length + by_numbers + if alike(one.block.kind, two.block.kind) { 0.0 } else { OTHER_KIND }
}

fn alike(one: Kind, two: Kind) -> bool {
    one == two || matches!((one, two), (Kind::Heading(_), Kind::Heading(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ENGLISH: &str = "# Housing\n\nCities house people who have just arrived, and they need means for it.\n\n\
        In 2018, States agreed on access to basic services (objective 15).\n\n- rents\n- shelters\n\n\
        We ask that the guide say so in a chapter of its own, with examples from cities of every size.";
    const FRENCH: &str = "# Logement\n\nLes villes logent les personnes qui viennent d’arriver, et il leur faut des moyens.\n\n\
        En 2018, les États ont convenu d’un accès aux services de base (objectif 15).\n\n- loyers\n- foyers\n\n\
        Nous demandons que le guide le dise dans un chapitre à part, avec des exemples de villes de toute taille.";

    /// The first word of each side, row by row.
    fn rows(original: &str, other: &str) -> Vec<(String, String)> {
        let word = |text: &str, place: Option<Range<usize>>| {
            let text = place.map_or("", |place| &text[place]);
            text.split_whitespace().find(|word| word.chars().any(char::is_alphanumeric)).unwrap_or("").to_owned()
        };
        align(original, other).into_iter().map(|(one, two)| (word(original, one), word(other, two))).collect()
    }

    fn without(text: &str, block: usize) -> String {
        let kept = text.split("\n\n").enumerate().filter(|(at, _)| *at != block).map(|(_, text)| text);
        kept.collect::<Vec<_>>().join("\n\n")
    }

    #[test]
    fn a_whole_translation_stands_beside_its_original() {
        let pairs = [("Housing", "Logement"), ("Cities", "Les"), ("In", "En"), ("rents", "loyers"), ("We", "Nous")];
        assert_eq!(rows(ENGLISH, FRENCH), pairs.map(|(one, two)| (one.to_owned(), two.to_owned())));
    }

    #[test]
    fn what_is_missing_is_a_gap_in_its_place() {
        let whole = rows(ENGLISH, FRENCH);
        for block in 0..5 {
            let mut left = whole.clone();
            left[block].1.clear();
            assert_eq!(rows(ENGLISH, &without(FRENCH, block)), left, "block {block} of the translation");
            let mut right = whole.clone();
            right[block].0.clear();
            assert_eq!(rows(&without(ENGLISH, block), FRENCH), right, "block {block} of the original");
        }
    }

    #[test]
    fn a_chinese_translation_is_shorter_and_whole() {
        let chinese = "# 住房\n\n各城市为刚刚到达的人提供住房，为此需要资金和手段。\n\n2018年，各国就获得基本服务达成一致（目标15）。\n\n\
            - 租金\n- 收容所\n\n我们要求指南专门用一章说明这一点，并列举大小城市的例子。";
        assert!(align(ENGLISH, chinese).iter().all(|(one, two)| one.is_some() && two.is_some()));
    }

    #[test]
    fn an_empty_side_is_all_gaps() {
        assert_eq!(align("", ""), []);
        assert_eq!(align("One.\n\nTwo.", ""), [(Some(0..4), None), (Some(6..10), None)]);
        assert_eq!(align("", "One."), [(None, Some(0..4))]);
    }

    #[test]
    fn very_many_blocks_take_no_long_time() {
        let many = "a\n\n".repeat(5_000);
        assert_eq!(align(&many, &many).len(), 5_000);
        assert_eq!(align(&many, "b\n\nc").len(), 5_000);
        assert_eq!(align(&"a\n\n".repeat(2_000), &many).len(), 5_000);
    }

    proptest! {
        #[test]
        fn every_block_is_there_once_and_in_order(
            one in "(word|2018|\n\n|\n|# |- |> |```\n|[|]a[|]\n|é|    |\\*\\*\\*\n){0,20}",
            two in "(mot|2018|\n\n|\n|## |- |> |```\n|[|]b[|]\n|é|<b>|1[.] ){0,20}",
        ) {
            let rows = align(&one, &two);
            let places = |text: &str| blocks(text).into_iter().map(|block| block.place).collect::<Vec<_>>();
            prop_assert_eq!(rows.iter().filter_map(|(place, _)| place.clone()).collect::<Vec<_>>(), places(&one));
            prop_assert_eq!(rows.iter().filter_map(|(_, place)| place.clone()).collect::<Vec<_>>(), places(&two));
            prop_assert!(rows.iter().all(|(one, two)| one.is_some() || two.is_some()));
            for place in [places(&one), places(&two)] {
                prop_assert!(place.windows(2).all(|two| two[0].end <= two[1].start));
            }
        }
    }
}
