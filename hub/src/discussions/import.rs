//! Taking in what was said elsewhere: an archive, or a page that was saved as text. All or nothing; what is
//! there already is not added again.

mod archived;
mod ids;
mod saved;

use super::archive::Version;
use super::{Discussions, sql};
use crate::Error;
use crate::db::{Tx, within};
use domain::id::{QuestionId, ReplyId, SpaceId};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What an import has added. What was there before does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Spaces.
    pub spaces: u32,
    /// Questions.
    pub questions: u32,
    /// Replies.
    pub replies: u32,
    /// Language versions of replies, by tag.
    pub reply_versions: BTreeMap<String, u32>,
    /// Questions that could not keep the number they were printed with.
    pub renumbered: Vec<Renumbered>,
}

/// A question whose printed number was given to another by an earlier import. Numbers are cited and stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renumbered {
    /// Where it stands in the saved page.
    pub line: usize,
    /// The number it gives itself.
    pub printed: u32,
    /// The number it has got.
    pub given: u32,
}

impl Imported {
    fn reply(&mut self, versions: &[Version]) {
        self.replies += 1;
        for version in versions {
            *self.reply_versions.entry(version.lang.to_string()).or_default() += 1;
        }
    }
}

impl Discussions<'_> {
    /// Commits, and lets it be known that the content has changed, if it has.
    async fn finish(&self, tx: Tx, added: &Imported) -> Result<(), Error> {
        if *added == Imported::default() {
            return Ok(());
        }
        self.hub.commit(tx).await
    }
}

/// The space that has an address.
async fn holder(tx: &mut Tx, slug: &str) -> Result<Option<SpaceId>, Error> {
    let found: Option<Uuid> = within!(tx, on => {
        sqlx::query_scalar(sql::SPACE_BY_SLUG).bind(slug).fetch_optional(on).await
    })?;
    Ok(found.map(SpaceId))
}

/// The space and the number of a question that is there already.
async fn question_place(tx: &mut Tx, id: QuestionId) -> Result<Option<(SpaceId, u32)>, Error> {
    let found: Option<(Uuid, i64)> = within!(tx, on => {
        sqlx::query_as(sql::QUESTION_PLACE).bind(id.0).fetch_optional(on).await
    })?;
    Ok(found.map(|(space, number)| (SpaceId(space), u32::try_from(number).unwrap_or(u32::MAX))))
}

/// The question and the number of a reply that is there already.
async fn reply_place(tx: &mut Tx, id: ReplyId) -> Result<Option<(QuestionId, String)>, Error> {
    let found: Option<(Uuid, String)> = within!(tx, on => {
        sqlx::query_as(sql::REPLY_PLACE).bind(id.0).fetch_optional(on).await
    })?;
    Ok(found.map(|(question, number)| (QuestionId(question), number)))
}

/// Whether a question of the space has the number.
async fn taken(tx: &mut Tx, space: SpaceId, number: u32) -> Result<bool, Error> {
    let found: i64 = within!(tx, on => {
        sqlx::query_scalar(sql::QUESTION_NUMBER_TAKEN).bind(space.0).bind(i64::from(number)).fetch_one(on).await
    })?;
    Ok(found > 0)
}
