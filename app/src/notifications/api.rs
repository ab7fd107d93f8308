//! What the pages on what is new read, and what their forms do.

use super::{follow, page};
use crate::api::border::{Done, Visit, cross};
use crate::paths::{self, Place, pairs};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use domain::discussions::{QuestionPage, SpacePage};
use domain::form::{Button, Field, Fields, Form, FormPage, Notice, Part};
use domain::id::QuestionId;
use domain::notifications::Pace;
use domain::{Fault, Html, Locale};
use hub::Hub;
use hub::accounts::Actor;
use i18n::notifications as t;
use leptos::prelude::*;

/// How many notifications the page lists.
const MOST: u32 = 200;

/// What a page is made of.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<Page, Failure> {
    let asked = |query: &str, name: &str| pairs(query).find(|(key, _)| key == name).map(|(_, value)| value);
    match at {
        Place::Notifications { query } => {
            let Some(actor) = &visit.actor else {
                let back = paths::notifications(locale);
                return Ok(form_page(locale, crate::accounts::api::sign_in_first(visit, locale, &back, "")));
            };
            let door = hub.notifications();
            let done = asked(query, "done").map(|done| match done.as_str() {
                "read" => t::done_read(locale),
                _ => t::done_saved(locale),
            });
            Ok(page::page(
                locale,
                page::Gathered {
                    news: cross(door.news(actor, locale, MOST).await)?,
                    unread: cross(door.unread(actor.person).await)?,
                    followed: cross(door.followed(actor, locale).await)?,
                    pace: cross(door.pace(actor).await)?,
                    done,
                },
            ))
        }
        Place::Unsubscribe { query } => {
            let link = asked(query, "link").unwrap_or_default();
            let known = cross(hub.notifications().subscriber(&link).await)?.is_some();
            let page = if known { unsubscribe(locale, &link) } else { crate::accounts::forms::worn_out(locale) };
            Ok(form_page(locale, page))
        }
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// Does what a form of these pages asks for.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    if let Place::Unsubscribe { query } = at {
        return end_letters(hub, visit, locale, query, fields).await;
    }
    let Some(actor) = &visit.actor else {
        return Ok(Done::go_to(paths::sign_in(locale, &back(locale, fields)?)));
    };
    let door = hub.notifications();
    let done = |done: &str| Done::go_to(format!("{}?done={done}", paths::notifications(locale)));
    match fields.get("do") {
        "read-all" => {
            cross(door.read_all(actor).await)?;
            Ok(done("read"))
        }
        "pace" => {
            let pace = Pace::parse(fields.get("pace")).ok_or(Failure(Fault::BadRequest))?;
            cross(door.set_pace(actor.person, pace).await)?;
            Ok(done("saved"))
        }
        deed @ ("follow" | "unfollow") => {
            let back = back(locale, fields)?;
            let question = question(fields)?;
            cross(door.follow(actor, fields.get("space"), question, deed == "follow").await)?;
            Ok(if fields.get("listed").is_empty() { Done::go_to(back) } else { done("saved") })
        }
        _ => Err(Failure(Fault::BadRequest)),
    }
}

fn question(fields: &Fields) -> Result<Option<u32>, Failure> {
    let number = Some(fields.get("question")).filter(|number| !number.is_empty());
    number.map(|number| number.parse().map_err(|_| Failure(Fault::BadRequest))).transpose()
}

/// The page that somebody follows something on.
fn back(locale: Locale, fields: &Fields) -> Result<String, Failure> {
    Ok(match (fields.get("space"), question(fields)?) {
        ("", _) => paths::notifications(locale),
        (slug, Some(number)) => paths::question(locale, &paths::escaped(slug), number),
        (slug, None) => paths::space(locale, &paths::escaped(slug)),
    })
}

/// The link that was mailed, in the address as mail readers send it (RFC 8058), or in the page's own form.
async fn end_letters(hub: &Hub, visit: &Visit, locale: Locale, query: &str, fields: &Fields) -> Result<Done, Failure> {
    let link = pairs(query).find(|(key, _)| key == "link").map(|(_, value)| value);
    let link = link.unwrap_or_else(|| fields.get("link").to_owned());
    if !cross(hub.notifications().unsubscribe(&link).await)? {
        return Ok(Done::show(visit, form_page(locale, crate::accounts::forms::worn_out(locale)), 410));
    }
    let mut page = FormPage { title: t::unsubscribe(locale).to_owned(), ..FormPage::default() };
    page.notice = Some(Notice { good: true, words: t::unsubscribed(locale).to_owned() });
    page.links = vec![(t::title(locale).to_owned(), paths::notifications(locale))];
    Ok(Done::show(visit, form_page(locale, page), 200))
}

fn unsubscribe(locale: Locale, link: &str) -> FormPage {
    let form = Form {
        id: "unsubscribe".to_owned(),
        action: paths::unsubscribe(locale),
        fields: vec![Field::hidden("link", link.to_owned())],
        buttons: vec![Button { deed: String::new(), label: t::unsubscribe(locale).to_owned() }],
    };
    FormPage {
        title: t::unsubscribe(locale).to_owned(),
        lead: t::unsubscribe_lead(locale).to_owned(),
        parts: vec![Part { form: Some(form), ..Part::default() }],
        ..FormPage::default()
    }
}

/// Puts on a question's page what is new on it, and the way to follow it.
pub async fn on_question(
    hub: &Hub,
    actor: &Actor,
    locale: Locale,
    id: QuestionId,
    page: &mut QuestionPage,
) -> Result<(), Failure> {
    let following = cross(hub.notifications().following(actor, page.head.id).await)?;
    let visited = cross(hub.notifications().visit(actor, id).await)?;
    for reply in &mut page.replies {
        reply.fresh = visited.new.contains(&reply.id);
    }
    let first = match visited.new.first() {
        Some(first) => page.replies.iter().find(|reply| reply.id == *first).map(|reply| reply.number.clone()),
        None => None,
    };
    let slug = page.head.slug.clone();
    let since = visited.before.map(|before| follow::since(locale, &slug, before, visited.new.len(), first.as_ref()));
    let follows = following.questions.contains(&id);
    let form = (!following.space).then(|| follow::form(locale, &slug, Some(page.number), follows, false));
    page.news = Html(view! { {form} {since} }.to_html());
    Ok(())
}

/// Puts on a space's page the way to follow it.
pub async fn on_space(hub: &Hub, actor: &Actor, locale: Locale, page: &mut SpacePage) -> Result<(), Failure> {
    let following = cross(hub.notifications().following(actor, page.head.id).await)?;
    page.news = Html(follow::form(locale, &page.head.slug, None, following.space, false).to_html());
    Ok(())
}
