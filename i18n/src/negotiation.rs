//! Which language a reader gets who has not said: their last choice, else what their browser asks for.

use domain::Locale;

/// The interface's language for a request. `chosen` is the value of the language cookie; `accepted` the
/// `Accept-Language` header (RFC 9110, section 12.5.4), looked up by prefix (RFC 4647, section 3.4).
/// What cannot be read counts as not said; none when nothing was said.
pub fn negotiate(accepted: Option<&str>, chosen: Option<&str>) -> Option<Locale> {
    if let Some(locale) = chosen.and_then(Locale::parse) {
        return Some(locale);
    }
    let mut best: Option<(Locale, f32)> = None;
    for range in accepted.unwrap_or_default().split(',').take(32) {
        let mut parts = range.split(';');
        let tag = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
        let weight = match parts.next().map(str::trim) {
            None => 1.0,
            Some(q) => q.strip_prefix("q=").and_then(|q| q.trim().parse::<f32>().ok()).unwrap_or(0.0),
        };
        let locale = match tag.split('-').next() {
            // Whatever there is: what holds for those who say nothing.
            Some("*") | None => None,
            Some(primary) => Locale::parse(primary),
        };
        // Of equal weights the first counts.
        if let Some(locale) = locale
            && weight > 0.0
            && weight <= 1.0
            && best.is_none_or(|(_, least)| weight > least)
        {
            best = Some((locale, weight));
        }
    }
    best.map(|(locale, _)| locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_is_heard() {
        for (accepted, locale) in [
            ("fr", Some(Locale::Fr)),
            ("fr-CA,fr;q=0.9,en;q=0.8", Some(Locale::Fr)),
            ("de,es;q=0.5,en;q=0.7", Some(Locale::En)),
            ("de-CH, es-419;q=0.3", Some(Locale::Es)),
            ("en;q=0, fr;q=0.1", Some(Locale::Fr)),
            ("*", None),
            ("", None),
            (";;;,,q=,fr;q=x", None),
            ("EN-us;q=0.2, ES;q=0.9", Some(Locale::Es)),
        ] {
            assert_eq!(negotiate(Some(accepted), None), locale, "{accepted:?}");
        }
    }

    #[test]
    fn a_choice_beats_the_browser() {
        assert_eq!(negotiate(Some("fr"), Some("es")), Some(Locale::Es));
        assert_eq!(negotiate(Some("fr"), Some("xx")), Some(Locale::Fr));
        assert_eq!(negotiate(None, None), None);
    }
}
