//! What a person says of themselves, and their password.

use super::sign_in::AccountRow;
use super::{Accounts, Actor, confirm, line, own_sql, password, sql};
use crate::Error;
use crate::clock::millis;
use crate::db::{reading, within};
use crate::discussions::{joined, languages, mentions, name_key, recount_country};
use domain::accounts::limits::{AFFILIATION, NAME};
use domain::accounts::{Profile, StakeholderGroup};
use domain::form::{Why, Wrong};
use domain::{Fault, Locale};
use sqlx::FromRow;

/// The most languages that somebody may say they read.
const MOST_LANGUAGES: usize = 12;

#[derive(Debug, FromRow)]
struct Row {
    name: String,
    affiliation: String,
    country: Option<String>,
    stakeholder_group: Option<String>,
    languages: String,
    locale: String,
}

/// Everything that is wrong with what somebody says of themselves.
pub(super) fn check(name: &str, affiliation: &str, group: Option<StakeholderGroup>) -> Vec<Wrong> {
    let (name, affiliation) = (line(name), line(affiliation));
    let mut wrong = Vec::new();
    if name.is_empty() {
        wrong.push(Wrong::new("name", Why::Required));
    }
    for (field, text, most) in [("name", &name, NAME), ("affiliation", &affiliation, AFFILIATION)] {
        if text.chars().count() > most as usize {
            wrong.push(Wrong::new(field, Why::TooLong { most }));
        }
    }
    if group.is_none() {
        wrong.push(Wrong::new("group", Why::Required));
    }
    wrong
}

impl Accounts<'_> {
    /// What a person says of themselves.
    pub async fn profile(&self, actor: &Actor) -> Result<Profile, Error> {
        let row: Option<Row> = reading!(&self.hub.db, on => {
            sqlx::query_as(own_sql::PROFILE).bind(actor.person.0).fetch_optional(on).await
        })?;
        let row = row.ok_or(Fault::NotFound)?;
        Ok(Profile {
            name: row.name,
            affiliation: row.affiliation,
            country: row.country,
            group: row.stakeholder_group.as_deref().and_then(StakeholderGroup::parse),
            languages: languages(&row.languages)?,
            locale: Locale::parse(&row.locale).unwrap_or_default(),
        })
    }

    /// Changes what a person says of themselves, beside all their words at once.
    pub async fn set_profile(&self, actor: &Actor, new: &Profile) -> Result<(), Error> {
        let wrong = check(&new.name, &new.affiliation, new.group);
        if !wrong.is_empty() {
            return Err(Error::Wrong(wrong));
        }
        let hub = self.hub;
        let name = line(&new.name);
        let mut read = new.languages.clone();
        let mut seen = std::collections::HashSet::new();
        read.retain(|lang| seen.insert(lang.clone()));
        read.truncate(MOST_LANGUAGES);
        let mut tx = hub.begin().await?;
        recount_country(&mut tx, actor.person, -1).await?;
        within!(&mut tx, on => {
            sqlx::query(sql::UPDATE_PERSON)
                .bind(actor.person.0)
                .bind(&name)
                .bind(name_key(&name))
                .bind(line(&new.affiliation))
                .bind(&new.country)
                .bind(new.group.map(StakeholderGroup::code))
                .execute(&mut *on)
                .await?;
            sqlx::query(own_sql::SET_SETTINGS)
                .bind(actor.person.0)
                .bind(new.locale.tag())
                .bind(joined(&read))
                .execute(on)
                .await
                .map(|_| ())
        })?;
        recount_country(&mut tx, actor.person, 1).await?;
        if name != actor.name {
            mentions::rename(&mut tx, actor.person, &name, false).await?;
        }
        hub.commit(tx).await
    }

    /// Whether a person has set a password.
    pub async fn has_password(&self, actor: &Actor) -> Result<bool, Error> {
        let count: i64 = reading!(&self.hub.db, on => {
            sqlx::query_scalar(own_sql::HAS_PASSWORD).bind(actor.person.0).fetch_one(on).await
        })?;
        Ok(count > 0)
    }

    /// Changes the password of somebody who knows it, and ends all other sessions and links.
    pub async fn change_password(&self, actor: &Actor, session: &str, old: &str, new: &str) -> Result<(), Error> {
        let mut wrong: Vec<Wrong> = password::check("password", new).into_iter().collect();
        if let Some(not) = self.check_own_password(actor, "current", old).await? {
            wrong.insert(0, not);
        }
        if !wrong.is_empty() {
            return Err(Error::Wrong(wrong));
        }
        let hash = password::hash(new).await?;
        let now = millis(self.hub.now());
        let this = super::secret::Secret::parse(session).map(|secret| secret.kept()).unwrap_or_default();
        let mut tx = self.hub.db.begin().await?;
        confirm::set(&mut tx, actor.person, &hash).await?;
        within!(&mut tx, on => {
            sqlx::query(sql::USE_ALL_LINKS).bind(actor.person.0).bind(now).execute(&mut *on).await?;
            sqlx::query(sql::END_OTHER_SESSIONS).bind(actor.person.0).bind(&this).execute(on).await.map(|_| ())
        })?;
        tx.commit().await
    }

    /// What is wrong with a password that somebody gives for their own, if anything is.
    pub(super) async fn check_own_password(
        &self,
        actor: &Actor,
        field: &str,
        typed: &str,
    ) -> Result<Option<Wrong>, Error> {
        if typed.is_empty() {
            return Ok(Some(Wrong::new(field, Why::Required)));
        }
        let row: Option<AccountRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::ACCOUNT).bind(actor.person.0).fetch_optional(on).await
        })?;
        let kept = row.and_then(|row| row.password);
        let fits = password::fits(typed, kept.as_deref()).await?;
        Ok((!fits).then(|| Wrong::new(field, Why::NotYourPassword)))
    }
}
