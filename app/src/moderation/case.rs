//! One case: who, what was noticed, the versions side by side, what readers report, what was done so far.

use super::page::ModerationPage;
use super::{decide, findings, words};
use crate::discussions::group_name;
use crate::paths;
use crate::ui::{Moment, icon};
use domain::moderation::{Case, CasePair, LogLine, Report};
use domain::{Html, LangTag, Locale};
use i18n::moderation as t;
use leptos::prelude::*;

/// The case.
pub fn case(locale: Locale, case: Case, page: &ModerationPage) -> impl IntoView + use<> {
    let decide = decide::decide(locale, &case, page);
    let edit = super::edit::edit(locale, &case, page);
    let found = findings::findings(locale, &case.findings);
    let about = about(locale, &case);
    let reports = reports(locale, &case);
    let bar = bar(locale, &case);
    let href = case.number.as_ref().map(|number| paths::reply(locale, &case.item.slug, number));
    let see = href.filter(|_| case.item.state == domain::discussions::ReplyState::Published);
    let see = see.map(|href| {
        view! {
            <a class="act" href=href>
                {icon("i-link")}
                {t::see(locale)}
            </a>
        }
    });
    let name = case.item.author.name.clone();
    let question = case.item.question;
    let first = case.item.langs.first().cloned();
    let versions = versions(locale, first, case.original, case.pairs);
    view! {
        <section class="case" id="case" aria-labelledby="case-h">
            <div class="case-h">
                <h2 id="case-h">
                    <bdi>{name}</bdi>
                    " "
                    {t::on_question(locale, question.into())}
                </h2>
                {see}
            </div>
            {about}
            {reports}
            {found}
            {versions}
            <div class="beside" inner_html=page.files.0.clone()></div>
            <div class="behind" inner_html=page.behind.0.clone()></div>
            {edit}
            {decide}
            {bar}
            {history(locale, case.log)}
        </section>
    }
}

/// Who and where.
fn about(locale: Locale, case: &Case) -> impl IntoView + use<> {
    let author = &case.item.author;
    let group = author.group.map(|group| group_name(locale, group).to_owned());
    let sent = t::sent_at(locale, &i18n::date_time(locale, case.item.posted_at));
    let from = [Some(author.affiliation.clone()), author.place.clone(), group, Some(sent)];
    let from = from.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\u{a0}· ");
    let history = match case.published_before {
        0 => t::first_reply(locale).to_owned(),
        before => t::published_before(locale, before.into()),
    };
    let answers = case.answers.clone().map(|(number, name)| {
        view! { <p>{t::answers(locale, &number.to_string())} " " <bdi>{name}</bdi></p> }
    });
    let barred =
        case.barred.then(|| view! { <p class="note">{icon("i-alert")} <span>{t::is_barred(locale)}</span></p> });
    view! {
        <p>{from}</p>
        <p class="mod-state">{words::state(locale, case.item.state)}</p>
        <p>
            {t::in_question(locale, case.item.question.into(), &case.item.space)}
            {t::colon(locale)}
            " "
            <span lang=case.question.shown.lang.to_string() dir="auto">
                {case.question.shown.title.clone()}
            </span>
        </p>
        {answers}
        <p class="note">{icon("i-info")} <span>{history}</span></p>
        {barred}
    }
}

/// The original, and each translation beside it.
fn versions(locale: Locale, first: Option<LangTag>, original: Html, pairs: Vec<CasePair>) -> AnyView {
    let Some(lang) = first else { return ().into_any() };
    if pairs.is_empty() {
        return view! {
            <div class="pairs">
                <p class="tag pm pm-o">
                    <b lang=lang.to_string()>{i18n::endonym(&lang).into_owned()}</b>
                    " "
                    {t::original(locale)}
                </p>
                <div class="voice" lang=lang.to_string() dir="auto" inner_html=findings::marked(locale, original)></div>
            </div>
        }
        .into_any();
    }
    pairs.into_iter().map(|pair| pair_view(locale, &lang, pair)).collect::<Vec<_>>().into_any()
}

/// A translation beside its original.
fn pair_view(locale: Locale, original: &LangTag, pair: CasePair) -> impl IntoView + use<> {
    let side = |html: Option<Html>, lang: &LangTag| {
        match html {
        Some(html) => {
            view! { <div class="side voice" lang=lang.to_string() dir="auto" inner_html=findings::marked(locale, html)></div> }
                .into_any()
        }
        None => view! {
            <div class="side missing">
                {icon("i-alert")} <span>{t::missing(locale, &i18n::language_name(locale, lang))}</span>
            </div>
        }
        .into_any(),
    }
    };
    let rows = pair
        .rows
        .into_iter()
        .map(|(left, right)| {
            view! { <div class="pair">{side(left, original)} {side(right, &pair.lang)}</div> }
        })
        .collect::<Vec<_>>();
    let held = pair.held.then(|| view! { " · " <b>{t::held(locale)}</b> });
    view! {
        <div class="pairs">
            <div class="pair pair-h">
                <p class="pm pm-o">
                    <b lang=original.to_string()>{i18n::endonym(original).into_owned()}</b>
                    {t::original(locale)}
                </p>
                <p class="pm pm-a">
                    <b lang=pair.lang.to_string()>{i18n::endonym(&pair.lang).into_owned()}</b>
                    {t::by_author(locale)}
                    {held}
                </p>
            </div>
            {rows}
        </div>
    }
}

/// What readers report, with the way to leave the reply as it is.
fn reports(locale: Locale, case: &Case) -> Option<impl IntoView + use<>> {
    let line = |report: &Report| {
        let at = Moment { at: report.at, day_only: false };
        let words = (!report.words.is_empty()).then(|| view! { <q dir="auto">{report.words.clone()}</q> });
        view! {
            <li class="warn">
                {icon("i-flag")}
                <span>
                    <b>{words::report(locale, report.reason)}</b>
                    " · "
                    <bdi>{report.by.clone()}</bdi>
                    " · "
                    {at.view(locale)}
                    " "
                    {words}
                </span>
            </li>
        }
    };
    let lines = case.reports.iter().map(line).collect::<Vec<_>>();
    let id = case.item.id.to_string();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="case-part">
                <h3>{t::reports(locale)}</h3>
                <ul class="findings" role="list">
                    {lines}
                </ul>
                <form method="post" action=paths::moderation(locale) data-act="">
                    <input type="hidden" name="reply" value=id />
                    <div class="form-acts">
                        <button class="btn" type="submit" name="do" value="dismiss">
                            {t::dismiss(locale)}
                        </button>
                    </div>
                </form>
            </section>
        }
    })
}

/// The way to keep somebody from writing in the space.
fn bar(locale: Locale, case: &Case) -> impl IntoView + use<> {
    let (deed, label) = if case.barred { ("unbar", t::unbar(locale)) } else { ("bar", t::bar(locale)) };
    view! {
        <form class="case-part" method="post" action=paths::moderation(locale) data-act="">
            <input type="hidden" name="reply" value=case.item.id.to_string() />
            <p class="hint" id="bar-hint">
                {t::bar_hint(locale)}
            </p>
            <div class="form-acts">
                <button class="btn" type="submit" name="do" value=deed aria-describedby="bar-hint">
                    {label}
                </button>
            </div>
        </form>
    }
}

fn history(locale: Locale, log: Vec<LogLine>) -> Option<impl IntoView> {
    let lines = log
        .into_iter()
        .map(|line| {
            let at = Moment { at: line.at, day_only: false };
            let what = words::deed(locale, &line.action).to_owned();
            let names = line.langs.iter().map(|lang| i18n::language_name(locale, lang)).collect::<Vec<_>>().join(", ");
            let held = (!names.is_empty()).then(|| view! { " · " {t::log_held(locale, &names)} });
            view! {
                <li>
                    <time datetime=at.machine()>{i18n::date_time(locale, line.at)}</time>
                    <span>
                        <bdi>{line.by}</bdi>
                        {t::colon(locale)}
                        " "
                        {what}
                        {held}
                        {(!line.reason.is_empty()).then(|| view! { " " <q dir="auto">{line.reason}</q> })}
                    </span>
                </li>
            }
        })
        .collect::<Vec<_>>();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="case-part">
                <h3>{t::log(locale)}</h3>
                <ol class="log" role="list">
                    {lines}
                </ol>
            </section>
        }
    })
}
