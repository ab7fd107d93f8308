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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_named_in_each_language() {
        let named = Locale::ALL.map(|locale| country_name(locale, "DE"));
        assert_eq!(named, [Some("Germany"), Some("Allemagne"), Some("Alemania")]);
        assert_eq!(country_name(Locale::En, "QQ"), None);
    }
}
