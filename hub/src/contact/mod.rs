//! Messages to the team: sent by a form, confirmed by mail where nobody has signed in, seen to in an inbox.
//!
//! Tables: `message`, `message_part`. Whoever has signed in reaches the inbox at once; others when they have followed
//! the link in a letter, so that nobody writes in another's name. Answers go by mail and stand in the thread.

mod answer;
mod inbox;
mod send;
pub(crate) mod sql;
mod token;
mod upkeep;

pub use answer::Answer;
pub use inbox::Shelf;
pub use send::{NewMessage, Sent};
pub(crate) use token::Seal;

use crate::accounts::Actor;
use crate::db::{Tx, within};
use crate::{Error, Hub};
use domain::Fault;
use domain::accounts::Role;
use domain::id::MessageId;
use sqlx::FromRow;
use uuid::Uuid;

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Contact<'a> {
    hub: &'a Hub,
}

/// That somebody is of the team that answers messages. To others there are none.
pub fn is_team(actor: &Actor) -> bool {
    actor.is(Role::Administrator) || actor.is(Role::Support)
}

fn team(actor: &Actor) -> Result<(), Fault> {
    if is_team(actor) { Ok(()) } else { Err(Fault::NotFound) }
}

/// A message as it was sent.
#[derive(Debug, FromRow)]
struct SentRow {
    id: Uuid,
    name: String,
    email: String,
    locale: String,
    about: String,
    words: String,
}

impl<'a> Contact<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }

    /// What a new form carries.
    pub async fn open(&self) -> Result<String, Error> {
        token::issue(self.hub).await
    }
}

/// Something that is said about a message.
struct NewPart<'a> {
    id: Uuid,
    message: MessageId,
    kind: &'static str,
    by: Option<Uuid>,
    words: &'a str,
    mail: Option<Uuid>,
    at: i64,
}

async fn say(tx: &mut Tx, part: &NewPart<'_>) -> Result<(), Error> {
    within!(tx, on => {
        sqlx::query(sql::INSERT_PART)
            .bind(part.id)
            .bind(part.message.0)
            .bind(part.kind)
            .bind(part.by)
            .bind(part.words)
            .bind(part.mail)
            .bind(part.at)
            .execute(on)
            .await
            .map(|_| ())
    })?;
    Ok(())
}
