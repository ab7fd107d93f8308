//! Addresses of pages, in one place.

use domain::{LangTag, Locale, discussions::ReplyNumber};

/// The list of spaces.
pub fn hub(locale: Locale) -> String {
    format!("/{locale}")
}

/// What this hub is.
pub fn about(locale: Locale) -> String {
    format!("/{locale}/about")
}

/// A space: introduction and questions.
pub fn space(locale: Locale, slug: &str) -> String {
    format!("/{locale}/spaces/{slug}")
}

/// A space with all that was said, on one page.
pub fn whole(locale: Locale, slug: &str) -> String {
    format!("/{locale}/spaces/{slug}/all")
}

/// A question and its replies.
pub fn question(locale: Locale, slug: &str, number: u32) -> String {
    format!("/{locale}/spaces/{slug}/questions/{number}")
}

/// The permanent link to a reply: the page that holds it, and its place there.
pub fn reply(locale: Locale, slug: &str, number: &ReplyNumber) -> String {
    format!("/{locale}/spaces/{slug}/questions/{}?at={number}#reply-{number}", number.question())
}

/// Where the form "Go to a reply" goes without a script.
pub fn go_to(locale: Locale, slug: &str) -> String {
    format!("/{locale}/spaces/{slug}/go-to")
}

/// A space's page with its text in another version.
pub fn space_version(locale: Locale, slug: &str, lang: &LangTag) -> String {
    format!("/{locale}/spaces/{slug}?v={lang}")
}

/// The Atom feed of a space.
pub fn feed(locale: Locale, slug: &str) -> String {
    format!("/feeds/{locale}/spaces/{slug}.atom")
}

/// The same page in another interface language. The path begins with a language, as every page's does.
pub fn in_locale(locale: Locale, path: &str) -> String {
    let rest = path.trim_start_matches('/').split_once('/').map_or("", |(_, rest)| rest);
    if rest.is_empty() { format!("/{locale}") } else { format!("/{locale}/{rest}") }
}

/// The interface language of a path, if it begins with one.
pub fn locale_of(path: &str) -> Option<Locale> {
    path.trim_start_matches('/').split('/').next().and_then(Locale::parse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_switch_keeps_the_page() {
        assert_eq!(in_locale(Locale::Fr, "/en"), "/fr");
        assert_eq!(in_locale(Locale::Fr, "/en/"), "/fr");
        assert_eq!(in_locale(Locale::Es, "/en/spaces/x/questions/2"), "/es/spaces/x/questions/2");
    }

    #[test]
    fn a_path_tells_its_language() {
        assert_eq!(locale_of("/fr/about"), Some(Locale::Fr));
        assert_eq!(locale_of("/about"), None);
        assert_eq!(locale_of("/"), None);
    }
}
