//! Writing: what the composer begins with, and what becomes of what it sends.

use super::files;
use super::read;
use crate::api::border::{Done, Upload, Visit, What as Limited, cross, cross_form};
use crate::attachments::api::{Changed, Where};
use crate::paths::{self, Place, pairs};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::wrong::{too_fast, words};
use domain::discussions::{Composer, Draft, MOST_VERSIONS, QuestionPage, ReplyNumber, Typed};
use domain::form::{Fields, Wrong};
use domain::id::ReplyId;
use domain::voices::Body;
use domain::{Fault, Html, LangTag, Locale};
use hub::Hub;
use hub::accounts::Actor;
use hub::discussions::{Edit, NewPost};
use uuid::Uuid;

/// Where a person may write, with what they have written so far: a reply, an answer, or an edit of their own.
pub async fn composer(
    hub: &Hub,
    actor: &Actor,
    locale: Locale,
    page: &QuestionPage,
    query: &str,
) -> Result<Composer, Failure> {
    let discussions = hub.discussions();
    let (publication, hours) = cross(discussions.publication(page.head.id).await)?;
    let wanted = |name: &str| pairs(query).find(|(key, _)| key == name).map(|(_, value)| value);
    let editing = wanted("edit").and_then(|id| Uuid::parse_str(&id).ok()).map(ReplyId);
    let answers = wanted("reply-to").filter(|_| editing.is_none()).and_then(|number| number.parse().ok());
    let answers = answers.and_then(|number: ReplyNumber| {
        let reply = page.replies.iter().find(|reply| reply.number == number && reply.gone.is_none());
        reply.map(|reply| (number, reply.author.name.clone()))
    });
    let what = match (&editing, &answers) {
        (Some(id), _) => format!("edit-{id}"),
        (None, Some((number, _))) => number.to_string(),
        (None, None) => String::new(),
    };
    let place = format!("/spaces/{}/questions/{}:{what}", page.head.slug, page.number);
    let (key, drafts, base) = match cross(discussions.draft(actor, &place).await)? {
        Some(kept) => kept,
        None => {
            let drafts = match editing {
                Some(id) => cross(discussions.words(actor, id).await)?,
                None => vec![Draft { lang: locale.tag().to_owned(), text: String::new() }],
            };
            let left = match editing {
                Some(_) => None,
                None => cross(hub.attachments().unsent_key(actor.person, &place).await)?,
            };
            (left.unwrap_or_else(|| hub.new_key()), drafts, 0)
        }
    };
    let mut drafts = drafts;
    if let (Some(id), Some(lang)) = (editing, wanted("version").and_then(|lang| LangTag::parse(&lang).ok()))
        && drafts.iter().all(|draft| draft.lang != lang.as_str())
    {
        // What somebody else has made of it, for the author to correct.
        drafts.extend(cross(discussions.to_correct(actor, id, &lang).await)?);
    }
    let files = files::along(hub, actor, locale, key, editing, &Changed::default()).await?;
    let voice = match editing {
        // Whose voice it was does not change with the words.
        Some(_) => Html::default(),
        None => crate::voices::api::choice(hub, actor, locale, "", None).await?,
    };
    Ok(Composer {
        voice,
        files,
        name: Some(actor.name.clone()),
        answers,
        key: key.to_string(),
        editing,
        drafts,
        base,
        wrong: Vec::new(),
        publication,
        hours,
    })
}

/// Does what the composer asks for: posts, takes a file in, or shows one more version to fill in.
pub async fn act(
    hub: &Hub,
    visit: &Visit,
    locale: Locale,
    at: &Place,
    fields: &Fields,
    upload: Option<Upload>,
) -> Result<Done, Failure> {
    let Place::Question { slug, number, .. } = at else { return Err(Failure(Fault::NotFound)) };
    let question = paths::question(locale, slug, *number);
    if matches!(fields.get("do"), "endorse" | "take-back") {
        return crate::voices::api::endorse(hub, visit, locale, &question, fields).await;
    }
    let Some(actor) = &visit.actor else {
        let back = match what(fields)? {
            What::Reply => question,
            What::Answer(number) => format!("{question}?reply-to={number}"),
            What::Edit(id) => format!("{question}?edit={id}"),
        };
        return Ok(crate::accounts::api::sign_in_again(visit, locale, &format!("{back}#compose"), fields));
    };
    let mut drafts = typed(fields);
    let mut changed = Changed::default();
    if let (Ok(key), What::Reply | What::Answer(_)) = (Uuid::parse_str(fields.get("key")), what(fields)?) {
        let place = format!("/spaces/{slug}/questions/{number}:{}", what(fields)?.code());
        let at = Where { person: actor.person, key, place, there: None };
        changed = crate::attachments::api::change(hub, visit, locale, at, fields, upload).await?;
    }
    if changed.only || !changed.wrong.is_empty() {
        let status = match (&changed.wait, changed.wrong.is_empty()) {
            (Some(_), _) => 429,
            (None, false) => 422,
            (None, true) => 200,
        };
        let done = compose(hub, visit, locale, at, fields, drafts, changed.wrong.clone(), &changed, status).await?;
        return Ok(match changed.wait {
            Some(seconds) => done.retry_after(seconds),
            None => done,
        });
    }
    if let Some(lang) = fields.get("do").strip_prefix("add") {
        if drafts.len() < MOST_VERSIONS as usize {
            let lang = lang.trim_start_matches('-');
            let free = Locale::ALL.iter().map(|each| each.tag()).find(|tag| drafts.iter().all(|d| d.lang != *tag));
            let lang = if lang.is_empty() { free.unwrap_or_default() } else { lang };
            drafts.push(Draft { lang: lang.to_owned(), text: String::new() });
        }
        return compose(hub, visit, locale, at, fields, drafts, Vec::new(), &changed, 200).await;
    }
    let key = Uuid::parse_str(fields.get("key")).map_err(|_| Failure(Fault::BadRequest))?;
    if fields.get("do") == "keep" {
        let place = format!("/spaces/{slug}/questions/{number}:{}", what(fields)?.code());
        let base = cross(hub.discussions().draft(actor, &place).await)?.map_or(0, |(_, _, revision)| revision);
        let typed = Typed { place, key: key.to_string(), base, drafts, show: None };
        cross(hub.discussions().keep_draft(actor, &typed).await)?;
        let query = what(fields)?.query();
        return Ok(Done::go_to(format!("{question}{query}#compose")));
    }
    if let Err(seconds) = visit.gate.pass(Limited::Post, Some(actor.person), None) {
        let wrong = vec![("text-0".to_owned(), too_fast(locale, seconds))];
        let done = compose(hub, visit, locale, at, fields, drafts, wrong, &changed, 429).await?;
        return Ok(done.retry_after(seconds));
    }
    let sent = match what(fields)? {
        What::Edit(id) => {
            let edit = Edit { id, key, drafts: drafts.clone() };
            cross_form(hub.discussions().edit(actor, &edit).await)?.map(|revised| match revised.number {
                Some(_) if revised.waits => format!("{}#own-{id}", paths::contributions(locale)),
                Some(number) => format!("{question}?at={number}#reply-{number}"),
                None => format!("{question}#own-{id}"),
            })
        }
        what => {
            let answers = if let What::Answer(number) = what { Some(number) } else { None };
            let speaks_for = Body::parse(fields.get("speaks-for")).map_err(Failure)?;
            let new =
                NewPost { key, slug: slug.clone(), question: *number, answers, drafts: drafts.clone(), speaks_for };
            cross_form(hub.discussions().post_reply(actor, &new).await)?.map(|posted| match posted.number {
                Some(number) => format!("{question}?at={number}#reply-{number}"),
                None => format!("{question}#own-{}", posted.id),
            })
        }
    };
    match sent {
        Ok(to) => Ok(Done::go_to(to)),
        Err(wrong) => {
            let wrong = wrong.into_iter().map(|Wrong { field, why }| (field, words(locale, why))).collect();
            compose(hub, visit, locale, at, fields, drafts, wrong, &changed, 422).await
        }
    }
}

/// What a form of the composer is for.
enum What {
    Reply,
    Answer(ReplyNumber),
    Edit(ReplyId),
}

impl What {
    /// As drafts are named by.
    fn code(&self) -> String {
        match self {
            Self::Reply => String::new(),
            Self::Answer(number) => number.to_string(),
            Self::Edit(id) => format!("edit-{id}"),
        }
    }

    /// The query of the page with that composer.
    fn query(&self) -> String {
        match self {
            Self::Reply => String::new(),
            Self::Answer(number) => format!("?at={number}&reply-to={number}"),
            Self::Edit(id) => format!("?edit={id}"),
        }
    }
}

/// What names nothing is no reply to the question instead.
fn what(fields: &Fields) -> Result<What, Failure> {
    let (edit, answers) = (fields.get("edit"), fields.get("answers"));
    match (edit.is_empty(), answers.is_empty()) {
        (false, _) => Uuid::parse_str(edit).map(|id| What::Edit(ReplyId(id))).map_err(|_| Failure(Fault::BadRequest)),
        (true, false) => answers.parse().map(What::Answer).map_err(|_| Failure(Fault::BadRequest)),
        (true, true) => Ok(What::Reply),
    }
}

/// The page with the composer as it was filled in before signing in.
pub async fn again(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    compose(hub, visit, locale, at, fields, typed(fields), Vec::new(), &Changed::default(), 200).await
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
    changed: &Changed,
    status: u16,
) -> Result<Done, Failure> {
    let Place::Question { slug, number, .. } = at else { return Err(Failure(Fault::NotFound)) };
    // On the page of what is answered, so that it stands above the composer.
    let query = what(fields)?.query().trim_start_matches('?').to_owned();
    let there = Place::Question { slug: slug.clone(), number: *number, query };
    let page = match Box::pin(read(hub, visit, locale, there)).await {
        Err(Failure(Fault::NotFound)) => {
            let plain = Place::Question { slug: slug.clone(), number: *number, query: String::new() };
            Box::pin(read(hub, visit, locale, plain)).await?
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
    if let (Some(actor), What::Reply | What::Answer(_)) = (&visit.actor, what(fields)?) {
        let wrong = wrong.iter().find(|(field, _)| field == "speaks-for").map(|(_, words)| words.as_str());
        composer.voice = crate::voices::api::choice(hub, actor, locale, fields.get("speaks-for"), wrong).await?;
    }
    if let (Some(actor), Ok(key)) = (&visit.actor, Uuid::parse_str(&composer.key)) {
        // What a picture shows may also be found missing only when the reply is sent.
        let changed = Changed { wrong: wrong.clone(), said: changed.said.clone(), ..Changed::default() };
        composer.files = files::along(hub, actor, locale, key, composer.editing, &changed).await?;
    }
    composer.wrong = wrong;
    let part = composer.files.clone();
    page.composer = Some(composer);
    Ok(Done::show(visit, Page::Question(page), status).part(part))
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
