//! What is included, held in memory as far as the list filters and orders it: a few numbers for each resource. Ten
//! thousand take a megabyte, and are gone through in less than a millisecond; a database takes that long for each of the
//! seven counts that stand beside the filters. Read anew when the catalogue's version in the database is another.

use super::sql;
use crate::Error;
use crate::db::{Db, reading};
use domain::resources::{Breadth, Facet, Facets, ResourceAsk, ResourceKind, ResourceSort, Scope};
use domain::{LangTag, Locale, Region};
use sqlx::FromRow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use uuid::Uuid;

#[derive(Debug, FromRow)]
struct Row {
    id: Uuid,
    number: i64,
    kind: String,
    scope: String,
    breadth: String,
    languages: String,
    year: Option<i64>,
    included_at: Option<i64>,
}

/// A resource, as far as it is filtered and ordered. Lists hold places in [`Names`].
#[derive(Debug)]
pub(super) struct Entry {
    pub id: Uuid,
    kind: u8,
    scope: u8,
    breadth: u8,
    year: Option<i64>,
    included_at: i64,
    topics: Vec<u16>,
    regions: Vec<u16>,
    countries: Vec<u16>,
    langs: Vec<u16>,
    /// Whether the work, or what is told of it, is in each language of the interface.
    speaks: [bool; 3],
}

/// Resources, and something each of them has.
type Pairs = Vec<(Uuid, String)>;

/// Names by their place.
#[derive(Debug, Default)]
struct Names {
    names: Vec<String>,
    places: HashMap<String, u16>,
}

impl Names {
    fn place(&mut self, name: &str) -> u16 {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = u16::try_from(self.names.len()).unwrap_or(u16::MAX);
        self.names.push(name.to_owned());
        self.places.insert(name.to_owned(), place);
        place
    }

    fn known<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Vec<u16> {
        // A name that nothing has is nowhere; a place beyond all others finds nothing.
        names.into_iter().map(|name| self.places.get(name).copied().unwrap_or(u16::MAX)).collect()
    }
}

/// The catalogue in one state.
#[derive(Debug, Default)]
pub(super) struct Catalogue {
    entries: Vec<Entry>,
    /// All of it for a reader of each language, as the list shows it before anything is chosen; counted when it is first asked for.
    whole: [OnceLock<Arc<Found>>; 3],
    /// Places of entries, the broadest first, for a reader of each language.
    broadest: [Vec<u32>; 3],
    newest: Vec<u32>,
    topics: Names,
    regions: Names,
    countries: Names,
    langs: Names,
}

/// Where the catalogue is held.
#[derive(Debug, Default)]
pub(crate) struct Shelf(Mutex<Option<(i64, Arc<Catalogue>)>>);

impl Shelf {
    /// The catalogue as it is now.
    pub(super) async fn now(&self, db: &Db) -> Result<Arc<Catalogue>, Error> {
        let version: i64 = reading!(db, on => sqlx::query_scalar(sql::VERSION).fetch_one(on).await)?;
        let held = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, catalogue)) = &*held()
            && *of == version
        {
            return Ok(Arc::clone(catalogue));
        }
        // Two may read it at once; both read the same. What changes meanwhile raises the version again.
        let read = Arc::new(Catalogue::read(db).await?);
        *held() = Some((version, Arc::clone(&read)));
        Ok(read)
    }
}

/// One filter: what is chosen, and how often each value is there among what all other filters leave.
struct Filter {
    chosen: Vec<u16>,
    counts: Vec<u32>,
}

impl Filter {
    fn new(chosen: Vec<u16>, values: usize) -> Self {
        Self { chosen, counts: vec![0; values] }
    }

    fn passes(&self, values: &[u16]) -> bool {
        self.chosen.is_empty() || values.iter().any(|value| self.chosen.contains(value))
    }

    fn count(&mut self, values: &[u16]) {
        for value in values {
            if let Some(count) = self.counts.get_mut(usize::from(*value)) {
                *count += 1;
            }
        }
    }
}

/// What a question finds in the catalogue.
#[derive(Debug)]
pub(super) struct Found {
    /// Ids in the order that was asked for.
    pub ids: Vec<Uuid>,
    /// How many there are under each heading.
    pub groups: [u32; 3],
    /// What the filters offer.
    pub facets: Facets,
}

fn at<T: PartialEq>(all: &[T], one: &T) -> u8 {
    all.iter().position(|each| each == one).and_then(|place| u8::try_from(place).ok()).unwrap_or(u8::MAX)
}

impl Catalogue {
    async fn read(db: &Db) -> Result<Self, Error> {
        let rows: Vec<Row> = reading!(db, on => sqlx::query_as(sql::CATALOGUE).fetch_all(on).await)?;
        let topics: Pairs = reading!(db, on => sqlx::query_as(sql::CATALOGUE_TOPICS).fetch_all(on).await)?;
        let regions: Pairs = reading!(db, on => sqlx::query_as(sql::CATALOGUE_REGIONS).fetch_all(on).await)?;
        let countries: Pairs = reading!(db, on => sqlx::query_as(sql::CATALOGUE_COUNTRIES).fetch_all(on).await)?;
        let texts: Pairs = reading!(db, on => sqlx::query_as(sql::CATALOGUE_TEXTS).fetch_all(on).await)?;
        let mut catalogue = Self::default();
        let mut places: HashMap<Uuid, usize> = HashMap::with_capacity(rows.len());
        for row in rows {
            places.insert(row.id, catalogue.entries.len());
            let entry = catalogue.entry(&row)?;
            catalogue.entries.push(entry);
        }
        for (id, topic) in topics {
            let place = catalogue.topics.place(&topic);
            if let Some(at) = places.get(&id) {
                catalogue.entries[*at].topics.push(place);
            }
        }
        for (id, region) in regions {
            let place = catalogue.regions.place(&region);
            if let Some(at) = places.get(&id) {
                catalogue.entries[*at].regions.push(place);
            }
        }
        for (id, country) in countries {
            let place = catalogue.countries.place(&country);
            let region = Region::of(&country).map(|region| catalogue.regions.place(region.code()));
            if let Some(entry) = places.get(&id).map(|at| &mut catalogue.entries[*at]) {
                entry.countries.push(place);
                // What is on a country is found by its region too.
                entry.regions.extend(region.filter(|region| !entry.regions.contains(region)));
            }
        }
        for (id, lang) in texts {
            if let (Some(at), Some(locale)) = (places.get(&id), Locale::ALL.iter().position(|each| each.tag() == lang))
            {
                catalogue.entries[*at].speaks[locale] = true;
            }
        }
        catalogue.order();
        Ok(catalogue)
    }

    fn entry(&mut self, row: &Row) -> Result<Entry, Error> {
        let languages = crate::discussions::languages(&row.languages)?;
        let speaks = Locale::ALL.map(|locale| languages.iter().any(|lang| locale.reads(lang)));
        let mut langs: Vec<u16> = languages.iter().map(|lang| self.langs.place(lang.primary())).collect();
        langs.dedup();
        Ok(Entry {
            id: row.id,
            kind: at(&ResourceKind::ALL.map(ResourceKind::code), &row.kind.as_str()),
            scope: at(&Scope::ALL.map(Scope::code), &row.scope.as_str()),
            breadth: at(&Breadth::ALL.map(Breadth::code), &row.breadth.as_str()),
            year: row.year,
            included_at: row.included_at.unwrap_or(row.number),
            topics: Vec::new(),
            regions: Vec::new(),
            countries: Vec::new(),
            langs,
            speaks,
        })
    }

    fn order(&mut self) {
        let count = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let of = |place: &u32| &self.entries[*place as usize];
        let newest = |entry: &Entry| std::cmp::Reverse((entry.year.unwrap_or(i64::MIN), entry.included_at));
        let mut orders: [Vec<u32>; 3] = std::array::from_fn(|_| (0..count).collect());
        for (locale, order) in orders.iter_mut().enumerate() {
            order.sort_by_key(|place| {
                let entry = of(place);
                (entry.scope, entry.breadth, !entry.speaks[locale], newest(entry))
            });
        }
        let mut by_age: Vec<u32> = (0..count).collect();
        by_age.sort_by_key(|place| newest(of(place)));
        self.broadest = orders;
        self.newest = by_age;
    }

    /// What is asked, for a reader of a language: see [`Self::found`]. What nothing was chosen of is counted once.
    pub fn list(&self, ask: &ResourceAsk, locale: Locale, ranks: Option<&HashMap<Uuid, usize>>) -> Arc<Found> {
        let count = || Arc::new(self.found(ask, locale, ranks));
        let plain = ranks.is_none() && ask.sort == ResourceSort::default() && ask.chosen().is_empty();
        let place = Locale::ALL.iter().position(|each| *each == locale);
        match place.filter(|_| plain).and_then(|place| self.whole.get(place)) {
            Some(whole) => Arc::clone(whole.get_or_init(count)),
            None => count(),
        }
    }

    /// What is asked, for a reader of a language. `ranks` are the places of what has the words that are sought, the best
    /// first, if any are.
    pub fn found(&self, ask: &ResourceAsk, locale: Locale, ranks: Option<&HashMap<Uuid, usize>>) -> Found {
        let codes = |places: Vec<u8>| places.into_iter().map(u16::from).collect::<Vec<_>>();
        let mut filters = [
            Filter::new(
                codes(ask.kinds.iter().map(|kind| at(&ResourceKind::ALL, kind)).collect()),
                ResourceKind::ALL.len(),
            ),
            Filter::new(codes(ask.scopes.iter().map(|scope| at(&Scope::ALL, scope)).collect()), Scope::ALL.len()),
            Filter::new(
                codes(ask.breadths.iter().map(|breadth| at(&Breadth::ALL, breadth)).collect()),
                Breadth::ALL.len(),
            ),
            Filter::new(self.topics.known(ask.topics.iter().map(String::as_str)), self.topics.names.len()),
            Filter::new(self.regions.known(ask.regions.iter().map(|region| region.code())), self.regions.names.len()),
            Filter::new(self.countries.known(ask.countries.iter().map(String::as_str)), self.countries.names.len()),
            Filter::new(self.langs.known(ask.langs.iter().map(LangTag::primary)), self.langs.names.len()),
        ];
        let locale = Locale::ALL.iter().position(|each| *each == locale).unwrap_or_default();
        let order = if ask.sort == ResourceSort::Newest { &self.newest } else { &self.broadest[locale] };
        let mut found: Vec<&Entry> = Vec::new();
        let mut groups = [0; 3];
        for entry in order.iter().map(|place| &self.entries[*place as usize]) {
            // What these leave out no filter offers.
            let of_these = ranks.is_none_or(|ranks| ranks.contains_key(&entry.id))
                && ask.from.is_none_or(|from| entry.year.is_some_and(|year| year >= i64::from(from)))
                && ask.to.is_none_or(|to| entry.year.is_some_and(|year| year <= i64::from(to)));
            if !of_these {
                continue;
            }
            let single = [[u16::from(entry.kind)], [u16::from(entry.scope)], [u16::from(entry.breadth)]];
            let values: [&[u16]; 7] =
                [&single[0], &single[1], &single[2], &entry.topics, &entry.regions, &entry.countries, &entry.langs];
            let mut failing =
                filters.iter().zip(values).enumerate().filter(|(_, (filter, values))| !filter.passes(values));
            match (failing.next().map(|(place, _)| place), failing.next().is_some()) {
                (None, _) => {
                    for (filter, values) in filters.iter_mut().zip(values) {
                        filter.count(values);
                    }
                    let group = Scope::ALL.get(usize::from(entry.scope)).map_or(2, |scope| scope.group() as usize);
                    groups[group] += 1;
                    found.push(entry);
                }
                // Another choice of this one filter alone would show it.
                (Some(place), false) => filters[place].count(values[place]),
                (Some(_), true) => {}
            }
        }
        if let (ResourceSort::Best, Some(ranks)) = (ask.sort, ranks) {
            found.sort_by_key(|entry| ranks.get(&entry.id).copied().unwrap_or(usize::MAX));
        }
        Found { ids: found.into_iter().map(|entry| entry.id).collect(), groups, facets: self.facets(&filters) }
    }

    fn facets(&self, filters: &[Filter; 7]) -> Facets {
        let fixed = |filter: &Filter, codes: &[&str]| {
            let choices = codes.iter().zip(&filter.counts);
            choices.map(|(code, count)| Facet { value: (*code).to_owned(), count: *count }).collect::<Vec<_>>()
        };
        let named = |filter: &Filter, names: &Names| {
            let choices = names.names.iter().zip(&filter.counts);
            let sorted: BTreeMap<&String, u32> = choices.map(|(name, count)| (name, *count)).collect();
            sorted.into_iter().map(|(name, count)| Facet { value: name.clone(), count }).collect::<Vec<_>>()
        };
        let [kinds, scopes, breadths, topics, regions, countries, langs] = filters;
        Facets {
            kinds: fixed(kinds, &ResourceKind::ALL.map(ResourceKind::code)),
            scopes: fixed(scopes, &Scope::ALL.map(Scope::code)),
            breadths: fixed(breadths, &Breadth::ALL.map(Breadth::code)),
            topics: named(topics, &self.topics),
            regions: named(regions, &self.regions),
            countries: named(countries, &self.countries),
            langs: named(langs, &self.langs),
        }
    }
}
