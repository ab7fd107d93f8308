//! Which language a text is in.

use domain::LangTag;
use whatlang::{Detector, Info, Lang, Script};

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
pub(crate) fn detect(text: &str) -> Option<LangTag> {
    found(text, |_| true).filter(Info::is_reliable).and_then(|info| tag(&info))
}

/// Whether texts in a language can be told from others: whether it is one of the likely ones.
pub(crate) fn knows(lang: &LangTag) -> bool {
    LIKELY.iter().any(|(_, tag)| lang.primary() == *tag)
}

/// The language of a text on a page that is in these languages, the first foremost: what can be
/// told of the text alone, else what it is likeliest to be among them, else the first.
pub(super) fn detect_among(text: &str, page: &[LangTag]) -> Option<LangTag> {
    let on_page = |likely: &str| page.iter().any(|lang| lang.as_str() == likely);
    detect(text).or_else(|| tag(&found(text, on_page)?)).or_else(|| page.first().cloned())
}

fn found(text: &str, likely: impl Fn(&str) -> bool) -> Option<Info> {
    let candidates: Vec<Lang> = LIKELY.iter().filter(|(_, tag)| likely(tag)).map(|(lang, _)| *lang).collect();
    if candidates.is_empty() {
        return None;
    }
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let enough = |info: &Info| info.script() != Script::Latin || letters >= FEWEST_LETTERS;
    Detector::with_allowlist(candidates).detect(text).filter(enough)
}

fn tag(info: &Info) -> Option<LangTag> {
    LIKELY.iter().find(|(lang, _)| *lang == info.lang()).and_then(|(_, tag)| LangTag::parse(tag).ok())
}
