//! The lane of proposed questions on a space's page, for those who have signed in.

use super::proposals::state_words;
use crate::paths;
use domain::voices::Proposal;
use domain::{Html, Locale};
use i18n::voices as t;
use leptos::prelude::*;

/// What the reader has proposed, and the way to propose.
pub fn lane(locale: Locale, slug: &str, takes: bool, own: Vec<Proposal>) -> Html {
    if !takes && own.is_empty() {
        return Html::default();
    }
    let list = own.into_iter().map(|each| row(locale, each)).collect::<Vec<_>>();
    let list = (!list.is_empty()).then(|| {
        view! {
            <h3>{t::your_proposals(locale)}</h3>
            <ul role="list">{list}</ul>
        }
    });
    let propose = takes.then(|| {
        view! {
            <p>{t::lane_lead(locale)}</p>
            <p>
                <a class="btn" href=paths::propose(locale, slug)>
                    {t::propose(locale)}
                </a>
            </p>
        }
    });
    let view = view! {
        <section aria-labelledby="lane-h">
            <h2 id="lane-h">{t::lane(locale)}</h2>
            {propose}
            {list}
        </section>
    };
    Html(view.to_html())
}

fn row(locale: Locale, proposal: Proposal) -> Option<impl IntoView> {
    let says = state_words(locale, &proposal);
    let href = proposal.number.map(|number| paths::question(locale, &proposal.slug, number));
    let original = proposal.versions.into_iter().next()?;
    let lang = original.lang.to_string();
    let title = match href {
        Some(href) => view! { <a href=href>{original.title}</a> }.into_any(),
        None => original.title.into_any(),
    };
    Some(view! {
        <li>
            <span lang=lang dir="auto">
                {title}
            </span>
            {i18n::moderation::colon(locale)}
            " "
            {says}
            {(!proposal.reason.is_empty()).then(|| view! { " " <q dir="auto">{proposal.reason}</q> })}
        </li>
    })
}
