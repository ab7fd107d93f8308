//! One's own profile.

use super::super::own::{self, LISTING_PART, PROFILE_PART};
use super::super::profile;
use super::asked;
use crate::accounts::api::{Asked, sign_in_again, sign_in_first};
use crate::api::border::{Done, Upload, Visit, What, cross, cross_form};
use crate::paths;
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use crate::ui::wrong::too_fast;
use domain::experts::{Expertise, Listing, Own, limits};
use domain::form::{Fields, Notice, Why, Wrong};
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::Actor;
use i18n::experts as t;

/// The page.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, query: &str) -> Result<Page, Failure> {
    let Some(actor) = &visit.actor else {
        return Ok(form_page(locale, sign_in_first(visit, locale, &paths::own_expertise(locale), "")));
    };
    let mut page = own::page(locale, &gather(hub, actor, locale).await?);
    let done = match asked(query, "done").as_deref() {
        Some("saved") => Some(i18n::own::saved(locale)),
        Some("shown") => Some(t::done_shown(locale)),
        Some("hidden") => Some(t::done_hidden(locale)),
        Some("removed") => Some(t::done_removed(locale)),
        Some("deleted") => Some(t::done_deleted(locale)),
        Some("cv") => Some(t::done_cv(locale)),
        _ => None,
    };
    page.notice = done.map(|words| Notice { good: true, words: words.to_owned() });
    Ok(form_page(locale, page.again(visit.typed.as_ref())))
}

async fn gather(hub: &Hub, actor: &Actor, locale: Locale) -> Result<own::Gathered, Failure> {
    let own = cross(hub.experts().own(actor).await)?;
    Ok(own::Gathered {
        own: own.unwrap_or(Own {
            expertise: Expertise::default(),
            listing: Listing::Private,
            number: None,
            verified: false,
        }),
        cv: cross(hub.attachments().cv(actor.person).await)?,
        topics: cross(hub.topics().all().await)?,
        versions: 1,
        nav: crate::own::nav(locale, &actor.roles, &paths::own_expertise(locale)),
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
    let Some(actor) = &visit.actor else {
        return Ok(sign_in_again(visit, locale, &paths::own_expertise(locale), fields));
    };
    let done = |what: &str| Ok(Done::go_to(format!("{}?done={what}", paths::own_expertise(locale))));
    let experts = hub.experts();
    let mut page = gather(hub, actor, locale).await?;
    match fields.get("do") {
        "save" => {
            page.own.expertise = profile::read(fields);
            let typed = page.own.expertise.clone();
            let file = match take(hub, visit, actor, locale, upload).await? {
                Ok(()) => Vec::new(),
                Err(Refused::Wrong(wrong)) => wrong,
                Err(Refused::Wait(seconds, words)) => {
                    let mut page = own::page(locale, &page);
                    page.notice = Some(Notice { good: false, words });
                    return Ok(Done::show(visit, form_page(locale, page), 429).retry_after(seconds));
                }
            };
            let asked = Asked::new(visit, locale, fields, own::page(locale, &page), PROFILE_PART);
            let deed = async {
                experts.save(actor, &typed).await?;
                // What was typed is kept, whatever is wrong with the file.
                if file.is_empty() { Ok(()) } else { Err(hub::Error::Wrong(file)) }
            };
            match asked.attempt(None, deed).await? {
                Ok(()) => done("saved"),
                Err(refused) => Ok(refused),
            }
        }
        "add-version" => {
            page.own.expertise = profile::read(fields);
            page.versions = (page.own.expertise.versions.len() + 1).min(limits::VERSIONS as usize);
            Ok(Done::show(visit, form_page(locale, own::page(locale, &page)), 200))
        }
        "show" => {
            let consents = fields.get("consent") == "yes";
            match cross_form(experts.show(actor, consents).await)? {
                Ok(_) => done("shown"),
                Err(wrong) => Ok(lacking(visit, locale, &page, fields, &wrong)),
            }
        }
        "hide" => {
            cross(experts.hide(actor).await)?;
            done("hidden")
        }
        "remove-profile" => {
            let deleted = cross(experts.remove(actor).await)?;
            done(if deleted { "deleted" } else { "removed" })
        }
        "drop-cv" => {
            cross(hub.attachments().drop_cv(actor).await)?;
            done("cv")
        }
        _ => Err(Failure(Fault::BadRequest)),
    }
}

/// The page, telling what a profile lacks before the directory can show it: at its fields, and on consent.
fn lacking(visit: &Visit, locale: Locale, gathered: &own::Gathered, fields: &Fields, wrong: &[Wrong]) -> Done {
    let mut page = own::page(locale, gathered);
    let words = |why: Why| crate::ui::wrong::words(locale, why);
    // The profile shows what is kept; only what is wrong with it is added.
    if let Some(form) = page.parts[PROFILE_PART].form.as_mut() {
        let kept = Fields(
            form.all()
                .flat_map(|field| {
                    field.values.iter().map(|value| (field.name.clone(), value.clone())).collect::<Vec<_>>()
                })
                .collect(),
        );
        form.typed(&kept, wrong, words);
    }
    if let Some(form) = page.parts[LISTING_PART].form.as_mut() {
        form.typed(fields, wrong, words);
    }
    if wrong.iter().any(|wrong| wrong.field != "consent") {
        page.notice = Some(Notice { good: false, words: t::lacks(locale).to_owned() });
    }
    Done::show(visit, form_page(locale, page), 422)
}

/// Why a file was not taken.
pub enum Refused {
    /// Something is wrong with it.
    Wrong(Vec<Wrong>),
    /// It came too soon: after how many seconds to try again, in words too.
    Wait(u32, String),
}

/// Keeps a curriculum vitae that came along, if one did.
pub async fn take(
    hub: &Hub,
    visit: &Visit,
    actor: &Actor,
    locale: Locale,
    upload: Option<Upload>,
) -> Result<Result<(), Refused>, Failure> {
    let Some(upload) = upload.filter(|upload| !(upload.name.is_empty() && upload.bytes.is_empty())) else {
        return Ok(Ok(()));
    };
    if let Err(seconds) = visit.gate.pass(What::File, Some(actor.person), None) {
        return Ok(Err(Refused::Wait(seconds, too_fast(locale, seconds))));
    }
    let kept = cross_form(hub.attachments().keep_cv(actor, &upload.name, upload.bytes).await)?;
    Ok(kept.map(|_| ()).map_err(Refused::Wrong))
}
