//! What stands beside replies, and the part of the composer with the files.

use crate::api::border::cross;
use crate::attachments as files;
use crate::attachments::api::Changed;
use crate::platform::{Failure, Preferences};
use domain::discussions::{OwnReply, Reply};
use domain::files::Attachment;
use domain::form::Fields;
use domain::id::{QuestionId, ReplyId};
use domain::{Html, Locale};
use hub::Hub;
use hub::accounts::Actor;
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
    let there = cross(attachments.unsent(actor.person, key).await)?;
    let Changed { wrong, said, .. } = changed;
    let typed = &Fields::default();
    let along = files::Along { key, of: files::Of::Reply, files: &there, typed, wrong, said: said.clone() };
    Ok(files::along(locale, &along))
}
