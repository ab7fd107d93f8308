//! What the pages say until somebody changes them: it comes with the software, and gets better with it.

use crate::markdown;
use domain::pages::{Chapter, Sheet};
use domain::{Html, LangTag, Locale};
use std::sync::LazyLock;

/// A page in one language as it came.
#[derive(Debug)]
pub(super) struct First {
    chapter: Chapter,
    locale: Locale,
    pub lang: LangTag,
    pub sheet: Sheet,
    pub html: Html,
}

/// The page in that language.
pub(super) fn of(chapter: Chapter, locale: Locale) -> Option<&'static First> {
    FIRST.iter().find(|first| first.chapter == chapter && first.locale == locale)
}

/// The language that all of them were written in first.
pub(super) const ORIGINAL: Locale = Locale::En;

macro_rules! files {
    ($($chapter:ident $name:literal),+ $(,)?) => {
        [$(
            (Chapter::$chapter, Locale::En, include_str!(concat!("first/en/", $name, ".md"))),
            (Chapter::$chapter, Locale::Fr, include_str!(concat!("first/fr/", $name, ".md"))),
            (Chapter::$chapter, Locale::Es, include_str!(concat!("first/es/", $name, ".md"))),
        )+]
    };
}

const FILES: [(Chapter, Locale, &str); 21] = files! {
    About "about",
    Questions "questions",
    Criteria "criteria",
    Moderation "moderation",
    Privacy "privacy",
    Accessibility "accessibility",
    Terms "terms",
};

static FIRST: LazyLock<Vec<First>> = LazyLock::new(|| {
    let each = |(chapter, locale, text): (Chapter, Locale, &str)| {
        let (sheet, lang) = (Sheet::read(text), LangTag::parse(locale.tag()).ok()?);
        let html = markdown::page(&sheet.body, &lang);
        Some(First { chapter, locale, lang, sheet, html })
    };
    FILES.into_iter().filter_map(each).collect()
});

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn links(html: &str) -> BTreeSet<&str> {
        html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

    #[test]
    fn every_page_is_there_in_each_language_and_says_the_same() {
        for chapter in Chapter::ALL {
            let pages = Locale::ALL.map(|locale| of(chapter, locale).unwrap());
            for page in pages {
                let Sheet { title, lead, body } = &page.sheet;
                let name = format!("{}/{}", page.locale, chapter.code());
                assert!(Sheet::parse(title, lead, body).is_ok(), "{name}");
                assert_eq!(page.html.0.matches("<h2").count(), pages[0].html.0.matches("<h2").count(), "{name}");
                assert_eq!(page.html.0.matches("<li").count(), pages[0].html.0.matches("<li").count(), "{name}");
                let kinds = |page: &First| links(&page.html.0).into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
                assert_eq!(kinds(page), kinds(pages[0]), "{name}");
                let gaps = |body: &str| {
                    let inside = |part: &str| part.split_once('}').map(|(inside, _)| inside.to_owned());
                    body.split('{').skip(1).filter_map(inside).collect::<BTreeSet<_>>()
                };
                assert_eq!(gaps(body), gaps(&pages[0].sheet.body), "{name}");
            }
        }
    }

    #[test]
    fn texts_are_set_as_their_language_sets_them() {
        for (chapter, locale, text) in FILES {
            let name = format!("{locale}/{}", chapter.code());
            assert!(!text.contains(['\'', '"']) && !text.contains("..."), "{name}");
            let of = |char| text.matches(char).count();
            if locale == Locale::Es {
                assert_eq!((of('?'), of('!')), (of('¿'), of('¡')), "{name}");
            }
            if locale == Locale::Fr {
                for (place, _) in text.match_indices(['?', '!', ';', '»']) {
                    let before = text[..place].chars().next_back().unwrap();
                    assert!(
                        matches!(before, '\u{a0}' | '\u{202f}'),
                        "{name}: {}",
                        &text[text.floor_char_boundary(place.saturating_sub(30))..place]
                    );
                }
                for (place, _) in text.match_indices(':').filter(|(place, _)| !text[*place..].starts_with("://")) {
                    let before = text[..place].chars().next_back().unwrap();
                    assert_eq!(
                        before,
                        '\u{a0}',
                        "{name}: {}",
                        &text[text.floor_char_boundary(place.saturating_sub(30))..place]
                    );
                }
            }
        }
    }
}
