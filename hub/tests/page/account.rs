//! Whatever the page, no line is lost and none is used twice.

use crate::{real_document, unplaced};
use hub::discussions::page::{LineUse, Reason, parse, parse_with_uses};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Everything that is true of any page whatever.
fn account_is_right(text: &str) {
    let Ok((page, uses)) = parse_with_uses(text.as_bytes()) else { return };
    let lines: Vec<&str> = text.strip_prefix('\u{feff}').unwrap_or(text).lines().collect();
    assert_eq!(uses.len(), lines.len());

    // What is reported is what is said to be, once and in order.
    let reported: Vec<_> = uses
        .iter()
        .enumerate()
        .filter_map(|(at, line_use)| match line_use {
            LineUse::Unplaced(reason) => Some((at + 1, *reason)),
            _ => None,
        })
        .collect();
    assert_eq!(unplaced(&page), reported);
    assert!(reported.iter().all(|(_, reason)| *reason != Reason::Unknown));

    // What is in a text is there once, letter for letter.
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let lines_of = |wanted: LineUse| {
        let lines = lines.iter().zip(&uses).filter(move |(_, line_use)| **line_use == wanted);
        lines.map(|(line, _)| *line).collect::<Vec<_>>()
    };
    let replies = || page.questions.iter().flat_map(|q| &q.replies);
    let all = || {
        page.questions
            .iter()
            .flat_map(|q| q.versions.iter().chain(q.replies.iter().flat_map(|r| &r.versions)).collect::<Vec<_>>())
    };
    let written: String = all().map(|version| letters(&version.markdown)).collect();
    let printed: String = lines_of(LineUse::Text).into_iter().map(letters).collect();
    assert_eq!(written, printed);
    let title: String = lines_of(LineUse::Title).into_iter().map(letters).collect();
    assert_eq!(letters(&page.title), title);
    for heading in lines_of(LineUse::Heading) {
        let heading = letters(heading);
        let number_alone = ["question", "pregunta"].iter().any(|word| heading.to_lowercase().starts_with(word));
        let kept = all().any(|version| heading.ends_with(&letters(&version.title)));
        assert!(kept || number_alone, "{heading}");
    }
    let heads: Vec<usize> =
        uses.iter().enumerate().filter(|(_, line_use)| **line_use == LineUse::Head).map(|(at, _)| at + 1).collect();
    let submissions: Vec<usize> =
        page.questions.iter().flat_map(|q| std::iter::once(q.line).chain(q.replies.iter().map(|r| r.line))).collect();
    assert_eq!(heads, submissions, "in the page's order, each once");
    // A submission's first version needs no marker, every further one has its own.
    let versions = all().count();
    assert!((versions - submissions.len()..=versions).contains(&lines_of(LineUse::Marker).len()));
    for (line, line_use) in lines.iter().zip(&uses) {
        assert!(!line.trim().is_empty() || *line_use == LineUse::Blank);
    }

    // What others build on.
    let mut numbers: Vec<_> = page.questions.iter().filter_map(|q| q.number).collect();
    numbers.sort_unstable();
    assert!(numbers.windows(2).all(|two| two[0] != two[1]));
    for versions in page.questions.iter().map(|q| &q.versions).chain(replies().map(|r| &r.versions)) {
        let mut langs: Vec<_> = versions.iter().map(|version| &version.lang).collect();
        langs.sort_unstable();
        assert!(!langs.is_empty() && langs.windows(2).all(|two| two[0] != two[1]));
    }
    assert!(replies().flat_map(|r| &r.versions).all(|version| !version.markdown.is_empty()));
    assert!(page.questions.iter().flat_map(|q| &q.versions).all(|version| !version.title.is_empty()));
}

const FRAGMENTS: &[&str] = &[
    "",
    "\u{feff}",
    "\u{a0}",
    "Submitted by Ann Lee - 7 May 2021",
    "Soumis par Ann Lee le 1er mai 2021",
    "Enviado por Ann Lee el 7 de mayo de 2021",
    "Submitted by Ann Lee - 31 April 2021",
    "Submitted by",
    "Question 1. Why?",
    "Question 2",
    "Pregunta n.º 3 : ¿Por qué?",
    "A heading over a text",
    "What would you add?",
    "I agree with Canada",
    "Version française :",
    "English version:",
    "Versión en español",
    "中文版",
    "Please log in to reply",
    "Skip to main content",
    "About the Housing Hub",
    "- a point",
    "1. a point",
    "\u{0}\u{1b}[2J",
    "Il manque le chapitre sur le logement, à notre avis.",
    "Falta el capítulo sobre la vivienda, a nuestro parecer.",
    "The chapter on housing is missing from the guide, we think.",
];

#[derive(Clone, Debug)]
enum Change {
    Delete(Index),
    Double(Index),
    Swap(Index, Index),
    Insert(Index, &'static str),
    Cut(Index, Index),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        any::<Index>().prop_map(Change::Delete),
        any::<Index>().prop_map(Change::Double),
        any::<(Index, Index)>().prop_map(|(a, b)| Change::Swap(a, b)),
        (any::<Index>(), select(FRAGMENTS)).prop_map(|(at, line)| Change::Insert(at, line)),
        any::<(Index, Index)>().prop_map(|(at, length)| Change::Cut(at, length)),
    ];
    prop::collection::vec(change, 0..40)
}

fn changed(text: &str, changes: &[Change]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for change in changes {
        if lines.is_empty() {
            break;
        }
        let count = lines.len();
        match change {
            Change::Delete(at) => drop(lines.remove(at.index(count))),
            Change::Double(at) => lines.insert(at.index(count), lines[at.index(count)].clone()),
            Change::Swap(a, b) => lines.swap(a.index(count), b.index(count)),
            Change::Insert(at, line) => lines.insert(at.index(count), (*line).to_owned()),
            Change::Cut(at, length) => {
                let line = &mut lines[at.index(count)];
                let length = length.index(line.chars().count() + 1);
                *line = line.chars().take(length).collect();
            }
        }
    }
    lines.join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = parse(&bytes);
    }

    #[test]
    fn no_text_makes_it_lose_a_line(text in "(?s).{0,300}") {
        account_is_right(&format!("{text}\nA title\nSubmitted by Ann Lee - 7 May 2021\nQuestion 1. Why?\n{text}"));
    }

    #[test]
    fn no_page_makes_it_lose_a_line(lines in prop::collection::vec(prop_oneof![3 => select(FRAGMENTS).prop_map(str::to_owned), 1 => "\\PC{0,40}"], 0..60)) {
        account_is_right(&lines.join("\n"));
    }

    #[test]
    fn no_change_to_a_real_page_makes_it_lose_a_line(changes in changes()) {
        account_is_right(&changed(&real_document(), &changes));
    }
}
