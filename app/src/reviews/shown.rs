//! What is shown of a resource to those who review it, and of a review that was written.

use super::words;
use crate::resources::{kind_name, scope_name};
use domain::accounts::Speaker;
use domain::form::Part;
use domain::resources::Resource;
use domain::reviews::{BEST, Criterion, Review, UNJUDGED};
use domain::topic::Topic;
use domain::{Html, Locale};
use i18n::reviews as t;
use leptos::prelude::*;

/// Somebody by name, where they work and live.
pub fn named(locale: Locale, speaker: &Speaker) -> String {
    let country = speaker.country.as_deref().and_then(|code| i18n::country_name(locale, code)).unwrap_or_default();
    let parts = [crate::own::former_name(locale, &speaker.name), speaker.affiliation.as_str(), country];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What somebody may know of a resource before they have declared a conflict of interest.
pub fn outside(locale: Locale, resource: &Resource, sender: Option<&Speaker>) -> Vec<(String, String)> {
    let languages: Vec<String> = resource.languages.iter().map(|lang| i18n::endonym(lang).into_owned()).collect();
    let facts = [
        (i18n::resources::kind(locale), kind_name(locale, resource.kind).to_owned()),
        (i18n::resources::authors(locale), resource.authors.clone()),
        (i18n::resources::organisation(locale), resource.organisation.clone()),
        (i18n::resources::year(locale), resource.year.map(|year| year.to_string()).unwrap_or_default()),
        (i18n::resources::work_languages(locale), languages.join(", ")),
        (t::suggested_by(locale), sender.map(|sender| named(locale, sender)).unwrap_or_default()),
    ];
    told(facts)
}

/// The same with what is inside.
pub fn inside(
    locale: Locale,
    resource: &Resource,
    sender: Option<&Speaker>,
    topics: &[Topic],
) -> Vec<(String, String)> {
    let known: Vec<&str> = topics
        .iter()
        .filter(|topic| resource.topics.contains(&topic.id))
        .map(|topic| topic.title.get(locale))
        .collect();
    let mut facts = outside(locale, resource, sender);
    facts.extend(told([
        (i18n::resources::scope(locale), scope_name(locale, resource.scope).to_owned()),
        (i18n::resources::topics(locale), known.join(", ")),
        (i18n::resources::licence(locale), resource.licence.clone()),
        (i18n::resources::doi(locale), resource.doi.clone()),
        (i18n::resources::isbn(locale), resource.isbn.clone()),
    ]));
    facts
}

fn told<const N: usize>(facts: [(&str, String); N]) -> Vec<(String, String)> {
    facts.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Summary, the way to the work, and its files; `letter` is what stands in the link by which a reader came.
pub fn summary(locale: Locale, resource: &Resource, letter: &str) -> Html {
    let shown = &resource.text.shown;
    let lang = shown.lang.to_string();
    let link = (!resource.link.is_empty()).then(|| {
        view! {
            <p>
                <a class="btn" href=resource.link.clone() rel="external noopener noreferrer">
                    {i18n::resources::open(locale)}
                </a>
            </p>
        }
    });
    let html = view! {
        <div class="shown">
            <div class="voice" lang=lang dir="auto" inner_html=shown.html.0.clone()></div>
            {link}
            {crate::attachments::of_resource(locale, &resource.files, letter)}
        </div>
    };
    Html(html.to_html())
}

/// A figure on a criterion, or what stands for none.
pub fn figure(locale: Locale, score: Option<u8>) -> String {
    match score {
        Some(UNJUDGED) => t::unjudged(locale).to_owned(),
        Some(score) => t::of_best(locale, score.into(), BEST.into()),
        None => t::not_said(locale).to_owned(),
    }
}

/// What was written in a review, to be read.
pub fn written(locale: Locale, review: &Review, criteria: &[Criterion]) -> Part {
    let scores = criteria
        .iter()
        .filter_map(|criterion| {
            let score = review.scores.iter().find(|score| score.criterion == criterion.id)?;
            Some(view! {
                <dt>{criterion.title.get(locale).to_owned()}</dt>
                <dd>
                    {figure(locale, score.score)}
                    {lines(&score.words)}
                </dd>
            })
        })
        .collect::<Vec<_>>();
    let words = |heading: &'static str, words: &str| {
        (!words.is_empty()).then(|| {
            view! {
                <h3>{heading}</h3>
                {lines(words)}
            }
        })
    };
    let recommended = review.recommendation.map(|what| {
        view! {
            <p>
                <b>{words::recommendation(locale, what)}</b>
            </p>
        }
    });
    let html = view! {
        <div class="shown">
            {recommended}
            {(!scores.is_empty()).then(|| view! { <dl class="facts">{scores}</dl> })}
            {words(t::to_sender(locale), &review.to_sender)}
            {words(t::to_editor(locale), &review.to_editor)}
            {words(t::reason_given(locale), &review.reason)}
            {words(t::conflict(locale), &review.conflict)}
        </div>
    };
    Part { drawn: Html(html.to_html()), ..Part::default() }
}

/// Typed lines as paragraphs, in whichever language they are.
pub fn lines(words: &str) -> impl IntoView + use<> {
    words
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| view! { <p lang="" dir="auto">{line.to_owned()}</p> })
        .collect_view()
}
