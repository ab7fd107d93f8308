//! `/{lang}/spaces/{slug}/all`: a space with everything said in it, for print.

use super::band::{Tab, band, introduction};
use super::question::{Extent, question};
use super::reply::{Around, replies};
use crate::platform::Head;
use crate::root::Page;
use domain::Locale;
use domain::discussions::{QuestionAsk, WholeSpace, threads};
use leptos::prelude::*;
use std::sync::Arc;

/// The whole space on one page.
pub fn whole(locale: Locale, whole: WholeSpace) -> Page {
    let head = Head {
        title: i18n::discussions::space_whole_title(locale, &whole.head.text.shown.title),
        description: whole.head.text.shown.purpose.clone(),
        canonical: Some(format!("/spaces/{}/all", whole.head.slug)),
        feed: None,
    };
    Page::drawn(head, view(locale, whole))
}

fn view(locale: Locale, whole: WholeSpace) -> impl IntoView + use<> {
    let WholeSpace { head, questions } = whole;
    let slug: Arc<str> = head.slug.as_str().into();
    let ask = Arc::new(QuestionAsk { page: 1, ..QuestionAsk::default() });
    let around = Around {
        locale,
        slug: Arc::clone(&slug),
        ask: Arc::clone(&ask),
        today: head.today,
        print: true,
        may_reply: false,
    };
    let sections = questions
        .into_iter()
        .map(|(asked, said)| {
            let number = asked.number;
            let count = i18n::discussions::reply_count(locale, asked.replies.into());
            view! {
                <section class="question" id=format!("q{number}") aria-labelledby=format!("q{number}-h")>
                    {question(locale, &slug, asked, &ask, Extent::Print)} <p class="count-line">{count}</p>
                    {replies(&around, threads(said))}
                </section>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <div data-ink=head.ink.clone()>
            {band(locale, &head, Tab::Whole)} <div class="wrap whole">
                <p class="note print-hint">{i18n::discussions::print_hint(locale)}</p>
                {introduction(locale, &head)}
                {sections}
            </div>
        </div>
    }
}
