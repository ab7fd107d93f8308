//! Reading one text, in a version that was asked for.

use super::Discussions;
use super::queries::addressed;
use super::rows::{TitlesRow, VersionRow, path, unsound};
use super::sql;
use crate::Error;
use crate::db::reading;
use domain::discussions::{QuestionAsk, QuestionSummary, Reply, ReplyNumber, Text};
use domain::{Fault, LangTag};
use sqlx::FromRow;
use uuid::Uuid;

impl Discussions<'_> {
    /// One text with the version in `lang` shown, or the version a reader of that language would get if there is
    /// none: of a question (`1`), a reply (`1.2`), or the space (empty).
    pub async fn version(&self, slug: &str, number: &str, lang: &LangTag) -> Result<Text, Error> {
        let db = &self.hub.db;
        let slug = addressed(slug)?;
        let text: Option<Uuid> = if number.is_empty() {
            reading!(db, on => sqlx::query_scalar(sql::TEXT_OF_SPACE).bind(slug).fetch_optional(on).await)?
        } else if let Some(question) = number.parse::<u32>().ok().filter(|question| question.to_string() == number) {
            reading!(db, on => {
                sqlx::query_scalar(sql::TEXT_OF_QUESTION).bind(slug).bind(i64::from(question)).fetch_optional(on).await
            })?
        } else {
            let number: ReplyNumber = number.parse().map_err(|_| Fault::NotFound)?;
            reading!(db, on => {
                sqlx::query_scalar(sql::TEXT_OF_REPLY)
                    .bind(slug)
                    .bind(i64::from(number.question()))
                    .bind(i64::from(number.parts()[1]))
                    .bind(path(&number))
                    .fetch_optional(on)
                    .await
            })?
        };
        let text = text.ok_or(Fault::NotFound)?;
        let exact = self.text_in(text, lang).await?;
        if let Some(text) = exact {
            return Ok(text);
        }
        let titles: Vec<(String, String)> =
            reading!(db, on => sqlx::query_as(sql::TITLES).bind(text).fetch_all(on).await)?;
        let tags = titles.iter().map(|(tag, _)| unsound(tag)).collect::<Result<Vec<LangTag>, _>>()?;
        let near = tags.iter().find(|tag| tag.primary() == lang.primary()).or(tags.first()).ok_or(Fault::NotFound)?;
        self.text_in(text, near).await?.ok_or_else(|| Fault::NotFound.into())
    }

    pub(crate) async fn text_in(&self, text: Uuid, lang: &LangTag) -> Result<Option<Text>, Error> {
        #[derive(Debug, FromRow)]
        struct Row {
            #[sqlx(flatten)]
            titles: TitlesRow,
            #[sqlx(flatten)]
            version: VersionRow,
        }
        let row: Option<Row> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::VERSION).bind(text).bind(lang.as_str()).fetch_optional(on).await
        })?;
        row.map(|row| row.version.text(&row.titles)).transpose()
    }

    /// Puts the versions that the reader has chosen in the place of the others. A choice that there is no version
    /// for is passed over: the link may be older than the text.
    pub(super) async fn swap(
        &self,
        slug: &str,
        ask: &QuestionAsk,
        questions: &mut [QuestionSummary],
        replies: &mut [Reply],
    ) -> Result<(), Error> {
        for (number, lang) in &ask.versions {
            let text = questions
                .iter_mut()
                .find(|question| question.number.to_string() == *number)
                .map(|question| &mut question.text)
                .or_else(|| {
                    replies.iter_mut().find(|reply| reply.number.to_string() == *number).map(|reply| &mut reply.text)
                });
            if let Some(text) = text
                && text.versions.iter().any(|mark| mark.lang == *lang)
            {
                *text = self.version(slug, number, lang).await?;
            }
        }
        Ok(())
    }
}
