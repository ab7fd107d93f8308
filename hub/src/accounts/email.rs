//! Another address for mail. The change is made when both addresses have agreed, in whichever order, and can be
//! taken back from the old one for two weeks: whoever gets hold of a session must not get hold of the account.

use super::secret::Secret;
use super::sign_in::AccountRow;
use super::{Accounts, Actor, check_email, email_key, leave, own_sql, passkeys, sql};
use crate::Error;
use crate::clock::millis;
use crate::db::{Tx, reading, within};
use crate::mail::{self, Letter, Recipient};
use domain::Locale;
use domain::accounts::{Changed, EmailChange, Side};
use domain::form::{Why, Wrong};
use domain::id::PersonId;
use sqlx::FromRow;
use time::Duration;
use uuid::Uuid;

/// How long both addresses have to agree.
const LASTS: Duration = Duration::days(3);

/// How long the old address can take the change back.
const UNDO: Duration = Duration::days(14);

#[derive(Debug, FromRow)]
struct Row {
    id: Uuid,
    person_id: Uuid,
    name: String,
    locale: String,
    old_email: String,
    new_email: String,
    old_agreed_at: Option<i64>,
    new_agreed_at: Option<i64>,
    done_at: Option<i64>,
    side: String,
}

impl Row {
    fn side(&self) -> Side {
        match self.side.as_str() {
            "old" => Side::Old,
            "new" => Side::New,
            _ => Side::Undo,
        }
    }

    /// Whether its link can still do anything: what is done can only be taken back.
    fn works(&self) -> bool {
        self.done_at.is_some() == (self.side() == Side::Undo)
    }
}

impl Accounts<'_> {
    /// Writes to both addresses. The answer is the same whether or not the new one has an account.
    pub async fn change_email(&self, actor: &Actor, email: &str) -> Result<(), Error> {
        let wrong = |why| Err(Error::Wrong(vec![Wrong::new("email", why)]));
        if let Some(found) = check_email("email", email) {
            return wrong(found.why);
        }
        let (hub, email) = (self.hub, email.trim());
        if email_key(email) == email_key(&actor.email) {
            return wrong(Why::AsBefore);
        }
        let (locale, now) = (actor.locale, hub.now());
        let (old, new) = (Secret::new()?, Secret::new()?);
        let mut tx = hub.db.begin().await?;
        let id = hub.clock.id();
        within!(&mut tx, on => {
            sqlx::query(own_sql::FORGET_OPEN_CHANGES).bind(actor.person.0).execute(&mut *on).await?;
            sqlx::query(own_sql::INSERT_CHANGE)
                .bind(id)
                .bind(actor.person.0)
                .bind(&actor.email)
                .bind(email)
                .bind(old.kept())
                .bind(new.kept())
                .bind(millis(now))
                .bind(millis(now + LASTS))
                .execute(on)
                .await
                .map(|_| ())
        })?;
        let link = |secret: &Secret| format!("/{locale}/account/email?link={}", secret.reveal());
        let letter = Letter::EmailOld { name: actor.name.clone(), address: email.to_owned(), link: link(&old) };
        let to = Recipient { person: Some(actor.person), email: actor.email.clone(), locale };
        mail::enqueue(&mut tx, hub, &to, &letter).await?;
        let taken = taken(&mut tx, email, actor.person).await?;
        let (to, letter) = match taken {
            Some(taken) => {
                let locale = Locale::parse(&taken.locale).unwrap_or_default();
                let letter = Letter::EmailTaken { name: taken.name, link: format!("/{locale}/sign-in") };
                (Recipient { person: Some(PersonId(taken.person_id)), email: taken.email, locale }, letter)
            }
            None => {
                let letter = Letter::EmailNew { name: actor.name.clone(), link: link(&new) };
                (Recipient { person: Some(actor.person), email: email.to_owned(), locale }, letter)
            }
        };
        mail::enqueue(&mut tx, hub, &to, &letter).await?;
        tx.commit().await?;
        hub.mail().wake();
        Ok(())
    }

    /// What a link of a change is for, without using it; none when it works no more.
    pub async fn look_at_email_change(&self, link: &str) -> Result<Option<EmailChange>, Error> {
        let Some(secret) = Secret::parse(link) else { return Ok(None) };
        let now = millis(self.hub.now());
        let row: Option<Row> = reading!(&self.hub.db, on => {
            sqlx::query_as(own_sql::CHANGE).bind(secret.kept()).bind(now).fetch_optional(on).await
        })?;
        Ok(row.filter(Row::works).map(|row| EmailChange {
            side: row.side(),
            agreed: match row.side() {
                Side::Old => row.old_agreed_at.is_some(),
                Side::New => row.new_agreed_at.is_some(),
                Side::Undo => false,
            },
            name: row.name,
            old: row.old_email,
            new: row.new_email,
        }))
    }

    /// Does what a link of a change is for: agrees, or takes the change back. None when it works no more.
    pub async fn follow_email_change(&self, link: &str) -> Result<Option<Changed>, Error> {
        let hub = self.hub;
        let mut tx = hub.db.begin().await?;
        let Some(row) = self.change(&mut tx, link).await? else { return Ok(None) };
        let now = millis(hub.now());
        let done = match row.side() {
            Side::Undo => self.undo(&mut tx, &row).await?,
            side => {
                let (statement, other) = if side == Side::Old {
                    (own_sql::OLD_AGREES, row.new_agreed_at)
                } else {
                    (own_sql::NEW_AGREES, row.old_agreed_at)
                };
                within!(&mut tx, on => sqlx::query(statement).bind(row.id).bind(now).execute(on).await.map(|_| ()))?;
                if other.is_some() { self.make_change(&mut tx, &row).await? } else { Some(Changed::Waits) }
            }
        };
        if done.is_some() {
            tx.commit().await?;
            hub.mail().wake();
        }
        Ok(done)
    }

    /// Stops a change, from the old address. None when its link works no more.
    pub async fn stop_email_change(&self, link: &str) -> Result<Option<Changed>, Error> {
        let mut tx = self.hub.db.begin().await?;
        let Some(row) = self.change(&mut tx, link).await?.filter(|row| row.side() == Side::Old) else {
            return Ok(None);
        };
        within!(&mut tx, on => sqlx::query(own_sql::FORGET_CHANGE).bind(row.id).execute(on).await.map(|_| ()))?;
        tx.commit().await?;
        Ok(Some(Changed::Stopped))
    }

    async fn change(&self, tx: &mut Tx, link: &str) -> Result<Option<Row>, Error> {
        let Some(secret) = Secret::parse(link) else { return Ok(None) };
        let now = millis(self.hub.now());
        let row: Option<Row> = within!(tx, on => {
            sqlx::query_as(own_sql::CHANGE).bind(secret.kept()).bind(now).fetch_optional(on).await
        })?;
        Ok(row.filter(Row::works))
    }

    /// Gives the account its new address, and the old address a way back.
    async fn make_change(&self, tx: &mut Tx, row: &Row) -> Result<Option<Changed>, Error> {
        let hub = self.hub;
        let person = PersonId(row.person_id);
        if !self.set_email(tx, person, &row.new_email).await? {
            return Ok(None);
        }
        let (undo, now) = (Secret::new()?, hub.now());
        within!(tx, on => {
            sqlx::query(own_sql::CHANGE_DONE)
                .bind(row.id)
                .bind(millis(now))
                .bind(millis(now + UNDO))
                .bind(undo.kept())
                .execute(on)
                .await
                .map(|_| ())
        })?;
        let locale = Locale::parse(&row.locale).unwrap_or_default();
        let letter = Letter::EmailChanged {
            name: row.name.clone(),
            address: row.new_email.clone(),
            link: format!("/{locale}/account/email?link={}", undo.reveal()),
        };
        let to = Recipient { person: Some(person), email: row.old_email.clone(), locale };
        mail::enqueue(tx, hub, &to, &letter).await?;
        Ok(Some(Changed::Done))
    }

    /// Gives the account its old address back. Whoever changed it may know the password, have added a passkey and be
    /// signed in, so all of that ends.
    async fn undo(&self, tx: &mut Tx, row: &Row) -> Result<Option<Changed>, Error> {
        let person = PersonId(row.person_id);
        if !self.set_email(tx, person, &row.old_email).await? {
            return Ok(None);
        }
        within!(tx, on => {
            sqlx::query(own_sql::FORGET_PASSWORD).bind(person.0).execute(&mut *on).await?;
            sqlx::query(passkeys::sql::FORGET_PASSKEYS).bind(person.0).execute(&mut *on).await?;
            sqlx::query(passkeys::sql::FORGET_OWN_CHALLENGES).bind(person.0).execute(&mut *on).await?;
            sqlx::query(own_sql::FORGET_CHANGES).bind(person.0).execute(&mut *on).await?;
            sqlx::query(sql::END_OTHER_SESSIONS).bind(person.0).bind(Vec::<u8>::new()).execute(on).await.map(|_| ())
        })?;
        Ok(Some(Changed::Undone))
    }

    /// Sets the address, unless somebody else has it meanwhile. Links that were mailed to the other one end.
    async fn set_email(&self, tx: &mut Tx, person: PersonId, email: &str) -> Result<bool, Error> {
        let now = millis(self.hub.now());
        let key = email_key(email);
        let other: Option<AccountRow> =
            within!(tx, on => sqlx::query_as(sql::ACCOUNT_BY_EMAIL).bind(&key).fetch_optional(on).await)?;
        match other {
            Some(other) if other.person_id == person.0 => {}
            Some(other) if other.confirmed_at.is_some() => return Ok(false),
            // Nobody has shown that it is theirs; whoever agreed just now has.
            Some(other) => leave::forget(tx, PersonId(other.person_id)).await?,
            None => {}
        }
        within!(tx, on => {
            sqlx::query(own_sql::SET_EMAIL).bind(person.0).bind(email).bind(&key).execute(&mut *on).await?;
            sqlx::query(sql::USE_ALL_LINKS).bind(person.0).bind(now).execute(on).await.map(|_| ())
        })?;
        Ok(true)
    }
}

/// Whoever else has an address, and has confirmed it.
async fn taken(tx: &mut Tx, email: &str, person: PersonId) -> Result<Option<AccountRow>, Error> {
    let key = email_key(email);
    let row: Option<AccountRow> =
        within!(tx, on => sqlx::query_as(sql::ACCOUNT_BY_EMAIL).bind(&key).fetch_optional(on).await)?;
    Ok(row.filter(|row| row.confirmed_at.is_some() && row.person_id != person.0))
}
