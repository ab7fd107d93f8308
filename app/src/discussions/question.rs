//! A question: numeral, versions, title, context, who asked.

use super::versions::{self, Current, Place};
use crate::paths;
use crate::ui::{Moment, icon};
use domain::Locale;
use domain::discussions::{QuestionAsk, QuestionSummary};
use leptos::prelude::*;
use std::sync::Arc;

/// How much of a question a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// On its own page: the title is its heading, with a link to itself.
    Page,
    /// In the list of questions: the title leads to its page.
    Listed,
    /// In print: no links.
    #[cfg_attr(feature = "hydrate", expect(dead_code, reason = "the server draws the page for print"))]
    Print,
}

/// The question.
pub fn question(
    locale: Locale,
    slug: &Arc<str>,
    question: QuestionSummary,
    ask: &Arc<QuestionAsk>,
    extent: Extent,
) -> impl IntoView + use<> {
    let number = question.number;
    let href = paths::question(locale, slug, number);
    let asked = Moment { at: question.asked_at, day_only: question.day_only };
    let asked_by = question.asked_by.name.clone();
    let asked_words =
        if question.proposed { i18n::discussions::proposed_by(locale) } else { i18n::discussions::asked_by(locale) };
    let replies = question.replies;
    let languages = question.languages;
    let current: Current = RwSignal::new(Arc::new(question.text));
    let place = Place::numbered(slug, number.to_string(), ask, extent == Extent::Page);
    let title = {
        let href = href.clone();
        move || {
            let shown = current.with(|text| (text.shown.title.clone(), text.shown.lang.to_string()));
            let heading = if extent == Extent::Listed {
                view! { <a href=href.clone()>{shown.0}</a> }.into_any()
            } else {
                shown.0.into_any()
            };
            view! {
                <h2 id=format!("q{number}-h") lang=shown.1 dir="auto">
                    <span class="vh">{i18n::discussions::question_number(locale, number.into())} ". "</span>
                    {heading}
                </h2>
            }
        }
    };
    let acts = match extent {
        Extent::Page => view! {
            <div class="q-act">
                <a class="act" href=href>
                    {icon("i-link")}
                    {i18n::discussions::link_to_question(locale)}
                </a>
            </div>
        }
        .into_any(),
        Extent::Listed => view! {
            <div class="q-act">
                <a class="btn btn-1" href=href>
                    {if replies == 0 {
                        i18n::discussions::question_number(locale, number.into())
                    } else {
                        i18n::discussions::reply_count_languages(locale, replies.into(), languages.into())
                    }}
                </a>
            </div>
        }
        .into_any(),
        Extent::Print => ().into_any(),
    };
    view! {
        <div class="railed q-head">
            <div class="q-side">
                <p class="q-num" aria-hidden="true">
                    <span>{i18n::discussions::question(locale)}</span>
                    {number}
                </p>
                {versions::bar(locale, &place, current, "versions in-rail")}
            </div>
            <div>
                {title} <div class="q-body">{versions::body(locale, current, "voice")}</div> <p class="q-by">
                    {asked_words} " " <b>
                        <bdi>{asked_by}</bdi>
                    </b> " " {on_day(locale, asked)}
                </p> {acts}
            </div>
        </div>
    }
}

/// `on 2 November 2026`, the day marked up for machines.
fn on_day(locale: Locale, asked: Moment) -> impl IntoView {
    view! {
        <time datetime=asked.machine()>
            {i18n::discussions::asked_on(locale, &i18n::date(locale, asked.at.date()))}
        </time>
    }
}
