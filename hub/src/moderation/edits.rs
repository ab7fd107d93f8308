//! Edits of published replies that await publication: what would change, and deciding on it.

use super::decide::{MOST_WORDS, note};
use super::letter::Words;
use super::{Moderation, seen};
use crate::accounts::Actor;
use crate::discussions::{own, publish, unsound};
use crate::{Error, difference};
use domain::LangTag;
use domain::discussions::Draft;
use domain::form::{Why, Wrong};
use domain::id::{ReplyId, SpaceId};
use domain::moderation::WaitingEdit;
use serde_json::json;

impl Moderation<'_> {
    /// What an edit that waits would change of the versions that stand; none if none waits. The caller facilitates.
    pub(super) async fn waiting_changes(
        &self,
        id: ReplyId,
        standing: &[(LangTag, bool, &str)],
    ) -> Result<Option<WaitingEdit>, Error> {
        let Some((drafts, at)) = self.hub.discussions().waiting_edit(id).await? else { return Ok(None) };
        let mut versions = Vec::new();
        for Draft { lang, text } in &drafts {
            let lang: LangTag = unsound(lang)?;
            let old = standing.iter().find(|(tag, ..)| *tag == lang).map_or("", |(.., text)| *text);
            if old != text {
                versions.push((lang, difference::words(old, text)));
            }
        }
        Ok(Some(WaitingEdit { at, versions }))
    }

    /// Publishes an edit that waits, or declines it with a reason; the author is told. Who comes second, or has not
    /// seen the edit as it is, is told so.
    pub async fn decide_edit(
        &self,
        actor: &Actor,
        id: ReplyId,
        publish: bool,
        reason: &str,
        seen: Option<&str>,
    ) -> Result<(), Error> {
        let reason = reason.trim();
        if !publish && reason.is_empty() {
            return Err(Error::Wrong(vec![Wrong::new("edit-reason", Why::Required)]));
        }
        if reason.chars().count() > MOST_WORDS as usize {
            return Err(Error::Wrong(vec![Wrong::new("edit-reason", Why::TooLong { most: MOST_WORDS })]));
        }
        let hub = self.hub;
        let mut tx = hub.begin().await?;
        let row = publish::row(&mut tx, id).await?;
        let space = SpaceId(row.space_id);
        actor.facilitator(space)?;
        let as_seen = seen::is(&mut tx, id, seen).await?;
        let done = as_seen
            && if publish { own::apply(&mut tx, hub, id).await? } else { own::drop_waiting(&mut tx, id).await? };
        if !done {
            return Err(Error::Wrong(vec![Wrong::new("do", Why::DecidedAlready)]));
        }
        let number = row.number.as_deref().map(unsound).transpose()?;
        let letter = match self.author(&mut tx, id).await? {
            Some(author) if row.author_id != actor.person.0 => {
                let words = Words { to: row.state()?, number: number.as_ref(), reason, held: &[] };
                self.tell_edit(&mut tx, author, &words, publish).await?
            }
            _ => None,
        };
        let action = if publish { "publish_edit" } else { "reject_edit" };
        note(&mut tx, hub, actor, space, id, action, json!({ "reason": reason, "letter": letter })).await?;
        hub.commit_and_mail(tx).await?;
        hub.bus().deliver().await
    }
}
