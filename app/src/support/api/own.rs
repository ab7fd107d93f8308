//! A request, before whoever has asked. To everybody else there is none.

use super::super::case::part_of;
use super::super::own;
use super::{asked, good, request_id, said};
use crate::accounts::api::{Asked, sign_in_again, sign_in_first};
use crate::api::border::{Done, Visit, What, cross};
use crate::paths;
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use domain::form::{Fields, FormPage};
use domain::id::RequestId;
use domain::support::Feedback;
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::Actor;
use i18n::support as t;

/// The page.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, query: &str) -> Result<Page, Failure> {
    let Some(actor) = &visit.actor else {
        let back = paths::ours(&format!("/{locale}/support/request?{query}"));
        return Ok(form_page(locale, sign_in_first(visit, locale, &back, "")));
    };
    let mut page = page(hub, actor, locale, request_id(query)?).await?;
    let done = match asked(query, "done").as_deref() {
        Some("ask") => Some(t::done_ask(locale)),
        Some("reply") => Some(t::done_reply(locale)),
        Some("withdraw") => Some(t::done_withdraw(locale)),
        Some("close") => Some(t::done_close(locale)),
        Some("reopen") => Some(t::done_reopen(locale)),
        _ => None,
    };
    page.notice = done.map(good);
    Ok(form_page(locale, page.again(visit.typed.as_ref())))
}

async fn page(hub: &Hub, actor: &Actor, locale: Locale, id: RequestId) -> Result<FormPage, Failure> {
    let gathered = own::Gathered {
        own: cross(hub.support().request(actor, id, locale).await)?,
        topics: cross(hub.topics().all().await)?,
        key: hub.new_key().to_string(),
        today: hub.today(),
    };
    Ok(own::page(locale, &gathered))
}

/// Does what a form of the page asks for.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, query: &str, fields: &Fields) -> Result<Done, Failure> {
    let Some(actor) = &visit.actor else {
        let back = paths::ours(&format!("/{locale}/support/request?{query}"));
        return Ok(sign_in_again(visit, locale, &back, fields));
    };
    let id = request_id(query)?;
    let page = page(hub, actor, locale, id).await?;
    let said = said(id, fields)?;
    let deed = fields.get("do");
    let place = part_of(&page, deed);
    let asked = Asked::new(visit, locale, fields, page, place);
    let support = hub.support();
    let done = match deed {
        "reply" => asked.attempt(Some(What::Post), support.reply(actor, &said)).await?,
        "withdraw" => asked.attempt(None, support.withdraw(actor, &said)).await?,
        "reopen" => asked.attempt(Some(What::Post), support.reopen(actor, &said)).await?,
        "close" => asked.attempt(None, support.close(actor, &said, &feedback(fields))).await?,
        _ => return Err(Failure(Fault::BadRequest)),
    };
    Ok(match done {
        Ok(()) => Done::go_to(format!("{}&done={deed}", paths::support_request(locale, id))),
        Err(refused) => refused,
    })
}

fn feedback(fields: &Fields) -> Feedback {
    Feedback {
        helped: fields.get("helped").parse().ok(),
        in_time: fields.get("in-time").parse().ok(),
        words: fields.get("words").to_owned(),
        may_publish: fields.get("may-publish") == "yes",
    }
}
