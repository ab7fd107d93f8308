//! Which language a text is in.

use domain::LangTag;
use whatlang::{Detector, Lang, Script};

/// The languages that a consultation is likely to be held in. The fewer there are, the surer the
/// answer; those of a page's marker lines are known without it.
const LIKELY: [(Lang, &str); 9] = [
    (Lang::Eng, "en"),
    (Lang::Fra, "fr"),
    (Lang::Spa, "es"),
    (Lang::Por, "pt"),
    (Lang::Ara, "ar"),
    (Lang::Rus, "ru"),
    (Lang::Cmn, "zh"),
    (Lang::Deu, "de"),
    (Lang::Ita, "it"),
];

/// A text in Latin script with fewer letters could be in any of them.
const FEWEST_LETTERS: usize = 20;

/// The language of a text, if it can be told.
pub(super) fn detect(text: &str) -> Option<LangTag> {
    let detector = Detector::with_allowlist(LIKELY.iter().map(|(lang, _)| *lang).collect());
    let found = detector.detect(text).filter(whatlang::Info::is_reliable)?;
    if found.script() == Script::Latin && text.chars().filter(|c| c.is_alphabetic()).count() < FEWEST_LETTERS {
        return None;
    }
    let (_, tag) = LIKELY.iter().find(|(lang, _)| *lang == found.lang())?;
    LangTag::parse(tag).ok()
}
