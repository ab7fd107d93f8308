//! Decisions: publish, return, reject, hide. Each in one transaction with its note in the log and the letter to the
//! author, which waits as long as the decision can be undone.

use super::letter::Words;
use super::manage::MOST_CHARACTERS;
use super::{Moderation, held, manage_sql, seen, sql};
use crate::accounts::Actor;
use crate::audit::{self, Entry};
use crate::clock::millis;
use crate::db::{Tx, within};
use crate::discussions::{publish, sql as replies};
use crate::{Error, Hub};
use domain::LangTag;
use domain::discussions::{Decision, ReplyState};
use domain::form::{Why, Wrong};
use domain::id::{ReplyId, SpaceId};
use domain::moderation::{MOST_REASONS, Reason};
use serde_json::{Value, json};
use sqlx::FromRow;
use uuid::Uuid;

/// The most characters of the words to an author.
pub const MOST_WORDS: u32 = 4_000;

/// What is decided, and the words to the author.
#[derive(Clone, Debug)]
pub struct Ruling {
    /// What.
    pub decision: Decision,
    /// Why, from the space's list; the author reads it in their language.
    pub points: Vec<Reason>,
    /// Why, in the moderator's words.
    pub reason: String,
    /// What the moderator has seen (`QueueItem::seen`); none: whatever there is now.
    pub seen: Option<String>,
    /// The translations that are held as the reply is published; none: as they are.
    pub held: Option<Vec<LangTag>>,
}

impl Ruling {
    /// A decision with its reason, on whatever there is now.
    pub fn new(decision: Decision, reason: impl Into<String>) -> Self {
        Self { decision, points: Vec::new(), reason: reason.into(), seen: None, held: None }
    }
}

/// What came of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The state the reply is in now.
    pub state: ReplyState,
    /// The decision's place in the log, by which it is undone.
    pub deed: i64,
}

/// How a reply was decided on before.
#[derive(Debug, FromRow)]
struct RuledRow {
    decided_at: Option<i64>,
    decided_by: Option<Uuid>,
    reason: String,
}

impl Moderation<'_> {
    /// Decides on a reply. Who comes second, or decides on a text that has changed meanwhile, is told so; who sends
    /// the same decision twice has decided once.
    pub async fn decide(&self, actor: &Actor, id: ReplyId, ruling: &Ruling) -> Result<Decided, Error> {
        check(ruling)?;
        let hub = self.hub;
        let mut tx = hub.begin().await?;
        let row = publish::row(&mut tx, id).await?;
        let space = SpaceId(row.space_id);
        actor.facilitator(space)?;
        let from = row.state()?;
        let to = ruling.decision.from(from);
        let as_seen = seen::is(&mut tx, id, ruling.seen.as_deref()).await?;
        let Some(to) = to.filter(|_| as_seen) else {
            return match seen::again(&mut tx, actor, id, ruling.decision.code(), ruling.seen.as_deref()).await? {
                Some(deed) => Ok(Decided { state: from, deed }),
                None => Err(Error::Wrong(vec![Wrong::new("do", Why::DecidedAlready)])),
            };
        };
        let was = match (&ruling.held, to) {
            (Some(held), ReplyState::Published) => held::hold(&mut tx, id, held).await?,
            _ => None,
        };
        let mut number = None;
        match to {
            ReplyState::Published => number = Some(publish::publish(&mut tx, hub, id).await?),
            ReplyState::Hidden => publish::take_away(&mut tx, hub, id, to).await?,
            _ => publish::set(&mut tx, id, to, false).await?,
        }
        let before: RuledRow = within!(&mut tx, on => sqlx::query_as(sql::RULED).bind(id.0).fetch_one(on).await)?;
        let author = self.author(&mut tx, id).await?;
        let locale = author.as_ref().map_or(actor.locale, super::letter::Author::locale);
        let reason = in_words(ruling, locale);
        rule(&mut tx, hub, actor, id, &reason).await?;
        let settled = settle(&mut tx, hub, actor, id).await?;
        let is_own = row.author_id == actor.person.0;
        let held = held::now(&mut tx, id).await?;
        let letter = match author.filter(|_| !is_own) {
            Some(author) => {
                let words = Words { to, number: number.as_ref(), reason: &reason, held: &held };
                self.tell(&mut tx, id, author, &words).await?
            }
            None => None,
        };
        let data = json!({
            "reason": reason,
            "from": from.code(),
            "to": to.code(),
            "seen": ruling.seen,
            "letter": letter,
            "held": held,
            "was_held": was,
            "reports": settled,
            "before": [before.decided_at, before.decided_by, before.reason],
        });
        let deed = note(&mut tx, hub, actor, space, id, ruling.decision.code(), data).await?;
        hub.commit_and_mail(tx).await?;
        hub.bus().deliver().await?;
        Ok(Decided { state: to, deed })
    }
}

fn check(ruling: &Ruling) -> Result<(), Error> {
    let reason = ruling.reason.trim();
    if ruling.decision.needs_reason() && reason.is_empty() && ruling.points.is_empty() {
        return Err(Error::Wrong(vec![Wrong::new("reason", Why::Required)]));
    }
    let too_long = |reason: &Reason| reason.0.iter().any(|(_, words)| words.chars().count() > MOST_CHARACTERS as usize);
    if ruling.points.len() > MOST_REASONS || ruling.points.iter().any(too_long) {
        return Err(Error::Wrong(vec![Wrong::new("reason", Why::TooLong { most: MOST_WORDS })]));
    }
    if reason.chars().count() > MOST_WORDS as usize {
        return Err(Error::Wrong(vec![Wrong::new("reason", Why::TooLong { most: MOST_WORDS })]));
    }
    Ok(())
}

/// Points of the list, a line each, and the moderator's own words beneath.
fn in_words(ruling: &Ruling, locale: domain::Locale) -> String {
    let mut lines: Vec<&str> = ruling.points.iter().map(|point| point.words(locale)).collect();
    let own = ruling.reason.trim();
    if !own.is_empty() {
        lines.push(own);
    }
    lines.join("\n")
}

/// Keeps with the reply how it was decided on.
async fn rule(tx: &mut Tx, hub: &Hub, actor: &Actor, id: ReplyId, reason: &str) -> Result<(), Error> {
    let now = millis(hub.now());
    within!(tx, on => {
        sqlx::query(replies::DECIDED)
            .bind(id.0)
            .bind(now)
            .bind(actor.person.0)
            .bind(reason)
            .execute(on)
            .await
            .map(|_| ())
    })?;
    Ok(())
}

/// Deals with what readers have reported, and says which reports these were.
pub(super) async fn settle(tx: &mut Tx, hub: &Hub, actor: &Actor, id: ReplyId) -> Result<Vec<Uuid>, Error> {
    let now = millis(hub.now());
    Ok(within!(tx, on => {
        sqlx::query_scalar(manage_sql::SETTLE).bind(id.0).bind(now).bind(actor.person.0).fetch_all(on).await
    })?)
}

/// Writes a deed on a reply into the log, and gives its place there.
pub(super) async fn note(
    tx: &mut Tx,
    hub: &Hub,
    actor: &Actor,
    space: SpaceId,
    id: ReplyId,
    action: &'static str,
    data: Value,
) -> Result<i64, Error> {
    let entry = Entry { by: Some(actor.person), action, space: Some(space), subject: Some(id.0), data };
    audit::note(tx, hub, &entry).await?;
    let last = seen::last_deed(tx, id).await?;
    last.map(|last| last.seq).ok_or_else(|| Error::Unsound(format!("{id} has no log")))
}
