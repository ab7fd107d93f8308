//! Editing one's own reply. Each edit is a revision, and what stood before is remembered.
//!
//! What was not published yet changes where it is, and what was returned awaits publication again. An edit of a
//! published reply is published as a new reply would be: at once, or, where each is reviewed, once a facilitator has
//! read it; until then everybody reads what was published.

use super::sql;
use crate::accounts::Actor;
use crate::audit::{self, Entry};
use crate::clock::{millis, moment};
use crate::db::{Tx, reading, within};
use crate::discussions::archive::{Origin, Version};
use crate::discussions::queries::day;
use crate::discussions::{Discussions, mentions, publish, write};
use crate::writes::Writes;
use crate::{Error, Hub, markdown};
use domain::discussions::{Draft, Publication, ReplyNumber, ReplyState, SpaceState, Versions};
use domain::form::{Why, Wrong};
use domain::id::{ReplyId, SpaceId, TextId};
use domain::{Fault, Html, LangTag};
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

/// What a reply is to say from now on.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The reply.
    pub id: ReplyId,
    /// The author's key for the edit.
    pub key: Uuid,
    /// What was typed, the original first.
    pub drafts: Vec<Draft>,
}

/// What became of an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revised {
    /// The reply's number, if it has one.
    pub number: Option<ReplyNumber>,
    /// Whether the edit awaits publication.
    pub waits: bool,
}

/// A reply as its author may change it.
#[derive(Debug, FromRow)]
pub(super) struct MineRow {
    pub author_id: Uuid,
    pub space_id: Uuid,
    pub text_id: Uuid,
    pub state: String,
    pub number: Option<String>,
    pub opens: Option<String>,
    pub closes: Option<String>,
    pub publication: String,
}

/// A version as it stands.
#[derive(Debug, FromRow)]
struct WordsRow {
    lang: String,
    is_original: bool,
    origin: String,
    revision: i64,
    markdown: String,
    changed_at: i64,
}

#[derive(Debug, FromRow)]
struct EditRow {
    key: Uuid,
    versions: String,
    made_at: i64,
}

impl Discussions<'_> {
    /// What a reply of the person's own says, the original first, to be edited: what awaits publication of it, else
    /// what stands.
    pub async fn words(&self, actor: &Actor, id: ReplyId) -> Result<Vec<Draft>, Error> {
        let row: Option<MineRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::MINE_TO_CHANGE).bind(id.0).fetch_optional(on).await
        })?;
        let row = row.filter(|row| row.author_id == actor.person.0).ok_or(Fault::NotFound)?;
        if let Some((drafts, _)) = self.waiting_edit(id).await? {
            return Ok(drafts);
        }
        let words: Vec<WordsRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::WORDS).bind(row.text_id).fetch_all(on).await
        })?;
        let own = words.into_iter().filter(|row| matches!(row.origin.as_str(), "original" | "author"));
        Ok(own.map(|row| Draft { lang: row.lang, text: row.markdown }).collect())
    }

    /// The edit of a published reply that awaits publication, and when it was made. Not for everybody's eyes.
    pub async fn waiting_edit(&self, id: ReplyId) -> Result<Option<(Vec<Draft>, OffsetDateTime)>, Error> {
        let row: Option<EditRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::EDIT).bind(id.0).fetch_optional(on).await
        })?;
        row.map(|row| Ok((row.drafts()?, moment(row.made_at)))).transpose()
    }

    /// Changes a reply of the person's own. Sent twice under one key, it is one edit.
    pub async fn edit(&self, actor: &Actor, edit: &Edit) -> Result<Revised, Error> {
        Versions::parse(&edit.drafts).map_err(Error::Wrong)?;
        let hub = self.hub;
        let drafts = mentions::resolved_again(hub, edit.id, &edit.drafts).await?;
        let versions = Versions::parse(&drafts).map_err(Error::Wrong)?;
        let rendered: Vec<Html> = versions.all().iter().map(|(lang, text)| markdown::render(text, lang)).collect();
        let now = hub.now();
        let mut tx = hub.begin().await?;
        let row: Option<MineRow> =
            within!(&mut tx, on => sqlx::query_as(sql::MINE_TO_CHANGE).bind(edit.id.0).fetch_optional(on).await)?;
        let row = row.filter(|row| row.author_id == actor.person.0).ok_or(Fault::NotFound)?;
        let opens = row.opens.as_deref().map(day).transpose()?;
        let closes = row.closes.as_deref().map(day).transpose()?;
        if SpaceState::on(hub.today(), opens, closes) != SpaceState::Open {
            return Err(wrong(Why::SpaceClosed));
        }
        let (space, text) = (SpaceId(row.space_id), TextId(row.text_id));
        let number = row.number.as_deref().map(crate::discussions::unsound).transpose()?;
        let state = ReplyState::parse(&row.state).ok_or_else(|| Error::Unsound(row.state.clone()))?;
        let waits = match state {
            ReplyState::Pending | ReplyState::Returned => {
                replace(&mut tx, text, &versions, &rendered, now).await?;
                mentions::note_anew(&mut tx, edit.id, &versions).await?;
                within!(&mut tx, on => sqlx::query(sql::RESUBMIT).bind(edit.id.0).execute(on).await.map(|_| ()))?;
                forget_said(&mut tx, edit.id).await?;
                true
            }
            ReplyState::Published => {
                let way = Publication::parse(&row.publication).unwrap_or_default();
                let waits = way == Publication::Review && actor.facilitator(space).is_err();
                if waits {
                    let typed: Vec<Draft> = versions.all().iter().map(drafted).collect();
                    let typed = serde_json::to_string(&typed).map_err(|error| Error::Unsound(error.to_string()))?;
                    within!(&mut tx, on => {
                        sqlx::query(sql::KEEP_EDIT)
                            .bind(edit.id.0)
                            .bind(space.0)
                            .bind(edit.key)
                            .bind(typed)
                            .bind(millis(now))
                            .execute(on)
                            .await
                            .map(|_| ())
                    })?;
                } else {
                    rewrite(&mut tx, text, &versions, &rendered, now).await?;
                    forget_said(&mut tx, edit.id).await?;
                    publish::changed(&mut tx, hub, edit.id).await?;
                    mention_again(&mut tx, hub, edit.id, &versions).await?;
                }
                waits
            }
            ReplyState::Rejected | ReplyState::Hidden | ReplyState::Withdrawn => {
                return Err(wrong(Why::DecidedAlready));
            }
        };
        within!(&mut tx, on => {
            sqlx::query(sql::DELETE_SENT_DRAFT).bind(actor.person.0).bind(edit.key).execute(on).await.map(|_| ())
        })?;
        let entry = Entry {
            by: Some(actor.person),
            action: "edit",
            space: Some(space),
            subject: Some(edit.id.0),
            data: serde_json::json!({}),
        };
        audit::note(&mut tx, hub, &entry).await?;
        hub.commit(tx).await?;
        hub.bus().deliver().await?;
        Ok(Revised { number, waits })
    }
}

/// Publishes the edit of a reply that waits for it, in a transaction of a decision. Whether there was one.
pub(crate) async fn apply(tx: &mut Tx, hub: &Hub, id: ReplyId) -> Result<bool, Error> {
    let waiting: Option<EditRow> = within!(tx, on => sqlx::query_as(sql::EDIT).bind(id.0).fetch_optional(on).await)?;
    let Some(waiting) = waiting else { return Ok(false) };
    let row: MineRow = within!(tx, on => sqlx::query_as(sql::MINE_TO_CHANGE).bind(id.0).fetch_one(on).await)?;
    let versions = Versions::parse(&waiting.drafts()?).map_err(Error::Wrong)?;
    let rendered: Vec<Html> = versions.all().iter().map(|(lang, text)| markdown::render(text, lang)).collect();
    rewrite(tx, TextId(row.text_id), &versions, &rendered, hub.now()).await?;
    forget_said(tx, id).await?;
    publish::changed(tx, hub, id).await?;
    mention_again(tx, hub, id, &versions).await?;
    drop_waiting(tx, id).await
}

/// What is kept of its words to know whether they are said again no longer holds.
async fn forget_said(tx: &mut Tx, id: ReplyId) -> Result<(), Error> {
    within!(tx, on => sqlx::query(crate::discussions::sql::FORGET_SAID).bind(id.0).execute(on).await.map(|_| ()))?;
    Ok(())
}

/// Whom a published reply mentions from now on; those who are new among them are told.
async fn mention_again(tx: &mut Tx, hub: &Hub, id: ReplyId, versions: &Versions) -> Result<(), Error> {
    mentions::note_anew(tx, id, versions).await?;
    let mut writes = Writes::default();
    crate::notifications::tell_mentioned(&mut writes, hub, id);
    writes.send(tx).await
}

/// Drops the edit of a reply that waits. Whether there was one.
pub(crate) async fn drop_waiting(tx: &mut Tx, id: ReplyId) -> Result<bool, Error> {
    Ok(within!(tx, on => {
        sqlx::query(sql::DROP_EDIT).bind(id.0).execute(on).await.map(|done| done.rows_affected() > 0)
    })?)
}

impl EditRow {
    fn drafts(&self) -> Result<Vec<Draft>, Error> {
        serde_json::from_str(&self.versions)
            .map_err(|error| Error::Unsound(format!("the edit under {}: {error}", self.key)))
    }
}

fn drafted((lang, text): &(LangTag, String)) -> Draft {
    Draft { lang: lang.to_string(), text: text.clone() }
}

fn wrong(why: Why) -> Error {
    Error::Wrong(vec![Wrong::new("text-0", why)])
}

async fn standing(tx: &mut Tx, text: TextId) -> Result<Vec<WordsRow>, Error> {
    Ok(within!(tx, on => sqlx::query_as(sql::WORDS).bind(text.0).fetch_all(on).await)?)
}

/// A version as it stood before it was changed.
#[derive(Debug)]
pub(crate) struct Before<'a> {
    pub lang: &'a str,
    pub revision: i64,
    pub markdown: &'a str,
    pub changed_at: i64,
}

impl<'a> From<&'a WordsRow> for Before<'a> {
    fn from(row: &'a WordsRow) -> Self {
        Self { lang: &row.lang, revision: row.revision, markdown: &row.markdown, changed_at: row.changed_at }
    }
}

/// Remembers what a version said.
pub(crate) async fn remember(tx: &mut Tx, text: TextId, before: &Before<'_>) -> Result<(), Error> {
    within!(tx, on => {
        sqlx::query(sql::REMEMBER)
            .bind(text.0)
            .bind(before.lang)
            .bind(before.revision)
            .bind(before.markdown)
            .bind(before.changed_at)
            .execute(on)
            .await
            .map(|_| ())
    })?;
    Ok(())
}

/// All versions of a text that was never published: nobody learns what it said before, and another language may be the
/// original now.
async fn replace(
    tx: &mut Tx,
    text: TextId,
    versions: &Versions,
    rendered: &[Html],
    now: OffsetDateTime,
) -> Result<(), Error> {
    let mut writes = Writes::default();
    writes.add(sql::DROP_VERSIONS, [text.0.into()]);
    let new = |(place, (lang, markdown)): (usize, &(LangTag, String))| {
        version(lang, markdown, if place == 0 { Origin::Original } else { Origin::Author }, 1, now)
    };
    let kept: Vec<Version> = versions.all().iter().enumerate().map(new).collect();
    write::versions(&mut writes, text, &kept, rendered);
    writes.send(tx).await
}

fn version(lang: &LangTag, markdown: &str, origin: Origin, revision: u32, now: OffsetDateTime) -> Version {
    Version {
        lang: lang.clone(),
        from_revision: (!matches!(origin, Origin::Original)).then_some(revision),
        origin,
        revision,
        title: String::new(),
        purpose: String::new(),
        audience: String::new(),
        markdown: markdown.to_owned(),
        made_at: now,
        changed_at: None,
    }
}

/// The versions of a published text. Its original stays in its language; what others have made of it becomes
/// outdated, as do the author's own versions that were not changed with it.
async fn rewrite(
    tx: &mut Tx,
    text: TextId,
    versions: &Versions,
    rendered: &[Html],
    now: OffsetDateTime,
) -> Result<(), Error> {
    let before = standing(tx, text).await?;
    let original = before.iter().find(|row| row.is_original);
    let original = original.ok_or_else(|| Error::Unsound(format!("{text} has no original")))?;
    if !versions.all().iter().any(|(lang, _)| lang.as_str() == original.lang) {
        return Err(Error::Wrong(vec![Wrong::new("lang-0", Why::OriginalMissing)]));
    }
    let says = |lang: &str| versions.all().iter().find(|(tag, _)| tag.as_str() == lang).map(|(_, text)| text.as_str());
    let changed = says(&original.lang) != Some(original.markdown.as_str());
    let source = if changed { original.revision + 1 } else { original.revision };
    for ((lang, markdown), html) in versions.all().iter().zip(rendered) {
        let Some(row) = before.iter().find(|row| row.lang == lang.as_str()) else {
            let mut new = version(lang, markdown, Origin::Author, 1, now);
            new.from_revision = Some(u32::try_from(source).unwrap_or(u32::MAX));
            let mut writes = Writes::default();
            write::versions(&mut writes, text, &[new], std::slice::from_ref(html));
            writes.send(tx).await?;
            continue;
        };
        if row.markdown == *markdown && matches!(row.origin.as_str(), "original" | "author") {
            continue;
        }
        remember(tx, text, &row.into()).await?;
        within!(tx, on => {
            sqlx::query(sql::REWRITE)
                .bind(text.0)
                .bind(&row.lang)
                .bind(row.revision + 1)
                .bind((!row.is_original).then_some(source))
                .bind(markdown)
                .bind(html.as_str())
                .bind(millis(now))
                .execute(on)
                .await
                .map(|_| ())
        })?;
    }
    for row in before.iter().filter(|row| row.origin == "author" && says(&row.lang).is_none()) {
        remember(tx, text, &row.into()).await?;
        within!(tx, on => sqlx::query(sql::DROP_VERSION).bind(text.0).bind(&row.lang).execute(on).await.map(|_| ()))?;
    }
    Ok(())
}
