//! What the administrators' pages on people read, and what their forms do. To others there are no such pages.

use super::forms::{self, ROLES_PART};
use crate::accounts::api::{Asked, asked, sign_in_first};
use crate::api::border::{Done, Visit, cross};
use crate::paths::{self, Place};
use crate::platform::Failure;
use crate::ui::form_page;
use domain::accounts::Role;
use domain::form::{Fields, FormPage, Notice};
use domain::id::{PersonId, SpaceId};
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::Actor;
use i18n::people as t;
use uuid::Uuid;

/// What a page is made of: a person, or those who were found.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<FormPage, Failure> {
    let Place::People { query } = at else { return Err(Failure(Fault::NotFound)) };
    let Some(actor) = &visit.actor else {
        return Ok(sign_in_first(visit, locale, &paths::people(locale), ""));
    };
    let person = asked(query, "person");
    if person.is_empty() {
        let sought = asked(query, "q");
        let number = asked(query, "page").parse().unwrap_or(1).max(1);
        let (members, more) = cross(hub.accounts().people(actor, &sought, number).await)?;
        return Ok(forms::list(locale, &sought, &members, more.then(|| number.saturating_add(1))));
    }
    let mut page = page(hub, actor, locale, id(&person)?).await?;
    let name = page.title.clone();
    let done = match asked(query, "done").as_str() {
        "saved" => Some(t::saved(locale).to_owned()),
        "suspend" => Some(t::was_suspended(locale, &name)),
        "unsuspend" => Some(t::was_unsuspended(locale, &name)),
        _ => None,
    };
    page.notice = done.map(|words| Notice { good: true, words });
    Ok(page)
}

fn id(text: &str) -> Result<PersonId, Failure> {
    Uuid::parse_str(text).map(PersonId).map_err(|_| Failure(Fault::NotFound))
}

async fn page(hub: &Hub, actor: &Actor, locale: Locale, person: PersonId) -> Result<FormPage, Failure> {
    let member = cross(hub.accounts().member(actor, person).await)?;
    let cards = cross(hub.discussions().hub_page(locale).await)?;
    let spaces: Vec<(SpaceId, String)> =
        cards.into_iter().map(|card| (card.head.id, card.head.text.shown.title)).collect();
    Ok(forms::member(locale, &member, &spaces))
}

/// Does what a form asks for.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    let Some(actor) = &visit.actor else {
        return Ok(Done::go_to(paths::sign_in(locale, &paths::people(locale))));
    };
    if actor.administrator().is_err() || !matches!(at, Place::People { .. }) {
        return Err(Failure(Fault::NotFound));
    }
    if fields.get("do").is_empty() {
        let sought: String = fields.get("q").chars().take(200).collect();
        return Ok(Done::go_to(format!("{}?q={}", paths::people(locale), paths::escaped(&sought))));
    }
    let accounts = hub.accounts();
    let person = id(fields.get("person"))?;
    let page = page(hub, actor, locale, person).await?;
    let done = |what: &str| Done::go_to(format!("{}&done={what}", paths::person(locale, person)));
    match fields.get("do") {
        "roles" => {
            let roles: Vec<Role> = fields.all("roles").filter_map(Role::parse).collect();
            let spaces: Vec<SpaceId> =
                fields.all("spaces").filter_map(|id| Uuid::parse_str(id).ok()).map(SpaceId).collect();
            let asked = Asked::new(visit, locale, fields, page, ROLES_PART);
            match asked.attempt(None, accounts.set_roles(actor, person, &roles, &spaces)).await? {
                Ok(()) => Ok(done("saved")),
                Err(refused) => Ok(refused),
            }
        }
        "confirm" => {
            let name = page.title.clone();
            let link = cross(accounts.confirm_by_hand(actor, person, locale).await)?;
            let mut page = self::page(hub, actor, locale, person).await?;
            page.notice = Some(Notice { good: true, words: t::handed(locale, &name) });
            page.parts.insert(0, forms::handed(locale, format!("{}{link}", visit.base)));
            Ok(Done::show(visit, form_page(locale, page), 200))
        }
        what @ ("suspend" | "unsuspend") => {
            let last = page.parts.len() - 1;
            let asked = Asked::new(visit, locale, fields, page, last);
            match asked.attempt(None, accounts.suspend(actor, person, what == "suspend")).await? {
                Ok(()) => Ok(done(what)),
                Err(refused) => Ok(refused),
            }
        }
        _ => Err(Failure(Fault::BadRequest)),
    }
}
