//! Links that are mailed and work once.

use super::secret::Secret;
use super::{Accounts, sql};
use crate::Error;
use crate::clock::millis;
use crate::db::{Tx, reading, within};
use domain::accounts::MailedLink;
use domain::id::PersonId;
use time::Duration;
use uuid::Uuid;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To confirm a new account.
    Confirm,
    /// To sign in.
    SignIn,
    /// To set a password.
    Password,
    /// To delete the account.
    Leave,
}

impl Purpose {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::SignIn => "sign_in",
            Self::Password => "password",
            Self::Leave => "leave",
        }
    }

    /// How long such a link works.
    pub(super) const fn lasts(self) -> Duration {
        match self {
            Self::Confirm => Duration::days(3),
            Self::SignIn | Self::Password | Self::Leave => Duration::minutes(30),
        }
    }
}

impl Accounts<'_> {
    /// Makes a link and gives what it holds.
    pub(super) async fn make_link(
        &self,
        tx: &mut Tx,
        person: PersonId,
        email: &str,
        purpose: Purpose,
    ) -> Result<String, Error> {
        let secret = Secret::new()?;
        let now = self.hub.now();
        within!(tx, on => {
            sqlx::query(sql::INSERT_LINK)
                .bind(secret.kept())
                .bind(person.0)
                .bind(purpose.code())
                .bind(email)
                .bind(millis(now))
                .bind(millis(now + purpose.lasts()))
                .execute(on)
                .await
                .map(|_| ())
        })?;
        Ok(secret.reveal())
    }

    /// Whose link this is, without using it: what follows a link by itself must not use it up.
    pub async fn look_at_link(&self, link: &str, purpose: Purpose) -> Result<Option<MailedLink>, Error> {
        let Some(secret) = Secret::parse(link) else { return Ok(None) };
        let now = millis(self.hub.now());
        let found: Option<(String, String)> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::LINK).bind(secret.kept()).bind(purpose.code()).bind(now).fetch_optional(on).await
        })?;
        Ok(found.map(|(email, name)| MailedLink { email, name }))
    }

    /// Uses a link up, and tells whose it was; none when it works no more.
    pub(super) async fn use_link(&self, tx: &mut Tx, link: &str, purpose: Purpose) -> Result<Option<PersonId>, Error> {
        let Some(secret) = Secret::parse(link) else { return Ok(None) };
        let now = millis(self.hub.now());
        let person: Option<Uuid> = within!(tx, on => {
            sqlx::query_scalar(sql::USE_LINK).bind(secret.kept()).bind(purpose.code()).bind(now).fetch_optional(on).await
        })?;
        Ok(person.map(PersonId))
    }
}
