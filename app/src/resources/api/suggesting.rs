//! Suggesting a resource: the form, what is kept of it, what it sends.

use super::filing::Filing;
use super::suggest;
use super::telling::{fill, told};
use crate::api::border::{Done, Upload, Visit, What, cross, cross_form};
use crate::attachments::api::Changed;
use crate::paths;
use crate::platform::Failure;
use crate::resources::suggestions::SUGGEST as PLACE;
use crate::root::Page;
use crate::ui::wrong::too_fast;
use crate::ui::{form_page, sent_from};
use domain::form::{Field, Fields, FormPage, Kind, Notice, Part, Wrong};
use domain::topic::Topic;
use domain::{Fault, Html, Locale};
use hub::Hub;
use hub::accounts::Actor;
use hub::resources::{Same, Visitor};
use i18n::forms as f;
use i18n::resources as t;
use uuid::Uuid;

/// What the page is made of.
struct Desk<'a> {
    hub: &'a Hub,
    visit: &'a Visit,
    locale: Locale,
    topics: Vec<Topic>,
    filing: Filing<'a>,
}

/// The page, with what its reader had begun to write.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, topics: &[Topic]) -> Result<Page, Failure> {
    let (mut key, mut begun) = (None, None);
    if let Some(actor) = &visit.actor {
        begun = cross(hub.discussions().form_draft(actor, PLACE).await)?;
        key = match &begun {
            Some((key, ..)) => Some(*key),
            None => cross(hub.attachments().unsent_key(actor.person, PLACE).await)?,
        };
    }
    let filing = Filing::new(hub, visit, locale, key.unwrap_or_else(|| hub.new_key()));
    let desk = Desk { hub, visit, locale, topics: topics.to_vec(), filing };
    let typed = begun.map(|(_, typed, _)| typed);
    let (mut page, _) = desk.page(typed.as_ref(), &[], &Changed::default(), true).await?;
    page.notice = typed.map(|_| Notice { good: true, words: f::kept_back(locale).to_owned() });
    Ok(form_page(locale, page))
}

impl Desk<'_> {
    /// The page with what was typed, and the part with the files by itself; `fresh` when nothing was sent.
    async fn page(
        &self,
        typed: Option<&Fields>,
        wrong: &[Wrong],
        changed: &Changed,
        fresh: bool,
    ) -> Result<(FormPage, Html), Failure> {
        let none = Fields::default();
        let (files, part) = self.filing.field(typed.unwrap_or(&none), wrong, changed).await?;
        let actor = self.visit.actor.as_ref();
        let base = match actor {
            Some(actor) => cross(self.hub.discussions().form_draft(actor, PLACE).await)?.map_or(0, |(.., base)| base),
            None => 0,
        };
        let viewer = actor.map(|actor| actor.person.to_string()).unwrap_or_default();
        let keep = Field::new("", "", Kind::Keep { place: PLACE.to_owned(), base: Some(base), viewer, fresh });
        let mut page =
            suggest::suggest(self.locale, &self.topics, [self.filing.key_field(), keep], files, actor.is_none());
        if let Some(typed) = typed {
            fill(self.locale, &mut page, typed, wrong);
        }
        Ok((page, part))
    }

    async fn again(&self, fields: &Fields, wrong: &[Wrong]) -> Result<FormPage, Failure> {
        Ok(self.page(Some(fields), wrong, &Changed::default(), false).await?.0)
    }

    fn show(&self, page: FormPage, status: u16) -> Done {
        Done::show(self.visit, form_page(self.locale, page), status)
    }
}

/// Fields that say how a form is sent, or stand with its files; they are no part of a draft.
const OTHERS: [&str; 9] = ["do", "base", "key", "sure", "upload", "picture", "drop", "letter", "id"];

/// Keeps what is typed, as far as it is no more than the form itself has.
async fn keep(desk: &Desk<'_>, actor: &Actor, fields: &Fields) -> Result<Done, Failure> {
    let Desk { hub, locale, .. } = *desk;
    let key = desk.filing.key;
    let mut typed = fields.clone();
    typed.0.retain(|(name, value)| !OTHERS.contains(&name.as_str()) && !name.starts_with("alt-") && !value.is_empty());
    // The language of a text that nobody has written is nothing to be kept.
    if typed.0.iter().all(|(name, value)| name.starts_with("lang-") || value.trim().is_empty()) {
        typed.0.clear();
    }
    let current = cross(hub.discussions().form_draft(actor, PLACE).await)?.map_or(0, |(.., base)| base);
    let base = fields.get("base").parse().unwrap_or(current);
    match cross(hub.discussions().keep_form(actor, PLACE, key, base, &typed).await)? {
        Some(revision) => Ok(Done::go_to(paths::suggest(locale)).part(Html(revision.to_string()))),
        // Sent once more from the page that comes, it takes the place of the other.
        None => {
            let mut page = desk.again(fields, &[]).await?;
            page.notice = Some(Notice { good: false, words: f::kept_other(locale).to_owned() });
            Ok(desk.show(page, 409).part(Html("other".to_owned())))
        }
    }
}

/// Forgets what was begun, with its files.
async fn discard(hub: &Hub, actor: &Actor, locale: Locale, key: Uuid) -> Result<Done, Failure> {
    let current = cross(hub.discussions().form_draft(actor, PLACE).await)?.map_or(0, |(.., base)| base);
    cross(hub.discussions().keep_form(actor, PLACE, key, current, &Fields::default()).await)?;
    for file in cross(hub.attachments().unsent(actor.person, key).await)? {
        // What was sent meanwhile is settled.
        let _settled = cross_form(hub.attachments().detach(actor.person, key, file.id).await)?;
    }
    Ok(Done::go_to(paths::suggest(locale)).part(Html(String::from("0"))))
}

/// Suggests a resource, or does what the form asks for on the way.
pub async fn act(
    hub: &Hub,
    visit: &Visit,
    locale: Locale,
    fields: &Fields,
    upload: Option<Upload>,
) -> Result<Done, Failure> {
    let key = Uuid::parse_str(fields.get("key")).map_err(|_| Failure(Fault::BadRequest))?;
    let topics = cross(hub.topics().all().await)?;
    let desk = Desk { hub, visit, locale, topics, filing: Filing::new(hub, visit, locale, key) };
    let deed = fields.get("do");
    if matches!(deed, "keep" | "discard") && visit.actor.is_none() {
        return Ok(Done::go_to(paths::sign_in(locale, &paths::suggest(locale))));
    }
    if let (Some(actor), true) = (&visit.actor, deed == "discard") {
        return discard(hub, actor, locale, key).await;
    }
    let changed = desk.filing.change(fields, upload).await?;
    if changed.asks_more() {
        let (page, part) = desk.page(Some(fields), &[], &changed, false).await?;
        return Ok(changed.done(visit, form_page(locale, page), part));
    }
    if let (Some(actor), true) = (&visit.actor, deed == "keep") {
        return keep(&desk, actor, fields).await;
    }
    let person = visit.actor.as_ref().map(|actor| actor.person);
    let fetches = deed == "fetch";
    let email = if person.is_none() && !fetches { Some(fields.get("email")) } else { None };
    let what = if fetches { What::Fetch } else { What::Post };
    if let Err(seconds) = visit.gate.pass(what, person, email) {
        let mut page = desk.again(fields, &[]).await?;
        page.notice = Some(Notice { good: false, words: too_fast(locale, seconds) });
        return Ok(desk.show(page, 429).retry_after(seconds));
    }
    if fetches { desk.fetch(fields).await } else { desk.send(fields).await }
}

impl Desk<'_> {
    async fn send(&self, fields: &Fields) -> Result<Done, Failure> {
        let Self { hub, visit, locale, .. } = *self;
        let (told, key) = (told(fields), self.filing.key);
        if fields.get("sure").is_empty() {
            match cross_form(hub.resources().same(&told, visit.actor.as_ref(), locale).await)? {
                Ok(same) if !same.is_empty() => {
                    let mut page = self.again(fields, &[]).await?;
                    warn(locale, &mut page, &same);
                    return Ok(self.show(page, 409));
                }
                // What is wrong is told of all fields together, below.
                _ => {}
            }
        }
        let sent = match &visit.actor {
            Some(actor) => cross_form(hub.resources().suggest(actor, key, &told).await)?.map(Some),
            None => {
                let visitor = Visitor {
                    name: fields.get("name").to_owned(),
                    affiliation: fields.get("affiliation").to_owned(),
                    email: fields.get("email").to_owned(),
                    locale,
                };
                cross_form(hub.resources().suggest_as_visitor(&visitor, key, &told).await)?.map(|()| None)
            }
        };
        match sent {
            Ok(Some(id)) => Ok(Done::go_to(format!("{}?id={id}&done=sent", paths::suggestions(locale)))),
            Ok(None) => {
                let page = FormPage {
                    title: t::suggest(locale).to_owned(),
                    notice: Some(Notice { good: true, words: t::sent_visitor(locale, fields.get("email")) }),
                    parts: vec![Part { drawn: sent_from(PLACE), ..Part::default() }],
                    links: vec![(t::all(locale).to_owned(), paths::resources(locale))],
                    ..FormPage::default()
                };
                Ok(self.show(page, 200))
            }
            Err(wrong) => Ok(self.show(self.again(fields, &wrong).await?, 422)),
        }
    }

    async fn fetch(&self, fields: &Fields) -> Result<Done, Failure> {
        let locale = self.locale;
        let Some(address) = domain::resources::link(fields.get("link")) else {
            let wrong = [Wrong::new("link", domain::form::Why::NotALink)];
            return Ok(self.show(self.again(fields, &wrong).await?, 422));
        };
        let (filled, notice) = match self.visit.web.cited(address).await {
            None => (fields.clone(), Notice { good: false, words: t::fetch_failed(locale).to_owned() }),
            Some(cited) if cited.is_empty() => {
                (fields.clone(), Notice { good: false, words: t::fetched_nothing(locale).to_owned() })
            }
            Some(cited) => {
                (suggest::filled_in(fields, &cited), Notice { good: true, words: t::fetched(locale).to_owned() })
            }
        };
        let mut page = self.again(&filled, &[]).await?;
        page.notice = Some(notice);
        Ok(self.show(page, 200))
    }
}

/// Names what is here already, and asks whether this is something else.
fn warn(locale: Locale, page: &mut FormPage, same: &[Same]) {
    let mut facts = Vec::new();
    let mut links = Vec::new();
    for each in same {
        match (&each.title, each.number) {
            (Some((title, _)), Some(number)) => {
                facts.push((t::same_known(locale).to_owned(), title.clone()));
                links.push((title.clone(), paths::resource(locale, number)));
            }
            (Some((title, _)), None) => facts.push((t::same_own(locale).to_owned(), title.clone())),
            _ => facts.push((String::new(), t::same_hidden(locale).to_owned())),
        }
    }
    page.notice = Some(Notice { good: false, words: t::same_title(locale).to_owned() });
    page.parts.insert(0, Part { facts, ..Part::default() });
    links.append(&mut page.links);
    page.links = links;
    if let Some(form) = page.parts.iter_mut().find_map(|part| part.form.as_mut()) {
        let choices = vec![("yes".to_owned(), t::same_sure(locale).to_owned())];
        form.fields.push(Field::new("sure", t::same_title(locale), Kind::Checks { choices }));
    }
}
