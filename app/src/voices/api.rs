//! What the pages on voices read, and what their forms do.

use super::{choice as choices, lane as lanes, mandates, proposals, support as supports};
use crate::accounts::api::{sign_in_again, sign_in_first};
use crate::api::border::{Done, Visit, What, cross, cross_form};
use crate::discussions::api::place;
use crate::paths::{self, Place, pairs};
use crate::platform::Failure;
use crate::root::Page;
use crate::ui::form_page;
use crate::ui::wrong::{too_fast, words};
use domain::discussions::{QuestionPage, Reply, SpaceHead, SpaceState};
use domain::form::{Fields, FormPage, Notice, Why, Wrong};
use domain::id::{MandateId, ProposalId, QuestionId, ReplyId};
use domain::voices::{Body, Endorser, Proposal, Titled, Verdict};
use domain::{Fault, Html, LangTag, Locale};
use hub::Hub;
use hub::accounts::Actor;
use hub::voices::NewProposal;
use i18n::voices as t;
use std::collections::HashMap;
use uuid::Uuid;

/// What a page is made of.
pub async fn read(hub: &Hub, visit: &Visit, locale: Locale, at: &Place) -> Result<Page, Failure> {
    let Some(actor) = &visit.actor else {
        let back = address(locale, at);
        return Ok(form_page(locale, sign_in_first(visit, locale, &back, "")));
    };
    let asked = |query: &str, name: &str| pairs(query).find(|(key, _)| key == name).map(|(_, value)| value);
    let notice = |words: &str| Some(Notice { good: true, words: words.to_owned() });
    let page = match at {
        Place::Mandates { query } => {
            let mut page = own_mandates(hub, actor, locale).await?;
            page.notice = match asked(query, "done").as_deref() {
                Some("asked") => notice(t::done_asked(locale)),
                Some("given-up") => notice(t::done_given_up(locale)),
                _ => None,
            };
            page
        }
        Place::MandateQueue { query } => {
            let mut page = mandate_queue(hub, actor, locale).await?;
            let done = asked(query, "done").and_then(|done| Verdict::parse(&done));
            page.notice = done.and_then(|verdict| notice(mandates::done(locale, verdict)));
            page
        }
        Place::Propose { slug, query } => {
            let mut page = propose_page(hub, actor, locale, slug).await?;
            page.notice = asked(query, "done").and_then(|_| notice(t::done_proposed(locale)));
            page
        }
        Place::Proposals { query } => {
            let wanted = match asked(query, "proposal") {
                Some(id) => Some(proposal_id(&id)?),
                None => None,
            };
            let mut page = review_page(hub, actor, locale, wanted).await?;
            page.notice = match asked(query, "done").as_deref() {
                Some("declined") => notice(t::done_declined(locale)),
                Some("set") => notice(t::done_set(locale)),
                _ => None,
            };
            page
        }
        _ => return Err(Failure(Fault::NotFound)),
    };
    Ok(form_page(locale, page.again(visit.typed.as_ref())))
}

/// Where somebody comes back to who must sign in first.
fn address(locale: Locale, at: &Place) -> String {
    match at {
        Place::MandateQueue { .. } => paths::mandate_queue(locale),
        Place::Proposals { .. } => paths::proposals(locale),
        Place::Propose { slug, .. } => paths::propose(locale, slug),
        _ => paths::mandates(locale),
    }
}

/// Does what a form of these pages asks for.
pub async fn act(hub: &Hub, visit: &Visit, locale: Locale, at: &Place, fields: &Fields) -> Result<Done, Failure> {
    let Some(actor) = &visit.actor else {
        let mut back = address(locale, at);
        if let (Place::Proposals { .. }, Ok(id)) = (at, proposal_id(fields.get("proposal"))) {
            back = format!("{back}?proposal={id}");
        }
        return Ok(sign_in_again(visit, locale, &back, fields));
    };
    match at {
        Place::Mandates { .. } => mandate(hub, visit, actor, locale, fields).await,
        Place::MandateQueue { .. } => rule(hub, visit, actor, locale, fields).await,
        Place::Propose { slug, .. } => propose(hub, visit, actor, locale, slug, fields).await,
        Place::Proposals { .. } => review(hub, visit, actor, locale, fields).await,
        _ => Err(Failure(Fault::NotFound)),
    }
}

/// Supports a reply, or takes that back.
pub async fn endorse(
    hub: &Hub,
    visit: &Visit,
    locale: Locale,
    question: &str,
    fields: &Fields,
) -> Result<Done, Failure> {
    let Some(actor) = &visit.actor else {
        return Ok(Done::go_to(paths::sign_in(locale, question)));
    };
    let id = Uuid::parse_str(fields.get("reply")).map(ReplyId).map_err(|_| Failure(Fault::NotFound))?;
    let body = Body::parse(fields.get("speaks-for")).map_err(Failure)?;
    if let Err(seconds) = visit.gate.pass(What::Post, Some(actor.person), None) {
        let mut page = FormPage { title: t::support(locale).to_owned(), ..FormPage::default() };
        page.links = vec![(i18n::discussions::space_questions(locale).to_owned(), question.to_owned())];
        return Ok(slower(visit, locale, page, seconds));
    }
    let number = if fields.get("do") == "endorse" {
        Some(cross(hub.voices().endorse(actor, id, body.as_ref()).await)?)
    } else {
        cross(hub.voices().take_back(actor, id, body.as_ref()).await)?
    };
    Ok(Done::go_to(number.map_or_else(|| question.to_owned(), |at| format!("{question}?at={at}#reply-{at}"))))
}

/// Puts below each reply of a page who supports it, and the way to do so.
pub async fn support(hub: &Hub, actor: Option<&Actor>, locale: Locale, page: &mut QuestionPage) -> Result<(), Failure> {
    let Some(question) = page.questions.iter().find(|each| each.number == page.number).map(|each| each.id) else {
        return Ok(());
    };
    let by_reply = endorsers(hub, locale, question, &page.replies).await?;
    let open = page.head.state == SpaceState::Open;
    let bodies = match actor {
        Some(actor) if open => cross(hub.voices().speaks_for(actor).await)?,
        _ => Vec::new(),
    };
    let action = paths::question(locale, &page.head.slug, page.number);
    for reply in page.replies.iter_mut().filter(|reply| reply.gone.is_none()) {
        let may = open && !reply.mine;
        let reader =
            actor.map(|actor| supports::Reader { person: actor.person, bodies: &bodies, may, action: &action });
        let here = by_reply.get(&reply.id).map_or(&[][..], Vec::as_slice);
        reply.endorsed = supports::support(locale, reply.id, &reply.number, here, reader.as_ref());
    }
    Ok(())
}

/// Puts below each reply to a question who supports it, for print.
pub async fn supporters(hub: &Hub, locale: Locale, question: QuestionId, replies: &mut [Reply]) -> Result<(), Failure> {
    let by_reply = endorsers(hub, locale, question, replies).await?;
    for reply in replies.iter_mut().filter(|reply| reply.gone.is_none()) {
        let here = by_reply.get(&reply.id).map_or(&[][..], Vec::as_slice);
        reply.endorsed = supports::support(locale, reply.id, &reply.number, here, None);
    }
    Ok(())
}

/// Who supports these replies to a question, asked once for all of them.
async fn endorsers(
    hub: &Hub,
    locale: Locale,
    question: QuestionId,
    replies: &[Reply],
) -> Result<HashMap<ReplyId, Vec<Endorser>>, Failure> {
    let threads = || replies.iter().map(|reply| reply.number.parts()[1]);
    let (Some(first), Some(last)) = (threads().min(), threads().max()) else { return Ok(HashMap::new()) };
    let mut by_reply: HashMap<ReplyId, Vec<Endorser>> = HashMap::new();
    for mut each in cross(hub.voices().endorsers(question, first..=last).await)? {
        place(locale, &mut each.speaker);
        by_reply.entry(each.reply).or_default().push(each);
    }
    Ok(by_reply)
}

/// For whom a reply speaks and who supports it by stakeholder group, for those who facilitate its space.
pub async fn behind(hub: &Hub, actor: &Actor, locale: Locale, reply: ReplyId) -> Result<Html, Failure> {
    let (mut speaker, mut endorsers) = cross(hub.voices().behind(actor, reply).await)?;
    place(locale, &mut speaker);
    for each in &mut endorsers {
        place(locale, &mut each.speaker);
    }
    Ok(supports::behind(locale, &speaker, &endorsers))
}

/// The choice for whom a reply speaks.
pub async fn choice(
    hub: &Hub,
    actor: &Actor,
    locale: Locale,
    chosen: &str,
    wrong: Option<&str>,
) -> Result<Html, Failure> {
    let bodies = cross(hub.voices().speaks_for(actor).await)?;
    Ok(choices::choice(locale, &bodies, chosen, wrong))
}

/// The lane of proposed questions on a space's page.
pub async fn lane(hub: &Hub, actor: &Actor, locale: Locale, head: &SpaceHead) -> Result<Html, Failure> {
    let takes = cross(hub.voices().proposing(&head.slug).await)?.is_some();
    let own = cross(hub.voices().own_proposals(actor, head.id, locale).await)?;
    Ok(lanes::lane(locale, &head.slug, takes, own))
}

async fn own_mandates(hub: &Hub, actor: &Actor, locale: Locale) -> Result<FormPage, Failure> {
    Ok(mandates::own(locale, &actor.roles, &cross(hub.voices().own_mandates(actor).await)?))
}

async fn mandate_queue(hub: &Hub, actor: &Actor, locale: Locale) -> Result<FormPage, Failure> {
    Ok(mandates::queue(locale, actor.person, &cross(hub.voices().mandates(actor).await)?))
}

/// Asks for a mandate, or gives one up.
async fn mandate(hub: &Hub, visit: &Visit, actor: &Actor, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let done = |what: &str| Done::go_to(format!("{}?done={what}", paths::mandates(locale)));
    match fields.get("do") {
        "give-up" => {
            cross(hub.voices().give_up(actor, mandate_id(fields)?).await)?;
            Ok(done("given-up"))
        }
        "ask" => {
            if let Err(seconds) = visit.gate.pass(What::Post, Some(actor.person), None) {
                let mut page = own_mandates(hub, actor, locale).await?;
                mend(locale, &mut page, "ask", fields, &[]);
                return Ok(slower(visit, locale, page, seconds));
            }
            let asked = match fields.get("kind") {
                "state" => {
                    let country = fields.get("country");
                    let known = i18n::country_name(locale, country).map_or("", |_| country);
                    cross_form(hub.voices().ask(actor, &state(known), fields.get("words")).await)?
                }
                "organisation" => {
                    let body = Body::Organisation { name: fields.get("name").to_owned() };
                    cross_form(hub.voices().ask(actor, &body, fields.get("words")).await)?
                }
                _ => Err(vec![Wrong::new("kind", Why::NotAChoice)]),
            };
            let Err(wrong) = asked else { return Ok(done("asked")) };
            let mut page = own_mandates(hub, actor, locale).await?;
            mend(locale, &mut page, "ask", fields, &wrong);
            Ok(Done::show(visit, form_page(locale, page), 422))
        }
        _ => Err(Failure(Fault::BadRequest)),
    }
}

fn state(country: &str) -> Body {
    Body::State { country: country.to_owned() }
}

/// Confirms, declines or withdraws a mandate.
async fn rule(hub: &Hub, visit: &Visit, actor: &Actor, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let id = mandate_id(fields)?;
    let verdict = Verdict::parse(fields.get("do")).ok_or(Failure(Fault::BadRequest))?;
    let Err(wrong) = cross_form(hub.voices().rule(actor, id, verdict, fields.get("reason")).await)? else {
        return Ok(Done::go_to(format!("{}?done={}", paths::mandate_queue(locale), verdict.code())));
    };
    let mut page = mandate_queue(hub, actor, locale).await?;
    mend(locale, &mut page, &mandates::form_id(id), fields, &wrong);
    Ok(Done::show(visit, form_page(locale, page), 422))
}

fn mandate_id(fields: &Fields) -> Result<MandateId, Failure> {
    Uuid::parse_str(fields.get("mandate")).map(MandateId).map_err(|_| Failure(Fault::NotFound))
}

fn proposal_id(id: &str) -> Result<ProposalId, Failure> {
    Uuid::parse_str(id).map(ProposalId).map_err(|_| Failure(Fault::NotFound))
}

async fn propose_page(hub: &Hub, actor: &Actor, locale: Locale, slug: &str) -> Result<FormPage, Failure> {
    let languages = cross(hub.voices().proposing(slug).await)?;
    let head = cross(hub.discussions().space_page(slug, locale, false).await)?.head;
    let own = cross(hub.voices().own_proposals(actor, head.id, locale).await)?;
    if languages.is_none() && own.is_empty() {
        return Err(Failure(Fault::NotFound));
    }
    Ok(proposals::propose(locale, slug, &hub.new_key().to_string(), languages.as_deref(), &own))
}

async fn propose(
    hub: &Hub,
    visit: &Visit,
    actor: &Actor,
    locale: Locale,
    slug: &str,
    fields: &Fields,
) -> Result<Done, Failure> {
    let languages = cross(hub.voices().proposing(slug).await)?.ok_or(Failure(Fault::NotFound))?;
    let key = Uuid::parse_str(fields.get("key")).map_err(|_| Failure(Fault::BadRequest))?;
    if let Err(seconds) = visit.gate.pass(What::Post, Some(actor.person), None) {
        let mut page = propose_page(hub, actor, locale, slug).await?;
        mend(locale, &mut page, "propose", fields, &[]);
        return Ok(slower(visit, locale, page, seconds));
    }
    let new = NewProposal { key, slug: slug.to_owned(), versions: typed(fields, &languages) };
    let Err(wrong) = cross_form(hub.voices().propose(actor, &new).await)? else {
        return Ok(Done::go_to(format!("{}?done=sent", paths::propose(locale, slug))));
    };
    let mut page = propose_page(hub, actor, locale, slug).await?;
    mend(locale, &mut page, "propose", fields, &wrong);
    Ok(Done::show(visit, form_page(locale, page), 422))
}

/// The versions in a form, the one that `original` names first.
fn typed(fields: &Fields, languages: &[LangTag]) -> Vec<Titled> {
    let version = |lang: &LangTag| Titled {
        lang: lang.clone(),
        title: fields.get(&format!("title-{lang}")).to_owned(),
        text: fields.get(&format!("text-{lang}")).to_owned(),
    };
    let mut versions: Vec<Titled> = languages.iter().map(version).collect();
    let original = fields.get("original");
    versions.sort_by_key(|version| version.lang.as_str() != original);
    versions
}

/// The page of proposed questions: the one that was asked for, or the first that waits.
async fn review_page(
    hub: &Hub,
    actor: &Actor,
    locale: Locale,
    wanted: Option<ProposalId>,
) -> Result<FormPage, Failure> {
    let (waiting, spaces) = cross(hub.voices().proposals(actor, locale).await)?;
    let shown: Option<Proposal> = match wanted {
        Some(id) => Some(cross(hub.voices().proposal(actor, id, locale).await)?),
        None => waiting.first().cloned(),
    };
    Ok(proposals::review(locale, shown.as_ref(), &waiting, &spaces))
}

/// Opens or declines a proposed question, or says whether a space takes any.
async fn review(hub: &Hub, visit: &Visit, actor: &Actor, locale: Locale, fields: &Fields) -> Result<Done, Failure> {
    let deed = fields.get("do");
    let done = |what: &str| Done::go_to(format!("{}?done={what}", paths::proposals(locale)));
    if matches!(deed, "take" | "take-no-more") {
        cross(hub.voices().take_proposals(actor, fields.get("space"), deed == "take").await)?;
        return Ok(done("set"));
    }
    let id = proposal_id(fields.get("proposal"))?;
    let (form, wrong) = match deed {
        "accept" => {
            let proposal = cross(hub.voices().proposal(actor, id, locale).await)?;
            let versions = typed(fields, &proposal.languages);
            match cross_form(hub.voices().accept(actor, id, &versions).await)? {
                Ok(number) => return Ok(Done::go_to(paths::question(locale, &proposal.slug, number))),
                Err(wrong) => ("accept", wrong),
            }
        }
        "decline" => match cross_form(hub.voices().decline(actor, id, fields.get("reason")).await)? {
            Ok(()) => return Ok(done("declined")),
            Err(wrong) => ("decline", wrong),
        },
        _ => return Err(Failure(Fault::BadRequest)),
    };
    let mut page = review_page(hub, actor, locale, Some(id)).await?;
    mend(locale, &mut page, form, fields, &wrong);
    Ok(Done::show(visit, form_page(locale, page), 422))
}

/// Puts in again what was typed, and says what is wrong; where the form is no longer there, above the page.
fn mend(locale: Locale, page: &mut FormPage, id: &str, fields: &Fields, wrong: &[Wrong]) {
    let form = page.parts.iter_mut().filter_map(|part| part.form.as_mut()).find(|form| form.id == id);
    match form {
        Some(form) if wrong.iter().all(|wrong| form.fields.iter().any(|field| field.name == wrong.field)) => {
            form.typed(fields, wrong, |why| words(locale, why));
        }
        _ => {
            let words = wrong.first().map(|wrong| words(locale, wrong.why));
            page.notice = words.map(|words| Notice { good: false, words });
        }
    }
}

/// Says when to try again.
fn slower(visit: &Visit, locale: Locale, mut page: FormPage, seconds: u32) -> Done {
    page.notice = Some(Notice { good: false, words: too_fast(locale, seconds) });
    Done::show(visit, form_page(locale, page), 429).retry_after(seconds)
}
