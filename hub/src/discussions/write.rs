//! Writing, in a transaction that somebody else has begun.

use super::archive::{Origin, Person, Version};
use super::rows::path;
use super::sql;
use crate::Error;
use crate::clock::millis;
use crate::db::{Tx, within};
use crate::markdown;
use crate::search;
use crate::writes::Writes;
use domain::accounts::StakeholderGroup;
use domain::discussions::ReplyNumber;
use domain::id::{PersonId, QuestionId, ReplyId, SpaceId, TextId};
use domain::voices::Body;
use domain::{Html, LangTag};
use sha2::{Digest as _, Sha256};
use time::OffsetDateTime;

/// A namespace for ids that are made from other things (RFC 9562, section 5.5).
pub const NAMESPACE: uuid::Uuid = uuid::Uuid::from_u128(0x6f1c_3e0a_2f7b_5d0c_9a41_c011_0a0b_1e57);

/// The id of the text of a thing: the thing's own with another version number (RFC 9562, section 5.8). So an archive
/// need not carry it, and the texts of things that are made together lie together.
pub fn text_of(thing: uuid::Uuid) -> TextId {
    TextId(uuid::Builder::from_bytes(thing.into_bytes()).with_version(uuid::Version::Custom).into_uuid())
}

/// What is kept of an original's words to know whether somebody says the same again.
pub fn said(markdown: &str) -> i64 {
    let digest = Sha256::digest(markdown.as_bytes());
    let mut first = [0; 8];
    first.copy_from_slice(&digest[..8]);
    i64::from_be_bytes(first)
}

/// A name as it is compared: one blank between words, no case.
pub fn name_key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Languages as they are stored: tags with a comma between them.
pub fn joined(languages: &[LangTag]) -> String {
    languages.iter().map(LangTag::as_str).collect::<Vec<_>>().join(",")
}

/// Adds a person unless they are there.
pub async fn person(tx: &mut Tx, person: &Person) -> Result<(), Error> {
    within!(tx, on => {
        sqlx::query(sql::INSERT_PERSON)
            .bind(person.id.0)
            .bind(&person.name)
            .bind(name_key(&person.name))
            .bind(&person.affiliation)
            .bind(&person.country)
            .bind(person.group.map(StakeholderGroup::code))
            .execute(on)
            .await
            .map(|_| ())
    })?;
    Ok(())
}

/// The HTML of each version. Made before a transaction begins, so that nobody waits for it.
pub fn render(versions: &[Version]) -> Vec<Html> {
    versions.iter().map(|version| markdown::render(&version.markdown, &version.lang)).collect()
}

/// Adds a text with its versions.
pub async fn text(tx: &mut Tx, id: TextId, versions: &[Version]) -> Result<(), Error> {
    let mut writes = Writes::default();
    rendered(&mut writes, id, versions, &render(versions));
    writes.send(tx).await
}

/// Adds a text with its versions, whose HTML is not made as that of what people say.
pub async fn begin_text(tx: &mut Tx, id: TextId, versions: &[Version], html: &[Html]) -> Result<(), Error> {
    let mut writes = Writes::default();
    rendered(&mut writes, id, versions, html);
    writes.send(tx).await
}

/// Adds a text with its versions and their HTML.
pub fn rendered(writes: &mut Writes, id: TextId, versions: &[Version], html: &[Html]) {
    writes.add(sql::INSERT_TEXT, [id.0.into()]);
    self::versions(writes, id, versions, html);
}

/// Lets a thing be found by what its versions say.
async fn found(tx: &mut Tx, kind: search::Kind, thing: uuid::Uuid, versions: &[Version]) -> Result<(), Error> {
    let mut writes = Writes::default();
    let entries: Vec<search::Entry> = versions.iter().map(search::Entry::of).collect();
    search::put(&mut writes, kind, thing, &entries);
    writes.send(tx).await
}

/// Adds versions to a text that is there.
pub fn versions(writes: &mut Writes, id: TextId, versions: &[Version], html: &[Html]) {
    for (version, html) in versions.iter().zip(html) {
        let stored = Stored::of(&version.origin);
        writes.add(
            sql::INSERT_VERSION,
            [
                id.0.into(),
                version.lang.as_str().into(),
                version.lang.primary().into(),
                matches!(version.origin, Origin::Original).into(),
                stored.origin.into(),
                stored.made_by.map(|id| id.0).into(),
                stored.accepted_by.map(|id| id.0).into(),
                stored.engine.map(str::to_owned).into(),
                stored.checked_by.map(|id| id.0).into(),
                stored.checked_at.map(millis).into(),
                i64::from(version.revision).into(),
                version.from_revision.map(i64::from).into(),
                version.title.as_str().into(),
                version.purpose.as_str().into(),
                version.audience.as_str().into(),
                version.markdown.as_str().into(),
                html.as_str().into(),
                millis(version.made_at).into(),
                millis(version.changed_at.unwrap_or(version.made_at)).into(),
            ],
        );
    }
}

/// An origin in columns.
#[derive(Debug, Default)]
struct Stored<'a> {
    origin: &'static str,
    made_by: Option<PersonId>,
    accepted_by: Option<PersonId>,
    engine: Option<&'a str>,
    checked_by: Option<PersonId>,
    checked_at: Option<OffsetDateTime>,
}

impl<'a> Stored<'a> {
    fn of(origin: &'a Origin) -> Self {
        match origin {
            Origin::Original => Self { origin: "original", ..Self::default() },
            Origin::Author => Self { origin: "author", ..Self::default() },
            Origin::Person { person, accepted_by } => {
                Self { origin: "person", made_by: Some(*person), accepted_by: *accepted_by, ..Self::default() }
            }
            Origin::Machine { engine, checked_by, checked_at } => Self {
                origin: "machine",
                engine: Some(engine),
                checked_by: *checked_by,
                checked_at: *checked_at,
                ..Self::default()
            },
        }
    }
}

/// A space without its text's versions.
#[derive(Debug)]
pub struct NewSpace<'a> {
    pub id: SpaceId,
    pub slug: &'a str,
    pub ink: &'a str,
    pub opens: Option<String>,
    pub closes: Option<String>,
    pub working_languages: String,
    pub facilitators: &'a [PersonId],
    pub created_at: OffsetDateTime,
    pub versions: &'a [Version],
}

/// Adds a space.
pub async fn space(tx: &mut Tx, new: &NewSpace<'_>) -> Result<(), Error> {
    let text_id = text_of(new.id.0);
    text(tx, text_id, new.versions).await?;
    found(tx, search::Kind::Space, new.id.0, new.versions).await?;
    within!(tx, on => {
        sqlx::query(sql::INSERT_SPACE)
            .bind(new.id.0)
            .bind(new.slug)
            .bind(new.ink)
            .bind(text_id.0)
            .bind(&new.opens)
            .bind(&new.closes)
            .bind(&new.working_languages)
            .bind(millis(new.created_at))
            .execute(on)
            .await
            .map(|_| ())
    })?;
    for (position, person) in (0_i64..).zip(new.facilitators) {
        within!(tx, on => {
            sqlx::query(sql::INSERT_FACILITATOR).bind(new.id.0).bind(person.0).bind(position).execute(on).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// A question without its text's versions.
#[derive(Debug)]
pub struct NewQuestion<'a> {
    pub id: QuestionId,
    pub space: SpaceId,
    pub number: u32,
    pub asked_by: PersonId,
    pub asked_at: OffsetDateTime,
    pub day_only: bool,
    pub proposed: bool,
    pub versions: &'a [Version],
}

/// Adds a question.
pub async fn question(tx: &mut Tx, new: &NewQuestion<'_>) -> Result<(), Error> {
    let text_id = text_of(new.id.0);
    text(tx, text_id, new.versions).await?;
    found(tx, search::Kind::Question, new.id.0, new.versions).await?;
    within!(tx, on => {
        sqlx::query(sql::INSERT_QUESTION)
            .bind(new.id.0)
            .bind(new.space.0)
            .bind(i64::from(new.number))
            .bind(text_id.0)
            .bind(new.asked_by.0)
            .bind(millis(new.asked_at))
            .bind(new.day_only)
            .bind(new.proposed)
            .execute(on)
            .await
            .map(|_| ())
    })?;
    Ok(())
}

/// A reply without its text's versions.
#[derive(Debug)]
pub struct NewReply<'a> {
    pub id: ReplyId,
    pub space: SpaceId,
    pub question: QuestionId,
    pub parent: Option<ReplyId>,
    pub number: ReplyNumber,
    pub author: PersonId,
    pub speaks_for: Option<&'a Body>,
    pub posted_at: OffsetDateTime,
    pub day_only: bool,
    pub versions: &'a [Version],
}

/// Adds a published reply and counts it.
pub async fn reply(tx: &mut Tx, new: &NewReply<'_>) -> Result<(), Error> {
    let text_id = text_of(new.id.0);
    text(tx, text_id, new.versions).await?;
    found(tx, search::Kind::Reply, new.id.0, new.versions).await?;
    let parts = new.number.parts();
    let (root, seq) = (parts[1], parts[parts.len() - 1]);
    let (for_country, for_body) = Body::columns(new.speaks_for);
    within!(tx, on => {
        sqlx::query(sql::INSERT_REPLY)
            .bind(new.id.0)
            .bind(new.question.0)
            .bind(new.space.0)
            .bind(new.parent.map(|id| id.0))
            .bind(new.author.0)
            .bind(text_id.0)
            .bind(new.number.to_string())
            .bind(i64::from(seq))
            .bind(i64::from(root))
            .bind(path(&new.number))
            .bind(millis(new.posted_at))
            .bind(new.day_only)
            .bind(for_country)
            .bind(for_body)
            .execute(on)
            .await
            .map(|_| ())
    })?;
    if let Some(original) = new.versions.iter().find(|version| matches!(version.origin, Origin::Original)) {
        let of = Counted { space: new.space, question: new.question, author: new.author, root: new.parent.is_none() };
        let mut writes = Writes::default();
        count(&mut writes, &of, original.lang.as_str(), 1);
        writes.send(tx).await?;
    }
    Ok(())
}

/// Where a reply is counted.
#[derive(Debug)]
pub struct Counted {
    pub space: SpaceId,
    pub question: QuestionId,
    pub author: PersonId,
    /// Whether it answers the question itself.
    pub root: bool,
}

/// Counts a published reply, or, by -1, no longer.
pub fn count(writes: &mut Writes, of: &Counted, lang: &str, by: i64) {
    writes.add(sql::COUNT_LANGUAGE, [of.question.0.into(), lang.into(), by.into()]);
    writes.add(sql::COUNT_COUNTRY, [of.space.0.into(), of.author.0.into(), by.into()]);
    if by < 0 {
        writes.add(sql::FORGET_LANGUAGE, [of.question.0.into()]);
        writes.add(sql::FORGET_COUNTRY, [of.space.0.into()]);
    }
    if of.root {
        threads(writes, of.question, by);
    }
}

/// Counts all published replies of a person under their country, or, by -1, no longer: before and after it changes.
pub async fn recount_country(tx: &mut Tx, person: PersonId, by: i64) -> Result<(), Error> {
    let spaces: Vec<(uuid::Uuid, i64)> =
        within!(tx, on => sqlx::query_as(sql::PUBLISHED_OF).bind(person.0).fetch_all(on).await)?;
    for (space, replies) in spaces {
        within!(tx, on => {
            sqlx::query(sql::COUNT_COUNTRY).bind(space).bind(person.0).bind(by * replies).execute(&mut *on).await?;
            sqlx::query(sql::FORGET_COUNTRY).bind(space).execute(on).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// Counts a thread of a question that readers see, or, by -1, no longer.
pub fn threads(writes: &mut Writes, question: QuestionId, by: i64) {
    writes.add(sql::COUNT_THREAD, [question.0.into(), by.into()]);
}
