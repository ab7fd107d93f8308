//! What a browser is given to have signed. It is kept here until it comes back, once: whoever has heard an answer cannot
//! send it again.

use super::sql;
use crate::Error;
use crate::accounts::{Accounts, Secret};
use crate::clock::millis;
use crate::db::within;
use domain::id::PersonId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use time::Duration;

/// What a browser is asked, and the name under which it answers.
#[derive(Clone, Debug)]
pub struct PasskeyAsk {
    /// Goes with the answer.
    pub challenge: String,
    /// What the browser's own function takes, as JSON.
    pub options: String,
}

impl Accounts<'_> {
    /// Keeps the state of what is asked of a browser. `person` is who adds a passkey; nobody is known who signs in.
    pub(super) async fn ask(
        &self,
        person: Option<PersonId>,
        options: &impl Serialize,
        state: &impl Serialize,
        lasts: Duration,
    ) -> Result<PasskeyAsk, Error> {
        let written = |what: Result<String, serde_json::Error>| what.map_err(|error| Error::Unsound(error.to_string()));
        let options = written(serde_json::to_string(options))?;
        let state = written(serde_json::to_string(state))?;
        let (secret, now) = (Secret::new()?, self.hub.now());
        let mut tx = self.hub.db.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(sql::FORGET_CHALLENGES).bind(millis(now)).execute(&mut *on).await?;
            sqlx::query(sql::INSERT_CHALLENGE)
                .bind(secret.kept())
                .bind(person.map(|person| person.0))
                .bind(&state)
                .bind(millis(now + lasts))
                .execute(on)
                .await
                .map(|_| ())
        })?;
        tx.commit().await?;
        Ok(PasskeyAsk { challenge: secret.reveal(), options })
    }

    /// Uses up what was asked, whatever becomes of the answer; none when it was answered before, is over, or was asked
    /// of somebody else.
    pub(super) async fn asked<T: DeserializeOwned>(
        &self,
        person: Option<PersonId>,
        challenge: &str,
    ) -> Result<Option<T>, Error> {
        let Some(secret) = Secret::parse(challenge) else { return Ok(None) };
        let (kept, now) = (secret.kept(), millis(self.hub.now()));
        let mut tx = self.hub.db.begin().await?;
        let person = person.map(|person| person.0);
        let state: Option<String> = within!(&mut tx, on => {
            sqlx::query_scalar(sql::TAKE_CHALLENGE).bind(&kept).bind(now).bind(person).fetch_optional(on).await
        })?;
        tx.commit().await?;
        // What an older version has written, and cannot be read any more, is over.
        Ok(state.and_then(|state| serde_json::from_str(&state).ok()))
    }
}
