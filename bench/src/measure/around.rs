//! The repository with 1,000 and with 10,000 resources, on either database: how long a page takes on which resources are
//! sifted or sought, and whether the counts beside the filters are those of a plain count.

use super::posting::{facilitator, secret};
use super::{Plan, say};
use crate::Result;
use crate::table::{Bound, Table};
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use colloquy::router::{Site, router};
use colloquy::web::Reader;
use domain::id::ResourceId;
use domain::resources::{Breadth, Facet, ResourceAsk, ResourceKind, Scope};
use domain::voices::Titled;
use domain::{LangTag, Locale, Region};
use fastrand::Rng;
use http_body_util::BodyExt as _;
use hub::Hub;
use hub::resources::archive::{Archived, FORMAT, ResourceArchive};
use hub::testing::{On, Scratch};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};
use time::macros::datetime;
use tower::ServiceExt as _;
use uuid::Uuid;

const COUNTRIES: [&str; 12] = ["PE", "KE", "FR", "JP", "NZ", "DE", "NG", "IN", "CA", "BR", "LB", "ES"];
const WORDS: [&str; 16] = [
    "migración",
    "rivières",
    "borders",
    "données",
    "health",
    "enfants",
    "trabajo",
    "skills",
    "reintegration",
    "climat",
    "género",
    "remittances",
    "consular",
    "détention",
    "school",
    "agua",
];

/// Fills both databases with both numbers, checks the counts and takes the times.
pub async fn measure(plan: &Plan, table: &mut Table) -> Result {
    for (on, name) in [(On::Sqlite, "SQLite"), (On::Postgres, "PostgreSQL")] {
        let mut medians = Vec::new();
        for many in [1_000, 10_000] {
            say(&format!("{many} resources on {name}"));
            let scratch = Scratch::new(on).await;
            let hub = scratch.hub.clone();
            let archive = resources(&hub, many).await?;
            hub.resources().import(&archive).await?;
            count(&hub, &archive).await?;
            let site = router(Site::new(hub.clone(), "http://127.0.0.1".to_owned(), false, Arc::new(Reader::new(&[]))));
            // For whoever has signed in, no page is kept.
            facilitator(&hub, 0).await?;
            let cookie = format!("colloquy={}", secret(&hub, 0).await?);
            let mut first = times(&site, &firsts(plan.foreign_pairs), &cookie).await?;
            medians.push(at(&mut first, 50));
            if many == 10_000 {
                let mut sifted = times(&site, &addresses(plan.foreign_pairs, false), "").await?;
                let mut sought = times(&site, &addresses(plan.foreign_pairs, true), "").await?;
                let bound = || Bound::AtMost(50.0);
                table.note(format!("10,000 resources sifted, 95 of 100, {name}"), at(&mut sifted, 95), "ms", bound());
                table.note(format!("10,000 resources sought, 95 of 100, {name}"), at(&mut sought, 95), "ms", bound());
            }
            drop((site, hub));
            scratch.end().await;
        }
        let ratio = medians[1] / medians[0];
        table.note(format!("first page of 10,000 resources ÷ of 1,000, {name}"), ratio, "", Bound::AtMost(1.5));
    }
    Ok(())
}

/// In milliseconds, of so many in 100.
fn at(times: &mut [Duration], share: usize) -> f64 {
    times.sort_unstable();
    let place = times.len().saturating_sub(1) * share / 100;
    times.get(place).map_or(f64::NAN, |time| time.as_secs_f64() * 1000.0)
}

/// Resources made from a seed.
async fn resources(hub: &Hub, many: u32) -> Result<ResourceArchive> {
    let topics: Vec<String> = hub.topics().all().await?.into_iter().map(|topic| topic.code).collect();
    let mut rng = Rng::with_seed(7);
    let mut some = |all: &[&str], most: usize| -> Vec<String> {
        let chosen: BTreeSet<&str> = (0..rng.usize(1..=most)).map(|_| all[rng.usize(..all.len())]).collect();
        chosen.into_iter().map(str::to_owned).collect()
    };
    let codes: Vec<&str> = topics.iter().map(String::as_str).collect();
    let regions: Vec<&str> = Region::ALL.iter().map(|region| region.code()).collect();
    let mut all = Vec::new();
    for number in 1..=many {
        let one = |all: Vec<String>| all.into_iter().next().unwrap_or_default();
        let scope = Scope::parse(&one(some(&Scope::ALL.map(Scope::code), 1))).ok_or("a scope has its code")?;
        let languages = some(&["en", "fr", "es", "ar"], 2);
        let title = some(&WORDS, 4).join(" ");
        all.push(Archived {
            id: ResourceId(Uuid::from_u128(0x0100_0000_0000_7000_8000_0000_0000_0000 + u128::from(number))),
            number,
            kind: one(some(&ResourceKind::ALL.map(ResourceKind::code), 1)),
            scope: scope.code().to_owned(),
            breadth: one(some(&Breadth::ALL.map(Breadth::code), 1)),
            versions: languages
                .iter()
                .take(1)
                .map(|tag| {
                    Ok(Titled {
                        lang: LangTag::parse(tag)?,
                        title: format!("{title} {number}"),
                        text: some(&WORDS, 12).join(" "),
                    })
                })
                .collect::<Result<_>>()?,
            languages: languages.iter().map(|tag| Ok(LangTag::parse(tag)?)).collect::<Result<_>>()?,
            authors: String::new(),
            organisation: String::new(),
            year: Some(2000 + i32::try_from(number % 27)?),
            link: format!("https://example.org/{number}"),
            doi: String::new(),
            isbn: String::new(),
            licence: String::new(),
            regions: if scope.has_regions() { some(&regions, 2) } else { Vec::new() },
            countries: if scope.has_countries() { some(&COUNTRIES, 2) } else { Vec::new() },
            topics: some(&codes, 3),
            groups: Vec::new(),
            files: Vec::new(),
            peers: 3,
            included_at: datetime!(2026-01-01 0:00 UTC) + time::Duration::minutes(number.into()),
        });
    }
    Ok(ResourceArchive { format: FORMAT.to_owned(), resources: all, next: None })
}

/// What a filter has of a resource.
type Values = fn(&Archived) -> Vec<String>;

/// Every filter: what a resource has for it, and what is chosen.
fn filters(ask: &ResourceAsk) -> [(Values, Vec<String>); 5] {
    [
        (|each| vec![each.kind.clone()], ask.kinds.iter().map(|kind| kind.code().to_owned()).collect()),
        (|each| vec![each.scope.clone()], ask.scopes.iter().map(|scope| scope.code().to_owned()).collect()),
        (|each| each.topics.clone(), ask.topics.clone()),
        (|each| each.countries.clone(), ask.countries.clone()),
        (
            |each| each.languages.iter().map(|lang| lang.primary().to_owned()).collect(),
            ask.langs.iter().map(|lang| lang.primary().to_owned()).collect(),
        ),
    ]
}

/// Compares the counts beside the filters with plain ones.
async fn count(hub: &Hub, archive: &ResourceArchive) -> Result {
    let queries: [&[(&str, &str)]; 6] = [
        &[],
        &[("type", "report")],
        &[("scope", "national"), ("country", "PE")],
        &[("topic", "objective-1"), ("topic", "objective-7"), ("type", "video")],
        &[("lang", "fr"), ("from", "2010")],
        &[("lang", "es"), ("type", "guidance"), ("scope", "global"), ("to", "2015")],
    ];
    for query in queries {
        let ask = ResourceAsk::parse(query.iter().copied()).map_err(|_| "a query of the benchmark is none")?;
        let shown = hub.resources().list(&ask, Locale::En).await?.facets;
        let filters = filters(&ask);
        let lists = [&shown.kinds, &shown.scopes, &shown.topics, &shown.countries, &shown.langs];
        for (place, list) in lists.into_iter().enumerate() {
            let mut plain: BTreeMap<String, u32> = BTreeMap::new();
            let of_years = |each: &&Archived| {
                ask.from.is_none_or(|from| each.year >= Some(from)) && ask.to.is_none_or(|to| each.year <= Some(to))
            };
            for each in archive.resources.iter().filter(of_years) {
                let passes = |(at, (values, chosen)): (usize, &(Values, Vec<String>))| {
                    at == place || chosen.is_empty() || values(each).iter().any(|value| chosen.contains(value))
                };
                if filters.iter().enumerate().all(passes) {
                    for value in filters[place].0(each) {
                        *plain.entry(value).or_default() += 1;
                    }
                }
            }
            let told: BTreeMap<String, u32> = list
                .iter()
                .filter(|facet| facet.count > 0)
                .map(|Facet { value, count }| (value.clone(), *count))
                .collect();
            if told != plain {
                return Err(format!("{query:?}: the filters count {told:?}, and there are {plain:?}").into());
            }
        }
    }
    Ok(())
}

/// The first page in each language, again and again.
fn firsts(many: u32) -> Vec<String> {
    (0..many).flat_map(|_| Locale::ALL.map(|locale| format!("/{locale}/resources"))).collect()
}

/// Addresses of the list, each another one.
fn addresses(many: u32, sought: bool) -> Vec<String> {
    let mut rng = Rng::with_seed(11);
    let mut all = BTreeSet::new();
    while all.len() < many as usize {
        let locale = Locale::ALL[rng.usize(..3)];
        let kind = ResourceKind::ALL[rng.usize(..ResourceKind::ALL.len())].code();
        let topic = rng.u32(1..=23);
        let year = rng.u32(2000..2020);
        all.insert(if sought {
            let (one, two) = (WORDS[rng.usize(..WORDS.len())], WORDS[rng.usize(..WORDS.len())]);
            let words = format!("{one}+{two}").bytes().fold(String::new(), |mut text, byte| {
                // Writing to a `String` cannot fail.
                let _ = match byte {
                    byte if byte.is_ascii_alphanumeric() || byte == b'+' => text.write_char(char::from(byte)),
                    byte => write!(text, "%{byte:02X}"),
                };
                text
            });
            if rng.bool() {
                format!("/{locale}/resources?q={words}&from={year}")
            } else {
                format!("/{locale}/search?q={words}+{year}")
            }
        } else {
            format!("/{locale}/resources?type={kind}&topic=objective-{topic}&from={year}")
        });
    }
    all.into_iter().collect()
}

async fn times(site: &Router, addresses: &[String], cookie: &str) -> Result<Vec<Duration>> {
    let mut all = Vec::with_capacity(addresses.len());
    for address in addresses {
        let request = Request::get(address).header("cookie", cookie).body(Body::empty())?;
        let began = Instant::now();
        let answer = site.clone().oneshot(request).await?;
        let status = answer.status();
        answer.into_body().collect().await.map_err(|error| format!("a page broke off: {error}"))?;
        all.push(began.elapsed());
        if !status.is_success() {
            return Err(format!("{address}: {status}").into());
        }
    }
    Ok(all)
}
