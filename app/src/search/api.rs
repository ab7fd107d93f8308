//! What the page of the search reads.

use super::page;
use crate::accounts::api::asked;
use crate::api::border::cross;
use crate::pages::fill;
use crate::platform::Failure;
use crate::root::Page;
use domain::Locale;
use domain::search::Kind;
use hub::Hub;

pub use hub::search::Sought;

/// What the page is made of.
pub async fn read(hub: &Hub, locale: Locale, query: &str) -> Result<Page, Failure> {
    let (words, kind) = (asked(query, "q"), Kind::parse(&asked(query, "kind")));
    let number = asked(query, "page").parse().unwrap_or(1);
    let mut found = cross(hub.search().answer(&words, kind, locale, number).await)?;
    let settings = cross(hub.settings().current().await)?;
    for shown in &mut found.shown {
        // What a page has in braces is what holds at the time.
        if let (Kind::Page, Some(of)) = (shown.kind, Locale::parse(shown.lang.as_str())) {
            shown.title = fill::text(of, &settings, &shown.title);
            shown.excerpt = fill::text(of, &settings, &shown.excerpt);
        }
        if let Some(state) = i18n::country_name(locale, &shown.for_state) {
            state.clone_into(&mut shown.by);
        }
        shown.by = crate::own::former_name(locale, &shown.by).to_owned();
    }
    Ok(page::page(locale, &words, kind, number, &found))
}
