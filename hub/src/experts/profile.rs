//! One's own profile: what it says, and whether the directory shows it.

use super::rows::{ProfileRow, profile};
use super::{Experts, found, roster_sql, sql, text};
use crate::accounts::{Actor, line};
use crate::clock::millis;
use crate::db::{Tx, within};
use crate::writes::Writes;
use crate::{Error, attachments};
use domain::LangTag;
use domain::experts::{Availability, Biography, Expertise, Gender, Interests, Listing, Own, limits};
use domain::form::{Why, Wrong};
use domain::id::PersonId;
use uuid::Uuid;

impl Experts<'_> {
    /// What somebody says of what they know; none when they have not said anything.
    pub async fn own(&self, actor: &Actor) -> Result<Option<Own>, Error> {
        let mut tx = self.hub.db.begin().await?;
        profile(&mut tx, actor.person).await
    }

    /// Changes it, wherever it is shown. What the directory or the roster shows stays whole.
    pub async fn save(&self, actor: &Actor, typed: &Expertise) -> Result<(), Error> {
        let mut tx = self.hub.begin().await?;
        self.write(&mut tx, actor, typed, false).await?;
        self.hub.commit(tx).await
    }

    /// Writes a profile in a transaction of the caller's; `applies` when it goes to the roster now.
    pub(super) async fn write(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        typed: &Expertise,
        applies: bool,
    ) -> Result<(), Error> {
        let now = self.hub.now();
        let typed = tidied(typed);
        let mut wrong = typed.faults();
        if typed.away_until.is_some_and(|day| day < now.date()) {
            wrong.push(Wrong::new("away-until", Why::NotADay));
        }
        let before = profile(tx, actor.person).await?;
        if before.as_ref().is_some_and(|own| own.listing == Listing::Shown) {
            wrong.extend(typed.missing_for_directory());
        }
        if applies || seated(tx, actor.person).await? {
            wrong.extend(typed.missing_for_roster());
        }
        if !wrong.is_empty() {
            // The first reason is told of each field.
            let mut told = std::collections::HashSet::new();
            wrong.retain(|each| told.insert(each.field.clone()));
            return Err(Error::Wrong(wrong));
        }
        let person = actor.person;
        within!(&mut *tx, on => {
            sqlx::query(sql::BEGIN).bind(person.0).bind(millis(now)).execute(on).await.map(|_| ())
        })?;
        let row: ProfileRow = within!(&mut *tx, on => sqlx::query_as(sql::PROFILE).bind(person.0).fetch_one(on).await)?;
        lists(tx, person, &typed).await?;
        let interests = match &typed.interests {
            Interests::Unsaid => None,
            Interests::Nothing => Some(String::new()),
            Interests::These(words) => Some(words.clone()),
        };
        within!(&mut *tx, on => {
            sqlx::query(sql::SET)
                .bind(person.0)
                .bind(typed.availability.map(Availability::code))
                .bind(typed.away_until.map(|day| day.to_string()))
                .bind(typed.gender.map(Gender::code))
                .bind(interests)
                .bind(i64::from(typed.at_once))
                .bind(millis(now))
                .execute(on)
                .await
                .map(|_| ())
        })?;
        text::set(tx, person, row.text_id, &typed.versions, now).await?;
        if before.is_some_and(|own| own.listing == Listing::Shown) {
            found::put(tx, person, &typed.versions).await?;
        }
        Ok(())
    }

    /// Shows somebody in the directory who agrees to that. Says what their profile lacks.
    pub async fn show(&self, actor: &Actor, consents: bool) -> Result<u32, Error> {
        let now = millis(self.hub.now());
        let mut tx = self.hub.begin().await?;
        let own = profile(&mut tx, actor.person).await?;
        let expertise = own.as_ref().map(|own| own.expertise.clone()).unwrap_or_default();
        let mut wrong = expertise.missing_for_directory();
        if !consents {
            wrong.push(Wrong::new("consent", Why::Required));
        }
        if !wrong.is_empty() {
            return Err(Error::Wrong(wrong));
        }
        let number = match own.and_then(|own| own.number) {
            Some(number) => i64::from(number),
            None => within!(&mut tx, on => sqlx::query_scalar(sql::NEXT_NUMBER).fetch_one(on).await)?,
        };
        within!(&mut tx, on => {
            sqlx::query(sql::SHOW).bind(actor.person.0).bind(number).bind(now).execute(on).await.map(|_| ())
        })?;
        found::put(&mut tx, actor.person, &expertise.versions).await?;
        self.hub.commit(tx).await?;
        Ok(u32::try_from(number).unwrap_or(u32::MAX))
    }

    /// Takes somebody out of sight at once; all that they said stays. Done twice, it is done.
    pub async fn hide(&self, actor: &Actor) -> Result<(), Error> {
        let now = millis(self.hub.now());
        let mut tx = self.hub.begin().await?;
        within!(&mut tx, on => sqlx::query(sql::HIDE).bind(actor.person.0).bind(now).execute(on).await.map(|_| ()))?;
        found::forget(&mut tx, actor.person).await?;
        self.hub.commit(tx).await
    }

    /// Takes somebody out of the directory for good, and deletes what they said of themselves, unless the roster needs it
    /// still. Says whether it was deleted.
    pub async fn remove(&self, actor: &Actor) -> Result<bool, Error> {
        let (person, now) = (actor.person, millis(self.hub.now()));
        let mut tx = self.hub.begin().await?;
        let seated = seated(&mut tx, person).await?;
        within!(&mut tx, on => sqlx::query(sql::TAKE_OUT).bind(person.0).bind(now).execute(on).await.map(|_| ()))?;
        found::forget(&mut tx, person).await?;
        if !seated {
            delete(&mut tx, person).await?;
        }
        self.hub.commit(tx).await?;
        Ok(!seated)
    }
}

/// Whether somebody has applied to the roster, or is on it.
pub(super) async fn seated(tx: &mut Tx, person: PersonId) -> Result<bool, Error> {
    let seat: Option<Uuid> =
        within!(tx, on => sqlx::query_scalar(roster_sql::OPEN).bind(person.0).fetch_optional(on).await)?;
    Ok(seat.is_some())
}

/// Deletes a profile with all that belongs to it.
pub(crate) async fn delete(tx: &mut Tx, person: PersonId) -> Result<(), Error> {
    let row: Option<ProfileRow> =
        within!(&mut *tx, on => sqlx::query_as(sql::PROFILE).bind(person.0).fetch_optional(on).await)?;
    let Some(row) = row else { return Ok(()) };
    // What is shown has a text, as long as it is shown.
    within!(&mut *tx, on => sqlx::query(sql::TAKE_OUT).bind(person.0).bind(0_i64).execute(on).await.map(|_| ()))?;
    if let Some(text) = row.text_id {
        text::empty(tx, person, text).await?;
    }
    attachments::forget_cv(tx, person).await?;
    for statement in [sql::DROP_TOPICS, sql::DROP_REGIONS, sql::DROP_LANGUAGES, sql::DROP_HELP, sql::DROP] {
        within!(&mut *tx, on => sqlx::query(statement).bind(person.0).execute(on).await.map(|_| ()))?;
    }
    Ok(())
}

async fn lists(tx: &mut Tx, person: PersonId, typed: &Expertise) -> Result<(), Error> {
    let mut writes = Writes::default();
    for statement in [sql::DROP_TOPICS, sql::DROP_REGIONS, sql::DROP_LANGUAGES, sql::DROP_HELP] {
        writes.add(statement, [person.0.into()]);
    }
    for topic in &typed.topics {
        writes.add(sql::ADD_TOPIC, [person.0.into(), topic.0.into()]);
    }
    for region in &typed.regions {
        writes.add(sql::ADD_REGION, [person.0.into(), region.code().into()]);
    }
    for (place, each) in (0_i64..).zip(&typed.languages) {
        writes.add(
            sql::ADD_LANGUAGE,
            [
                person.0.into(),
                each.lang.as_str().into(),
                place.into(),
                each.spoken.code().into(),
                each.written.code().into(),
            ],
        );
    }
    for help in &typed.help {
        writes.add(sql::ADD_HELP, [person.0.into(), help.code().into()]);
    }
    writes.send(tx).await
}

/// Several lines as they are kept.
pub(crate) fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "").trim().to_owned()
}

/// The same with lines and texts as they are kept, and without versions that say nothing.
fn tidied(typed: &Expertise) -> Expertise {
    let tag = |lang: &str| LangTag::parse(lang.trim()).map_or_else(|_| lang.to_owned(), |lang| lang.to_string());
    let version =
        |each: &Biography| Biography { lang: tag(&each.lang), headline: line(&each.headline), text: lines(&each.text) };
    let versions = typed.versions.iter().map(version);
    Expertise {
        interests: match &typed.interests {
            Interests::These(words) => Interests::These(lines(words)),
            other => other.clone(),
        },
        at_once: typed.at_once.clamp(1, limits::AT_ONCE),
        versions: versions.filter(|each| !(each.headline.is_empty() && each.text.is_empty())).collect(),
        ..typed.clone()
    }
}
