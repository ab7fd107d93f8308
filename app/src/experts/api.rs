//! What the pages on experts read, and what their forms do.

mod desk;
mod own;
mod roster;
mod talks;

use super::directory;
use super::shown::{self, Reader};
use crate::accounts::api::sign_in_again;
use crate::api::border::{Done, Upload, Visit, What, cross, cross_form};
use crate::paths::{self, Place, pairs};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::wrong::too_fast;
use domain::experts::{Ask, Listing};
use domain::form::{Fields, Wrong};
use domain::{Fault, Locale};
use hub::Hub;
use hub::experts::NewTalk;
use uuid::Uuid;

/// What a page is made of.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<Page, Failure> {
    match at {
        Place::Experts { query } => {
            let ask = Ask::parse(pairs(query));
            let found = cross(hub.experts().directory(&ask, locale).await)?;
            let topics = cross(hub.topics().all().await)?;
            Ok(directory::page(locale, &directory::Gathered { ask, found, topics, today: hub.today() }))
        }
        Place::Expert { number, query } => {
            let gathered = expert(hub, visit, locale, *number, query).await?;
            Ok(shown::page(locale, &gathered))
        }
        Place::OwnExpertise { query } => own::read(hub, visit, locale, query).await,
        Place::Messages { query } => talks::read(hub, visit, locale, query).await,
        Place::Roster { query } => roster::read(hub, visit, locale, query).await,
        Place::RosterDesk { query } => desk::read(hub, visit, locale, query).await,
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
    match at {
        Place::Expert { number, query } => write(hub, visit, locale, *number, query, fields).await,
        Place::OwnExpertise { .. } => own::act(hub, visit, locale, fields, upload).await,
        Place::Messages { query } => talks::act(hub, visit, locale, query, fields).await,
        Place::Roster { .. } => roster::act(hub, visit, locale, fields, upload).await,
        Place::RosterDesk { .. } => desk::act(hub, visit, locale, fields).await,
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// What an address asks for by a name.
fn asked(query: &str, name: &str) -> Option<String> {
    pairs(query).find(|(key, _)| key == name).map(|(_, value)| value)
}

/// An expert's page, for whoever reads it.
async fn expert(
    hub: &Hub,
    visit: &Visit,
    locale: Locale,
    number: u32,
    query: &str,
) -> Result<shown::Gathered, Failure> {
    let actor = visit.actor.as_ref();
    let version = shown::version(query);
    let expert = cross(hub.experts().expert(actor, number, locale, version.as_ref()).await)?;
    let reader = match actor {
        None => Reader::Nobody,
        Some(actor) if actor.person == expert.card.person => Reader::Themselves,
        Some(_) => Reader::Member(hub.new_key().to_string()),
    };
    let verifies = actor.is_some_and(|actor| actor.administrator().is_ok())
        && reader != Reader::Themselves
        && expert.listing == Listing::Shown;
    let done = match asked(query, "done").as_deref() {
        Some("verified") => Some(i18n::experts::done_verified(locale)),
        Some("unverified") => Some(i18n::experts::done_unverified(locale)),
        _ => None,
    };
    Ok(shown::Gathered {
        expert,
        topics: cross(hub.topics().all().await)?,
        today: hub.today(),
        reader,
        verifies,
        done,
        typed: Fields::default(),
        wrong: Vec::new(),
        said: None,
    })
}

/// Writes to an expert.
async fn write(
    hub: &Hub,
    visit: &Visit,
    locale: Locale,
    number: u32,
    query: &str,
    fields: &Fields,
) -> Result<Done, Failure> {
    let mut page = expert(hub, visit, locale, number, query).await?;
    let Some(actor) = &visit.actor else {
        return Ok(sign_in_again(visit, locale, &paths::expert(locale, number), fields));
    };
    if fields.get("do") != "write" {
        return Err(Failure(Fault::BadRequest));
    }
    let key = Uuid::parse_str(fields.get("key")).map_err(|_| Failure(Fault::BadRequest))?;
    page.typed = fields.clone();
    if let Err(seconds) = visit.gate.pass(What::Mail, Some(actor.person), None) {
        page.said = Some(too_fast(locale, seconds));
        return Ok(Done::show(visit, shown::page(locale, &page), 429).retry_after(seconds));
    }
    let new = NewTalk { key, number, subject: fields.get("subject").to_owned(), words: fields.get("words").to_owned() };
    match cross_form(hub.experts().write_to(actor, &new).await)? {
        Ok(id) => Ok(Done::go_to(format!("{}?talk={id}&done=sent", paths::messages(locale)))),
        Err(wrong) => {
            page.wrong = wrong;
            Ok(Done::show(visit, shown::page(locale, &page), 422))
        }
    }
}

/// The page of an expert with what was typed before signing in.
pub async fn again(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    let Place::Expert { number, query } = at else { return Err(Failure(Fault::NotFound)) };
    let mut page = expert(hub, visit, locale, *number, query).await?;
    page.typed = fields.storable();
    Ok(Done::show(visit, shown::page(locale, &page), 200))
}

/// A name that is shown; of those who have left it is in the reader's language.
fn named(locale: Locale, name: &mut String) {
    if name == domain::accounts::FORMER {
        i18n::own::former(locale).clone_into(name);
    }
}

/// What is wrong with a form that has no such field, to be said above it.
fn elsewhere(locale: Locale, wrong: &[Wrong], fields: &[&str]) -> Option<String> {
    let other = wrong.iter().find(|wrong| !fields.contains(&wrong.field.as_str()))?;
    Some(crate::ui::wrong::words(locale, other.why))
}
