//! The fine spaces of French, put in when a text is rendered; what its author typed is never altered.

use domain::LangTag;

/// Whether texts in this language get them.
pub fn applies(lang: &LangTag) -> bool {
    lang.primary() == "fr"
}

/// A narrow no-break space before `; ! ?`, a no-break space before `:` and inside « ». Times, ratios and addresses
/// stay as they are.
pub fn french(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for piece in text.split_inclusive(is_blank) {
        let word = piece.trim_end_matches(is_blank);
        if let Some(mark) = word.chars().next() {
            space_before(&mut out, mark);
        }
        if word.contains("://") || word.starts_with("www.") {
            out.push_str(word);
        } else {
            set(&mut out, word);
        }
        let blank = &piece[word.len()..];
        out.push_str(if word.ends_with('«') && !blank.is_empty() { NO_BREAK } else { blank });
    }
    out
}

const NO_BREAK: &str = "\u{a0}";
const NARROW: &str = "\u{202f}";

fn is_blank(char: char) -> bool {
    matches!(char, ' ' | '\u{a0}' | '\u{202f}')
}

/// The space that belongs before a mark; none before anything else.
fn space_of(mark: char) -> Option<&'static str> {
    match mark {
        ';' | '!' | '?' => Some(NARROW),
        ':' | '»' => Some(NO_BREAK),
        _ => None,
    }
}

/// Puts the space that belongs before a mark in the place of the blank that stands there.
fn space_before(out: &mut String, mark: char) {
    if let (Some(space), true) = (space_of(mark), out.ends_with(is_blank)) {
        out.pop();
        out.push_str(space);
    }
}

/// One word, with the spaces that were not typed.
fn set(out: &mut String, word: &str) {
    let mut chars = word.chars().peekable();
    let mut before = None;
    while let Some(char) = chars.next() {
        let ends = chars.peek().is_none_or(|next| !next.is_alphanumeric());
        let after_word = before.is_some_and(|char: char| char.is_alphabetic() || char == '»');
        // A colon without a blank before it is as often part of a time or a name: left alone.
        let missing = match char {
            '!' | '?' | ';' => after_word && ends,
            '»' => before.is_some(),
            _ => false,
        };
        if let (true, Some(space)) = (missing, space_of(char)) {
            out.push_str(space);
        }
        out.push(char);
        if char == '«' && chars.peek().is_some() {
            out.push_str(NO_BREAK);
        }
        before = Some(char);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_marks_get_their_spaces() {
        for (typed, set) in [
            ("Vraiment ?", "Vraiment\u{202f}?"),
            ("Vraiment?", "Vraiment\u{202f}?"),
            ("Oui ; non !", "Oui\u{202f}; non\u{202f}!"),
            ("Il dit : « oui »", "Il dit\u{a0}: «\u{a0}oui\u{a0}»"),
            ("«oui»", "«\u{a0}oui\u{a0}»"),
            ("« oui ? » dit-il", "«\u{a0}oui\u{202f}?\u{a0}» dit-il"),
            ("à 10:30, ratio 3:1", "à 10:30, ratio 3:1"),
            ("déjà\u{202f}?", "déjà\u{202f}?"),
            ("déjà\u{a0}?", "déjà\u{202f}?"),
            ("fin (?)", "fin (?)"),
            ("?!", "?!"),
            (" ?", "\u{202f}?"),
            ("« ", "«\u{a0}"),
            (" »", "\u{a0}»"),
            ("", ""),
        ] {
            assert_eq!(french(typed), set, "{typed:?}");
        }
    }

    #[test]
    fn addresses_stay_as_they_are() {
        for address in ["https://example.org/a?b=1;c", "www.example.org/été?x", "exemple.org/page?lang=fr"] {
            assert_eq!(french(address), address);
        }
        assert_eq!(french("Voir https://example.org/a?b : oui"), "Voir https://example.org/a?b\u{a0}: oui");
    }

    #[test]
    fn setting_twice_is_setting_once() {
        let once = french("« Vraiment? » Oui ; voir : https://example.org/?q !");
        assert_eq!(french(&once), once);
    }
}
