//! Experts of the imaginary consultation: in the directory, on the roster, and applying to it.

use domain::accounts::Role;
use domain::experts::{Availability, Biography, Expertise, Gender, Help, Interests, Level, Spoken, Step};
use domain::id::PersonId;
use domain::{LangTag, Locale, Region};
use hub::Hub;
use hub::accounts::{Actor, NewMember};
use serde::Deserialize;
use std::collections::HashMap;

/// Who they are.
const EXPERTS: &str = include_str!("../../../demo/around/experts.json");

#[derive(Debug, Deserialize)]
struct Told {
    name: String,
    email: String,
    locale: Locale,
    topics: Vec<String>,
    regions: Vec<String>,
    /// Language, and how well it is spoken and written.
    languages: Vec<(LangTag, String, String)>,
    help: Vec<String>,
    availability: String,
    gender: Option<String>,
    interests: Option<String>,
    at_once: u32,
    /// Language, what they do, and more about it.
    versions: Vec<(String, String, String)>,
    verified: bool,
    roster: Option<String>,
    #[serde(default)]
    words: String,
}

/// Puts them in, on behalf of an administrator.
pub async fn put(hub: &Hub, ada: &Actor) -> Result<(), hub::Error> {
    let all: Vec<Told> = serde_json::from_str(EXPERTS).map_err(|error| hub::Error::Import(error.to_string()))?;
    let topics = hub.topics().all().await?;
    let topics: HashMap<_, _> = topics.into_iter().map(|topic| (topic.code, topic.id)).collect();
    for told in all {
        let actor = let_in(hub, ada, &told.email, &told.name, told.locale).await?;
        let experts = hub.experts();
        let expertise = Expertise {
            topics: told.topics.iter().filter_map(|code| topics.get(code).copied()).collect(),
            ..expertise(&told)
        };
        experts.save(&actor, &expertise).await?;
        experts.show(&actor, true).await?;
        if told.verified {
            experts.verify(ada, actor.person, true).await?;
        }
        if let Some(state) = &told.roster {
            let seat = experts.apply(&actor, &expertise, &told.words, true).await?;
            if state == "member" {
                experts.decide(ada, seat, Step::Accept, "").await?;
            }
        }
    }
    Ok(())
}

fn expertise(told: &Told) -> Expertise {
    let level = |code: &str| Level::parse(code).unwrap_or(Level::None);
    Expertise {
        topics: Vec::new(),
        regions: told.regions.iter().filter_map(|code| Region::parse(code)).collect(),
        languages: told
            .languages
            .iter()
            .map(|(lang, spoken, written)| Spoken {
                lang: lang.clone(),
                spoken: level(spoken),
                written: level(written),
            })
            .collect(),
        help: told.help.iter().filter_map(|code| Help::parse(code)).collect(),
        availability: Availability::parse(&told.availability),
        away_until: None,
        gender: told.gender.as_deref().and_then(Gender::parse),
        interests: match told.interests.clone() {
            None => Interests::Unsaid,
            Some(words) if words.is_empty() => Interests::Nothing,
            Some(words) => Interests::These(words),
        },
        at_once: told.at_once,
        versions: told
            .versions
            .iter()
            .map(|(lang, headline, text)| Biography {
                lang: lang.clone(),
                headline: headline.clone(),
                text: text.clone(),
            })
            .collect(),
    }
}

/// Gives somebody of the consultation an account without a password, and acts as them.
pub async fn let_in(hub: &Hub, ada: &Actor, email: &str, name: &str, locale: Locale) -> Result<Actor, hub::Error> {
    let accounts = hub.accounts();
    let new =
        NewMember { email: email.to_owned(), name: name.to_owned(), role: Role::Participant, password: None, locale };
    accounts.add(&new).await?;
    let (found, _) = accounts.people(ada, email, 1).await?;
    let person: PersonId = found.first().map(|member| member.id).ok_or(domain::Fault::NotFound)?;
    let link = accounts.confirm_by_hand(ada, person, locale).await?;
    let link = link.split_once("link=").map_or("", |(_, link)| link);
    let session = accounts.confirm(link, "", "").await?.ok_or(domain::Fault::NotFound)?;
    let actor = accounts.actor(&session.secret).await?.ok_or(domain::Fault::NotFound)?;
    accounts.sign_out(&session.secret).await?;
    Ok(actor)
}
