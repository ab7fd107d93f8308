//! What is always at hand beside a discussion: the questions with their counts, dates, and the marks explained.

use super::band::dates;
use crate::paths;
use crate::ui::{icon, mark_class};
use domain::Locale;
use domain::discussions::{By, QuestionSummary, SpaceHead};
use leptos::prelude::*;

/// The aside; folds on narrow screens, columns on wide ones.
pub fn aside(
    locale: Locale,
    head: &SpaceHead,
    questions: &[QuestionSummary],
    current: Option<u32>,
) -> impl IntoView + use<> {
    let dated = head.opens.is_some() || head.closes.is_some();
    view! {
        <div class="aside">
            <div class="aside-in">
                <div class="wide">
                    <section aria-labelledby="as-q">
                        <h2 id="as-q">{i18n::discussions::space_questions(locale)}</h2>
                        {contents(locale, head, questions, current)}
                    </section>
                    {dated
                        .then(|| {
                            view! {
                                <section aria-labelledby="as-d">
                                    <h2 id="as-d">{i18n::discussions::space_dates(locale)}</h2>
                                    {dates(locale, head)}
                                </section>
                            }
                        })} {facilitators(locale, head)} <section aria-labelledby="as-l">
                        <h2 id="as-l">{i18n::discussions::legend(locale)}</h2>
                        {legend(locale)}
                    </section> <section>{feed(locale, head)}</section>
                </div>
                <div class="narrow">
                    <details class="fold" open="">
                        <summary>{i18n::discussions::space_questions(locale)} {icon("i-down")}</summary>
                        <div class="fold-in">{contents(locale, head, questions, current)}</div>
                    </details>
                    {dated
                        .then(|| {
                            view! {
                                <details class="fold">
                                    <summary>{i18n::discussions::space_dates(locale)} {icon("i-down")}</summary>
                                    <div class="fold-in">{dates(locale, head)}</div>
                                </details>
                            }
                        })} <details class="fold">
                        <summary>{i18n::discussions::legend(locale)} {icon("i-down")}</summary>
                        <div class="fold-in">{legend(locale)} {feed(locale, head)}</div>
                    </details>
                </div>
            </div>
        </div>
    }
}

fn contents(
    locale: Locale,
    head: &SpaceHead,
    questions: &[QuestionSummary],
    current: Option<u32>,
) -> impl IntoView + use<> {
    let rows = questions
        .iter()
        .map(|question| {
            let count = i18n::integer(locale, question.replies.into());
            let spoken = i18n::discussions::reply_count(locale, question.replies.into());
            view! {
                <li>
                    <a
                        href=paths::question(locale, &head.slug, question.number)
                        aria-current=(current == Some(question.number)).then_some("page")
                    >
                        <span class="n">{question.number}</span>
                        <span lang=question.text.shown.lang.to_string() dir="auto">
                            {question.text.shown.title.clone()}
                        </span>
                        <span class="c" aria-hidden="true">
                            {count}
                        </span>
                        <span class="vh">", " {spoken}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="toc">{rows}</ol> }
}

fn facilitators(locale: Locale, head: &SpaceHead) -> impl IntoView + use<> {
    (!head.facilitators.is_empty()).then(|| {
        let people = head
            .facilitators
            .iter()
            .map(|person| {
                view! {
                    <li>
                        <bdi>{person.name.clone()}</bdi>
                        <small>{person.affiliation.clone()}</small>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section aria-labelledby="as-f">
                <h2 id="as-f">{i18n::discussions::space_facilitators(locale)}</h2>
                <ul class="people">{people}</ul>
            </section>
        }
    })
}

fn legend(locale: Locale) -> impl IntoView {
    let person = By::Person { name: String::new(), accepted_by: None };
    let machine = By::Machine { engine: String::new(), at: time::OffsetDateTime::UNIX_EPOCH, checked: None };
    view! {
        <ul class="legend">
            <li class=mark_class(&By::Original)>{i18n::discussions::legend_original(locale)}</li>
            <li class=mark_class(&By::Author)>{i18n::discussions::legend_author(locale)}</li>
            <li class=mark_class(&person)>{i18n::discussions::legend_translation(locale)}</li>
            <li class=mark_class(&machine)>{i18n::discussions::legend_machine(locale)}</li>
        </ul>
    }
}

fn feed(locale: Locale, head: &SpaceHead) -> impl IntoView + use<> {
    view! {
        <a class="act" href=paths::feed(locale, &head.slug) rel="external" type="application/atom+xml">
            {icon("i-rss")}
            {i18n::discussions::space_feed(locale)}
        </a>
    }
}
