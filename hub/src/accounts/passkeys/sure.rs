//! That it is the person, and not only a browser that they have left open: their password, or, for who has none, that
//! they have signed in a moment ago.

use super::sql;
use crate::Error;
use crate::accounts::{Accounts, Actor, Secret};
use crate::clock::millis;
use crate::db::reading;
use domain::form::{Why, Wrong};
use time::Duration;

/// How long ago a session may have begun that shows as much as a password does.
const MOMENT: Duration = Duration::minutes(30);

impl Accounts<'_> {
    /// Whether somebody has signed in a moment ago.
    pub async fn signed_in_just_now(&self, actor: &Actor, session: &str) -> Result<bool, Error> {
        let Some(secret) = Secret::parse(session) else { return Ok(false) };
        let since: Option<i64> = reading!(&self.hub.db, on => {
            sqlx::query_scalar(sql::SESSION_SINCE).bind(secret.kept()).bind(actor.person.0).fetch_optional(on).await
        })?;
        Ok(since.is_some_and(|since| since > millis(self.hub.now() - MOMENT)))
    }

    /// What is missing to know that it is the person, if anything is.
    pub(super) async fn check_that_it_is(
        &self,
        actor: &Actor,
        session: &str,
        field: &str,
        password: &str,
    ) -> Result<Option<Wrong>, Error> {
        if self.has_password(actor).await? {
            return self.check_own_password(actor, field, password).await;
        }
        let now = self.signed_in_just_now(actor, session).await?;
        Ok((!now).then(|| Wrong::new(field, Why::SignInAgain)))
    }
}
