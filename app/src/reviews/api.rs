//! What the pages on reviews read, and what their forms do.

mod desk;
mod own;
mod settings;

use crate::accounts::api::{sign_in_again, sign_in_first};
use crate::api::border::{Done, Upload, Visit};
use crate::paths::{self, Place};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use domain::form::Fields;
use domain::{Fault, Locale};
use hub::Hub;

/// What a page is made of.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<Page, Failure> {
    if let Place::Review { id, query } = at {
        return own::one(hub, visit, locale, id, query).await;
    }
    let back = address(locale, at);
    let Some(actor) = &visit.actor else { return Ok(form_page(locale, sign_in_first(visit, locale, &back, ""))) };
    match at {
        Place::Reviews { .. } => own::list(hub, actor, locale).await,
        Place::ReviewDesk { query } => desk::read(hub, visit, actor, locale, query).await,
        Place::ReviewSettings { query } => settings::read(hub, visit, actor, locale, query).await,
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// Does what a form of these pages asks for.
pub async fn act(
    hub: &Hub,
    visit: &Visit,
    locale: Locale,
    at: &Place,
    fields: &Fields,
    upload: Option<Upload>,
) -> Result<Done, Failure> {
    if let Place::Review { id, .. } = at {
        return own::act(hub, visit, locale, id, fields).await;
    }
    let Some(actor) = &visit.actor else {
        return Ok(sign_in_again(visit, locale, &address(locale, at), fields));
    };
    match at {
        Place::ReviewDesk { .. } => desk::act(hub, visit, actor, locale, fields, upload).await,
        Place::ReviewSettings { .. } => settings::act(hub, visit, actor, locale, fields).await,
        _ => Err(Failure(Fault::NotFound)),
    }
}

fn address(locale: Locale, at: &Place) -> String {
    let (path, query) = match at {
        Place::ReviewDesk { query } => (paths::review_desk(locale), query.as_str()),
        Place::ReviewSettings { query } => (paths::review_settings(locale), query.as_str()),
        _ => (paths::reviews(locale), ""),
    };
    if query.is_empty() { path } else { format!("{path}?{query}") }
}
