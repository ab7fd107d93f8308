//! Whom an editor can ask: the members of the roster, and those who work for the hub.

use super::{Reviews, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::moment;
use crate::db::reading;
use crate::search::folded;
use domain::accounts::{Role, Speaker, StakeholderGroup};
use domain::experts::{Availability, Member};
use domain::id::{PersonId, ResourceId};
use domain::resources::Resource;
use domain::reviews::Candidate;
use domain::{Fault, LangTag, Locale, Region};
use sqlx::FromRow;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

#[derive(Debug, FromRow)]
pub(super) struct LoadRow {
    pub reviewer_id: Uuid,
    pub name: String,
    pub open: i64,
    pub sent: i64,
    pub declined: i64,
    pub asked_at: i64,
}

#[derive(Debug, FromRow)]
struct OwnRow {
    id: Uuid,
    name: String,
    affiliation: String,
    country: Option<String>,
    stakeholder_group: Option<String>,
    languages: String,
}

impl Reviews<'_> {
    /// Everybody who can be asked about a resource, those who know most of it and are asked least first. Whoever has been
    /// asked about it already, or has suggested it, is not among them.
    pub async fn candidates(&self, actor: &Actor, id: ResourceId, locale: Locale) -> Result<Vec<Candidate>, Error> {
        let (resource, sender, _) = self.hub.resources().before_editor(actor, id, locale).await?;
        if sender == actor.person {
            return Err(Fault::NotFound.into());
        }
        let by = self.speaker(sender.0).await?;
        let db = &self.hub.db;
        let own: Vec<OwnRow> = reading!(db, on => sqlx::query_as(sql::OWN_PEOPLE).fetch_all(on).await)?;
        let loads: Vec<LoadRow> = reading!(db, on => sqlx::query_as(sql::LOADS).fetch_all(on).await)?;
        let asked: Vec<super::rows::ReviewRow> =
            reading!(db, on => sqlx::query_as(sql::OF_RESOURCE).bind(id.0).fetch_all(on).await)?;
        let mut out: HashSet<Uuid> = HashSet::from([sender.0]);
        for row in &asked {
            let state = row.state()?;
            // Whoever has a conflict has it still; whoever had no time may have some.
            if state.is_open() || state == domain::reviews::ReviewState::Sent || row.in_conflict() {
                out.insert(row.reviewer_id);
            }
        }
        let own_ids: HashSet<Uuid> = own.iter().map(|row| row.id).collect();
        let mut all: Vec<Candidate> = Vec::new();
        for member in self.hub.experts().roster().await? {
            let roles = if own_ids.contains(&member.person.0) { vec![Role::Editor] } else { Vec::new() };
            all.push(candidate(&resource, &by, &member, roles));
        }
        let known: HashSet<PersonId> = all.iter().map(|each| each.person).collect();
        all.extend(
            own.into_iter().filter(|row| !known.contains(&PersonId(row.id))).map(|row| row.candidate(&resource, &by)),
        );
        all.retain(|each| !out.contains(&each.person.0));
        let loads: HashMap<Uuid, LoadRow> = loads.into_iter().map(|row| (row.reviewer_id, row)).collect();
        let now = self.hub.now();
        for each in &mut all {
            if let Some(load) = loads.get(&each.person.0) {
                let count = |figure| u32::try_from(figure).unwrap_or_default();
                (each.open, each.sent, each.declined) = (count(load.open), count(load.sent), count(load.declined));
                each.rested = u32::try_from((now - moment(load.asked_at)).whole_days()).ok();
            }
        }
        all.sort_by_cached_key(|each| (each.rank(), each.speaker.name.clone()));
        Ok(all)
    }
}

fn candidate(resource: &Resource, by: &Speaker, member: &Member, roles: Vec<Role>) -> Candidate {
    let languages: Vec<LangTag> = member.languages.iter().map(|each| each.lang.clone()).collect();
    let regions: Vec<Region> =
        resource.countries.iter().filter_map(|code| Region::of(code)).chain(resource.regions.iter().copied()).collect();
    let topics = resource.topics.iter().filter(|topic| member.topics.contains(topic)).count();
    Candidate {
        person: member.person,
        roles,
        topics: u32::try_from(topics).unwrap_or(u32::MAX),
        region: regions.iter().any(|region| member.regions.contains(region)),
        reads: reads(resource, &languages),
        languages,
        open: 0,
        sent: 0,
        declined: 0,
        rested: None,
        available: member.availability != Availability::Away,
        same_organisation: same_organisation(&member.affiliation, resource, by),
        same_country: member.country.is_some() && member.country == by.country,
        interests: member.interests.clone(),
        speaker: Speaker {
            name: member.name.clone(),
            affiliation: member.affiliation.clone(),
            country: member.country.clone(),
            ..Speaker::default()
        },
    }
}

impl OwnRow {
    fn candidate(self, resource: &Resource, by: &Speaker) -> Candidate {
        let languages: Vec<LangTag> =
            self.languages.split(',').filter_map(|tag| LangTag::parse(tag.trim()).ok()).collect();
        Candidate {
            person: PersonId(self.id),
            roles: vec![Role::Editor],
            topics: 0,
            region: false,
            // Who has not said what they read is asked as if they could.
            reads: languages.is_empty() || reads(resource, &languages),
            languages,
            open: 0,
            sent: 0,
            declined: 0,
            rested: None,
            available: true,
            same_organisation: same_organisation(&self.affiliation, resource, by),
            same_country: self.country.is_some() && self.country == by.country,
            interests: String::new(),
            speaker: Speaker {
                name: self.name,
                affiliation: self.affiliation,
                country: self.country,
                group: self.stakeholder_group.as_deref().and_then(StakeholderGroup::parse),
                ..Speaker::default()
            },
        }
    }
}

fn reads(resource: &Resource, languages: &[LangTag]) -> bool {
    resource.languages.iter().any(|lang| languages.iter().any(|known| known.primary() == lang.primary()))
}

/// Whether somebody works where the sender does, or for who stands behind the work.
fn same_organisation(affiliation: &str, resource: &Resource, by: &Speaker) -> bool {
    let own = folded(affiliation);
    !own.trim().is_empty() && [&by.affiliation, &resource.organisation].iter().any(|other| folded(other) == own)
}
