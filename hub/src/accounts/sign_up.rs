//! Signing up. The answer is the same for an address that has an account and one that has none; what differs is
//! the letter.

use super::link::Purpose;
use super::sign_in::AccountRow;
use super::{Accounts, check_email, email_key, line, profile, sql};
use crate::Error;
use crate::clock::millis;
use crate::db::within;
use crate::discussions::{joined, name_key};
use crate::mail::{self, Letter, Recipient};
use domain::accounts::StakeholderGroup;
use domain::form::Wrong;
use domain::id::PersonId;
use domain::{LangTag, Locale};

/// What somebody says of themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignUp {
    /// Address for mail.
    pub email: String,
    /// Display name.
    pub name: String,
    /// The body they belong to; may be empty.
    pub affiliation: String,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// The kind of body.
    pub group: Option<StakeholderGroup>,
    /// The languages they read, in order.
    pub languages: Vec<LangTag>,
    /// The language the hub writes to them in.
    pub locale: Locale,
}

impl SignUp {
    /// Everything that is wrong with it.
    fn check(&self) -> Vec<Wrong> {
        let mut wrong: Vec<Wrong> = check_email("email", &self.email).into_iter().collect();
        wrong.extend(profile::check(&self.name, &self.affiliation, self.group));
        wrong
    }
}

impl Accounts<'_> {
    /// Makes an account that waits for its link to be followed, or writes to whoever has the account already.
    pub async fn sign_up(&self, new: &SignUp) -> Result<(), Error> {
        let wrong = new.check();
        if !wrong.is_empty() {
            return Err(Error::Wrong(wrong));
        }
        let hub = self.hub;
        let key = email_key(&new.email);
        let email = new.email.trim();
        let mut tx = hub.db.begin().await?;
        let known: Option<AccountRow> =
            within!(&mut tx, on => sqlx::query_as(sql::ACCOUNT_BY_EMAIL).bind(&key).fetch_optional(on).await)?;
        match known {
            Some(known) if known.confirmed_at.is_some() => {
                let person = PersonId(known.person_id);
                let link = self.make_link(&mut tx, person, &known.email, Purpose::SignIn).await?;
                let link = format!("/{}/sign-in?link={link}", new.locale);
                let to = Recipient { person: Some(person), email: known.email, locale: new.locale };
                mail::enqueue(&mut tx, hub, &to, &Letter::AlreadyMember { name: known.name, link }).await?;
            }
            known => {
                let person = match known {
                    Some(known) => PersonId(known.person_id),
                    None => hub.clock.person_id(),
                };
                self.write_person(&mut tx, person, new).await?;
                let languages = joined(&new.languages);
                within!(&mut tx, on => {
                    sqlx::query(sql::UPDATE_UNCONFIRMED)
                        .bind(person.0)
                        .bind(email)
                        .bind(new.locale.tag())
                        .bind(&languages)
                        .execute(on)
                        .await
                        .map(|_| ())
                })?;
                let link = self.make_link(&mut tx, person, email, Purpose::Confirm).await?;
                let link = format!("/{}/sign-up?link={link}", new.locale);
                let to = Recipient { person: Some(person), email: email.to_owned(), locale: new.locale };
                mail::enqueue(&mut tx, hub, &to, &Letter::Confirm { name: line(&new.name), link }).await?;
            }
        }
        tx.commit().await?;
        hub.mail().wake();
        Ok(())
    }

    /// Adds a person with an account, or brings what they say of themselves up to date.
    async fn write_person(&self, tx: &mut crate::db::Tx, person: PersonId, new: &SignUp) -> Result<(), Error> {
        let hub = self.hub;
        let name = line(&new.name);
        for statement in [crate::discussions::sql::INSERT_PERSON, sql::UPDATE_PERSON] {
            within!(tx, on => {
                sqlx::query(statement)
                    .bind(person.0)
                    .bind(&name)
                    .bind(name_key(&name))
                    .bind(line(&new.affiliation))
                    .bind(&new.country)
                    .bind(new.group.map(StakeholderGroup::code))
                    .execute(on)
                    .await
                    .map(|_| ())
            })?;
        }
        let email = new.email.trim();
        let known: Option<AccountRow> =
            within!(tx, on => sqlx::query_as(sql::ACCOUNT).bind(person.0).fetch_optional(on).await)?;
        if known.is_none() {
            let languages = joined(&new.languages);
            within!(tx, on => {
                sqlx::query(sql::INSERT_ACCOUNT)
                    .bind(person.0)
                    .bind(email)
                    .bind(email_key(email))
                    .bind(None::<String>)
                    .bind(new.locale.tag())
                    .bind(&languages)
                    .bind(millis(hub.now()))
                    .bind(None::<i64>)
                    .execute(on)
                    .await
                    .map(|_| ())
            })?;
        }
        Ok(())
    }
}
