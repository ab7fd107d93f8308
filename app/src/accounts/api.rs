//! What the pages of accounts read, and what their forms do.

use super::forms;
use crate::api::border::{Done, Session, Visit, What, cross, cross_form};
use crate::paths::{self, Desk, Place, pairs};
use crate::platform::Failure;
use crate::ui::form_page;
use crate::ui::wrong::words;
use domain::accounts::StakeholderGroup;
use domain::form::{Fields, FormPage, Notice, Wrong};
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::{NewSession, Purpose, SignUp};
use i18n::accounts as t;
use std::future::Future;

/// What a page is made of.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<FormPage, Failure> {
    let accounts = hub.accounts();
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
                return Ok(sign_in_page(visit, locale, &back, ""));
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
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// A value of a query; empty when there is none.
pub fn asked(query: &str, name: &str) -> String {
    pairs(query).find(|(key, _)| key == name).map(|(_, value)| value).unwrap_or_default()
}

/// The form to sign in.
pub fn sign_in_page(visit: &Visit, locale: Locale, back: &str, kept: &str) -> FormPage {
    forms::sign_in(locale, back, kept, visit.passkeys.as_deref())
}

/// The form to sign in before what was typed can be sent.
pub fn sign_in_first(visit: &Visit, locale: Locale, back: &str, kept: &str) -> FormPage {
    let mut page = sign_in_page(visit, locale, back, kept);
    page.notice = Some(Notice { good: false, words: t::sign_in_first(locale).to_owned() });
    page
}

/// The same, for whoever sent a form when their session was over: what was typed travels through signing in.
pub fn sign_in_again(visit: &Visit, locale: Locale, back: &str, typed: &Fields) -> Done {
    let kept = serde_json::to_string(typed).unwrap_or_default();
    Done::show(visit, form_page(locale, sign_in_first(visit, locale, back, &kept)), 401)
}

/// Does what a form asks for.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    match at {
        Place::SignUp { .. } if fields.get("link").is_empty() => sign_up(hub, visit, locale, fields).await,
        Place::SignUp { .. } => confirm(hub, visit, locale, fields).await,
        Place::SignIn { .. } if fields.get("do") == "link" => mail_link(hub, visit, locale, fields).await,
        Place::SignIn { .. } if fields.get("do") == "passkey" => by_passkey(hub, visit, locale, fields).await,
        Place::SignIn { .. } if !fields.get("link").is_empty() => {
            let session = cross(hub.accounts().sign_in_by_link(fields.get("link"), &visit.agent).await)?;
            begin(hub, visit, locale, fields, session).await
        }
        Place::SignIn { .. } => sign_in(hub, visit, locale, fields).await,
        Place::Password { .. } if fields.get("link").is_empty() => forgotten(hub, visit, locale, fields).await,
        Place::Password { .. } => set_password(hub, visit, locale, fields).await,
        _ => Err(Failure(Fault::NotFound)),
    }
}

async fn sign_up(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
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
    let asked = Asked::new(visit, locale, fields, forms::sign_up(locale), 0);
    let sent = asked.attempt(Some(What::SignUp), hub.accounts().sign_up(&new)).await?;
    Ok(sent.map_or_else(|done| done, |()| written(visit, locale, t::sign_up(locale), fields)))
}

async fn confirm(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let link = fields.get("link");
    let found = cross(hub.accounts().look_at_link(link, Purpose::Confirm).await)?;
    let page = found.map_or_else(|| forms::worn_out(locale), |found| forms::confirm(locale, link, &found));
    let accounts = hub.accounts();
    let deed = accounts.confirm(link, fields.raw("password"), &visit.agent);
    match Asked::new(visit, locale, fields, page, 0).attempt(None, deed).await? {
        Ok(session) => begin(hub, visit, locale, fields, session).await,
        Err(done) => Ok(done),
    }
}

async fn sign_in(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let page = sign_in_page(visit, locale, &paths::ours(fields.get("back")), fields.get("kept"));
    let accounts = hub.accounts();
    let deed = accounts.sign_in(fields.get("email"), fields.raw("password"), &visit.agent);
    match Asked::new(visit, locale, fields, page, 0).attempt(Some(What::SignIn), deed).await? {
        Ok(session) => begin(hub, visit, locale, fields, Some(session)).await,
        Err(done) => Ok(done),
    }
}

async fn by_passkey(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let page = sign_in_page(visit, locale, &paths::ours(fields.get("back")), fields.get("kept"));
    let accounts = hub.accounts();
    let deed = accounts.sign_in_by_passkey(fields.get("challenge"), fields.raw("answer"), &visit.agent);
    // What a passkey has answered is not put in again: it is used up.
    match Asked::new(visit, locale, fields, page, NO_PART).attempt(Some(What::SignIn), deed).await? {
        Ok(session) => begin(hub, visit, locale, fields, Some(session)).await,
        Err(done) => Ok(done),
    }
}

async fn mail_link(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let back = paths::ours(fields.get("back"));
    let page = sign_in_page(visit, locale, &back, fields.get("kept"));
    let last = page.parts.len() - 1;
    let asked = Asked::new(visit, locale, fields, page, last);
    let back = if back.is_empty() { String::new() } else { format!("&back={}", paths::escaped(&back)) };
    let accounts = hub.accounts();
    let deed = accounts.mail_sign_in_link(fields.get("email"), locale, &back);
    let sent = asked.attempt(Some(What::Mail), deed).await?;
    Ok(sent.map_or_else(|done| done, |()| written(visit, locale, t::sign_in(locale), fields)))
}

async fn forgotten(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let asked = Asked::new(visit, locale, fields, forms::forgotten(locale), 0);
    let sent = asked.attempt(Some(What::Mail), hub.accounts().mail_password_link(fields.get("email"), locale)).await?;
    Ok(sent.map_or_else(|done| done, |()| written(visit, locale, t::set_password(locale), fields)))
}

async fn set_password(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let link = fields.get("link");
    let found = cross(hub.accounts().look_at_link(link, Purpose::Password).await)?;
    let page = found.map_or_else(|| forms::worn_out(locale), |found| forms::set_password(locale, link, &found));
    let accounts = hub.accounts();
    let deed = accounts.set_password(link, fields.raw("password"), &visit.agent);
    match Asked::new(visit, locale, fields, page, 0).attempt(None, deed).await? {
        Ok(session) => begin(hub, visit, locale, fields, session).await,
        Err(done) => Ok(done),
    }
}

/// That a letter is on its way to the address that was typed.
fn written(visit: &Visit, locale: Locale, title: &str, fields: &Fields) -> Done {
    Done::show(visit, form_page(locale, forms::written(locale, title, fields.get("email"))), 200)
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
    if let Ok(typed) = serde_json::from_str::<Fields>(fields.get("kept")) {
        let typed = typed.storable();
        let done = match place {
            Place::Question { .. } => {
                Some(crate::discussions::api::writing::again(hub, &visit, locale, &place, &typed).await?)
            }
            // Whoever may not write it goes on as without what was typed.
            Place::Inbox { .. } => crate::contact::api::again(hub, &visit, locale, &place, &typed).await.ok(),
            Place::Admin { desk: Desk::Page(_), .. } => {
                crate::pages::api::again(hub, &visit, locale, &place, &typed).await.ok()
            }
            Place::Expert { .. } => Some(crate::experts::api::again(hub, &visit, locale, &place, &typed).await?),
            Place::SupportAsk => Some(crate::support::api::again(hub, &visit, locale, &typed).await?),
            _ => {
                visit.typed = Some(typed);
                let page = Box::pin(crate::api::border::page(hub, &visit, locale, place)).await;
                page.ok().map(|page| Done::show(&visit, page, 200))
            }
        };
        if let Some(done) = done {
            return Ok(done.with(&visit, &begins));
        }
    }
    let to = if back.is_empty() { paths::hub(locale) } else { back };
    Ok(Done::go_to(to).with(&visit, &begins))
}

/// The part of a form in which nothing is put in again; what is wrong with it is told above all.
pub const NO_PART: usize = usize::MAX;

/// A form that was sent, and the page to show again when it cannot be taken.
#[derive(Debug)]
pub struct Asked<'a> {
    visit: &'a Visit,
    locale: Locale,
    fields: &'a Fields,
    page: FormPage,
    /// Which part of the page has the form.
    part: usize,
}

impl<'a> Asked<'a> {
    /// A form of one part of a page.
    pub fn new(visit: &'a Visit, locale: Locale, fields: &'a Fields, page: FormPage, part: usize) -> Self {
        Self { visit, locale, fields, page, part }
    }

    /// Does what the form asks for. When that was too often, or something is wrong with what was typed, there is the
    /// page instead, with what was typed in it.
    pub async fn attempt<T>(
        self,
        what: Option<What>,
        deed: impl Future<Output = Result<T, hub::Error>>,
    ) -> Result<Result<T, Done>, Failure> {
        let person = self.visit.actor.as_ref().map(|actor| actor.person);
        let gate = |what| self.visit.gate.pass(what, person, Some(self.fields.get("email")));
        if let Some(Err(seconds)) = what.map(gate) {
            return Ok(Err(self.too_fast(seconds)));
        }
        Ok(cross_form(Box::pin(deed).await)?.map_err(|wrong| self.refused(&wrong)))
    }

    /// Says what is wrong: at its field, or above all when the form has no such field.
    fn refused(mut self, wrong: &[Wrong]) -> Done {
        let form = self.page.parts.get(self.part).and_then(|part| part.form.as_ref());
        let at = |wrong: &&Wrong| form.is_some_and(|form| form.all().any(|each| each.name == wrong.field));
        if let Some(other) = wrong.iter().find(|wrong| !at(wrong)) {
            self.page.notice = Some(Notice { good: false, words: words(self.locale, other.why) });
        }
        self.mend(wrong);
        Done::show(self.visit, form_page(self.locale, self.page), 422)
    }

    /// Says when to try again.
    fn too_fast(mut self, seconds: u32) -> Done {
        self.mend(&[]);
        self.page.notice = Some(Notice { good: false, words: crate::ui::wrong::too_fast(self.locale, seconds) });
        Done::show(self.visit, form_page(self.locale, self.page), 429).retry_after(seconds)
    }

    /// Puts in again what was typed.
    fn mend(&mut self, wrong: &[Wrong]) {
        let locale = self.locale;
        if let Some(form) = self.page.parts.get_mut(self.part).and_then(|part| part.form.as_mut()) {
            form.typed(self.fields, wrong, |why| words(locale, why));
        }
    }
}
