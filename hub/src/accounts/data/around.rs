//! What a person did around replies: files beside them, for whom they speak, what they support, propose and report,
//! where they may not write; and the passkeys they sign in with.

use super::{at, written};
use crate::Error;
use crate::accounts::own_sql;
use crate::db::{Db, reading};
use serde_json::{Value, json};
use sqlx::FromRow;
use std::fmt::Write as _;
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct MandateRow {
    country: String,
    body: String,
    words: String,
    state: String,
    asked_at: i64,
    decided_at: Option<i64>,
    reason: String,
}

#[derive(Debug, FromRow)]
struct FollowedRow {
    slug: String,
    number: Option<i64>,
    at: i64,
}

#[derive(Debug, FromRow)]
struct SupportRow {
    slug: String,
    question: i64,
    number: Option<String>,
    for_country: String,
    for_body: String,
    made_at: i64,
}

#[derive(Debug, FromRow)]
struct ProposalRow {
    slug: String,
    versions: String,
    state: String,
    reason: String,
    made_at: i64,
    decided_at: Option<i64>,
}

#[derive(Debug, FromRow)]
struct ResourceRow {
    id: Uuid,
    number: Option<i64>,
    state: String,
    link: String,
    sent_at: i64,
    moved_at: i64,
    lang: String,
    title: String,
    markdown: String,
}

#[derive(Debug, FromRow)]
struct ReportRow {
    slug: String,
    number: Option<String>,
    reason: String,
    words: String,
    at: i64,
    settled_at: Option<i64>,
}

#[derive(Debug, FromRow)]
struct FileRow {
    name: String,
    kind: String,
    alt: String,
    size: i64,
    reply_id: Option<Uuid>,
    resource_id: Option<Uuid>,
    made_at: i64,
}

#[derive(Debug, FromRow)]
struct PasskeyRow {
    name: String,
    credential_id: Vec<u8>,
    created_at: i64,
    used_at: Option<i64>,
}

#[derive(Debug, FromRow)]
struct MessageRow {
    id: Uuid,
    about: String,
    stage: String,
    locale: String,
    sent_at: i64,
}

/// Each list under its name in the document.
pub async fn lists(db: &Db, person: Uuid) -> Result<Vec<(&'static str, Value)>, Error> {
    let mandates: Vec<MandateRow> =
        reading!(db, on => sqlx::query_as(own_sql::DATA_MANDATES).bind(person).fetch_all(on).await)?;
    let support: Vec<SupportRow> =
        reading!(db, on => sqlx::query_as(own_sql::DATA_SUPPORT).bind(person).fetch_all(on).await)?;
    let proposals: Vec<ProposalRow> =
        reading!(db, on => sqlx::query_as(own_sql::DATA_PROPOSALS).bind(person).fetch_all(on).await)?;
    let resources: Vec<ResourceRow> =
        reading!(db, on => sqlx::query_as(crate::resources::sql::DATA).bind(person).fetch_all(on).await)?;
    let reports: Vec<ReportRow> =
        reading!(db, on => sqlx::query_as(own_sql::DATA_REPORTS).bind(person).fetch_all(on).await)?;
    let files: Vec<FileRow> = reading!(db, on => sqlx::query_as(own_sql::DATA_FILES).bind(person).fetch_all(on).await)?;
    let bars: Vec<(String, i64)> =
        reading!(db, on => sqlx::query_as(own_sql::DATA_BARS).bind(person).fetch_all(on).await)?;
    let passkeys: Vec<PasskeyRow> =
        reading!(db, on => sqlx::query_as(crate::accounts::passkeys::sql::DATA).bind(person).fetch_all(on).await)?;
    let followed: Vec<FollowedRow> =
        reading!(db, on => sqlx::query_as(crate::notifications::sql::DATA_FOLLOWED).bind(person).fetch_all(on).await)?;
    let mentioned: Vec<(String, String)> = reading!(db, on => {
        sqlx::query_as(crate::discussions::mentions::sql::DATA_MENTIONED).bind(person).fetch_all(on).await
    })?;
    Ok(vec![
        ("mentioned_in", mentioned.iter().map(|(slug, number)| json!({ "space": slug, "reply": number })).collect()),
        ("passkeys", passkeys.iter().map(PasskeyRow::told).collect()),
        ("follows", followed.iter().map(FollowedRow::told).collect()),
        ("files", files.iter().map(FileRow::told).collect()),
        ("mandates", mandates.iter().map(MandateRow::told).collect()),
        ("supports", support.iter().map(SupportRow::told).collect()),
        ("proposed_questions", proposals.iter().map(ProposalRow::told).collect()),
        ("suggested_resources", resources.iter().map(ResourceRow::told).collect()),
        ("reports", reports.iter().map(ReportRow::told).collect()),
        ("reviews", crate::reviews::data(db, domain::id::PersonId(person)).await?),
        ("messages_to_the_team", messages(db, person).await?),
        ("may_not_write_in", bars.iter().map(|(slug, since)| json!({ "space": slug, "since": at(*since) })).collect()),
    ])
}

impl PasskeyRow {
    fn told(&self) -> Value {
        let id = self.credential_id.iter().fold(String::new(), |mut text, byte| {
            // Writing to a `String` cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        });
        json!({
            "name": self.name,
            "id": id,
            "added_at": at(self.created_at),
            "used_at": self.used_at.map(at),
        })
    }
}

impl ResourceRow {
    /// One language version of what was suggested.
    fn told(&self) -> Value {
        json!({
            "id": self.id,
            "number": self.number,
            "state": self.state,
            "link": self.link,
            "sent": at(self.sent_at),
            "moved": at(self.moved_at),
            "lang": self.lang,
            "title": self.title,
            "summary": self.markdown,
        })
    }
}

/// What the person has written to the team, and what was answered.
async fn messages(db: &Db, person: Uuid) -> Result<Value, Error> {
    let rows: Vec<MessageRow> =
        reading!(db, on => sqlx::query_as(crate::contact::sql::DATA).bind(person).fetch_all(on).await)?;
    let mut messages = Vec::with_capacity(rows.len());
    for row in rows {
        let parts: Vec<(String, i64, String)> =
            reading!(db, on => sqlx::query_as(crate::contact::sql::DATA_PARTS).bind(row.id).fetch_all(on).await)?;
        messages.push(json!({
            "about": row.about,
            "state": row.stage,
            "language": row.locale,
            "sent_at": at(row.sent_at),
            "said": parts.iter().map(|(by, when, words)| json!({
                "by": if by == "sender" { "you" } else { "the team" },
                "at": at(*when),
                "words": words,
            })).collect::<Vec<_>>(),
        }));
    }
    Ok(messages.into())
}

impl FollowedRow {
    fn told(&self) -> Value {
        json!({ "space": self.slug, "question": self.number, "since": at(self.at) })
    }
}

impl FileRow {
    fn told(&self) -> Value {
        json!({
            "name": self.name,
            "kind": self.kind,
            "shows": self.alt,
            "bytes": self.size,
            "reply": self.reply_id,
            "resource": self.resource_id,
            "attached_at": at(self.made_at),
        })
    }
}

impl MandateRow {
    fn told(&self) -> Value {
        json!({
            "country": self.country,
            "organisation": self.body,
            "words": self.words,
            "state": self.state,
            "asked_at": at(self.asked_at),
            "decided_at": self.decided_at.map(at),
            "reason": self.reason,
        })
    }
}

impl SupportRow {
    fn told(&self) -> Value {
        json!({
            "space": self.slug,
            "question": self.question,
            "reply": self.number,
            "for_country": self.for_country,
            "for_organisation": self.for_body,
            "since": at(self.made_at),
        })
    }
}

impl ProposalRow {
    fn told(&self) -> Value {
        json!({
            "space": self.slug,
            "versions": written(&self.versions),
            "state": self.state,
            "reason": self.reason,
            "proposed_at": at(self.made_at),
            "decided_at": self.decided_at.map(at),
        })
    }
}

impl ReportRow {
    fn told(&self) -> Value {
        json!({
            "space": self.slug,
            "reply": self.number,
            "reason": self.reason,
            "words": self.words,
            "reported_at": at(self.at),
            "settled_at": self.settled_at.map(at),
        })
    }
}
