//! What the pages of accounts read, and what their forms do.

use super::forms;
use crate::api::border::{Done, Session, Visit, What, cross, cross_form};
use crate::paths::{self, Place, pairs};
use crate::platform::Failure;
use crate::ui::form_page;
use crate::ui::wrong::words;
use domain::Locale;
use domain::accounts::StakeholderGroup;
use domain::form::{Fields, FormPage, Wrong};
use hub::Hub;
use hub::accounts::{NewSession, Purpose, SignUp};
use i18n::accounts as t;

/// What a page is made of.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<FormPage, Failure> {
    let accounts = hub.accounts();
    let asked =
        |query: &str, name: &str| pairs(query).find(|(key, _)| key == name).map(|(_, value)| value).unwrap_or_default();
    match at {
        Place::SignUp { query } => {
            let link = asked(query, "link");
            if link.is_empty() {
                return Ok(forms::sign_up(locale));
            }
            let found = cross(accounts.look_at_link(&link, Purpose::Confirm).await)?;
            Ok(found.map_or_else(|| forms::worn_out(locale), |found| forms::confirm(locale, &link, &found)))
        }
        Place::SignIn { query } => {
            let (link, back) = (asked(query, "link"), paths::ours(&asked(query, "back")));
            if link.is_empty() {
                return Ok(forms::sign_in(locale, &back, ""));
            }
            let found = cross(accounts.look_at_link(&link, Purpose::SignIn).await)?;
            Ok(found.map_or_else(
                || forms::worn_out(locale),
                |found| forms::sign_in_by_link(locale, &link, &found.name, &back),
            ))
        }
        Place::Password { query } => {
            let link = asked(query, "link");
            if link.is_empty() {
                return Ok(forms::forgotten(locale));
            }
            let found = cross(accounts.look_at_link(&link, Purpose::Password).await)?;
            Ok(found.map_or_else(|| forms::worn_out(locale), |found| forms::set_password(locale, &link, &found)))
        }
        _ => {
            let Some(actor) = &visit.actor else {
                return Ok(forms::sign_in(locale, &paths::account(locale), ""));
            };
            let sessions = cross(accounts.sessions(actor, &visit.session).await)?;
            Ok(forms::account(locale, &actor.name, &actor.email, &sessions))
        }
    }
}

/// The form to sign in before what was typed can be sent.
pub fn sign_in_first(locale: Locale, back: &str, kept: &str) -> FormPage {
    let mut page = forms::sign_in(locale, back, kept);
    page.notice = Some(domain::form::Notice { good: false, words: t::sign_in_first(locale).to_owned() });
    page
}

/// Does what a form asks for.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    match at {
        Place::SignUp { .. } if fields.get("link").is_empty() => sign_up(hub, visit, locale, fields).await,
        Place::SignUp { .. } => confirm(hub, visit, locale, fields).await,
        Place::SignIn { .. } if fields.get("do") == "link" => mail_link(hub, visit, locale, fields).await,
        Place::SignIn { .. } if !fields.get("link").is_empty() => {
            let session = cross(hub.accounts().sign_in_by_link(fields.get("link"), &visit.agent).await)?;
            begin(hub, visit, locale, fields, session).await
        }
        Place::SignIn { .. } => sign_in(hub, visit, locale, fields).await,
        Place::Password { .. } if fields.get("link").is_empty() => forgotten(hub, visit, locale, fields).await,
        Place::Password { .. } => set_password(hub, visit, locale, fields).await,
        _ => account(hub, visit, locale, fields).await,
    }
}

async fn sign_up(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let mut page = forms::sign_up(locale);
    if let Err(seconds) = visit.gate.pass(What::SignUp, None, Some(fields.get("email"))) {
        return Ok(too_fast(visit, locale, page, 0, fields, seconds));
    }
    let country = fields.get("country");
    let new = SignUp {
        email: fields.get("email").to_owned(),
        name: fields.get("name").to_owned(),
        affiliation: fields.get("affiliation").to_owned(),
        country: i18n::country_name(locale, country).map(|_| country.to_owned()),
        group: StakeholderGroup::parse(fields.get("group")),
        languages: forms::languages(locale, fields.all("languages")),
        locale,
    };
    match cross_form(hub.accounts().sign_up(&new).await)? {
        Ok(()) => {
            let page = forms::written(locale, t::sign_up(locale), fields.get("email"));
            Ok(Done::show(visit, form_page(locale, page), 200))
        }
        Err(wrong) => {
            mend(locale, &mut page, 0, fields, &wrong);
            Ok(Done::show(visit, form_page(locale, page), 422))
        }
    }
}

async fn confirm(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let link = fields.get("link");
    match cross_form(hub.accounts().confirm(link, fields.raw("password"), &visit.agent).await)? {
        Ok(session) => begin(hub, visit, locale, fields, session).await,
        Err(wrong) => {
            let found = cross(hub.accounts().look_at_link(link, Purpose::Confirm).await)?;
            let mut page = found.map_or_else(|| forms::worn_out(locale), |found| forms::confirm(locale, link, &found));
            mend(locale, &mut page, 0, fields, &wrong);
            Ok(Done::show(visit, form_page(locale, page), 422))
        }
    }
}

async fn sign_in(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let mut page = forms::sign_in(locale, &paths::ours(fields.get("back")), fields.get("kept"));
    if let Err(seconds) = visit.gate.pass(What::SignIn, None, Some(fields.get("email"))) {
        return Ok(too_fast(visit, locale, page, 0, fields, seconds));
    }
    match cross_form(hub.accounts().sign_in(fields.get("email"), fields.raw("password"), &visit.agent).await)? {
        Ok(session) => begin(hub, visit, locale, fields, Some(session)).await,
        Err(wrong) => {
            mend(locale, &mut page, 0, fields, &wrong);
            Ok(Done::show(visit, form_page(locale, page), 422))
        }
    }
}

async fn mail_link(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let back = paths::ours(fields.get("back"));
    let mut page = forms::sign_in(locale, &back, fields.get("kept"));
    if let Err(seconds) = visit.gate.pass(What::Mail, None, Some(fields.get("email"))) {
        return Ok(too_fast(visit, locale, page, 1, fields, seconds));
    }
    let back = if back.is_empty() { String::new() } else { format!("&back={}", paths::escaped(&back)) };
    match cross_form(hub.accounts().mail_sign_in_link(fields.get("email"), locale, &back).await)? {
        Ok(()) => {
            let page = forms::written(locale, t::sign_in(locale), fields.get("email"));
            Ok(Done::show(visit, form_page(locale, page), 200))
        }
        Err(wrong) => {
            mend(locale, &mut page, 1, fields, &wrong);
            Ok(Done::show(visit, form_page(locale, page), 422))
        }
    }
}

async fn forgotten(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let mut page = forms::forgotten(locale);
    if let Err(seconds) = visit.gate.pass(What::Mail, None, Some(fields.get("email"))) {
        return Ok(too_fast(visit, locale, page, 0, fields, seconds));
    }
    match cross_form(hub.accounts().mail_password_link(fields.get("email"), locale).await)? {
        Ok(()) => {
            let page = forms::written(locale, t::set_password(locale), fields.get("email"));
            Ok(Done::show(visit, form_page(locale, page), 200))
        }
        Err(wrong) => {
            mend(locale, &mut page, 0, fields, &wrong);
            Ok(Done::show(visit, form_page(locale, page), 422))
        }
    }
}

async fn set_password(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let link = fields.get("link");
    match cross_form(hub.accounts().set_password(link, fields.raw("password"), &visit.agent).await)? {
        Ok(session) => begin(hub, visit, locale, fields, session).await,
        Err(wrong) => {
            let found = cross(hub.accounts().look_at_link(link, Purpose::Password).await)?;
            let mut page =
                found.map_or_else(|| forms::worn_out(locale), |found| forms::set_password(locale, link, &found));
            mend(locale, &mut page, 0, fields, &wrong);
            Ok(Done::show(visit, form_page(locale, page), 422))
        }
    }
}

async fn account(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let Some(actor) = &visit.actor else {
        return Ok(Done::go_to(paths::sign_in(locale, &paths::account(locale))));
    };
    match fields.get("do") {
        "sign-out" => {
            cross(hub.accounts().sign_out(&visit.session).await)?;
            Ok(Done::go_to(paths::hub(locale)).with(visit, &Session::Ends))
        }
        "sign-out-others" => {
            cross(hub.accounts().sign_out_others(actor, &visit.session).await)?;
            Ok(Done::go_to(paths::account(locale)))
        }
        _ => Err(Failure(domain::Fault::BadRequest)),
    }
}

/// Goes on where the reader came from, signed in; with what they had written, if they had.
async fn begin(
    hub: &Hub,
    visit: &Visit,
    locale: Locale,
    fields: &Fields,
    session: Option<NewSession>,
) -> Result<Done, Failure> {
    let Some(session) = session else {
        return Ok(Done::show(visit, form_page(locale, forms::worn_out(locale)), 410));
    };
    let back = paths::ours(fields.get("back"));
    // This browser is somebody else's now; nobody goes on as whoever was signed in before.
    cross(hub.accounts().sign_out(&visit.session).await)?;
    let mut visit = visit.clone();
    visit.actor = cross(hub.accounts().actor(&session.secret).await)?;
    let begins = Session::Begins(session);
    let (path, query) = back.split_once('?').unwrap_or((back.as_str(), ""));
    let place = Place::of(path.split('#').next().unwrap_or_default(), query.split('#').next().unwrap_or_default());
    if let (Place::Question { .. }, Ok(typed)) = (&place, serde_json::from_str::<Fields>(fields.get("kept"))) {
        let done = crate::discussions::api::again(hub, &visit, locale, &place, &typed).await?;
        return Ok(done.with(&visit, &begins));
    }
    let to = if back.is_empty() { paths::hub(locale) } else { back };
    Ok(Done::go_to(to).with(&visit, &begins))
}

/// Puts in again what was typed, and says what is wrong.
fn mend(locale: Locale, page: &mut FormPage, part: usize, fields: &Fields, wrong: &[Wrong]) {
    if let Some(form) = page.parts.get_mut(part).and_then(|part| part.form.as_mut()) {
        form.typed(fields, wrong, |why| words(locale, why));
    }
}

/// Says when to try again.
fn too_fast(visit: &Visit, locale: Locale, mut page: FormPage, part: usize, fields: &Fields, seconds: u32) -> Done {
    mend(locale, &mut page, part, fields, &[]);
    page.notice = Some(domain::form::Notice { good: false, words: crate::ui::wrong::too_fast(locale, seconds) });
    Done::show(visit, form_page(locale, page), 429).retry_after(seconds)
}
