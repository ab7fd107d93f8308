//! What the pages on resources read, and what their forms do.

use super::suggestions::{Shown, Suggestions, address};
use super::{list, one, suggest, suggestions};
use crate::accounts::api::asked;
use crate::accounts::forms::worn_out;
use crate::api::border::{Done, Visit, What, cross, cross_form};
use crate::paths::{self, Place, pairs};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use crate::ui::wrong::{too_fast, words};
use domain::form::{Field, Fields, FormPage, Kind, Notice, Part, Wrong};
use domain::id::{PersonId, ResourceId};
use domain::resources::ResourceAsk;
use domain::topic::Topic;
use domain::{Fault, LangTag, Locale};
use hub::Hub;
use hub::resources::{Happened, Same, Told, Visitor};
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
            Ok(list::list(locale, &found, &topics))
        }
        Place::Resource { number, query } => {
            let chosen = LangTag::parse(&asked(query, "v")).ok();
            let resource = cross(hub.resources().included(*number, locale, chosen.as_ref()).await)?;
            Ok(one::one(locale, &resource, &topics))
        }
        Place::Suggest { .. } => {
            let page = suggest::suggest(locale, &topics, &hub.new_key().to_string(), visit.actor.is_none());
            Ok(form_page(locale, page))
        }
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
            return Ok(form_page(locale, crate::accounts::api::sign_in_first(visit, locale, &back, "")));
        }
    };
    let id = asked(query, "id");
    if !asked(query, "change").is_empty() {
        let told = cross(hub.resources().own_told(person, resource_id(&id)?).await)?;
        let mut page = change_page(locale, topics, &link, &id);
        fill(locale, &mut page, &fields_of(&told), &[]);
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
    Ok(suggestions::suggestions(locale, &gathered(hub, person, locale, &link, &id, notice).await?))
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
    Ok(Suggestions { link: link.to_owned(), all, shown, notice })
}

/// What happened, as the pages tell it.
pub fn event(happened: Happened) -> suggestions::Event {
    (happened.at, happened.step, happened.words)
}

fn resource_id(id: &str) -> Result<ResourceId, Failure> {
    Uuid::parse_str(id).map(ResourceId).map_err(|_| Failure(Fault::NotFound))
}

fn change_page(locale: Locale, topics: &[Topic], link: &str, id: &str) -> FormPage {
    // The work has a link of its own.
    let hidden = vec![Field::hidden("id", id), Field::hidden("letter", link)];
    let back = (t::mine(locale).to_owned(), address(locale, link, id));
    suggest::change(locale, topics, paths::suggestions(locale), hidden, "change", back)
}

/// Puts what was typed into the page's form, and says what is wrong with it.
pub fn fill(locale: Locale, page: &mut FormPage, fields: &Fields, wrong: &[Wrong]) {
    if let Some(form) = page.parts.iter_mut().find_map(|part| part.form.as_mut()) {
        form.typed(fields, wrong, |why| words(locale, why));
    }
}

/// What is told of a resource, as fields of the form.
pub fn fields_of(told: &Told) -> Fields {
    let mut fields = Fields::default();
    let mut put = |name: &str, value: &str| fields.0.push((name.to_owned(), value.to_owned()));
    for (place, (lang, title, text)) in told.versions.iter().enumerate() {
        put(&format!("lang-{place}"), lang);
        put(&format!("title-{place}"), title);
        put(&format!("text-{place}"), text);
    }
    for (name, value) in [
        ("kind", &told.kind),
        ("scope", &told.scope),
        ("breadth", &told.breadth),
        ("authors", &told.authors),
        ("organisation", &told.organisation),
        ("year", &told.year),
        ("link", &told.link),
        ("doi", &told.doi),
        ("isbn", &told.isbn),
        ("licence", &told.licence),
    ] {
        put(name, value);
    }
    for (name, values) in [
        ("languages", &told.languages),
        ("regions", &told.regions),
        ("countries", &told.countries),
        ("topics", &told.topics),
        ("groups", &told.groups),
    ] {
        for value in values {
            put(name, value);
        }
    }
    fields
}

/// What was typed, as the hub reads it.
pub fn told(fields: &Fields) -> Told {
    let one = |name: &str| fields.get(name).to_owned();
    let all = |name: &str| fields.all(name).map(str::to_owned).collect();
    Told {
        kind: one("kind"),
        scope: one("scope"),
        breadth: one("breadth"),
        versions: suggest::versions(fields),
        languages: all("languages"),
        authors: one("authors"),
        organisation: one("organisation"),
        year: one("year"),
        link: one("link"),
        doi: one("doi"),
        isbn: one("isbn"),
        licence: one("licence"),
        regions: all("regions"),
        countries: all("countries"),
        topics: all("topics"),
        groups: all("groups"),
    }
}

/// Does what a form of these pages asks for.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    match at {
        Place::Suggest { .. } => send(hub, visit, locale, fields).await,
        Place::Suggestions { .. } => see_to(hub, visit, locale, fields).await,
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// The page to suggest one again, with what was typed.
fn again(visit: &Visit, locale: Locale, topics: &[Topic], fields: &Fields, wrong: &[Wrong]) -> FormPage {
    let mut page = suggest::suggest(locale, topics, fields.get("key"), visit.actor.is_none());
    fill(locale, &mut page, fields, wrong);
    page
}

/// Suggests a resource, or fills in the form from its page.
async fn send(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let topics = cross(hub.topics().all().await)?;
    let key = Uuid::parse_str(fields.get("key")).map_err(|_| Failure(Fault::BadRequest))?;
    let person = visit.actor.as_ref().map(|actor| actor.person);
    let fetches = fields.get("do") == "fetch";
    let email = if person.is_none() && !fetches { Some(fields.get("email")) } else { None };
    let what = if fetches { What::Fetch } else { What::Post };
    if let Err(seconds) = visit.gate.pass(what, person, email) {
        let mut page = again(visit, locale, &topics, fields, &[]);
        page.notice = Some(Notice { good: false, words: too_fast(locale, seconds) });
        return Ok(Done::show(visit, form_page(locale, page), 429).retry_after(seconds));
    }
    if fetches {
        return fetch(visit, locale, &topics, fields).await;
    }
    let told = told(fields);
    if fields.get("sure").is_empty() {
        match cross_form(hub.resources().same(&told, visit.actor.as_ref(), locale).await)? {
            Ok(same) if !same.is_empty() => {
                let mut page = again(visit, locale, &topics, fields, &[]);
                warn(locale, &mut page, &same);
                return Ok(Done::show(visit, form_page(locale, page), 409));
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
                links: vec![(t::all(locale).to_owned(), paths::resources(locale))],
                ..FormPage::default()
            };
            Ok(Done::show(visit, form_page(locale, page), 200))
        }
        Err(wrong) => Ok(Done::show(visit, form_page(locale, again(visit, locale, &topics, fields, &wrong)), 422)),
    }
}

async fn fetch(visit: &Visit, locale: Locale, topics: &[Topic], fields: &Fields) -> Result<Done, Failure> {
    let Some(address) = domain::resources::link(fields.get("link")) else {
        let wrong = [Wrong::new("link", domain::form::Why::NotALink)];
        let page = again(visit, locale, topics, fields, &wrong);
        return Ok(Done::show(visit, form_page(locale, page), 422));
    };
    let (filled, notice) = match visit.web.cited(address).await {
        None => (fields.clone(), Notice { good: false, words: t::fetch_failed(locale).to_owned() }),
        Some(cited) if cited.is_empty() => {
            (fields.clone(), Notice { good: false, words: t::fetched_nothing(locale).to_owned() })
        }
        Some(cited) => {
            (suggest::filled_in(fields, &cited), Notice { good: true, words: t::fetched(locale).to_owned() })
        }
    };
    let mut page = again(visit, locale, topics, &filled, &[]);
    page.notice = Some(notice);
    Ok(Done::show(visit, form_page(locale, page), 200))
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

/// What a sender does about their own.
async fn see_to(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let link = fields.get(if fields.get("do") == "change" { "letter" } else { "link" });
    let id = fields.get("id");
    let person = match whose(hub, visit, link).await? {
        Whose::Person(person) => person,
        Whose::WornOut => return Ok(Done::show(visit, form_page(locale, worn_out(locale)), 410)),
        Whose::Nobody => return Ok(Done::go_to(paths::sign_in(locale, &paths::suggestions(locale)))),
    };
    let here = |done: &str| {
        let address = address(locale, link, id);
        let mark = if address.contains('?') { '&' } else { '?' };
        Done::go_to(format!("{address}{mark}done={done}"))
    };
    let (deed, done) = match fields.get("do") {
        "confirm" => (cross_form(hub.resources().confirm_visitor(link).await)?, "confirmed"),
        "withdraw" => (cross_form(hub.resources().withdraw(person, resource_id(id)?).await)?, "withdrawn"),
        "resubmit" => (cross_form(hub.resources().resubmit(person, resource_id(id)?).await)?, "resubmitted"),
        "change" => {
            let told = told(fields);
            match cross_form(hub.resources().change(person, resource_id(id)?, &told).await)? {
                Ok(()) => (Ok(()), "changed"),
                Err(wrong) => {
                    let topics = cross(hub.topics().all().await)?;
                    let mut page = change_page(locale, &topics, link, id);
                    fill(locale, &mut page, fields, &wrong);
                    return Ok(Done::show(visit, form_page(locale, page), 422));
                }
            }
        }
        _ => return Err(Failure(Fault::BadRequest)),
    };
    let Err(wrong) = deed else { return Ok(here(done)) };
    // Somebody was quicker: the page shows how it stands.
    let why = wrong.first().map_or_else(String::new, |wrong| words(locale, wrong.why));
    let notice = Some(Notice { good: false, words: why });
    let page = gathered(hub, person, locale, link, id, notice).await?;
    Ok(Done::show(visit, suggestions::suggestions(locale, &page), 409))
}
