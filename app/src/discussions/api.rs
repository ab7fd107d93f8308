//! What the pages of discussions read, and what their forms do. Every read is a GET.

#![expect(missing_docs, reason = "the server macro makes a struct of every function's arguments")]

use crate::platform::Failure;
use domain::LangTag;
use domain::discussions::Text;
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};

/// One text in one language version: of the question `1`, the reply `1.2`, or the space itself, the empty number.
#[server(prefix = "/api", endpoint = "version", input = GetUrl, output = Json)]
pub async fn read_version(slug: String, number: String, lang: LangTag) -> Result<Text, Failure> {
    crate::api::border::cross(crate::api::border::hub()?.discussions().version(&slug, &number, &lang).await)
}

#[cfg(feature = "ssr")]
pub use deeds::{act, again, read};

#[cfg(feature = "ssr")]
mod deeds {
    use crate::api::border::{Done, Visit, What, cross, cross_form};
    use crate::paths::{self, Place, pairs};
    use crate::platform::Failure;
    use crate::root::Page;
    use crate::ui::form_page;
    use crate::ui::wrong::{too_fast, words};
    use domain::accounts::Speaker;
    use domain::discussions::{Composer, Draft, MOST_VERSIONS, ReplyNumber, SpaceHead, SpaceState};
    use domain::form::{Fields, Wrong};
    use domain::{Fault, Html, LangTag, Locale};
    use hub::Hub;
    use hub::discussions::NewPost;
    use uuid::Uuid;

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
                if page.closed {
                    page.why_closed = Html(i18n::moderation::closed_question(locale).to_owned());
                }
                let open = page.head.state == SpaceState::Open && !page.closed;
                if let Some(actor) = &visit.actor {
                    let asked = page.questions.iter().find(|each| each.number == number).map(|each| each.id);
                    let asked = asked.ok_or(Failure(Fault::NotFound))?;
                    page.own = cross(discussions.own_replies(actor, asked, locale).await)?;
                    if open {
                        let (publication, hours) = cross(discussions.publication(page.head.id).await)?;
                        let wanted = pairs(&query).find(|(name, _)| name == "reply-to").map(|(_, number)| number);
                        let answers = wanted.and_then(|number| number.parse::<ReplyNumber>().ok());
                        let answers = answers.and_then(|number| {
                            let reply =
                                page.replies.iter().find(|reply| reply.number == number && reply.gone.is_none());
                            reply.map(|reply| (number, reply.author.name.clone()))
                        });
                        page.composer = Some(Composer {
                            name: Some(actor.name.clone()),
                            answers,
                            key: hub.new_key().to_string(),
                            drafts: vec![Draft { lang: locale.tag().to_owned(), text: String::new() }],
                            wrong: Vec::new(),
                            publication,
                            hours,
                        });
                    }
                } else if open {
                    page.composer = Some(Composer::signed_out());
                }
                Page::Question(Box::new(page))
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
            _ => return Err(Failure(Fault::NotFound)),
        })
    }

    /// Does what the composer asks for: posts, or shows one more version to fill in.
    pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
        let Place::Question { slug, number, .. } = at else { return Err(Failure(Fault::NotFound)) };
        let answers = fields.get("answers").parse::<ReplyNumber>().ok();
        let question = paths::question(locale, slug, *number);
        let Some(actor) = &visit.actor else {
            // The session is over: what was typed travels through signing in.
            let back = answers.map_or(question.clone(), |answers| format!("{question}?reply-to={answers}"));
            let kept = serde_json::to_string(fields).unwrap_or_default();
            let form = crate::accounts::api::sign_in_first(locale, &format!("{back}#compose"), &kept);
            return Ok(Done::show(visit, form_page(locale, form), 401));
        };
        let mut drafts = typed(fields);
        if let Some(lang) = fields.get("do").strip_prefix("add") {
            if drafts.len() < MOST_VERSIONS as usize {
                let lang = lang.trim_start_matches('-');
                let free = Locale::ALL.iter().map(|each| each.tag()).find(|tag| drafts.iter().all(|d| d.lang != *tag));
                let lang = if lang.is_empty() { free.unwrap_or_default() } else { lang };
                drafts.push(Draft { lang: lang.to_owned(), text: String::new() });
            }
            return compose(hub, visit, locale, at, fields, drafts, Vec::new(), 200).await;
        }
        if let Err(seconds) = visit.gate.pass(What::Post, Some(actor.person), None) {
            let wrong = vec![("text-0".to_owned(), too_fast(locale, seconds))];
            let done = compose(hub, visit, locale, at, fields, drafts, wrong, 429).await?;
            return Ok(done.retry_after(seconds));
        }
        let key = Uuid::parse_str(fields.get("key")).map_err(|_| Failure(Fault::BadRequest))?;
        let answers = match fields.get("answers") {
            "" => None,
            text => Some(text.parse().map_err(|_| Failure(Fault::BadRequest))?),
        };
        let new = NewPost { key, slug: slug.clone(), question: *number, answers, drafts: drafts.clone() };
        match cross_form(hub.discussions().post_reply(actor, &new).await)? {
            Ok(posted) => Ok(Done::go_to(match posted.number {
                Some(number) => format!("{question}?at={number}#reply-{number}"),
                None => format!("{question}#own-{}", posted.id),
            })),
            Err(wrong) => {
                let said = |wrong: Wrong| {
                    let sentence = words(locale, wrong.why);
                    (wrong.field, sentence)
                };
                let wrong = wrong.into_iter().map(said).collect();
                compose(hub, visit, locale, at, fields, drafts, wrong, 422).await
            }
        }
    }

    /// The page with the composer as it was filled in before signing in.
    pub async fn again(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
        compose(hub, visit, locale, at, fields, typed(fields), Vec::new(), 200).await
    }

    /// The page of the question with the composer as it was filled in.
    #[expect(clippy::too_many_arguments, reason = "they are what a composer is made of")]
    async fn compose(
        hub: &Hub,
        visit: &Visit,
        locale: Locale,
        at: &Place,
        fields: &Fields,
        drafts: Vec<Draft>,
        wrong: Vec<(String, String)>,
        status: u16,
    ) -> Result<Done, Failure> {
        let Place::Question { slug, number, .. } = at else { return Err(Failure(Fault::NotFound)) };
        // On the page of what is answered, so that it stands above the composer.
        let query = match fields.get("answers") {
            "" => String::new(),
            answers => format!("at={answers}&reply-to={answers}"),
        };
        let there = Place::Question { slug: slug.clone(), number: *number, query };
        let page = match read(hub, visit, locale, there).await {
            Err(Failure(Fault::NotFound)) => {
                let plain = Place::Question { slug: slug.clone(), number: *number, query: String::new() };
                read(hub, visit, locale, plain).await?
            }
            other => other?,
        };
        let Page::Question(mut page) = page else { return Err(Failure(Fault::NotFound)) };
        let mut composer = page.composer.take().unwrap_or_else(Composer::signed_out);
        composer.name = visit.actor.as_ref().map(|actor| actor.name.clone());
        if let Ok(key) = Uuid::parse_str(fields.get("key")) {
            composer.key = key.to_string();
        }
        if !drafts.is_empty() {
            composer.drafts = drafts;
        }
        composer.wrong = wrong;
        page.composer = Some(composer);
        Ok(Done::show(visit, Page::Question(page), status))
    }

    /// The versions in a form: `lang-0` and `text-0`, `lang-1` and so on; the one that `original` names comes first.
    fn typed(fields: &Fields) -> Vec<Draft> {
        let mut drafts: Vec<Draft> = (0..=MOST_VERSIONS)
            .map_while(|place| {
                let (lang, text) = (format!("lang-{place}"), format!("text-{place}"));
                let there = fields.0.iter().any(|(name, _)| *name == text);
                there.then(|| Draft { lang: fields.get(&lang).to_owned(), text: fields.raw(&text).to_owned() })
            })
            .collect();
        if let Ok(original) = fields.get("original").parse::<usize>()
            && original < drafts.len()
        {
            drafts[..=original].rotate_right(1);
        }
        drafts
    }

    fn place(locale: Locale, speaker: &mut Speaker) {
        speaker.place = speaker.country.as_deref().and_then(|code| i18n::country_name(locale, code)).map(str::to_owned);
    }

    fn place_head(locale: Locale, head: &mut SpaceHead) {
        head.facilitators.iter_mut().for_each(|speaker| place(locale, speaker));
    }
}
