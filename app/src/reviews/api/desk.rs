//! The desk of editors. To others there is none.

use super::super::case::{self, DECIDE_PART, Gathered};
use super::super::choose;
use super::super::desk;
use crate::accounts::api::{Asked, asked};
use crate::api::border::{Done, Upload, Visit, cross, cross_form};
use crate::attachments::api::{Changed, is_deed};
use crate::paths;
use crate::platform::Failure;
use crate::resources::api::filing::Filing;
use crate::resources::api::{event, fields_of, fill, told};
use crate::root::Page;
use crate::ui::form_page;
use domain::form::{Field, Fields, FormPage, Notice, Wrong};
use domain::id::{PersonId, ResourceId, ReviewId};
use domain::resources::{ResourceState, Step};
use domain::reviews::{Blind, ReviewerKind, TemplateKind, filled};
use domain::{Fault, Html, Locale};
use hub::Hub;
use hub::accounts::Actor;
use hub::reviews::{Decision, NewInvite};
use i18n::reviews as t;
use time::macros::format_description;
use time::{Date, Duration};
use uuid::Uuid;

/// The page: a shelf, a suggestion, a decision, an invitation, one review.
pub async fn read(hub: &Hub, visit: &Visit, actor: &Actor, locale: Locale, query: &str) -> Result<Page, Failure> {
    actor.editor()?;
    let asked = |name: &str| asked(query, name);
    let mut page = if !asked("review").is_empty() {
        review(hub, actor, locale, review_id(&asked("review"))?).await?
    } else if !asked("id").is_empty() {
        let id = resource_id(&asked("id"))?;
        if !asked("step").is_empty() {
            let step = Step::parse(&asked("step")).ok_or(Failure(Fault::NotFound))?;
            decide(hub, actor, locale, id, step).await?
        } else if !asked("ask").is_empty() {
            ask(hub, actor, locale, id, &hub.new_key().to_string()).await?
        } else if !asked("revise").is_empty() {
            let known = fields_of(&cross(hub.resources().told_before_editor(actor, id).await)?);
            let filing = filing(hub, visit, actor, locale, id, "").await?;
            revise(&filing, id, &known, &[], &Changed::default()).await?.0
        } else {
            case::case(locale, &gather(hub, actor, locale, id).await?)
        }
    } else if asked("show") == "figures" {
        desk::figures(locale, &cross(hub.reviews().figures(actor).await)?)
    } else {
        let counts = cross(hub.reviews().shelves(actor).await)?;
        let state = match asked("show").as_str() {
            // Whoever comes to the desk sees the first shelf on which something waits.
            "" => desk::waiting(&counts),
            code => ResourceState::parse(code)
                .filter(|state| desk::SHELVES.contains(state))
                .ok_or(Failure(Fault::NotFound))?,
        };
        desk::list(locale, state, &cross(hub.resources().in_state(actor, state, locale).await)?, &counts)
    };
    let done = match asked("done").as_str() {
        "invite" => Some(t::done_invited(locale)),
        "cancel" => Some(t::done_cancelled(locale)),
        "extend" => Some(t::done_extended(locale)),
        "again" => Some(t::done_again(locale)),
        "revise" => Some(t::done_revised(locale)),
        code => Step::parse(code).map(|step| crate::resources::step_name(locale, step.code())),
    };
    page.notice = done.map(|words| Notice { good: true, words: words.to_owned() });
    Ok(form_page(locale, page.again(visit.typed.as_ref())))
}

fn resource_id(id: &str) -> Result<ResourceId, Failure> {
    Uuid::parse_str(id).map(ResourceId).map_err(|_| Failure(Fault::NotFound))
}

fn review_id(id: &str) -> Result<ReviewId, Failure> {
    Uuid::parse_str(id).map(ReviewId).map_err(|_| Failure(Fault::NotFound))
}

async fn gather(hub: &Hub, actor: &Actor, locale: Locale, id: ResourceId) -> Result<Gathered, Failure> {
    let case = cross(hub.reviews().case(actor, id, locale).await)?;
    Ok(Gathered {
        resource: case.resource,
        sender: case.sender,
        history: case.history.into_iter().map(event).collect(),
        panels: case.panels,
        topics: cross(hub.topics().all().await)?,
        now: hub.now(),
    })
}

async fn review(hub: &Hub, actor: &Actor, locale: Locale, id: ReviewId) -> Result<FormPage, Failure> {
    let resource = cross(hub.reviews().resource_of(actor, id).await)?;
    let case = cross(hub.reviews().case(actor, resource, locale).await)?;
    let review = case.panels.reviews.iter().find(|each| each.id == id).ok_or(Failure(Fault::NotFound))?;
    let title = &case.resource.text.shown.title;
    Ok(case::review(locale, review, title, &case.panels.criteria, case.resource.state, hub.now()))
}

async fn decide(hub: &Hub, actor: &Actor, locale: Locale, id: ResourceId, step: Step) -> Result<FormPage, Failure> {
    let all = gather(hub, actor, locale, id).await?;
    if step.from(all.resource.state, domain::resources::Taker::Editor).is_none() {
        return Err(Failure(Fault::NotFound));
    }
    let (reader, name) = cross(hub.reviews().reader(actor, id).await)?;
    let kind = match step {
        Step::Include => Some(TemplateKind::Include),
        Step::AskChanges => Some(TemplateKind::AskChanges),
        Step::Decline => Some(TemplateKind::Decline),
        _ => None,
    };
    let letter = match kind {
        None => String::new(),
        Some(kind) => {
            let title = cross(hub.reviews().title(actor, id, reader).await)?;
            let begins = cross(hub.reviews().template(kind).await)?;
            let mut letter = filled(begins.get(reader), &name, &title);
            // The reviewers' words to the sender stand below, to be chosen from.
            for (place, review) in (1_i64..).zip(all.panels.sent()) {
                if !review.to_sender.is_empty() {
                    let by = match all.panels.panel.blind {
                        Blind::Open => review.speaker.name.clone(),
                        Blind::Single | Blind::Double => t::reviewer_nth(reader, place),
                    };
                    letter = format!("{letter}\n\n{by}\n{}", review.to_sender);
                }
            }
            letter
        }
    };
    Ok(case::decide(locale, &all, step, &letter, reader))
}

async fn ask(hub: &Hub, actor: &Actor, locale: Locale, id: ResourceId, key: &str) -> Result<FormPage, Failure> {
    let case = cross(hub.reviews().case(actor, id, locale).await)?;
    let all = cross(hub.reviews().candidates(actor, id, locale).await)?;
    let begins = cross(hub.reviews().template(TemplateKind::Invite).await)?;
    let due = hub.now().date() + Duration::days(case.panels.panel.review_days.into());
    Ok(choose::page(locale, &case.resource, &all, key, begins.get(locale), &due.to_string()))
}

/// The files of one that an editor revises.
async fn filing<'a>(
    hub: &'a Hub,
    visit: &'a Visit,
    actor: &Actor,
    locale: Locale,
    id: ResourceId,
    key: &str,
) -> Result<Filing<'a>, Failure> {
    let (resource, ..) = cross(hub.resources().before_editor(actor, id, locale).await)?;
    Filing::changed(hub, visit, locale, actor.person, &resource, key).await
}

/// The page to revise one, with what is told or was typed, and the part with its files.
async fn revise(
    filing: &Filing<'_>,
    id: ResourceId,
    fields: &Fields,
    wrong: &[Wrong],
    changed: &Changed,
) -> Result<(FormPage, Html), Failure> {
    let locale = filing.locale;
    let topics = cross(filing.hub.topics().all().await)?;
    let hidden = vec![Field::hidden("id", id.to_string()), filing.key_field()];
    let back = format!("{}?id={id}", paths::review_desk(locale));
    let action = format!("{back}&revise=1");
    let (files, part) = filing.field(fields, wrong, changed).await?;
    let back = (t::back(locale).to_owned(), back);
    let mut page = crate::resources::change(locale, &topics, action, hidden, files, "revise", back);
    fill(locale, &mut page, fields, wrong);
    Ok((page, part))
}

fn day(typed: &str) -> Option<Date> {
    Date::parse(typed.trim(), format_description!("[year]-[month]-[day]")).ok()
}

/// Does what a form of the desk asks for.
pub async fn act(
    hub: &Hub,
    visit: &Visit,
    actor: &Actor,
    locale: Locale,
    fields: &Fields,
    upload: Option<Upload>,
) -> Result<Done, Failure> {
    actor.editor()?;
    let deed = fields.get("do");
    let reviews = hub.reviews();
    let to_case = |id: &str, done: &str| Done::go_to(format!("{}?id={id}&done={done}", paths::review_desk(locale)));
    match deed {
        "invite" => {
            let id = resource_id(fields.get("id"))?;
            let key = Uuid::parse_str(fields.get("key")).map_err(|_| Failure(Fault::BadRequest))?;
            let person = Uuid::parse_str(fields.get("person")).ok().map(PersonId);
            let case = cross(reviews.case(actor, id, locale).await)?;
            let all = cross(reviews.candidates(actor, id, locale).await)?;
            let name = all.iter().find(|each| Some(each.person) == person).map(|each| each.speaker.name.clone());
            let new = NewInvite {
                key,
                resource: id,
                person,
                kind: ReviewerKind::parse(fields.get("kind")),
                due: Some(day(fields.get("due")).unwrap_or(Date::MIN)),
                words: filled(fields.get("words"), &name.unwrap_or_default(), &case.resource.text.shown.title),
            };
            let form = Asked::new(
                visit,
                locale,
                fields,
                ask(hub, actor, locale, id, fields.get("key")).await?,
                choose::FORM_PART,
            );
            let asked = form.attempt(None, reviews.invite(actor, &new)).await?;
            Ok(asked.map_or_else(|refused| refused, |_| to_case(fields.get("id"), deed)))
        }
        "cancel" | "extend" | "again" => {
            let id = review_id(fields.get("review"))?;
            let resource = cross(reviews.resource_of(actor, id).await)?;
            let case = cross(reviews.case(actor, resource, locale).await)?;
            let state = case
                .panels
                .reviews
                .iter()
                .find(|each| each.id == id)
                .map(|each| each.state)
                .ok_or(Failure(Fault::NotFound))?;
            let form =
                Asked::new(visit, locale, fields, review(hub, actor, locale, id).await?, case::part_of(state, deed));
            let asked = match deed {
                "cancel" => form.attempt(None, reviews.cancel(actor, id)).await?,
                "extend" => {
                    let day = day(fields.get("due")).unwrap_or(Date::MIN);
                    form.attempt(None, reviews.extend(actor, id, day)).await?
                }
                _ => form.attempt(None, reviews.again(actor, id, fields.get("words"))).await?,
            };
            Ok(asked.map_or_else(|refused| refused, |()| to_case(&resource.to_string(), deed)))
        }
        deed if deed == "revise" || is_deed(deed) => {
            let id = resource_id(fields.get("id"))?;
            let filing = filing(hub, visit, actor, locale, id, fields.get("key")).await?;
            let changed = filing.change(fields, upload).await?;
            if changed.asks_more() {
                let (page, part) = revise(&filing, id, fields, &[], &changed).await?;
                return Ok(changed.done(visit, form_page(locale, page), part));
            }
            let settling = filing.settling(fields);
            match cross_form(hub.resources().revise(actor, id, &told(fields), &settling).await)? {
                Ok(()) => Ok(to_case(fields.get("id"), deed)),
                Err(wrong) => {
                    let (page, _) = revise(&filing, id, fields, &wrong, &changed).await?;
                    Ok(Done::show(visit, form_page(locale, page), 422))
                }
            }
        }
        _ => {
            let step = Step::parse(deed).ok_or(Failure(Fault::BadRequest))?;
            let id = resource_id(fields.get("id"))?;
            let new = Decision {
                resource: id,
                step,
                words: fields.get("words").to_owned(),
                settled: fields.get("settled").to_owned(),
            };
            // Where somebody was quicker, the page on the suggestion tells how it stands.
            let (page, part) = match decide(hub, actor, locale, id, step).await {
                Ok(page) => (page, DECIDE_PART),
                Err(Failure(Fault::NotFound)) => {
                    (case::case(locale, &gather(hub, actor, locale, id).await?), usize::MAX)
                }
                Err(failure) => return Err(failure),
            };
            let form = Asked::new(visit, locale, fields, page, part);
            let decided = form.attempt(None, reviews.decide(actor, &new)).await?;
            Ok(decided.map_or_else(|refused| refused, |_| to_case(fields.get("id"), deed)))
        }
    }
}
