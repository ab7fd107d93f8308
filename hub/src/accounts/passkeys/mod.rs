//! Passkeys: keys that a person's devices hold and sign in with (W3C Web Authentication, Level 3). They are kept for one
//! name of the hub: under another, no browser offers them.
//!
//! Tables: `passkey`, `passkey_challenge`. Writes letters when a passkey is added or removed.

mod add;
mod challenge;
mod sign_in;
pub(crate) mod sql;
mod sure;

pub use challenge::PasskeyAsk;

use super::{Accounts, Actor, line};
use crate::audit::{self, Entry};
use crate::clock::moment;
use crate::db::{Tx, reading, within};
use crate::mail::{self, Letter, Recipient};
use crate::{Error, Hub};
use domain::Fault;
use domain::accounts::PasskeyLine;
use domain::accounts::limits::PASSKEY_NAME;
use domain::form::{Why, Wrong};
use domain::id::PasskeyId;
use sqlx::FromRow;
use std::sync::Arc;
use uuid::Uuid;
use webauthn_rs::prelude::{Url, Webauthn, WebauthnBuilder};

/// What takes passkeys at a public address; none where browsers let there be none: without `https`, but for this very
/// machine, or where the host is a number.
fn relying_party(base: &str) -> Option<Webauthn> {
    let origin = Url::parse(base).ok()?;
    let host = origin.domain()?;
    let here = host == "localhost" || host.ends_with(".localhost");
    if origin.scheme() != "https" && !here {
        return None;
    }
    WebauthnBuilder::new(host, &origin).and_then(WebauthnBuilder::build).ok()
}

#[derive(Debug, FromRow)]
struct LineRow {
    id: Uuid,
    name: String,
    created_at: i64,
    used_at: Option<i64>,
}

impl From<LineRow> for PasskeyLine {
    fn from(row: LineRow) -> Self {
        Self { id: PasskeyId(row.id), name: row.name, since: moment(row.created_at), used: row.used_at.map(moment) }
    }
}

/// What is wrong with a field of that form, or with all of it.
fn wrong(field: &str, why: Why) -> Error {
    Error::Wrong(vec![Wrong::new(field, why)])
}

/// A name as it is kept.
fn named(name: &str) -> Result<String, Error> {
    let name = line(name);
    if name.is_empty() {
        Err(wrong("name", Why::Required))
    } else if name.chars().count() > PASSKEY_NAME as usize {
        Err(wrong("name", Why::TooLong { most: PASSKEY_NAME }))
    } else {
        Ok(name)
    }
}

impl Hub {
    /// The same, taking passkeys at its public address if browsers allow that there.
    pub fn with_passkeys_at(self, base: &str) -> Self {
        Self { passkeys: relying_party(base).map(Arc::new), ..self }
    }

    /// Where it takes passkeys, as browsers write it: scheme, host and port. None where there can be none.
    pub fn passkeys_at(&self) -> Option<String> {
        self.passkeys.as_ref()?.get_allowed_origins().first().map(|origin| origin.origin().ascii_serialization())
    }
}

impl Accounts<'_> {
    fn relying_party(&self) -> Result<&Webauthn, Error> {
        self.hub.passkeys.as_deref().ok_or(Error::Fault(Fault::NotFound))
    }

    /// A person's passkeys, the oldest first.
    pub async fn passkeys(&self, actor: &Actor) -> Result<Vec<PasskeyLine>, Error> {
        let rows: Vec<LineRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::PASSKEYS).bind(actor.person.0).fetch_all(on).await
        })?;
        Ok(rows.into_iter().map(PasskeyLine::from).collect())
    }

    /// One of them. Others' there are not.
    pub async fn passkey(&self, actor: &Actor, id: PasskeyId) -> Result<PasskeyLine, Error> {
        let all = self.passkeys(actor).await?;
        all.into_iter().find(|line| line.id == id).ok_or(Error::Fault(Fault::NotFound))
    }

    /// Calls a passkey something else.
    pub async fn rename_passkey(&self, actor: &Actor, id: PasskeyId, name: &str) -> Result<(), Error> {
        let name = named(name)?;
        let mut tx = self.hub.db.begin().await?;
        let renamed: Option<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(sql::RENAME).bind(id.0).bind(actor.person.0).bind(&name).fetch_optional(on).await
        })?;
        renamed.ok_or(Error::Fault(Fault::NotFound))?;
        tx.commit().await
    }

    /// Removes a passkey of somebody who shows that it is they, and writes to them. One that is there no more is gone.
    pub async fn remove_passkey(
        &self,
        actor: &Actor,
        session: &str,
        id: PasskeyId,
        password: &str,
    ) -> Result<(), Error> {
        if let Some(wrong) = self.check_that_it_is(actor, session, "password", password).await? {
            return Err(Error::Wrong(vec![wrong]));
        }
        let mut tx = self.hub.db.begin().await?;
        let name: Option<String> = within!(&mut tx, on => {
            sqlx::query_scalar(sql::REMOVE).bind(id.0).bind(actor.person.0).fetch_optional(on).await
        })?;
        let Some(passkey) = name else { return Ok(()) };
        let (name, path) = (actor.name.clone(), format!("/{}/account/security", actor.locale));
        self.tell(&mut tx, actor, "remove_passkey", &Letter::PasskeyRemoved { name, passkey, path }).await?;
        tx.commit().await?;
        self.hub.mail().wake();
        Ok(())
    }

    /// Writes to the person, and into the log.
    async fn tell(&self, tx: &mut Tx, actor: &Actor, action: &'static str, letter: &Letter) -> Result<(), Error> {
        let person = actor.person;
        let data = serde_json::json!({});
        let entry = Entry { by: Some(person), action, space: None, subject: Some(person.0), data };
        audit::note(tx, self.hub, &entry).await?;
        let to = Recipient { person: Some(person), email: actor.email.clone(), locale: actor.locale };
        mail::enqueue(tx, self.hub, &to, letter).await
    }
}

#[cfg(test)]
mod tests {
    use super::relying_party;

    #[test]
    fn passkeys_are_taken_where_browsers_allow_them() {
        for (base, taken) in [
            ("https://hub.example", true),
            ("https://hub.example:8443", true),
            ("http://localhost:3000", true),
            ("http://hub.localhost", true),
            ("http://hub.example", false),
            ("http://127.0.0.1:3000", false),
            ("https://192.0.2.1", false),
            ("https://[2001:db8::1]", false),
            ("nothing", false),
        ] {
            assert_eq!(relying_party(base).is_some(), taken, "{base}");
        }
    }
}
