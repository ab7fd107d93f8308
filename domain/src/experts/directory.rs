//! The directory: what is asked of it, who is found, and how many there are of everything.

use super::profile::{Availability, Help, Listing, Spoken};
use crate::discussions::Text;
use crate::id::PersonId;
use crate::{LangTag, Region};
use std::collections::BTreeSet;
use time::Date;

/// How many stand on a page.
pub const PAGE: usize = 20;

/// The longest value that is read from an address.
const LONGEST: usize = 64;

/// What is asked: words, and of each kind any of what is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// Words.
    pub words: String,
    /// Topics, by their part of addresses.
    pub topics: BTreeSet<String>,
    /// Regions that they know.
    pub regions: BTreeSet<Region>,
    /// Countries that they are in (ISO 3166-1 alpha-2).
    pub countries: BTreeSet<String>,
    /// Languages that they speak or write.
    pub languages: BTreeSet<LangTag>,
    /// How they help.
    pub help: BTreeSet<Help>,
    /// Which page, from 1.
    pub page: u32,
}

impl Ask {
    /// Reads the pairs of a query; what cannot be read is not asked.
    pub fn parse(pairs: impl Iterator<Item = (String, String)>) -> Self {
        let mut ask = Self { page: 1, ..Self::default() };
        for (name, value) in pairs.filter(|(_, value)| !value.is_empty()) {
            let sound = value.len() <= LONGEST && !value.contains('\0');
            match name.as_str() {
                "q" => ask.words = value.replace('\0', "").chars().take(crate::search::LONGEST_QUERY).collect(),
                "topic" if sound => drop(ask.topics.insert(value)),
                "region" => ask.regions.extend(Region::parse(&value)),
                "country" if sound => drop(ask.countries.insert(value)),
                "language" => ask.languages.extend(LangTag::parse(&value)),
                "help" => ask.help.extend(Help::parse(&value)),
                "page" => ask.page = value.parse().unwrap_or(1).max(1),
                _ => {}
            }
        }
        ask
    }

    /// The pairs of a query that asks the same, in one order, without the page.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if !self.words.is_empty() {
            pairs.push(("q", self.words.clone()));
        }
        pairs.extend(self.topics.iter().map(|code| ("topic", code.clone())));
        pairs.extend(self.regions.iter().map(|region| ("region", region.code().to_owned())));
        pairs.extend(self.countries.iter().map(|code| ("country", code.clone())));
        pairs.extend(self.languages.iter().map(|lang| ("language", lang.to_string())));
        pairs.extend(self.help.iter().map(|help| ("help", help.code().to_owned())));
        pairs
    }

    /// Whether anything but words is asked.
    pub fn has_filters(&self) -> bool {
        self.pairs().iter().any(|(name, _)| *name != "q")
    }
}

/// Somebody in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Who.
    pub person: PersonId,
    /// Their number: their part of the address.
    pub number: u32,
    /// Their name.
    pub name: String,
    /// The body they belong to; may be empty.
    pub affiliation: String,
    /// ISO 3166-1 alpha-2, when known.
    pub country: Option<String>,
    /// What they do, and the language it is said in.
    pub headline: (String, LangTag),
    /// Topics, by their part of addresses, in the order of the taxonomy.
    pub topics: Vec<String>,
    /// Regions that they know.
    pub regions: Vec<Region>,
    /// Languages, those they know best first.
    pub languages: Vec<Spoken>,
    /// How they help.
    pub help: Vec<Help>,
    /// Whether they have time.
    pub availability: Availability,
    /// When those who are away are back.
    pub away_until: Option<Date>,
    /// Whether administrators have verified them.
    pub verified: bool,
}

/// Somebody in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expert {
    /// As in the list.
    pub card: Card,
    /// Who they are.
    pub text: Text,
    /// Whether the directory shows them to everybody.
    pub listing: Listing,
}

/// How many have something.
pub type Count<T> = (T, u32);

/// How many of those who are found there would be with each further choice: those of one kind beside each other are
/// alternatives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By topic.
    pub topics: Vec<Count<String>>,
    /// By region.
    pub regions: Vec<Count<Region>>,
    /// By country.
    pub countries: Vec<Count<String>>,
    /// By language.
    pub languages: Vec<Count<LangTag>>,
    /// By kind of help.
    pub help: Vec<Count<Help>>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Those of one page.
    pub cards: Vec<Card>,
    /// How many there are on all pages.
    pub total: usize,
    /// How many there would be.
    pub counts: Counts,
}

/// Something that people can be sifted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Topics.
    Topics,
    /// Regions.
    Regions,
    /// Countries.
    Countries,
    /// Languages.
    Languages,
    /// Kinds of help.
    Help,
}

fn meets<T: Ord>(asked: &BTreeSet<T>, has: impl Iterator<Item = T>) -> bool {
    asked.is_empty() || has.into_iter().any(|each| asked.contains(&each))
}

fn passes(card: &Card, ask: &Ask, but: Option<Place>) -> bool {
    let all = [
        (Place::Topics, meets(&ask.topics, card.topics.iter().cloned())),
        (Place::Regions, meets(&ask.regions, card.regions.iter().copied())),
        (Place::Countries, meets(&ask.countries, card.country.iter().cloned())),
        (Place::Languages, meets(&ask.languages, card.languages.iter().map(|each| each.lang.clone()))),
        (Place::Help, meets(&ask.help, card.help.iter().copied())),
    ];
    all.into_iter().all(|(place, passes)| passes || Some(place) == but)
}

fn count<T: Ord + Clone>(
    cards: &[Card],
    ask: &Ask,
    place: Place,
    asked: &BTreeSet<T>,
    has: impl Fn(&Card) -> Vec<T>,
) -> Vec<Count<T>> {
    let mut counts = std::collections::BTreeMap::<T, u32>::new();
    // What was chosen stays in sight, also where nobody has it.
    counts.extend(asked.iter().map(|each| (each.clone(), 0)));
    for card in cards.iter().filter(|card| passes(card, ask, Some(place))) {
        for each in has(card) {
            *counts.entry(each).or_default() += 1;
        }
    }
    counts.into_iter().collect()
}

/// Sifts those who have the words by everything else that is asked, and counts. Their order stays.
pub fn sift(cards: Vec<Card>, ask: &Ask) -> Found {
    let counts = Counts {
        topics: count(&cards, ask, Place::Topics, &ask.topics, |card| card.topics.clone()),
        regions: count(&cards, ask, Place::Regions, &ask.regions, |card| card.regions.clone()),
        countries: count(&cards, ask, Place::Countries, &ask.countries, |card| card.country.iter().cloned().collect()),
        languages: count(&cards, ask, Place::Languages, &ask.languages, |card| {
            card.languages.iter().map(|each| each.lang.clone()).collect()
        }),
        help: count(&cards, ask, Place::Help, &ask.help, |card| card.help.clone()),
    };
    let found: Vec<Card> = cards.into_iter().filter(|card| passes(card, ask, None)).collect();
    let total = found.len();
    let cards = found.into_iter().skip((ask.page.max(1) as usize - 1).saturating_mul(PAGE)).take(PAGE).collect();
    Found { cards, total, counts }
}

#[cfg(test)]
mod tests {
    use super::super::profile::Level;
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    const TOPICS: [&str; 3] = ["a", "b", "c"];
    const REGIONS: [Region; 2] = [Region::Europe, Region::Oceania];
    const COUNTRIES: [&str; 2] = ["KE", "PE"];
    const LANGS: [&str; 2] = ["en", "fr"];

    fn some<T: Clone>(all: &[T], bits: u8) -> Vec<T> {
        all.iter().enumerate().filter(|(place, _)| bits >> place & 1 == 1).map(|(_, each)| each.clone()).collect()
    }

    fn lang(tag: &str) -> LangTag {
        LangTag::parse(tag).unwrap()
    }

    fn card(number: u32, [topics, regions, country, langs, help]: [u8; 5]) -> Card {
        Card {
            person: PersonId(Uuid::from_u128(number.into())),
            number,
            name: format!("N{number}"),
            affiliation: String::new(),
            country: COUNTRIES.get(usize::from(country % 3)).map(|code| (*code).to_owned()),
            headline: (String::new(), lang("en")),
            topics: some(&TOPICS, topics).into_iter().map(str::to_owned).collect(),
            regions: some(&REGIONS, regions),
            languages: some(&LANGS, langs)
                .into_iter()
                .map(|tag| Spoken { lang: lang(tag), spoken: Level::Good, written: Level::Good })
                .collect(),
            help: some(Help::ALL, help),
            availability: Availability::Open,
            away_until: None,
            verified: false,
        }
    }

    fn ask([topics, regions, countries, langs, help]: [u8; 5]) -> Ask {
        Ask {
            topics: some(&TOPICS, topics).into_iter().map(str::to_owned).collect(),
            regions: some(&REGIONS, regions).into_iter().collect(),
            countries: some(&COUNTRIES, countries).into_iter().map(str::to_owned).collect(),
            languages: some(&LANGS, langs).into_iter().map(lang).collect(),
            help: some(Help::ALL, help).into_iter().collect(),
            page: 1,
            ..Ask::default()
        }
    }

    proptest! {
        /// A count is what would be found by choosing that alone of its kind, and everything else as it is.
        #[test]
        fn a_count_is_how_many_would_be_found(people in prop::collection::vec(any::<[u8; 5]>(), 0..40), asked: [u8; 5]) {
            let cards: Vec<Card> = (1..).zip(people).map(|(number, bits)| card(number, bits)).collect();
            let asked = ask(asked.map(|bits| bits & 3));
            let found = sift(cards.clone(), &asked);
            for (code, count) in &found.counts.topics {
                let only = Ask { topics: BTreeSet::from([code.clone()]), ..asked.clone() };
                prop_assert_eq!(sift(cards.clone(), &only).total, *count as usize);
            }
            for (lang, count) in &found.counts.languages {
                let only = Ask { languages: BTreeSet::from([lang.clone()]), ..asked.clone() };
                prop_assert_eq!(sift(cards.clone(), &only).total, *count as usize);
            }
            for (country, count) in &found.counts.countries {
                let only = Ask { countries: BTreeSet::from([country.clone()]), ..asked.clone() };
                prop_assert_eq!(sift(cards.clone(), &only).total, *count as usize);
            }
            let pages = found.total.div_ceil(PAGE).max(1);
            let all: usize = (1..).take(pages).map(|page| sift(cards.clone(), &Ask { page, ..asked.clone() }).cards.len()).sum();
            prop_assert_eq!(all, found.total);
        }

        #[test]
        fn an_address_asks_what_it_was_made_from(asked: [u8; 5], words in "[a-z é]{0,20}") {
            let asked = Ask { words, ..ask(asked.map(|bits| bits & 3)) };
            let pairs = asked.pairs().into_iter().map(|(name, value)| (name.to_owned(), value));
            prop_assert_eq!(Ask::parse(pairs), asked);
        }
    }

    #[test]
    fn what_cannot_be_read_is_not_asked() {
        let pairs =
            [("region", "atlantis"), ("language", "!"), ("help", "money"), ("page", "-1"), ("topic", ""), ("x", "y")];
        let ask = Ask::parse(pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())));
        assert_eq!(ask, Ask { page: 1, ..Ask::default() });
    }
}
