//! The moderators' page: what waits, oldest first, and the case beside it.

use super::api::{Shelf, UNDO};
use super::{case, queue, words};
use crate::paths;
use crate::root::{Drawn, Page};
use crate::ui::{error_list, icon, id_of};
use domain::id::ReplyId;
use domain::moderation::{Case, QueueItem, Reason};
use domain::{Html, Locale};
use i18n::moderation as t;
use leptos::prelude::*;
use time::OffsetDateTime;

/// What was typed into the form to decide by, or the one for several.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The words to the author.
    pub reason: String,
    /// Why an edit is declined.
    pub edit_reason: String,
    /// The reasons that were ticked, in the words of the list.
    pub points: Vec<String>,
    /// The replies that were ticked in the queue: their ids.
    pub picked: Vec<String>,
    /// The versions that were to be shown; none when nothing was sent.
    pub shown: Option<Vec<String>>,
}

/// Something that is said on top of the page.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Whether it went well.
    pub good: bool,
    /// What.
    pub words: String,
    /// What can be undone: the reply, and the deed's place in the log.
    pub undo: Option<(ReplyId, i64)>,
    /// Replies that it is about: their authors' names.
    pub about: Vec<(ReplyId, String)>,
}

impl Notice {
    /// A notice without more.
    pub fn new(good: bool, words: impl Into<String>) -> Self {
        Self { good, words: words.into(), undo: None, about: Vec::new() }
    }
}

/// What the page is made of.
#[derive(Clone, Debug)]
pub struct ModerationPage {
    /// What is looked through.
    pub shelf: Shelf,
    /// What is on it, oldest first.
    pub queue: Vec<QueueItem>,
    /// The case that is looked at.
    pub case: Option<Case>,
    /// The reasons that its space offers, or the hub's.
    pub reasons: Vec<Reason>,
    /// The spaces that the reader facilitates: part of the address, and title.
    pub spaces: Vec<(String, String)>,
    /// Now.
    pub now: OffsetDateTime,
    /// What is wrong with the form of this name that was sent: the field and the words.
    pub wrong: Vec<(String, String)>,
    /// Whether that was the form for several.
    pub several: bool,
    /// What was typed.
    pub typed: Typed,
    /// What is to be said.
    pub notice: Option<Notice>,
    /// For whom the case's reply speaks and who supports it, drawn.
    pub behind: Html,
    /// The files beside the case's reply, drawn.
    pub files: Html,
}

/// The page.
pub fn page(locale: Locale, page: &ModerationPage) -> Page {
    let (title, description) = (t::title(locale).to_owned(), t::lead(locale).to_owned());
    Page::Drawn(Drawn { title, description, canonical: None, html: Html(view(locale, page).to_html()) })
}

fn view(locale: Locale, page: &ModerationPage) -> impl IntoView + use<> {
    let form = if page.several { "several" } else { "decide" };
    let error = |(field, words): &(String, String)| {
        let words = match field.as_str() {
            "reason" if !page.several => i18n::forms::error_line(locale, t::reason(locale), words),
            _ => words.clone(),
        };
        (id_of(form, field), words)
    };
    let errors = page.wrong.iter().map(error).collect();
    let oldest = page.queue.first().filter(|_| page.shelf == Shelf::Waiting);
    let oldest = oldest.map(|item| t::oldest_waits(locale, &words::waited(locale, item.posted_at, page.now)));
    let notice = page.notice.clone().map(|each| notice(locale, each));
    let queue = queue::queue(locale, page);
    let case = page.case.clone().map(|each| case::case(locale, each, page));
    view! {
        <div class="wrap" data-moderation="">
            {top(locale, t::title(locale), oldest, &page.spaces)}
            {notice}
            {error_list(locale, errors)}
            <div class="mod">{queue} {case}</div>
            {keys(locale)}
        </div>
    }
}

/// The way here, the heading, and the ways on.
pub fn top(
    locale: Locale,
    title: &'static str,
    aside: Option<String>,
    spaces: &[(String, String)],
) -> impl IntoView + use<> {
    let is_log = title == t::log_page(locale);
    let crumb = if is_log {
        view! {
            <li>
                <a href=paths::moderation(locale)>{t::title(locale)}</a>
            </li>
            <li aria-current="page">{title}</li>
        }
        .into_any()
    } else {
        view! { <li aria-current="page">{title}</li> }.into_any()
    };
    let manage = spaces
        .iter()
        .map(|(slug, name)| {
            view! {
                <li>
                    <a href=paths::manage(locale, slug)>{t::manage_of(locale, name)}</a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let log = (!is_log).then(|| view! { <li><a href=paths::log(locale)>{t::log_page(locale)}</a></li> });
    view! {
        <div class="page-top">
            <nav class="crumbs" aria-label=i18n::site::breadcrumb(locale)>
                <ol>
                    <li>
                        <a href=paths::hub(locale)>{i18n::site::discussions(locale)}</a>
                    </li>
                    {crumb}
                </ol>
            </nav>
            <div class="case-h">
                <h1>{title}</h1>
                {aside.map(|aside| view! { <p>{aside}</p> })}
            </div>
            <ul class="mod-links" role="list">
                {log}
                <li>
                    <a href=paths::mandate_queue(locale)>{i18n::voices::mandate_queue(locale)}</a>
                </li>
                <li>
                    <a href=paths::proposals(locale)>{i18n::voices::proposal_queue(locale)}</a>
                </li>
                {manage}
            </ul>
        </div>
    }
}

fn notice(locale: Locale, notice: Notice) -> impl IntoView {
    let (class, mark) = if notice.good { ("notice good", "i-check") } else { ("notice wait", "i-alert") };
    let about = notice
        .about
        .into_iter()
        .map(|(id, name)| {
            view! {
                <li>
                    <a href=paths::case(locale, id)>
                        <bdi>{name}</bdi>
                    </a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let about = (!about.is_empty()).then(|| view! { <ul>{about}</ul> });
    let undo = notice.undo.map(|(id, deed)| {
        view! {
            <form class="undo-form" method="post" action=paths::moderation(locale) data-act="">
                <input type="hidden" name="reply" value=id.to_string() />
                <input type="hidden" name="deed" value=deed.to_string() />
                <span class="form-acts">
                    <button class="btn" type="submit" name="do" value="undo" aria-describedby="undo-hint">
                        {t::undo(locale)}
                    </button>
                </span>
                <span class="hint" id="undo-hint">
                    {t::undo_hint(locale, UNDO.whole_seconds())}
                </span>
            </form>
        }
    });
    view! {
        <div class=class role="status" tabindex="-1" data-aim="">
            {icon(mark)}
            <div>
                <p>{notice.words}</p>
                {about}
                {undo}
            </div>
        </div>
    }
}

/// What keys do, and how to do without. Shown by the script that hears them.
fn keys(locale: Locale) -> impl IntoView {
    let keys = [
        ("j", t::keys_next(locale)),
        ("k", t::keys_previous(locale)),
        ("a", t::publish(locale)),
        ("r", t::return_it(locale)),
        ("e", t::reject(locale)),
        ("?", t::keys_help(locale)),
    ];
    let keys = keys.map(|(key, words)| {
        view! {
            <dt>
                <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
        }
    });
    view! {
        <details class="keys" data-keys="">
            <summary>{icon("i-down")} <span>{t::keys(locale)}</span></summary>
            <p>{t::keys_hint(locale)}</p>
            <dl class="facts">{keys.into_iter().collect::<Vec<_>>()}</dl>
            <label class="choice">
                <input type="checkbox" data-keys-off="" />
                <span>{t::keys_off(locale)}</span>
            </label>
        </details>
    }
}
