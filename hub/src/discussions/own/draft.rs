//! Drafts: what somebody is writing, kept so that another device of theirs has it, and what the hub notices in it.

use super::sql;
use crate::accounts::Actor;
use crate::clock::millis;
use crate::db::{Tx, reading, within};
use crate::discussions::{Discussions, split};
use crate::{Error, markdown};
use domain::discussions::{Draft, MOST_CHARACTERS, MOST_VERSIONS, Noted, Typed};
use domain::id::PersonId;
use domain::moderation::Finding;
use domain::{Fault, Html, LangTag};
use sqlx::FromRow;
use uuid::Uuid;

/// The most drafts of a person. Who has more keeps the next one on the device.
const MOST_DRAFTS: i64 = 200;

/// The longest place.
const LONGEST_PLACE: usize = 300;

#[derive(Debug, FromRow)]
struct DraftRow {
    key: Uuid,
    versions: String,
    revision: i64,
}

impl DraftRow {
    fn drafts(&self) -> Result<Vec<Draft>, Error> {
        serde_json::from_str(&self.versions).map_err(|error| Error::Unsound(format!("a draft: {error}")))
    }

    fn revision(&self) -> u32 {
        u32::try_from(self.revision).unwrap_or(u32::MAX)
    }
}

impl Discussions<'_> {
    /// Forgets what somebody has begun to write and left for longer than administrators keep it.
    pub async fn forget_old_drafts(&self) -> Result<u64, Error> {
        let days = self.hub.settings().current().await?.keeping.drafts;
        let before = millis(self.hub.now() - time::Duration::days(days.into()));
        let mut tx = self.hub.db.begin().await?;
        let forgotten = within!(&mut tx, on => {
            sqlx::query(sql::DELETE_OLD_DRAFTS).bind(before).execute(on).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(forgotten)
    }

    /// What a person has written at a place so far: the key it will be sent under, the versions, and the revision.
    pub async fn draft(&self, actor: &Actor, place: &str) -> Result<Option<(Uuid, Vec<Draft>, u32)>, Error> {
        if !is_place(place) {
            return Ok(None);
        }
        let row = self.draft_row(actor, place).await?;
        row.map(|row| Ok((row.key, row.drafts()?, row.revision()))).transpose()
    }

    /// Keeps what is typed, unless another device has kept something else meanwhile, and says what is noticed in it.
    /// What is empty is no longer kept; what was sent already is not kept again.
    pub async fn keep_draft(&self, actor: &Actor, typed: &Typed) -> Result<Noted, Error> {
        let key = Uuid::parse_str(&typed.key).map_err(|_| Fault::BadRequest)?;
        let most = MOST_CHARACTERS as usize * 4;
        let too_much = |draft: &Draft| draft.lang.len() > 64 || draft.text.chars().count() > most;
        if !is_place(&typed.place) || typed.drafts.len() > MOST_VERSIONS as usize || typed.drafts.iter().any(too_much) {
            return Err(Fault::BadRequest.into());
        }
        let mut noted = notice(typed);
        let versions = serde_json::to_string(&typed.drafts).map_err(|error| Error::Unsound(error.to_string()))?;
        let versions = versions.replace("\\u0000", "");
        let empty = typed.drafts.iter().all(|draft| draft.text.trim().is_empty());
        let mut tx = self.hub.db.begin().await?;
        let (person, place) = (actor.person.0, &typed.place);
        if was_sent(&mut tx, actor.person, key).await? {
            return Ok(noted);
        }
        let held = within!(&mut tx, on => {
            sqlx::query_as::<_, DraftRow>(sql::DRAFT).bind(person).bind(place).fetch_optional(on).await
        })?;
        let current = held.as_ref().map_or(0, DraftRow::revision);
        // What is gone was sent or emptied elsewhere; what is typed here is a new one then.
        if current != typed.base && current != 0 {
            let drafts = held.map(|row| row.drafts()).transpose()?.unwrap_or_default();
            noted.revision = current;
            noted.other = (drafts != typed.drafts).then_some(drafts);
            return Ok(noted);
        }
        if empty {
            within!(&mut tx, on => {
                sqlx::query(sql::DELETE_DRAFT).bind(person).bind(place).execute(on).await.map(|_| ())
            })?;
            tx.commit().await?;
            noted.revision = 0;
            return Ok(noted);
        }
        if current == 0 {
            let kept: i64 = within!(&mut tx, on => sqlx::query_scalar(sql::DRAFTS).bind(person).fetch_one(on).await)?;
            if kept >= MOST_DRAFTS {
                return Ok(noted);
            }
        }
        let revision: Option<i64> = within!(&mut tx, on => {
            sqlx::query_scalar(sql::KEEP_DRAFT)
                .bind(person)
                .bind(place)
                .bind(key)
                .bind(&versions)
                .bind(millis(self.hub.now()))
                .bind(i64::from(current))
                .fetch_optional(on)
                .await
        })?;
        tx.commit().await?;
        // None: another device kept one in this very moment. The next time it is found out which.
        noted.revision = revision.map_or(typed.base, |revision| u32::try_from(revision).unwrap_or(u32::MAX));
        Ok(noted)
    }

    async fn draft_row(&self, actor: &Actor, place: &str) -> Result<Option<DraftRow>, Error> {
        Ok(reading!(&self.hub.db, on => {
            sqlx::query_as(sql::DRAFT).bind(actor.person.0).bind(place).fetch_optional(on).await
        })?)
    }
}

/// Whether somebody has sent a reply under a key already.
pub(crate) async fn was_sent(tx: &mut Tx, person: PersonId, key: Uuid) -> Result<bool, Error> {
    let sent: Option<Uuid> =
        within!(tx, on => sqlx::query_scalar(sql::SENT).bind(person.0).bind(key).fetch_optional(on).await)?;
    Ok(sent.is_some())
}

fn is_place(place: &str) -> bool {
    place.len() <= LONGEST_PLACE && place.starts_with('/') && place.bytes().all(|byte| byte.is_ascii_graphic())
}

/// What the hub sees in what is typed. It suggests; nothing is done about it.
fn notice(typed: &Typed) -> Noted {
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let mut noted = Noted { revision: typed.base, ..Noted::default() };
    for (at, draft) in typed.drafts.iter().enumerate() {
        if noted.parts.is_none()
            && let Some(parts) = split(&draft.text)
            && parts.len() > 1
        {
            let part = |(lang, text): (LangTag, String)| Draft { lang: lang.to_string(), text };
            noted.parts = Some((place(at), parts.into_iter().map(part).collect()));
            continue;
        }
        let Ok(lang) = LangTag::parse(&draft.lang) else { continue };
        let found = crate::moderation::other_language(&lang, &draft.text);
        if let Some(Finding::OtherLanguage { found, .. }) = found {
            noted.seems.push((place(at), found));
        }
    }
    let shown = typed.show.and_then(|at| typed.drafts.get(at as usize));
    noted.html = shown.map(|draft| {
        let text: String = draft.text.chars().take(MOST_CHARACTERS as usize).collect();
        LangTag::parse(&draft.lang).map_or_else(|_| Html::default(), |lang| markdown::render(&text, &lang))
    });
    noted
}
