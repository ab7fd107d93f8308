//! Versions that are held while the others are shown. The original never is: without it there is no reply.

use super::decide::{Decided, note};
use super::letter::{Author, Words};
use super::{Moderation, seen, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::bus::{self, Kind};
use crate::db::{Tx, within};
use crate::discussions::{publish, unsound};
use domain::LangTag;
use domain::discussions::ReplyState;
use domain::form::{Why, Wrong};
use domain::id::{QuestionId, ReplyId, SpaceId};
use serde_json::json;

/// The deed's name in the log.
pub(super) const VERSIONS: &str = "versions";

impl Moderation<'_> {
    /// Holds some translations of a published reply, and shows the others.
    pub async fn hold(
        &self,
        actor: &Actor,
        id: ReplyId,
        held: &[LangTag],
        seen: Option<&str>,
    ) -> Result<Decided, Error> {
        let hub = self.hub;
        let mut tx = hub.begin().await?;
        let row = publish::row(&mut tx, id).await?;
        let space = SpaceId(row.space_id);
        actor.facilitator(space)?;
        let state = row.state()?;
        let as_seen = seen::is(&mut tx, id, seen).await?;
        if state != ReplyState::Published || !as_seen {
            return match seen::again(&mut tx, actor, id, VERSIONS, seen).await? {
                Some(deed) => Ok(Decided { state, deed }),
                None => Err(Error::Wrong(vec![Wrong::new("do", Why::DecidedAlready)])),
            };
        }
        let Some(was) = hold(&mut tx, id, held).await? else {
            // Nothing is to be done, so nothing is written down.
            let last = seen::last_deed(&mut tx, id).await?;
            return Ok(Decided { state, deed: last.map_or(0, |last| last.seq) });
        };
        bus::emit(&mut tx, hub, Kind::Changed, space, QuestionId(row.question_id), id).await?;
        let held = now(&mut tx, id).await?;
        let author: Option<Author> =
            if row.author_id == actor.person.0 { None } else { self.author(&mut tx, id).await? };
        let letter = match (author, row.number.as_deref()) {
            (Some(author), Some(number)) => {
                let number = unsound(number)?;
                let words = Words { to: state, number: Some(&number), reason: "", held: &held };
                self.tell_versions(&mut tx, author, &words).await?
            }
            _ => None,
        };
        let data = json!({ "held": held, "was_held": was, "seen": seen, "letter": letter });
        let deed = note(&mut tx, hub, actor, space, id, VERSIONS, data).await?;
        hub.commit_and_mail(tx).await?;
        hub.bus().deliver().await?;
        Ok(Decided { state, deed })
    }
}

/// The translations that are held.
pub(super) async fn now(tx: &mut Tx, id: ReplyId) -> Result<Vec<LangTag>, Error> {
    let all = all(tx, id).await?;
    Ok(all.into_iter().filter(|(_, held)| *held).map(|(lang, _)| lang).collect())
}

/// Holds these translations and no others. Gives those that were held before; none when nothing changes.
pub(super) async fn hold(tx: &mut Tx, id: ReplyId, wanted: &[LangTag]) -> Result<Option<Vec<LangTag>>, Error> {
    let all = all(tx, id).await?;
    let mut changed = false;
    for (lang, held) in &all {
        let holds = wanted.contains(lang);
        if holds != *held {
            changed = true;
            within!(tx, on => {
                sqlx::query(sql::HOLD).bind(id.0).bind(lang.as_str()).bind(holds).execute(on).await.map(|_| ())
            })?;
        }
    }
    let was = all.into_iter().filter(|(_, held)| *held).map(|(lang, _)| lang).collect();
    Ok(changed.then_some(was))
}

async fn all(tx: &mut Tx, id: ReplyId) -> Result<Vec<(LangTag, bool)>, Error> {
    let rows: Vec<(String, bool)> =
        within!(tx, on => sqlx::query_as(sql::TRANSLATIONS).bind(id.0).fetch_all(on).await)?;
    rows.into_iter().map(|(lang, held)| Ok((unsound(&lang)?, held))).collect()
}
