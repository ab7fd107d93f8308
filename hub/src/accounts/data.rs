//! Everything that the hub knows of a person, for themselves, as JSON. Of others there is nothing in it: not who
//! decided, not who wrote what was answered.

mod around;

use super::{Accounts, Actor, own_sql};
use crate::Error;
use crate::clock::moment;
use crate::db::reading;
use domain::Fault;
use serde_json::{Map, Value, json};
use sqlx::FromRow;
use time::format_description::well_known::Rfc3339;
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct AccountRow {
    email: String,
    locale: String,
    languages: String,
    created_at: i64,
    confirmed_at: Option<i64>,
}

#[derive(Debug, FromRow)]
struct ReplyRow {
    id: Uuid,
    slug: String,
    question: i64,
    number: Option<String>,
    answers: Option<String>,
    state: String,
    reason: String,
    posted_at: i64,
    decided_at: Option<i64>,
    text_id: Uuid,
}

#[derive(Debug, FromRow)]
struct VersionRow {
    lang: String,
    origin: String,
    revision: i64,
    held: bool,
    markdown: String,
    made_at: i64,
    changed_at: i64,
}

#[derive(Debug, FromRow)]
struct SessionRow {
    created_at: i64,
    seen_at: i64,
    expires_at: i64,
    agent: String,
}

#[derive(Debug, FromRow)]
struct MailRow {
    kind: String,
    email: String,
    created_at: i64,
    sent_at: Option<i64>,
}

#[derive(Debug, FromRow)]
struct AuditRow {
    at: i64,
    action: String,
    data: String,
}

/// What was typed, as it is kept.
fn written(versions: &str) -> Value {
    serde_json::from_str(versions).unwrap_or_default()
}

/// What of a line of the log is told to whom it is about.
const TOLD: [&str; 3] = ["role", "given", "reason"];

impl Accounts<'_> {
    /// All of it, as one JSON document.
    pub async fn data(&self, actor: &Actor) -> Result<String, Error> {
        let db = &self.hub.db;
        let person = actor.person.0;
        let profile = self.profile(actor).await?;
        let account: Option<AccountRow> = reading!(db, on => {
            sqlx::query_as(own_sql::DATA_ACCOUNT).bind(person).fetch_optional(on).await
        })?;
        let account = account.ok_or(Fault::NotFound)?;
        let roles: Vec<String> =
            reading!(db, on => sqlx::query_scalar(own_sql::DATA_ROLES).bind(person).fetch_all(on).await)?;
        let spaces: Vec<String> =
            reading!(db, on => sqlx::query_scalar(own_sql::DATA_SPACES).bind(person).fetch_all(on).await)?;
        let drafts: Vec<(String, String, i64)> =
            reading!(db, on => sqlx::query_as(own_sql::DATA_DRAFTS).bind(person).fetch_all(on).await)?;
        let sessions: Vec<SessionRow> =
            reading!(db, on => sqlx::query_as(own_sql::DATA_SESSIONS).bind(person).fetch_all(on).await)?;
        let mail: Vec<MailRow> =
            reading!(db, on => sqlx::query_as(own_sql::DATA_MAIL).bind(person).fetch_all(on).await)?;
        let done_to: Vec<AuditRow> =
            reading!(db, on => sqlx::query_as(own_sql::DATA_DONE_TO).bind(person).fetch_all(on).await)?;
        let done_by: Vec<AuditRow> =
            reading!(db, on => sqlx::query_as(own_sql::DATA_DONE_BY).bind(person).fetch_all(on).await)?;
        let mut data = json!({
            "format": "colloquy-person",
            "made_at": at(crate::clock::millis(self.hub.now())),
            "account": {
                "id": actor.person,
                "email": account.email,
                "name": profile.name,
                "affiliation": profile.affiliation,
                "country": profile.country,
                "group": profile.group,
                "languages": account.languages.split(',').filter(|tag| !tag.is_empty()).collect::<Vec<_>>(),
                "interface_language": account.locale,
                "created_at": at(account.created_at),
                "confirmed_at": account.confirmed_at.map(at),
                "roles": roles,
                "facilitates": spaces,
            },
            "replies": self.data_replies(person).await?,
            "drafts": drafts.iter().map(|(place, versions, saved_at)| json!({
                "place": place,
                "versions": written(versions),
                "saved_at": at(*saved_at),
            })).collect::<Vec<_>>(),
            "sessions": sessions.iter().map(|row| json!({
                "began_at": at(row.created_at),
                "seen_at": at(row.seen_at),
                "ends_at": at(row.expires_at),
                "browser": row.agent,
            })).collect::<Vec<_>>(),
            "mail": mail.iter().map(|row| json!({
                "about": row.kind,
                "to": row.email,
                "written_at": at(row.created_at),
                "sent_at": row.sent_at.map(at),
            })).collect::<Vec<_>>(),
            "log": {
                "about_you": done_to.iter().map(AuditRow::told).collect::<Vec<_>>(),
                "by_you": done_by.iter().map(AuditRow::told).collect::<Vec<_>>(),
            },
        });
        let lists = [
            around::lists(db, person).await?,
            crate::experts::data::lists(db, person).await?,
            crate::support::data::lists(db, person).await?,
        ]
        .concat();
        for (name, list) in lists {
            data[name] = list;
        }
        serde_json::to_string_pretty(&data).map_err(|error| Error::Export(error.to_string()))
    }

    async fn data_replies(&self, person: Uuid) -> Result<Vec<Value>, Error> {
        let db = &self.hub.db;
        let rows: Vec<ReplyRow> =
            reading!(db, on => sqlx::query_as(own_sql::DATA_REPLIES).bind(person).fetch_all(on).await)?;
        let mut replies = Vec::with_capacity(rows.len());
        for row in rows {
            let versions: Vec<VersionRow> =
                reading!(db, on => sqlx::query_as(own_sql::DATA_VERSIONS).bind(row.text_id).fetch_all(on).await)?;
            let edit: Option<String> =
                reading!(db, on => sqlx::query_scalar(own_sql::DATA_EDIT).bind(row.id).fetch_optional(on).await)?;
            replies.push(json!({
                "edit_that_waits": edit.as_deref().map(written),
                "id": row.id,
                "space": row.slug,
                "question": row.question,
                "number": row.number,
                "answers": row.answers,
                "state": row.state,
                "reason": row.reason,
                "posted_at": at(row.posted_at),
                "decided_at": row.decided_at.map(at),
                "versions": versions.iter().map(|version| json!({
                    "lang": version.lang,
                    "origin": version.origin,
                    "revision": version.revision,
                    "held": version.held,
                    "markdown": version.markdown,
                    "made_at": at(version.made_at),
                    "changed_at": at(version.changed_at),
                })).collect::<Vec<_>>(),
            }));
        }
        Ok(replies)
    }
}

impl AuditRow {
    fn told(&self) -> Value {
        let mut data: Map<String, Value> = serde_json::from_str(&self.data).unwrap_or_default();
        data.retain(|key, _| TOLD.contains(&key.as_str()));
        json!({ "at": at(self.at), "action": self.action, "data": data })
    }
}

/// A moment as RFC 3339 has it.
fn at(millis: i64) -> String {
    moment(millis).format(&Rfc3339).unwrap_or_default()
}
