//! One's own reviews, signed in or by the link of a letter.

use super::super::own::{self, One, part_of};
use crate::accounts::api::{Asked, asked, sign_in_again, sign_in_first};
use crate::accounts::forms::worn_out;
use crate::api::border::{Done, Visit, cross};
use crate::paths;
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use domain::form::{Fields, Notice, Why, Wrong};
use domain::id::{CriterionId, ReviewId};
use domain::reviews::ReviewState;
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::Actor;
use hub::reviews::{Answer, Typed, Whose};
use i18n::reviews as t;
use uuid::Uuid;

/// Everything that one was asked to review.
pub async fn list(hub: &Hub, actor: &Actor, locale: Locale) -> Result<Page, Failure> {
    let all = cross(hub.reviews().mine(actor, locale).await)?;
    Ok(form_page(locale, own::list(locale, &all, hub.now())))
}

fn review_id(id: &str) -> Result<ReviewId, Failure> {
    Uuid::parse_str(id).map(ReviewId).map_err(|_| Failure(Fault::NotFound))
}

/// Who comes; none for whoever has neither signed in nor a link.
fn whose<'a>(visit: &'a Visit, link: &'a str) -> Option<Whose<'a>> {
    if link.is_empty() { visit.actor.as_ref().map(Whose::Actor) } else { Some(Whose::Link(link)) }
}

async fn gather(hub: &Hub, whose: Whose<'_>, link: &str, id: ReviewId, locale: Locale) -> Result<One, Failure> {
    let before = cross(hub.reviews().before(id, whose, locale).await)?;
    Ok(One {
        review: before.review,
        resource: before.resource,
        sender: before.sender,
        criteria: before.criteria,
        topics: cross(hub.topics().all().await)?,
        link: link.to_owned(),
        now: hub.now(),
    })
}

/// The page on one review.
pub async fn one(hub: &Hub, visit: &Visit, locale: Locale, id: &str, query: &str) -> Result<Page, Failure> {
    let id = review_id(id)?;
    let link = asked(query, "link");
    // A newer letter has a newer link: whoever has signed in needs none.
    let link = if link.is_empty() || cross(hub.reviews().led(&link).await)? == Some(id) { link } else { String::new() };
    let Some(who) = whose(visit, &link) else {
        let back = paths::review(locale, &id.to_string());
        return Ok(form_page(locale, sign_in_first(visit, locale, &back, "")));
    };
    let mut page = own::one(locale, &gather(hub, who, &link, id, locale).await?);
    let done = match asked(query, "done").as_str() {
        "accepted" => Some(t::done_accepted(locale)),
        "declined" => Some(t::done_declined(locale)),
        "conflict" => Some(t::done_conflict(locale)),
        "kept" => Some(t::done_kept(locale)),
        "sent" => Some(t::done_sent(locale)),
        _ => None,
    };
    page.notice = done.map(|words| Notice { good: true, words: words.to_owned() });
    Ok(form_page(locale, page.again(visit.typed.as_ref())))
}

/// What was typed into a review.
fn typed(fields: &Fields, one: &One) -> Typed {
    let score = |id: CriterionId| {
        let get = |name: &str| fields.get(&format!("{name}-{id}")).to_owned();
        (id, get("score"), get("words"))
    };
    Typed {
        scores: one.criteria.iter().map(|each| score(each.id)).collect(),
        recommendation: fields.get("recommendation").to_owned(),
        to_editor: fields.get("to-editor").to_owned(),
        to_sender: fields.get("to-sender").to_owned(),
    }
}

/// Answers, keeps, or sends.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, id: &str, fields: &Fields) -> Result<Done, Failure> {
    let id = review_id(id)?;
    let link = fields.get("link");
    let here = paths::review(locale, &id.to_string());
    let Some(who) = whose(visit, link) else {
        return Ok(sign_in_again(visit, locale, &here, fields));
    };
    if !link.is_empty() && cross(hub.reviews().led(link).await)? != Some(id) {
        return Ok(Done::show(visit, form_page(locale, worn_out(locale)), 410));
    }
    let one = gather(hub, who, link, id, locale).await?;
    let deed = fields.get("do");
    let reviews = hub.reviews();
    let form = Asked::new(visit, locale, fields, own::one(locale, &one), part_of(deed));
    let answer = match (deed, fields.get("has-conflict")) {
        ("accept", "none") => Some(Answer::Accept),
        ("accept", "some") => Some(Answer::Conflict(fields.get("conflict").to_owned())),
        ("accept", _) => {
            let unsaid = async { Err(hub::Error::Wrong(vec![Wrong::new("has-conflict", Why::Required)])) };
            return Ok(form.attempt::<ReviewState>(None, unsaid).await?.err().unwrap_or_else(|| Done::go_to(here)));
        }
        ("decline", _) => Some(Answer::Decline(fields.get("reason").to_owned())),
        _ => None,
    };
    let done = match (answer, deed) {
        (Some(answer), _) => {
            let word = match &answer {
                Answer::Accept => "accepted",
                Answer::Conflict(_) => "conflict",
                Answer::Decline(_) => "declined",
            };
            form.attempt(None, reviews.answer(id, who, &answer)).await?.map(|_| word)
        }
        (None, "keep") => form.attempt(None, reviews.keep(id, who, &typed(fields, &one))).await?.map(|()| "kept"),
        (None, "send") => form.attempt(None, reviews.send(id, who, &typed(fields, &one))).await?.map(|()| "sent"),
        _ => return Err(Failure(Fault::BadRequest)),
    };
    Ok(done.map_or_else(
        |refused| refused,
        |word| {
            let link = if link.is_empty() { String::new() } else { format!("link={}&", paths::escaped(link)) };
            let done = Done::go_to(format!("{here}?{link}done={word}"));
            // The form that keeps itself asks for no page.
            if word == "kept" { done.part(domain::Html("kept".to_owned())) } else { done }
        },
    ))
}
