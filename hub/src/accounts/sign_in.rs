//! Signing in: by password, or by a link that is mailed.

use super::link::Purpose;
use super::secret::Secret;
use super::session::NewSession;
use super::{Accounts, check_email, email_key, password, sql};
use crate::Error;
use crate::db::{reading, within};
use crate::mail::{self, Letter, Recipient};
use domain::Locale;
use domain::form::{Why, Wrong};
use domain::id::PersonId;
use sqlx::FromRow;
use uuid::Uuid;

#[derive(Debug, FromRow)]
pub(super) struct AccountRow {
    pub person_id: Uuid,
    pub name: String,
    pub email: String,
    pub password: Option<String>,
    pub confirmed_at: Option<i64>,
    pub suspended_at: Option<i64>,
    pub locale: String,
}

impl Accounts<'_> {
    /// Signs in by password. Whatever does not fit is told in one way, after the same time.
    pub async fn sign_in(&self, email: &str, typed: &str, agent: &str) -> Result<NewSession, Error> {
        let mut wrong: Vec<Wrong> = check_email("email", email).into_iter().collect();
        if typed.is_empty() {
            wrong.push(Wrong::new("password", Why::Required));
        }
        if !wrong.is_empty() {
            return Err(Error::Wrong(wrong));
        }
        let account = self.account(email).await?;
        let may = account.as_ref().filter(|row| row.confirmed_at.is_some() && row.suspended_at.is_none());
        let kept = may.and_then(|row| row.password.as_deref());
        let fits = password::fits(typed, kept).await?;
        let (Some(row), true) = (may, fits) else {
            return Err(Error::Wrong(vec![Wrong::new("password", Why::WrongPassword)]));
        };
        let mut tx = self.hub.db.begin().await?;
        let session = self.begin_session(&mut tx, PersonId(row.person_id), agent).await?;
        tx.commit().await?;
        Ok(session)
    }

    /// Mails a link to sign in, if the address has an account.
    pub async fn mail_sign_in_link(&self, email: &str, locale: Locale, back: &str) -> Result<(), Error> {
        self.mail_link(email, locale, Purpose::SignIn, back).await
    }

    /// Mails a link to set a password, if the address has an account.
    pub async fn mail_password_link(&self, email: &str, locale: Locale) -> Result<(), Error> {
        self.mail_link(email, locale, Purpose::Password, "").await
    }

    async fn mail_link(&self, email: &str, locale: Locale, purpose: Purpose, back: &str) -> Result<(), Error> {
        if let Some(wrong) = check_email("email", email) {
            return Err(Error::Wrong(vec![wrong]));
        }
        let hub = self.hub;
        let Some(account) = self.account(email).await?.filter(|row| row.suspended_at.is_none()) else {
            return self.mail_nobody(email, locale).await;
        };
        let person = PersonId(account.person_id);
        let mut tx = hub.db.begin().await?;
        let secret = self.make_link(&mut tx, person, &account.email, purpose).await?;
        let name = account.name;
        let letter = match purpose {
            Purpose::Password => Letter::Password { name, link: format!("/{locale}/password?link={secret}") },
            _ => Letter::SignIn { name, link: format!("/{locale}/sign-in?link={secret}{back}") },
        };
        let to = Recipient { person: Some(person), email: account.email, locale };
        mail::enqueue(&mut tx, hub, &to, &letter).await?;
        tx.commit().await?;
        hub.mail().wake();
        Ok(())
    }

    /// Takes as long as if there were an account.
    async fn mail_nobody(&self, email: &str, locale: Locale) -> Result<(), Error> {
        let mut tx = self.hub.db.begin().await?;
        let link = format!("/{locale}/sign-in?link={}", Secret::new()?.reveal());
        let to = Recipient { person: None, email: email.trim().to_owned(), locale };
        let letter = Letter::SignIn { name: String::new(), link };
        mail::enqueue_for_nobody(&mut tx, self.hub, &to, &letter).await?;
        tx.commit().await
    }

    /// Signs in by a mailed link; none when it works no more.
    pub async fn sign_in_by_link(&self, link: &str, agent: &str) -> Result<Option<NewSession>, Error> {
        let mut tx = self.hub.db.begin().await?;
        let Some(person) = self.use_link(&mut tx, link, Purpose::SignIn).await? else { return Ok(None) };
        self.mark_confirmed(&mut tx, person).await?;
        let row: Option<AccountRow> =
            within!(&mut tx, on => sqlx::query_as(sql::ACCOUNT).bind(person.0).fetch_optional(on).await)?;
        if row.is_none_or(|row| row.suspended_at.is_some()) {
            return Ok(None);
        }
        let session = self.begin_session(&mut tx, person, agent).await?;
        tx.commit().await?;
        Ok(Some(session))
    }

    async fn account(&self, email: &str) -> Result<Option<AccountRow>, Error> {
        let key = email_key(email);
        Ok(reading!(&self.hub.db, on => {
            sqlx::query_as(sql::ACCOUNT_BY_EMAIL).bind(&key).fetch_optional(on).await
        })?)
    }
}
