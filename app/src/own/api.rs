//! What the pages of one's own account read, and what their forms do.

pub mod passkeys;

use super::forms::{self, LEAVE_PART, Who, place_of};
use crate::accounts::api::{Asked, asked, sign_in_again, sign_in_page};
use crate::accounts::forms::{worn_out, written};
use crate::api::border::{Done, Session, Visit, What, cross};
use crate::paths::{self, Place};
use crate::platform::Failure;
use crate::ui::form_page;
use domain::accounts::{Changed, Leaving, Profile, StakeholderGroup};
use domain::form::{Fields, FormPage, Why, Wrong};
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::{Actor, Purpose};
use i18n::own as t;

/// What a page is made of.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<FormPage, Failure> {
    let accounts = hub.accounts();
    match at {
        Place::EmailChange { query } => {
            let link = asked(query, "link");
            let found = cross(accounts.look_at_email_change(&link).await)?;
            return Ok(found.map_or_else(|| worn_out(locale), |found| forms::email_change(locale, &link, &found)));
        }
        Place::Leave { query } => {
            let link = asked(query, "link");
            let found = cross(accounts.look_at_link(&link, Purpose::Leave).await)?;
            return Ok(found.map_or_else(|| worn_out(locale), |found| forms::leave_by_link(locale, &link, &found.name)));
        }
        _ => {}
    }
    let Some(actor) = &visit.actor else {
        return Ok(sign_in_page(visit, locale, &address(locale, at), ""));
    };
    let mut page = page(hub, visit, actor, locale, at).await?;
    let done = match at {
        Place::Account { query } if asked(query, "done") == "saved" => Some(t::saved(locale)),
        Place::Security { query } => passkeys::done(locale, &asked(query, "done")),
        _ => None,
    };
    page.notice = done.map(forms::good);
    Ok(page.again(visit.typed.as_ref()))
}

fn address(locale: Locale, at: &Place) -> String {
    match at {
        Place::Security { .. } => paths::security(locale),
        Place::Data => paths::data(locale),
        _ => paths::account(locale),
    }
}

/// Who has signed in, as far as the pages tell.
async fn who<'a>(hub: &Hub, actor: &'a Actor) -> Result<Who<'a>, Failure> {
    let password = cross(hub.accounts().has_password(actor).await)?;
    Ok(Who { email: &actor.email, roles: &actor.roles, password })
}

/// One of the pages for who has signed in.
async fn page(hub: &Hub, visit: &Visit, actor: &Actor, locale: Locale, at: &Place) -> Result<FormPage, Failure> {
    let accounts = hub.accounts();
    let who = who(hub, actor).await?;
    Ok(match at {
        Place::Security { query } if !asked(query, "passkey").is_empty() => {
            passkeys::one(hub, visit, actor, locale, &asked(query, "passkey")).await?
        }
        Place::Security { .. } => {
            let sessions = cross(accounts.sessions(actor, &visit.session).await)?;
            let passkeys = passkeys::parts(hub, visit, actor, locale, who).await?;
            forms::security(locale, who, &sessions, passkeys)
        }
        Place::Data => forms::data(locale, who),
        _ => forms::profile(locale, who, &cross(accounts.profile(actor).await)?),
    })
}

/// Does what a form asks for.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    match at {
        Place::EmailChange { .. } => return follow_email_change(hub, visit, locale, fields).await,
        Place::Leave { .. } => return leave_by_link(hub, visit, locale, fields).await,
        _ => {}
    }
    let Some(actor) = &visit.actor else {
        let back = address(locale, at);
        // Other forms hold nothing but passwords, which travel nowhere.
        return Ok(match fields.get("do") {
            "profile" => sign_in_again(visit, locale, &back, fields),
            _ => Done::go_to(paths::sign_in(locale, &back)),
        });
    };
    // A form on one passkey says itself which.
    let plain = Place::Security { query: String::new() };
    let at = if matches!(at, Place::Security { .. }) { &plain } else { at };
    let page = page(hub, visit, actor, locale, at).await?;
    let accounts = hub.accounts();
    match (at, fields.get("do")) {
        (Place::Account { .. }, "sign-out") => {
            cross(accounts.sign_out(&visit.session).await)?;
            Ok(Done::go_to(paths::hub(locale)).with(visit, &Session::Ends))
        }
        (Place::Account { .. }, "profile") => {
            let country = fields.get("country");
            let new = Profile {
                name: fields.get("name").to_owned(),
                affiliation: fields.get("affiliation").to_owned(),
                country: i18n::country_name(locale, country).map(|_| country.to_owned()),
                group: StakeholderGroup::parse(fields.get("group")),
                languages: forms::languages(|name| fields.get(name).to_owned()),
                locale: Locale::parse(fields.get("locale")).unwrap_or(locale),
            };
            let asked = Asked::new(visit, locale, fields, page, 0);
            match asked.attempt(None, accounts.set_profile(actor, &new)).await? {
                Ok(()) => Ok(Done::go_to(format!("{}?done=saved", paths::account(locale)))),
                Err(done) => Ok(done),
            }
        }
        (Place::Security { .. }, "sign-out-others") => {
            cross(accounts.sign_out_others(actor, &visit.session).await)?;
            Ok(Done::go_to(paths::security(locale)))
        }
        (Place::Security { .. }, "passkey" | "passkey-add" | "passkey-rename" | "passkey-remove") => {
            passkeys::act(hub, visit, actor, locale, page, fields).await
        }
        (Place::Security { .. }, "password") => {
            let asked = Asked::new(visit, locale, fields, page.clone(), place_of(&page, "password"));
            let (old, new) = (fields.raw("current"), fields.raw("password"));
            let deed = accounts.change_password(actor, &visit.session, old, new);
            if let Err(done) = asked.attempt(Some(What::SignIn), deed).await? {
                return Ok(done);
            }
            // The other sessions are no more.
            let mut page = self::page(hub, visit, actor, locale, at).await?;
            page.notice = Some(forms::good(t::password_changed(locale)));
            Ok(Done::show(visit, form_page(locale, page), 200))
        }
        (Place::Security { .. }, "email") => {
            let asked = Asked::new(visit, locale, fields, page.clone(), place_of(&page, "email"));
            if let Err(done) =
                asked.attempt(Some(What::Mail), accounts.change_email(actor, fields.get("email"))).await?
            {
                return Ok(done);
            }
            let mut page = page;
            page.notice = Some(forms::good(&t::email_sent(locale, fields.get("email"), &actor.email)));
            Ok(Done::show(visit, form_page(locale, page), 200))
        }
        (Place::Data, "leave") => {
            let asked = Asked::new(visit, locale, fields, page, LEAVE_PART);
            let deed = async {
                let how = how(fields)?;
                accounts.leave(actor, fields.raw("password"), how).await
            };
            match asked.attempt(Some(What::SignIn), deed).await? {
                Ok(()) => Ok(gone(visit, locale)),
                Err(done) => Ok(done),
            }
        }
        (Place::Data, "leave-link") => {
            let asked = Asked::new(visit, locale, fields, page, LEAVE_PART);
            match asked.attempt(Some(What::Mail), accounts.mail_leave_link(actor, locale)).await? {
                Ok(()) => {
                    let page = written(locale, t::leave_title(locale), &actor.email);
                    Ok(Done::show(visit, form_page(locale, page), 200))
                }
                Err(done) => Ok(done),
            }
        }
        _ => Err(Failure(Fault::BadRequest)),
    }
}

fn how(fields: &Fields) -> Result<Leaving, hub::Error> {
    match fields.get("how") {
        "keep" => Ok(Leaving::Keep),
        "remove" => Ok(Leaving::Remove),
        _ => Err(hub::Error::Wrong(vec![Wrong::new("how", Why::NotAChoice)])),
    }
}

/// Nobody is signed in any more.
fn gone(visit: &Visit, locale: Locale) -> Done {
    let mut nobody = visit.clone();
    nobody.actor = None;
    Done::show(&nobody, form_page(locale, forms::left(locale)), 200).with(visit, &Session::Ends)
}

async fn leave_by_link(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let link = fields.get("link");
    let Some(found) = cross(hub.accounts().look_at_link(link, Purpose::Leave).await)? else {
        return Ok(Done::show(visit, form_page(locale, worn_out(locale)), 410));
    };
    let asked = Asked::new(visit, locale, fields, forms::leave_by_link(locale, link, &found.name), 0);
    let deed = async {
        let how = how(fields)?;
        hub.accounts().leave_by_link(link, how).await
    };
    match asked.attempt(None, deed).await? {
        Ok(true) => Ok(gone(visit, locale)),
        Ok(false) => Ok(Done::show(visit, form_page(locale, worn_out(locale)), 410)),
        Err(done) => Ok(done),
    }
}

async fn follow_email_change(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let (accounts, link) = (hub.accounts(), fields.get("link"));
    let changed = if fields.get("do") == "stop" {
        cross(accounts.stop_email_change(link).await)?
    } else {
        cross(accounts.follow_email_change(link).await)?
    };
    let Some(changed) = changed else {
        return Ok(Done::show(visit, form_page(locale, worn_out(locale)), 410));
    };
    let words = match changed {
        Changed::Waits => t::email_waits(locale),
        Changed::Done => t::email_done(locale),
        Changed::Stopped => t::email_stopped(locale),
        Changed::Undone => t::email_undone(locale),
    };
    Ok(Done::show(visit, form_page(locale, forms::email_changed(locale, words)), 200))
}
