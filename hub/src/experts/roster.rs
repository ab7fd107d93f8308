//! One's own seat on the roster: applying, renewing, leaving. And who is on it.

use super::rows::{LanguageRow, back, coded, profile};
use super::{AddressRow, Experts, roster_sql, sql};
use crate::Error;
use crate::accounts::{Actor, Secret, people_sql, sql as accounts};
use crate::audit::{self, Entry};
use crate::clock::{millis, moment};
use crate::db::{Tx, reading, within};
use crate::discussions::SpeakerRow;
use domain::accounts::Role;
use domain::experts::{
    Application, Availability, Expertise, Gender, History, Interests, Level, Member, Membership, Seat, State, Step,
    after_term, is_near, limits,
};
use domain::form::{Why, Wrong};
use domain::id::{PersonId, SeatId, TopicId};
use domain::{Fault, Region};
use serde_json::{Value, json};
use sqlx::FromRow;
use std::collections::HashMap;
use time::OffsetDateTime;
use uuid::Uuid;

#[derive(Debug, FromRow)]
pub(super) struct SeatRow {
    pub id: Uuid,
    pub person_id: Uuid,
    state: String,
    words: String,
    applied_at: i64,
    reason: String,
    until_at: Option<i64>,
    #[sqlx(flatten)]
    speaker: SpeakerRow,
}

#[derive(Debug, FromRow)]
struct StepRow {
    step: String,
    at: i64,
    until_at: Option<i64>,
}

#[derive(Debug, FromRow)]
struct MemberRow {
    person_id: Uuid,
    until_at: i64,
    name: String,
    affiliation: String,
    country: Option<String>,
    availability: Option<String>,
    away_until: Option<String>,
    gender: Option<String>,
    interests: Option<String>,
    at_once: i64,
}

#[derive(Debug, FromRow)]
struct KnowsRow {
    person_id: Uuid,
    #[sqlx(flatten)]
    language: LanguageRow,
}

impl SeatRow {
    pub fn state(&self) -> Result<State, Error> {
        coded(&self.state, State::parse)
    }

    pub fn until(&self) -> Option<OffsetDateTime> {
        self.until_at.map(moment)
    }

    pub fn application(self, expertise: Expertise) -> Result<Application, Error> {
        Ok(Application {
            id: SeatId(self.id),
            person: PersonId(self.person_id),
            state: self.state()?,
            until: self.until(),
            speaker: self.speaker.into(),
            applied_at: moment(self.applied_at),
            words: self.words,
            expertise,
        })
    }
}

impl Experts<'_> {
    /// Applies for a seat, with what one knows as it is typed, consenting to what is done with it.
    pub async fn apply(
        &self,
        actor: &Actor,
        expertise: &Expertise,
        words: &str,
        consents: bool,
    ) -> Result<SeatId, Error> {
        let words = super::profile::lines(words);
        let hub = self.hub;
        let (id, now) = (hub.clock.id(), millis(hub.now()));
        let mut tx = hub.begin().await?;
        let open: Option<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(roster_sql::OPEN).bind(actor.person.0).fetch_optional(on).await
        })?;
        if let Some(open) = open {
            return Ok(SeatId(open));
        }
        let mut wrong = Vec::new();
        if words.chars().count() > limits::WORDS as usize {
            wrong.push(Wrong::new("words", Why::TooLong { most: limits::WORDS }));
        }
        if !consents {
            wrong.push(Wrong::new("consent", Why::Required));
        }
        match self.write(&mut tx, actor, expertise, true).await {
            Ok(()) if wrong.is_empty() => {}
            Ok(()) => return Err(Error::Wrong(wrong)),
            Err(Error::Wrong(mut more)) => {
                more.append(&mut wrong);
                return Err(Error::Wrong(more));
            }
            Err(error) => return Err(error),
        }
        within!(&mut tx, on => {
            sqlx::query(roster_sql::APPLY)
                .bind(id)
                .bind(actor.person.0)
                .bind(&words)
                .bind(now)
                .execute(on)
                .await
                .map(|_| ())
        })?;
        hub.commit(tx).await?;
        Ok(SeatId(id))
    }

    /// Where somebody stands.
    pub async fn membership(&self, actor: &Actor) -> Result<Membership, Error> {
        let db = &self.hub.db;
        let rows: Vec<SeatRow> =
            reading!(db, on => sqlx::query_as(roster_sql::OWN).bind(actor.person.0).fetch_all(on).await)?;
        let mut seats = Vec::with_capacity(rows.len());
        for row in rows {
            let steps: Vec<StepRow> =
                reading!(db, on => sqlx::query_as(roster_sql::STEPS).bind(row.id).fetch_all(on).await)?;
            let mut history = vec![History { step: None, at: moment(row.applied_at), until: None }];
            for step in steps {
                let until = step.until_at.map(moment);
                history.push(History { step: Some(coded(&step.step, Step::parse)?), at: moment(step.at), until });
            }
            let (state, until) = (row.state()?, row.until());
            seats.push(Seat { id: SeatId(row.id), state, words: row.words, reason: row.reason, until, history });
        }
        // What is open stands first, whenever it was applied for.
        seats.sort_by_key(|seat: &Seat| !seat.state.is_open());
        let mut seats = seats.into_iter();
        Ok(Membership { seat: seats.next(), before: seats.collect() })
    }

    /// Takes a step on one's own open seat: takes an application back, renews, or leaves. Where there is nothing to do,
    /// nothing is done.
    pub async fn step(&self, actor: &Actor, step: Step) -> Result<State, Error> {
        if step.by() != domain::experts::By::Owner {
            return Err(Fault::BadRequest.into());
        }
        let mut tx = self.hub.begin().await?;
        let open: Option<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(roster_sql::OPEN).bind(actor.person.0).fetch_optional(on).await
        })?;
        let Some(open) = open else { return Err(Error::Wrong(vec![Wrong::new("do", Why::DecidedAlready)])) };
        let state = self.advance(&mut tx, SeatId(open), step, Some(actor.person), "").await?;
        self.hub.commit(tx).await?;
        Ok(state)
    }

    /// Whose link to renew it is, and until when their membership lasts, without using it.
    pub async fn look_at_renewal(&self, link: &str) -> Result<Option<(String, OffsetDateTime)>, Error> {
        let Some(secret) = Secret::parse(link) else { return Ok(None) };
        let db = &self.hub.db;
        let seat: Option<Uuid> = reading!(db, on => {
            sqlx::query_scalar(roster_sql::BY_SECRET).bind(secret.kept()).fetch_optional(on).await
        })?;
        let Some(seat) = seat else { return Ok(None) };
        let row: Option<SeatRow> =
            reading!(db, on => sqlx::query_as(roster_sql::SEAT).bind(seat).fetch_optional(on).await)?;
        Ok(row.and_then(|row| Some((row.speaker.name.clone(), row.until()?))))
    }

    /// Renews a membership by the link that was mailed; until when it lasts now. None when the link works no more.
    pub async fn renew_by_link(&self, link: &str) -> Result<Option<OffsetDateTime>, Error> {
        let Some(secret) = Secret::parse(link) else { return Ok(None) };
        let mut tx = self.hub.begin().await?;
        let seat: Option<Uuid> = within!(&mut tx, on => {
            sqlx::query_scalar(roster_sql::BY_SECRET).bind(secret.kept()).fetch_optional(on).await
        })?;
        let Some(seat) = seat else { return Ok(None) };
        let owner = self::seat(&mut tx, SeatId(seat)).await?.person_id;
        self.advance(&mut tx, SeatId(seat), Step::Renew, Some(PersonId(owner)), "").await?;
        let until = self::seat(&mut tx, SeatId(seat)).await?.until();
        self.hub.commit(tx).await?;
        Ok(until)
    }

    /// Takes a step on a seat, whoever may, with everything that follows from it: the role, the history, the log.
    pub(super) async fn advance(
        &self,
        tx: &mut Tx,
        id: SeatId,
        step: Step,
        by: Option<PersonId>,
        reason: &str,
    ) -> Result<State, Error> {
        let now = self.hub.now();
        let row = seat(tx, id).await?;
        let person = PersonId(row.person_id);
        let early = step == Step::Renew && row.until().is_some_and(|until| !is_near(until, now));
        let Some(to) = step.from(row.state()?).filter(|_| !early) else {
            return Err(Error::Wrong(vec![Wrong::new("reason", Why::DecidedAlready)]));
        };
        let until = match step {
            Step::Accept => Some(after_term(now)),
            Step::Renew => row.until().map(|until| after_term(until.max(now))),
            _ => row.until(),
        };
        within!(&mut *tx, on => {
            sqlx::query(roster_sql::SETTLE)
                .bind(id.0)
                .bind(to.code())
                .bind(by.filter(|by| *by != person).map(|by| by.0))
                .bind(reason)
                .bind(until.map(millis))
                .execute(&mut *on)
                .await?;
            sqlx::query(roster_sql::STEP)
                .bind(self.hub.clock.id())
                .bind(id.0)
                .bind(step.code())
                .bind(millis(now))
                .bind(until.filter(|_| to == State::Member).map(millis))
                .execute(on)
                .await
                .map(|_| ())
        })?;
        if step == Step::Accept {
            self.role(tx, by, person, true).await?;
        } else if matches!(step, Step::Lapse | Step::Leave | Step::Remove) {
            self.role(tx, by, person, false).await?;
        }
        let action = match step {
            Step::Accept => "roster-accept",
            Step::Decline => "roster-decline",
            Step::Withdraw => "roster-withdraw",
            Step::Renew => "roster-renew",
            Step::Lapse => "roster-lapse",
            Step::Leave => "roster-leave",
            Step::Remove => "roster-remove",
        };
        let data = if reason.is_empty() { json!({}) } else { json!({ "reason": reason }) };
        self.note(tx, by, action, person, data).await?;
        Ok(to)
    }

    /// Gives or takes the role of those who review.
    async fn role(&self, tx: &mut Tx, by: Option<PersonId>, person: PersonId, given: bool) -> Result<(), Error> {
        let role = Role::Reviewer.code();
        let statement = if given { accounts::GIVE_ROLE } else { people_sql::TAKE_ROLE };
        within!(&mut *tx, on => sqlx::query(statement).bind(person.0).bind(role).execute(on).await.map(|_| ()))?;
        self.note(tx, by, "role", person, json!({ "role": role, "given": given })).await
    }

    pub(super) async fn note(
        &self,
        tx: &mut Tx,
        by: Option<PersonId>,
        action: &'static str,
        person: PersonId,
        data: Value,
    ) -> Result<(), Error> {
        let entry = Entry { by, action, space: None, subject: Some(person.0), data };
        audit::note(tx, self.hub, &entry).await
    }

    pub(super) async fn address(&self, tx: &mut Tx, person: Uuid) -> Result<Option<AddressRow>, Error> {
        Ok(within!(tx, on => sqlx::query_as(sql::ADDRESS).bind(person).fetch_optional(on).await)?)
    }

    /// All members of the roster who may be asked to review, by name. For rooms of this crate and whoever runs them: it
    /// tells what members have declared.
    pub async fn roster(&self) -> Result<Vec<Member>, Error> {
        Ok(self.members().await?.into_iter().map(|(member, _)| member).collect())
    }

    /// The same, each with the gender that they want the balance to be told by.
    pub(super) async fn members(&self) -> Result<Vec<(Member, Option<Gender>)>, Error> {
        let db = &self.hub.db;
        let now = millis(self.hub.now());
        let rows: Vec<MemberRow> =
            reading!(db, on => sqlx::query_as(roster_sql::MEMBERS).bind(now).fetch_all(on).await)?;
        let topics: Vec<(Uuid, Uuid)> =
            reading!(db, on => sqlx::query_as(roster_sql::MEMBER_TOPICS).fetch_all(on).await)?;
        let regions: Vec<(Uuid, String)> =
            reading!(db, on => sqlx::query_as(roster_sql::MEMBER_REGIONS).fetch_all(on).await)?;
        let languages: Vec<KnowsRow> =
            reading!(db, on => sqlx::query_as(roster_sql::MEMBER_LANGUAGES).fetch_all(on).await)?;
        let mut members = rows.into_iter().map(MemberRow::member).collect::<Result<Vec<_>, _>>()?;
        let places: HashMap<Uuid, usize> =
            members.iter().enumerate().map(|(place, (member, _))| (member.person.0, place)).collect();
        for (person, topic) in topics {
            if let Some(place) = places.get(&person) {
                members[*place].0.topics.push(TopicId(topic));
            }
        }
        for (person, code) in regions {
            if let Some(place) = places.get(&person) {
                members[*place].0.regions.push(coded(&code, Region::parse)?);
            }
        }
        for row in languages {
            if let Some(place) = places.get(&row.person_id) {
                members[*place].0.languages.push(row.language.spoken()?);
            }
        }
        for (member, _) in &mut members {
            member.regions.sort_unstable();
            member.languages.retain(|each| each.spoken.max(each.written) > Level::None);
        }
        Ok(members)
    }
}

impl MemberRow {
    fn member(self) -> Result<(Member, Option<Gender>), Error> {
        let gender = self.gender.as_deref().map(|code| coded(code, Gender::parse)).transpose()?;
        let availability = self.availability.as_deref().map(|code| coded(code, Availability::parse)).transpose()?;
        let member = Member {
            person: PersonId(self.person_id),
            name: self.name,
            affiliation: self.affiliation,
            country: self.country,
            topics: Vec::new(),
            regions: Vec::new(),
            languages: Vec::new(),
            availability: availability.unwrap_or(Availability::Brief),
            away_until: back(self.away_until.as_deref())?,
            at_once: u32::try_from(self.at_once).unwrap_or(1),
            interests: self.interests.unwrap_or_default(),
            until: moment(self.until_at),
        };
        Ok((member, gender))
    }
}

pub(super) async fn seat(tx: &mut Tx, id: SeatId) -> Result<SeatRow, Error> {
    let row: Option<SeatRow> = within!(tx, on => sqlx::query_as(roster_sql::SEAT).bind(id.0).fetch_optional(on).await)?;
    Ok(row.ok_or(Fault::NotFound)?)
}

/// What somebody knows, whose profile is there as long as their seat is open.
pub(super) async fn expertise(tx: &mut Tx, person: PersonId) -> Result<Expertise, Error> {
    let own = profile(tx, person).await?;
    Ok(own.map_or_else(|| Expertise { interests: Interests::Unsaid, ..Expertise::default() }, |own| own.expertise))
}
