//! What the moderators' pages read. To those who do not facilitate there are no such pages.

mod deeds;
pub mod log;
mod manage;
mod report;

#[cfg(test)]
pub use hub::audit::ACTIONS;
pub use hub::moderation::{Shelf, UNDO};

use super::page::{ModerationPage, Notice, Typed, page as draw};
use super::reasons;
use crate::accounts::api::{sign_in_again, sign_in_first};
use crate::api::border::{Done, Visit, cross};
use crate::own::Former as _;
use crate::paths::{self, Place, pairs};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use domain::discussions::ReplyState;
use domain::form::Fields;
use domain::id::ReplyId;
use domain::{Fault, Html, Locale};
use hub::Hub;
use hub::accounts::Actor;
use i18n::moderation as t;
use uuid::Uuid;

/// The page at an address.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<Page, Failure> {
    let Some(actor) = &visit.actor else {
        return Ok(form_page(locale, sign_in_first(visit, locale, &address(locale, at), "")));
    };
    match at {
        Place::Moderation { query } => {
            let asked = |name: &str| pairs(query).find(|(key, _)| key == name).map(|(_, value)| value);
            let shelf = asked("show").and_then(|name| Shelf::parse(&name)).unwrap_or_default();
            let reply = match asked("reply") {
                Some(id) => Some(reply_id(&id)?),
                None => None,
            };
            let mut page = gather(hub, actor, locale, shelf, reply).await?;
            if let Some(typed) = &visit.typed {
                page.typed = deeds::typed(typed);
                page.several = typed.get("do").starts_with("several-");
            }
            page.notice = asked("done").and_then(|done| said(locale, &done, asked("count"))).map(|words| Notice {
                undo: asked("undo").and_then(|undo| undoable(&undo)),
                ..Notice::new(true, words)
            });
            Ok(draw(locale, &page))
        }
        Place::Log { query } => log::read(hub, actor, locale, query).await,
        Place::Manage { slug, query } => manage::read(hub, visit, actor, locale, slug, query.contains("done=")).await,
        Place::Report { slug, query } => report::read(hub, visit, actor, locale, slug, query).await,
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// Does what a form of these pages asks for.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    let Some(actor) = &visit.actor else {
        let back = match (at, reply_id(fields.get("reply"))) {
            (Place::Moderation { .. }, Ok(id)) => paths::case(locale, id),
            _ => address(locale, at),
        };
        return Ok(sign_in_again(visit, locale, &back, fields));
    };
    match at {
        Place::Moderation { .. } if actor.moderates() => deeds::act(hub, visit, actor, locale, fields).await,
        Place::Manage { slug, .. } => manage::act(hub, visit, actor, locale, slug, fields).await,
        Place::Report { slug, query } => report::act(hub, visit, actor, locale, slug, query, fields).await,
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// Where somebody comes back to who must sign in first.
fn address(locale: Locale, at: &Place) -> String {
    let (path, query) = match at {
        Place::Log { query } => (paths::log(locale), query.as_str()),
        Place::Manage { slug, .. } => (paths::manage(locale, slug), ""),
        Place::Report { slug, query } => match report::asked(query) {
            Ok(number) => return paths::report(locale, slug, &number),
            Err(_) => (paths::space(locale, slug), ""),
        },
        Place::Moderation { query } => (paths::moderation(locale), query.as_str()),
        _ => (paths::moderation(locale), ""),
    };
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

/// A reply by its id.
pub fn reply_id(id: &str) -> Result<ReplyId, Failure> {
    Uuid::parse_str(id).map(ReplyId).map_err(|_| Failure(Fault::NotFound))
}

/// Everything the moderators' page shows.
pub async fn gather(
    hub: &Hub,
    actor: &Actor,
    locale: Locale,
    shelf: Shelf,
    reply: Option<ReplyId>,
) -> Result<ModerationPage, Failure> {
    if !actor.moderates() {
        return Err(Failure(Fault::NotFound));
    }
    let moderation = hub.moderation();
    let mut queue = cross(moderation.shelf(actor, locale, shelf).await)?;
    let mut case = match reply.or_else(|| queue.first().map(|item| item.id)) {
        Some(id) => Some(cross(moderation.case(actor, id, locale).await)?),
        None => None,
    };
    for speaker in
        queue.iter_mut().map(|item| &mut item.author).chain(case.iter_mut().map(|case| &mut case.item.author))
    {
        speaker.former(locale);
        speaker.place = speaker.country.as_deref().and_then(|code| i18n::country_name(locale, code)).map(str::to_owned);
    }
    let own = match &case {
        Some(case) => cross(moderation.reasons_of(actor, case.item.id).await)?,
        None => Vec::new(),
    };
    let behind = match &case {
        Some(case) => crate::voices::api::behind(hub, actor, locale, case.item.id).await?,
        None => Html::default(),
    };
    let files = match &case {
        Some(case) => crate::discussions::api::files::beside(hub, locale, case.item.id).await?,
        None => Html::default(),
    };
    Ok(ModerationPage {
        shelf,
        queue,
        case,
        reasons: reasons::or_defaults(own),
        spaces: spaces(hub, actor, locale).await?,
        now: hub.now(),
        wrong: Vec::new(),
        several: false,
        typed: Typed::default(),
        notice: None,
        behind,
        files,
    })
}

/// The spaces that somebody facilitates: part of the address, and title.
pub async fn spaces(hub: &Hub, actor: &Actor, locale: Locale) -> Result<Vec<(String, String)>, Failure> {
    let own = cross(hub.moderation().log_spaces(actor).await)?;
    let cards = cross(hub.discussions().hub_page(locale).await)?;
    let cards = cards.into_iter().filter(|card| own.contains(&card.head.slug));
    Ok(cards.map(|card| (card.head.slug, card.head.text.shown.title)).collect())
}

/// What has just been done, in words.
fn said(locale: Locale, done: &str, count: Option<String>) -> Option<String> {
    let words = match done {
        "versions" => t::done_versions(locale),
        "dismissed" => t::done_dismissed(locale),
        "barred" => t::done_barred(locale),
        "unbarred" => t::done_unbarred(locale),
        "undone" => t::undone(locale),
        "edit-published" => t::done_edit_published(locale),
        "edit-rejected" => t::done_edit_rejected(locale),
        "several" => return count.and_then(|count| count.parse().ok()).map(|count| t::several_done(locale, count)),
        state => match ReplyState::parse(state)? {
            ReplyState::Published => t::done_published(locale),
            ReplyState::Returned => t::done_returned(locale),
            ReplyState::Rejected => t::done_rejected(locale),
            ReplyState::Hidden => t::done_hidden(locale),
            ReplyState::Pending | ReplyState::Withdrawn => return None,
        },
    };
    Some(words.to_owned())
}

/// A deed by the reply and its place in the log: `id.seq`.
fn undoable(text: &str) -> Option<(ReplyId, i64)> {
    let (id, deed) = text.split_once('.')?;
    Some((reply_id(id).ok()?, deed.parse().ok()?))
}
