//! `/{lang}/resources/suggestions`: what somebody has suggested, and where it is on its way. A visitor comes here by the
//! link in their letter.

use super::words;
use crate::paths;
use crate::root::{Drawn, Page};
use crate::ui::{Moment, form, icon, sent_from};
use domain::form::{Button, Field, Form, Notice};
use domain::resources::{Resource, ResourceState, Step, Suggestion, Taker};
use domain::{Html, Locale};
use i18n::resources as t;
use leptos::prelude::*;
use time::OffsetDateTime;

/// Where one is suggested, as drafts are named by.
pub const SUGGEST: &str = "/resources/suggest";

/// Something that happened: when, the code of the step, and what was said with it.
pub type Event = (OffsetDateTime, String, String);

/// One suggestion that is looked at.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What is told of it.
    pub resource: Resource,
    /// What has happened.
    pub history: Vec<Event>,
}

/// What the page is made of.
#[derive(Clone, Debug)]
pub struct Suggestions {
    /// What a visitor came by; empty for a member.
    pub link: String,
    /// Everything, the newest first.
    pub all: Vec<Suggestion>,
    /// The one that is looked at.
    pub shown: Option<Shown>,
    /// What is to be said.
    pub notice: Option<Notice>,
    /// Whether one was sent just now, of which the device may have a draft.
    pub sent: bool,
}

/// The name of a state.
pub fn state_name(locale: Locale, state: ResourceState) -> &'static str {
    match state {
        ResourceState::Unconfirmed => t::state_unconfirmed(locale),
        ResourceState::Submitted => t::state_submitted(locale),
        ResourceState::Screened => t::state_screened(locale),
        ResourceState::InReview => t::state_in_review(locale),
        ResourceState::ChangesAsked => t::state_changes_asked(locale),
        ResourceState::Included => t::state_included(locale),
        ResourceState::Declined => t::state_declined(locale),
        ResourceState::Withdrawn => t::state_withdrawn(locale),
        ResourceState::Retired => t::state_retired(locale),
    }
}

/// What happened, by the code of a step.
pub fn happened(locale: Locale, code: &str) -> &'static str {
    match Step::parse(code) {
        Some(Step::Confirm) => t::step_confirm(locale),
        Some(Step::Screen) => t::step_screen(locale),
        Some(Step::Start) => t::step_start(locale),
        Some(Step::Include) => t::step_include(locale),
        Some(Step::AskChanges) => t::step_ask_changes(locale),
        Some(Step::Decline) => t::step_decline(locale),
        Some(Step::Resubmit) => t::step_resubmit(locale),
        Some(Step::Withdraw) => t::step_withdraw(locale),
        Some(Step::Revise) => t::step_revise(locale),
        Some(Step::Retire) => t::step_retire(locale),
        Some(Step::Restore) => t::step_restore(locale),
        Some(Step::Reopen) => t::step_reopen(locale),
        None if code == "change" => t::step_change(locale),
        None => t::step_submit(locale),
    }
}

/// What happens next; empty when nothing does by itself.
fn next(locale: Locale, state: ResourceState) -> &'static str {
    match state {
        ResourceState::Submitted => t::next_submitted(locale),
        ResourceState::Screened => t::next_screened(locale),
        ResourceState::InReview => t::next_in_review(locale),
        ResourceState::ChangesAsked => t::next_changes_asked(locale),
        _ => "",
    }
}

/// The page.
pub fn suggestions(locale: Locale, page: &Suggestions) -> Page {
    let (title, description) = (t::mine(locale).to_owned(), t::mine_lead(locale).to_owned());
    Page::Drawn(Drawn { title, description, canonical: None, html: Html(view(locale, page).to_html()) })
}

/// The address of this page for its reader, with what it shows.
pub fn address(locale: Locale, link: &str, id: &str) -> String {
    let here = paths::suggestions(locale);
    let asked: Vec<String> = [("link", link), ("id", id)]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", paths::escaped(value)))
        .collect();
    if asked.is_empty() { here } else { format!("{here}?{}", asked.join("&")) }
}

fn view(locale: Locale, page: &Suggestions) -> impl IntoView + use<> {
    let notice = page.notice.clone().map(|notice| {
        let (class, mark) = if notice.good { ("notice good", "i-check") } else { ("notice wait", "i-clock") };
        view! {
            <p class=class role="status" tabindex="-1" data-aim="">
                {icon(mark)}
                <span>{notice.words}</span>
            </p>
        }
    });
    let shown = page.shown.as_ref().map(|shown| case(locale, &page.link, shown));
    let shown_id = page.shown.as_ref().map(|shown| shown.resource.id);
    let rows = page
        .all
        .iter()
        .filter(|each| Some(each.id) != shown_id)
        .map(|each| row(locale, &page.link, each))
        .collect::<Vec<_>>();
    let sent = page.sent.then(|| view! { <div inner_html=sent_from(SUGGEST).0></div> });
    let none = page.all.is_empty().then(|| view! { <p class="empty">{t::mine_none(locale)}</p> });
    let visits = (!page.link.is_empty()).then(|| view! { <p>{t::visitor_lead(locale)}</p> });
    view! {
        <div class="wrap form-page">
            <h1>{t::mine(locale)}</h1>
            <p class="lead">{t::mine_lead(locale)}</p>
            {visits}
            {notice}
            {sent}
            {none}
            {shown}
            {(!rows.is_empty())
                .then(|| {
                    view! {
                        <ul class="rows" role="list">
                            {rows}
                        </ul>
                    }
                })}
            <ul class="form-links">
                <li>
                    <a href=paths::suggest(locale)>{t::suggest(locale)}</a>
                </li>
                <li>
                    <a href=paths::resources(locale)>{t::all(locale)}</a>
                </li>
            </ul>
        </div>
    }
}

fn row(locale: Locale, link: &str, each: &Suggestion) -> impl IntoView + use<> {
    let state = state_name(locale, each.state);
    let since = i18n::date(locale, each.moved_at.date());
    view! {
        <li>
            <a href=address(locale, link, &each.id.to_string())>
                <bdi lang=each.lang.to_string()>{each.title.clone()}</bdi>
            </a>
            <span>{state} ", " {since}</span>
        </li>
    }
}

/// One suggestion: a line of what has happened, and what its sender can do.
fn case(locale: Locale, link: &str, shown: &Shown) -> impl IntoView + use<> {
    let resource = &shown.resource;
    let state = resource.state;
    let id = resource.id.to_string();
    let lang = resource.text.shown.lang.to_string();
    let told = time_line(locale, &shown.history);
    let next = next(locale, state);
    let deed = |name: &str, deed: &str, label: &str| {
        let fields = vec![Field::hidden("id", id.clone()), Field::hidden("link", link)];
        let buttons = vec![Button { deed: deed.to_owned(), label: label.to_owned() }];
        Form { id: name.to_owned(), action: paths::suggestions(locale), fields, buttons }
    };
    let can = |step: Step| step.from(state, Taker::Sender).is_some();
    let confirm = can(Step::Confirm).then(|| {
        view! {
            <p>{t::confirm_lead(locale)}</p>
            {form(locale, deed("confirm", "confirm", t::confirm(locale)))}
        }
    });
    let change = state.is_open_to_sender().then(|| {
        let href = format!("{}&change=1", address(locale, link, &id));
        view! {
            <p>
                <a class="btn" href=href>
                    {icon("i-edit")}
                    {t::change(locale)}
                </a>
            </p>
        }
    });
    let resubmit = can(Step::Resubmit).then(|| form(locale, deed("resubmit", "resubmit", t::resubmit(locale))));
    let withdraw = can(Step::Withdraw).then(|| {
        view! {
            <details class="fold">
                <summary>
                    <span>{t::withdraw(locale)}</span>
                    {icon("i-down")}
                </summary>
                <div class="fold-in">
                    <p>{t::withdraw_lead(locale)}</p>
                    {form(locale, deed("withdraw", "withdraw", t::withdraw(locale)))}
                </div>
            </details>
        }
    });
    let included = resource.number.filter(|_| state == ResourceState::Included).map(|number| {
        view! {
            <p>
                <a class="btn" href=paths::resource(locale, number)>
                    {t::see_included(locale)}
                </a>
            </p>
        }
    });
    view! {
        <section class="form-part" aria-labelledby="case-h">
            <h2 id="case-h" class="said-h" lang=lang dir="auto">
                {resource.text.shown.title.clone()}
            </h2>
            <p>{words::kind(locale, resource.kind)} ". " <b>{state_name(locale, state)}</b></p>
            <h3 class="vh">{t::to_happen(locale)}</h3>
            {told}
            {crate::attachments::of_resource(locale, &resource.files, link)}
            {(!next.is_empty()).then(|| view! { <p>{next}</p> })}
            {included}
            {confirm}
            {change}
            {resubmit}
            {withdraw}
        </section>
    }
}

/// What has happened, the first first.
pub fn time_line(locale: Locale, history: &[Event]) -> impl IntoView + use<> {
    let last = history.len().saturating_sub(1);
    let steps = history
        .iter()
        .enumerate()
        .map(|(place, (at, step, words))| {
            let said = (!words.is_empty()).then(|| {
                let lines = words.lines().filter(|line| !line.trim().is_empty());
                let lines = lines.map(|line| view! { <p dir="auto">{line.to_owned()}</p> }).collect_view();
                view! { <blockquote lang="">{lines}</blockquote> }
            });
            view! {
                <li class=(place == last).then_some("now")>
                    <b>{happened(locale, step)}</b>
                    {Moment { at: *at, day_only: false }.view(locale)}
                    {said}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="time-line">{steps}</ol> }
}
