//! Writing to an expert, and answering. Letters carry the words; whoever reads one answers on the hub.

use super::profile::lines;
use super::{AddressRow, Experts, sql, talk_sql};
use crate::Error;
use crate::accounts::{Actor, line};
use crate::clock::{millis, moment};
use crate::db::{Tx, reading, within};
use crate::mail::{self, Letter};
use domain::Fault;
use domain::experts::{Talk, TalkHead, Told, limits};
use domain::form::{Why, Wrong};
use domain::id::{PersonId, TalkId};
use sqlx::FromRow;
use time::Duration;
use uuid::Uuid;

/// The most conversations that somebody begins in a day.
const MOST_A_DAY: u32 = 10;

/// A message to an expert.
#[derive(Clone, Debug)]
pub struct NewTalk {
    /// The author's key: sent twice, it is one.
    pub key: Uuid,
    /// The expert's number in the directory.
    pub number: u32,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub words: String,
}

#[derive(Debug, FromRow)]
struct TalkRow {
    id: Uuid,
    expert_id: Uuid,
    asker_id: Uuid,
    subject: String,
    last_at: i64,
    ended_at: Option<i64>,
    expert: String,
    asker: String,
}

impl TalkRow {
    fn head(self, reader: PersonId) -> TalkHead {
        let as_expert = self.expert_id == reader.0;
        TalkHead {
            id: TalkId(self.id),
            subject: self.subject,
            with: if as_expert { self.asker } else { self.expert },
            as_expert,
            last_at: moment(self.last_at),
            ended: self.ended_at.is_some(),
        }
    }
}

#[derive(Debug, FromRow)]
struct WordRow {
    author_id: Uuid,
    name: String,
    words: String,
    at: i64,
}

impl Experts<'_> {
    /// Writes to an expert whom the directory shows.
    pub async fn write_to(&self, actor: &Actor, new: &NewTalk) -> Result<TalkId, Error> {
        let (subject, words) = (line(&new.subject), lines(&new.words));
        let mut wrong = long("words", &words, limits::MESSAGE);
        if subject.is_empty() {
            wrong.insert(0, Wrong::new("subject", Why::Required));
        } else if subject.chars().count() > limits::SUBJECT as usize {
            wrong.insert(0, Wrong::new("subject", Why::TooLong { most: limits::SUBJECT }));
        }
        if !wrong.is_empty() {
            return Err(Error::Wrong(wrong));
        }
        let hub = self.hub;
        let (id, now) = (hub.clock.id(), hub.now());
        let mut tx = hub.begin().await?;
        let begun: Option<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(talk_sql::BEGUN).bind(actor.person.0).bind(new.key).fetch_optional(on).await
        })?;
        if let Some(begun) = begun {
            return Ok(TalkId(begun));
        }
        let expert: Option<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(talk_sql::EXPERT).bind(i64::from(new.number)).fetch_optional(on).await
        })?;
        let expert = expert.filter(|expert| *expert != actor.person.0).ok_or(Fault::NotFound)?;
        may_begin(&mut tx, actor.person, expert, millis(now - Duration::DAY)).await?;
        within!(&mut tx, on => {
            sqlx::query(talk_sql::BEGIN)
                .bind(id)
                .bind(expert)
                .bind(actor.person.0)
                .bind(new.key)
                .bind(&subject)
                .bind(millis(now))
                .execute(on)
                .await
                .map(|_| ())
        })?;
        self.put_word(&mut tx, actor, id, new.key, &words).await?;
        self.carry(&mut tx, actor, expert, TalkId(id), (&subject, &words), false).await?;
        tx.commit().await?;
        hub.mail().wake();
        Ok(TalkId(id))
    }

    /// Adds to a conversation of one's own that nobody has ended.
    pub async fn answer(&self, actor: &Actor, id: TalkId, key: Uuid, words: &str) -> Result<(), Error> {
        let words = lines(words);
        let wrong = long("words", &words, limits::MESSAGE);
        if !wrong.is_empty() {
            return Err(Error::Wrong(wrong));
        }
        let hub = self.hub;
        let mut tx = hub.begin().await?;
        let said: Option<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(talk_sql::SAID).bind(actor.person.0).bind(key).fetch_optional(on).await
        })?;
        if said.is_some() {
            return Ok(());
        }
        let row = own(&mut tx, actor, id).await?;
        if row.ended_at.is_some() {
            return Err(Error::Wrong(vec![Wrong::new("words", Why::Ended)]));
        }
        let other = if row.expert_id == actor.person.0 { row.asker_id } else { row.expert_id };
        self.put_word(&mut tx, actor, id.0, key, &words).await?;
        let at = millis(hub.now());
        within!(&mut tx, on => sqlx::query(talk_sql::TOUCH).bind(id.0).bind(at).execute(on).await.map(|_| ()))?;
        self.carry(&mut tx, actor, other, id, (&row.subject, &words), true).await?;
        tx.commit().await?;
        hub.mail().wake();
        Ok(())
    }

    /// Ends a conversation: nobody adds to it, and if the expert has done so, whoever asked begins no other with them.
    pub async fn end(&self, actor: &Actor, id: TalkId) -> Result<(), Error> {
        let at = millis(self.hub.now());
        let mut tx = self.hub.db.begin().await?;
        own(&mut tx, actor, id).await?;
        within!(&mut tx, on => {
            sqlx::query(talk_sql::END).bind(id.0).bind(at).bind(actor.person.0).execute(on).await.map(|_| ())
        })?;
        tx.commit().await
    }

    /// One's conversations, those in which something was said last first.
    pub async fn talks(&self, actor: &Actor) -> Result<Vec<TalkHead>, Error> {
        let mut all = Vec::new();
        for statement in [talk_sql::AS_ASKER, talk_sql::AS_EXPERT] {
            let rows: Vec<TalkRow> = reading!(&self.hub.db, on => {
                sqlx::query_as(statement).bind(actor.person.0).fetch_all(on).await
            })?;
            all.extend(rows.into_iter().map(|row| row.head(actor.person)));
        }
        all.sort_by_key(|head: &TalkHead| std::cmp::Reverse((head.last_at, head.id)));
        Ok(all)
    }

    /// A conversation of one's own; to others there is none.
    pub async fn talk(&self, actor: &Actor, id: TalkId) -> Result<Talk, Error> {
        let mut tx = self.hub.db.begin().await?;
        let row = own(&mut tx, actor, id).await?;
        let words: Vec<WordRow> =
            within!(&mut tx, on => sqlx::query_as(talk_sql::WORDS).bind(id.0).fetch_all(on).await)?;
        let told =
            |row: WordRow| Told { by: PersonId(row.author_id), name: row.name, words: row.words, at: moment(row.at) };
        Ok(Talk { head: row.head(actor.person), told: words.into_iter().map(told).collect() })
    }

    async fn put_word(&self, tx: &mut Tx, actor: &Actor, talk: Uuid, key: Uuid, words: &str) -> Result<(), Error> {
        let (id, now) = (self.hub.clock.id(), millis(self.hub.now()));
        within!(tx, on => {
            sqlx::query(talk_sql::SAY)
                .bind(id)
                .bind(talk)
                .bind(actor.person.0)
                .bind(key)
                .bind(words)
                .bind(now)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        Ok(())
    }

    /// Mails what was said to the other side.
    async fn carry(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        other: Uuid,
        id: TalkId,
        (subject, words): (&str, &str),
        answers: bool,
    ) -> Result<(), Error> {
        let address: Option<AddressRow> =
            within!(&mut *tx, on => sqlx::query_as(sql::ADDRESS).bind(other).fetch_optional(on).await)?;
        let Some(address) = address else { return Ok(()) };
        let to = address.recipient(other);
        let letter = Letter::ExpertMessage {
            name: address.name,
            from: actor.name.clone(),
            subject: subject.to_owned(),
            reason: words.to_owned(),
            answers,
            path: format!("/{}/account/messages?talk={id}", to.locale),
        };
        mail::enqueue(tx, self.hub, &to, &letter).await
    }
}

/// That somebody may write to an expert for the first time today, and is not waiting for their answer.
async fn may_begin(tx: &mut Tx, asker: PersonId, expert: Uuid, since: i64) -> Result<(), Error> {
    let count: i64 = within!(&mut *tx, on => {
        sqlx::query_scalar(talk_sql::BEGUN_SINCE).bind(asker.0).bind(since).fetch_one(on).await
    })?;
    if count >= i64::from(MOST_A_DAY) {
        return Err(Error::Wrong(vec![Wrong::new("words", Why::TooManyToday { most: MOST_A_DAY })]));
    }
    for (statement, why) in [(talk_sql::REFUSED, Why::Ended), (talk_sql::UNANSWERED, Why::Unanswered)] {
        let found: Option<Uuid> = within!(&mut *tx, on => {
            sqlx::query_scalar(statement).bind(asker.0).bind(expert).fetch_optional(on).await
        })?;
        if found.is_some() {
            return Err(Error::Wrong(vec![Wrong::new("words", why)]));
        }
    }
    Ok(())
}

async fn own(tx: &mut Tx, actor: &Actor, id: TalkId) -> Result<TalkRow, Error> {
    let row: Option<TalkRow> = within!(tx, on => sqlx::query_as(talk_sql::TALK).bind(id.0).fetch_optional(on).await)?;
    let row = row.filter(|row| [row.expert_id, row.asker_id].contains(&actor.person.0));
    Ok(row.ok_or(Fault::NotFound)?)
}

/// What is wrong with a text that must say something, and not too much.
pub(crate) fn long(field: &str, text: &str, most: u32) -> Vec<Wrong> {
    if text.is_empty() {
        vec![Wrong::new(field, Why::Required)]
    } else if text.chars().count() > most as usize {
        vec![Wrong::new(field, Why::TooLong { most })]
    } else {
        Vec::new()
    }
}
