//! The directory, as everybody reads it.

use super::rows::{LanguageRow, back, coded};
use super::{Experts, sql};
use crate::Error;
use crate::accounts::Actor;
use crate::db::reading;
use crate::discussions::{TitlesRow, VersionRow, unsound};
use crate::search::{Kind, Sought};
use domain::experts::{Ask, Availability, Card, Expert, Found, Help, Listing, sift};
use domain::id::PersonId;
use domain::{Fault, LangTag, Locale, Region};
use sqlx::FromRow;
use std::collections::HashMap;
use uuid::Uuid;

/// Words find so many at most.
const MOST_FOUND: u32 = 2_000;

#[derive(Debug, FromRow)]
struct CardRow {
    person_id: Uuid,
    number: i64,
    listing: String,
    availability: Option<String>,
    away_until: Option<String>,
    verified: bool,
    name: String,
    affiliation: String,
    country: Option<String>,
    #[sqlx(flatten)]
    titles: TitlesRow,
    title_lang: String,
}

#[derive(Debug, FromRow)]
struct ExpertRow {
    #[sqlx(flatten)]
    card: CardRow,
    #[sqlx(flatten)]
    version: VersionRow,
}

#[derive(Debug, FromRow)]
struct AnotherRow {
    #[sqlx(flatten)]
    titles: TitlesRow,
    #[sqlx(flatten)]
    version: VersionRow,
}

#[derive(Debug, FromRow)]
struct KnowsRow {
    person_id: Uuid,
    #[sqlx(flatten)]
    language: LanguageRow,
}

impl CardRow {
    fn card(self) -> Result<Card, Error> {
        let availability = self.availability.as_deref().map(|code| coded(code, Availability::parse)).transpose()?;
        Ok(Card {
            person: PersonId(self.person_id),
            number: u32::try_from(self.number).unwrap_or(u32::MAX),
            name: self.name,
            affiliation: self.affiliation,
            country: self.country,
            headline: (self.titles.title, unsound(&self.title_lang)?),
            topics: Vec::new(),
            regions: Vec::new(),
            languages: Vec::new(),
            help: Vec::new(),
            availability: availability.unwrap_or(Availability::Brief),
            away_until: back(self.away_until.as_deref())?,
            verified: self.verified,
        })
    }
}

impl Experts<'_> {
    /// Who is found by what is asked, and how many would be with each further choice. With words, those whom they fit best
    /// come first; else those who have time, then by name.
    pub async fn directory(&self, ask: &Ask, locale: Locale) -> Result<Found, Error> {
        let mut cards = self.shown(locale).await?;
        if let Some(sought) = Sought::parse(&ask.words) {
            let hits = self.hub.search().found(&sought, Some(Kind::Expert), MOST_FOUND).await?;
            let places: HashMap<Uuid, usize> =
                hits.iter().enumerate().map(|(place, hit)| (hit.subject, place)).collect();
            cards.retain(|card| places.contains_key(&card.person.0));
            cards.sort_by_key(|card| places.get(&card.person.0).copied());
        }
        Ok(sift(cards, ask))
    }

    /// Those of some people whom the directory shows, in the order that is given: for whoever has found them.
    pub async fn cards(&self, people: &[PersonId], locale: Locale) -> Result<Vec<Card>, Error> {
        let all = self.shown(locale).await?;
        let mut by_person: HashMap<PersonId, Card> = all.into_iter().map(|card| (card.person, card)).collect();
        Ok(people.iter().filter_map(|person| by_person.remove(person)).collect())
    }

    /// Everybody whom the directory shows.
    pub(super) async fn shown(&self, locale: Locale) -> Result<Vec<Card>, Error> {
        let db = &self.hub.db;
        let rows: Vec<CardRow> = reading!(db, on => sqlx::query_as(sql::SHOWN).bind(locale.tag()).fetch_all(on).await)?;
        let topics: Vec<(Uuid, String)> = reading!(db, on => sqlx::query_as(sql::SHOWN_TOPICS).fetch_all(on).await)?;
        let regions: Vec<(Uuid, String)> = reading!(db, on => sqlx::query_as(sql::SHOWN_REGIONS).fetch_all(on).await)?;
        let languages: Vec<KnowsRow> = reading!(db, on => sqlx::query_as(sql::SHOWN_LANGUAGES).fetch_all(on).await)?;
        let help: Vec<(Uuid, String)> = reading!(db, on => sqlx::query_as(sql::SHOWN_HELP).fetch_all(on).await)?;
        let mut cards = rows.into_iter().map(CardRow::card).collect::<Result<Vec<_>, _>>()?;
        let places: HashMap<Uuid, usize> =
            cards.iter().enumerate().map(|(place, card)| (card.person.0, place)).collect();
        let at = |person: Uuid| places.get(&person).copied();
        for (person, code) in topics {
            if let Some(place) = at(person) {
                cards[place].topics.push(code);
            }
        }
        for (person, code) in regions {
            if let Some(place) = at(person) {
                cards[place].regions.push(coded(&code, Region::parse)?);
            }
        }
        for row in languages {
            if let Some(place) = at(row.person_id) {
                cards[place].languages.push(row.language.spoken()?);
            }
        }
        for (person, code) in help {
            if let Some(place) = at(person) {
                cards[place].help.push(coded(&code, Help::parse)?);
            }
        }
        for card in &mut cards {
            card.regions.sort_unstable();
            card.help.sort_unstable();
            // Those that are known equally well stay in their owner's order.
            card.languages.sort_by_key(|each| std::cmp::Reverse(each.spoken.max(each.written)));
        }
        Ok(cards)
    }

    /// An expert by their number, their biography in a version that is asked for, or the one for a reader of the
    /// language. Whom the directory does not show only they themselves see.
    pub async fn expert(
        &self,
        actor: Option<&Actor>,
        number: u32,
        locale: Locale,
        version: Option<&LangTag>,
    ) -> Result<Expert, Error> {
        let db = &self.hub.db;
        let row: Option<ExpertRow> = reading!(db, on => {
            sqlx::query_as(sql::ONE).bind(locale.tag()).bind(i64::from(number)).fetch_optional(on).await
        })?;
        let row = row.ok_or(Fault::NotFound)?;
        let listing = coded(&row.card.listing, Listing::parse)?;
        let is_own = actor.is_some_and(|actor| actor.person.0 == row.card.person_id);
        if listing != Listing::Shown && !is_own {
            return Err(Fault::NotFound.into());
        }
        let another: Option<AnotherRow> = match version {
            Some(lang) => reading!(db, on => {
                sqlx::query_as(sql::ONE_VERSION).bind(i64::from(number)).bind(lang.as_str()).fetch_optional(on).await
            })?,
            None => None,
        };
        let person = PersonId(row.card.person_id);
        let mut text = row.version.text(&row.card.titles)?;
        if let Some(another) = another {
            text = another.version.text(&another.titles)?;
        }
        let mut card = row.card.card()?;
        card.headline = (text.shown.title.clone(), text.shown.lang.clone());
        card.topics = reading!(db, on => sqlx::query_scalar(sql::TOPIC_CODES).bind(person.0).fetch_all(on).await)?;
        let regions: Vec<String> =
            reading!(db, on => sqlx::query_scalar(sql::REGIONS).bind(person.0).fetch_all(on).await)?;
        let help: Vec<String> = reading!(db, on => sqlx::query_scalar(sql::HELP).bind(person.0).fetch_all(on).await)?;
        let languages: Vec<LanguageRow> =
            reading!(db, on => sqlx::query_as(sql::LANGUAGES).bind(person.0).fetch_all(on).await)?;
        card.regions = regions.iter().map(|code| coded(code, Region::parse)).collect::<Result<_, _>>()?;
        card.help = help.iter().map(|code| coded(code, Help::parse)).collect::<Result<_, _>>()?;
        card.languages = languages.into_iter().map(LanguageRow::spoken).collect::<Result<_, _>>()?;
        card.regions.sort_unstable();
        card.help.sort_unstable();
        Ok(Expert { card, text, listing })
    }

    /// The numbers of all whom the directory shows.
    pub async fn numbers(&self) -> Result<Vec<u32>, Error> {
        Ok(self.shown(Locale::default()).await?.into_iter().map(|card| card.number).collect())
    }
}
