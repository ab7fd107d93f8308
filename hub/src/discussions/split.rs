//! A pasted text that holds several language versions, parted as a saved page's submissions are.

use super::page::versions::{has_text, language_of};
use domain::LangTag;
use domain::discussions::markers;

/// Parts a text at lines such as "Version française :" into its language versions, in the text's order: the first is
/// likeliest the original. Their Markdown is what was pasted, without the markers and the blank lines at both ends.
///
/// What stands above the first marker is in the language that it is detected to be in, or in `und` if it is too short
/// to tell. `None` if there is no marker with text under it, and if a language would come twice: then only the author
/// can say which of the two is the version, and the text stays whole.
pub fn split(text: &str) -> Option<Vec<(LangTag, String)>> {
    let parts = markers::split(text);
    if !parts.iter().any(|part| part.marker.is_some() && has_text(part)) {
        return None;
    }
    let mut versions: Vec<(LangTag, String)> = Vec::new();
    for part in parts.iter().filter(|part| has_text(part)) {
        let lang = language_of(part, &parts, &[])?;
        if versions.iter().any(|(known, _)| *known == lang) {
            return None;
        }
        versions.push((lang, body(part.text).to_owned()));
    }
    Some(versions)
}

/// A text without blank lines around it. The first line's indent stays: in Markdown it says something.
fn body(text: &str) -> &str {
    let text = text.trim_end();
    let first = text.len() - text.trim_start().len();
    &text[text[..first].rfind('\n').map_or(0, |end| end + 1)..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The languages and texts of versions; nothing if the text is not parted.
    fn seen(text: &str) -> Vec<(String, String)> {
        split(text).into_iter().flatten().map(|(lang, text)| (lang.to_string(), text)).collect()
    }

    fn versions(versions: &[(&str, &str)]) -> Vec<(String, String)> {
        versions.iter().map(|(lang, text)| ((*lang).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn a_pasted_text_is_parted_at_its_markers() {
        let pasted = "Nous saluons le guide, et proposons d’y ajouter un chapitre sur le logement.\r\n\r\n- **Loyers**\r\n\r\n\
            English version:\r\n\r\nWe welcome the guide.\r\n\r\nVersión en español:\r\nCelebramos la guía.\r\n";
        assert_eq!(
            seen(pasted),
            versions(&[
                (
                    "fr",
                    "Nous saluons le guide, et proposons d’y ajouter un chapitre sur le logement.\r\n\r\n- **Loyers**"
                ),
                ("en", "We welcome the guide."),
                ("es", "Celebramos la guía."),
            ])
        );
    }

    #[test]
    fn a_text_may_begin_with_a_marker() {
        assert_eq!(
            seen("**Version française :**\n\nMerci.\n\n**Español:**\n\n    Gracias."),
            versions(&[("fr", "Merci."), ("es", "    Gracias.")])
        );
        assert_eq!(seen("English version:\nThanks."), versions(&[("en", "Thanks.")]));
    }

    #[test]
    fn too_short_to_tell_is_no_language_by_name() {
        assert_eq!(seen("OK.\n\nEn français :\n\nD’accord."), versions(&[("und", "OK."), ("fr", "D’accord.")]));
    }

    #[test]
    fn without_markers_or_texts_nothing_is_parted() {
        for text in ["", "Merci.", "The English version is better.", "Merci.\n\nEnglish version:\n\n\u{200b}\n"] {
            assert_eq!(split(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_language_that_comes_twice_is_left_to_the_author() {
        for text in [
            "Version française :\nMerci.\n\nVersion française :\nBravo.",
            "Nous saluons le guide, et proposons d’y ajouter un chapitre.\n\nVersion française :\n\nMerci.",
        ] {
            assert_eq!(split(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_word_is_lost(text in "([a-z .*-]{0,12}|English version:|Version française :|Español:|\r?\n){0,12}") {
            let Some(versions) = split(&text) else { return Ok(()) };
            let kept: String = versions.iter().map(|(_, text)| text.as_str()).collect();
            let lines = text.lines().filter(|line| markers::marker(line).is_none());
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(letters(&kept), letters(&lines.collect::<Vec<_>>().join("\n")));
        }
    }
}
