//! Decisions: publish, return, reject, hide. Each in one transaction with its note in the log and the letter to the
//! author.

use super::{Moderation, sql};
use crate::accounts::Actor;
use crate::audit::{self, Entry};
use crate::clock::millis;
use crate::db::{Tx, within};
use crate::discussions::{publish, sql as replies};
use crate::mail::{self, Letter, Recipient};
use crate::{Error, stamp};
use domain::Locale;
use domain::discussions::{Decision, ReplyNumber, ReplyState};
use domain::form::{Why, Wrong};
use domain::id::{PersonId, ReplyId, SpaceId};
use sqlx::FromRow;
use uuid::Uuid;

/// The most characters of the words to an author.
pub const MOST_WORDS: u32 = 4_000;

/// What is decided, and the words to the author.
#[derive(Clone, Debug)]
pub struct Ruling {
    /// What.
    pub decision: Decision,
    /// Why, in the moderator's words.
    pub reason: String,
}

#[derive(Debug, FromRow)]
struct AuthorRow {
    person_id: Uuid,
    email: String,
    locale: String,
    name: String,
    slug: String,
    question: i64,
    space: String,
}

impl Moderation<'_> {
    /// Decides on a reply, and gives the state it is in then. Who comes second is told so.
    pub async fn decide(&self, actor: &Actor, id: ReplyId, ruling: &Ruling) -> Result<ReplyState, Error> {
        let reason = ruling.reason.trim();
        if ruling.decision.needs_reason() && reason.is_empty() {
            return Err(Error::Wrong(vec![Wrong::new("reason", Why::Required)]));
        }
        if reason.chars().count() > MOST_WORDS as usize {
            return Err(Error::Wrong(vec![Wrong::new("reason", Why::TooLong { most: MOST_WORDS })]));
        }
        let hub = self.hub;
        let mut tx = hub.db.begin().await?;
        stamp::raise(&mut tx).await?;
        let row = publish::row(&mut tx, id).await?;
        let space = SpaceId(row.space_id);
        actor.facilitator(space)?;
        let Some(to) = ruling.decision.from(row.state()?) else {
            return Err(Error::Wrong(vec![Wrong::new("do", Why::DecidedAlready)]));
        };
        let mut number = None;
        match to {
            ReplyState::Published => number = Some(publish::publish(&mut tx, hub, id).await?),
            ReplyState::Hidden => publish::take_away(&mut tx, hub, id, to).await?,
            _ => publish::set(&mut tx, id, to, false).await?,
        }
        let now = millis(hub.now());
        within!(&mut tx, on => {
            sqlx::query(replies::DECIDED)
                .bind(id.0)
                .bind(now)
                .bind(actor.person.0)
                .bind(reason)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        let entry = Entry {
            by: Some(actor.person),
            action: ruling.decision.code(),
            space: Some(space),
            subject: Some(id.0),
            data: serde_json::json!({ "reason": reason }),
        };
        audit::note(&mut tx, hub, &entry).await?;
        if row.author_id != actor.person.0 {
            self.tell(&mut tx, id, to, number.as_ref(), reason).await?;
        }
        tx.commit().await?;
        hub.watch.raise();
        hub.mail().wake();
        hub.bus().deliver().await?;
        Ok(to)
    }

    /// Writes to the author, if they have an account.
    async fn tell(
        &self,
        tx: &mut Tx,
        id: ReplyId,
        to: ReplyState,
        number: Option<&ReplyNumber>,
        reason: &str,
    ) -> Result<(), Error> {
        let author: Option<AuthorRow> =
            within!(tx, on => sqlx::query_as(sql::AUTHOR).bind(id.0).fetch_optional(on).await)?;
        let Some(AuthorRow { person_id, email, locale, name, slug, question, space }) = author else { return Ok(()) };
        let locale = Locale::parse(&locale).unwrap_or_default();
        let question = u32::try_from(question).unwrap_or(u32::MAX);
        let page = format!("/{locale}/spaces/{slug}/questions/{question}");
        let reason = reason.to_owned();
        let letter = match (to, number) {
            (ReplyState::Published, Some(number)) => {
                let path = format!("{page}?at={number}#reply-{number}");
                Letter::Published { name, space, question, number: number.to_string(), path }
            }
            (ReplyState::Returned, _) => {
                Letter::Returned { name, space, question, reason, path: format!("{page}#own-{id}") }
            }
            (ReplyState::Rejected | ReplyState::Hidden, _) => {
                Letter::Rejected { name, space, question, reason, path: format!("{page}#own-{id}") }
            }
            _ => return Ok(()),
        };
        let to = Recipient { person: Some(PersonId(person_id)), email, locale };
        mail::enqueue(tx, self.hub, &to, &letter).await
    }
}
