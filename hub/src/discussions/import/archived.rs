//! Taking in an archive.

use super::{Imported, holder, question_place, reply_place, taken};
use crate::Error;
use crate::db::{Tx, within};
use crate::discussions::archive::{self, Archive};
use crate::discussions::write::{self, NewQuestion, NewReply, NewSpace, joined};
use crate::discussions::{Discussions, mentions, rows, sql};
use crate::writes::Writes;
use domain::discussions::ReplyNumber;
use domain::id::{ReplyId, SpaceId};
use std::collections::HashMap;
use uuid::Uuid;

impl Discussions<'_> {
    /// Takes in an archive. Things whose id is there are left as they are.
    pub async fn import_archive(&self, archive: &Archive) -> Result<Imported, Error> {
        archive.validate()?;
        let mut tx = self.hub.begin().await?;
        let mut added = Imported::default();
        for person in &archive.people {
            write::person(&mut tx, person).await?;
        }
        space(&mut tx, &archive.space, &mut added).await?;
        for asked in &archive.space.questions {
            question(&mut tx, archive.space.id, asked, &mut added).await?;
            replies(&mut tx, archive.space.id, asked, &mut added).await?;
        }
        self.finish(tx, &added).await?;
        Ok(added)
    }
}

async fn space(tx: &mut Tx, space: &archive::Space, added: &mut Imported) -> Result<(), Error> {
    if holder(tx, &space.slug).await?.is_some_and(|holder| holder != space.id) {
        return Err(Error::Import(format!("another space has the address {:?}", space.slug)));
    }
    let known: Option<String> = within!(&mut *tx, on => {
        sqlx::query_scalar(sql::SPACE_SLUG).bind(space.id.0).fetch_optional(on).await
    })?;
    if let Some(slug) = known {
        if slug != space.slug {
            return Err(Error::Import(format!("the space has the address {slug:?} here, not {:?}", space.slug)));
        }
        return Ok(());
    }
    let new = NewSpace {
        id: space.id,
        slug: &space.slug,
        ink: &space.ink,
        opens: space.opens.map(|day| day.to_string()),
        closes: space.closes.map(|day| day.to_string()),
        working_languages: joined(&space.working_languages),
        facilitators: &space.facilitators,
        created_at: space.created_at,
        versions: &space.versions,
    };
    write::space(tx, &new).await?;
    added.spaces += 1;
    Ok(())
}

async fn question(
    tx: &mut Tx,
    space: SpaceId,
    question: &archive::Question,
    added: &mut Imported,
) -> Result<(), Error> {
    let number = question.number;
    match question_place(tx, question.id).await? {
        Some(place) if place == (space, number) => return Ok(()),
        Some(_) => return Err(Error::Import(format!("question {number}: its id stands for another question here"))),
        None => {}
    }
    if taken(tx, space, number).await? {
        return Err(Error::Import(format!("the space has another question {number}")));
    }
    let new = NewQuestion {
        id: question.id,
        space,
        number,
        asked_by: question.asked_by,
        asked_at: question.asked_at,
        day_only: question.day_only,
        proposed: question.proposed,
        versions: &question.versions,
    };
    write::question(tx, &new).await?;
    added.questions += 1;
    Ok(())
}

async fn replies(tx: &mut Tx, space: SpaceId, question: &archive::Question, added: &mut Imported) -> Result<(), Error> {
    let mut ids: HashMap<&ReplyNumber, ReplyId> = HashMap::new();
    for reply in &question.replies {
        let number = &reply.number;
        ids.insert(number, reply.id);
        match reply_place(tx, reply.id).await? {
            Some((of, known)) if of == question.id && known == number.to_string() => continue,
            Some(_) => return Err(Error::Import(format!("reply {number}: its id stands for another reply here"))),
            None => {}
        }
        let holder: Option<Uuid> = within!(&mut *tx, on => {
            sqlx::query_scalar(sql::REPLY_BY_PLACE)
                .bind(question.id.0)
                .bind(i64::from(number.parts()[1]))
                .bind(rows::path(number))
                .fetch_optional(on)
                .await
        })?;
        if holder.is_some() {
            return Err(Error::Import(format!("another reply has the number {number}")));
        }
        let new = NewReply {
            id: reply.id,
            space,
            question: question.id,
            parent: number.parent().and_then(|parent| ids.get(&parent).copied()),
            number: number.clone(),
            author: reply.author,
            speaks_for: reply.speaks_for.as_ref(),
            posted_at: reply.posted_at,
            day_only: reply.day_only,
            versions: &reply.versions,
        };
        write::reply(tx, &new).await?;
        let mentioned = mentions::all(reply.versions.iter().map(|version| version.markdown.as_str()));
        let mut writes = Writes::default();
        mentions::note(&mut writes, reply.id, &mentioned);
        writes.send(tx).await?;
        crate::attachments::import(tx, question.id, reply).await?;
        crate::voices::import(tx, reply.id, &reply.endorsements).await?;
        added.reply(&reply.versions);
    }
    Ok(())
}
