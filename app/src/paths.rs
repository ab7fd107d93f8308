//! Addresses of pages, in one place.

mod accounts;
#[cfg(feature = "ssr")]
mod admin;
mod around;
mod discussions;
mod moderation;
mod place;
mod text;

pub use accounts::*;
#[cfg(feature = "ssr")]
pub use admin::*;
pub use around::*;
pub use discussions::*;
pub use moderation::*;
pub use place::{Desk, Place};
pub use text::{ask, escaped, in_locale, locale_of, ours, pairs, without_locale};

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Locale;
    use domain::pages::Chapter;

    #[test]
    fn the_switch_keeps_the_page() {
        assert_eq!(in_locale(Locale::Fr, "/en"), "/fr");
        assert_eq!(in_locale(Locale::Fr, "/en/"), "/fr");
        assert_eq!(in_locale(Locale::Es, "/en/spaces/x/questions/2"), "/es/spaces/x/questions/2");
    }

    #[test]
    fn an_address_tells_its_page() {
        let at = |path| Place::of(path, "");
        assert_eq!(at("/en"), Place::Hub);
        assert_eq!(at("/fr/about"), Place::About);
        assert_eq!(at("/fr/about/privacy"), Place::Chapter(Chapter::Privacy));
        let page = Desk::History(Chapter::About);
        assert_eq!(at("/fr/admin/pages/about/history"), Place::Admin { desk: page, query: String::new() });
        assert_eq!(
            Place::of("/es/spaces/x/questions/2", "sort=newest"),
            Place::Question { slug: "x".into(), number: 2, query: "sort=newest".into() }
        );
        assert_eq!(at("/en/spaces/x/all"), Place::Whole { slug: "x".into() });
        assert_eq!(at("/en/spaces/x/manage"), Place::Manage { slug: "x".into(), query: String::new() });
        assert_eq!(at("/fr/moderation/log"), Place::Log { query: String::new() });
        assert_eq!(
            Place::of("/en/spaces/x/questions/2/report", "reply=2.1"),
            Place::Report { slug: "x".into(), query: "reply=2.1".into() }
        );
        assert_eq!(at("/en/account/mandates"), Place::Mandates { query: String::new() });
        assert_eq!(at("/en/spaces/x/propose"), Place::Propose { slug: "x".into(), query: String::new() });
        for nowhere in [
            "/",
            "/xx",
            "/en/spaces",
            "/en/spaces/x/questions/02",
            "/en/spaces/x/questions/z",
            "/en/about/x",
            "/en/about/about",
        ] {
            assert_eq!(at(nowhere), Place::Nowhere, "{nowhere}");
        }
    }

    #[test]
    fn a_path_tells_its_language() {
        assert_eq!(locale_of("/fr/about"), Some(Locale::Fr));
        assert_eq!(locale_of("/about"), None);
        assert_eq!(locale_of("/"), None);
    }
}
