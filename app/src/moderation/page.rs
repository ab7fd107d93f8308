//! The moderators' page: what waits, oldest first, and the case beside it. Drawn by the server only.

use crate::discussions::group_name;
use crate::paths;
use crate::root::{Drawn, Page};
use crate::ui::{Moment, acts, error_list, icon, id_of};
use domain::Locale;
use domain::discussions::{Decision, ReplyState};
use domain::form::Button;
use domain::id::ReplyId;
use domain::moderation::{Case, CasePair, Finding, LogLine, ModerationPage, QueueItem};
use domain::{Html, LangTag};
use i18n::moderation as t;
use leptos::prelude::*;

/// The page.
pub fn page(locale: Locale, page: ModerationPage) -> Page {
    let (title, description) = (t::title(locale).to_owned(), t::lead(locale).to_owned());
    Page::Drawn(Drawn { title, description, html: Html(view(locale, page).to_html()) })
}

fn view(locale: Locale, page: ModerationPage) -> impl IntoView + use<> {
    let ModerationPage { queue, case, wrong, reason, done, behind } = page;
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
        <div class="wrap">
            <div class="page-top">
                <div class="case-h">
                    <h1>{t::title(locale)}</h1>
                </div>
                <p>{t::lead(locale)}</p>
                {crate::voices::links(locale)}
            </div>
            {done}
            {error_list(locale, errors)}
            <div class="mod">
                <nav class="queue" aria-label=t::queue(locale)>
                    <div class="queue-h">
                        <h2>{waiting}</h2>
                    </div>
                    {if empty {
                        view! { <p class="empty">{t::empty(locale)}</p> }.into_any()
                    } else {
                        view! { <ol role="list">{rows}</ol> }.into_any()
                    }}
                </nav>
                {case.map(|each| case_view(locale, each, &wrong, reason, behind))}
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
                <span class="mod-who">
                    <bdi>{item.author.name}</bdi>
                    <span>{sent.view(locale)}</span>
                </span>
                <span class="mod-bite" lang=lang dir="auto">
                    {item.extract}
                </span>
                <span class="mod-meta">
                    <span>{t::in_question(locale, item.question.into(), &item.space)}</span>
                    <span class="pm pm-o">{langs}</span>
                </span>
            </a>
        </li>
    }
}

fn case_view(
    locale: Locale,
    case: Case,
    wrong: &[(String, String)],
    reason: String,
    behind: Html,
) -> impl IntoView + use<> {
    let Case { item, state, number, question, answers, original, pairs, findings, published_before, log } = case;
    let sent = Moment { at: item.posted_at, day_only: false };
    let place = item.author.place.clone();
    let group = item.author.group.map(|group| group_name(locale, group).to_owned());
    let from = [Some(item.author.affiliation.clone()).filter(|text| !text.is_empty()), place, group];
    let from = from.into_iter().flatten().map(|each| each + "\u{a0}· ").collect::<String>();
    let title_lang = question.shown.lang.to_string();
    let answers = answers.map(|(number, name)| {
        view! {
            <p>
                {i18n::discussions::in_answer_to(locale)} " " <bdi>{name}</bdi> ", " {number.to_string()}
            </p>
        }
    });
    let lang = item.langs.first().map(ToString::to_string).unwrap_or_default();
    let original_name = item.langs.first().map(|lang| i18n::endonym(lang).into_owned()).unwrap_or_default();
    let pairs = if pairs.is_empty() {
        let name = original_name.clone();
        view! {
            <div class="pairs">
                <p class="tag pm pm-o">
                    <span lang=lang.clone()>{name}</span>
                    ", "
                    {t::original(locale)}
                </p>
                <div class="voice" lang=lang.clone() dir="auto" inner_html=original.0></div>
            </div>
        }
        .into_any()
    } else {
        pairs.into_iter().map(|pair| pair_view(locale, (&lang, &original_name), pair)).collect::<Vec<_>>().into_any()
    };
    let findings = findings.into_iter().map(|finding| finding_view(locale, &finding)).collect::<Vec<_>>();
    let findings = (!findings.is_empty()).then(|| view! { <ul class="findings" role="list">{findings}</ul> });
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
            <p>{from} {sent.view(locale)}</p>
            {state_line}
            <p>
                {t::in_question(locale, item.question.into(), &item.space)} ": "
                <span lang=title_lang dir="auto">
                    {question.shown.title}
                </span>
            </p>
            {answers}
            <p class="note">{icon("i-info")} <span>{history}</span></p>
            {findings}
            {pairs}
            <div class="behind" inner_html=behind.0></div>
            {decide(locale, item.id, state, wrong, reason)}
            {history_view(locale, log)}
        </section>
    }
}

/// A translation beside its original.
fn pair_view(locale: Locale, original: (&str, &str), pair: CasePair) -> impl IntoView + use<> {
    let (lang, name) = (original.0.to_owned(), original.1.to_owned());
    let to = pair.lang.to_string();
    let to_name = i18n::endonym(&pair.lang).into_owned();
    let side = move |html: Option<Html>, lang: String| match html {
        Some(html) => view! { <div class="side voice" lang=lang dir="auto" inner_html=html.0></div> }.into_any(),
        None => view! { <div class="side missing">{t::missing(locale)}</div> }.into_any(),
    };
    let rows = pair
        .rows
        .into_iter()
        .map(|(left, right)| {
            view! { <div class="pair">{side(left, lang.clone())} {side(right, to.clone())}</div> }
        })
        .collect::<Vec<_>>();
    let (lang, to) = (original.0.to_owned(), pair.lang.to_string());
    view! {
        <div class="pairs">
            <div class="pair pair-h">
                <p class="pm pm-o">
                    <b lang=lang>{name}</b>
                    {t::original(locale)}
                </p>
                <p class="pm pm-a">
                    <b lang=to>{to_name}</b>
                    {t::by_author(locale)}
                </p>
            </div>
            {rows}
        </div>
    }
}

/// Something that the hub noticed: what, and what it may mean.
fn finding_view(locale: Locale, finding: &Finding) -> impl IntoView + use<> {
    let name = |lang: &LangTag| i18n::language_name(locale, lang).into_owned();
    let (class, what, so) = match finding {
        Finding::Telephone { text, .. } => ("warn", t::found_telephone(locale, text), t::found_personal(locale)),
        Finding::Email { text, .. } => ("warn", t::found_email(locale, text), t::found_personal(locale)),
        Finding::Identity { text, .. } => ("bad", t::found_identity(locale, text), t::found_personal(locale)),
        Finding::Short { lang, missing: 0 } => {
            ("warn", t::found_shorter(locale, &name(lang)), t::found_short_so(locale))
        }
        Finding::Short { lang, missing } => {
            ("warn", t::found_short(locale, (*missing).into(), &name(lang)), t::found_short_so(locale))
        }
        Finding::Links { count, hosts, .. } => {
            ("ok", t::found_links(locale, (*count).into(), &hosts.join(", ")), t::found_links_so(locale))
        }
        Finding::OtherLanguage { lang, found } => {
            ("warn", t::found_language(locale, &name(lang), &name(found)), t::found_language_so(locale))
        }
    };
    let mark = if class == "ok" { "i-info" } else { "i-alert" };
    view! {
        <li class=class>
            {icon(mark)} <span>
                <b>{what}</b>
                " "
                {so}
            </span>
        </li>
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
