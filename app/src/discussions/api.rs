//! What the pages ask the hub. Reading only, so every function is a GET that caches may keep.

#![expect(missing_docs, reason = "the server macro makes a struct of every function's arguments")]

use crate::platform::Failure;
use domain::discussions::{QuestionPage, SpaceCard, SpacePage, Text, WholeSpace};
use domain::{LangTag, Locale};
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};

/// All spaces, open ones first.
#[server(prefix = "/api", endpoint = "hub", input = GetUrl, output = Json)]
pub async fn read_hub(locale: Locale) -> Result<Vec<SpaceCard>, Failure> {
    let hub = border::hub()?;
    let mut cards = border::cross(hub.discussions().hub_page(locale).await)?;
    cards.iter_mut().for_each(|card| border::place_head(locale, &mut card.head));
    Ok(cards)
}

/// A space and its questions. `version` chooses the language version of the space's own text.
#[server(prefix = "/api", endpoint = "space", input = GetUrl, output = Json)]
pub async fn read_space(locale: Locale, slug: String, version: Option<LangTag>) -> Result<SpacePage, Failure> {
    let hub = border::hub()?;
    let mut page = border::cross(hub.discussions().space_page(&slug, locale, false).await)?;
    if let Some(lang) = version
        && page.head.text.shown.lang != lang
    {
        page.head.text = border::cross(hub.discussions().version(&slug, "", &lang).await)?;
    }
    border::place_head(locale, &mut page.head);
    page.questions.iter_mut().for_each(|question| border::place(locale, &mut question.asked_by));
    Ok(page)
}

/// A question and one page of its replies. `query` is the address' query, as [`border::ask`] reads it.
#[server(prefix = "/api", endpoint = "question", input = GetUrl, output = Json)]
pub async fn read_question(locale: Locale, slug: String, number: u32, query: String) -> Result<QuestionPage, Failure> {
    let hub = border::hub()?;
    let ask = super::question_page::ask(&query)?;
    let mut page = border::cross(hub.discussions().question_page(&slug, number, locale, &ask).await)?;
    border::place_head(locale, &mut page.head);
    page.questions.iter_mut().for_each(|question| border::place(locale, &mut question.asked_by));
    page.replies.iter_mut().for_each(|reply| border::place(locale, &mut reply.author));
    Ok(page)
}

/// A whole space, for print.
#[server(prefix = "/api", endpoint = "whole", input = GetUrl, output = Json)]
pub async fn read_whole(locale: Locale, slug: String) -> Result<WholeSpace, Failure> {
    let hub = border::hub()?;
    let mut whole = border::cross(hub.discussions().whole_space(&slug, locale, false).await)?;
    border::place_head(locale, &mut whole.head);
    for (question, replies) in &mut whole.questions {
        border::place(locale, &mut question.asked_by);
        replies.iter_mut().for_each(|reply| border::place(locale, &mut reply.author));
    }
    Ok(whole)
}

/// One text in one language version: of the question `1`, the reply `1.2`, or the space itself, the empty number.
#[server(prefix = "/api", endpoint = "version", input = GetUrl, output = Json)]
pub async fn read_version(slug: String, number: String, lang: LangTag) -> Result<Text, Failure> {
    border::cross(border::hub()?.discussions().version(&slug, &number, &lang).await)
}

/// The border between what people see and the hub: who asks, and what a failure may tell them.
#[cfg(feature = "ssr")]
mod border {
    use super::Failure;
    use domain::accounts::Speaker;
    use domain::discussions::SpaceHead;
    use domain::{Fault, Locale};
    use leptos::prelude::use_context;

    /// The request's id, by which the log is searched.
    fn ticket() -> String {
        use_context::<axum::http::request::Parts>()
            .and_then(|parts| parts.headers.get("x-request-id")?.to_str().ok().map(str::to_owned))
            .unwrap_or_default()
    }

    pub fn hub() -> Result<hub::Hub, Failure> {
        use_context::<hub::Hub>().ok_or_else(|| Failure(Fault::Unavailable { ticket: ticket() }))
    }

    /// A fault travels on as it is. Anything else is logged, and the reader gets its ticket.
    pub fn cross<T>(result: Result<T, hub::Error>) -> Result<T, Failure> {
        result.map_err(|error| match error {
            hub::Error::Fault(fault) => Failure(fault),
            error => {
                let ticket = ticket();
                tracing::error!(ticket, %error, "a request could not be answered");
                Failure(Fault::Unavailable { ticket })
            }
        })
    }

    pub fn place(locale: Locale, speaker: &mut Speaker) {
        speaker.place = speaker.country.as_deref().and_then(|code| i18n::country_name(locale, code)).map(str::to_owned);
    }

    pub fn place_head(locale: Locale, head: &mut SpaceHead) {
        head.facilitators.iter_mut().for_each(|speaker| place(locale, speaker));
    }
}
