//! What the pages of one's own words read, and taking back.

use super::super::own::{contributions, history};
use crate::api::border::{Done, Visit, cross, cross_form};
use crate::paths::{self, Place, pairs};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use domain::discussions::ReplyNumber;
use domain::form::Fields;
use domain::id::ReplyId;
use domain::{Fault, LangTag, Locale};
use hub::Hub;
use hub::accounts::Actor;
use hub::discussions::Verdict;
use uuid::Uuid;

/// The most that a page of contributions lists.
const MOST: u32 = 500;

/// What a page is made of.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<Page, Failure> {
    let asked = |query: &str, name: &str| pairs(query).find(|(key, _)| key == name).map(|(_, value)| value);
    match at {
        Place::History { slug, query } => {
            let number = asked(query, "reply").and_then(|number| number.parse::<ReplyNumber>().ok());
            let number = number.ok_or(Failure(Fault::NotFound))?;
            let revisions = cross(hub.discussions().revisions(slug, &number).await)?;
            Ok(history::page(locale, slug, &number, revisions))
        }
        Place::Contributions { query } => {
            let Some(actor) = &visit.actor else {
                let back = paths::contributions(locale);
                return Ok(form_page(locale, crate::accounts::api::sign_in_first(visit, locale, &back, "")));
            };
            let withdraw = asked(query, "withdraw").and_then(|id| Uuid::parse_str(&id).ok()).map(ReplyId);
            let notice = asked(query, "done").and_then(|done| contributions::Notice::parse(&done));
            show(hub, actor, locale, withdraw, notice).await
        }
        _ => Err(Failure(Fault::NotFound)),
    }
}

async fn show(
    hub: &Hub,
    actor: &Actor,
    locale: Locale,
    withdraw: Option<ReplyId>,
    notice: Option<contributions::Notice>,
) -> Result<Page, Failure> {
    let discussions = hub.discussions();
    let shown = contributions::Shown {
        list: cross(discussions.contributions(actor, locale, MOST).await)?,
        translations: cross(discussions.translations(actor).await)?,
        answers: cross(discussions.answers(actor).await)?,
        withdraw,
        notice,
        nav: crate::own::nav(locale, &actor.roles, &crate::paths::contributions(locale)),
    };
    Ok(contributions::page(locale, shown))
}

/// Takes back a reply of one's own, or does with a translation of it what its author wants.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let Some(actor) = &visit.actor else {
        return Ok(Done::go_to(paths::sign_in(locale, &paths::contributions(locale))));
    };
    let id = Uuid::parse_str(fields.get("reply")).map(ReplyId).map_err(|_| Failure(Fault::NotFound))?;
    let (verdict, notice) = match fields.get("do") {
        "withdraw" => {
            cross(hub.discussions().withdraw(actor, id).await)?;
            return Ok(Done::go_to(format!("{}?done=withdrawn", paths::contributions(locale))));
        }
        "accept" => (Verdict::Accept, contributions::Notice::Accepted),
        "withdraw-version" => (Verdict::Withdraw, contributions::Notice::VersionWithdrawn),
        "restore-version" => (Verdict::Restore, contributions::Notice::VersionRestored),
        _ => return Err(Failure(Fault::BadRequest)),
    };
    let lang = LangTag::parse(fields.get("lang")).map_err(|_| Failure(Fault::NotFound))?;
    let revision = fields.get("revision").parse().unwrap_or_default();
    match cross_form(hub.discussions().judge(actor, id, &lang, revision, verdict).await)? {
        Ok(()) => Ok(Done::go_to(format!("{}?done={}#own-{id}", paths::contributions(locale), notice.code()))),
        Err(_) => {
            let page = show(hub, actor, locale, None, Some(contributions::Notice::Changed)).await?;
            Ok(Done::show(visit, page, 409))
        }
    }
}
