//! What the pages on one's passkeys read, and what their forms do.

use super::who;
use crate::accounts::api::{Asked, NO_PART};
use crate::api::border::{Done, Visit, What, cross};
use crate::own::agent;
use crate::own::forms::{Who, place_of};
use crate::own::passkeys::{self as forms, Sure, named};
use crate::paths;
use crate::platform::Failure;
use crate::ui::form_page;
use domain::form::{Fields, FormPage, Part};
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::Actor;
use i18n::passkeys as t;

/// How somebody shows that it is they.
async fn sure(hub: &Hub, visit: &Visit, actor: &Actor, who: Who<'_>) -> Result<Sure, Failure> {
    if who.password {
        return Ok(Sure::Password);
    }
    let now = cross(hub.accounts().signed_in_just_now(actor, &visit.session).await)?;
    Ok(if now { Sure::Recent } else { Sure::Not })
}

/// The parts on passkeys of the page on how one signs in; none where there can be no passkeys.
pub async fn parts(
    hub: &Hub,
    visit: &Visit,
    actor: &Actor,
    locale: Locale,
    who: Who<'_>,
) -> Result<Vec<Part>, Failure> {
    let Some(origin) = &visit.passkeys else { return Ok(Vec::new()) };
    let lines = cross(hub.accounts().passkeys(actor).await)?;
    let called = agent::known(locale, &visit.agent).unwrap_or_else(|| t::passkey(locale).to_owned());
    Ok(forms::parts(locale, who, sure(hub, visit, actor, who).await?, origin, &lines, called))
}

/// The page on one of them.
pub async fn one(hub: &Hub, visit: &Visit, actor: &Actor, locale: Locale, id: &str) -> Result<FormPage, Failure> {
    let id = named(id).ok_or(Failure(Fault::NotFound))?;
    let who = who(hub, actor).await?;
    let line = cross(hub.accounts().passkey(actor, id).await)?;
    Ok(forms::one(locale, who, sure(hub, visit, actor, who).await?, &line))
}

/// Does what a form asks for. `page` is the one on how one signs in.
pub async fn act(
    hub: &Hub,
    visit: &Visit,
    actor: &Actor,
    locale: Locale,
    page: FormPage,
    fields: &Fields,
) -> Result<Done, Failure> {
    let origin = visit.passkeys.as_deref().ok_or(Failure(Fault::NotFound))?;
    let accounts = hub.accounts();
    let done = |what: &str| Done::go_to(format!("{}?done={what}", paths::security(locale)));
    match fields.get("do") {
        "passkey" => {
            let part = place_of(&page, forms::ADD);
            let asked = Asked::new(visit, locale, fields, page, part);
            let name = fields.get("name");
            let deed = accounts.begin_passkey(actor, &visit.session, fields.raw("password"), name);
            match asked.attempt(Some(What::SignIn), deed).await? {
                Ok(begun) => {
                    let who = who(hub, actor).await?;
                    let page = forms::make(locale, who, origin, &begun.challenge, begun.options, name);
                    Ok(Done::show(visit, form_page(locale, page), 200))
                }
                Err(refused) => Ok(refused),
            }
        }
        "passkey-add" => {
            let asked = Asked::new(visit, locale, fields, page, NO_PART);
            let (challenge, answer) = (fields.get("challenge"), fields.raw("answer"));
            let deed = accounts.add_passkey(actor, challenge, answer, fields.get("name"));
            Ok(asked.attempt(None, deed).await?.map_or_else(|refused| refused, |()| done("added")))
        }
        "passkey-rename" => {
            let page = one(hub, visit, actor, locale, fields.get("passkey")).await?;
            let part = place_of(&page, "rename");
            let id = named(fields.get("passkey")).ok_or(Failure(Fault::NotFound))?;
            let asked = Asked::new(visit, locale, fields, page, part);
            let deed = accounts.rename_passkey(actor, id, fields.get("name"));
            Ok(asked.attempt(None, deed).await?.map_or_else(|refused| refused, |()| done("renamed")))
        }
        "passkey-remove" => {
            let page = match one(hub, visit, actor, locale, fields.get("passkey")).await {
                // It is gone, as it was to be; sent twice, perhaps.
                Err(Failure(Fault::NotFound)) => return Ok(Done::go_to(paths::security(locale))),
                other => other?,
            };
            let part = place_of(&page, "remove");
            let id = named(fields.get("passkey")).ok_or(Failure(Fault::NotFound))?;
            let asked = Asked::new(visit, locale, fields, page, part);
            let deed = accounts.remove_passkey(actor, &visit.session, id, fields.raw("password"));
            let came = asked.attempt(Some(What::SignIn), deed).await?;
            Ok(came.map_or_else(|refused| refused, |()| done("removed")))
        }
        _ => Err(Failure(Fault::BadRequest)),
    }
}

/// What has just been done, in words.
pub fn done(locale: Locale, what: &str) -> Option<&'static str> {
    match what {
        "added" => Some(t::done_added(locale)),
        "renamed" => Some(i18n::own::saved(locale)),
        "removed" => Some(t::done_removed(locale)),
        _ => None,
    }
}
