//! The fine spaces of French, put in when a text is rendered; what its author typed is never altered.

use domain::LangTag;

/// Whether texts in this language get them.
pub fn applies(lang: &LangTag) -> bool {
    lang.primary() == "fr"
}

/// A narrow no-break space before `; ! ?`, a no-break space before `:` and inside « ». Times and addresses,
/// where no blank stands before the mark, stay as they are.
pub fn french(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            ' ' | '\u{a0}' | '\u{202f}' => match chars.peek() {
                Some(';' | '!' | '?') => out.push('\u{202f}'),
                Some(':' | '»') => out.push('\u{a0}'),
                _ => out.push(char),
            },
            '«' => {
                out.push(char);
                match chars.peek() {
                    Some(' ' | '\u{a0}' | '\u{202f}') => {
                        chars.next();
                        out.push('\u{a0}');
                    }
                    Some(_) => out.push('\u{a0}'),
                    None => {}
                }
            }
            '»' if out.chars().next_back().is_some_and(|before| !before.is_whitespace()) => {
                out.push('\u{a0}');
                out.push(char);
            }
            '!' | '?' | ';' if out.chars().next_back().is_some_and(|before| before.is_alphabetic() || before == '»') => {
                out.push('\u{202f}');
                out.push(char);
            }
            _ => out.push(char),
        }
    }
    out
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
            ("à 10:30, ratio 3:1", "à 10:30, ratio 3:1"),
            ("déjà\u{202f}?", "déjà\u{202f}?"),
            ("fin (?)", "fin (?)"),
            ("?!", "?!"),
        ] {
            assert_eq!(french(typed), set, "{typed:?}");
        }
    }
}
