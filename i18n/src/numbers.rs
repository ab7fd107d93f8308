//! Whole numbers with each language's grouping (Unicode CLDR): `1,234`, `1 234` with a narrow no-break space,
//! `1234` but `12.345`.

use domain::Locale;

/// A number in words of digits.
pub fn integer(locale: Locale, n: i64) -> String {
    let mut text = String::new();
    push_integer(&mut text, locale, n);
    text
}

/// Writes a number. No formatting machinery, because this is in the browser too.
pub fn push_integer(text: &mut String, locale: Locale, n: i64) {
    if n < 0 {
        text.push('-');
    }
    let mut digits = [0_u8; 20];
    let mut length = 0;
    let mut rest = n.unsigned_abs();
    loop {
        // A digit always fits.
        digits[length] = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        length += 1;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    // Spanish leaves four digits together (CLDR: minimum grouping digits 2).
    let grouped = length > if locale == Locale::Es { 4 } else { 3 };
    for i in (0..length).rev() {
        text.push(char::from(digits[i]));
        if grouped && i > 0 && i % 3 == 0 {
            text.push(match locale {
                Locale::En => ',',
                Locale::Fr => '\u{202f}',
                Locale::Es => '.',
            });
        }
    }
}
