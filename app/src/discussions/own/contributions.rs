//! `/{lang}/contributions`: what one has sent, and what became of each.

use super::translations;
use crate::own::Former as _;
use crate::paths;
use crate::root::{Drawn, Page};
use crate::ui::{Moment, icon, nav};
use domain::accounts::Speaker;
use domain::discussions::{By, Contribution, OwnTranslation, ReplyNumber, ReplyState, VersionMark};
use domain::id::ReplyId;
use domain::{Html, Locale};
use i18n::composer as words;
use i18n::contributions as t;
use leptos::prelude::*;
use std::collections::HashMap;

/// What is said on top of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A reply was taken back.
    Withdrawn,
    /// A translation was accepted.
    Accepted,
    /// A translation was withdrawn.
    VersionWithdrawn,
    /// A translation is shown again.
    VersionRestored,
    /// A translation is no longer what was read.
    Changed,
}

impl Notice {
    /// The name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
            Self::Accepted => "accepted",
            Self::VersionWithdrawn => "version-withdrawn",
            Self::VersionRestored => "version-restored",
            Self::Changed => "changed",
        }
    }

    /// The one of that name.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Withdrawn, Self::Accepted, Self::VersionWithdrawn, Self::VersionRestored]
            .into_iter()
            .find(|notice| notice.code() == code)
    }

    fn view(self, locale: Locale) -> impl IntoView + use<> {
        let words = match self {
            Self::Withdrawn => t::withdrawn_now(locale),
            Self::Accepted => t::accepted_now(locale),
            Self::VersionWithdrawn => t::version_withdrawn_now(locale),
            Self::VersionRestored => t::version_restored_now(locale),
            Self::Changed => t::version_changed(locale),
        };
        let (class, mark) = match self {
            Self::Changed => ("notice stop", "i-alert"),
            _ => ("notice good", "i-check"),
        };
        view! {
            <p class=class role="status" tabindex="-1" data-aim="">
                {icon(mark)}
                <span>{words}</span>
            </p>
        }
    }
}

/// What the page shows.
#[derive(Debug)]
pub struct Shown {
    /// What was sent.
    pub list: Vec<Contribution>,
    /// What others have made of each.
    pub translations: HashMap<ReplyId, Vec<OwnTranslation>>,
    /// What answers each: its number, and whose it is.
    pub answers: HashMap<ReplyId, Vec<(ReplyNumber, String)>>,
    /// The one of which it is asked whether it is to be taken back.
    pub withdraw: Option<ReplyId>,
    /// What was done.
    pub notice: Option<Notice>,
    /// The pages of one's account.
    pub nav: Vec<(String, String, bool)>,
}

/// The page; on top, if one is to be taken back, the question whether it is.
pub fn page(locale: Locale, shown: Shown) -> Page {
    let (title, description) = (t::title(locale).to_owned(), t::lead(locale).to_owned());
    Page::Drawn(Drawn { title, description, canonical: None, html: Html(view(locale, shown).to_html()) })
}

fn view(locale: Locale, shown: Shown) -> impl IntoView {
    let Shown { list, mut translations, mut answers, withdraw, notice, nav: pages } = shown;
    let asked = withdraw.and_then(|id| list.iter().find(|each| each.id == id && each.state != ReplyState::Withdrawn));
    let asked = asked.map(|each| ask(locale, each));
    let done = notice.map(|notice| notice.view(locale));
    let empty = list.is_empty().then(|| view! { <p class="empty">{t::empty(locale)}</p> });
    let rows = list.into_iter().map(|each| {
        let translations = translations.remove(&each.id).unwrap_or_default();
        let answers = answers.remove(&each.id).unwrap_or_default();
        row(locale, each, translations, answers)
    });
    let rows = rows.collect::<Vec<_>>();
    view! {
        <div class="wrap">
            <div class="page-top">
                <h1>{t::title(locale)}</h1>
                {nav(locale, pages)} <p class="lead">{t::lead(locale)}</p>
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

fn row(
    locale: Locale,
    each: Contribution,
    translations: Vec<OwnTranslation>,
    answers: Vec<(ReplyNumber, String)>,
) -> impl IntoView {
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
    let read = each.read_at.map(|at| view! { <span>{t::read(locale)} " " {moment(at)}</span> });
    let answers = answered(locale, &slug, answers);
    let made = translations::list(locale, &slug, question, id, translations);
    let edit_waits = each
        .edit_waits
        .then(|| view! { <p class="stand wait">{icon("i-clock")} <span>{t::edit_waits(locale)}</span></p> });
    let reason = (!reason.is_empty()).then(|| view! { <blockquote class="reason" dir="auto">{reason}</blockquote> });
    let versions =
        each.text.versions.iter().filter(|mark| is_own(mark)).map(|mark| version(locale, mark)).collect::<Vec<_>>();
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
                {read}
                {decided}
            </p>
            <ul class="contribution-versions" role="list" aria-label=words::versions(locale)>
                {versions}
            </ul>
            {made}
            {answers}
            <p class="act-row">{edit} {withdraw}</p>
        </li>
    }
}

/// Whether a version is the author's.
fn is_own(mark: &VersionMark) -> bool {
    matches!(mark.by, By::Original | By::Author)
}

/// A language version of the author's.
fn version(locale: Locale, mark: &VersionMark) -> impl IntoView + use<> {
    let name = i18n::endonym(&mark.lang).into_owned();
    let (class, by) = match &mark.by {
        By::Original => ("pm pm-o", i18n::moderation::original(locale)),
        _ => ("pm pm-a", i18n::moderation::by_author(locale)),
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

/// What answers a reply, each with the way there.
fn answered(locale: Locale, slug: &str, answers: Vec<(ReplyNumber, String)>) -> Option<impl IntoView + use<>> {
    let says = t::answered(locale, i64::try_from(answers.len()).unwrap_or(i64::MAX));
    let links = answers.into_iter().map(|(number, name)| {
        let mut author = Speaker { name, ..Speaker::default() };
        author.former(locale);
        view! {
            <li>
                <a href=paths::reply(locale, slug, &number)>{number.to_string()}</a>
                " "
                <bdi>{author.name}</bdi>
            </li>
        }
    });
    let links = links.collect::<Vec<_>>();
    (!links.is_empty()).then(|| {
        view! {
            <div class="contribution-answers">
                <p>{says}</p>
                <ul role="list">{links}</ul>
            </div>
        }
    })
}
