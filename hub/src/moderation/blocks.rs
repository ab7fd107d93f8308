//! The paragraphs, headings, lists and so on that a text consists of.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};
use std::ops::Range;

/// One block of a text, at its top level: a list is one block, whatever it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub kind: Kind,
    /// Its place in the Markdown, in bytes, without blank lines around it.
    pub place: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Paragraph,
    Heading(HeadingLevel),
    List,
    Quote,
    Code,
    Table,
    Rule,
}

/// The blocks of a text, in order, none over another.
pub(super) fn blocks(markdown: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut depth = 0_usize;
    for (event, place) in Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter() {
        let kind = match &event {
            Event::Start(Tag::Heading { level, .. }) => Kind::Heading(*level),
            Event::Start(Tag::List(_)) => Kind::List,
            Event::Start(Tag::BlockQuote(_)) => Kind::Quote,
            Event::Start(Tag::CodeBlock(_)) => Kind::Code,
            Event::Start(Tag::Table(_)) => Kind::Table,
            Event::Rule => Kind::Rule,
            // Raw HTML is shown as the text that it is.
            _ => Kind::Paragraph,
        };
        if depth == 0 {
            blocks.push(Block { kind, place: trimmed(markdown, place) });
        }
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => (),
        }
    }
    blocks
}

fn trimmed(markdown: &str, place: Range<usize>) -> Range<usize> {
    let text = &markdown[place.clone()];
    place.start..place.start + text.trim_end().len()
}

/// How much a text says: its letters and digits, a sign that stands for a word or half of one counted as three.
/// Comparable across scripts, within a third or so.
pub(super) fn weight(text: &str) -> usize {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| match c {
            // Chinese signs, Japanese syllables, Korean syllables.
            '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{20000}'..='\u{3ffff}' => {
                3
            }
            _ => 1,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_a_row_of_blocks() {
        let text = "# Title\n\nOne\nline.\n\n- a\n\n- b\n\n> said\n\n***\n\n| a |\n|---|\n| 1 |\n\n```\ncode\n```\n\n<b>html</b>\n";
        let seen: Vec<_> = blocks(text).into_iter().map(|block| (block.kind, &text[block.place])).collect();
        assert_eq!(
            seen,
            [
                (Kind::Heading(HeadingLevel::H1), "# Title"),
                (Kind::Paragraph, "One\nline."),
                (Kind::List, "- a\n\n- b"),
                (Kind::Quote, "> said"),
                (Kind::Rule, "***"),
                (Kind::Table, "| a |\n|---|\n| 1 |"),
                (Kind::Code, "```\ncode\n```"),
                (Kind::Paragraph, "<b>html</b>"),
            ]
        );
    }

    #[test]
    fn scripts_weigh_alike() {
        assert_eq!((weight("Logement, 2 !"), weight("住房")), (9, 6));
    }
}
