//! `/{lang}/spaces/{slug}/questions/{number}`: a question and its replies.

use super::aside::aside;
use super::band::{Tab, band};
use super::question::{Extent, question};
use super::reply::{Around, replies};
use super::{api, tools};
use crate::paths;
use crate::platform::{Failure, Head, set_head};
use crate::ui::{Locales, context::reader, page};
use domain::discussions::{self as d, QuestionAsk, SpaceState, threads};
use domain::{Fault, Locale};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Which question, asked how.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Key {
    locale: Locale,
    slug: String,
    number: u32,
    query: String,
}

impl Locales for Key {
    fn locale(&self) -> Locale {
        self.locale
    }
}

/// A question's page.
#[component]
pub fn QuestionPage() -> impl IntoView {
    let reader = reader();
    let params = use_params_map();
    let key = Memo::new(move |before: Option<&Key>| {
        // While the reader leaves for another page, this one stays as it is.
        match before {
            Some(before) if !reader.path.with(|path| path.contains("/questions/")) => before.clone(),
            _ => Key {
                locale: reader.locale.get(),
                slug: params.with(|params| params.get("slug").unwrap_or_default()),
                number: params.with(|params| params.get("number").and_then(|n| n.parse().ok()).unwrap_or_default()),
                query: reader.query.get(),
            },
        }
    });
    page(key, |key: Key| api::read_question(key.locale, key.slug, key.number, key.query), view)
}

/// The pairs of a query. Values of ours need little of percent-encoding; what is not ours is passed over.
fn pairs(query: &str) -> impl Iterator<Item = (String, String)> + '_ {
    query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    })
}

/// Percent-decoding (RFC 3986, section 2.1) with `+` for a blank, as forms send it.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let hex: Vec<u8> = rest.by_ref().take(2).collect();
                match std::str::from_utf8(&hex).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
                    Some(byte) => byte,
                    None => b'?',
                }
            }
            byte => byte,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What a query asks of a question's page.
pub fn ask(query: &str) -> Result<QuestionAsk, Failure> {
    let pairs: Vec<_> = pairs(query).collect();
    QuestionAsk::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))).map_err(Failure)
}

fn view(key: Key, page: d::QuestionPage) -> impl IntoView {
    let locale = key.locale;
    let ask = Arc::new(ask(&key.query).unwrap_or_default());
    let in_vain = pairs(&key.query).find(|(name, _)| name == "no-reply").map(|(_, typed)| typed);
    let slug: Arc<str> = key.slug.as_str().into();
    let d::QuestionPage { head, questions, number, replies: said, written, page, pages } = page;
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
    let around = Around { locale, slug: Arc::clone(&slug), ask: Arc::clone(&ask), today: head.today, print: false };
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
                            {question(locale, &slug, shown, &ask, Extent::Page)}
                            <h2 class="vh">{i18n::discussions::replies_to_question(locale, number.into())}</h2>
                            {arranged}
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
