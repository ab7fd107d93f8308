//! Texts read as they were printed.

use crate::{below_a_question, read};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What a reader sees of Markdown: text, and where a paragraph, a list's item or a line ends.
fn seen(markdown: &str) -> String {
    let mut seen = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) => seen.push_str(&text),
            Event::SoftBreak | Event::End(TagEnd::Paragraph | TagEnd::Item) => seen.push('\n'),
            Event::Start(Tag::Item) => seen.push_str("- "),
            Event::Start(Tag::Paragraph | Tag::List(None)) | Event::End(TagEnd::List(_)) => (),
            other => panic!("{other:?} in {markdown:?}"),
        }
    }
    seen.trim_end().to_owned()
}

#[test]
fn a_text_reads_as_it_was_printed() {
    for text in [
        "# 1 in our list",
        "#hashtag",
        "> so it was said",
        "1. First of all",
        "2) Second",
        "2021. A year",
        "+ plus",
        "-",
        "---",
        "a_b and _c_ and *d* and **e** and `f`",
        "<b>bold</b> & 3 < 4 > 2",
        "<https://example.org/a_b>",
        "[a link](https://example.org) and [a note]",
        "[a]: https://example.org",
        "C:\\temp\\",
        "&amp; &#35; AT&T; R&D",
        "~~~ so ~~ so",
        "| a | b |",
        "a | b\n--- | ---",
        "a\n:-",
        "US$ 5 ~ 6^2 = 36: so [a] it is",
        "![alt](x)",
        "* except in 2020",
        "First\n===",
        "First\n---",
        "- one\n- two",
        "- - one",
        "- # one",
        "- 1. one",
        "First\n- one",
    ] {
        let page = read(&below_a_question(&format!("Submitted by Bo Berg - 7 April 2021\n\nSo:\n\n{text}")));
        let markdown = &page.questions[0].replies[0].versions[0].markdown;
        assert_eq!(seen(markdown), format!("So:\n{text}"), "{markdown:?}");
    }
}

#[test]
fn bullets_become_a_list_that_ends_where_it_ends() {
    let page = read(&below_a_question(
        "Submitted by Bo Berg - 7 April 2021\nWe ask for:\n• one\n•\ttwo\nAnd that is all.\n    Really.  ",
    ));
    assert_eq!(
        page.questions[0].replies[0].versions[0].markdown,
        "We ask for:\n- one\n- two\n\nAnd that is all.\nReally."
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_reads_as_it_was_printed(lines in prop::collection::vec("[-#>*_`~+=.!<>&;:|()\\[\\]\\\\a-c1 ]{0,12}", 1..6)) {
        let text = lines.join("\n");
        let page = read(&below_a_question(&format!("Submitted by Bo Berg - 7 April 2021\n\nSo:\n{text}")));
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        for reply in &page.questions[0].replies {
            let unplaced: String = page.unplaced.iter().map(|line| letters(&line.text)).collect();
            if unplaced.is_empty() {
                prop_assert_eq!(letters(&seen(&reply.versions[0].markdown)), letters(&format!("So:{text}")));
            }
        }
    }
}
