//! Marker lines: "Version française :" and its like, which part a text into language versions.
//!
//! A marker is a whole line made of nothing but words that announce a version ("version",
//! "traducción", "text in"), the name of exactly one language, and punctuation. The order of the
//! words, their case and accents (composed or not), the kind of spaces and any colon, dash,
//! bracket or Markdown emphasis make no difference. One word more, and the line is prose: "Version
//! française du rapport" marks nothing. A language's bare name marks a version only where it is
//! set off ("Français :", "**English**"), since it may as well be somebody's whole answer.

use crate::LangTag;
use std::ops::Range;

/// Longer lines are prose whatever they say; the longest real markers have seven words.
const LONGEST: usize = 80;

/// What a version may be called. Together with a language's name, these make a marker.
const VERSION: &str = "version versions versao versione text texte texto testo translation \
    translated traduction traduit traduccion traducido traducao traduzione fassung ubersetzung \
    перевод версия текст الترجمة ترجمة النسخة نسخة النص";

/// "In" a language: enough with a noun, "En français".
const IN: &str = "in en em auf на باللغة";

/// Words that may stand beside them and change nothing. "From", "de" and "del" are not among them:
/// "Translation from French" is not in French.
const BESIDE: &str = "into to vers au a al ao the la le l el o il lo die der language langue lengua \
    idioma lingua sprache язык языке original originale originales official officielle oficial \
    unofficial non no nao officiel courtesy integral integrale full complete complet completa";

/// Names by which a language is called on its own.
const NOUNS: [(&str, &str); 11] = [
    ("en", "english anglais ingles englisch inglese английском الإنجليزية"),
    ("fr", "french francais frances französisch francese французском الفرنسية"),
    ("es", "spanish espagnol espanol castellano castillan castilian spanisch spagnolo испанском الإسبانية"),
    ("pt", "portuguese portugais portugues"),
    ("ar", "arabic arabe العربية عربي بالعربية"),
    ("ru", "russian russe ruso русский русском"),
    ("zh", "chinese chinois chino mandarin 中文 汉语 漢語 华语 華語"),
    ("zh-Hans", "简体中文 简体"),
    ("zh-Hant", "繁體中文 繁體"),
    ("de", "german allemand aleman deutsch"),
    ("it", "italian italien italiano"),
];

/// Forms that name a language only beside a version: "Versión china" is one, "China:" is a country.
const ADJECTIVES: [(&str, &str); 9] = [
    ("en", "anglaise inglesa английская"),
    ("fr", "francaise francesa французская"),
    ("es", "espagnole espanola castellana castillane испанская"),
    ("pt", "portugaise portuguesa"),
    ("ru", "rusa русская"),
    ("zh", "chinoise china 中文版 中文版本 中文翻译 中文翻譯 中文译文"),
    ("de", "allemande alemana deutsche deutscher"),
    ("it", "italienne italiana"),
    ("ar", "arabica"),
];

/// A stretch of a text between two markers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// What the marker above it says; `None` for what stands above the first marker.
    pub lang: Option<LangTag>,
    /// The marker's line, counted from 0.
    pub marker: Option<usize>,
    /// The lines of the part itself, counted from 0, without the marker.
    pub lines: Range<usize>,
    /// These lines as they are.
    pub text: &'a str,
    /// An earlier part of the text is marked with the same language. Which of the two is the
    /// version is for a person to say: both are kept, neither is joined to the other.
    pub repeats: bool,
}

/// The language that a line announces, if the line is a marker.
pub fn marker(line: &str) -> Option<LangTag> {
    let line = line.trim();
    if line.is_empty() || line.chars().count() > LONGEST {
        return None;
    }
    let folded = fold(line);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let punctuation =
        |c: char| c.is_alphabetic() || c.is_whitespace() || "*_#`~=:：-‐‑–—−.…()[]{}<>|/«»\"“”'’".contains(c);
    if words.is_empty() || !folded.chars().all(punctuation) {
        return None;
    }

    let (mut tag, mut version, mut within, mut adjective) = (None::<&str>, false, false, false);
    for word in words {
        let named = name(word, &NOUNS).or_else(|| {
            let named = name(word, &ADJECTIVES);
            adjective |= named.is_some();
            // Chinese writes "Chinese version" as one word.
            version |= named.is_some() && word.starts_with("中文");
            named
        });
        match named {
            Some(named) if tag.is_none_or(|tag| tag == named) => tag = Some(named),
            None if has(VERSION, word) => version = true,
            None if has(IN, word) => within = true,
            None if has(BESIDE, word) => (),
            Some(_) | None => return None,
        }
    }
    // Arabic says "in Arabic" in one word.
    let announced = version || !adjective && (within || folded.contains("بالعربية") || is_set_off(&folded));
    let sentence = !version && folded.trim_end_matches(['*', '_', ' ']).ends_with('.');
    tag.filter(|_| announced && !sentence).and_then(|tag| LangTag::parse(tag).ok())
}

/// Parts a text at its markers. Every line is in exactly one part or is one part's marker. The
/// first part has no marker and may be empty.
pub fn split(text: &str) -> Vec<Part<'_>> {
    let mut parts = vec![Part { lang: None, marker: None, lines: 0..0, text: "", repeats: false }];
    let (mut start, mut offset, mut count) = (0, 0, 0);
    for line in text.split_inclusive('\n') {
        if let Some(lang) = marker(line) {
            close(&mut parts, &text[start..offset], count);
            start = offset + line.len();
            let repeats = parts.iter().any(|part| part.lang.as_ref() == Some(&lang));
            parts.push(Part { lang: Some(lang), marker: Some(count), lines: count + 1..count + 1, text: "", repeats });
        }
        offset += line.len();
        count += 1;
    }
    close(&mut parts, &text[start..], count);
    parts
}

fn close<'a>(parts: &mut [Part<'a>], text: &'a str, end: usize) {
    if let Some(last) = parts.last_mut() {
        last.text = text;
        last.lines.end = end;
    }
}

/// Folds a text to what its words are compared by: small letters without accents, composed or not,
/// every kind of space as one, and nothing that does not print.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        let base = match c {
            // Combining accents; the soft hyphen; zero-width, direction and variant marks; Arabic vowel signs.
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => continue,
            '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}' | '\u{640}' | '\u{64b}'..='\u{652}' => {
                continue;
            }
            'à'..='å' | 'ā' | 'ă' | 'ą' | 'ª' => 'a',
            'ç' | 'ć' | 'č' => 'c',
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
            'ì'..='ï' | 'ī' | 'ı' => 'i',
            'ñ' | 'ń' | 'ň' => 'n',
            'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'º' | '°' => 'o',
            'ù'..='ü' | 'ū' | 'ű' => 'u',
            'ý' | 'ÿ' => 'y',
            'š' => 's',
            'ž' => 'z',
            'й' => 'и',
            'ё' => 'е',
            'أ' | 'إ' | 'آ' => 'ا',
            'œ' => {
                folded.push('o');
                'e'
            }
            'æ' => {
                folded.push('a');
                'e'
            }
            'ß' => {
                folded.push('s');
                's'
            }
            c if c.is_whitespace() => ' ',
            c => c,
        };
        folded.push(base);
    }
    folded
}

fn name(word: &str, names: &[(&'static str, &str)]) -> Option<&'static str> {
    names.iter().find(|(_, words)| has(words, word)).map(|(tag, _)| *tag)
}

fn has(words: &str, word: &str) -> bool {
    words.split(' ').any(|known| known == word || !known.is_ascii() && fold(known) == word)
}

/// Whether a line says by its punctuation that it stands for what follows: a colon, a heading's
/// hash, or something around it.
fn is_set_off(line: &str) -> bool {
    let bare = line.trim_end_matches(|c: char| c.is_whitespace() || "*_`".contains(c));
    let around = |c: char| "*_`~=-–—([{<«\"“)]}>»”".contains(c);
    bare.ends_with([':', '：']) || line.starts_with('#') || line.starts_with(around) && line.ends_with(around)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lang(line: &str) -> Option<String> {
        marker(line).map(|tag| tag.to_string())
    }

    #[test]
    fn a_line_that_announces_a_language_is_a_marker() {
        for (tag, lines) in [
            (
                "fr",
                "Version française :|VERSION FRANÇAISE|version francaise|Version franc\u{327}aise :|Version\u{a0}française\u{202f}:|\
                 **Version française :**|*Version française* :|### Version française|__Version française__|[Version française]|\
                 — Version française —|Version française –|Français (version)|Version : français|Version en français|En français :|\
                 En français|Traduction française|Traduction vers le français|Version in French|French version:|French translation|\
                 Versión en francés:|Versión francesa|Texte en langue française :|French-language version|Français :|**Français**|\
                 Version française / French version|(Version française)|Traduction non officielle en français :|Version française.|\
                 \u{200e}Version française :|\tVersion française :\t|Version original\u{0065} en français",
            ),
            (
                "es",
                "Versión en español:|Version en espanol|VERSIÓN EN ESPAÑOL:|Versio\u{301}n en espan\u{303}ol:|Texto en español|Versión española|\
                 Español:|En español|Traducción al español|Versión castellana|Version espagnole :|Spanish version|Versión: español|\
                 español (versión)|Spanish:|Versión en lengua castellana",
            ),
            (
                "en",
                "English version:|English Version|Version anglaise :|Versión en inglés:|Version in English|In English:|English text|\
                 Translation into English|Unofficial English translation|Inglés:|English (anglais):|Versão em inglês|Traducción inglesa",
            ),
            ("pt", "Versão em português:|Portuguese version|Version portugaise|Versión portuguesa:|Português:"),
            ("ar", "النسخة العربية:|بالعربية|Arabic version|Version arabe|Versión en árabe|العربية :|باللغة العربية"),
            (
                "ru",
                "Русская версия:|На русском:|На русском языке|Перевод на русский|Version russe|Versión rusa|Русскии\u{306} :",
            ),
            ("zh", "中文版|中文版本：|中文：|Chinese version|Version chinoise|Versión china|Versión en chino:"),
            ("zh-Hans", "简体中文："),
            (
                "de",
                "Deutsche Fassung:|Auf Deutsch|Deutsche Übersetzung|German version|Version allemande|Versión alemana",
            ),
            (
                "it",
                "Versione italiana|Versione in italiano:|In italiano|Italian version|Version italienne|Versión en italiano",
            ),
        ] {
            for line in lines.split('|') {
                assert_eq!(lang(line).as_deref(), Some(tag), "{line:?}");
            }
        }
    }

    #[test]
    fn a_line_that_says_more_or_less_is_prose() {
        for line in [
            "",
            "   ",
            "***",
            "Version",
            "Version :",
            "Version 2 française",
            "Version française du rapport disponible ici",
            "Version française ci-dessous",
            "[English version below]",
            "The English version is better.",
            "English / Français",
            "English version, version française",
            "Translation from French",
            "Traduction de l’anglais",
            "Traducción del inglés",
            "English",
            "Français",
            "In English.",
            "English version?",
            "China:",
            "Española:",
            "Version française Version française Version française Version française Version française",
        ] {
            assert_eq!(lang(line), None, "{line:?}");
        }
    }

    #[test]
    fn a_text_parts_at_its_markers() {
        let text = "Thank you.\n\nWell done.\n\nVersion française :\r\n\r\nMerci.\n\n**Español:**\nGracias.";
        let parts = split(text);
        let seen: Vec<_> = parts
            .iter()
            .map(|part| (part.lang.as_ref().map(LangTag::as_str), part.marker, part.lines.clone(), part.text.trim()))
            .collect();
        assert_eq!(
            seen,
            [
                (None, None, 0..4, "Thank you.\n\nWell done."),
                (Some("fr"), Some(4), 5..8, "Merci."),
                (Some("es"), Some(8), 9..10, "Gracias."),
            ]
        );
        assert!(parts.iter().all(|part| !part.repeats));
    }

    #[test]
    fn a_language_marked_twice_stays_apart_and_says_so() {
        let parts = split("Version française :\nMerci.\nVersion française :\nBravo.");
        let seen: Vec<_> = parts.iter().map(|part| (part.text.trim(), part.repeats)).collect();
        assert_eq!(seen, [("", false), ("Merci.", false), ("Bravo.", true)]);
    }

    proptest! {
        #[test]
        fn every_line_is_in_one_part_or_is_its_marker(text in "(\\PC{0,12}|English version:|Version française :|\r?\n){0,12}") {
            let parts = split(&text);
            let mut next = 0;
            for part in &parts {
                if let Some(marker) = part.marker {
                    prop_assert_eq!(marker, next);
                    next += 1;
                }
                prop_assert_eq!(part.lines.start, next);
                prop_assert_eq!(part.text.lines().count(), part.lines.len());
                next = part.lines.end;
            }
            prop_assert_eq!(next, text.lines().count());
        }
    }
}
