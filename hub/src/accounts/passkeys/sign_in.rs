//! Signing in by a passkey. The device says who it is, and signs what it was given for this once; whatever does not fit
//! is told in one way.

use super::add::LONGEST;
use super::challenge::PasskeyAsk;
use super::{sql, wrong};
use crate::Error;
use crate::accounts::sign_in::AccountRow;
use crate::accounts::{Accounts, NewSession, sql as accounts};
use crate::clock::millis;
use crate::db::{reading, within};
use domain::form::Why;
use domain::id::PersonId;
use sqlx::FromRow;
use time::Duration;
use uuid::Uuid;
use webauthn_rs::prelude::{AuthenticationResult, DiscoverableAuthentication, Passkey, PublicKeyCredential};

/// How long what is asked may be answered: the page to sign in asks at once, and somebody may look for their device.
const LASTS: Duration = Duration::minutes(30);

#[derive(Debug, FromRow)]
struct Row {
    id: Uuid,
    person_id: Uuid,
    credential: String,
}

impl Accounts<'_> {
    /// What the browser of somebody is to sign who wants to sign in.
    pub async fn ask_for_passkey(&self) -> Result<PasskeyAsk, Error> {
        let begun = self.relying_party()?.start_discoverable_authentication();
        let (mut options, state) = begun.map_err(|error| Error::Unsound(error.to_string()))?;
        // Whether it is asked by a dialogue or among what a field may be filled with, the page decides.
        options.mediation = None;
        self.ask(None, &options, &state, LASTS).await
    }

    /// Signs in by what a passkey has signed.
    pub async fn sign_in_by_passkey(&self, challenge: &str, answer: &str, agent: &str) -> Result<NewSession, Error> {
        let party = self.relying_party()?;
        let unknown = || wrong("passkey", Why::PasskeyUnknown);
        let state: Option<DiscoverableAuthentication> = self.asked(None, challenge).await?;
        let state = state.ok_or_else(|| wrong("passkey", Why::PasskeyTooLate))?;
        let answer: Option<PublicKeyCredential> =
            Some(answer).filter(|answer| answer.len() <= LONGEST).and_then(|answer| serde_json::from_str(answer).ok());
        let answer = answer.ok_or_else(unknown)?;
        let (person, id) = party.identify_discoverable_authentication(&answer).map_err(|_| unknown())?;
        let row: Option<Row> =
            reading!(&self.hub.db, on => sqlx::query_as(sql::CREDENTIAL).bind(id).fetch_optional(on).await)?;
        let row = row.filter(|row| row.person_id == person).ok_or_else(unknown)?;
        let passkey: Passkey =
            serde_json::from_str(&row.credential).map_err(|error| Error::Unsound(error.to_string()))?;
        let signed = party.finish_discoverable_authentication_v2(&answer, state, &passkey).map_err(|error| {
            tracing::warn!(%error, passkey = %row.id, "a passkey was refused");
            unknown()
        })?;
        self.begin_signed(&row, passkey, &signed, agent).await?.ok_or_else(unknown)
    }

    /// Notes what has changed of a passkey, such as how often it has signed, and begins a session; none for who may not
    /// sign in, or when the passkey has changed meanwhile.
    async fn begin_signed(
        &self,
        row: &Row,
        mut passkey: Passkey,
        signed: &AuthenticationResult,
        agent: &str,
    ) -> Result<Option<NewSession>, Error> {
        passkey.update_credential(signed);
        let credential = serde_json::to_string(&passkey).map_err(|error| Error::Unsound(error.to_string()))?;
        let (person, now) = (PersonId(row.person_id), millis(self.hub.now()));
        let mut tx = self.hub.db.begin().await?;
        let used = within!(&mut tx, on => {
            sqlx::query(sql::USED)
                .bind(row.id)
                .bind(&row.credential)
                .bind(&credential)
                .bind(now)
                .execute(on)
                .await
                .map(|done| done.rows_affected())
        })?;
        let account: Option<AccountRow> =
            within!(&mut tx, on => sqlx::query_as(accounts::ACCOUNT).bind(person.0).fetch_optional(on).await)?;
        let may = account.is_some_and(|account| account.confirmed_at.is_some() && account.suspended_at.is_none());
        if used == 0 || !may {
            return Ok(None);
        }
        let session = self.begin_session(&mut tx, person, agent).await?;
        tx.commit().await?;
        Ok(Some(session))
    }
}
