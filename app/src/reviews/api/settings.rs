//! What administrators settle for reviews. To others there is no such page.

use super::super::settings::{self, RULE_PART};
use crate::accounts::api::{Asked, asked};
use crate::api::border::{Done, Visit, cross};
use crate::paths;
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use domain::form::{Fields, FormPage, Notice};
use domain::id::CriterionId;
use domain::reviews::{Blind, Panel, TemplateKind};
use domain::{Fault, Locale, Trilingual};
use hub::Hub;
use hub::accounts::Actor;
use i18n::reviews as t;
use uuid::Uuid;

/// The page, or that of one criterion or letter.
pub async fn read(hub: &Hub, visit: &Visit, actor: &Actor, locale: Locale, query: &str) -> Result<Page, Failure> {
    actor.administrator()?;
    let asked = |name: &str| asked(query, name);
    let mut page = if asked("criterion") == "new" {
        settings::criterion(locale, &hub.new_key().to_string(), None)
    } else if !asked("criterion").is_empty() {
        criterion(hub, locale, &asked("criterion"), true).await?
    } else if !asked("letter").is_empty() {
        letter(hub, locale, &asked("letter")).await?
    } else {
        whole(hub, locale).await?
    };
    if !asked("done").is_empty() {
        page.notice = Some(Notice { good: true, words: t::saved(locale).to_owned() });
    }
    Ok(form_page(locale, page.again(visit.typed.as_ref())))
}

async fn whole(hub: &Hub, locale: Locale) -> Result<FormPage, Failure> {
    let panel = cross(hub.reviews().panel().await)?;
    Ok(settings::page(locale, &panel, &cross(hub.reviews().criteria().await)?))
}

fn criterion_id(id: &str) -> Result<CriterionId, Failure> {
    Uuid::parse_str(id).map(CriterionId).map_err(|_| Failure(Fault::NotFound))
}

async fn criterion(hub: &Hub, locale: Locale, id: &str, must_be: bool) -> Result<FormPage, Failure> {
    let at = criterion_id(id)?;
    let all = cross(hub.reviews().criteria().await)?;
    let known = all.iter().find(|each| each.id == at);
    if must_be && known.is_none() {
        return Err(Failure(Fault::NotFound));
    }
    Ok(settings::criterion(locale, id, known))
}

async fn letter(hub: &Hub, locale: Locale, code: &str) -> Result<FormPage, Failure> {
    let kind = TemplateKind::parse(code).ok_or(Failure(Fault::NotFound))?;
    Ok(settings::letter(locale, kind, &cross(hub.reviews().template(kind).await)?))
}

fn trilingual(fields: &Fields, name: &str) -> Trilingual {
    Locale::ALL
        .into_iter()
        .fold(Trilingual::default(), |all, locale| all.with(locale, fields.get(&format!("{name}-{locale}"))))
}

/// Does what a form asks for.
pub async fn act(hub: &Hub, visit: &Visit, actor: &Actor, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    actor.administrator()?;
    let reviews = hub.reviews();
    let number = |name: &str| fields.get(name).trim().parse().unwrap_or(u32::MAX);
    let asked = match fields.get("do") {
        "rule" => {
            let panel = Panel {
                internal: number("internal"),
                external: number("external"),
                blind: Blind::parse(fields.get("blind")).ok_or(Failure(Fault::BadRequest))?,
                answer_days: number("answer-days"),
                review_days: number("review-days"),
            };
            let form = Asked::new(visit, locale, fields, whole(hub, locale).await?, RULE_PART);
            form.attempt(None, reviews.set_panel(actor, &panel)).await?
        }
        "criterion" => {
            let id = fields.get("criterion");
            let (title, guidance) = (trilingual(fields, "title"), trilingual(fields, "guidance"));
            let form = Asked::new(visit, locale, fields, criterion(hub, locale, id, false).await?, 0);
            form.attempt(None, reviews.set_criterion(actor, criterion_id(id)?, &title, &guidance)).await?
        }
        deed @ ("retire-criterion" | "use-criterion") => {
            let id = fields.get("criterion");
            let form = Asked::new(visit, locale, fields, criterion(hub, locale, id, true).await?, 1);
            form.attempt(None, reviews.retire_criterion(actor, criterion_id(id)?, deed == "retire-criterion")).await?
        }
        "letter" => {
            let code = fields.get("letter");
            let kind = TemplateKind::parse(code).ok_or(Failure(Fault::NotFound))?;
            let form = Asked::new(visit, locale, fields, letter(hub, locale, code).await?, 0);
            form.attempt(None, reviews.set_template(actor, kind, &trilingual(fields, "words"))).await?
        }
        _ => return Err(Failure(Fault::BadRequest)),
    };
    let done = format!("{}?done=1", paths::review_settings(locale));
    Ok(asked.map_or_else(|refused| refused, |()| Done::go_to(done)))
}
