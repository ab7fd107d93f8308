//! Words to say: sentences of the demo consultations and of three corpora of real prose, dealt out so that no
//! page says the same sentence twice. Repetition would flatter compression.

use fastrand::Rng;
use hub::discussions::archive::Archive;
use lingua_english_language_model::ENGLISH_TESTDATA_DIRECTORY as ENGLISH;
use lingua_french_language_model::FRENCH_TESTDATA_DIRECTORY as FRENCH;
use lingua_spanish_language_model::SPANISH_TESTDATA_DIRECTORY as SPANISH;
use std::collections::BTreeMap;

/// The languages of the test text.
pub const LANGUAGES: [&str; 3] = ["en", "fr", "es"];

/// Sentences by language, and how long replies are.
#[derive(Debug)]
pub struct Prose {
    sentences: BTreeMap<&'static str, Vec<String>>,
    lengths: Vec<usize>,
}

/// A shuffled pack of sentences for one question.
#[derive(Debug)]
pub struct Pack<'a> {
    prose: &'a Prose,
    left: BTreeMap<&'static str, Vec<usize>>,
}

impl Prose {
    /// Gathers the sentences of these consultations and of the corpora.
    pub fn gather(archives: &[Archive]) -> Self {
        let mut sentences: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        let mut lengths = Vec::new();
        let texts = archives.iter().flat_map(|archive| &archive.space.questions).flat_map(|question| &question.replies);
        for version in texts.flat_map(|reply| &reply.versions) {
            lengths.push(version.markdown.chars().count());
            if let Some(lang) = LANGUAGES.into_iter().find(|lang| *lang == version.lang.as_str()) {
                sentences.entry(lang).or_default().extend(split(&version.markdown));
            }
        }
        for (lang, corpus) in LANGUAGES.into_iter().zip([&ENGLISH, &FRENCH, &SPANISH]) {
            let text = corpus.get_file("sentences.txt").and_then(|file| file.contents_utf8()).unwrap_or_default();
            let usable = text.lines().map(str::trim).filter(|line| (40..400).contains(&line.len()));
            sentences.entry(lang).or_default().extend(usable.map(plain));
        }
        for each in sentences.values_mut() {
            each.sort();
            each.dedup();
        }
        Self { sentences, lengths }
    }

    /// A pack to deal from.
    pub fn pack(&self, rng: &mut Rng) -> Pack<'_> {
        let left = self.sentences.iter().map(|(lang, all)| {
            let mut order: Vec<usize> = (0..all.len()).collect();
            rng.shuffle(&mut order);
            (*lang, order)
        });
        Pack { prose: self, left: left.collect() }
    }
}

impl Pack<'_> {
    /// A reply's text, as long as one of the demo's replies, in paragraphs.
    pub fn text(&mut self, lang: &'static str, rng: &mut Rng) -> String {
        let length = self.prose.lengths.get(rng.usize(..self.prose.lengths.len())).copied().unwrap_or(600);
        let mut text = String::with_capacity(length + 300);
        let (mut total, mut in_paragraph) = (0, 0);
        while total < length {
            let Some(sentence) = self.next(lang) else { break };
            if in_paragraph >= 3 && rng.bool() {
                text.push_str("\n\n");
                in_paragraph = 0;
            } else if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(sentence);
            total += sentence.chars().count();
            in_paragraph += 1;
        }
        text
    }

    fn next(&mut self, lang: &'static str) -> Option<&str> {
        let at = self.left.get_mut(lang)?.pop()?;
        self.prose.sentences.get(lang)?.get(at).map(String::as_str)
    }
}

/// The sentences of running text. A wrong cut does no harm: it is put together again somewhere else.
fn split(markdown: &str) -> impl Iterator<Item = String> {
    let paragraphs = markdown.split("\n\n").filter(|p| p.starts_with(char::is_alphabetic) && !p.contains('\n'));
    paragraphs
        .flat_map(|paragraph| paragraph.split_inclusive(['.', '?', '!']))
        .map(plain)
        .filter(|sentence| sentence.len() >= 40)
}

/// Without what Markdown would read as markup.
fn plain(text: &str) -> String {
    text.trim()
        .chars()
        .filter(|char| !matches!(char, '*' | '_' | '`' | '<' | '>' | '#' | '[' | ']' | '\\' | '|'))
        .collect()
}
