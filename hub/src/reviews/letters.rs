//! What is written to reviewers and to the editor who has asked them.

use super::rows::ReviewRow;
use super::{Reviews, sql};
use crate::Error;
use crate::accounts::Secret;
use crate::db::{Tx, within};
use crate::mail::{self, Letter, Recipient, ReviewNews};
use domain::Locale;
use domain::id::{PersonId, ResourceId};
use sqlx::FromRow;
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct AddressRow {
    name: String,
    email: String,
    locale: String,
}

impl Reviews<'_> {
    /// Writes to the reviewer. The letter carries a new link, where there is something left to do.
    pub(super) async fn tell(&self, tx: &mut Tx, row: &ReviewRow, news: ReviewNews, words: &str) -> Result<(), Error> {
        let Some((to, name)) = address(tx, row.reviewer_id).await? else { return Ok(()) };
        let mut path = format!("/{}/reviews/{}", to.locale, row.id);
        if news.asks() {
            let secret = Secret::new()?;
            within!(&mut *tx, on => {
                sqlx::query(sql::NEW_SECRET).bind(row.id).bind(secret.kept()).execute(on).await.map(|_| ())
            })?;
            path = format!("{path}?link={}", secret.reveal());
        }
        let due = if news == ReviewNews::Invited { row.answer_by() } else { row.due_at() };
        let letter = Letter::Review {
            news,
            name,
            from: String::new(),
            title: title(tx, row.resource(), to.locale).await?.0,
            words: words.to_owned(),
            due: news.asks().then_some(due),
            path,
        };
        mail::enqueue(tx, self.hub, &to, &letter).await
    }

    /// Tells the editor who has asked for it what became of a review.
    pub(super) async fn report(
        &self,
        tx: &mut Tx,
        row: &ReviewRow,
        news: ReviewNews,
        words: &str,
    ) -> Result<(), Error> {
        if row.invited_by == row.reviewer_id {
            return Ok(());
        }
        let Some((to, name)) = address(tx, row.invited_by).await? else { return Ok(()) };
        let letter = Letter::Review {
            news,
            name,
            from: row.speaker.name.clone(),
            title: title(tx, row.resource(), to.locale).await?.0,
            words: words.to_owned(),
            due: None,
            path: format!("/{}/reviews/desk?id={}", to.locale, row.resource_id),
        };
        mail::enqueue(tx, self.hub, &to, &letter).await
    }
}

/// To whom letters go, and by what name.
async fn address(tx: &mut Tx, person: Uuid) -> Result<Option<(Recipient, String)>, Error> {
    let row: Option<AddressRow> =
        within!(tx, on => sqlx::query_as(sql::ADDRESS).bind(person).fetch_optional(on).await)?;
    Ok(row.map(|row| {
        let locale = Locale::parse(&row.locale).unwrap_or_default();
        (Recipient { person: Some(PersonId(person)), email: row.email, locale }, row.name)
    }))
}

/// The title of a resource, in a language if it has one, and the language that it is in.
pub(super) async fn title(tx: &mut Tx, resource: ResourceId, locale: Locale) -> Result<(String, String), Error> {
    let row: Option<(String, String)> = within!(tx, on => {
        sqlx::query_as(sql::TITLE).bind(resource.0).bind(locale.tag()).fetch_optional(on).await
    })?;
    Ok(row.unwrap_or_default())
}
