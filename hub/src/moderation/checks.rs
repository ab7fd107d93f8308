//! Findings: what a moderator had better look at before a text is published.

mod addresses;
mod identity;
mod numbers;
mod telephone;

use super::blocks::{Kind, blocks, weight};
use crate::discussions::language;
use domain::LangTag;
use domain::moderation::Finding;
use domain::moderation::mark::{EMAIL, IDENTITY, LINK, TELEPHONE};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use std::ops::Range;

/// Originals with fewer paragraphs are too small to say that a translation lacks one.
const FEWEST_PARAGRAPHS: usize = 3;

/// A translation of which this part is not there, by its letters, is short.
const PART: (usize, usize) = (60, 100);

/// A text that says less could be in another language by a name or a quotation.
const FEWEST_LETTERS: usize = 60;

/// Looks through the language versions of one text: each with its language, whether it is the original, and its
/// Markdown. Findings come by version, in the order given; within one by their place in the text, what concerns the
/// whole version last.
pub fn look(versions: &[(LangTag, bool, &str)]) -> Vec<Finding> {
    let original = versions.iter().find(|(_, original, _)| *original).map(|(.., markdown)| *markdown);
    let mut findings = Vec::new();
    for (lang, is_original, markdown) in versions {
        findings.extend(places(lang, markdown));
        findings.extend(links(lang, markdown));
        findings.extend(original.filter(|_| !is_original).and_then(|original| short(lang, original, markdown)));
        findings.extend(other_language(lang, markdown));
    }
    findings
}

/// The places of a text that a moderator's eye should fall on, in order, each with what is there: what findings name,
/// and addresses of the web.
pub fn marks(lang: &LangTag, markdown: &str) -> Vec<(Range<usize>, &'static str)> {
    let what = |finding: &Finding| match finding {
        Finding::Telephone { .. } => TELEPHONE,
        Finding::Email { .. } => EMAIL,
        _ => IDENTITY,
    };
    let mut marks: Vec<_> = places(lang, markdown)
        .iter()
        .filter_map(|finding| finding.place().map(|place| (place, what(finding))))
        .collect();
    for link in addresses::links(markdown).into_iter().filter(|link| link.counts) {
        if !marks.iter().any(|(mark, _)| overlap(mark, &link.place)) {
            marks.push((link.place, LINK));
        }
    }
    marks.sort_by_key(|(place, _)| place.start);
    marks
}

/// What is at one place of the text.
fn places(lang: &LangTag, markdown: &str) -> Vec<Finding> {
    let emails = addresses::emails(markdown);
    let mut taken: Vec<Range<usize>> = addresses::links(markdown).into_iter().map(|link| link.place).collect();
    taken.extend(emails.iter().cloned());
    let identities = identity::identities(markdown, &taken);
    taken.extend(identities.iter().cloned());
    let telephones = telephone::telephones(markdown, lang, &taken);

    let text = |place: &Range<usize>| markdown[place.clone()].to_owned();
    let mut findings: Vec<Finding> = Vec::new();
    for place in telephones {
        findings.push(Finding::Telephone {
            lang: lang.clone(),
            text: text(&place),
            start: place.start,
            end: place.end,
        });
    }
    for place in emails {
        let text = text(&place).replace('\\', "");
        findings.push(Finding::Email { lang: lang.clone(), text, start: place.start, end: place.end });
    }
    for place in identities {
        findings.push(Finding::Identity { lang: lang.clone(), text: text(&place), start: place.start, end: place.end });
    }
    findings.sort_by_key(|finding| finding.place().map(|place| place.start));
    findings
}

fn links(lang: &LangTag, markdown: &str) -> Option<Finding> {
    let links = addresses::links(markdown);
    let links: Vec<_> = links.iter().filter(|link| link.counts).collect();
    let mut hosts: Vec<String> = Vec::new();
    for host in links.iter().filter_map(|link| link.host.as_ref()) {
        if !hosts.contains(host) {
            hosts.push(host.clone());
        }
    }
    let count = small(links.len());
    (count > 0).then(|| Finding::Links { lang: lang.clone(), count, hosts })
}

fn short(lang: &LangTag, original: &str, version: &str) -> Option<Finding> {
    let paragraphs = |text: &str| blocks(text).iter().filter(|block| block.kind != Kind::Rule).count();
    let all = paragraphs(original);
    let missing = all.saturating_sub(paragraphs(version));
    let few = weight(version) * PART.1 < weight(original) * PART.0;
    (all >= FEWEST_PARAGRAPHS && (missing > 0 || few))
        .then(|| Finding::Short { lang: lang.clone(), missing: small(missing) })
}

/// Whether a version long enough to tell is in another language than it says.
pub(crate) fn other_language(lang: &LangTag, markdown: &str) -> Option<Finding> {
    let words = words(markdown);
    if !language::knows(lang) || weight(&words) < FEWEST_LETTERS {
        return None;
    }
    let found = language::detect(&words).filter(|found| found.primary() != lang.primary())?;
    Some(Finding::OtherLanguage { lang: lang.clone(), found })
}

/// A text's own words: without code and quotations, which may well be in another language.
fn words(markdown: &str) -> String {
    let mut words = String::with_capacity(markdown.len());
    let mut quoted = 0_usize;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::BlockQuote(_) | Tag::CodeBlock(_)) => quoted += 1,
            Event::End(TagEnd::BlockQuote(_) | TagEnd::CodeBlock) => quoted -= 1,
            Event::Text(text) if quoted == 0 => words.push_str(&text),
            // A word may be partly strong; it ends with its paragraph at the latest.
            Event::SoftBreak | Event::HardBreak | Event::Code(_) => words.push(' '),
            Event::End(end) if !matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => words.push('\n'),
            _ => (),
        }
    }
    words
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Whether two places have a byte in common.
fn overlap(one: &Range<usize>, two: &Range<usize>) -> bool {
    one.start < two.end && two.start < one.end
}

#[cfg(test)]
mod tests;
