//! What the pages ask the hub. Reading only, so every function is a GET that caches may keep.

#![expect(missing_docs, reason = "the server macro makes a struct of every function's arguments")]

use crate::platform::Failure;
use crate::root::Page;
use domain::discussions::Text;
use domain::{LangTag, Locale};
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};

/// What the page at an address is made of. The language is the page's own, also where the address names none.
#[server(prefix = "/api", endpoint = "read", input = GetUrl, output = Json)]
pub async fn read(locale: Locale, path: String, query: String) -> Result<Page, Failure> {
    border::read(locale, crate::paths::Place::of(&path, &query)).await
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
    use crate::paths::Place;
    use crate::root::Page;
    use domain::accounts::Speaker;
    use domain::discussions::SpaceHead;
    use domain::{Fault, LangTag, Locale};
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

    /// What a page is made of, with countries named in the reader's language.
    pub async fn read(locale: Locale, at: Place) -> Result<Page, Failure> {
        let hub = hub()?;
        let discussions = hub.discussions();
        Ok(match at {
            Place::About => Page::About,
            Place::Nowhere => return Err(Failure(Fault::NotFound)),
            Place::Hub => {
                let mut cards = cross(discussions.hub_page(locale).await)?;
                for card in &mut cards {
                    place_head(locale, &mut card.head);
                }
                Page::Hub(cards)
            }
            Place::Space { slug, query } => {
                let mut page = cross(discussions.space_page(&slug, locale, false).await)?;
                let chosen = crate::paths::pairs(&query).find(|(name, _)| name == "v").map(|(_, tag)| tag);
                if let Some(lang) = chosen.and_then(|tag| LangTag::parse(&tag).ok())
                    && page.head.text.shown.lang != lang
                {
                    page.head.text = cross(discussions.version(&slug, "", &lang).await)?;
                }
                place_head(locale, &mut page.head);
                page.questions.iter_mut().for_each(|question| place(locale, &mut question.asked_by));
                Page::Space(page)
            }
            Place::Question { slug, number, query } => {
                let ask = crate::paths::ask(&query)?;
                let mut page = cross(discussions.question_page(&slug, number, locale, &ask).await)?;
                place_head(locale, &mut page.head);
                page.questions.iter_mut().for_each(|question| place(locale, &mut question.asked_by));
                for reply in &mut page.replies {
                    place(locale, &mut reply.author);
                }
                Page::Question(page)
            }
            Place::Whole { slug } => {
                let mut whole = cross(discussions.whole_space(&slug, locale, false).await)?;
                place_head(locale, &mut whole.head);
                for (question, replies) in &mut whole.questions {
                    place(locale, &mut question.asked_by);
                    for reply in replies {
                        place(locale, &mut reply.author);
                    }
                }
                Page::Whole(whole)
            }
        })
    }

    fn place(locale: Locale, speaker: &mut Speaker) {
        speaker.place = speaker.country.as_deref().and_then(|code| i18n::country_name(locale, code)).map(str::to_owned);
    }

    fn place_head(locale: Locale, head: &mut SpaceHead) {
        head.facilitators.iter_mut().for_each(|speaker| place(locale, speaker));
    }
}
