//! People whom an operator adds: confirmed at once, with a role.

use super::sign_in::AccountRow;
use super::{Accounts, check_email, confirm, email_key, line, password, sql};
use crate::Error;
use crate::audit;
use crate::clock::millis;
use crate::db::within;
use crate::discussions::{name_key, sql as people};
use domain::Locale;
use domain::accounts::Role;
use domain::form::{Why, Wrong};
use domain::id::PersonId;
use uuid::Uuid;

/// Somebody who is added.
#[derive(Clone, Debug)]
pub struct NewMember {
    /// Address for mail.
    pub email: String,
    /// Display name. A person of that name who has no account yet gets this one.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Their password; none for a person who signs in by links.
    pub password: Option<String>,
    /// The language the hub writes to them in.
    pub locale: Locale,
}

impl Accounts<'_> {
    /// Adds somebody, or gives a role and a password to whoever has the address already. Says whether they are new.
    pub async fn add(&self, new: &NewMember) -> Result<bool, Error> {
        let mut wrong: Vec<Wrong> = check_email("email", &new.email).into_iter().collect();
        let name = line(&new.name);
        if name.is_empty() {
            wrong.push(Wrong::new("name", Why::Required));
        }
        if let Some(typed) = &new.password {
            wrong.extend(password::check("password", typed));
        }
        if !wrong.is_empty() {
            return Err(Error::Wrong(wrong));
        }
        let hash = match &new.password {
            Some(typed) => Some(password::hash(typed).await?),
            None => None,
        };
        let hub = self.hub;
        let now = millis(hub.now());
        let email = new.email.trim();
        let mut tx = hub.begin().await?;
        let known: Option<AccountRow> = within!(&mut tx, on => {
            sqlx::query_as(sql::ACCOUNT_BY_EMAIL).bind(email_key(email)).fetch_optional(on).await
        })?;
        let added = known.is_none();
        let person = if let Some(known) = known {
            let person = PersonId(known.person_id);
            self.mark_confirmed(&mut tx, person).await?;
            if let Some(hash) = &hash {
                confirm::set(&mut tx, person, hash).await?;
            }
            person
        } else {
            let person = self.named(&mut tx, &name).await?;
            within!(&mut tx, on => {
                sqlx::query(sql::INSERT_ACCOUNT)
                    .bind(person.0)
                    .bind(email)
                    .bind(email_key(email))
                    .bind(&hash)
                    .bind(new.locale.tag())
                    .bind(new.locale.tag())
                    .bind(now)
                    .bind(now)
                    .execute(on)
                    .await
                    .map(|_| ())
            })?;
            person
        };
        if new.role != Role::Participant {
            within!(&mut tx, on => {
                sqlx::query(sql::GIVE_ROLE).bind(person.0).bind(new.role.code()).execute(on).await.map(|_| ())
            })?;
        }
        let data = serde_json::json!({ "role": new.role.code(), "by": "command line" });
        audit::note(
            &mut tx,
            hub,
            &audit::Entry { by: None, action: "role", space: None, subject: Some(person.0), data },
        )
        .await?;
        hub.commit(tx).await?;
        Ok(added)
    }

    /// The person of a name who has no account, or a new one.
    async fn named(&self, tx: &mut crate::db::Tx, name: &str) -> Result<PersonId, Error> {
        let key = name_key(name);
        let known: Option<Uuid> =
            within!(tx, on => sqlx::query_scalar(people::PERSON_BY_NAME).bind(&key).fetch_optional(on).await)?;
        if let Some(id) = known {
            let has: Option<AccountRow> =
                within!(tx, on => sqlx::query_as(sql::ACCOUNT).bind(id).fetch_optional(on).await)?;
            if has.is_none() {
                return Ok(PersonId(id));
            }
        }
        let person = self.hub.clock.person_id();
        within!(tx, on => {
            sqlx::query(people::INSERT_PERSON)
                .bind(person.0)
                .bind(name)
                .bind(&key)
                .bind("")
                .bind(None::<String>)
                .bind(None::<String>)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        Ok(person)
    }
}
