//! What the pages of one's own words read, and taking back.

use super::super::own::{contributions, history};
use crate::api::border::{Done, Visit, cross};
use crate::paths::{self, Place, pairs};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use domain::discussions::ReplyNumber;
use domain::form::Fields;
use domain::id::ReplyId;
use domain::{Fault, Locale};
use hub::Hub;
use uuid::Uuid;

/// The most that a page of contributions lists.
const MOST: u32 = 500;

/// What a page is made of.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<Page, Failure> {
    let asked = |query: &str, name: &str| pairs(query).find(|(key, _)| key == name).map(|(_, value)| value);
    match at {
        Place::History { slug, query } => {
            let number = asked(query, "reply").and_then(|number| number.parse::<ReplyNumber>().ok());
            let number = number.ok_or(Failure(Fault::NotFound))?;
            let revisions = cross(hub.discussions().revisions(slug, &number).await)?;
            Ok(history::page(locale, slug, &number, revisions))
        }
        Place::Contributions { query } => {
            let Some(actor) = &visit.actor else {
                let back = paths::contributions(locale);
                return Ok(form_page(locale, crate::accounts::api::sign_in_first(visit, locale, &back, "")));
            };
            let list = cross(hub.discussions().contributions(actor, locale, MOST).await)?;
            let withdraw = asked(query, "withdraw").and_then(|id| Uuid::parse_str(&id).ok()).map(ReplyId);
            let done = asked(query, "done").is_some();
            Ok(contributions::page(locale, list, withdraw, done))
        }
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// Takes back a reply of one's own.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let Some(actor) = &visit.actor else {
        return Ok(Done::go_to(paths::sign_in(locale, &paths::contributions(locale))));
    };
    let id = Uuid::parse_str(fields.get("reply")).map(ReplyId).map_err(|_| Failure(Fault::NotFound))?;
    if fields.get("do") != "withdraw" {
        return Err(Failure(Fault::BadRequest));
    }
    cross(hub.discussions().withdraw(actor, id).await)?;
    Ok(Done::go_to(format!("{}?done=withdrawn", paths::contributions(locale))))
}
