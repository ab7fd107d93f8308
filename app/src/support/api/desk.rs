//! Requests before the team. To others there is no such desk.

use super::super::suggested::Offered;
use super::super::{case, desk, own};
use super::{asked, good, key, request_id, said};
use crate::accounts::api::{Asked, sign_in_again, sign_in_first};
use crate::api::border::{Done, Visit, cross};
use crate::paths;
use crate::platform::Failure;
use crate::resources::api::told;
use crate::root::Page;
use crate::ui::form_page;
use domain::experts::Ask;
use domain::form::{Fields, FormPage};
use domain::id::{PersonId, RequestId};
use domain::resources::ResourceAsk;
use domain::support::{FromTeam, Pointer, State, Step};
use domain::topic::Topic;
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::Actor;
use hub::support::{Help, NewTask, Way};
use i18n::support as t;
use uuid::Uuid;

/// So many of each are offered.
const OFFERED: usize = 6;

/// The page: one request, or those in a state.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, query: &str) -> Result<Page, Failure> {
    let Some(actor) = &visit.actor else {
        let back = paths::ours(&format!("{}?{query}", paths::support_desk(locale)));
        return Ok(form_page(locale, sign_in_first(visit, locale, &back, "")));
    };
    if asked(query, "id").is_some() {
        let words = asked(query, "q").unwrap_or_default();
        let mut page = page(hub, actor, locale, request_id(query)?, &words).await?;
        page.notice = asked(query, "done").and_then(|done| done_words(locale, &done)).map(good);
        return Ok(form_page(locale, page.again(visit.typed.as_ref())));
    }
    let counts = cross(hub.support().counts(actor).await)?;
    // Whoever comes to the desk sees the first shelf on which something waits.
    let waits = || counts.iter().find(|(state, count)| *count > 0 && state.is_open()).map(|(state, _)| *state);
    let state = asked(query, "show").and_then(|code| State::parse(&code)).or_else(waits).unwrap_or(State::Received);
    let heads = cross(hub.support().shelf(actor, state).await)?;
    Ok(form_page(locale, desk::page(locale, state, &counts, &heads, hub.today())))
}

fn done_words(locale: Locale, done: &str) -> Option<&'static str> {
    Some(match done {
        "take" => t::done_take(locale),
        "start" => t::done_start(locale),
        "answer" => t::done_answer(locale),
        "message" => t::done_message(locale),
        "close" => t::done_close_team(locale),
        "reopen" => t::done_reopen_team(locale),
        "note" => t::done_note(locale),
        "assign" => t::done_assign(locale),
        "task" | "task-done" | "task-open" => t::done_task(locale),
        "suggest-expert" | "suggest-resource" => t::done_suggest(locale),
        "drop-expert" | "drop-resource" => t::done_drop(locale),
        "draft" => t::done_draft(locale),
        _ => return None,
    })
}

async fn page(hub: &Hub, actor: &Actor, locale: Locale, id: RequestId, words: &str) -> Result<FormPage, Failure> {
    let case = cross(hub.support().case(actor, id, locale).await)?;
    let topics = cross(hub.topics().all().await)?;
    let gathered = case::Gathered {
        offered: offered(hub, locale, &case, &topics, words).await?,
        counts: cross(hub.support().counts(actor).await)?,
        seen: own::Gathered { own: case.seen.clone(), topics, key: hub.new_key().to_string(), today: hub.today() },
        case,
    };
    Ok(case::page(locale, &gathered))
}

/// The codes of a request's topics.
fn codes(case: &FromTeam, topics: &[Topic]) -> Vec<String> {
    topics.iter().filter(|topic| case.seen.topics.contains(&topic.id)).map(|topic| topic.code.clone()).collect()
}

/// Who and what fits the words, or the topics of the request, and was not yet suggested.
async fn offered(
    hub: &Hub,
    locale: Locale,
    case: &FromTeam,
    topics: &[Topic],
    words: &str,
) -> Result<Offered, Failure> {
    let mut offered = Offered { words: words.trim().to_owned(), ..Offered::default() };
    if !case.seen.head.state.is_open() {
        return Ok(offered);
    }
    let mut pairs = Vec::new();
    if offered.words.is_empty() {
        pairs.extend(codes(case, topics).into_iter().map(|code| ("topic".to_owned(), code)));
    } else {
        pairs.push(("q".to_owned(), offered.words.clone()));
    }
    let ask = ResourceAsk::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))?;
    let list = cross(hub.resources().list(&ask, locale).await)?;
    let there = &case.seen.suggested;
    offered.resources = list
        .rows
        .into_iter()
        .filter(|row| there.resources.iter().all(|each| each.number != row.number))
        .take(OFFERED)
        .map(|row| Pointer { number: row.number, title: (row.text.shown.title, row.text.shown.lang) })
        .collect();
    let found = cross(hub.experts().directory(&Ask::parse(pairs.into_iter()), locale).await)?;
    offered.experts = found
        .cards
        .into_iter()
        .filter(|card| there.experts.iter().all(|each| each.number != card.number))
        .take(OFFERED)
        .collect();
    Ok(offered)
}

/// Does what a form of the page asks for.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, query: &str, fields: &Fields) -> Result<Done, Failure> {
    let Some(actor) = &visit.actor else {
        let back = paths::ours(&format!("{}?{query}", paths::support_desk(locale)));
        return Ok(sign_in_again(visit, locale, &back, fields));
    };
    let id = request_id(query)?;
    let page = page(hub, actor, locale, id, "").await?;
    let deed = fields.get("do");
    let place = case::part_of(&page, deed);
    let asked = Asked::new(visit, locale, fields, page, place);
    let support = hub.support();
    let done = match deed {
        "take" => asked.attempt(None, support.step(actor, &said(id, fields)?, Step::Take)).await?,
        "start" => asked.attempt(None, support.step(actor, &said(id, fields)?, Step::Start)).await?,
        "close" => asked.attempt(None, support.step(actor, &said(id, fields)?, Step::Close)).await?,
        "reopen" => asked.attempt(None, support.step(actor, &said(id, fields)?, Step::Reopen)).await?,
        "answer" => asked.attempt(None, support.say(actor, &said(id, fields)?, Way::Answer)).await?,
        "message" => asked.attempt(None, support.say(actor, &said(id, fields)?, Way::Message)).await?,
        "note" => asked.attempt(None, support.say(actor, &said(id, fields)?, Way::Note)).await?,
        "assign" => asked.attempt(None, support.assign(actor, id, person(fields))).await?,
        "task" => asked.attempt(None, support.add_task(actor, &task(id, fields)?)).await?,
        "task-done" | "task-open" => {
            let task = Uuid::parse_str(fields.get("task")).map_err(|_| Failure(Fault::NotFound))?;
            asked.attempt(None, support.set_task(actor, id, task, deed == "task-done")).await?
        }
        "suggest-expert" | "suggest-resource" => {
            asked.attempt(None, support.suggest(actor, id, help(deed, fields)?)).await?
        }
        "drop-expert" | "drop-resource" => {
            asked.attempt(None, support.suggest_no_more(actor, id, help(deed, fields)?)).await?
        }
        "draft" => {
            let case = cross(support.case(actor, id, locale).await)?;
            let topics = cross(hub.topics().all().await)?;
            let told = told(&case::draft_fields(fields, &codes(&case, &topics)));
            asked.attempt(None, support.make_draft(actor, id, &told)).await?.map(|_| ())
        }
        _ => return Err(Failure(Fault::BadRequest)),
    };
    Ok(match done {
        Ok(()) => Done::go_to(format!("{}&done={deed}", paths::support_case(locale, id))),
        Err(refused) => refused,
    })
}

/// Somebody of the team; none when nobody was chosen.
fn person(fields: &Fields) -> Option<PersonId> {
    let to = fields.get("to");
    // Whoever is nobody is of no team.
    (!to.is_empty()).then(|| PersonId(Uuid::parse_str(to).unwrap_or_default()))
}

fn task(request: RequestId, fields: &Fields) -> Result<NewTask, Failure> {
    Ok(NewTask {
        key: key(fields)?,
        request,
        words: fields.get("task").to_owned(),
        due_on: fields.get("due-on").to_owned(),
        to: person(fields),
    })
}

fn help(deed: &str, fields: &Fields) -> Result<Help, Failure> {
    let number = fields.get("number").parse().map_err(|_| Failure(Fault::NotFound))?;
    Ok(if deed.ends_with("expert") { Help::Expert(number) } else { Help::Resource(number) })
}
