//! The reasons that a space offers as long as it has none of its own.

use domain::Locale;
use domain::moderation::Reason;
use i18n::moderation as t;

/// The hub's list.
pub fn defaults() -> Vec<Reason> {
    let each: [fn(Locale) -> &'static str; 5] =
        [t::default_personal, t::default_short, t::default_off_topic, t::default_advertising, t::default_insults];
    each.iter()
        .map(|words| Reason(Locale::ALL.iter().map(|&locale| (locale, words(locale).to_owned())).collect()))
        .collect()
}

/// The space's list, or the hub's.
pub fn or_defaults(own: Vec<Reason>) -> Vec<Reason> {
    if own.is_empty() { defaults() } else { own }
}

/// The reasons that a form has ticked, by the words that its sender saw. Of one that has left the list since, these
/// words are all there is.
pub fn ticked<'a>(locale: Locale, reasons: &[Reason], words: impl Iterator<Item = &'a str>) -> Vec<Reason> {
    let known = |words: &str| reasons.iter().find(|reason| reason.words(locale) == words).cloned();
    words.map(|words| known(words).unwrap_or_else(|| Reason(vec![(locale, words.trim().to_owned())]))).collect()
}
