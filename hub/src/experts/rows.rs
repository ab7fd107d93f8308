//! Rows as the database gives them, and the way from them to a profile.

use super::sql;
use crate::Error;
use crate::db::{Tx, within};
use crate::discussions::{day, unsound};
use domain::Region;
use domain::experts::{Availability, Biography, Expertise, Gender, Help, Interests, Level, Listing, Own, Spoken};
use domain::id::{PersonId, TopicId};
use sqlx::FromRow;
use uuid::Uuid;

#[derive(Debug, FromRow)]
pub struct ProfileRow {
    number: Option<i64>,
    pub text_id: Option<Uuid>,
    listing: String,
    verified: bool,
    availability: Option<String>,
    away_until: Option<String>,
    gender: Option<String>,
    interests: Option<String>,
    at_once: i64,
}

#[derive(Debug, FromRow)]
pub struct LanguageRow {
    pub lang: String,
    pub spoken: String,
    pub written: String,
}

impl LanguageRow {
    pub fn spoken(self) -> Result<Spoken, Error> {
        let level = |code: &str| Level::parse(code).ok_or_else(|| Error::Unsound(format!("{code:?} is no level")));
        Ok(Spoken { lang: unsound(&self.lang)?, spoken: level(&self.spoken)?, written: level(&self.written)? })
    }
}

#[derive(Clone, Debug, FromRow)]
pub struct BiographyRow {
    pub lang: String,
    pub title: String,
    pub markdown: String,
    pub revision: i64,
    pub from_revision: Option<i64>,
    pub made_at: i64,
    pub changed_at: i64,
    pub is_original: bool,
}

/// A stored code that must be one of those there are.
pub fn coded<T>(code: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    parse(code).ok_or_else(|| Error::Unsound(format!("{code:?} is no {}", std::any::type_name::<T>())))
}

/// The day that somebody is back.
pub fn back(day_: Option<&str>) -> Result<Option<time::Date>, Error> {
    day_.map(day).transpose()
}

/// A whole profile; none when there is no such thing.
pub async fn profile(tx: &mut Tx, person: PersonId) -> Result<Option<Own>, Error> {
    let row: Option<ProfileRow> =
        within!(&mut *tx, on => sqlx::query_as(sql::PROFILE).bind(person.0).fetch_optional(on).await)?;
    let Some(row) = row else { return Ok(None) };
    let topics: Vec<Uuid> =
        within!(&mut *tx, on => sqlx::query_scalar(sql::TOPICS).bind(person.0).fetch_all(on).await)?;
    let regions: Vec<String> =
        within!(&mut *tx, on => sqlx::query_scalar(sql::REGIONS).bind(person.0).fetch_all(on).await)?;
    let languages: Vec<LanguageRow> =
        within!(&mut *tx, on => sqlx::query_as(sql::LANGUAGES).bind(person.0).fetch_all(on).await)?;
    let help: Vec<String> = within!(&mut *tx, on => sqlx::query_scalar(sql::HELP).bind(person.0).fetch_all(on).await)?;
    let versions = match row.text_id {
        Some(text) => versions(tx, text).await?,
        None => Vec::new(),
    };
    let version = |row: BiographyRow| Biography { lang: row.lang, headline: row.title, text: row.markdown };
    let expertise = Expertise {
        topics: topics.into_iter().map(TopicId).collect(),
        regions: regions.iter().map(|code| coded(code, Region::parse)).collect::<Result<_, _>>()?,
        languages: languages.into_iter().map(LanguageRow::spoken).collect::<Result<_, _>>()?,
        help: help.iter().map(|code| coded(code, Help::parse)).collect::<Result<_, _>>()?,
        availability: row.availability.as_deref().map(|code| coded(code, Availability::parse)).transpose()?,
        away_until: back(row.away_until.as_deref())?,
        gender: row.gender.as_deref().map(|code| coded(code, Gender::parse)).transpose()?,
        interests: match row.interests {
            None => Interests::Unsaid,
            Some(words) if words.is_empty() => Interests::Nothing,
            Some(words) => Interests::These(words),
        },
        at_once: u32::try_from(row.at_once).unwrap_or(1),
        versions: versions.into_iter().map(version).collect(),
    };
    Ok(Some(Own {
        expertise,
        listing: coded(&row.listing, Listing::parse)?,
        number: row.number.and_then(|number| u32::try_from(number).ok()),
        verified: row.verified,
    }))
}

/// The versions of a biography as they stand, the original first.
pub async fn versions(tx: &mut Tx, text: Uuid) -> Result<Vec<BiographyRow>, Error> {
    Ok(within!(tx, on => sqlx::query_as(sql::VERSIONS).bind(text).fetch_all(on).await)?)
}
