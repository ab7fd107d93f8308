//! What administrators settle for the whole hub.

use super::super::{settings, topics};
use super::{address, find};
use crate::accounts::api::{Asked, NO_PART, sign_in_again};
use crate::api::border::{Done, Upload, Visit, What, cross};
use crate::paths::{self, Desk, Place};
use crate::platform::Failure;
use domain::form::Fields;
use domain::{Fault, Locale, Trilingual};
use hub::Hub;
use hub::accounts::Actor;
use hub::settings::{Colours, Identity};
use uuid::Uuid;

/// Does what a form of these pages asks for.
pub async fn act(
    hub: &Hub,
    visit: &Visit,
    locale: Locale,
    at: &Place,
    fields: &Fields,
    upload: Option<Upload>,
) -> Result<Done, Failure> {
    let Place::Admin { desk, .. } = at else { return Err(Failure(Fault::NotFound)) };
    let Some(actor) = &visit.actor else {
        let mut back = address(locale, *desk);
        if let (Desk::Topics, Ok(id)) = (desk, Uuid::parse_str(fields.get("topic"))) {
            back = format!("{back}?topic={id}");
        }
        return Ok(sign_in_again(visit, locale, &back, fields));
    };
    if actor.administrator().is_err() {
        return Err(Failure(Fault::NotFound));
    }
    match desk {
        Desk::Settings => settle(hub, visit, actor, locale, fields, upload).await,
        Desk::Topics => topic(hub, visit, actor, locale, fields).await,
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// Words that were typed in each language.
fn each(fields: &Fields, name: &str) -> Trilingual {
    Locale::ALL
        .into_iter()
        .fold(Trilingual::default(), |all, locale| all.with(locale, fields.get(&format!("{name}-{locale}"))))
}

async fn settle(
    hub: &Hub,
    visit: &Visit,
    actor: &Actor,
    locale: Locale,
    fields: &Fields,
    upload: Option<Upload>,
) -> Result<Done, Failure> {
    let page = settings::page(locale, &visit.settings);
    let office = hub.settings();
    let keeping_part = settings::keeping_part(&page);
    let attempt = |part| Asked::new(visit, locale, fields, page, part);
    let done = match fields.get("do") {
        "identity" => {
            let new = Identity {
                name: each(fields, "name"),
                language: Locale::parse(fields.get("language")).unwrap_or_default(),
                contact: fields.get("contact").to_owned(),
                foot: each(fields, "foot"),
            };
            attempt(settings::IDENTITY_PART).attempt(None, office.set_identity(actor, &new)).await?
        }
        "look" => {
            let pair = |name: &str| ["light", "dark"].map(|end| fields.get(&format!("{name}-{end}")).to_owned());
            let new = Colours { accent: pair("accent"), band: pair("band") };
            attempt(settings::LOOK_PART).attempt(None, office.set_look(actor, &new)).await?
        }
        "logo" => {
            let bytes = upload.map_or_else(Vec::new, |upload| upload.bytes);
            attempt(settings::LOGO_PART).attempt(Some(What::File), office.set_logo(actor, bytes)).await?
        }
        "logo-remove" => attempt(NO_PART).attempt(None, office.remove_logo(actor)).await?,
        "keeping" => {
            let [messages, letters, drafts] = ["messages", "letters", "drafts"].map(|name| fields.get(name));
            attempt(keeping_part).attempt(None, office.set_keeping(actor, messages, letters, drafts)).await?
        }
        _ => return Err(Failure(Fault::BadRequest)),
    };
    Ok(done.map_or_else(|refused| refused, |()| Done::go_to(format!("{}?done=saved", paths::admin_settings(locale)))))
}

async fn topic(hub: &Hub, visit: &Visit, actor: &Actor, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let all = cross(hub.topics().all().await)?;
    let id = fields.get("topic");
    let known = if id.is_empty() { None } else { Some(find(&all, id)?) };
    let door = hub.topics();
    let deed = fields.get("do");
    if deed == "save" {
        let page = known.map_or_else(|| topics::list(locale, &all), |topic| topics::one(locale, topic));
        let asked = Asked::new(visit, locale, fields, page, topics::FORM_PART);
        let title = each(fields, "title");
        let set = door.set(actor, known.map(|topic| topic.id), fields.get("code"), &title);
        return Ok(match asked.attempt(None, set).await? {
            Ok(_) => Done::go_to(format!("{}?done=saved", paths::admin_topics(locale))),
            Err(refused) => refused,
        });
    }
    match (deed, known) {
        ("retire", Some(topic)) => cross(door.retire(actor, topic.id, true).await)?,
        ("restore", Some(topic)) => cross(door.retire(actor, topic.id, false).await)?,
        ("up", Some(topic)) => cross(door.shift(actor, topic.id, true).await)?,
        ("down", Some(topic)) => cross(door.shift(actor, topic.id, false).await)?,
        _ => return Err(Failure(Fault::BadRequest)),
    }
    Ok(Done::go_to(format!("{}?done=saved", paths::admin_topics(locale))))
}
