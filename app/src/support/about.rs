//! `/{lang}/support`: what the team does for whom, one's own requests, and what others have asked for.

use super::words;
use crate::paths;
use crate::platform::Head;
use crate::root::Page;
use crate::ui::icon;
use domain::Locale;
use domain::support::{RequestHead, Summary};
use domain::topic::Topic;
use i18n::support as t;
use leptos::prelude::*;

/// What the page is made of.
#[derive(Debug, Default)]
pub struct Gathered {
    /// One's requests; none for those who have not signed in.
    pub own: Option<Vec<RequestHead>>,
    /// What everybody may read.
    pub summaries: Vec<Summary>,
    /// The taxonomy.
    pub topics: Vec<Topic>,
    /// Whether the reader answers requests.
    pub is_team: bool,
}

/// The page.
pub fn page(locale: Locale, gathered: &Gathered) -> Page {
    let head = Head {
        title: t::title(locale).to_owned(),
        description: t::lead(locale).to_owned(),
        canonical: Some("/support".to_owned()),
        feed: None,
    };
    Page::drawn(head, view(locale, gathered))
}

fn view(locale: Locale, gathered: &Gathered) -> impl IntoView + use<> {
    let steps = [
        (t::how_ask(locale), t::how_ask_words(locale)),
        (t::how_match(locale), t::how_match_words(locale)),
        (t::how_answer(locale), t::how_answer_words(locale)),
    ];
    let steps = steps.into_iter().map(|(name, words)| {
        view! {
            <li>
                <b>{name}</b>
                <p>{words}</p>
            </li>
        }
    });
    let steps = steps.collect::<Vec<_>>();
    let ask = if gathered.own.is_some() {
        view! {
            <a class="btn btn-1" href=paths::support_ask(locale)>
                {t::ask(locale)}
            </a>
        }
        .into_any()
    } else {
        view! {
            <a class="btn btn-1" href=paths::sign_in(locale, &paths::support_ask(locale))>
                {t::sign_in_to_ask(locale)}
            </a>
            <a href=paths::sign_up(locale)>{i18n::accounts::no_account(locale)}</a>
        }
        .into_any()
    };
    let desk = gathered.is_team.then(|| {
        view! {
            <a class="btn" href=paths::support_desk(locale)>
                {t::desk_title(locale)}
            </a>
        }
    });
    view! {
        <div class="wrap support-page">
            <div class="page-top">
                <h1>{t::title(locale)}</h1>
                <p>{t::lead(locale)}</p>
                <p class="form-acts">{ask} {desk}</p>
            </div>
            {gathered.own.as_ref().filter(|own| !own.is_empty()).map(|own| requests(locale, own))}
            <section class="form-part" aria-labelledby="support-how">
                <h2 id="support-how">{t::how(locale)}</h2>
                <ol class="help-steps">{steps}</ol>
                <p class="notice">{icon("i-info")} <span>{t::confidence(locale)}</span></p>
            </section>
            {(!gathered.summaries.is_empty()).then(|| summaries(locale, gathered))}
        </div>
    }
}

fn requests(locale: Locale, own: &[RequestHead]) -> impl IntoView + use<> {
    let rows = own
        .iter()
        .map(|head| {
            let sent = i18n::date(locale, head.asked_at.date());
            view! {
                <li>
                    <a href=paths::support_request(locale, head.id) lang=head.lang.to_string() dir="auto">
                        <bdi>{head.title.clone()}</bdi>
                    </a>
                    <span>{words::state(locale, head.state)} " · " {t::sent_on(locale, &sent)}</span>
                </li>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <section class="form-part" aria-labelledby="support-own">
            <h2 id="support-own">{t::own_requests(locale)}</h2>
            <ul class="rows" role="list">
                {rows}
            </ul>
        </section>
    }
}

fn summaries(locale: Locale, gathered: &Gathered) -> impl IntoView + use<> {
    let rows = gathered
        .summaries
        .iter()
        .map(|summary| {
            let topics = words::topics(locale, &gathered.topics, &summary.topics);
            view! {
                <li class="asked">
                    <p class="voice" lang=summary.lang.to_string() dir="auto">
                        {summary.words.clone()}
                    </p>
                    <p class="asked-about">{words::state(locale, summary.state)} " · " {topics}</p>
                </li>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <section class="form-part" aria-labelledby="support-others">
            <h2 id="support-others">{t::others(locale)}</h2>
            <p>{t::others_lead(locale)}</p>
            <ul role="list">{rows}</ul>
        </section>
    }
}
