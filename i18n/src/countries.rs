//! Names of countries and territories (ISO 3166-1) in the interface's languages.
//!
//! `countries.tsv` holds the code and the names in English, French and Spanish, from Unicode CLDR 48
//! (through ICU 78, `Intl.DisplayNames`).

use domain::Locale;
use std::collections::HashMap;
use std::sync::LazyLock;

const TABLE: &str = include_str!("countries.tsv");

/// The names in English, French and Spanish by code; every reply of a page asks.
static NAMES: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    TABLE
        .lines()
        .filter_map(|row| row.split_once('\t'))
        .map(|(code, names)| (code, names.split('\t').collect()))
        .collect()
});

/// The name of a country by its alpha-2 code, upper case.
pub fn country_name(locale: Locale, code: &str) -> Option<&'static str> {
    NAMES.get(code)?.get(locale as usize).copied()
}

/// Every country, code and name, as a reader of the language would sort them: accents make no difference.
pub fn countries(locale: Locale) -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<_> =
        NAMES.iter().filter_map(|(code, names)| Some((*code, *names.get(locale as usize)?))).collect();
    all.sort_by_cached_key(|(code, name)| (plain(name), *code));
    all
}

fn plain(name: &str) -> String {
    let letter = |char: char| match char {
        'À'..='Å' | 'à'..='å' => 'a',
        'Ç' | 'ç' => 'c',
        'È'..='Ë' | 'è'..='ë' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' => 'i',
        'Ñ' | 'ñ' => 'n',
        'Ò'..='Ö' | 'ò'..='ö' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' => 'u',
        other => other.to_ascii_lowercase(),
    };
    name.chars().filter(|char| char.is_alphanumeric()).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_named_in_each_language() {
        let named = Locale::ALL.map(|locale| country_name(locale, "DE"));
        assert_eq!(named, [Some("Germany"), Some("Allemagne"), Some("Alemania")]);
        assert_eq!(country_name(Locale::En, "QQ"), None);
    }

    #[test]
    fn countries_stand_in_the_order_of_their_names() {
        let all = countries(Locale::Fr);
        assert!(all.len() > 200);
        let place = |code| all.iter().position(|(each, _)| *each == code).unwrap();
        assert!(place("EG") < place("ES"), "Égypte stands before Espagne");
        assert!(place("FR") < place("GA"));
    }
}
