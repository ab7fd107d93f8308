//! One text in several languages.

use crate::{below_a_question, read, unplaced};
use hub::discussions::page::{ParsedVersion, Reason};

/// The languages, titles and texts of versions, each cut short.
fn versions(versions: &[ParsedVersion]) -> Vec<(&str, &str, &str)> {
    versions.iter().map(|version| (version.lang.as_str(), version.title.as_str(), version.markdown.as_str())).collect()
}

#[test]
fn versions_are_told_apart_in_any_order() {
    let page = read(&below_a_question(
        "Submitted by Bo Berg - 7 April 2021\n\nIl manque le chapitre sur le logement, à notre avis.\n\n\
         **English version**\nThe chapter on housing is missing.\n\nVERSION EN ESPANOL\n\nFalta el capítulo.\n\nSobre la vivienda.",
    ));
    assert_eq!(
        versions(&page.questions[0].replies[0].versions),
        [
            ("fr", "", "Il manque le chapitre sur le logement, à notre avis."),
            ("en", "", "The chapter on housing is missing."),
            ("es", "", "Falta el capítulo.\n\nSobre la vivienda."),
        ]
    );
    assert_eq!(unplaced(&page), []);
}

#[test]
fn a_question_has_versions_too() {
    let page = read(
        "A title\n\nSubmitted by Ann Lee - 6 April 2021\n\nQuestion 4. What is missing from the guide?\n\nTell us in a few lines.\n\n\
         Version française :\n\nQuestion 4 : Que manque-t-il ?\n\nDites-le.\n\nVersión en español:\n\n¿Qué falta en la guía?\n\n\
         Deutsche Fassung:\n\nSagen Sie es uns. In wenigen Zeilen.",
    );
    assert_eq!(
        versions(&page.questions[0].versions),
        [
            ("en", "What is missing from the guide?", "Tell us in a few lines."),
            ("fr", "Que manque-t-il ?", "Dites-le."),
            ("es", "¿Qué falta en la guía?", ""),
            ("de", "What is missing from the guide?", "Sagen Sie es uns. In wenigen Zeilen."),
        ]
    );
}

#[test]
fn a_language_is_taken_once_and_a_marker_needs_a_text() {
    let page = read(&below_a_question(
        "Submitted by Bo Berg - 7 April 2021\n\nThe chapter on housing is missing from the guide.\n\nVersion française :\n\n\
         Versión en español:\n\nFalta el capítulo.\n\nSpanish version\n\nFalta mucho.\n\nEnglish version:\n\nMuch is missing.",
    ));
    let langs: Vec<_> = page.questions[0].replies[0].versions.iter().map(|version| version.lang.as_str()).collect();
    assert_eq!(langs, ["en", "es"]);
    assert_eq!(
        unplaced(&page),
        [
            (11, Reason::VersionWithoutText),
            (17, Reason::RepeatedLanguage),
            (19, Reason::RepeatedLanguage),
            (21, Reason::RepeatedLanguage),
            (23, Reason::RepeatedLanguage)
        ]
    );
}

#[test]
fn a_text_too_short_to_tell_is_in_the_language_of_the_page() {
    let question = "Un guide pour les villes\n\nSoumis par Ann Lee le 6 avril 2021\n\n\
        Question 1. Que manque-t-il dans ce guide, à votre avis ?\n\nSoumis par Bo Berg le 7 avril 2021\n\n";
    for (reply, langs) in [
        ("Non.", vec!["fr"]),
        ("Non.\n\nEnglish version:\n\nNo.", vec!["fr", "en"]),
        ("Ok.\n\nEn français :\n\nD’accord.", vec!["und", "fr"]),
    ] {
        let page = read(&format!("{question}{reply}"));
        let seen: Vec<_> = page.questions[0].replies[0].versions.iter().map(|version| version.lang.as_str()).collect();
        assert_eq!(seen, langs, "{reply:?}");
    }
}

#[test]
fn a_title_too_short_to_tell_is_in_a_language_of_the_page() {
    let page = read(
        "Mise en œuvre du Pacte : Guide\n\nSoumis par Ann Lee le 6 avril 2021\n\nQuestion 1. Est-il utile ?\n\n\
         Soumis par Bo Berg le 7 avril 2021\n\nThe guide is most useful to our towns, and we thank you very much for it.",
    );
    assert_eq!(page.title_lang.as_str(), "fr");
    assert_eq!(page.questions[0].replies[0].versions[0].lang.as_str(), "en");
}
