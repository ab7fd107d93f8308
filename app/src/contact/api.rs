//! What the pages of messages to the team read, and what their forms do.

mod inbox;

pub use hub::contact::Shelf;
pub use inbox::again;

use super::form::{self, FORM_PART, TRAP, Who};
use crate::accounts::api::asked;
use crate::api::border::{Done, Visit, What, cross, cross_form};
use crate::paths::{self, Place};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use crate::ui::wrong::{too_fast, words};
use domain::contact::About;
use domain::form::{Fields, FormPage, Notice, Why, Wrong};
use domain::{Fault, Locale};
use hub::Hub;
use hub::contact::{NewMessage, Sent};

/// What a page is made of.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<Page, Failure> {
    match at {
        Place::Contact { query } => {
            let link = asked(query, "link");
            let page = if !link.is_empty() {
                let name = cross(hub.contact().look_at_link(&link).await)?;
                name.map_or_else(|| form::worn_out(locale), |name| form::confirm(locale, &link, &name))
            } else if asked(query, "done") == "sent" {
                form::arrived(locale)
            } else {
                fresh(hub, visit, locale).await?
            };
            Ok(public(locale, page, query.is_empty()))
        }
        Place::Inbox { query } => inbox::read(hub, visit, locale, query).await,
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// The page; the form alone is for search engines to keep.
fn public(locale: Locale, page: FormPage, kept: bool) -> Page {
    match form_page(locale, page) {
        Page::Drawn(mut drawn) => {
            drawn.canonical = kept.then(|| paths::without_locale(&paths::contact(locale)));
            Page::Drawn(drawn)
        }
        other => other,
    }
}

/// The form, opened now.
async fn fresh(hub: &Hub, visit: &Visit, locale: Locale) -> Result<FormPage, Failure> {
    let token = cross(hub.contact().open().await)?;
    let who = visit.actor.as_ref().map(|actor| Who { name: &actor.name, email: &actor.email });
    Ok(form::page(locale, token, who))
}

/// Does what a form of these pages asks for.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    match (at, fields.get("do")) {
        (Place::Contact { .. }, "send") => send(hub, visit, locale, fields).await,
        (Place::Contact { .. }, "confirm") => {
            if cross(hub.contact().confirm(fields.get("link")).await)? {
                return Ok(sent(locale));
            }
            Ok(Done::show(visit, form_page(locale, form::worn_out(locale)), 410))
        }
        (Place::Contact { .. }, _) => Err(Failure(Fault::BadRequest)),
        (Place::Inbox { query }, _) => inbox::act(hub, visit, locale, query, fields).await,
        _ => Err(Failure(Fault::NotFound)),
    }
}

fn sent(locale: Locale) -> Done {
    Done::go_to(format!("{}?done=sent", paths::contact(locale)))
}

async fn send(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let actor = visit.actor.as_ref();
    let email = fields.get("email");
    if !fields.get(TRAP).is_empty() {
        // A program learns nothing from the answer.
        return Ok(if actor.is_some() {
            sent(locale)
        } else {
            Done::show(visit, form_page(locale, form::to_confirm(locale, email)), 200)
        });
    }
    let address = actor.is_none().then_some(email);
    if let Err(seconds) = visit.gate.pass(What::Contact, actor.map(|actor| actor.person), address) {
        let mut page = fresh(hub, visit, locale).await?;
        typed(locale, &mut page, fields, &[]);
        page.notice = Some(Notice { good: false, words: too_fast(locale, seconds) });
        return Ok(Done::show(visit, form_page(locale, page), 429).retry_after(seconds));
    }
    let new = NewMessage {
        token: fields.get("token").to_owned(),
        name: fields.get("name").to_owned(),
        email: email.to_owned(),
        about: About::parse(fields.get("about")),
        locale: Locale::parse(fields.get("locale")).unwrap_or(locale),
        words: fields.get("words").to_owned(),
    };
    let wrong = match cross_form(hub.contact().send(actor, &new).await)? {
        Ok(Sent::Arrived) => return Ok(sent(locale)),
        Ok(Sent::ToConfirm) => {
            return Ok(Done::show(visit, form_page(locale, form::to_confirm(locale, email)), 200));
        }
        Err(wrong) => wrong,
    };
    let mut page = fresh(hub, visit, locale).await?;
    let token = page.parts.get(FORM_PART).and_then(|part| part.form.as_ref()?.fields.first()).cloned();
    let (of_form, at_fields): (Vec<_>, Vec<_>) = wrong.into_iter().partition(|wrong| wrong.field == "token");
    typed(locale, &mut page, fields, &at_fields);
    if let Some(wrong) = of_form.first() {
        page.notice = Some(Notice { good: false, words: words(locale, wrong.why) });
        // What was open for too long is opened anew, with all that was typed.
        let form = page.parts.get_mut(FORM_PART).and_then(|part| part.form.as_mut());
        let place = form.and_then(|form| form.fields.first_mut());
        if let (Why::StaleForm, Some(place), Some(token)) = (wrong.why, place, token) {
            *place = token;
        }
    }
    Ok(Done::show(visit, form_page(locale, page), 422))
}

/// Puts in again what was typed.
fn typed(locale: Locale, page: &mut FormPage, fields: &Fields, wrong: &[Wrong]) {
    if let Some(form) = page.parts.get_mut(FORM_PART).and_then(|part| part.form.as_mut()) {
        form.typed(fields, wrong, |why| words(locale, why));
    }
}
