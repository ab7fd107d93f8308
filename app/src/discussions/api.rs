//! What the pages of discussions read, and what their forms do. Every read is a GET.

#![expect(missing_docs, reason = "the server macro makes a struct of every function's arguments")]

#[cfg(feature = "ssr")]
pub mod files;
#[cfg(feature = "ssr")]
pub mod own;
#[cfg(feature = "ssr")]
pub mod writing;

#[cfg(feature = "ssr")]
pub use hub::discussions::Revision;

use crate::platform::Failure;
use domain::discussions::{Noted, Text, Typed};
use domain::{LangTag, Locale};
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};

/// One text in one language version: of the question `1`, the reply `1.2`, or the space itself, the empty number.
/// Who has left is named in the language of the page, when that is given.
#[server(prefix = "/api", endpoint = "version", input = GetUrl, output = Json)]
pub async fn read_version(
    slug: String,
    number: String,
    lang: LangTag,
    locale: Option<Locale>,
) -> Result<Text, Failure> {
    use crate::api::border::{cross, hub};
    let mut text = cross(hub()?.discussions().version(&slug, &number, &lang).await)?;
    crate::own::Former::former(&mut text, locale.unwrap_or_default());
    Ok(text)
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
    use super::super::own;
    use super::{files, writing};
    use crate::api::border::{Visit, cross};
    use crate::discussions::Around;
    use crate::own::Former as _;
    use crate::paths::Place;
    use crate::platform::Failure;
    use crate::root::Page;
    use crate::{notifications, voices};
    use domain::accounts::Speaker;
    use domain::discussions::{Composer, QuestionSummary, Reply, SpaceHead, SpaceState};
    use domain::{Fault, Html, LangTag, Locale};
    use hub::Hub;

    /// How many of the newest resources the first page tells of.
    const NEWEST: u32 = 4;

    /// What a page is made of, with countries named in the reader's language.
    pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: Place) -> Result<Page, Failure> {
        let discussions = hub.discussions();
        Ok(match at {
            Place::Hub => {
                let mut cards = cross(discussions.hub_page(locale).await)?;
                for card in &mut cards {
                    place_head(locale, &mut card.head);
                }
                let open: Vec<&SpaceHead> =
                    cards.iter().map(|card| &card.head).filter(|head| head.state == SpaceState::Open).collect();
                let around = Around {
                    said: cross(discussions.lately(&open, locale).await)?,
                    shared: cross(hub.resources().newest(locale, NEWEST).await)?,
                    signed_in: visit.actor.is_some(),
                };
                super::super::hub(locale, cards, &around)
            }
            Place::Space { slug, query } => {
                let mut page = cross(discussions.space_page(&slug, locale, false).await)?;
                let chosen = crate::paths::pairs(&query).find(|(name, _)| name == "v").map(|(_, tag)| tag);
                if let Some(lang) = chosen.and_then(|tag| LangTag::parse(&tag).ok())
                    && page.head.text.shown.lang != lang
                {
                    page.head.text = cross(discussions.version(&slug, "", &lang).await)?;
                }
                if let Some(actor) = &visit.actor {
                    let texts = page.questions.iter_mut().map(|each| (each.id.0, &mut each.text)).collect();
                    cross(discussions.as_written(texts, &actor.languages).await)?;
                }
                place_head(locale, &mut page.head);
                page.questions.iter_mut().for_each(|question| place_question(locale, question));
                if let Some(actor) = &visit.actor {
                    page.lane = voices::api::lane(hub, actor, locale, &page.head).await?;
                    notifications::api::on_space(hub, actor, locale, &mut page).await?;
                }
                Page::Space(Box::new(page))
            }
            Place::Question { slug, number, query } => {
                let ask = crate::paths::ask(&query)?;
                let mut page = cross(discussions.question_page(&slug, number, locale, &ask).await)?;
                if let Some(actor) = &visit.actor {
                    // What they have chosen themselves stays.
                    let free = |number: &str| ask.versions.iter().all(|(chosen, _)| chosen != number);
                    let questions = page.questions.iter_mut();
                    let questions =
                        questions.filter(|each| free(&each.number.to_string())).map(|each| (each.id.0, &mut each.text));
                    let replies = page.replies.iter_mut();
                    let replies = replies
                        .filter(|each| each.gone.is_none() && !each.left_out && free(&each.number.to_string()))
                        .map(|each| (each.id.0, &mut each.text));
                    cross(discussions.as_written(questions.chain(replies).collect(), &actor.languages).await)?;
                }
                place_head(locale, &mut page.head);
                page.questions.iter_mut().for_each(|question| place_question(locale, question));
                for reply in &mut page.replies {
                    place_reply(locale, reply);
                }
                if page.closed {
                    page.why_closed = Html(i18n::moderation::closed_question(locale).to_owned());
                }
                let open = page.head.state == SpaceState::Open && !page.closed;
                let asked = page.questions.iter().find(|each| each.number == number).map(|each| each.id);
                let asked = asked.ok_or(Failure(Fault::NotFound))?;
                files::beside_replies(hub, locale, asked, &mut page.replies).await?;
                if let Some(actor) = &visit.actor {
                    let own = cross(discussions.own_replies(actor, asked, locale).await)?;
                    notifications::api::on_question(hub, actor, locale, asked, &mut page).await?;
                    let beside = files::beside_own(hub, locale, &own).await?;
                    page.own = own::drawn(locale, &slug, number, own, beside);
                    let mine = cross(discussions.mine(actor, asked).await)?;
                    page.replies.iter_mut().for_each(|reply| reply.mine = mine.contains(&reply.id));
                    if open {
                        page.composer = Some(writing::composer(hub, actor, locale, &page, &query).await?);
                    }
                } else if open {
                    page.composer = Some(Composer::signed_out());
                }
                voices::api::support(hub, visit.actor.as_ref(), locale, &mut page).await?;
                Page::Question(Box::new(page))
            }
            Place::Whole { slug } => {
                let mut whole = cross(discussions.whole_space(&slug, locale, false).await)?;
                place_head(locale, &mut whole.head);
                for (question, replies) in &mut whole.questions {
                    place_question(locale, question);
                    for reply in replies.iter_mut() {
                        place_reply(locale, reply);
                    }
                    files::beside_replies(hub, locale, question.id, replies).await?;
                    voices::api::supporters(hub, locale, question.id, replies).await?;
                }
                super::super::whole(locale, whole)
            }
            _ => return Err(Failure(Fault::NotFound)),
        })
    }

    /// Names the speaker's country, and the State they speak for, in the reader's language.
    pub fn place(locale: Locale, speaker: &mut Speaker) {
        speaker.former(locale);
        if let Some(state) = speaker.for_state.as_deref().and_then(|code| i18n::country_name(locale, code)) {
            state.clone_into(&mut speaker.speaks_for);
        }
        speaker.place = speaker.country.as_deref().and_then(|code| i18n::country_name(locale, code)).map(str::to_owned);
    }

    fn place_question(locale: Locale, question: &mut QuestionSummary) {
        place(locale, &mut question.asked_by);
        question.text.former(locale);
    }

    fn place_reply(locale: Locale, reply: &mut Reply) {
        place(locale, &mut reply.author);
        reply.former(locale);
    }

    fn place_head(locale: Locale, head: &mut SpaceHead) {
        head.text.former(locale);
        head.facilitators.iter_mut().for_each(|speaker| place(locale, speaker));
    }
}
