//! The roster before administrators. To others there is no such page.

use super::super::desk::{self, DECIDE_PART, Shelf};
use super::asked;
use crate::accounts::api::{Asked, sign_in_again, sign_in_first};
use crate::api::border::{Done, Visit, cross};
use crate::paths;
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use domain::experts::{State, Step};
use domain::form::{Fields, FormPage, Notice};
use domain::id::SeatId;
use domain::{Fault, Html, LangTag, Locale};
use hub::Hub;
use hub::accounts::Actor;
use i18n::experts as t;
use uuid::Uuid;

/// The page: a shelf, or one seat.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, query: &str) -> Result<Page, Failure> {
    let Some(actor) = &visit.actor else {
        return Ok(form_page(locale, sign_in_first(visit, locale, &paths::roster_desk(locale), "")));
    };
    actor.administrator()?;
    if let Some(id) = asked(query, "seat") {
        return Ok(form_page(locale, seat(hub, actor, locale, seat_id(&id)?).await?.again(visit.typed.as_ref())));
    }
    let shelf = asked(query, "show").and_then(|code| Shelf::parse(&code)).unwrap_or_default();
    let experts = hub.experts();
    let mut page = match shelf {
        Shelf::Applications => desk::seats(locale, shelf, &cross(experts.seats(actor, State::Applied).await)?),
        Shelf::Members => desk::seats(locale, shelf, &cross(experts.seats(actor, State::Member).await)?),
        Shelf::Balance => {
            let topics = cross(hub.topics().all().await)?;
            desk::numbers(locale, &cross(experts.balance(actor).await)?, &topics)
        }
        Shelf::Experts => desk::experts(locale, &cross(experts.to_verify(actor, locale).await)?),
    };
    let done = match asked(query, "done").as_deref() {
        Some("accept") => Some(t::done_accepted(locale)),
        Some("decline") => Some(t::done_declined(locale)),
        Some("remove") => Some(t::done_member_removed(locale)),
        _ => None,
    };
    page.notice = done.map(|words| Notice { good: true, words: words.to_owned() });
    Ok(form_page(locale, page.again(visit.typed.as_ref())))
}

fn seat_id(id: &str) -> Result<SeatId, Failure> {
    Uuid::parse_str(id).map(SeatId).map_err(|_| Failure(Fault::NotFound))
}

async fn seat(hub: &Hub, actor: &Actor, locale: Locale, id: SeatId) -> Result<FormPage, Failure> {
    let mut seat = cross(hub.experts().application(actor, id).await)?;
    crate::own::Former::former(&mut seat.speaker, locale);
    let version = |each: &domain::experts::Biography| {
        let html = LangTag::parse(&each.lang)
            .map_or_else(|_| Html::default(), |lang| hub::markdown::render(&each.text, &lang));
        (each.lang.clone(), each.headline.clone(), html)
    };
    let gathered = desk::Gathered {
        cv: cross(hub.attachments().cv(seat.person).await)?.filter(|_| seat.state.is_open()),
        topics: cross(hub.topics().all().await)?,
        versions: seat.expertise.versions.iter().map(version).collect(),
        own: seat.person == actor.person,
        seat,
    };
    Ok(desk::seat(locale, &gathered))
}

/// Decides on a seat, or says that an expert is who they say they are.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let Some(actor) = &visit.actor else {
        let back = paths::roster_desk(locale);
        let back = seat_id(fields.get("seat")).map_or_else(|_| back.clone(), |id| format!("{back}?seat={id}"));
        return Ok(sign_in_again(visit, locale, &back, fields));
    };
    actor.administrator()?;
    match fields.get("do") {
        deed @ ("verify" | "unverify") => {
            let number = fields.get("number").parse().map_err(|_| Failure(Fault::NotFound))?;
            let expert = cross(hub.experts().expert(None, number, locale, None).await)?;
            cross(hub.experts().verify(actor, expert.card.person, deed == "verify").await)?;
            let done = if deed == "verify" { "verified" } else { "unverified" };
            Ok(Done::go_to(format!("{}?done={done}", paths::expert(locale, number))))
        }
        deed @ ("accept-member" | "decline-member" | "remove-member") => {
            let step = match deed {
                "accept-member" => Step::Accept,
                "decline-member" => Step::Decline,
                _ => Step::Remove,
            };
            let id = seat_id(fields.get("seat"))?;
            let page = seat(hub, actor, locale, id).await?;
            let experts = hub.experts();
            let asked = Asked::new(visit, locale, fields, page, DECIDE_PART);
            match asked.attempt(None, experts.decide(actor, id, step, fields.get("reason"))).await? {
                Ok(_) => {
                    let shelf = if step == Step::Remove { Shelf::Members } else { Shelf::Applications };
                    Ok(Done::go_to(format!("{}&done={}", desk::address(locale, shelf), step.code())))
                }
                Err(refused) => Ok(refused),
            }
        }
        _ => Err(Failure(Fault::BadRequest)),
    }
}
