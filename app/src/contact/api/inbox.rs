//! The inbox. To those who are not of the team there is none.

use super::super::inbox as list;
use super::super::message::{self, Gathered};
use super::Shelf;
use crate::accounts::api::{asked, sign_in_again, sign_in_first};
use crate::api::border::{Done, Visit, What, cross, cross_form};
use crate::own::former_name;
use crate::paths::{self, Place};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use crate::ui::wrong::too_fast;
use domain::contact::Stage;
use domain::form::{Fields, Notice, Why, Wrong};
use domain::id::{MessageId, PersonId};
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::Actor;
use hub::contact::{Answer, is_team};
use i18n::contact as t;
use uuid::Uuid;

/// The page: a shelf, or one message.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, query: &str) -> Result<Page, Failure> {
    let Some(actor) = &visit.actor else {
        return Ok(form_page(locale, sign_in_first(visit, locale, &address(locale, query), "")));
    };
    team(actor)?;
    let id = asked(query, "message");
    if !id.is_empty() {
        let mut gathered = gather(hub, actor, locale, message_id(&id)?).await?;
        gathered.notice = done(locale, &asked(query, "done")).map(|words| notice(true, words));
        return Ok(message::page(locale, &gathered));
    }
    let shelf = Shelf::parse(&asked(query, "show")).unwrap_or_default();
    let number = asked(query, "page").parse().unwrap_or(1).max(1);
    let (mut heads, more) = cross(hub.contact().shelf(actor, shelf, number).await)?;
    for (_, name) in heads.iter_mut().filter_map(|head| head.assigned.as_mut()) {
        *name = former_name(locale, name).to_owned();
    }
    let counts = cross(hub.contact().counts(actor).await)?;
    let counted = |stage: Stage| counts.iter().find(|(each, _)| *each == stage).map_or(0, |(_, count)| *count);
    let shelves = Shelf::ALL.map(|each| (each, each.of().map(counted)));
    Ok(list::page(locale, &list::Gathered { shelf, shelves: shelves.to_vec(), heads, number, more }))
}

/// That somebody is of the team; for others there is no such page.
fn team(actor: &Actor) -> Result<(), Failure> {
    if is_team(actor) { Ok(()) } else { Err(Failure(Fault::NotFound)) }
}

/// Where somebody comes back to who must sign in first.
fn address(locale: Locale, query: &str) -> String {
    let id = asked(query, "message");
    message_id(&id).map_or_else(|_| paths::inbox(locale), |id| paths::message(locale, id))
}

fn message_id(id: &str) -> Result<MessageId, Failure> {
    Uuid::parse_str(id).map(MessageId).map_err(|_| Failure(Fault::NotFound))
}

fn notice(good: bool, words: &str) -> Notice {
    Notice { good, words: words.to_owned() }
}

fn done(locale: Locale, what: &str) -> Option<&'static str> {
    Some(match what {
        "answer" => t::done_answer(locale),
        "note" => t::done_note(locale),
        "assign" => t::done_assign(locale),
        "close" => t::done_close(locale),
        "reopen" => t::done_reopen(locale),
        "take-in" => t::done_take_in(locale),
        "send-again" => t::done_send_again(locale),
        _ => return None,
    })
}

async fn gather(hub: &Hub, actor: &Actor, locale: Locale, id: MessageId) -> Result<Gathered, Failure> {
    let mut message = cross(hub.contact().message(actor, id).await)?;
    for part in &mut message.parts {
        part.by = former_name(locale, &part.by).to_owned();
    }
    Ok(Gathered { message, key: hub.new_key().to_string(), typed: Fields::default(), wrong: Vec::new(), notice: None })
}

/// Does what a form on a message asks for.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, query: &str, fields: &Fields) -> Result<Done, Failure> {
    let Some(actor) = &visit.actor else {
        return Ok(sign_in_again(visit, locale, &address(locale, query), fields));
    };
    team(actor)?;
    let id = message_id(&asked(query, "message"))?;
    let contact = hub.contact();
    let deed = fields.get("do");
    let seen = |what: &str| Ok(Done::go_to(format!("{}&done={what}", paths::message(locale, id))));
    match deed {
        "answer" | "note" => answer(hub, visit, actor, locale, id, fields).await,
        "assign" => {
            let to = fields.get("to");
            let to = if to.is_empty() { Ok(None) } else { Uuid::parse_str(to).map(|id| Some(PersonId(id))) };
            let assigned = match to {
                Ok(to) => cross_form(contact.assign(actor, id, to).await)?,
                Err(_) => Err(vec![Wrong::new("to", Why::NotAChoice)]),
            };
            match assigned {
                Ok(()) => seen("assign"),
                Err(wrong) => {
                    let mut page = gather(hub, actor, locale, id).await?;
                    page.wrong = wrong;
                    Ok(Done::show(visit, message::page(locale, &page), 422))
                }
            }
        }
        "take-in" => {
            cross(contact.take_in(actor, id).await)?;
            seen(deed)
        }
        "send-again" => {
            cross(contact.send_again(actor, id).await)?;
            seen(deed)
        }
        "close" => {
            cross(contact.close(actor, id, true).await)?;
            seen(deed)
        }
        "reopen" => {
            cross(contact.close(actor, id, false).await)?;
            seen(deed)
        }
        _ => Err(Failure(Fault::BadRequest)),
    }
}

async fn answer(
    hub: &Hub,
    visit: &Visit,
    actor: &Actor,
    locale: Locale,
    id: MessageId,
    fields: &Fields,
) -> Result<Done, Failure> {
    let to_sender = fields.get("do") == "answer";
    let key = Uuid::parse_str(fields.get("key")).map_err(|_| Failure(Fault::BadRequest))?;
    let seen = fields.get("seen").parse().map_err(|_| Failure(Fault::BadRequest))?;
    let mut page = gather(hub, actor, locale, id).await?;
    page.typed = fields.clone();
    if let Err(seconds) = visit.gate.pass(What::Post, Some(actor.person), None) {
        page.notice = Some(notice(false, &too_fast(locale, seconds)));
        return Ok(Done::show(visit, message::page(locale, &page), 429).retry_after(seconds));
    }
    let answer = Answer { key, message: id, seen, words: fields.get("words").to_owned(), to_sender };
    let wrong = match cross_form(hub.contact().answer(actor, &answer).await)? {
        Ok(()) => {
            let done = if to_sender { "answer" } else { "note" };
            return Ok(Done::go_to(format!("{}&done={done}", paths::message(locale, id))));
        }
        Err(wrong) => wrong,
    };
    if wrong.iter().any(|wrong| wrong.why == Why::ChangedMeanwhile) {
        // Whoever sends once more has been told.
        page.notice = Some(notice(false, t::answered_meanwhile(locale)));
        return Ok(Done::show(visit, message::page(locale, &page), 409));
    }
    page.wrong = wrong;
    Ok(Done::show(visit, message::page(locale, &page), 422))
}

/// A message with what was typed before signing in.
pub async fn again(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    let (Place::Inbox { query }, Some(actor)) = (at, &visit.actor) else { return Err(Failure(Fault::NotFound)) };
    team(actor)?;
    let mut page = gather(hub, actor, locale, message_id(&asked(query, "message"))?).await?;
    page.typed = fields.storable();
    Ok(Done::show(visit, message::page(locale, &page), 200))
}
