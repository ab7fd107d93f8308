//! Who did what to what, written in the transaction of the deed. Nothing in it is ever changed.

use crate::clock::millis;
use crate::db::{Tx, within};
use crate::{Error, Hub};
use domain::id::{PersonId, SpaceId};
use serde_json::Value;
use uuid::Uuid;

const NOTE: &str = "
    insert into audit (at, person_id, action, space_id, subject, data)
    values ($1, $2, $3, $4, $5, $6)
";

/// The statements of this file.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[NOTE];

/// Every deed there is, in a word. Each has its name in the interface's texts, by which it is looked for in the log.
pub const ACTIONS: &[&str] = &[
    // On replies.
    "publish",
    "return",
    "reject",
    "hide",
    "undo",
    "versions",
    "dismiss",
    "edit",
    "withdraw",
    "publish_edit",
    "reject_edit",
    "accept_version",
    "withdraw_version",
    "restore_version",
    // In a space.
    "bar",
    "unbar",
    "close",
    "open",
    "publication",
    "reasons",
    "proposal-accept",
    "proposal-decline",
    "take-proposals",
    // On people.
    "role",
    "confirm",
    "suspend",
    "unsuspend",
    "leave",
    "add_passkey",
    "remove_passkey",
    "mandate-confirm",
    "mandate-decline",
    "mandate-withdraw",
    "mandate-give-up",
    // For the whole hub.
    "page",
    "setting",
    "topic",
    "support",
    "contact-take-in",
    "contact-answer",
    "contact-note",
    "contact-assign",
    "contact-close",
    "contact-reopen",
    // On resources, and on those who know something of them.
    "resource",
    "roster-accept",
    "roster-decline",
    "roster-withdraw",
    "roster-renew",
    "roster-lapse",
    "roster-leave",
    "roster-remove",
    "expert-verify",
    "expert-unverify",
    // On reviews.
    "review",
    "review-rule",
    "review-template",
    "criterion",
];

/// What was done.
#[derive(Debug)]
pub(crate) struct Entry {
    /// By whom; none for the operator at the command line.
    pub by: Option<PersonId>,
    /// In a word.
    pub action: &'static str,
    /// In which space, if in one.
    pub space: Option<SpaceId>,
    /// To what or whom.
    pub subject: Option<Uuid>,
    /// What else is worth knowing.
    pub data: Value,
}

/// Writes it down.
pub(crate) async fn note(tx: &mut Tx, hub: &Hub, entry: &Entry) -> Result<(), Error> {
    debug_assert!(ACTIONS.contains(&entry.action), "{} is no deed that has a name: see ACTIONS", entry.action);
    let at = millis(hub.now());
    within!(tx, on => {
        sqlx::query(NOTE)
            .bind(at)
            .bind(entry.by.map(|person| person.0))
            .bind(entry.action)
            .bind(entry.space.map(|space| space.0))
            .bind(entry.subject)
            .bind(entry.data.to_string())
            .execute(on)
            .await
            .map(|_| ())
    })?;
    Ok(())
}
