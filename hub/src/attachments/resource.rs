//! Files of a resource: up to five, the first picture among them standing for it. While a suggestion is written they wait
//! under its key, as those of a reply do; what is changed later is changed together, in one transaction.

use super::attach::{silent, wrong};
use super::{Attachments, FileRow, sql};
use crate::Error;
use crate::db::{Tx, reading, within};
use crate::discussions::archive::Person;
use crate::discussions::write;
use domain::files::{Attachment, MOST_ALT, MOST_FILES};
use domain::form::{Why, Wrong};
use domain::id::{AttachmentId, PersonId, ResourceId};
use domain::resources::A_PAGE;
use sqlx::FromRow;
use std::collections::HashMap;
use uuid::Uuid;

/// Whoever has not said who they are: what they put somewhere is theirs by its key alone, and nobody reads it.
pub const VISITOR: PersonId = PersonId(Uuid::from_u128(0x6f1c_3e0a_2f7b_5d0c_9a41_c011_0a0b_0002));

/// What becomes of the files of a resource when it is changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settling {
    /// Who changes it, and the key under which new files wait.
    pub new: Option<(PersonId, Uuid)>,
    /// What pictures show that are there already.
    pub alts: Vec<(AttachmentId, String)>,
    /// What is taken away.
    pub dropped: Vec<AttachmentId>,
    /// The picture that is to stand for it.
    pub picture: Option<AttachmentId>,
}

#[derive(Debug, FromRow)]
struct OfRow {
    resource_id: Uuid,
    #[sqlx(flatten)]
    file: FileRow,
}

impl Attachments<'_> {
    /// What somebody has put under a key before they signed in is theirs.
    pub async fn adopt(&self, person: PersonId, key: Uuid) -> Result<(), Error> {
        let mut tx = self.hub.db.begin().await?;
        adopt(&mut tx, VISITOR, key, person).await?;
        tx.commit().await
    }

    /// Chooses the picture among those under a key that is to stand for what they go with.
    pub async fn picture_first(&self, person: PersonId, key: Uuid, id: AttachmentId) -> Result<(), Error> {
        let mut tx = self.hub.db.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(sql::PICTURE).bind(person.0).bind(key).bind(id.0).execute(on).await.map(|_| ())
        })?;
        tx.commit().await
    }

    /// The files of a resource, for somebody who may see it, the picture that stands for it before other pictures.
    pub(crate) async fn of_resource(&self, resource: ResourceId) -> Result<Vec<Attachment>, Error> {
        let rows: Vec<FileRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::OF_RESOURCE).bind(resource.0).fetch_all(on).await
        })?;
        rows.into_iter().map(FileRow::file).collect()
    }

    /// The pictures that stand for resources on one page of a list.
    pub(crate) async fn pictures(&self, resources: &[Uuid]) -> Result<HashMap<Uuid, Attachment>, Error> {
        let rows: Vec<OfRow> = reading!(&self.hub.db, on => {
            let mut query = sqlx::query_as(sql::PICTURES);
            for place in 0..A_PAGE as usize {
                query = query.bind(resources.get(place).copied().unwrap_or_default());
            }
            query.fetch_all(on).await
        })?;
        let mut pictures = HashMap::new();
        for row in rows {
            let file = row.file.file()?;
            pictures.entry(row.resource_id).or_insert(file);
        }
        Ok(pictures)
    }
}

/// That there is somebody to whom the files of visitors belong.
pub(super) async fn expect_visitor(tx: &mut Tx) -> Result<(), Error> {
    let name = "(visitors)".to_owned();
    let visitor = Person { id: VISITOR, name, affiliation: String::new(), country: None, group: None };
    write::person(tx, &visitor).await
}

async fn adopt(tx: &mut Tx, from: PersonId, key: Uuid, person: PersonId) -> Result<(), Error> {
    within!(tx, on => sqlx::query(sql::ADOPT).bind(from.0).bind(key).bind(person.0).execute(on).await.map(|_| ()))?;
    Ok(())
}

/// The files that somebody has put under a key are those of a resource from now on, and of the person who sends it.
pub(crate) async fn go_with(
    tx: &mut Tx,
    from: PersonId,
    key: Uuid,
    (person, resource): (PersonId, ResourceId),
) -> Result<(), Error> {
    if from != person {
        adopt(tx, from, key, person).await?;
    }
    within!(tx, on => {
        sqlx::query(sql::GO_WITH).bind(person.0).bind(key).bind(resource.0).execute(on).await.map(|_| ())
    })?;
    Ok(())
}

/// Changes the files of a resource, and says how many there are then.
pub(crate) async fn settle(tx: &mut Tx, resource: ResourceId, settling: &Settling) -> Result<usize, Error> {
    let mut bad = Vec::new();
    for (id, alt) in &settling.alts {
        if alt.chars().count() > MOST_ALT as usize {
            bad.push(Wrong::new(format!("alt-{id}"), Why::TooLong { most: MOST_ALT }));
            continue;
        }
        within!(&mut *tx, on => {
            sqlx::query(sql::DESCRIBE_AGAIN)
                .bind(id.0)
                .bind(resource.0)
                .bind(alt.trim())
                .execute(on)
                .await
                .map(|_| ())
        })?;
    }
    for id in &settling.dropped {
        within!(&mut *tx, on => {
            sqlx::query(sql::DROP).bind(id.0).bind(resource.0).execute(on).await.map(|_| ())
        })?;
    }
    if let Some((person, key)) = settling.new {
        go_with(tx, person, key, (person, resource)).await?;
    }
    if let Some(id) = settling.picture {
        within!(&mut *tx, on => {
            sqlx::query(sql::PICTURE_AGAIN).bind(resource.0).bind(id.0).execute(on).await.map(|_| ())
        })?;
    }
    let files: Vec<FileRow> = within!(tx, on => sqlx::query_as(sql::OF_RESOURCE).bind(resource.0).fetch_all(on).await)?;
    if files.len() > MOST_FILES as usize {
        return Err(wrong(Why::TooManyFiles { most: MOST_FILES }));
    }
    let silent = silent(&files).into_iter().filter(|each| bad.iter().all(|known: &Wrong| known.field != each.field));
    let silent: Vec<Wrong> = silent.collect();
    bad.extend(silent);
    if bad.is_empty() { Ok(files.len()) } else { Err(Error::Wrong(bad)) }
}

/// Forgets the files of a resource, in a transaction that forgets it.
pub(crate) async fn forget_of(tx: &mut Tx, resource: Uuid) -> Result<(), Error> {
    within!(tx, on => sqlx::query(sql::FORGET_OF_RESOURCE).bind(resource).execute(on).await.map(|_| ()))?;
    Ok(())
}
