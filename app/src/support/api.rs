//! What the pages on support read, and what their forms do.

mod desk;
mod own;

use super::{about, ask};
use crate::accounts::api::{Asked, sign_in_again, sign_in_first};
use crate::api::border::{Done, Visit, What, cross};
use crate::paths::{self, Place, pairs};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use domain::form::{Fields, FormPage, Notice};
use domain::id::RequestId;
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::Actor;
use hub::support::{Said, is_team};
use uuid::Uuid;

/// What a page is made of.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<Page, Failure> {
    match at {
        Place::Support => {
            let support = hub.support();
            let own = match &visit.actor {
                Some(actor) => Some(cross(support.requests(actor).await)?),
                None => None,
            };
            let gathered = about::Gathered {
                own,
                summaries: cross(support.summaries().await)?,
                topics: cross(hub.topics().all().await)?,
                is_team: visit.actor.as_ref().is_some_and(is_team),
            };
            Ok(about::page(locale, &gathered))
        }
        Place::SupportAsk => {
            let Some(actor) = &visit.actor else {
                return Ok(form_page(locale, sign_in_first(visit, locale, &paths::support_ask(locale), "")));
            };
            Ok(form_page(locale, asking(hub, actor, locale).await?))
        }
        Place::SupportRequest { query } => own::read(hub, visit, locale, query).await,
        Place::SupportDesk { query } => desk::read(hub, visit, locale, query).await,
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// Does what a form of these pages asks for.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    match at {
        Place::SupportAsk => send(hub, visit, locale, fields).await,
        Place::SupportRequest { query } => own::act(hub, visit, locale, query, fields).await,
        Place::SupportDesk { query } => desk::act(hub, visit, locale, query, fields).await,
        _ => Err(Failure(Fault::NotFound)),
    }
}

async fn asking(hub: &Hub, actor: &Actor, locale: Locale) -> Result<FormPage, Failure> {
    let topics = cross(hub.topics().all().await)?;
    let profile = cross(hub.accounts().profile(actor).await)?;
    Ok(ask::page(locale, &topics, &hub.new_key().to_string(), &profile))
}

async fn send(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let Some(actor) = &visit.actor else {
        return Ok(sign_in_again(visit, locale, &paths::support_ask(locale), fields));
    };
    if fields.get("do") != "ask" {
        return Err(Failure(Fault::BadRequest));
    }
    let (key, new) = (key(fields)?, ask::read(fields));
    let page = asking(hub, actor, locale).await?;
    let asked = Asked::new(visit, locale, fields, page, ask::ASK_PART);
    let support = hub.support();
    match asked.attempt(Some(What::Post), support.ask(actor, key, &new)).await? {
        Ok(id) => Ok(Done::go_to(format!("{}&done=ask", paths::support_request(locale, id)))),
        Err(refused) => Ok(refused),
    }
}

/// The form with what was typed before signing in.
pub async fn again(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let Some(actor) = &visit.actor else { return Err(Failure(Fault::NotFound)) };
    let mut page = asking(hub, actor, locale).await?;
    if let Some(form) = page.parts.get_mut(ask::ASK_PART).and_then(|part| part.form.as_mut()) {
        form.typed(&fields.storable(), &[], |why| crate::ui::wrong::words(locale, why));
    }
    Ok(Done::show(visit, form_page(locale, page), 200))
}

fn key(fields: &Fields) -> Result<Uuid, Failure> {
    Uuid::parse_str(fields.get("key")).map_err(|_| Failure(Fault::BadRequest))
}

/// The request that an address asks for.
fn request_id(query: &str) -> Result<RequestId, Failure> {
    let id = asked(query, "id").and_then(|id| Uuid::parse_str(&id).ok());
    id.map(RequestId).ok_or(Failure(Fault::NotFound))
}

/// What an address asks for by a name.
fn asked(query: &str, name: &str) -> Option<String> {
    pairs(query).find(|(key, _)| key == name).map(|(_, value)| value)
}

fn said(request: RequestId, fields: &Fields) -> Result<Said, Failure> {
    Ok(Said { key: key(fields)?, request, words: fields.get("words").to_owned() })
}

fn good(words: &'static str) -> Notice {
    Notice { good: true, words: words.to_owned() }
}
