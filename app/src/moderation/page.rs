//! The moderators' page: what waits, oldest first, and the case beside it.

use crate::discussions::group_name;
use crate::paths;
use crate::platform::{Head, set_head};
use crate::ui::{Moment, acts, error_list, icon, id_of};
use domain::Locale;
use domain::discussions::{Decision, ReplyState};
use domain::form::Button;
use domain::id::ReplyId;
use domain::moderation::{Case, LogLine, ModerationPage, QueueItem};
use i18n::moderation as t;
use leptos::prelude::*;

/// The page.
pub fn page(locale: Locale, page: ModerationPage) -> impl IntoView + use<> {
    let ModerationPage { queue, case, wrong, reason, done } = page;
    set_head(
        locale,
        Head {
            title: t::title(locale).to_owned(),
            description: t::lead(locale).to_owned(),
            canonical: None,
            feed: None,
        },
    );
    let current = case.as_ref().map(|case| case.item.id);
    let waiting = t::waiting(locale, i64::try_from(queue.len()).unwrap_or(i64::MAX));
    let empty = queue.is_empty();
    let rows = queue.into_iter().map(|item| row(locale, item, current)).collect::<Vec<_>>();
    let errors = wrong.iter().map(|(field, words)| (id_of("decide", field), words.clone())).collect();
    let done = done.map(|done| {
        view! {
            <p class="notice good" role="status" tabindex="-1" data-aim="">
                {icon("i-check")}
                <span>{done}</span>
            </p>
        }
    });
    view! {
        <div class="wrap mod-page">
            <h1>{t::title(locale)}</h1>
            {done}
            {error_list(locale, errors)}
            <div class="mod">
                <nav class="queue" aria-label=t::queue(locale)>
                    <p>
                        <b>{waiting}</b>
                    </p>
                    {if empty {
                        view! { <p class="empty">{t::empty(locale)}</p> }.into_any()
                    } else {
                        view! { <ol role="list">{rows}</ol> }.into_any()
                    }}
                </nav>
                {case.map(|each| case_view(locale, each, &wrong, reason))}
            </div>
        </div>
    }
}

fn row(locale: Locale, item: QueueItem, current: Option<ReplyId>) -> impl IntoView {
    let is_current = (current == Some(item.id)).then_some("true");
    let lang = item.langs.first().map(ToString::to_string);
    let langs = item.langs.iter().map(|lang| i18n::endonym(lang).into_owned()).collect::<Vec<_>>().join(", ");
    let sent = Moment { at: item.posted_at, day_only: false };
    view! {
        <li>
            <a class="mod-row" href=paths::case(locale, item.id) aria-current=is_current>
                <b>
                    <bdi>{item.author.name}</bdi>
                </b>
                <span class="mod-when">{sent.view(locale)}</span>
                <span class="mod-x voice" lang=lang dir="auto">
                    {item.extract}
                </span>
                <span class="mod-q">
                    {t::in_question(locale, item.question.into(), &item.space)} " · " {langs}
                </span>
            </a>
        </li>
    }
}

fn case_view(locale: Locale, case: Case, wrong: &[(String, String)], reason: String) -> impl IntoView + use<> {
    let Case { item, state, number, question, answers, versions, published_before, log } = case;
    let sent = Moment { at: item.posted_at, day_only: false };
    let place = item.author.place.clone();
    let from = [Some(item.author.affiliation.clone()).filter(|text| !text.is_empty()), place];
    let from = from.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let group = item.author.group.map(|group| group_name(locale, group));
    let title_lang = question.shown.lang.to_string();
    let answers = answers.map(|(number, name)| {
        view! {
            <p>
                {i18n::discussions::in_answer_to(locale)} " " <bdi>{name}</bdi> ", " {number.to_string()}
            </p>
        }
    });
    let versions = versions
        .into_iter()
        .map(|version| {
            let mark = if version.original { "pm pm-o" } else { "pm pm-a" };
            let says = if version.original { t::original(locale) } else { t::by_author(locale) };
            let lang = version.lang.to_string();
            let name = i18n::endonym(&version.lang).into_owned();
            view! {
                <section class="side">
                    <h3>
                        <span lang=lang.clone()>{name}</span>
                        " "
                        <span class=mark>{says}</span>
                    </h3>
                    <div class="voice" lang=lang dir="auto" inner_html=version.html.0></div>
                </section>
            }
        })
        .collect::<Vec<_>>();
    let history = if published_before == 0 {
        t::first_reply(locale).to_owned()
    } else {
        t::published_before(locale, published_before.into())
    };
    let href = number.as_ref().map(|number| paths::reply(locale, &item.slug, number));
    let state_line = view! {
        <p class="mod-state">
            {state_name(locale, state)} {href.map(|href| view! { " " <a href=href>{t::see(locale)}</a> })}
        </p>
    };
    view! {
        <section class="case" id="case" aria-labelledby="case-h">
            <h2 id="case-h">
                <bdi>{item.author.name.clone()}</bdi>
            </h2>
            <p>{from} {group.map(|group| view! { " · " {group} })} " · " {sent.view(locale)}</p>
            {state_line}
            <p>
                {t::in_question(locale, item.question.into(), &item.space)} ": "
                <span lang=title_lang dir="auto">
                    {question.shown.title}
                </span>
            </p>
            {answers}
            <p class="note">{icon("i-info")} <span>{history}</span></p>
            <div class="pairs">{versions}</div>
            {decide(locale, item.id, state, wrong, reason)}
            {history_view(locale, log)}
        </section>
    }
}

/// The form to decide by; only what can be decided in this state.
fn decide(
    locale: Locale,
    id: ReplyId,
    state: ReplyState,
    wrong: &[(String, String)],
    reason: String,
) -> Option<impl IntoView + use<>> {
    let buttons: Vec<Button> = Decision::ALL
        .into_iter()
        .filter(|decision| decision.from(state).is_some())
        .map(|decision| Button { deed: decision.code().to_owned(), label: decision_name(locale, decision).to_owned() })
        .collect();
    if buttons.is_empty() {
        return None;
    }
    let wrong = wrong.iter().find(|(field, _)| field == "reason").map(|(_, words)| words.clone());
    let invalid = wrong.is_some().then_some("true");
    let wrong = wrong.map(|words| {
        view! {
            <p class="field-error" id="decide-reason-wrong">
                {icon("i-alert")}
                <span>{words}</span>
            </p>
        }
    });
    Some(view! {
        <form class="decide" method="post" action=paths::moderation(locale) data-act="">
            <input type="hidden" name="reply" value=id.to_string() />
            <div class="field">
                <label for="decide-reason">{t::reason(locale)}</label>
                <span class="hint" id="decide-reason-hint">
                    {t::reason_hint(locale)}
                </span>
                <textarea
                    class="input"
                    id="decide-reason"
                    name="reason"
                    rows="3"
                    dir="auto"
                    aria-describedby="decide-reason-hint"
                    aria-invalid=invalid
                >
                    {reason}
                </textarea>
                {wrong}
            </div>
            <div class="form-acts">{acts(buttons)}</div>
        </form>
    })
}

fn history_view(locale: Locale, log: Vec<LogLine>) -> Option<impl IntoView> {
    let lines = log
        .into_iter()
        .map(|line| {
            let at = Moment { at: line.at, day_only: false };
            let what = Decision::parse(&line.action).map_or("", |decision| decision_done(locale, decision));
            view! {
                <li>
                    {at.view(locale)} " " <bdi>{line.by}</bdi> ": " {what}
                    {(!line.reason.is_empty()).then(|| view! { <q dir="auto">{line.reason}</q> })}
                </li>
            }
        })
        .collect::<Vec<_>>();
    (!lines.is_empty()).then(|| {
        view! {
            <section>
                <h3>{t::log(locale)}</h3>
                <ol class="log" role="list">
                    {lines}
                </ol>
            </section>
        }
    })
}

fn decision_name(locale: Locale, decision: Decision) -> &'static str {
    match decision {
        Decision::Publish => t::publish(locale),
        Decision::Return => t::return_it(locale),
        Decision::Reject => t::reject(locale),
        Decision::Hide => t::hide(locale),
    }
}

fn decision_done(locale: Locale, decision: Decision) -> &'static str {
    match decision {
        Decision::Publish => t::log_published(locale),
        Decision::Return => t::log_returned(locale),
        Decision::Reject => t::log_rejected(locale),
        Decision::Hide => t::log_hidden(locale),
    }
}

fn state_name(locale: Locale, state: ReplyState) -> &'static str {
    match state {
        ReplyState::Pending => t::state_pending(locale),
        ReplyState::Returned => t::state_returned(locale),
        ReplyState::Rejected => t::state_rejected(locale),
        ReplyState::Published => t::state_published(locale),
        ReplyState::Hidden => t::state_hidden(locale),
        ReplyState::Withdrawn => t::state_withdrawn(locale),
    }
}
