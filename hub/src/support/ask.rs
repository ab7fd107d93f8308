//! Asking for support.

use super::told::Event;
use super::{Support, sql};
use crate::Error;
use crate::accounts::{Actor, line};
use crate::clock::millis;
use crate::db::within;
use crate::experts::lines;
use domain::form::{Why, Wrong};
use domain::id::{RequestId, TopicId};
use domain::support::{NewRequest, limits};
use domain::topic::Topic;
use domain::{LangTag, Region};
use time::format_description::well_known::Iso8601;
use time::{Date, Duration};
use uuid::Uuid;

/// The same as [`NewRequest`], sound.
struct Sound {
    title: String,
    body: String,
    country: String,
    topics: Vec<TopicId>,
    need: String,
    by_on: Option<Date>,
    lang: LangTag,
    summary: Option<String>,
}

impl Support<'_> {
    /// Sends a request. Sent twice under one key, it is one.
    pub async fn ask(&self, actor: &Actor, key: Uuid, new: &NewRequest) -> Result<RequestId, Error> {
        let hub = self.hub;
        let sound = sound(new, &hub.topics().all().await?, hub.today())?;
        let settings = hub.settings().current().await?;
        let (id, now) = (hub.clock.id(), hub.now());
        let mut tx = self.hub.begin().await?;
        let before: Option<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(sql::BY_KEY).bind(actor.person.0).bind(key).fetch_optional(on).await
        })?;
        if let Some(before) = before {
            return Ok(RequestId(before));
        }
        let today: i64 = within!(&mut tx, on => {
            sqlx::query_scalar(sql::ASKED_SINCE)
                .bind(actor.person.0)
                .bind(millis(now - Duration::DAY))
                .fetch_one(on)
                .await
        })?;
        if today >= i64::from(limits::A_DAY) {
            return Err(Error::Wrong(vec![Wrong::new("need", Why::TooManyToday { most: limits::A_DAY })]));
        }
        within!(&mut tx, on => {
            sqlx::query(sql::INSERT)
                .bind(id)
                .bind(actor.person.0)
                .bind(key)
                .bind(&sound.title)
                .bind(&sound.body)
                .bind(&sound.country)
                .bind(&sound.need)
                .bind(sound.by_on.map(|day| day.to_string()))
                .bind(sound.lang.as_str())
                .bind(&sound.summary)
                .bind(millis(now))
                .execute(&mut *on)
                .await?;
            for topic in &sound.topics {
                sqlx::query(sql::ADD_TOPIC).bind(id).bind(topic.0).execute(&mut *on).await?;
            }
            Ok::<_, sqlx::Error>(())
        })?;
        let id = RequestId(id);
        self.tell(&mut tx, actor.person, id, Event::Received).await?;
        self.tell_team(&mut tx, &settings, id, None, Event::Received).await?;
        self.hub.commit_and_mail(tx).await?;
        Ok(id)
    }
}

fn text(wrong: &mut Vec<Wrong>, field: &str, text: String, most: u32) -> String {
    if text.is_empty() {
        wrong.push(Wrong::new(field, Why::Required));
    } else if text.chars().count() > most as usize {
        wrong.push(Wrong::new(field, Why::TooLong { most }));
    }
    text
}

/// A day that is typed, not before today and not too far ahead; none when nothing is.
pub(super) fn day(wrong: &mut Vec<Wrong>, field: &str, typed: &str, today: Date) -> Option<Date> {
    if typed.trim().is_empty() {
        return None;
    }
    let day = Date::parse(typed.trim(), &Iso8601::DATE).ok();
    let sound = day.filter(|day| *day >= today && day.year() <= today.year() + limits::YEARS);
    if sound.is_none() {
        wrong.push(Wrong::new(field, Why::NotADay));
    }
    sound
}

fn sound(new: &NewRequest, all: &[Topic], today: Date) -> Result<Sound, Error> {
    let mut wrong: Vec<Wrong> = Vec::new();
    let body = text(&mut wrong, "body", line(&new.body), limits::BODY);
    let country = new.country.trim().to_owned();
    if country.is_empty() {
        wrong.push(Wrong::new("country", Why::Required));
    } else if Region::of(&country).is_none() {
        wrong.push(Wrong::new("country", Why::NotAChoice));
    }
    let title = text(&mut wrong, "title", line(&new.title), limits::LINE);
    let mut topics: Vec<TopicId> = Vec::new();
    for id in &new.topics {
        if !topics.contains(id) && all.iter().any(|topic| topic.id == *id && !topic.retired) {
            topics.push(*id);
        }
    }
    if topics.is_empty() {
        wrong.push(Wrong::new("topics", Why::Required));
    } else if topics.len() > limits::TOPICS as usize {
        wrong.push(Wrong::new("topics", Why::TooManyChosen { most: limits::TOPICS }));
    }
    let need = text(&mut wrong, "need", lines(&new.need), limits::WORDS);
    let by_on = day(&mut wrong, "by-on", &new.by_on, today);
    let lang = LangTag::parse(new.lang.trim());
    if lang.is_err() {
        let why = if new.lang.trim().is_empty() { Why::Required } else { Why::NotAChoice };
        wrong.push(Wrong::new("lang", why));
    }
    let summary = match new.confidential {
        None => {
            wrong.push(Wrong::new("public", Why::Required));
            None
        }
        // What was typed as a summary before it was to be confidential is not kept.
        Some(true) => None,
        Some(false) => Some(text(&mut wrong, "summary", lines(&new.summary), limits::SUMMARY)),
    };
    match lang {
        Ok(lang) if wrong.is_empty() => Ok(Sound { title, body, country, topics, need, by_on, lang, summary }),
        _ => Err(Error::Wrong(wrong)),
    }
}
