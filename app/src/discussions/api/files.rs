//! What stands beside replies, and what the part of the composer with the files does.

use super::super::files;
use crate::api::border::{Upload, Visit, What, cross, cross_form};
use crate::platform::{Failure, Preferences};
use crate::ui::wrong::{too_fast, words};
use domain::discussions::{OwnReply, Reply};
use domain::files::Attachment;
use domain::form::{Fields, Why, Wrong};
use domain::id::{AttachmentId, QuestionId, ReplyId};
use domain::{Html, Locale};
use hub::Hub;
use hub::accounts::Actor;
use hub::attachments::NewFile;
use i18n::files as t;
use leptos::prelude::use_context;
use uuid::Uuid;

/// Draws what stands beside the replies to a question.
pub async fn beside_replies(
    hub: &Hub,
    locale: Locale,
    question: QuestionId,
    replies: &mut [Reply],
) -> Result<(), Failure> {
    let all = cross(hub.attachments().of_question(question).await)?;
    for reply in replies.iter_mut().filter(|reply| reply.gone.is_none()) {
        if let Some(beside) = all.get(&reply.id) {
            reply.files = drawn(locale, beside);
        }
    }
    Ok(())
}

/// What stands beside each of a person's own replies that others do not see.
pub async fn beside_own(hub: &Hub, locale: Locale, own: &[OwnReply]) -> Result<Vec<Html>, Failure> {
    let mut drawn = Vec::new();
    for reply in own {
        drawn.push(beside(hub, locale, reply.id).await?);
    }
    Ok(drawn)
}

/// What stands beside a reply, for somebody who may read it.
pub async fn beside(hub: &Hub, locale: Locale, reply: ReplyId) -> Result<Html, Failure> {
    Ok(drawn(locale, &cross(hub.attachments().of_reply(reply).await)?))
}

/// A page with little data has links instead of pictures.
fn drawn(locale: Locale, beside: &[Attachment]) -> Html {
    let pictures = !use_context::<Preferences>().is_some_and(|preferences| preferences.low_data);
    files::beside(locale, beside, pictures)
}

/// The part of the composer with the files that go with the next reply under a key; of a reply that is edited, those
/// that stay.
pub async fn along(
    hub: &Hub,
    actor: &Actor,
    locale: Locale,
    key: Uuid,
    editing: Option<ReplyId>,
    changed: &Changed,
) -> Result<Html, Failure> {
    let attachments = hub.attachments();
    if let Some(id) = editing {
        return Ok(files::settled(locale, &cross(attachments.of_reply(id).await)?));
    }
    let there = cross(attachments.unsent(actor, key).await)?;
    let Changed { wrong, said, .. } = changed;
    Ok(files::along(locale, &files::Along { key, files: &there, wrong, said: said.clone() }))
}

/// What a form did with files.
#[derive(Debug, Default)]
pub struct Changed {
    /// Whether that was all it was for.
    pub only: bool,
    /// What is wrong: the field and the words.
    pub wrong: Vec<(String, String)>,
    /// What was done, in words; may be empty.
    pub said: String,
    /// After how many seconds to try again.
    pub wait: Option<u32>,
}

/// Does what a form of the composer asks for its files: says what pictures show, takes one away, takes one in.
pub async fn change(
    hub: &Hub,
    visit: &Visit,
    actor: &Actor,
    locale: Locale,
    (place, key): (String, Uuid),
    fields: &Fields,
    upload: Option<Upload>,
) -> Result<Changed, Failure> {
    let attachments = hub.attachments();
    let deed = fields.get("do");
    let mut changed = Changed::default();
    let mut wrong = Vec::new();
    let alts: Vec<(AttachmentId, String)> = fields
        .0
        .iter()
        .filter_map(|(name, alt)| Some((AttachmentId(Uuid::parse_str(name.strip_prefix("alt-")?).ok()?), alt.clone())))
        .collect();
    if !alts.is_empty()
        && let Err(found) = cross_form(attachments.describe(actor, key, &alts).await)?
    {
        wrong.extend(found);
    }
    if let Some(id) = deed.strip_prefix("detach") {
        changed.only = true;
        if let Ok(id) = Uuid::parse_str(id.trim_start_matches('-')) {
            match cross_form(attachments.detach(actor, key, AttachmentId(id)).await)? {
                Ok(()) => t::detached(locale).clone_into(&mut changed.said),
                Err(found) => wrong.extend(found),
            }
        }
    }
    changed.only |= matches!(deed, "attach" | "describe");
    let upload = upload.filter(|upload| !(upload.name.is_empty() && upload.bytes.is_empty()));
    match upload {
        Some(upload) => match visit.gate.pass(What::File, Some(actor.person), None) {
            Ok(()) => {
                let new = NewFile { key, place, name: upload.name, bytes: upload.bytes };
                match cross_form(attachments.attach(actor, new).await)? {
                    Ok(file) => changed.said = t::attached(locale, &file.name),
                    Err(found) => wrong.extend(found),
                }
            }
            Err(seconds) => {
                changed.wrong.push(("upload".to_owned(), too_fast(locale, seconds)));
                changed.wait = Some(seconds);
            }
        },
        None if deed == "attach" => wrong.push(Wrong::new("upload", Why::NoFile)),
        None => {}
    }
    changed.wrong.extend(wrong.into_iter().map(|Wrong { field, why }| (field, words(locale, why))));
    Ok(changed)
}
