//! `/{lang}/spaces/{slug}/questions/{number}`: a question and its replies.

use super::aside::aside;
use super::band::{Tab, band};
use super::question::{self as asked, Extent};
use super::reply::{Around, replies};
use super::tools;
use super::{composer, news};
use crate::paths;
use crate::platform::{Head, set_head};
use domain::discussions::{self as d, SpaceState, threads};
use domain::{Fault, Locale};
use leptos::prelude::*;
use std::sync::Arc;

/// The page of a question, asked with a query.
pub fn question(locale: Locale, query: &str, page: d::QuestionPage) -> impl IntoView + use<> {
    let ask = Arc::new(paths::ask(query).unwrap_or_default());
    let in_vain = paths::pairs(query).find(|(name, _)| name == "no-reply").map(|(_, typed)| typed);
    let d::QuestionPage {
        head,
        questions,
        number,
        replies: said,
        written,
        page,
        pages,
        own,
        composer,
        closed,
        why_closed,
        news: told,
    } = page;
    let slug: Arc<str> = head.slug.as_str().into();
    let Some(shown) = questions.iter().find(|each| each.number == number).cloned() else {
        return crate::ui::fault_view(locale, &Fault::NotFound).into_any();
    };
    set_head(
        locale,
        Head {
            title: format!(
                "{} – {}",
                i18n::discussions::question_title(locale, number.into(), &shown.text.shown.title),
                head.text.shown.title
            ),
            description: head.text.shown.purpose.clone(),
            canonical: Some(canonical(&slug, number, page)),
            feed: Some(paths::feed(locale, &slug)),
        },
    );
    let may_reply = composer.as_ref().is_some_and(|composer| composer.name.is_some());
    let around =
        Around { locale, slug: Arc::clone(&slug), ask: Arc::clone(&ask), today: head.today, print: false, may_reply };
    let count = i18n::discussions::reply_count_languages(locale, shown.replies.into(), i64::from(shown.languages));
    let empty = said.is_empty();
    let before = questions.iter().rev().find(|each| each.number < number).map(|each| each.number);
    let after = questions.iter().find(|each| each.number > number).map(|each| each.number);
    let arranged = if empty {
        let words = match head.state {
            SpaceState::Open => i18n::discussions::no_replies(locale),
            SpaceState::Upcoming => i18n::discussions::no_replies_upcoming(locale),
            SpaceState::Closed => i18n::discussions::no_replies_closed(locale),
        };
        view! { <p class="empty">{words}</p> }.into_any()
    } else {
        view! {
            {tools::tools(locale, &slug, number, &ask, count, &written)}
            {replies(&around, threads(said))}
            {tools::pages(locale, &slug, number, &ask, page, pages)}
            {tools::go_to(locale, &slug, number, in_vain)}
        }
        .into_any()
    };
    let ink = head.ink.clone();
    view! {
        <div data-ink=ink>
            {band(locale, &head, Tab::Question(number))} <div class="wrap">
                <div class="cols">
                    {aside(locale, &head, &questions, Some(number))} <div class="stream">
                        <section class="question" id=format!("q{number}") aria-labelledby=format!("q{number}-h")>
                            {asked::question(locale, &slug, shown, &ask, Extent::Page)}
                            <div class="news" inner_html=told.0></div>
                            <h2 class="vh">{i18n::discussions::replies_to_question(locale, number.into())}</h2>
                            {arranged} <div class="own" inner_html=own.0></div>
                            {news::new_replies(locale, &slug, number)}
                            {closed.then(|| view! { <p class="notice wait" inner_html=why_closed.0></p> })}
                            {composer.map(|each| composer::composer(locale, &slug, number, each))}
                        </section>
                        {neighbours(locale, &slug, before, after)}
                    </div>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// The page's address without a language and without what is only a view of it.
fn canonical(slug: &str, number: u32, page: u32) -> String {
    let page = if page > 1 { format!("?page={page}") } else { String::new() };
    format!("/spaces/{slug}/questions/{number}{page}")
}

fn neighbours(locale: Locale, slug: &str, before: Option<u32>, after: Option<u32>) -> impl IntoView + use<> {
    let link = |number: Option<u32>, words: &'static str, rel: &'static str| {
        number.map(|number| {
            view! {
                <a class="btn" href=paths::question(locale, slug, number) rel=rel>
                    {words}
                </a>
            }
        })
    };
    view! {
        <nav class="more neighbours" aria-label=i18n::discussions::space_questions(locale)>
            {link(before, i18n::discussions::previous_question(locale), "prev")}
            {link(after, i18n::discussions::next_question(locale), "next")}
        </nav>
    }
}
