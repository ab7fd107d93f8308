//! Leaving: the account goes with all that belongs to it alone, and the person's name, affiliation and country with
//! it, everywhere. Published replies stay without a name or go, as the person chooses.

use super::link::Purpose;
use super::sign_in::AccountRow;
use super::{Accounts, Actor, own_sql, people, sql};
use crate::audit::{self, Entry};
use crate::db::{Tx, within};
use crate::discussions::{mentions, publish, recount_country};
use crate::mail::{self, Letter, Recipient};
use crate::{Error, stamp};
use domain::Locale;
use domain::accounts::{FORMER, Leaving};
use domain::discussions::ReplyState;
use domain::id::{PersonId, ReplyId};
use sqlx::FromRow;
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct OwnRow {
    id: Uuid,
    state: String,
    listed: bool,
    text_id: Uuid,
}

impl Accounts<'_> {
    /// Mails a link to leave by, to somebody who has no password to confirm it with.
    pub async fn mail_leave_link(&self, actor: &Actor, locale: Locale) -> Result<(), Error> {
        let hub = self.hub;
        let mut tx = hub.db.begin().await?;
        let secret = self.make_link(&mut tx, actor.person, &actor.email, Purpose::Leave).await?;
        let letter = Letter::Leave { name: actor.name.clone(), link: format!("/{locale}/account/leave?link={secret}") };
        let to = Recipient { person: Some(actor.person), email: actor.email.clone(), locale };
        mail::enqueue(&mut tx, hub, &to, &letter).await?;
        tx.commit().await?;
        hub.mail().wake();
        Ok(())
    }

    /// Deletes the account of somebody who gives their password.
    pub async fn leave(&self, actor: &Actor, password: &str, how: Leaving) -> Result<(), Error> {
        if let Some(wrong) = self.check_own_password(actor, "password", password).await? {
            return Err(Error::Wrong(vec![wrong]));
        }
        let mut tx = self.hub.db.begin().await?;
        self.erase(&mut tx, actor.person, how).await?;
        self.left(tx).await
    }

    /// Deletes the account by a mailed link. Says whether it works still.
    pub async fn leave_by_link(&self, link: &str, how: Leaving) -> Result<bool, Error> {
        let mut tx = self.hub.db.begin().await?;
        let Some(person) = self.use_link(&mut tx, link, Purpose::Leave).await? else { return Ok(false) };
        self.erase(&mut tx, person, how).await?;
        self.left(tx).await?;
        Ok(true)
    }

    async fn left(&self, tx: Tx) -> Result<(), Error> {
        tx.commit().await?;
        let hub = self.hub;
        hub.watch.raise();
        hub.mail().wake();
        hub.bus().deliver().await
    }

    async fn erase(&self, tx: &mut Tx, person: PersonId, how: Leaving) -> Result<(), Error> {
        let hub = self.hub;
        // Raised first: it makes such deeds wait for each other, so that two administrators cannot leave at once.
        stamp::raise(tx).await?;
        people::spare_last_administrator(tx, person, "how").await?;
        let account: Option<AccountRow> =
            within!(tx, on => sqlx::query_as(sql::ACCOUNT).bind(person.0).fetch_optional(on).await)?;
        let replies: Vec<OwnRow> =
            within!(tx, on => sqlx::query_as(own_sql::OWN_REPLIES).bind(person.0).fetch_all(on).await)?;
        for reply in replies {
            let id = ReplyId(reply.id);
            if reply.state == ReplyState::Published.code() {
                if how == Leaving::Keep {
                    continue;
                }
                publish::take_away(tx, hub, id, ReplyState::Withdrawn).await?;
            } else {
                publish::set(tx, id, ReplyState::Withdrawn, reply.listed).await?;
            }
            within!(tx, on => {
                sqlx::query(own_sql::DROP_TRANSLATIONS).bind(reply.text_id).execute(&mut *on).await?;
                sqlx::query(own_sql::FORGET_REVISIONS).bind(reply.text_id).execute(&mut *on).await?;
                sqlx::query(own_sql::EMPTY_TEXT).bind(reply.text_id).execute(on).await.map(|_| ())
            })?;
        }
        forget(tx, person).await?;
        let entry = Entry {
            by: Some(person),
            action: "leave",
            space: None,
            subject: Some(person.0),
            data: serde_json::json!({ "replies": if how == Leaving::Keep { "kept" } else { "removed" } }),
        };
        audit::note(tx, hub, &entry).await?;
        if let Some(account) = account {
            let locale = Locale::parse(&account.locale).unwrap_or_default();
            // Nobody's letter: it leaves no trace once it is sent.
            let to = Recipient { person: None, email: account.email, locale };
            mail::enqueue(tx, hub, &to, &Letter::Left { name: account.name, link: format!("/{locale}") }).await?;
        }
        Ok(())
    }
}

/// Removes what belongs to a person alone, and their name from what stays.
pub(super) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Error> {
    recount_country(tx, person, -1).await?;
    mentions::rename(tx, person, FORMER, true).await?;
    crate::experts::forget(tx, person).await?;
    within!(tx, on => {
        sqlx::query(own_sql::FORGET_REASONS).bind(person.0).execute(&mut *on).await?;
        sqlx::query(own_sql::FORGET_PERSON)
            .bind(person.0)
            .bind(FORMER)
            .bind(person.to_string())
            .execute(&mut *on)
            .await?;
        for statement in own_sql::FORGET {
            sqlx::query(*statement).bind(person.0).execute(&mut *on).await?;
        }
        Ok::<_, sqlx::Error>(())
    })?;
    Ok(())
}
