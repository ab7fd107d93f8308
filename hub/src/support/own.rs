//! What whoever asked sees, and what everybody may read.

use super::rows::{EntryRow, FeedbackRow, HeadRow, OneRow, coded};
use super::{Support, sql, work_sql};
use crate::Error;
use crate::accounts::Actor;
use crate::db::reading;
use crate::discussions::unsound;
use domain::id::{PersonId, RequestId, TopicId};
use domain::support::{Own, Pointer, RequestHead, State, Suggested, Summary};
use domain::{Fault, Locale};
use uuid::Uuid;

/// Everybody reads so many summaries.
const MOST_SUMMARIES: i64 = 20;

impl Support<'_> {
    /// One's requests, the newest first.
    pub async fn requests(&self, actor: &Actor) -> Result<Vec<RequestHead>, Error> {
        let today = self.hub.today().to_string();
        let rows: Vec<HeadRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::OWN).bind(&today).bind(actor.person.0).fetch_all(on).await
        })?;
        rows.into_iter().map(HeadRow::own).collect()
    }

    /// A request of one's own; to others there is none.
    pub async fn request(&self, actor: &Actor, id: RequestId, locale: Locale) -> Result<Own, Error> {
        let row = self.one(id).await?;
        if row.person_id != actor.person.0 {
            return Err(Fault::NotFound.into());
        }
        let mut own = self.gather(row, locale).await?;
        own.entries.retain(|entry| !entry.is_note);
        own.head.assigned = None;
        own.head.tasks_late = 0;
        Ok(own)
    }

    /// What everybody may read of requests that the team has taken, the newest first.
    pub async fn summaries(&self) -> Result<Vec<Summary>, Error> {
        let db = &self.hub.db;
        let rows: Vec<(Uuid, String, String, String)> =
            reading!(db, on => sqlx::query_as(sql::SUMMARIES).bind(MOST_SUMMARIES).fetch_all(on).await)?;
        let mut all = Vec::with_capacity(rows.len());
        for (id, words, lang, state) in rows {
            let topics = self.topics(id).await?;
            all.push(Summary { words, lang: unsound(&lang)?, topics, state: coded(&state, State::parse)? });
        }
        Ok(all)
    }

    pub(super) async fn one(&self, id: RequestId) -> Result<OneRow, Error> {
        let today = self.hub.today().to_string();
        let row: Option<OneRow> = reading!(&self.hub.db, on => {
            sqlx::query_as(sql::ONE).bind(&today).bind(id.0).fetch_optional(on).await
        })?;
        Ok(row.ok_or(Fault::NotFound)?)
    }

    async fn topics(&self, id: Uuid) -> Result<Vec<TopicId>, Error> {
        let rows: Vec<Uuid> =
            reading!(&self.hub.db, on => sqlx::query_scalar(sql::TOPICS).bind(id).fetch_all(on).await)?;
        Ok(rows.into_iter().map(TopicId).collect())
    }

    /// All there is of a request, the team's notes too: whoever may not read them must not get them.
    pub(super) async fn gather(&self, row: OneRow, locale: Locale) -> Result<Own, Error> {
        let (db, id) = (&self.hub.db, row.head.id);
        let entries: Vec<EntryRow> = reading!(db, on => sqlx::query_as(sql::ENTRIES).bind(id).fetch_all(on).await)?;
        let feedback: Option<FeedbackRow> =
            reading!(db, on => sqlx::query_as(sql::FEEDBACK).bind(id).fetch_optional(on).await)?;
        Ok(Own {
            topics: self.topics(id).await?,
            need: row.need,
            summary: row.summary,
            entries: entries.into_iter().map(EntryRow::entry).collect::<Result<_, _>>()?,
            suggested: self.suggested(id, locale).await?,
            feedback: feedback.map(FeedbackRow::feedback),
            head: row.head.head()?,
        })
    }

    /// Those of who and what was found that are still to be found by everybody.
    async fn suggested(&self, id: Uuid, locale: Locale) -> Result<Suggested, Error> {
        let db = &self.hub.db;
        let people: Vec<Uuid> = reading!(db, on => sqlx::query_scalar(work_sql::EXPERTS).bind(id).fetch_all(on).await)?;
        let numbers: Vec<i64> =
            reading!(db, on => sqlx::query_scalar(work_sql::RESOURCES).bind(id).fetch_all(on).await)?;
        let people: Vec<PersonId> = people.into_iter().map(PersonId).collect();
        let experts = if people.is_empty() { Vec::new() } else { self.hub.experts().cards(&people, locale).await? };
        let mut resources = Vec::with_capacity(numbers.len());
        for number in numbers.into_iter().filter_map(|number| u32::try_from(number).ok()) {
            let shown = self.hub.resources().included(number, locale, None).await?.text.shown;
            resources.push(Pointer { number, title: (shown.title, shown.lang) });
        }
        Ok(Suggested { experts, resources })
    }
}
