//! What the pages of the administration read, and what their forms do. To others there are no such pages.

mod deeds;

use super::overview::{self, Line};
use super::{health, settings, topics};
use crate::accounts::api::{asked, sign_in_first};
use crate::api::border::{Visit, cross};
use crate::paths::{self, Desk, Place};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use domain::contact::Stage;
use domain::experts::State;
use domain::form::Notice;
use domain::id::TopicId;
use domain::pages::Chapter;
use domain::topic::Topic;
use domain::{Fault, Locale};
use hub::Hub;
use hub::accounts::Actor;
use i18n::admin as t;
use uuid::Uuid;

pub use deeds::act;

/// The page at an address.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<Page, Failure> {
    let Place::Admin { desk, query } = at else { return Err(Failure(Fault::NotFound)) };
    let Some(actor) = &visit.actor else {
        return Ok(form_page(locale, sign_in_first(visit, locale, &address(locale, *desk), "")));
    };
    if actor.administrator().is_err() {
        return Err(Failure(Fault::NotFound));
    }
    match desk {
        Desk::Overview => Ok(overview::page(locale, lines(hub, actor, locale).await?)),
        Desk::Settings => {
            let mut page = settings::page(locale, &visit.settings);
            page.notice = done(query, t::saved(locale));
            Ok(form_page(locale, page.again(visit.typed.as_ref())))
        }
        Desk::Topics => {
            let id = asked(query, "topic");
            let all = cross(hub.topics().all().await)?;
            let mut page =
                if id.is_empty() { topics::list(locale, &all) } else { topics::one(locale, find(&all, &id)?) };
            page.notice = done(query, t::saved(locale));
            Ok(form_page(locale, page.again(visit.typed.as_ref())))
        }
        Desk::Health => Ok(health::page(locale, &cross(hub.health(actor).await)?, hub.now())),
        Desk::Pages | Desk::Page(_) | Desk::History(_) => Err(Failure(Fault::NotFound)),
    }
}

fn done(query: &str, words: &str) -> Option<Notice> {
    (!asked(query, "done").is_empty()).then(|| Notice { good: true, words: words.to_owned() })
}

fn address(locale: Locale, desk: Desk) -> String {
    match desk {
        Desk::Settings => paths::admin_settings(locale),
        Desk::Topics => paths::admin_topics(locale),
        Desk::Health => paths::health(locale),
        _ => paths::admin(locale),
    }
}

/// A topic by its id.
fn find<'a>(all: &'a [Topic], id: &str) -> Result<&'a Topic, Failure> {
    let id = Uuid::parse_str(id).map(TopicId).map_err(|_| Failure(Fault::NotFound))?;
    all.iter().find(|topic| topic.id == id).ok_or(Failure(Fault::NotFound))
}

/// Where administrators go from here, and what waits where.
async fn lines(hub: &Hub, actor: &Actor, locale: Locale) -> Result<Vec<Line>, Failure> {
    let mut behind = 0;
    for chapter in Chapter::ALL {
        let standing = cross(hub.pages().standing(actor, chapter).await)?;
        behind += standing.iter().filter(|each| each.outdated).count();
    }
    let waits = |count: usize, words: fn(Locale, i64) -> String| {
        (count > 0).then(|| words(locale, i64::try_from(count).unwrap_or(i64::MAX)))
    };
    let applied = cross(hub.experts().seats(actor, State::Applied).await)?.len();
    let stages = cross(hub.contact().counts(actor).await)?;
    let open = stages.iter().find(|(stage, _)| *stage == Stage::Open).map_or(0, |(_, count)| *count as usize);
    let failed = usize::try_from(cross(hub.health(actor).await)?.failed).unwrap_or(usize::MAX);
    Ok(vec![
        Line::new(i18n::people::title(locale), paths::people(locale), t::people_about(locale)),
        Line::new(i18n::contact::inbox(locale), paths::inbox(locale), t::inbox_about(locale))
            .count(waits(open, t::inbox_waits)),
        Line::new(i18n::experts::desk_title(locale), paths::roster_desk(locale), t::roster_about(locale))
            .count(waits(applied, t::roster_waits)),
        Line::new(i18n::pages::admin_title(locale), paths::admin_pages(locale), t::pages_about(locale))
            .count(waits(behind, t::pages_outdated)),
        Line::new(t::topics(locale), paths::admin_topics(locale), t::topics_about(locale)),
        Line::new(t::settings(locale), paths::admin_settings(locale), t::settings_about(locale)),
        Line::new(i18n::reviews::settings(locale), paths::review_settings(locale), t::reviews_about(locale)),
        Line::new(i18n::moderation::log_page(locale), paths::log(locale), t::log_about(locale)),
        Line::new(t::health(locale), paths::health(locale), t::health_about(locale))
            .count(waits(failed, t::letters_failed)),
    ])
}
