//! What a mailed link does when it is followed and its button pressed: confirm an account, set a password.

use super::link::Purpose;
use super::session::NewSession;
use super::{Accounts, password, sql};
use crate::Error;
use crate::clock::millis;
use crate::db::{Tx, within};
use domain::id::PersonId;

impl Accounts<'_> {
    /// Confirms an account and signs in. A password may be set or left out; one can always sign in by link.
    /// None when the link works no more.
    pub async fn confirm(&self, link: &str, new: &str, agent: &str) -> Result<Option<NewSession>, Error> {
        if self.look_at_link(link, Purpose::Confirm).await?.is_none() {
            return Ok(None);
        }
        let hash = if new.is_empty() { None } else { Some(self.new_password(new).await?) };
        let mut tx = self.hub.db.begin().await?;
        let Some(person) = self.use_link(&mut tx, link, Purpose::Confirm).await? else { return Ok(None) };
        self.mark_confirmed(&mut tx, person).await?;
        if let Some(hash) = hash {
            set(&mut tx, person, &hash).await?;
        }
        let session = self.begin_session(&mut tx, person, agent).await?;
        tx.commit().await?;
        Ok(Some(session))
    }

    /// Sets a new password, ends all other sessions and links, and signs in. None when the link works no more.
    pub async fn set_password(&self, link: &str, new: &str, agent: &str) -> Result<Option<NewSession>, Error> {
        // Before a password is hashed, which takes a core for a while: whoever has no link shall not have that done.
        if self.look_at_link(link, Purpose::Password).await?.is_none() {
            return Ok(None);
        }
        let hash = self.new_password(new).await?;
        let mut tx = self.hub.db.begin().await?;
        let Some(person) = self.use_link(&mut tx, link, Purpose::Password).await? else { return Ok(None) };
        self.mark_confirmed(&mut tx, person).await?;
        set(&mut tx, person, &hash).await?;
        let now = millis(self.hub.now());
        within!(&mut tx, on => {
            sqlx::query(sql::USE_ALL_LINKS).bind(person.0).bind(now).execute(&mut *on).await?;
            sqlx::query(sql::END_OTHER_SESSIONS).bind(person.0).bind(Vec::<u8>::new()).execute(on).await.map(|_| ())
        })?;
        let session = self.begin_session(&mut tx, person, agent).await?;
        tx.commit().await?;
        Ok(Some(session))
    }

    async fn new_password(&self, new: &str) -> Result<String, Error> {
        match password::check("password", new) {
            Some(wrong) => Err(Error::Wrong(vec![wrong])),
            None => password::hash(new).await,
        }
    }

    /// Whoever follows a link has the address it was mailed to.
    pub(super) async fn mark_confirmed(&self, tx: &mut Tx, person: PersonId) -> Result<(), Error> {
        let now = millis(self.hub.now());
        within!(tx, on => sqlx::query(sql::CONFIRM).bind(person.0).bind(now).execute(on).await.map(|_| ()))?;
        Ok(())
    }
}

pub(super) async fn set(tx: &mut Tx, person: PersonId, hash: &str) -> Result<(), Error> {
    within!(tx, on => sqlx::query(sql::SET_PASSWORD).bind(person.0).bind(hash).execute(on).await.map(|_| ()))?;
    Ok(())
}
