//! How words are compared: without case and accents, and by their stems. The same for what is found and for what is
//! sought, so that both databases, which only see the outcome, find the same.

use domain::search::{LONGEST_QUERY, MOST_WORDS};
use domain::{LangTag, Locale};
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A word without case and accents.
pub(crate) fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for char in word.nfkd().filter(|char| !is_combining_mark(*char)) {
        match char {
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            char => folded.extend(char.to_lowercase()),
        }
    }
    folded
}

/// A title as two are compared: its words without case and accents.
pub fn folded_title(title: &str) -> String {
    split(title).map(folded).collect::<Vec<_>>().join(" ")
}

/// The words of a text: runs of letters and digits. An apostrophe parts words, as in « l’eau ».
pub(super) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_alphanumeric() && !is_combining_mark(char)).filter(|word| !word.is_empty())
}

fn stemmer(locale: Locale) -> Stemmer {
    Stemmer::create(match locale {
        Locale::En => Algorithm::English,
        Locale::Fr => Algorithm::French,
        Locale::Es => Algorithm::Spanish,
    })
}

/// The stems of a word: as it is spelt, and as somebody spells it who has no accents at hand.
fn stems(stemmer: &Stemmer, word: &str) -> [String; 2] {
    let spelt = word.to_lowercase();
    let bare = folded(word);
    [folded(&stemmer.stem(&spelt)), stemmer.stem(&bare).into_owned()]
}

/// What is kept of a text in a language to be found by. One that the interface does not speak has its words whole.
pub fn kept(text: &str, lang: &LangTag) -> String {
    let stemmer = Locale::ALL.into_iter().find(|locale| locale.tag() == lang.primary()).map(stemmer);
    let mut kept = String::with_capacity(text.len());
    for word in split(text) {
        let [spelt, bare] = stemmer.as_ref().map_or_else(|| [folded(word), String::new()], |by| stems(by, word));
        let more = if bare == spelt { "" } else { bare.as_str() };
        for token in [spelt.as_str(), more].into_iter().filter(|token| !token.is_empty()) {
            let _ = write!(kept, "{token} ");
        }
    }
    kept.truncate(kept.trim_end().len());
    kept
}

/// What is sought: each word as any of its forms. Without words that nearly every text has, unless there are no others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought(Vec<BTreeSet<String>>);

impl Sought {
    /// Reads a query; none when it has no word.
    pub fn parse(query: &str) -> Option<Self> {
        let short: String = query.chars().take(LONGEST_QUERY).collect();
        let stemmers = Locale::ALL.map(stemmer);
        let forms = |word: &str| {
            let mut forms = BTreeSet::from([folded(word)]);
            forms.extend(stemmers.iter().flat_map(|stemmer| stems(stemmer, word)));
            forms.retain(|form| !form.is_empty());
            forms
        };
        let all: Vec<&str> = split(&short).collect();
        let telling: Vec<&str> =
            all.iter().copied().filter(|word| COMMON.binary_search(&folded(word).as_str()).is_err()).collect();
        let words = if telling.is_empty() { all } else { telling };
        let words: Vec<_> = words.into_iter().take(MOST_WORDS).map(forms).filter(|forms| !forms.is_empty()).collect();
        (!words.is_empty()).then_some(Self(words))
    }

    /// For SQLite's FTS5: all words, each in any form. Forms have letters and digits only, and are quoted.
    pub fn for_sqlite(&self) -> String {
        self.joined(" AND ", " OR ", '"')
    }

    /// For PostgreSQL's `to_tsquery`.
    pub fn for_postgres(&self) -> String {
        self.joined(" & ", " | ", '\'')
    }

    fn joined(&self, and: &str, or: &str, quote: char) -> String {
        let word = |forms: &BTreeSet<String>| {
            let forms: Vec<String> = forms.iter().map(|form| format!("{quote}{form}{quote}")).collect();
            format!("({})", forms.join(or))
        };
        self.0.iter().map(word).collect::<Vec<_>>().join(and)
    }

    /// Whether a word of a text is one of those sought.
    pub fn has(&self, word: &str, lang: &LangTag) -> bool {
        let kept = kept(word, lang);
        kept.split(' ').any(|token| self.0.iter().any(|forms| forms.contains(token)))
    }
}

/// A piece of a text around the first word that is sought, in so many characters at most. `None` when it has none.
pub fn around(text: &str, lang: &LangTag, sought: &Sought, most: usize) -> Option<String> {
    let found = split(text).find(|word| sought.has(word, lang))?;
    // Where it stands follows from it being a part of the text.
    let at = found.as_ptr() as usize - text.as_ptr() as usize;
    let before = text[..at].chars().count();
    let skipped = if before <= most / 3 { 0 } else { before - most / 4 };
    let rest: Vec<char> = text.chars().skip(skipped).collect();
    // Begin and end between words.
    let start = if skipped == 0 { 0 } else { rest.iter().position(|char| *char == ' ').map_or(0, |blank| blank + 1) };
    let whole = rest.len() - start <= most;
    let end = if whole { rest.len() } else { start + most };
    let end = if whole { end } else { (start..end).rev().find(|at| rest[*at] == ' ').unwrap_or(end) };
    let piece: String = rest[start..end].iter().collect();
    Some(format!("{}{piece}{}", if skipped > 0 { "… " } else { "" }, if whole { "" } else { " …" }))
}

/// Words that tell nothing, folded, in order.
const COMMON: [&str; 71] = [
    "a", "al", "an", "and", "as", "at", "au", "aux", "by", "con", "d", "dans", "de", "del", "des", "du", "e", "el",
    "en", "entre", "es", "est", "et", "for", "from", "in", "is", "it", "its", "l", "la", "las", "le", "les", "lo",
    "los", "n", "ne", "o", "of", "on", "or", "ou", "par", "para", "por", "pour", "qu", "que", "qui", "s", "se", "sin",
    "son", "su", "sur", "sus", "the", "their", "this", "to", "u", "un", "una", "une", "unos", "were", "with", "y",
    "ya", "yo",
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tag(tag: &str) -> LangTag {
        LangTag::parse(tag).unwrap()
    }

    fn finds(query: &str, lang: &str, text: &str) -> bool {
        let Some(sought) = Sought::parse(query) else { return false };
        let kept = kept(text, &tag(lang));
        let tokens: BTreeSet<&str> = kept.split(' ').collect();
        sought.0.iter().all(|forms| forms.iter().any(|form| tokens.contains(form.as_str())))
    }

    #[test]
    fn common_words_are_in_order() {
        assert!(COMMON.is_sorted());
    }

    #[test]
    fn words_are_found_without_accents_and_in_other_forms() {
        assert!(finds("secheresse", "fr", "Alerte sécheresse : des messages radio"));
        assert!(finds("Sécheresses", "fr", "l’alerte à la sécheresse"));
        assert!(finds("migracion", "es", "Las migraciones y el trabajo"));
        assert!(finds("resources", "en", "One resource for all"));
        assert!(finds("coeur", "fr", "Au cœur du débat"));
        assert!(finds("ÉTÉ", "fr", "un été sec"));
        assert!(finds("the wells", "en", "Wells and people"));
        assert!(finds("maji", "sw", "Maji ni uhai"));
        assert!(!finds("wells rivers", "en", "Wells and people"));
        assert!(!finds("—", "en", "Wells"));
        assert!(finds("the", "en", "The who"));
    }

    #[test]
    fn a_query_is_quoted_for_either_database() {
        let sought = Sought::parse("l’eau\" OR title:*").unwrap();
        let (sqlite, postgres) = (sought.for_sqlite(), sought.for_postgres());
        assert!(sqlite.contains("\"eau\"") && !sqlite.contains('*') && !sqlite.contains(':'), "{sqlite}");
        assert!(postgres.contains("'eau'"), "{postgres}");
    }

    #[test]
    fn a_piece_stands_around_what_is_sought() {
        let text = format!("{}the wells are dry {}", "before ".repeat(40), "after ".repeat(40));
        let piece = around(&text, &tag("en"), &Sought::parse("well").unwrap(), 80).unwrap();
        assert!(piece.contains("wells") && piece.starts_with('…') && piece.ends_with('…'), "{piece}");
        assert!(piece.chars().count() <= 84, "{piece}");
        assert_eq!(around("Wells.", &tag("en"), &Sought::parse("well").unwrap(), 80).unwrap(), "Wells.");
        assert_eq!(around("Rivers.", &tag("en"), &Sought::parse("well").unwrap(), 80), None);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read(text in "\\PC{0,80}", query in "\\PC{0,300}") {
            let kept = kept(&text, &tag("fr"));
            prop_assert!(!kept.contains(['"', '\'']));
            if let Some(sought) = Sought::parse(&query) {
                prop_assert!(sought.0.len() <= MOST_WORDS);
                let _ = around(&text, &tag("fr"), &sought, 20);
            }
        }

        #[test]
        fn a_word_finds_itself(word in "[a-zA-Zéèàçñüœ]{2,12}", lang in "en|fr|es|sw") {
            prop_assert!(finds(&word, &lang, &word));
        }
    }
}
