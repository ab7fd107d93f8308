//! Adding a passkey: who it is first, then what the device is to sign, then what it has signed.

use super::challenge::PasskeyAsk;
use super::{named, sql, wrong};
use crate::Error;
use crate::accounts::{Accounts, Actor};
use crate::clock::millis;
use crate::db::{reading, within};
use crate::mail::Letter;
use domain::accounts::limits::PASSKEYS;
use domain::form::Why;
use time::Duration;
use webauthn_rs::prelude::{CreationChallengeResponse, PasskeyRegistration, RegisterPublicKeyCredential};
use webauthn_rs_proto::ResidentKeyRequirement;

/// How long a person may take to find a device and to confirm on it (Web Authentication, section 15.1).
const LASTS: Duration = Duration::minutes(10);

/// The longest answer that is read, in bytes: a certificate or two may be in it.
pub(super) const LONGEST: usize = 64 * 1024;

impl Accounts<'_> {
    /// What a person's browser is to make a passkey of, if they show that it is they.
    pub async fn begin_passkey(
        &self,
        actor: &Actor,
        session: &str,
        password: &str,
        name: &str,
    ) -> Result<PasskeyAsk, Error> {
        let party = self.relying_party()?;
        let mut wrongs = Vec::new();
        if let Err(Error::Wrong(found)) = named(name) {
            wrongs.extend(found);
        }
        wrongs.extend(self.check_that_it_is(actor, session, "password", password).await?);
        if !wrongs.is_empty() {
            return Err(Error::Wrong(wrongs));
        }
        let known: Vec<Vec<u8>> = reading!(&self.hub.db, on => {
            sqlx::query_scalar(sql::CREDENTIALS).bind(actor.person.0).fetch_all(on).await
        })?;
        if known.len() >= PASSKEYS as usize {
            return Err(wrong("passkey", Why::TooManyPasskeys { most: PASSKEYS }));
        }
        let person = actor.person.0;
        let begun = party.start_passkey_registration(person, &actor.email, &actor.name, Some(known));
        let (mut options, state) = begun.map_err(|error| Error::Unsound(error.to_string()))?;
        to_be_found(&mut options);
        self.ask(Some(actor.person), &options, &state, LASTS).await
    }

    /// Takes a passkey that a person's browser has made, and writes to them. Sent again, it is the same passkey.
    pub async fn add_passkey(&self, actor: &Actor, challenge: &str, answer: &str, name: &str) -> Result<(), Error> {
        let party = self.relying_party()?;
        let name = named(name)?;
        let refused = || wrong("passkey", Why::PasskeyRefused);
        let answer: Option<RegisterPublicKeyCredential> =
            Some(answer).filter(|answer| answer.len() <= LONGEST).and_then(|answer| serde_json::from_str(answer).ok());
        let state: Option<PasskeyRegistration> = self.asked(Some(actor.person), challenge).await?;
        let answer = answer.ok_or_else(refused)?;
        let Some(state) = state else {
            let there: Vec<Vec<u8>> = reading!(&self.hub.db, on => {
                sqlx::query_scalar(sql::CREDENTIALS).bind(actor.person.0).fetch_all(on).await
            })?;
            let is_there = there.contains(&answer.raw_id);
            return if is_there { Ok(()) } else { Err(wrong("passkey", Why::PasskeyTooLate)) };
        };
        let passkey = party.finish_passkey_registration(&answer, &state).map_err(|error| {
            tracing::info!(%error, "a passkey was not taken");
            refused()
        })?;
        let credential = serde_json::to_string(&passkey).map_err(|error| Error::Unsound(error.to_string()))?;
        let hub = self.hub;
        let mut tx = hub.db.begin().await?;
        let added = within!(&mut tx, on => {
            sqlx::query(sql::INSERT)
                .bind(hub.clock.id())
                .bind(actor.person.0)
                .bind(passkey.cred_id().as_slice())
                .bind(&credential)
                .bind(&name)
                .bind(millis(hub.now()))
                .execute(on)
                .await
                .map(|done| done.rows_affected())
        })?;
        if added == 0 {
            // Whose it is, is nobody else's business.
            return Err(refused());
        }
        let path = format!("/{}/account/security", actor.locale);
        let letter = Letter::PasskeyAdded { name: actor.name.clone(), passkey: name, path };
        self.tell(&mut tx, actor, "add_passkey", &letter).await?;
        tx.commit().await?;
        hub.mail().wake();
        Ok(())
    }
}

/// Asks for a passkey that the device finds by itself when somebody signs in without saying who they are.
fn to_be_found(options: &mut CreationChallengeResponse) {
    if let Some(wanted) = options.public_key.authenticator_selection.as_mut() {
        wanted.resident_key = Some(ResidentKeyRequirement::Required);
        wanted.require_resident_key = true;
    }
}
