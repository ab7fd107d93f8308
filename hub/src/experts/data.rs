//! What the hub knows of somebody in this room, for themselves.

use super::rows::profile;
use super::{roster_sql, sql, talk_sql};
use crate::Error;
use crate::clock::moment;
use crate::db::{Db, reading};
use domain::experts::{Availability, Gender, Help, Interests};
use domain::id::PersonId;
use serde_json::{Value, json};
use sqlx::FromRow;
use time::format_description::well_known::Rfc3339;
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct ListingRow {
    number: Option<i64>,
    listing: String,
    consented_at: Option<i64>,
    verified_at: Option<i64>,
    changed_at: i64,
}

#[derive(Debug, FromRow)]
struct SeatRow {
    state: String,
    words: String,
    applied_at: i64,
    reason: String,
    until_at: Option<i64>,
}

#[derive(Debug, FromRow)]
struct WordRow {
    subject: String,
    words: String,
    at: i64,
    asked: bool,
}

/// Each list under its name in the document.
pub(crate) async fn lists(db: &Db, person: Uuid) -> Result<Vec<(&'static str, Value)>, Error> {
    let seats: Vec<SeatRow> =
        reading!(db, on => sqlx::query_as(roster_sql::DATA_SEATS).bind(person).fetch_all(on).await)?;
    let words: Vec<WordRow> =
        reading!(db, on => sqlx::query_as(talk_sql::DATA_WORDS).bind(person).fetch_all(on).await)?;
    let seat = |row: &SeatRow| {
        json!({
            "state": row.state,
            "words": row.words,
            "applied_at": at(row.applied_at),
            "reason": row.reason,
            "until": row.until_at.map(at),
        })
    };
    let word = |row: &WordRow| {
        json!({
            "about": row.subject,
            "words": row.words,
            "written_at": at(row.at),
            "as": if row.asked { "asker" } else { "expert" },
        })
    };
    Ok(vec![
        ("expertise", expertise(db, person).await?),
        ("roster", seats.iter().map(seat).collect()),
        ("messages", words.iter().map(word).collect()),
    ])
}

async fn expertise(db: &Db, person: Uuid) -> Result<Value, Error> {
    let row: Option<ListingRow> = reading!(db, on => sqlx::query_as(sql::DATA).bind(person).fetch_optional(on).await)?;
    let Some(row) = row else { return Ok(Value::Null) };
    let mut tx = db.begin().await?;
    let Some(own) = profile(&mut tx, PersonId(person)).await? else { return Ok(Value::Null) };
    let expertise = own.expertise;
    Ok(json!({
        "number": row.number,
        "listing": row.listing,
        "consented_at": row.consented_at.map(at),
        "verified_at": row.verified_at.map(at),
        "changed_at": at(row.changed_at),
        "topics": expertise.topics,
        "regions": expertise.regions.iter().map(|region| region.code()).collect::<Vec<_>>(),
        "languages": expertise.languages.iter().map(|each| json!({
            "lang": each.lang,
            "spoken": each.spoken.code(),
            "written": each.written.code(),
        })).collect::<Vec<_>>(),
        "help": expertise.help.iter().copied().map(Help::code).collect::<Vec<_>>(),
        "availability": expertise.availability.map(Availability::code),
        "away_until": expertise.away_until.map(|day| day.to_string()),
        "gender": expertise.gender.map(Gender::code),
        "interests": match &expertise.interests {
            Interests::Unsaid => None,
            Interests::Nothing => Some(""),
            Interests::These(words) => Some(words.as_str()),
        },
        "reviews_at_a_time": expertise.at_once,
        "biography": expertise.versions.iter().map(|each| json!({
            "lang": each.lang,
            "headline": each.headline,
            "markdown": each.text,
        })).collect::<Vec<_>>(),
    }))
}

/// A moment as RFC 3339 has it.
fn at(millis: i64) -> String {
    moment(millis).format(&Rfc3339).unwrap_or_default()
}
