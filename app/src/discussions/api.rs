//! What the pages of discussions read, and what their forms do. Every read is a GET.

#![expect(missing_docs, reason = "the server macro makes a struct of every function's arguments")]

use crate::platform::Failure;
use domain::LangTag;
use domain::discussions::{Noted, Text, Typed};
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};

/// One text in one language version: of the question `1`, the reply `1.2`, or the space itself, the empty number.
#[server(prefix = "/api", endpoint = "version", input = GetUrl, output = Json)]
pub async fn read_version(slug: String, number: String, lang: LangTag) -> Result<Text, Failure> {
    crate::api::border::cross(crate::api::border::hub()?.discussions().version(&slug, &number, &lang).await)
}

/// Keeps what somebody is writing, so that another device of theirs has it, and says what is noticed in it.
#[server(prefix = "/api", endpoint = "keep", input = Json, output = Json)]
pub async fn keep_draft(typed: Typed) -> Result<Noted, Failure> {
    use crate::api::border::{cross, hub, visit};
    let actor = visit()?.actor.ok_or(Failure(domain::Fault::NotFound))?;
    cross(hub()?.discussions().keep_draft(&actor, &typed).await)
}

#[cfg(feature = "ssr")]
pub use reads::{place, read};

#[cfg(feature = "ssr")]
mod reads {
    use super::super::{own, writing};
    use crate::api::border::{Visit, cross};
    use crate::paths::Place;
    use crate::platform::Failure;
    use crate::root::Page;
    use crate::voices;
    use domain::accounts::Speaker;
    use domain::discussions::{Composer, SpaceHead, SpaceState};
    use domain::{Fault, LangTag, Locale};
    use hub::Hub;

    /// What a page is made of, with countries named in the reader's language.
    pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: Place) -> Result<Page, Failure> {
        let discussions = hub.discussions();
        Ok(match at {
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
                if let Some(actor) = &visit.actor {
                    page.lane = voices::api::lane(hub, actor, locale, &page.head).await?;
                }
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
                if let Some(actor) = &visit.actor {
                    let asked = page.questions.iter().find(|each| each.number == number).map(|each| each.id);
                    let asked = asked.ok_or(Failure(Fault::NotFound))?;
                    let own = cross(discussions.own_replies(actor, asked, locale).await)?;
                    page.own = own::drawn(locale, &slug, number, own);
                    let mine = cross(discussions.mine(actor, asked).await)?;
                    page.replies.iter_mut().for_each(|reply| reply.mine = mine.contains(&reply.id));
                    if page.head.state == SpaceState::Open {
                        page.composer = Some(writing::composer(hub, actor, locale, &page, &query).await?);
                    }
                } else if page.head.state == SpaceState::Open {
                    page.composer = Some(Composer::signed_out());
                }
                voices::api::support(hub, visit.actor.as_ref(), locale, &mut page).await?;
                Page::Question(Box::new(page))
            }
            Place::Whole { slug } => {
                let mut whole = cross(discussions.whole_space(&slug, locale, false).await)?;
                place_head(locale, &mut whole.head);
                for (question, replies) in &mut whole.questions {
                    place(locale, &mut question.asked_by);
                    for reply in replies.iter_mut() {
                        place(locale, &mut reply.author);
                    }
                    voices::api::supporters(hub, locale, question.id, replies).await?;
                }
                Page::Whole(whole)
            }
            _ => return Err(Failure(Fault::NotFound)),
        })
    }

    /// Names the speaker's country, and the State they speak for, in the reader's language.
    pub fn place(locale: Locale, speaker: &mut Speaker) {
        if let Some(state) = speaker.for_state.as_deref().and_then(|code| i18n::country_name(locale, code)) {
            state.clone_into(&mut speaker.speaks_for);
        }
        speaker.place = speaker.country.as_deref().and_then(|code| i18n::country_name(locale, code)).map(str::to_owned);
    }

    fn place_head(locale: Locale, head: &mut SpaceHead) {
        head.facilitators.iter_mut().for_each(|speaker| place(locale, speaker));
    }
}
