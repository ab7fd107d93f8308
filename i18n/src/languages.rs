//! Names of languages of content: in the language itself, and in the interface's language.
//!
//! `languages.tsv` holds tag, own name, and the names in English, French and Spanish, from Unicode CLDR 48
//! (through ICU 78, `Intl.DisplayNames`).

use domain::{LangTag, Locale};
use std::borrow::Cow;

const TABLE: &str = include_str!("languages.tsv");

/// A column of the row whose first cell is `tag`.
fn cell(tag: &str, column: usize) -> Option<&'static str> {
    TABLE.lines().find_map(|row| {
        let mut cells = row.split('\t');
        if cells.next() == Some(tag) { cells.nth(column) } else { None }
    })
}

fn named(lang: &LangTag, column: usize) -> Cow<'static, str> {
    match cell(lang.primary(), column) {
        // A variety keeps its subtags: `Português (BR)`.
        Some(name) => match lang.as_str().split_once('-') {
            None => Cow::Borrowed(name),
            Some((_, rest)) => Cow::Owned([name, " (", rest, ")"].concat()),
        },
        None => Cow::Owned(lang.as_str().to_owned()),
    }
}

/// The tags of all languages that have a name here, those of the interface first.
pub fn language_tags() -> impl Iterator<Item = &'static str> {
    let first = Locale::ALL.map(Locale::tag);
    let others = TABLE.lines().filter_map(|row| row.split('\t').next()).filter(move |tag| !first.contains(tag));
    first.into_iter().chain(others)
}

/// The language's own name, as it stands in a switcher: `Français`. An unknown one is shown by its tag.
pub fn endonym(lang: &LangTag) -> Cow<'static, str> {
    named(lang, 0)
}

/// The language's name in the interface's language: `French`, `français`, `francés`.
pub fn language_name(locale: Locale, lang: &LangTag) -> Cow<'static, str> {
    named(
        lang,
        match locale {
            Locale::En => 1,
            Locale::Fr => 2,
            Locale::Es => 3,
        },
    )
}

/// The direction in which the language is usually written: `rtl` or `ltr`, as HTML's `dir` has it.
pub fn direction(lang: &LangTag) -> &'static str {
    let mut subtags = lang.as_str().split('-').skip(1);
    if subtags.any(|subtag| subtag == "Latn" || subtag == "Cyrl") {
        return "ltr";
    }
    match lang.primary() {
        "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
        _ => "ltr",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_named_in_itself_and_in_the_readers() {
        let lang = |tag| LangTag::parse(tag).unwrap();
        assert_eq!(endonym(&lang("fr")), "Français");
        assert_eq!(endonym(&lang("pt-BR")), "Português (BR)");
        assert_eq!(language_name(Locale::En, &lang("es")), "Spanish");
        assert_eq!(language_name(Locale::Fr, &lang("es")), "espagnol");
        assert_eq!(language_name(Locale::Es, &lang("ar")), "árabe");
        assert_eq!(endonym(&lang("xx")), "xx");
        assert_eq!(
            (direction(&lang("ar")), direction(&lang("az-Latn")), direction(&lang("fr"))),
            ("rtl", "ltr", "ltr")
        );
    }

    #[test]
    fn every_row_has_its_five_cells() {
        assert!(TABLE.lines().all(|row| row.split('\t').filter(|cell| !cell.is_empty()).count() == 5));
    }
}
