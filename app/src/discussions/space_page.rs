//! `/{lang}/spaces/{slug}`: a space's introduction and its questions.

use super::api;
use super::aside::aside;
use super::band::{Tab, band, introduction};
use super::question::{Extent, question};
use crate::paths;
use crate::platform::{Head, set_head};
use crate::ui::{Locales, context::reader, page};
use domain::discussions::{self as d, QuestionAsk};
use domain::{LangTag, Locale};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Which space, in which version of its own text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Key {
    locale: Locale,
    slug: String,
    version: Option<LangTag>,
}

impl Locales for Key {
    fn locale(&self) -> Locale {
        self.locale
    }
}

/// A space's page.
#[component]
pub fn SpacePage() -> impl IntoView {
    let reader = reader();
    let params = use_params_map();
    let query = use_query_map();
    let key = Memo::new(move |before: Option<&Key>| {
        let slug = params.with(|params| params.get("slug").unwrap_or_default());
        match before {
            Some(before) if !reader.path.with(|path| path.ends_with(&format!("/spaces/{slug}"))) => before.clone(),
            _ => Key {
                locale: reader.locale.get(),
                version: query.with(|query| query.get("v").and_then(|tag| LangTag::parse(&tag).ok())),
                slug,
            },
        }
    });
    page(key, |key: Key| api::read_space(key.locale, key.slug, key.version), view)
}

fn view(key: Key, space: d::SpacePage) -> impl IntoView {
    let locale = key.locale;
    let d::SpacePage { head, questions } = space;
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
                        {introduction(locale, &head)} {listed}
                        {empty.then(|| view! { <p class="empty">{i18n::discussions::space_no_questions(locale)}</p> })}
                    </div>
                </div>
            </div>
        </div>
    }
}
