//! The letter that tells an author what was decided. It leaves when the decision can no longer be undone.

use super::{Moderation, UNDO, sql};
use crate::Error;
use crate::db::{Tx, within};
use crate::mail::{self, Letter, Recipient};
use domain::discussions::{ReplyNumber, ReplyState};
use domain::id::{PersonId, ReplyId};
use domain::{LangTag, Locale};
use sqlx::FromRow;
use uuid::Uuid;

/// An author who has an account.
#[derive(Debug, FromRow)]
pub(super) struct Author {
    person_id: Uuid,
    email: String,
    locale: String,
    name: String,
    slug: String,
    question: i64,
    space: String,
}

impl Author {
    /// The language they are written to in.
    pub fn locale(&self) -> Locale {
        Locale::parse(&self.locale).unwrap_or_default()
    }

    fn question(&self) -> u32 {
        u32::try_from(self.question).unwrap_or(u32::MAX)
    }

    fn page(&self) -> String {
        format!("/{}/spaces/{}/questions/{}", self.locale(), self.slug, self.question)
    }

    fn at(&self, number: &ReplyNumber) -> String {
        format!("{}?at={number}#reply-{number}", self.page())
    }

    fn recipient(&self) -> Recipient {
        Recipient { person: Some(PersonId(self.person_id)), email: self.email.clone(), locale: self.locale() }
    }
}

/// What is to be told.
#[derive(Debug)]
pub(super) struct Words<'a> {
    /// The state the reply is in now.
    pub to: ReplyState,
    /// Its number, if it is published.
    pub number: Option<&'a ReplyNumber>,
    /// Why.
    pub reason: &'a str,
    /// The translations that are held.
    pub held: &'a [LangTag],
}

impl Moderation<'_> {
    /// A reply's author, if they have an account.
    pub(super) async fn author(&self, tx: &mut Tx, id: ReplyId) -> Result<Option<Author>, Error> {
        Ok(within!(tx, on => sqlx::query_as(sql::AUTHOR).bind(id.0).fetch_optional(on).await)?)
    }

    /// Writes to the author what was decided; gives the letter's id.
    pub(super) async fn tell(
        &self,
        tx: &mut Tx,
        id: ReplyId,
        author: Author,
        words: &Words<'_>,
    ) -> Result<Option<Uuid>, Error> {
        let (name, space, question) = (author.name.clone(), author.space.clone(), author.question());
        let reason = words.reason.to_owned();
        let own = format!("{}#own-{id}", author.page());
        let letter = match (words.to, words.number) {
            (ReplyState::Published, Some(_)) if !words.held.is_empty() => {
                return self.tell_versions(tx, author, words).await;
            }
            (ReplyState::Published, Some(number)) => {
                Letter::Published { name, space, question, number: number.to_string(), path: author.at(number) }
            }
            (ReplyState::Returned, _) => Letter::Returned { name, space, question, reason, path: own },
            (ReplyState::Rejected | ReplyState::Hidden, _) => {
                Letter::Rejected { name, space, question, reason, path: own }
            }
            _ => return Ok(None),
        };
        mail::enqueue_later(tx, self.hub, &author.recipient(), &letter, UNDO).await.map(Some)
    }

    /// Writes to the author what became of an edit; gives the letter's id.
    pub(super) async fn tell_edit(
        &self,
        tx: &mut Tx,
        author: Author,
        words: &Words<'_>,
        published: bool,
    ) -> Result<Option<Uuid>, Error> {
        let Some(number) = words.number else { return Ok(None) };
        let (name, space, question) = (author.name.clone(), author.space.clone(), author.question());
        let (number, path) = (number.to_string(), author.at(number));
        let letter = if published {
            Letter::EditPublished { name, space, question, number, path }
        } else {
            Letter::EditRejected { name, space, question, number, reason: words.reason.to_owned(), path }
        };
        mail::enqueue_later(tx, self.hub, &author.recipient(), &letter, UNDO).await.map(Some)
    }

    /// Writes to the author which versions of a published reply are shown; gives the letter's id.
    pub(super) async fn tell_versions(
        &self,
        tx: &mut Tx,
        author: Author,
        words: &Words<'_>,
    ) -> Result<Option<Uuid>, Error> {
        let Some(number) = words.number else { return Ok(None) };
        let letter = Letter::Versions {
            name: author.name.clone(),
            space: author.space.clone(),
            question: author.question(),
            number: number.to_string(),
            held: words.held.to_vec(),
            path: author.at(number),
        };
        mail::enqueue_later(tx, self.hub, &author.recipient(), &letter, UNDO).await.map(Some)
    }
}
