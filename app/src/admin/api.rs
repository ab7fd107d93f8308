//! What the pages of the administration read, and what their forms do. To others there are no such pages.

use super::overview::{self, Line};
use crate::accounts::api::sign_in_first;
use crate::api::border::{Visit, cross};
use crate::paths::{self, Desk, Place};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use domain::pages::Chapter;
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::Actor;
use i18n::admin as t;

/// The page at an address.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<Page, Failure> {
    let Place::Admin { desk, .. } = at else { return Err(Failure(Fault::NotFound)) };
    let Some(actor) = &visit.actor else {
        return Ok(form_page(locale, sign_in_first(visit, locale, &paths::admin(locale), "")));
    };
    if actor.administrator().is_err() {
        return Err(Failure(Fault::NotFound));
    }
    match desk {
        Desk::Overview => Ok(overview::page(locale, lines(hub, actor, locale).await?)),
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// Where administrators go from here, and what there is.
async fn lines(hub: &Hub, actor: &Actor, locale: Locale) -> Result<Vec<Line>, Failure> {
    let mut behind = 0;
    for chapter in Chapter::ALL {
        let standing = cross(hub.pages().standing(actor, chapter).await)?;
        behind += standing.iter().filter(|each| each.outdated).count();
    }
    let outdated = (behind > 0).then(|| t::pages_outdated(locale, i64::try_from(behind).unwrap_or(i64::MAX)));
    Ok(vec![
        Line::new(i18n::people::title(locale), paths::people(locale), t::people_about(locale)),
        Line::new(i18n::pages::admin_title(locale), paths::admin_pages(locale), t::pages_about(locale)).count(outdated),
        Line::new(i18n::reviews::settings(locale), paths::review_settings(locale), t::reviews_about(locale)),
        Line::new(i18n::moderation::log_page(locale), paths::log(locale), t::log_about(locale)),
    ])
}
