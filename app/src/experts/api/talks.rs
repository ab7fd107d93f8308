//! Conversations with experts.

use super::super::talks;
use super::{asked, elsewhere, named};
use crate::accounts::api::{sign_in_again, sign_in_first};
use crate::api::border::{Done, Visit, What, cross, cross_form};
use crate::paths;
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use crate::ui::wrong::too_fast;
use domain::form::Fields;
use domain::id::TalkId;
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::Actor;
use i18n::experts as t;
use uuid::Uuid;

/// The page: one conversation, or all.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, query: &str) -> Result<Page, Failure> {
    let Some(actor) = &visit.actor else {
        return Ok(form_page(locale, sign_in_first(visit, locale, &back(locale, query), "")));
    };
    let done = asked(query, "done");
    if let Some(id) = asked(query, "talk") {
        let mut gathered = gather(hub, actor, locale, talk_id(&id)?).await?;
        gathered.typed = visit.typed.clone().unwrap_or_default();
        gathered.said = match done.as_deref() {
            Some("sent") => Some((true, t::done_sent(locale).to_owned())),
            Some("ended") => Some((true, t::done_ended(locale).to_owned())),
            _ => None,
        };
        return Ok(talks::one(locale, &gathered));
    }
    let mut all = cross(hub.experts().talks(actor).await)?;
    for head in &mut all {
        named(locale, &mut head.with);
    }
    Ok(talks::list(locale, &all, None))
}

/// Where somebody comes back to who must sign in first.
fn back(locale: Locale, query: &str) -> String {
    let page = paths::messages(locale);
    if query.is_empty() { page } else { paths::ours(&format!("{page}?{query}")) }
}

async fn gather(hub: &Hub, actor: &Actor, locale: Locale, id: TalkId) -> Result<talks::Gathered, Failure> {
    let mut talk = cross(hub.experts().talk(actor, id).await)?;
    named(locale, &mut talk.head.with);
    for told in &mut talk.told {
        named(locale, &mut told.name);
    }
    Ok(talks::Gathered {
        talk,
        reader: actor.person,
        key: hub.new_key().to_string(),
        typed: Fields::default(),
        wrong: Vec::new(),
        said: None,
    })
}

fn talk_id(id: &str) -> Result<TalkId, Failure> {
    Uuid::parse_str(id).map(TalkId).map_err(|_| Failure(Fault::NotFound))
}

/// Answers, or ends a conversation.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, query: &str, fields: &Fields) -> Result<Done, Failure> {
    let Some(actor) = &visit.actor else {
        return Ok(sign_in_again(visit, locale, &back(locale, query), fields));
    };
    let id = talk_id(&asked(query, "talk").unwrap_or_default())?;
    let here = |done: &str| Ok(Done::go_to(format!("{}?talk={id}&done={done}", paths::messages(locale))));
    match fields.get("do") {
        "answer" => {
            let key = Uuid::parse_str(fields.get("key")).map_err(|_| Failure(Fault::BadRequest))?;
            let mut page = gather(hub, actor, locale, id).await?;
            page.typed = fields.clone();
            if let Err(seconds) = visit.gate.pass(What::Post, Some(actor.person), None) {
                page.said = Some((false, too_fast(locale, seconds)));
                return Ok(Done::show(visit, talks::one(locale, &page), 429).retry_after(seconds));
            }
            match cross_form(hub.experts().answer(actor, id, key, fields.get("words")).await)? {
                Ok(()) => here("sent"),
                Err(wrong) => {
                    page.said = elsewhere(locale, &wrong, &["words"]).map(|words| (false, words));
                    page.wrong = wrong;
                    Ok(Done::show(visit, talks::one(locale, &page), 422))
                }
            }
        }
        "end" => {
            cross(hub.experts().end(actor, id).await)?;
            here("ended")
        }
        _ => Err(Failure(Fault::BadRequest)),
    }
}
