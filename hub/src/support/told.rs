//! Letters on a request. They say that there is something to read, and never what: it may be confidential, and mail is not.

use super::{Support, sql, work_sql};
use crate::Error;
use crate::accounts::Actor;
use crate::db::{Tx, within};
use crate::experts::AddressRow;
use crate::mail::{self, Letter, Recipient};
use domain::id::{PersonId, RequestId};
use domain::settings::Settings;
use uuid::Uuid;

/// What a letter tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A request has arrived.
    Received,
    /// Somebody of the team has taken it.
    Taken,
    /// The other side has written.
    Written,
    /// It was answered.
    Answered,
    /// It is closed.
    Closed,
    /// It is open again.
    Reopened,
    /// It was withdrawn.
    Withdrawn,
    /// Somebody of the team is to see to it.
    Assigned,
    /// Somebody of the team is to do something about it.
    Task,
    /// The day of a task has come.
    TaskDue,
}

impl Event {
    /// The name in a letter.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Taken => "taken",
            Self::Written => "written",
            Self::Answered => "answered",
            Self::Closed => "closed",
            Self::Reopened => "reopened",
            Self::Withdrawn => "withdrawn",
            Self::Assigned => "assigned",
            Self::Task => "task",
            Self::TaskDue => "task-due",
        }
    }
}

impl Support<'_> {
    /// Writes to whoever asked, in the language the hub writes to them in.
    pub(super) async fn tell(
        &self,
        tx: &mut Tx,
        requester: PersonId,
        id: RequestId,
        event: Event,
    ) -> Result<(), Error> {
        let address: Option<AddressRow> =
            within!(&mut *tx, on => sqlx::query_as(sql::ADDRESS).bind(requester.0).fetch_optional(on).await)?;
        let Some(address) = address else { return Ok(()) };
        let to = address.recipient(requester.0);
        let letter = Letter::SupportNews {
            name: address.name,
            event: event.code().to_owned(),
            path: format!("/{}/support/request?id={id}", to.locale),
        };
        mail::enqueue(tx, self.hub, &to, &letter).await
    }

    /// Writes to whoever of the team sees to it, in their language; to the team's address where nobody does.
    pub(super) async fn tell_team(
        &self,
        tx: &mut Tx,
        settings: &Settings,
        id: RequestId,
        sees_to_it: Option<Uuid>,
        event: Event,
    ) -> Result<(), Error> {
        let (to, name) = match self.colleague(tx, sees_to_it).await? {
            Some(found) => found,
            None if settings.contact.is_empty() => return Ok(()),
            // The team has no name of its own.
            None => {
                let to = Recipient { person: None, email: settings.contact.clone(), locale: settings.language };
                (to, String::new())
            }
        };
        self.tell_colleague(tx, &to, name, id, event).await
    }

    /// Tells somebody of the team what somebody else has given them to do.
    pub(super) async fn hand_over(
        &self,
        tx: &mut Tx,
        by: &Actor,
        to: Option<PersonId>,
        id: RequestId,
        event: Event,
    ) -> Result<(), Error> {
        let to = to.filter(|to| *to != by.person).map(|to| to.0);
        match self.colleague(tx, to).await? {
            Some((to, name)) => self.tell_colleague(tx, &to, name, id, event).await,
            None => Ok(()),
        }
    }

    async fn tell_colleague(
        &self,
        tx: &mut Tx,
        to: &Recipient,
        name: String,
        id: RequestId,
        event: Event,
    ) -> Result<(), Error> {
        let path = format!("/{}/support/desk?id={id}", to.locale);
        let letter = Letter::SupportTeam { name, event: event.code().to_owned(), path };
        mail::enqueue(tx, self.hub, to, &letter).await
    }

    /// Somebody, if they are of the team still.
    async fn colleague(&self, tx: &mut Tx, who: Option<Uuid>) -> Result<Option<(Recipient, String)>, Error> {
        let Some(who) = who else { return Ok(None) };
        let found: Option<AddressRow> =
            within!(tx, on => sqlx::query_as(work_sql::COLLEAGUE).bind(who).fetch_optional(on).await)?;
        Ok(found.map(|row| (row.recipient(who), row.name)))
    }
}
