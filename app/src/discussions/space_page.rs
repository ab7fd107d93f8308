//! `/{lang}/spaces/{slug}`: a space's introduction and its questions.

use super::aside::aside;
use super::band::{Tab, band, introduction};
use super::question::{Extent, question};
use crate::paths;
use crate::platform::{Head, set_head};
use domain::Locale;
use domain::discussions::{self as d, QuestionAsk};
use leptos::prelude::*;
use std::sync::Arc;

/// A space's page.
pub fn space(locale: Locale, space: d::SpacePage) -> impl IntoView + use<> {
    let d::SpacePage { head, questions, lane, news } = space;
    set_head(
        locale,
        Head {
            title: head.text.shown.title.clone(),
            description: head.text.shown.purpose.clone(),
            canonical: Some(format!("/spaces/{}", head.slug)),
            feed: Some(paths::feed(locale, &head.slug)),
        },
    );
    let slug: Arc<str> = head.slug.as_str().into();
    let ask = Arc::new(QuestionAsk { page: 1, ..QuestionAsk::default() });
    let listed = questions
        .iter()
        .map(|each| {
            let number = each.number;
            view! {
                <section class="question" id=format!("q{number}") aria-labelledby=format!("q{number}-h")>
                    {question(locale, &slug, each.clone(), &ask, Extent::Listed)}
                </section>
            }
        })
        .collect::<Vec<_>>();
    let empty = listed.is_empty();
    view! {
        <div data-ink=head.ink.clone()>
            {band(locale, &head, Tab::Space)} <div class="wrap">
                <div class="cols">
                    {aside(locale, &head, &questions, None)} <div class="stream">
                        {introduction(locale, &head)} <div class="news" inner_html=news.0></div> {listed}
                        {empty.then(|| view! { <p class="empty">{i18n::discussions::space_no_questions(locale)}</p> })}
                        <div class="lane" inner_html=lane.0></div>
                    </div>
                </div>
            </div>
        </div>
    }
}
