//! `/{lang}/contributions`: what one has sent, and what became of each.

use crate::paths;
use crate::root::{Drawn, Page};
use crate::ui::{Moment, icon};
use domain::discussions::{By, Contribution, ReplyState};
use domain::id::ReplyId;
use domain::{Html, Locale};
use i18n::composer as words;
use i18n::contributions as t;
use leptos::prelude::*;

/// The page; on top, if one is to be taken back, the question whether it is.
pub fn page(locale: Locale, list: Vec<Contribution>, withdraw: Option<ReplyId>, done: bool) -> Page {
    let (title, description) = (t::title(locale).to_owned(), t::lead(locale).to_owned());
    Page::Drawn(Drawn { title, description, canonical: None, html: Html(view(locale, list, withdraw, done).to_html()) })
}

fn view(locale: Locale, list: Vec<Contribution>, withdraw: Option<ReplyId>, done: bool) -> impl IntoView + use<> {
    let asked = withdraw.and_then(|id| list.iter().find(|each| each.id == id && each.state != ReplyState::Withdrawn));
    let asked = asked.map(|each| ask(locale, each));
    let done = done.then(|| {
        view! {
            <p class="notice good" role="status" tabindex="-1" data-aim="">
                {icon("i-check")}
                <span>{t::withdrawn_now(locale)}</span>
            </p>
        }
    });
    let empty = list.is_empty().then(|| view! { <p class="empty">{t::empty(locale)}</p> });
    let rows = list.into_iter().map(|each| row(locale, each)).collect::<Vec<_>>();
    view! {
        <div class="wrap">
            <div class="page-top">
                <h1>{t::title(locale)}</h1>
                <p>{t::lead(locale)}</p>
            </div>
            {done}
            {asked}
            {empty}
            <ol class="contributions" role="list">
                {rows}
            </ol>
        </div>
    }
}

/// Whether a reply is to be taken back.
fn ask(locale: Locale, each: &Contribution) -> impl IntoView + use<> {
    let what = if each.answers > 0 { t::withdraw_answered(locale) } else { t::withdraw_what(locale) };
    let lang = each.text.shown.lang.to_string();
    let html = each.text.shown.html.0.clone();
    view! {
        <section class="notice-box" aria-labelledby="withdraw-h">
            <h2 id="withdraw-h" tabindex="-1" data-aim="">
                {t::withdraw_h(locale)}
            </h2>
            <p>{what}</p>
            <blockquote class="voice" lang=lang dir="auto" inner_html=html></blockquote>
            <form class="form-acts" method="post" action=paths::contributions(locale) data-act="">
                <input type="hidden" name="reply" value=each.id.to_string() />
                <button class="btn btn-1" type="submit" name="do" value="withdraw">
                    {t::withdraw_yes(locale)}
                </button>
                <a class="btn" href=paths::contributions(locale)>
                    {t::withdraw_no(locale)}
                </a>
            </form>
        </section>
    }
}

fn row(locale: Locale, each: Contribution) -> impl IntoView {
    let Contribution { id, space: (slug, space), question, number, state, reason, posted_at, .. } = each;
    let moment = |at| Moment { at, day_only: false }.view(locale);
    let (class, says) = match state {
        ReplyState::Pending => ("stand wait", t::pending(locale)),
        ReplyState::Returned => ("stand wait", t::returned(locale)),
        ReplyState::Rejected => ("stand stop", t::rejected(locale)),
        ReplyState::Published => ("stand good", t::published(locale)),
        ReplyState::Hidden => ("stand stop", t::hidden(locale)),
        ReplyState::Withdrawn => ("stand", t::withdrawn(locale)),
    };
    let where_to = match &number {
        Some(number) if state == ReplyState::Published => paths::reply(locale, &slug, number),
        _ => paths::question(locale, &slug, question),
    };
    let decided = each.decided_at.filter(|_| state != ReplyState::Pending);
    let decided = decided.map(|at| view! { <span>{t::decided(locale)} " " {moment(at)}</span> });
    let answers = (state == ReplyState::Published && each.answers > 0)
        .then(|| view! { <span>{t::answered(locale, each.answers.into())}</span> });
    let edit_waits = each
        .edit_waits
        .then(|| view! { <p class="stand wait">{icon("i-clock")} <span>{t::edit_waits(locale)}</span></p> });
    let reason = (!reason.is_empty()).then(|| view! { <blockquote class="reason" dir="auto">{reason}</blockquote> });
    let versions = each.text.versions.iter().map(|mark| version(locale, mark)).collect::<Vec<_>>();
    let edit = matches!(state, ReplyState::Pending | ReplyState::Returned | ReplyState::Published)
        .then(|| view! { <a class="act" href=paths::edit(locale, &slug, question, id)>{icon("i-edit")} {words::edit(locale)}</a> });
    let withdraw = (state != ReplyState::Withdrawn)
        .then(|| view! { <a class="act" href=paths::withdraw(locale, id)>{words::withdraw(locale)}</a> });
    let lang = each.text.shown.lang.to_string();
    view! {
        <li class="contribution" id=format!("own-{id}")>
            <p class="contribution-where">
                <a href=where_to>
                    {t::place(locale, question.into(), &space)} {number.map(|number| format!(" · {number}"))}
                </a>
            </p>
            <p class=class>{says}</p>
            {edit_waits}
            {reason}
            <div class="voice contribution-text" lang=lang dir="auto" inner_html=each.text.shown.html.0></div>
            <p class="contribution-meta">
                <span>{t::received(locale)} " " {moment(posted_at)}</span>
                {decided}
                {answers}
            </p>
            <ul class="contribution-versions" role="list" aria-label=words::versions(locale)>
                {versions}
            </ul>
            <p class="act-row">{edit} {withdraw}</p>
        </li>
    }
}

/// A language version, and whose it is.
fn version(locale: Locale, mark: &domain::discussions::VersionMark) -> impl IntoView + use<> {
    let name = i18n::endonym(&mark.lang).into_owned();
    let (class, by) = match &mark.by {
        By::Original => ("pm pm-o", i18n::moderation::original(locale).to_owned()),
        By::Author => ("pm pm-a", i18n::moderation::by_author(locale).to_owned()),
        By::Person { name, .. } => ("pm pm-p", t::by_person(locale, name)),
        By::Machine { engine, .. } => ("pm pm-m", t::by_machine(locale, engine)),
    };
    let outdated = mark.outdated.then(|| view! { " · " {t::outdated(locale)} });
    view! {
        <li class=class>
            <b lang=mark.lang.to_string()>{name}</b>
            " "
            {by}
            {outdated}
        </li>
    }
}
