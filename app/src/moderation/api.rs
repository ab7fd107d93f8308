//! What the moderators' page reads, and what its form does. To others there is no such page.

use super::page::page as draw;
use crate::api::border::{Done, Visit, cross, cross_form};
use crate::paths::{self, Place, pairs};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use crate::ui::wrong::words;
use domain::discussions::{Decision, ReplyState};
use domain::form::{Fields, Wrong};
use domain::id::ReplyId;
use domain::moderation::ModerationPage;
use domain::{Fault, Html, Locale};
use hub::Hub;
use hub::accounts::Actor;
use hub::moderation::Ruling;
use uuid::Uuid;

/// The page: the queue, and the case that was asked for, or the first.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<Page, Failure> {
    let Place::Moderation { query } = at else { return Err(Failure(Fault::NotFound)) };
    let Some(actor) = &visit.actor else {
        let back =
            if query.is_empty() { paths::moderation(locale) } else { format!("{}?{query}", paths::moderation(locale)) };
        return Ok(form_page(locale, crate::accounts::api::sign_in_first(locale, &back, "")));
    };
    let asked = |name: &str| pairs(query).find(|(key, _)| key == name).map(|(_, value)| value);
    let reply = asked("reply").map(|id| Uuid::parse_str(&id).map(ReplyId).map_err(|_| Failure(Fault::NotFound)));
    let mut page = gather(hub, actor, locale, reply.transpose()?).await?;
    page.done = asked("done").and_then(|state| ReplyState::parse(&state)).map(|state| done(locale, state).to_owned());
    Ok(draw(locale, page))
}

async fn gather(hub: &Hub, actor: &Actor, locale: Locale, reply: Option<ReplyId>) -> Result<ModerationPage, Failure> {
    if !actor.moderates() {
        return Err(Failure(Fault::NotFound));
    }
    let mut queue = cross(hub.moderation().queue(actor, locale).await)?;
    let mut case = match reply.or_else(|| queue.first().map(|item| item.id)) {
        Some(id) => Some(cross(hub.moderation().case(actor, id, locale).await)?),
        None => None,
    };
    for speaker in
        queue.iter_mut().map(|item| &mut item.author).chain(case.iter_mut().map(|case| &mut case.item.author))
    {
        speaker.place = speaker.country.as_deref().and_then(|code| i18n::country_name(locale, code)).map(str::to_owned);
    }
    let behind = match &case {
        Some(case) => crate::voices::api::behind(hub, actor, locale, case.item.id).await?,
        None => Html::default(),
    };
    Ok(ModerationPage { queue, case, behind, ..ModerationPage::default() })
}

/// Decides on a reply, and goes on to the next.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    let Some(actor) = &visit.actor else {
        return Ok(Done::go_to(paths::sign_in(locale, &paths::moderation(locale))));
    };
    if !actor.moderates() || !matches!(at, Place::Moderation { .. }) {
        return Err(Failure(Fault::NotFound));
    }
    let id = Uuid::parse_str(fields.get("reply")).map(ReplyId).map_err(|_| Failure(Fault::NotFound))?;
    let decision = Decision::parse(fields.get("do")).ok_or(Failure(Fault::BadRequest))?;
    let ruling = Ruling { decision, reason: fields.get("reason").to_owned() };
    match cross_form(hub.moderation().decide(actor, id, &ruling).await)? {
        Ok(state) => Ok(Done::go_to(format!("{}?done={}", paths::moderation(locale), state.code()))),
        Err(wrong) => {
            let mut page = gather(hub, actor, locale, Some(id)).await?;
            let said = |wrong: Wrong| {
                let sentence = words(locale, wrong.why);
                (wrong.field, sentence)
            };
            page.wrong = wrong.into_iter().map(said).collect();
            fields.get("reason").clone_into(&mut page.reason);
            Ok(Done::show(visit, draw(locale, page), 422))
        }
    }
}

fn done(locale: Locale, state: ReplyState) -> &'static str {
    use i18n::moderation as t;
    match state {
        ReplyState::Published => t::done_published(locale),
        ReplyState::Returned => t::done_returned(locale),
        ReplyState::Rejected => t::done_rejected(locale),
        ReplyState::Hidden => t::done_hidden(locale),
        ReplyState::Pending | ReplyState::Withdrawn => "",
    }
}
