//! Drafts: what somebody is writing, kept so that another device of theirs has it, and what the hub notices in it.

use super::sql;
use crate::accounts::Actor;
use crate::clock::millis;
use crate::db::{Tx, reading, within};
use crate::discussions::{Discussions, split};
use crate::{Error, markdown};
use domain::discussions::{Draft, MOST_CHARACTERS, MOST_VERSIONS, Noted, Typed};
use domain::form::Fields;
use domain::id::PersonId;
use domain::moderation::Finding;
use domain::{Fault, Html, LangTag};
use sqlx::FromRow;
use uuid::Uuid;

/// The most drafts of a person. Who has more keeps the next one on the device.
const MOST_DRAFTS: i64 = 200;

/// The longest draft of a form, in bytes.
const MOST_OF_FORM: usize = 256 << 10;

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
        let place = typed.place.as_str();
        if was_sent(&mut tx, actor.person, key).await? {
            return Ok(noted);
        }
        let held = Held { key, place, base: typed.base, empty, content: &versions };
        match self.hold(tx, actor, &held).await? {
            Holding::Other(row) => {
                let drafts = row.drafts()?;
                noted.revision = row.revision();
                noted.other = (drafts != typed.drafts).then_some(drafts);
            }
            Holding::Full => {}
            Holding::Kept(revision) => noted.revision = revision,
        }
        Ok(noted)
    }

    /// What somebody has typed into a form that stands at a place: the key it will be sent under, the fields, and the
    /// revision.
    pub async fn form_draft(&self, actor: &Actor, place: &str) -> Result<Option<(Uuid, Fields, u32)>, Error> {
        let Some(row) = self.draft_row(actor, place).await? else { return Ok(None) };
        let fields =
            serde_json::from_str(&row.versions).map_err(|error| Error::Unsound(format!("a draft: {error}")))?;
        Ok(Some((row.key, fields, row.revision())))
    }

    /// Keeps what is typed into a form, in the place of the revision that it was made from. Gives its own revision; none
    /// if another device has kept something else meanwhile. Where there are no fields, nothing is kept any longer.
    pub async fn keep_form(
        &self,
        actor: &Actor,
        place: &str,
        key: Uuid,
        base: u32,
        fields: &Fields,
    ) -> Result<Option<u32>, Error> {
        let content = serde_json::to_string(fields).map_err(|error| Error::Unsound(error.to_string()))?;
        if !is_place(place) || content.len() > MOST_OF_FORM {
            return Err(Fault::BadRequest.into());
        }
        let content = content.replace("\\u0000", "");
        let mut tx = self.hub.db.begin().await?;
        if crate::resources::was_sent(&mut tx, Some(actor.person), key).await? {
            return Ok(Some(base));
        }
        let held = Held { key, place, base, empty: fields.0.is_empty(), content: &content };
        Ok(match self.hold(tx, actor, &held).await? {
            Holding::Other(row) if row.versions == content => Some(row.revision()),
            Holding::Other(_) => None,
            Holding::Full => Some(base),
            Holding::Kept(revision) => Some(revision),
        })
    }

    /// Keeps a draft, unless another device has kept another one meanwhile.
    async fn hold(&self, mut tx: Tx, actor: &Actor, new: &Held<'_>) -> Result<Holding, Error> {
        let (person, place) = (actor.person.0, new.place);
        let held = within!(&mut tx, on => {
            sqlx::query_as::<_, DraftRow>(sql::DRAFT).bind(person).bind(place).fetch_optional(on).await
        })?;
        let current = held.as_ref().map_or(0, DraftRow::revision);
        // What is gone was sent or emptied elsewhere; what is typed here is a new one then.
        if let Some(row) = held.filter(|_| current != new.base) {
            return Ok(Holding::Other(row));
        }
        if new.empty {
            within!(&mut tx, on => {
                sqlx::query(sql::DELETE_DRAFT).bind(person).bind(place).execute(on).await.map(|_| ())
            })?;
            tx.commit().await?;
            return Ok(Holding::Kept(0));
        }
        if current == 0 {
            let kept: i64 = within!(&mut tx, on => sqlx::query_scalar(sql::DRAFTS).bind(person).fetch_one(on).await)?;
            if kept >= MOST_DRAFTS {
                return Ok(Holding::Full);
            }
        }
        let revision: Option<i64> = within!(&mut tx, on => {
            sqlx::query_scalar(sql::KEEP_DRAFT)
                .bind(person)
                .bind(place)
                .bind(new.key)
                .bind(new.content)
                .bind(millis(self.hub.now()))
                .bind(i64::from(current))
                .fetch_optional(on)
                .await
        })?;
        tx.commit().await?;
        // None: another device kept one in this very moment. The next time it is found out which.
        Ok(Holding::Kept(revision.map_or(new.base, |revision| u32::try_from(revision).unwrap_or(u32::MAX))))
    }

    async fn draft_row(&self, actor: &Actor, place: &str) -> Result<Option<DraftRow>, Error> {
        Ok(reading!(&self.hub.db, on => {
            sqlx::query_as(sql::DRAFT).bind(actor.person.0).bind(place).fetch_optional(on).await
        })?)
    }
}

/// What is to be kept.
struct Held<'a> {
    key: Uuid,
    place: &'a str,
    base: u32,
    empty: bool,
    content: &'a str,
}

/// What became of it.
enum Holding {
    /// Another device has kept this meanwhile.
    Other(DraftRow),
    /// There is no room for one more.
    Full,
    /// It is kept, as this revision; nothing is as none.
    Kept(u32),
}

/// What was typed under a key is sent: it is no draft any more.
pub(crate) async fn forget_draft(tx: &mut Tx, person: PersonId, key: Uuid) -> Result<(), Error> {
    within!(tx, on => sqlx::query(sql::DELETE_SENT_DRAFT).bind(person.0).bind(key).execute(on).await.map(|_| ()))?;
    Ok(())
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
