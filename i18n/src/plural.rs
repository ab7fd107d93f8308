//! Plural categories of whole numbers (Unicode CLDR, cardinal rules for en, fr, es).

use domain::Locale;

/// CLDR category `one`: 1; in French 0 too.
pub const fn one(locale: Locale, n: i64) -> bool {
    match locale {
        Locale::En | Locale::Es => n == 1,
        Locale::Fr => n == 0 || n == 1,
    }
}

/// CLDR category `many`: whole millions in French and Spanish ("un million *de* réponses").
pub const fn many(locale: Locale, n: i64) -> bool {
    match locale {
        Locale::En => false,
        Locale::Fr | Locale::Es => n != 0 && n % 1_000_000 == 0,
    }
}
