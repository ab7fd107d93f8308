//! Reads a whole consultation out of the database.

use crate::Error;
use crate::clock::moment;
use crate::db::reading;
use crate::discussions::archive::{Archive, FORMAT, Origin, Person, Question, Reply, Space, Version};
use crate::discussions::queries::{addressed, day, languages};
use crate::discussions::rows::unsound;
use crate::discussions::{Discussions, sql};
use domain::Fault;
use domain::accounts::StakeholderGroup;
use domain::id::{PersonId, QuestionId, ReplyId, SpaceId};
use domain::voices::Body;
use sqlx::FromRow;
use std::collections::BTreeSet;
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct SpaceRow {
    id: Uuid,
    slug: String,
    ink: String,
    text_id: Uuid,
    opens: Option<String>,
    closes: Option<String>,
    working_languages: String,
    created_at: i64,
}

#[derive(Debug, FromRow)]
struct QuestionRow {
    id: Uuid,
    number: i64,
    text_id: Uuid,
    asked_by: Uuid,
    asked_at: i64,
    day_only: bool,
    proposed: bool,
}

#[derive(Debug, FromRow)]
struct ReplyRow {
    id: Uuid,
    number: String,
    author_id: Uuid,
    text_id: Uuid,
    posted_at: i64,
    day_only: bool,
    for_country: String,
    for_body: String,
}

#[derive(Debug, FromRow)]
struct VersionRow {
    lang: String,
    origin: String,
    made_by: Option<Uuid>,
    accepted_by: Option<Uuid>,
    engine: Option<String>,
    checked_by: Option<Uuid>,
    checked_at: Option<i64>,
    revision: i64,
    from_revision: Option<i64>,
    title: String,
    purpose: String,
    audience: String,
    markdown: String,
    made_at: i64,
    changed_at: i64,
}

#[derive(Debug, FromRow)]
struct PersonRow {
    id: Uuid,
    name: String,
    affiliation: String,
    country: Option<String>,
    stakeholder_group: Option<String>,
}

fn whole(n: i64) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Discussions<'_> {
    /// The whole consultation.
    pub async fn export(&self, slug: &str) -> Result<Archive, Error> {
        let db = &self.hub.db;
        let slug = addressed(slug)?;
        let row: Option<SpaceRow> = reading!(db, on => {
            sqlx::query_as(sql::EXPORT_SPACE).bind(slug).fetch_optional(on).await
        })?;
        let row = row.ok_or(Fault::NotFound)?;
        let facilitators: Vec<Uuid> = reading!(db, on => {
            sqlx::query_scalar(sql::EXPORT_FACILITATORS).bind(row.id).fetch_all(on).await
        })?;
        let rows: Vec<QuestionRow> = reading!(db, on => {
            sqlx::query_as(sql::EXPORT_QUESTIONS).bind(row.id).fetch_all(on).await
        })?;
        let mut questions = Vec::with_capacity(rows.len());
        for question in rows {
            questions.push(Question {
                id: QuestionId(question.id),
                number: whole(question.number),
                asked_by: PersonId(question.asked_by),
                asked_at: moment(question.asked_at),
                day_only: question.day_only,
                proposed: question.proposed,
                versions: self.versions(question.text_id).await?,
                replies: self.replies(question.id).await?,
            });
        }
        let space = Space {
            id: SpaceId(row.id),
            slug: row.slug,
            ink: row.ink,
            opens: row.opens.as_deref().map(day).transpose()?,
            closes: row.closes.as_deref().map(day).transpose()?,
            working_languages: languages(&row.working_languages)?,
            facilitators: facilitators.into_iter().map(PersonId).collect(),
            created_at: moment(row.created_at),
            versions: self.versions(row.text_id).await?,
            questions,
        };
        let people = self.people(&space).await?;
        Ok(Archive { format: FORMAT.to_owned(), people, space })
    }

    async fn replies(&self, question: Uuid) -> Result<Vec<Reply>, Error> {
        let rows: Vec<ReplyRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::EXPORT_REPLIES).bind(question).fetch_all(on).await
        })?;
        let mut files = self.hub.attachments().exported(question).await?;
        let mut endorsements = self.hub.voices().exported(question).await?;
        let mut replies = Vec::with_capacity(rows.len());
        for row in rows {
            replies.push(Reply {
                id: ReplyId(row.id),
                number: unsound(&row.number)?,
                author: PersonId(row.author_id),
                speaks_for: Body::of_columns(row.for_country, row.for_body),
                posted_at: moment(row.posted_at),
                day_only: row.day_only,
                versions: self.versions(row.text_id).await?,
                files: files.remove(&ReplyId(row.id)).unwrap_or_default(),
                endorsements: endorsements.remove(&ReplyId(row.id)).unwrap_or_default(),
            });
        }
        Ok(replies)
    }

    async fn versions(&self, text: Uuid) -> Result<Vec<Version>, Error> {
        let rows: Vec<VersionRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::EXPORT_VERSIONS).bind(text).fetch_all(on).await
        })?;
        rows.into_iter().map(VersionRow::version).collect()
    }

    async fn people(&self, space: &Space) -> Result<Vec<Person>, Error> {
        let mut ids: BTreeSet<PersonId> = space.facilitators.iter().copied().collect();
        let mut texts: Vec<&[Version]> = vec![&space.versions];
        for question in &space.questions {
            ids.insert(question.asked_by);
            texts.push(&question.versions);
            for reply in &question.replies {
                ids.insert(reply.author);
                ids.extend(reply.endorsements.iter().map(|each| each.by));
                texts.push(&reply.versions);
            }
        }
        for version in texts.into_iter().flatten() {
            match &version.origin {
                Origin::Person { person, accepted_by } => {
                    ids.insert(*person);
                    ids.extend(accepted_by);
                }
                Origin::Machine { checked_by, .. } => ids.extend(checked_by),
                Origin::Original | Origin::Author => {}
            }
        }
        let mut people = Vec::with_capacity(ids.len());
        for id in ids {
            let row: PersonRow = reading!(&self.hub.db, on => {
                sqlx::query_as(sql::EXPORT_PERSON).bind(id.0).fetch_one(on).await
            })?;
            people.push(Person {
                id: PersonId(row.id),
                name: row.name,
                affiliation: row.affiliation,
                country: row.country,
                group: row.stakeholder_group.as_deref().and_then(StakeholderGroup::parse),
            });
        }
        Ok(people)
    }
}

impl VersionRow {
    fn version(self) -> Result<Version, Error> {
        let origin = match self.origin.as_str() {
            "original" => Origin::Original,
            "author" => Origin::Author,
            "person" => Origin::Person {
                person: PersonId(self.made_by.unwrap_or_default()),
                accepted_by: self.accepted_by.map(PersonId),
            },
            _ => Origin::Machine {
                engine: self.engine.unwrap_or_default(),
                checked_by: self.checked_by.map(PersonId),
                checked_at: self.checked_at.map(moment),
            },
        };
        Ok(Version {
            lang: unsound(&self.lang)?,
            origin,
            revision: whole(self.revision),
            from_revision: self.from_revision.map(whole),
            title: self.title,
            purpose: self.purpose,
            audience: self.audience,
            markdown: self.markdown,
            made_at: moment(self.made_at),
            changed_at: (self.changed_at != self.made_at).then(|| moment(self.changed_at)),
        })
    }
}
