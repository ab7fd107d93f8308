//! What somebody is told of, as their page shows it.

use super::{Notifications, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::{millis, moment};
use crate::db::reading;
use crate::db::within;
use crate::discussions::{SpeakerRow, unsound};
use domain::Locale;
use domain::accounts::Speaker;
use domain::id::{PersonId, ReplyId};
use domain::notifications::{Because, News};
use domain::voices::Body;
use sqlx::FromRow;
use uuid::Uuid;

#[derive(Debug, FromRow)]
pub(super) struct NewsRow {
    reply_id: Uuid,
    kind: String,
    at: i64,
    read_at: Option<i64>,
    number: String,
    slug: String,
    space_title: String,
    space_lang: String,
    question_title: String,
    question_lang: String,
    for_country: String,
    for_body: String,
    #[sqlx(flatten)]
    speaker: SpeakerRow,
}

impl NewsRow {
    pub(super) fn news(self) -> Result<News, Error> {
        let body = Body::of_columns(self.for_country, self.for_body);
        Ok(News {
            reply: ReplyId(self.reply_id),
            number: unsound(&self.number)?,
            author: Speaker::from(self.speaker).on_behalf_of(body.as_ref()),
            why: match self.kind.as_str() {
                "mention" => Because::Mentioned,
                "answer" => Because::Answered,
                _ => Because::Followed,
            },
            slug: self.slug,
            space: (self.space_title, self.space_lang),
            question: (self.question_title, self.question_lang),
            at: moment(self.at),
            unread: self.read_at.is_none(),
        })
    }
}

impl Notifications<'_> {
    /// How many published replies somebody was told of and has not yet seen.
    pub async fn unread(&self, person: PersonId) -> Result<u32, Error> {
        self.told().await;
        let count: i64 =
            reading!(&self.hub.db, on => sqlx::query_scalar(sql::UNREAD).bind(person.0).fetch_one(on).await)?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// What somebody is told of, the newest first; titles in a language, or as they were written.
    pub async fn news(&self, actor: &Actor, locale: Locale, most: u32) -> Result<Vec<News>, Error> {
        self.told().await;
        let rows: Vec<NewsRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::NEWS)
                .bind(actor.person.0)
                .bind(locale.tag())
                .bind(0_i64)
                .bind(i64::from(most))
                .fetch_all(on)
                .await
        })?;
        rows.into_iter().map(NewsRow::news).collect()
    }

    /// Somebody has seen all there is.
    pub async fn read_all(&self, actor: &Actor) -> Result<(), Error> {
        self.told().await;
        let now = millis(self.hub.now());
        let mut tx = self.hub.db.begin().await?;
        within!(&mut tx, on => {
            sqlx::query(sql::READ_ALL).bind(actor.person.0).bind(now).execute(on).await.map(|_| ())
        })?;
        tx.commit().await
    }
}
