//! Letters on a request. They say that there is something to read, and never what: it may be confidential, and mail is not.

use super::{Support, sql};
use crate::Error;
use crate::db::{Tx, within};
use crate::experts::AddressRow;
use crate::mail::{self, Letter, Recipient};
use domain::id::{PersonId, RequestId};
use domain::settings::Settings;

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

    /// Writes to the team's address, if it has one.
    pub(super) async fn tell_team(
        &self,
        tx: &mut Tx,
        settings: &Settings,
        id: RequestId,
        event: Event,
    ) -> Result<(), Error> {
        if settings.contact.is_empty() {
            return Ok(());
        }
        let locale = settings.language;
        let letter =
            Letter::SupportTeam { event: event.code().to_owned(), path: format!("/{locale}/support/desk?id={id}") };
        let to = Recipient { person: None, email: settings.contact.clone(), locale };
        mail::enqueue(tx, self.hub, &to, &letter).await
    }
}
