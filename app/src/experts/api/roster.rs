//! One's own seat on the roster.

use super::super::profile;
use super::super::roster::{self, APPLICATION_PART};
use super::asked;
use super::own::{Refused, take};
use crate::accounts::api::{Asked, sign_in_again};
use crate::accounts::forms::worn_out;
use crate::api::border::{Done, Upload, Visit, What, cross, cross_form};
use crate::paths;
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use domain::experts::{Step, limits};
use domain::form::{Fields, Notice, Wrong};
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::Actor;
use i18n::experts as t;

/// The page: a renewal by link, what the roster is, or where one stands.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, query: &str) -> Result<Page, Failure> {
    if let Some(link) = asked(query, "link") {
        let found = cross(hub.experts().look_at_renewal(&link).await)?;
        let page = found.map_or_else(|| worn_out(locale), |(name, until)| roster::renewal(locale, &link, &name, until));
        return Ok(form_page(locale, page));
    }
    let Some(actor) = &visit.actor else { return Ok(form_page(locale, roster::public(locale))) };
    let mut page = roster::page(locale, &gather(hub, actor).await?);
    let done = match asked(query, "done").as_deref() {
        Some("applied") => Some(t::done_applied(locale)),
        Some("withdrawn") => Some(t::done_withdrawn(locale)),
        Some("renewed") => Some(t::renewed(locale)),
        Some("left") => Some(t::done_left(locale)),
        Some("cv") => Some(t::done_cv(locale)),
        _ => None,
    };
    page.notice = done.map(|words| Notice { good: true, words: words.to_owned() });
    Ok(form_page(locale, page.again(visit.typed.as_ref())))
}

async fn gather(hub: &Hub, actor: &Actor) -> Result<roster::Gathered, Failure> {
    let experts = hub.experts();
    let own = cross(experts.own(actor).await)?;
    Ok(roster::Gathered {
        membership: cross(experts.membership(actor).await)?,
        expertise: own.map(|own| own.expertise).unwrap_or_default(),
        cv: cross(hub.attachments().cv(actor.person).await)?,
        topics: cross(hub.topics().all().await)?,
        versions: 1,
        now: hub.now(),
    })
}

/// Does what a form of the page asks for.
pub async fn act(
    hub: &Hub,
    visit: &Visit,
    locale: Locale,
    fields: &Fields,
    upload: Option<Upload>,
) -> Result<Done, Failure> {
    if !fields.get("link").is_empty() {
        let until = cross(hub.experts().renew_by_link(fields.get("link")).await)?;
        let (page, status) =
            until.map_or_else(|| (worn_out(locale), 410), |until| (roster::renewed(locale, until), 200));
        return Ok(Done::show(visit, form_page(locale, page), status));
    }
    let Some(actor) = &visit.actor else {
        return Ok(sign_in_again(visit, locale, &paths::roster(locale), fields));
    };
    let done = |what: &str| Ok(Done::go_to(format!("{}?done={what}", paths::roster(locale))));
    match fields.get("do") {
        "apply" => apply(hub, visit, actor, locale, fields, upload).await,
        "add-version" => {
            let mut page = gather(hub, actor).await?;
            page.expertise = profile::read(fields);
            page.versions = (page.expertise.versions.len() + 1).min(limits::VERSIONS as usize);
            let mut page = roster::page(locale, &page);
            keep_words(&mut page, fields);
            Ok(Done::show(visit, form_page(locale, page), 200))
        }
        "drop-cv" => {
            cross(hub.attachments().drop_cv(actor).await)?;
            done("cv")
        }
        deed @ ("withdraw-application" | "renew" | "leave-roster") => {
            let (step, what) = match deed {
                "withdraw-application" => (Step::Withdraw, "withdrawn"),
                "renew" => (Step::Renew, "renewed"),
                _ => (Step::Leave, "left"),
            };
            match cross_form(hub.experts().step(actor, step).await)? {
                Ok(_) => done(what),
                Err(_) => {
                    let mut page = roster::page(locale, &gather(hub, actor).await?);
                    page.notice = Some(Notice { good: false, words: i18n::forms::decided_already(locale).to_owned() });
                    Ok(Done::show(visit, form_page(locale, page), 409))
                }
            }
        }
        _ => Err(Failure(Fault::BadRequest)),
    }
}

/// Puts in again what stands beside the profile.
fn keep_words(page: &mut domain::form::FormPage, fields: &Fields) {
    let form = page.parts.get_mut(APPLICATION_PART).and_then(|part| part.form.as_mut());
    for field in form.into_iter().flat_map(|form| &mut form.fields) {
        if ["words", "consent"].contains(&field.name.as_str()) {
            field.values = fields.all(&field.name).map(str::to_owned).filter(|value| !value.is_empty()).collect();
        }
    }
}

async fn apply(
    hub: &Hub,
    visit: &Visit,
    actor: &Actor,
    locale: Locale,
    fields: &Fields,
    upload: Option<Upload>,
) -> Result<Done, Failure> {
    let typed = profile::read(fields);
    let file: Vec<Wrong> = match take(hub, visit, actor, locale, upload).await? {
        Ok(()) => Vec::new(),
        Err(Refused::Wrong(wrong)) => wrong,
        Err(Refused::Wait(seconds, words)) => {
            let mut page = gather(hub, actor).await?;
            page.expertise = typed;
            let mut page = roster::page(locale, &page);
            keep_words(&mut page, fields);
            page.notice = Some(Notice { good: false, words });
            return Ok(Done::show(visit, form_page(locale, page), 429).retry_after(seconds));
        }
    };
    let mut page = gather(hub, actor).await?;
    page.expertise = typed.clone();
    let asked = Asked::new(visit, locale, fields, roster::page(locale, &page), APPLICATION_PART);
    let experts = hub.experts();
    let deed = async {
        // What is wrong with the file is told before anything is sent.
        if !file.is_empty() {
            return Err(hub::Error::Wrong(file));
        }
        experts.apply(actor, &typed, fields.get("words"), fields.get("consent") == "yes").await
    };
    match asked.attempt(Some(What::Post), deed).await? {
        Ok(_) => Ok(Done::go_to(format!("{}?done=applied", paths::roster(locale)))),
        Err(refused) => Ok(refused),
    }
}
