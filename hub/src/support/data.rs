//! What the hub knows of somebody in this room, for themselves: what they asked, and what both sides said of it. The
//! team's notes and names are not in it.

use super::rows::{EntryRow, FeedbackRow};
use super::sql;
use crate::Error;
use crate::clock::moment;
use crate::db::{Db, reading};
use domain::support::Step;
use serde_json::{Value, json};
use sqlx::FromRow;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct DataRow {
    id: Uuid,
    title: String,
    body: String,
    country: String,
    need: String,
    by_on: Option<String>,
    lang: String,
    summary: Option<String>,
    state: String,
    asked_at: i64,
}

/// Each list under its name in the document.
pub async fn lists(db: &Db, person: Uuid) -> Result<Vec<(&'static str, Value)>, Error> {
    let rows: Vec<DataRow> = reading!(db, on => sqlx::query_as(sql::DATA).bind(person).fetch_all(on).await)?;
    let mut requests = Vec::with_capacity(rows.len());
    for row in rows {
        let entries: Vec<EntryRow> = reading!(db, on => sqlx::query_as(sql::ENTRIES).bind(row.id).fetch_all(on).await)?;
        let feedback: Option<FeedbackRow> =
            reading!(db, on => sqlx::query_as(sql::FEEDBACK).bind(row.id).fetch_optional(on).await)?;
        let entries = entries.into_iter().map(EntryRow::entry).collect::<Result<Vec<_>, _>>()?;
        requests.push(json!({
            "title": row.title,
            "for": row.body,
            "country": row.country,
            "need": row.need,
            "by": row.by_on,
            "lang": row.lang,
            "public_summary": row.summary,
            "state": row.state,
            "asked_at": at(moment(row.asked_at)),
            "history": entries.iter().filter(|entry| !entry.is_note).map(|entry| json!({
                "from": if entry.by_team { "team" } else { "you" },
                "step": entry.step.map(Step::code),
                "words": entry.words,
                "at": at(entry.at),
            })).collect::<Vec<_>>(),
            "feedback": feedback.map(FeedbackRow::feedback).map(|feedback| json!({
                "helped": feedback.helped,
                "in_time": feedback.in_time,
                "words": feedback.words,
                "may_publish": feedback.may_publish,
            })),
        }));
    }
    Ok(vec![("support_requests", Value::Array(requests))])
}

/// A moment as RFC 3339 has it.
fn at(moment: OffsetDateTime) -> String {
    moment.format(&Rfc3339).unwrap_or_default()
}
