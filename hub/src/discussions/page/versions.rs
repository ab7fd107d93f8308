//! Which language a part of a text is in, by the markers around it and by its words.

use super::language;
use super::ledger::is_blank;
use domain::LangTag;
use domain::discussions::markers::Part;

/// The language of one of a text's parts: the marker's; else what can be told; else a language of the page that no
/// marker announces; else `und`.
pub(in crate::discussions) fn language_of(part: &Part, parts: &[Part], page: &[LangTag]) -> Option<LangTag> {
    let announced = |lang: &LangTag| parts.iter().any(|part| part.lang.as_ref() == Some(lang));
    part.lang.clone().or_else(|| language::detect(part.text)).or_else(|| {
        // It is in none of the languages that the markers below it announce.
        let others: Vec<LangTag> = page.iter().filter(|lang| !announced(lang)).cloned().collect();
        language::detect_among(part.text, &others).or_else(|| LangTag::parse("und").ok())
    })
}

/// Whether something is printed in a part.
pub(in crate::discussions) fn has_text(part: &Part) -> bool {
    !part.text.lines().all(is_blank)
}
