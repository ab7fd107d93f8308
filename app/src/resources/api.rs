//! What the pages on resources read, and what their forms do.

pub mod filing;
mod suggesting;
mod telling;

pub use telling::{fields_of, fill, told};

use super::suggestions::{Shown, Suggestions, address};
use super::{list, one, suggest, suggestions};
use crate::accounts::api::{asked, sign_in_again, sign_in_first};
use crate::accounts::forms::worn_out;
use crate::api::border::{Done, Upload, Visit, cross, cross_form};
use crate::attachments::api::Changed;
use crate::paths::{self, Place, pairs};
use crate::platform::{Failure, Preferences};
use crate::root::Page;
use crate::ui::form_page;
use crate::ui::wrong::words;
use domain::form::{Field, Fields, FormPage, Notice, Wrong};
use domain::id::{PersonId, ResourceId};
use domain::resources::ResourceAsk;
use domain::topic::Topic;
use domain::{Fault, Html, LangTag, Locale};
use filing::Filing;
use hub::Hub;
use hub::resources::Happened;
use i18n::resources as t;
use uuid::Uuid;

/// What a page is made of.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<Page, Failure> {
    let topics = cross(hub.topics().all().await)?;
    match at {
        Place::Resources { query } => {
            let pairs: Vec<_> = pairs(query).collect();
            let ask = ResourceAsk::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
            let found = cross(hub.resources().list(&ask.map_err(Failure)?, locale).await)?;
            Ok(list::list(locale, &found, &topics, Preferences::current().low_data))
        }
        Place::Resource { number, query } => {
            let chosen = LangTag::parse(&asked(query, "v")).ok();
            let resource = cross(hub.resources().included(*number, locale, chosen.as_ref()).await)?;
            Ok(one::one(locale, &resource, &topics, Preferences::current().low_data))
        }
        Place::Suggest { .. } => suggesting::read(hub, visit, locale, &topics).await,
        Place::Suggestions { query } => own(hub, visit, locale, &topics, query).await,
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// Whose suggestions are asked for: a member's, or a visitor's by their link.
enum Whose {
    Person(PersonId),
    /// One must sign in first.
    Nobody,
    /// The link leads nowhere.
    WornOut,
}

async fn whose(hub: &Hub, visit: &Visit, link: &str) -> Result<Whose, Failure> {
    if link.is_empty() {
        return Ok(visit.actor.as_ref().map_or(Whose::Nobody, |actor| Whose::Person(actor.person)));
    }
    match hub.resources().visitor(link).await {
        Err(hub::Error::Fault(Fault::NotFound)) => Ok(Whose::WornOut),
        known => Ok(Whose::Person(cross(known)?.person)),
    }
}

async fn own(hub: &Hub, visit: &Visit, locale: Locale, topics: &[Topic], query: &str) -> Result<Page, Failure> {
    let link = asked(query, "link");
    let person = match whose(hub, visit, &link).await? {
        Whose::Person(person) => person,
        Whose::WornOut => return Ok(form_page(locale, worn_out(locale))),
        Whose::Nobody => {
            let back = paths::suggestions(locale);
            return Ok(form_page(locale, sign_in_first(visit, locale, &back, "")));
        }
    };
    let id = asked(query, "id");
    if !asked(query, "change").is_empty() {
        let told = cross(hub.resources().own_told(person, resource_id(&id)?).await)?;
        let (resource, _) = cross(hub.resources().suggestion(person, resource_id(&id)?, locale).await)?;
        let filing = Filing::changed(hub, visit, locale, person, &resource, "").await?.by_letter(&link);
        let known = visit.typed.clone().unwrap_or_else(|| fields_of(&told));
        let (page, _) = change_page(&filing, topics, &id, &known, &[], &Changed::default()).await?;
        return Ok(form_page(locale, page));
    }
    let notice = match asked(query, "done").as_str() {
        "sent" => Some(t::sent(locale)),
        "confirmed" => Some(t::confirmed(locale)),
        "changed" => Some(t::changed(locale)),
        "resubmitted" => Some(t::resubmitted(locale)),
        "withdrawn" => Some(t::withdrawn(locale)),
        _ => None,
    };
    let notice = notice.map(|words| Notice { good: true, words: words.to_owned() });
    let sent = asked(query, "done") == "sent";
    let page = Suggestions { sent, ..gathered(hub, person, locale, &link, &id, notice).await? };
    Ok(suggestions::suggestions(locale, &page))
}

async fn gathered(
    hub: &Hub,
    person: PersonId,
    locale: Locale,
    link: &str,
    id: &str,
    notice: Option<Notice>,
) -> Result<Suggestions, Failure> {
    let all = cross(hub.resources().suggestions(person, locale).await)?;
    // The one that is asked for, or the only one there is.
    let id = if id.is_empty() && all.len() == 1 { all[0].id.to_string() } else { id.to_owned() };
    let shown = if id.is_empty() {
        None
    } else {
        let (resource, history) = cross(hub.resources().suggestion(person, resource_id(&id)?, locale).await)?;
        Some(Shown { resource, history: history.into_iter().map(event).collect() })
    };
    Ok(Suggestions { link: link.to_owned(), all, shown, notice, sent: false })
}

/// What happened, as the pages tell it.
pub fn event(happened: Happened) -> suggestions::Event {
    (happened.at, happened.step, happened.words)
}

fn resource_id(id: &str) -> Result<ResourceId, Failure> {
    Uuid::parse_str(id).map(ResourceId).map_err(|_| Failure(Fault::NotFound))
}

/// The page to change one, with what is told or was typed, and the part with its files.
async fn change_page(
    filing: &Filing<'_>,
    topics: &[Topic],
    id: &str,
    fields: &Fields,
    wrong: &[Wrong],
    changed: &Changed,
) -> Result<(FormPage, Html), Failure> {
    let locale = filing.locale;
    // The work has a link of its own.
    let letter = filing.letter.as_str();
    let hidden = vec![Field::hidden("id", id), Field::hidden("letter", letter), filing.key_field()];
    let back = (t::mine(locale).to_owned(), address(locale, letter, id));
    let (files, part) = filing.field(fields, wrong, changed).await?;
    let mut page = suggest::change(locale, topics, paths::suggestions(locale), hidden, files, "change", back);
    fill(locale, &mut page, fields, wrong);
    Ok((page, part))
}

/// Does what a form of these pages asks for.
pub async fn act(
    hub: &Hub,
    visit: &Visit,
    locale: Locale,
    at: &Place,
    fields: &Fields,
    upload: Option<Upload>,
) -> Result<Done, Failure> {
    match at {
        Place::Suggest { .. } => suggesting::act(hub, visit, locale, fields, upload).await,
        Place::Suggestions { .. } => see_to(hub, visit, locale, fields, upload).await,
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// What a sender does about their own.
async fn see_to(
    hub: &Hub,
    visit: &Visit,
    locale: Locale,
    fields: &Fields,
    upload: Option<Upload>,
) -> Result<Done, Failure> {
    // The form to change one has the work's own link.
    let changes = fields.0.iter().any(|(name, _)| name == "letter");
    let link = fields.get(if changes { "letter" } else { "link" });
    let id = fields.get("id");
    let person = match whose(hub, visit, link).await? {
        Whose::Person(person) => person,
        Whose::WornOut => return Ok(Done::show(visit, form_page(locale, worn_out(locale)), 410)),
        Whose::Nobody => {
            let mut back = paths::suggestions(locale);
            if let (true, Ok(id)) = (changes, resource_id(id)) {
                back = format!("{back}?id={id}&change=1");
            }
            return Ok(sign_in_again(visit, locale, &back, fields));
        }
    };
    let here = |done: &str| {
        let address = address(locale, link, id);
        let mark = if address.contains('?') { '&' } else { '?' };
        Done::go_to(format!("{address}{mark}done={done}"))
    };
    if changes {
        let done = change(hub, visit, locale, person, fields, upload).await?;
        return Ok(done.unwrap_or_else(|| here("changed")));
    }
    let (deed, done) = match fields.get("do") {
        "confirm" => (cross_form(hub.resources().confirm_visitor(link).await)?, "confirmed"),
        "withdraw" => (cross_form(hub.resources().withdraw(person, resource_id(id)?).await)?, "withdrawn"),
        "resubmit" => (cross_form(hub.resources().resubmit(person, resource_id(id)?).await)?, "resubmitted"),
        _ => return Err(Failure(Fault::BadRequest)),
    };
    let Err(wrong) = deed else { return Ok(here(done)) };
    // Somebody was quicker: the page shows how it stands.
    let why = wrong.first().map_or_else(String::new, |wrong| words(locale, wrong.why));
    let notice = Some(Notice { good: false, words: why });
    let page = gathered(hub, person, locale, link, id, notice).await?;
    Ok(Done::show(visit, suggestions::suggestions(locale, &page), 409))
}

/// Changes one's own, or does what the part with the files asks for. None when it is changed.
async fn change(
    hub: &Hub,
    visit: &Visit,
    locale: Locale,
    person: PersonId,
    fields: &Fields,
    upload: Option<Upload>,
) -> Result<Option<Done>, Failure> {
    let id = resource_id(fields.get("id"))?;
    let (resource, _) = cross(hub.resources().suggestion(person, id, locale).await)?;
    if !resource.state.is_open_to_sender() {
        return Err(Failure(Fault::NotFound));
    }
    let filing = Filing::changed(hub, visit, locale, person, &resource, fields.get("key")).await?;
    let filing = filing.by_letter(fields.get("letter"));
    let topics = cross(hub.topics().all().await)?;
    let changed = filing.change(fields, upload).await?;
    if !changed.asks_more() {
        if fields.get("do") != "change" {
            return Err(Failure(Fault::BadRequest));
        }
        let settling = filing.settling(fields);
        let Err(wrong) = cross_form(hub.resources().change(person, id, &told(fields), &settling).await)? else {
            return Ok(None);
        };
        let (page, _) = change_page(&filing, &topics, fields.get("id"), fields, &wrong, &changed).await?;
        return Ok(Some(Done::show(visit, form_page(locale, page), 422)));
    }
    let (page, part) = change_page(&filing, &topics, fields.get("id"), fields, &[], &changed).await?;
    Ok(Some(changed.done(visit, form_page(locale, page), part)))
}
