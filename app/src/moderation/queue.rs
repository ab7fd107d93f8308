//! The queue, and the form that decides on several replies of it.

use super::api::Shelf;
use super::page::ModerationPage;
use super::{decide, words};
use crate::paths;
use crate::ui::{Moment, icon};
use domain::Locale;
use domain::discussions::{Decision, ReplyState};
use domain::id::ReplyId;
use domain::moderation::QueueItem;
use i18n::moderation as t;
use leptos::prelude::*;
use time::OffsetDateTime;

/// The queue.
pub fn queue(locale: Locale, page: &ModerationPage) -> impl IntoView + use<> {
    let current = page.case.as_ref().map(|case| case.item.id);
    let heading = match page.shelf {
        Shelf::Waiting => t::waiting(locale, words::count(page.queue.len())),
        _ => t::on_shelf(locale, words::count(page.queue.len())),
    };
    let shelves = Shelf::ALL
        .into_iter()
        .map(|shelf| {
            let here = (shelf == page.shelf).then_some("page");
            view! {
                <li>
                    <a href=paths::shelf(locale, shelf.code()) aria-current=here>
                        {words::shelf(locale, shelf)}
                    </a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let several = page.shelf == Shelf::Waiting && page.queue.iter().any(|item| item.state == ReplyState::Pending);
    let rows = page.queue.iter().map(|item| row(locale, item, page, current)).collect::<Vec<_>>();
    let list = if page.queue.is_empty() {
        let words = if page.shelf == Shelf::Waiting { t::empty(locale) } else { t::shelf_empty(locale) };
        view! { <p class="empty">{words}</p> }.into_any()
    } else {
        view! { <ol role="list">{rows}</ol> }.into_any()
    };
    view! {
        <section class="queue" aria-labelledby="queue-h">
            <nav aria-label=t::queue(locale)>
                <ul class="shelves" role="list">
                    {shelves}
                </ul>
            </nav>
            <div class="queue-h">
                <h2 id="queue-h">{heading}</h2>
            </div>
            {list}
            {several.then(|| several_form(locale, page))}
        </section>
    }
}

fn row(locale: Locale, item: &QueueItem, page: &ModerationPage, current: Option<ReplyId>) -> impl IntoView + use<> {
    let is_current = (current == Some(item.id)).then_some("true");
    let lang = item.langs.first().map(ToString::to_string);
    let langs = item
        .langs
        .iter()
        .enumerate()
        .map(|(place, lang)| {
            let class = if place == 0 { "pm pm-o" } else { "pm pm-a" };
            let name = i18n::language_name(locale, lang).into_owned();
            let tag = lang.to_string();
            view! {
                <span class=class>
                    <abbr title=name>{tag.to_uppercase()}</abbr>
                </span>
            }
        })
        .collect::<Vec<_>>();
    let pick = (item.state == ReplyState::Pending).then(|| {
        let ticked = page.several && page.typed.picked.contains(&item.id.to_string());
        view! {
            <label class="mod-pick">
                <input
                    type="checkbox"
                    name="pick"
                    form="several"
                    value=format!("{} {}", item.id, item.seen)
                    checked=ticked
                />
                <span class="vh">{t::pick(locale, &item.author.name)}</span>
            </label>
        }
    });
    let place = match &item.answers {
        Some(number) => t::answer_to(locale, &number.to_string()),
        None => t::in_question(locale, item.question.into(), &item.space),
    };
    let reported = (item.reports > 0).then(|| {
        view! { <span class="flag">{icon("i-flag")} {t::reported(locale, item.reports.into())}</span> }
    });
    let href = match page.shelf {
        Shelf::Waiting => paths::case(locale, item.id),
        shelf => format!("{}&reply={}", paths::shelf(locale, shelf.code()), item.id),
    };
    view! {
        <li class="mod-li">
            {pick}
            <a class="mod-row" href=href aria-current=is_current>
                <span class="mod-who">
                    <bdi>{item.author.name.clone()}</bdi>
                    {ago(locale, item.posted_at, page.now)}
                </span>
                <span class="mod-bite" lang=lang dir="auto">
                    {item.extract.clone()}
                </span>
                <span class="mod-meta"><span>{place}</span> {langs} {reported}</span>
            </a>
        </li>
    }
}

/// How long something has waited; the moment itself as its title.
fn ago(locale: Locale, at: OffsetDateTime, now: OffsetDateTime) -> impl IntoView {
    let moment = Moment { at, day_only: false };
    view! {
        <time datetime=moment.machine() title=i18n::date_time(locale, at)>
            {words::waited(locale, at, now)}
        </time>
    }
}

/// The form that decides on all that are ticked.
fn several_form(locale: Locale, page: &ModerationPage) -> impl IntoView + use<> {
    let (typed, wrong) = if page.several { (page.typed.clone(), page.wrong.clone()) } else { Default::default() };
    let buttons = [Decision::Publish, Decision::Return, Decision::Reject]
        .map(|decision| {
            let label = words::decision(locale, decision, ReplyState::Pending);
            view! {
                <button class="btn" type="submit" name="do" value=format!("several-{}", decision.code())>
                    {label}
                </button>
            }
        })
        .into_iter()
        .collect::<Vec<_>>();
    // Whose reasons these are: the list is that of the space of the case that is open.
    let of = page.case.as_ref().map(|case| case.item.id.to_string());
    view! {
        <details class="several" open=page.several>
            <summary>{icon("i-down")} <span>{t::several(locale)}</span></summary>
            <form id="several" class="form" method="post" action=paths::moderation(locale) data-act="">
                <input type="hidden" name="of" value=of />
                <p class="hint">{t::several_hint(locale)}</p>
                {decide::points(locale, "several", &page.reasons, &typed)}
                {decide::reason(locale, "several", typed.reason, &wrong)}
                <div class="form-acts">{buttons}</div>
            </form>
        </details>
    }
}
