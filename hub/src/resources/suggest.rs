//! Suggesting a resource, and changing what is told of it.

use super::told::{Sound, Told};
use super::{Resources, sql, visitor};
use crate::Error;
use crate::accounts::{Actor, check_email, line};
use crate::attachments::{self, Settling, VISITOR};
use crate::clock::millis;
use crate::db::{Tx, reading, within};
use crate::discussions::archive::{Origin, Version};
use crate::discussions::{joined, text_of, unsound, write};
use crate::writes::Writes;
use domain::accounts::limits::{AFFILIATION, NAME};
use domain::form::{Why, Wrong};
use domain::id::{PersonId, ResourceId, TextId};
use domain::resources::{ResourceState, Step};
use domain::topic::Topic;
use domain::{LangTag, Locale};
use sqlx::FromRow;
use time::OffsetDateTime;
use uuid::Uuid;

/// Somebody without an account.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// Display name.
    pub name: String,
    /// The body they belong to; may be empty.
    pub affiliation: String,
    /// Address for mail. It is confirmed before anybody reads what they sent.
    pub email: String,
    /// The language they are written to in.
    pub locale: Locale,
}

/// Something that is here already and looks the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Same {
    /// Its number, if everybody may read it.
    pub number: Option<u32>,
    /// Its title, if everybody may read it, or it is the asker's own.
    pub title: Option<(String, LangTag)>,
}

#[derive(Debug, FromRow)]
struct SameRow {
    id: Uuid,
    number: Option<i64>,
    state: String,
    sender_id: Uuid,
    lang: String,
    title: String,
}

impl Resources<'_> {
    /// What is here already and has the same address, DOI, ISBN or title. Of what is not to be read by everybody nothing
    /// is told but that it is there.
    pub async fn same(&self, told: &Told, actor: Option<&Actor>, locale: Locale) -> Result<Vec<Same>, Error> {
        let topics = self.hub.topics().all().await?;
        // Whether there is a link or a file is asked when it is sent.
        let sound = told.sound(&topics, self.hub.today().year(), 1)?;
        let mut seen: Vec<Uuid> = Vec::new();
        let mut same = Vec::new();
        for (statement, key) in [
            (sql::SAME_LINK, &sound.link_key),
            (sql::SAME_DOI, &sound.doi),
            (sql::SAME_ISBN, &sound.isbn),
            (sql::SAME_TITLE, &sound.title_key),
        ] {
            let rows: Vec<SameRow> = reading!(&self.hub.db, on => {
                sqlx::query_as(statement).bind(locale.tag()).bind(key).fetch_all(on).await
            })?;
            for row in rows.into_iter().filter(|row| !seen.contains(&row.id)).collect::<Vec<_>>() {
                seen.push(row.id);
                let public = row.state == ResourceState::Included.code();
                let own = actor.is_some_and(|actor| actor.person.0 == row.sender_id);
                let title = if public || own { Some((row.title, unsound(&row.lang)?)) } else { None };
                let number = row.number.filter(|_| public).and_then(|number| u32::try_from(number).ok());
                same.push(Same { number, title });
            }
        }
        Ok(same)
    }

    /// Suggests a resource, with the files that wait under its key. Sent twice under one key, it is one.
    pub async fn suggest(&self, actor: &Actor, key: Uuid, told: &Told) -> Result<ResourceId, Error> {
        let hub = self.hub;
        let topics = hub.topics().all().await?;
        let mut tx = hub.begin().await?;
        let before: Option<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(sql::POSTED).bind(actor.person.0).bind(key).fetch_optional(on).await
        })?;
        if let Some(before) = before {
            return Ok(ResourceId(before));
        }
        let sound = self.sound(&mut tx, told, &topics, (actor.person, key)).await?;
        let id = ResourceId(hub.clock.id());
        insert(&mut tx, id, actor.person, key, ResourceState::Submitted, &sound, hub.now()).await?;
        attachments::go_with(&mut tx, actor.person, key, (actor.person, id)).await?;
        crate::discussions::forget_draft(&mut tx, actor.person, key).await?;
        self.noted(&mut tx, id, "submit", Some(actor.person), "").await?;
        visitor::received(&mut tx, hub, actor.person, &sound.versions[0].title).await?;
        hub.commit_and_mail(tx).await?;
        Ok(id)
    }

    /// Suggests one as somebody without an account: they are sent a link, and nobody reads it before that was followed.
    pub async fn suggest_as_visitor(&self, visitor: &Visitor, key: Uuid, told: &Told) -> Result<(), Error> {
        let name = line(&visitor.name);
        let affiliation = line(&visitor.affiliation);
        let mut wrong: Vec<Wrong> = check_email("email", &visitor.email).into_iter().collect();
        wrong.extend(name.is_empty().then(|| Wrong::new("name", Why::Required)));
        for (field, typed, most) in [("name", &name, NAME), ("affiliation", &affiliation, AFFILIATION)] {
            wrong.extend((typed.chars().count() > most as usize).then(|| Wrong::new(field, Why::TooLong { most })));
        }
        let hub = self.hub;
        let email = visitor.email.trim().to_owned();
        let topics = hub.topics().all().await?;
        let mut tx = hub.db.begin().await?;
        let before: Option<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(sql::POSTED_BY_VISITOR).bind(key).bind(&email).fetch_optional(on).await
        })?;
        if before.is_some() {
            return Ok(());
        }
        let (sound, ()) = together(
            self.sound(&mut tx, told, &topics, (VISITOR, key)).await,
            if wrong.is_empty() { Ok(()) } else { Err(Error::Wrong(wrong)) },
        )?;
        let person = hub.clock.person_id();
        let who = crate::discussions::archive::Person {
            id: person,
            name: name.clone(),
            affiliation,
            country: None,
            group: None,
        };
        write::person(&mut tx, &who).await?;
        within!(&mut tx, on => {
            sqlx::query(sql::INSERT_VISITOR)
                .bind(person.0)
                .bind(&email)
                .bind(visitor.locale.tag())
                .bind(millis(hub.now()))
                .execute(on)
                .await
                .map(|_| ())
        })?;
        let id = ResourceId(hub.clock.id());
        insert(&mut tx, id, person, key, ResourceState::Unconfirmed, &sound, hub.now()).await?;
        attachments::go_with(&mut tx, VISITOR, key, (person, id)).await?;
        self.noted(&mut tx, id, "submit", Some(person), "").await?;
        visitor::confirm(&mut tx, hub, person, &name, &sound.versions[0].title).await?;
        tx.commit().await?;
        hub.mail().wake();
        Ok(())
    }

    /// Changes what is told of one's own, and its files, while it may be changed.
    pub async fn change(
        &self,
        person: PersonId,
        id: ResourceId,
        told: &Told,
        settling: &Settling,
    ) -> Result<(), Error> {
        let topics = self.hub.topics().all().await?;
        let mut tx = self.hub.begin().await?;
        let place = super::steps::place(&mut tx, id).await?;
        if place.sender() != person || !place.state()?.is_open_to_sender() {
            return Err(domain::Fault::NotFound.into());
        }
        let sound = self.settled(&mut tx, id, told, settling, &topics).await?;
        self.set(&mut tx, id, &sound).await?;
        self.noted(&mut tx, id, "change", Some(person), "").await?;
        self.hub.commit(tx).await
    }

    /// Changes what is told of one that is in the repository, and its files.
    pub async fn revise(&self, actor: &Actor, id: ResourceId, told: &Told, settling: &Settling) -> Result<(), Error> {
        let topics = self.hub.topics().all().await?;
        let mut tx = self.hub.begin().await?;
        self.step(&mut tx, actor, id, Step::Revise, "").await?;
        let sound = self.settled(&mut tx, id, told, settling, &topics).await?;
        self.set(&mut tx, id, &sound).await?;
        self.publish(&mut tx, id).await?;
        self.hub.commit(tx).await
    }

    /// What is told of a new one, with the files that wait for it.
    async fn sound(
        &self,
        tx: &mut Tx,
        told: &Told,
        topics: &[Topic],
        (person, key): (PersonId, Uuid),
    ) -> Result<Sound, Error> {
        let waiting = attachments::waiting(tx, person, key).await?;
        let sound = told.sound(topics, self.hub.today().year(), waiting);
        Ok(together(sound, attachments::ready(tx, person, key).await)?.0)
    }

    /// What is told of one that is there, whose files are changed.
    async fn settled(
        &self,
        tx: &mut Tx,
        id: ResourceId,
        told: &Told,
        settling: &Settling,
        topics: &[Topic],
    ) -> Result<Sound, Error> {
        let settled = attachments::settle(tx, id, settling).await;
        let files = settled.as_ref().map_or(1, |files| *files);
        Ok(together(told.sound(topics, self.hub.today().year(), files), settled)?.0)
    }

    /// Puts what is told of a resource in the place of what was. What its text said before is not kept: nobody has
    /// answered it.
    async fn set(&self, tx: &mut Tx, id: ResourceId, sound: &Sound) -> Result<(), Error> {
        let now = self.hub.now();
        within!(&mut *tx, on => {
            sqlx::query(sql::SET)
                .bind(id.0)
                .bind(sound.kind.code())
                .bind(sound.scope.code())
                .bind(sound.breadth.code())
                .bind(joined(&sound.languages))
                .bind(&sound.authors)
                .bind(&sound.organisation)
                .bind(sound.year)
                .bind(&sound.link)
                .bind(&sound.link_key)
                .bind(&sound.doi)
                .bind(&sound.isbn)
                .bind(&sound.title_key)
                .bind(&sound.licence)
                .bind(millis(now))
                .execute(&mut *on)
                .await?;
            for statement in [sql::FORGET_TOPICS, sql::FORGET_REGIONS, sql::FORGET_COUNTRIES, sql::FORGET_GROUPS] {
                sqlx::query(statement).bind(id.0).execute(&mut *on).await?;
            }
            Ok::<_, sqlx::Error>(())
        })?;
        let mut writes = Writes::default();
        sorted(&mut writes, id, sound);
        let text = text_of(id.0);
        writes.add(sql::DROP_VERSIONS, [text.0.into()]);
        let kept = versions(sound, now);
        write::versions(&mut writes, text, &kept, &write::render(&kept));
        writes.send(tx).await
    }
}

/// Both, or all that is wrong with either.
fn together<A, B>(one: Result<A, Error>, other: Result<B, Error>) -> Result<(A, B), Error> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(Error::Wrong(wrong)), Err(Error::Wrong(more))) => Err(Error::Wrong([wrong, more].concat())),
        (Err(error), _) | (_, Err(error)) => Err(error),
    }
}

/// Whether somebody has suggested one under a key already; a visitor is whoever has.
pub(crate) async fn was_sent(tx: &mut Tx, person: Option<PersonId>, key: Uuid) -> Result<bool, Error> {
    let sent: Option<Uuid> = within!(tx, on => match person {
        Some(person) => sqlx::query_scalar(sql::POSTED).bind(person.0).bind(key).fetch_optional(on).await,
        None => sqlx::query_scalar(sql::SENT).bind(key).fetch_optional(on).await,
    })?;
    Ok(sent.is_some())
}

/// Title and summary as language versions.
fn versions(sound: &Sound, now: OffsetDateTime) -> Vec<Version> {
    let version = |(place, each): (usize, &domain::voices::Titled)| Version {
        lang: each.lang.clone(),
        origin: if place == 0 { Origin::Original } else { Origin::Author },
        revision: 1,
        from_revision: (place > 0).then_some(1),
        title: each.title.clone(),
        purpose: String::new(),
        audience: String::new(),
        markdown: each.text.clone(),
        made_at: now,
        changed_at: None,
    };
    sound.versions.iter().enumerate().map(version).collect()
}

fn sorted(writes: &mut Writes, id: ResourceId, sound: &Sound) {
    for topic in &sound.topics {
        writes.add(sql::ADD_TOPIC, [id.0.into(), topic.0.into()]);
    }
    for region in &sound.regions {
        writes.add(sql::ADD_REGION, [id.0.into(), region.code().into()]);
    }
    for country in &sound.countries {
        writes.add(sql::ADD_COUNTRY, [id.0.into(), country.as_str().into()]);
    }
    for group in &sound.groups {
        writes.add(sql::ADD_GROUP, [id.0.into(), (*group).into()]);
    }
}

pub(super) async fn insert(
    tx: &mut Tx,
    id: ResourceId,
    sender: PersonId,
    key: Uuid,
    state: ResourceState,
    sound: &Sound,
    now: OffsetDateTime,
) -> Result<(), Error> {
    let text: TextId = text_of(id.0);
    let kept = versions(sound, now);
    let mut writes = Writes::default();
    write::rendered(&mut writes, text, &kept, &write::render(&kept));
    writes.add(
        sql::INSERT,
        [
            id.0.into(),
            state.code().into(),
            text.0.into(),
            sound.kind.code().into(),
            sound.scope.code().into(),
            sound.breadth.code().into(),
            joined(&sound.languages).into(),
            sound.authors.as_str().into(),
            sound.organisation.as_str().into(),
            sound.year.into(),
            sound.link.as_str().into(),
            sound.link_key.as_str().into(),
            sound.doi.as_str().into(),
            sound.isbn.as_str().into(),
            sound.title_key.as_str().into(),
            sound.licence.as_str().into(),
            sender.0.into(),
            key.into(),
            millis(now).into(),
        ],
    );
    sorted(&mut writes, id, sound);
    writes.send(tx).await
}
