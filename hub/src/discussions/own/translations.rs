//! What others and machines have made of one's own published replies: to accept it, to correct it, to withdraw it.

use super::edit::MineRow;
use super::sql;
use crate::Error;
use crate::accounts::Actor;
use crate::audit::{self, Entry};
use crate::bus::{self, Kind};
use crate::clock::{millis, moment};
use crate::db::{reading, within};
use crate::discussions::rows::unsound;
use crate::discussions::{Discussions, publish};
use domain::discussions::{Draft, OwnTranslation, ReplyNumber, ReplyState};
use domain::form::{Why, Wrong};
use domain::id::{QuestionId, ReplyId, SpaceId, TextId};
use domain::{Fault, Html, LangTag};
use serde_json::json;
use sqlx::FromRow;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct TranslationRow {
    id: Uuid,
    lang: String,
    origin: String,
    revision: i64,
    outdated: bool,
    settled: bool,
    maker: String,
    settler: String,
    html: String,
    withdrawn_at: Option<i64>,
}

/// A version, for a deed on it.
#[derive(Debug, FromRow)]
struct VersionRow {
    revision: i64,
    outdated: bool,
    settled: bool,
    withdrawn: bool,
}

/// What its author does with a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It says what they have said.
    Accept,
    /// Nobody shall read it.
    Withdraw,
    /// It may be read again.
    Restore,
}

impl Discussions<'_> {
    /// The translations of a person's published replies that others or machines have made, by reply.
    pub async fn translations(&self, actor: &Actor) -> Result<HashMap<ReplyId, Vec<OwnTranslation>>, Error> {
        let rows: Vec<TranslationRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::TRANSLATIONS).bind(actor.person.0).fetch_all(on).await
        })?;
        let mut replies: HashMap<ReplyId, Vec<OwnTranslation>> = HashMap::new();
        for row in rows {
            replies.entry(ReplyId(row.id)).or_default().push(OwnTranslation {
                lang: unsound(&row.lang)?,
                by_machine: row.origin == "machine",
                maker: row.maker,
                revision: u32::try_from(row.revision).unwrap_or(u32::MAX),
                outdated: row.outdated,
                settled: row.settled.then_some(row.settler),
                html: Html(row.html),
                withdrawn_at: row.withdrawn_at.map(moment),
            });
        }
        Ok(replies)
    }

    /// The published answers to a person's published replies, by reply: the number of each, and whose it is.
    pub async fn answers(&self, actor: &Actor) -> Result<HashMap<ReplyId, Vec<(ReplyNumber, String)>>, Error> {
        let rows: Vec<(Uuid, String, String)> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::ANSWERS).bind(actor.person.0).fetch_all(on).await
        })?;
        let mut replies: HashMap<ReplyId, Vec<(ReplyNumber, String)>> = HashMap::new();
        for (id, number, name) in rows {
            replies.entry(ReplyId(id)).or_default().push((unsound(&number)?, name));
        }
        Ok(replies)
    }

    /// The words of a translation of one's own reply that somebody else has made, to be corrected; none when there is
    /// no such translation.
    pub async fn to_correct(&self, actor: &Actor, id: ReplyId, lang: &LangTag) -> Result<Option<Draft>, Error> {
        let text: Option<String> = reading!(&self.hub.db, on => {
            sqlx::query_scalar(sql::TO_CORRECT).bind(id.0).bind(lang.as_str()).bind(actor.person.0).fetch_optional(on).await
        })?;
        Ok(text.map(|text| Draft { lang: lang.to_string(), text }))
    }

    /// Does what the author of a published reply wants with a translation that others or a machine have made of it.
    /// What they accept is the `revision` that they have read. Done twice, it is done.
    pub async fn judge(
        &self,
        actor: &Actor,
        id: ReplyId,
        lang: &LangTag,
        revision: u32,
        verdict: Verdict,
    ) -> Result<(), Error> {
        let hub = self.hub;
        let mut tx = hub.begin().await?;
        let mine: Option<MineRow> =
            within!(&mut tx, on => sqlx::query_as(sql::MINE_TO_CHANGE).bind(id.0).fetch_optional(on).await)?;
        let mine = mine.filter(|mine| mine.author_id == actor.person.0);
        let mine = mine.filter(|mine| ReplyState::parse(&mine.state) == Some(ReplyState::Published));
        let mine = mine.ok_or(Fault::NotFound)?;
        let text = TextId(mine.text_id);
        let version: Option<VersionRow> = within!(&mut tx, on => {
            sqlx::query_as(sql::TRANSLATION).bind(text.0).bind(lang.as_str()).fetch_optional(on).await
        })?;
        let version = version.ok_or(Fault::NotFound)?;
        let is_done = match verdict {
            Verdict::Accept => version.settled && !version.withdrawn,
            Verdict::Withdraw => version.withdrawn,
            Verdict::Restore => !version.withdrawn,
        };
        if is_done {
            return Ok(());
        }
        let stale = version.outdated || version.withdrawn || version.revision != i64::from(revision);
        if verdict == Verdict::Accept && stale {
            return Err(Error::Wrong(vec![Wrong::new("do", Why::DecidedAlready)]));
        }
        let now = millis(hub.now());
        let action = match verdict {
            Verdict::Accept => {
                within!(&mut tx, on => {
                    sqlx::query(sql::ACCEPT_VERSION)
                        .bind(text.0)
                        .bind(lang.as_str())
                        .bind(actor.person.0)
                        .bind(now)
                        .execute(on)
                        .await
                        .map(|_| ())
                })?;
                "accept_version"
            }
            Verdict::Withdraw => {
                within!(&mut tx, on => {
                    sqlx::query(sql::WITHDRAW_VERSION)
                        .bind(text.0)
                        .bind(lang.as_str())
                        .bind(now)
                        .execute(on)
                        .await
                        .map(|_| ())
                })?;
                "withdraw_version"
            }
            Verdict::Restore => {
                within!(&mut tx, on => {
                    sqlx::query(sql::RESTORE_VERSION).bind(text.0).bind(lang.as_str()).execute(on).await.map(|_| ())
                })?;
                "restore_version"
            }
        };
        let row = publish::row(&mut tx, id).await?;
        let space = SpaceId(mine.space_id);
        bus::emit(&mut tx, hub, Kind::Changed, space, QuestionId(row.question_id), id).await?;
        let data = json!({ "lang": lang });
        let entry = Entry { by: Some(actor.person), action, space: Some(space), subject: Some(id.0), data };
        audit::note(&mut tx, hub, &entry).await?;
        hub.commit(tx).await?;
        hub.bus().deliver().await
    }
}
