//! The list of resources: its filters and their counts, its order, its words; and the way of all of it to another hub.

use super::make::tag;
use super::people::pass;
use domain::resources::{Breadth, Facet, ResourceAsk, ResourceKind, ResourceList, ResourceSort, Scope};
use domain::voices::Titled;
use domain::{Fault, Locale, Region};
use hub::resources::archive::{Archived, FORMAT, ResourceArchive};
use hub::testing::{On, Scratch};
use hub::{Error, Hub, on_both};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use time::macros::datetime;
use uuid::Uuid;

pub fn titled(lang: &str, title: &str, text: &str) -> Titled {
    Titled { lang: tag(lang), title: title.to_owned(), text: text.to_owned() }
}

/// The nth of many: every property takes turns at a pace of its own.
pub fn generated(nth: u32) -> Archived {
    let turn = |of: usize, pace: u32| (nth / pace) as usize % of;
    let scope = Scope::ALL[turn(5, 1)];
    let regions = Region::ALL;
    let countries = ["PE", "SN", "KE", "FR", "NP"];
    let titles = [
        titled("en", &format!("Drought plan {nth}"), "What towns can do."),
        titled("es", &format!("Plan de sequía {nth}"), "Lo que pueden hacer las ciudades."),
        titled("fr", &format!("Plan de sécheresse {nth}"), "Ce que peuvent faire les villes."),
    ];
    let versions = match turn(4, 3) {
        0 => vec![titles[0].clone()],
        1 => vec![titles[2].clone(), titles[0].clone()],
        2 => vec![titles[1].clone()],
        _ => titles.to_vec(),
    };
    let topics = std::collections::BTreeSet::from([1 + turn(23, 1), 1 + turn(23, 6)]);
    Archived {
        id: domain::id::ResourceId(Uuid::from_u128(0xa000_0000 + u128::from(nth))),
        number: nth,
        kind: ResourceKind::ALL[turn(11, 2)].code().to_owned(),
        scope: scope.code().to_owned(),
        breadth: Breadth::ALL[turn(3, 4)].code().to_owned(),
        languages: versions.iter().map(|version| version.lang.clone()).collect(),
        versions,
        authors: String::new(),
        organisation: ["Aquifer Watch", "River Board"][turn(2, 5)].to_owned(),
        year: (turn(7, 1) > 0).then(|| 2010 + i32::try_from(turn(16, 3)).unwrap()),
        link: format!("https://example.org/{nth}"),
        doi: String::new(),
        isbn: String::new(),
        licence: String::new(),
        regions: if scope.has_regions() { vec![regions[turn(11, 7)].code().to_owned()] } else { Vec::new() },
        countries: if scope.has_countries() { vec![countries[turn(5, 3)].to_owned()] } else { Vec::new() },
        topics: topics.into_iter().map(|nth| format!("objective-{nth}")).collect(),
        groups: Vec::new(),
        peers: 2,
        files: Vec::new(),
        included_at: datetime!(2026-01-01 12:00 UTC) + time::Duration::minutes(nth.into()),
    }
}

pub fn archive(count: u32) -> ResourceArchive {
    ResourceArchive { format: FORMAT.to_owned(), resources: (1..=count).map(generated).collect(), next: None }
}

async fn list(hub: &Hub, query: &str, locale: Locale) -> ResourceList {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    hub.resources().list(&ResourceAsk::parse(pairs).unwrap(), locale).await.unwrap()
}

fn count(facets: &[Facet], value: &str) -> u32 {
    facets.iter().find(|facet| facet.value == value).map_or(0, |facet| facet.count)
}

/// Whether a resource is one of those asked for, told without any index.
fn fits(each: &Archived, ask: &ResourceAsk, but: &str) -> bool {
    let any = |name: &str, chosen: &[String], has: &[String]| {
        name == but || chosen.is_empty() || has.iter().any(|value| chosen.contains(value))
    };
    let codes = |codes: Vec<&'static str>| codes.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let mut regions = each.regions.clone();
    regions.extend(each.countries.iter().filter_map(|code| Region::of(code)).map(|region| region.code().to_owned()));
    any("type", &codes(ask.kinds.iter().map(|kind| kind.code()).collect()), std::slice::from_ref(&each.kind))
        && any(
            "scope",
            &codes(ask.scopes.iter().map(|scope| scope.code()).collect()),
            std::slice::from_ref(&each.scope),
        )
        && any(
            "breadth",
            &codes(ask.breadths.iter().map(|it| it.code()).collect()),
            std::slice::from_ref(&each.breadth),
        )
        && any("topic", &ask.topics, &each.topics)
        && any("region", &codes(ask.regions.iter().map(|region| region.code()).collect()), &regions)
        && any("country", &ask.countries, &each.countries)
        && any(
            "lang",
            &ask.langs.iter().map(ToString::to_string).collect::<Vec<_>>(),
            &each.languages.iter().map(ToString::to_string).collect::<Vec<_>>(),
        )
        && ask.from.is_none_or(|from| each.year.is_some_and(|year| year >= from))
        && ask.to.is_none_or(|to| each.year.is_some_and(|year| year <= to))
}

#[tokio::test]
async fn the_counts_of_ten_thousand_are_those_of_a_plain_count() {
    let scratch = Scratch::new(On::Sqlite).await;
    let all = archive(10_000);
    assert_eq!(scratch.hub.resources().import(&all).await.unwrap(), 10_000);
    let queries = [
        "",
        "type=report",
        "type=report&type=video&scope=global",
        "scope=national&country=PE&country=SN",
        "region=latin-america&lang=es",
        "topic=objective-7&breadth=thematic&from=2015&to=2020",
        "lang=fr&lang=en&scope=local&topic=objective-1&topic=objective-2&topic=objective-3",
    ];
    for query in queries {
        let shown = list(&scratch.hub, query, Locale::Fr).await;
        let ask = &shown.ask;
        let plain = all.resources.iter().filter(|each| fits(each, ask, "")).count();
        assert_eq!(shown.total() as usize, plain, "{query}");
        let of = |but: &'static str| all.resources.iter().filter(move |each| fits(each, ask, but));
        for kind in ResourceKind::ALL {
            let plain = of("type").filter(|each| each.kind == kind.code()).count();
            assert_eq!(count(&shown.facets.kinds, kind.code()) as usize, plain, "{query} {kind:?}");
        }
        for scope in Scope::ALL {
            let plain = of("scope").filter(|each| each.scope == scope.code()).count();
            assert_eq!(count(&shown.facets.scopes, scope.code()) as usize, plain, "{query} {scope:?}");
        }
        for breadth in Breadth::ALL {
            let plain = of("breadth").filter(|each| each.breadth == breadth.code()).count();
            assert_eq!(count(&shown.facets.breadths, breadth.code()) as usize, plain, "{query} {breadth:?}");
        }
        for topic in (1..=23).map(|nth| format!("objective-{nth}")) {
            let plain = of("topic").filter(|each| each.topics.contains(&topic)).count();
            assert_eq!(count(&shown.facets.topics, &topic) as usize, plain, "{query} {topic}");
        }
        for country in ["PE", "SN", "KE", "FR", "NP"] {
            let plain = of("country").filter(|each| each.countries.iter().any(|code| code == country)).count();
            assert_eq!(count(&shown.facets.countries, country) as usize, plain, "{query} {country}");
        }
        for lang in ["en", "fr", "es"] {
            let plain = of("lang").filter(|each| each.languages.contains(&tag(lang))).count();
            assert_eq!(count(&shown.facets.langs, lang) as usize, plain, "{query} {lang}");
        }
    }
    scratch.end().await;
}

#[tokio::test]
async fn whatever_is_chosen_the_pages_hold_what_is_counted() {
    let scratch = Scratch::new(On::Sqlite).await;
    let all = archive(300);
    scratch.hub.resources().import(&all).await.unwrap();
    let values = [
        "type=report",
        "type=video",
        "scope=global",
        "scope=local",
        "lang=fr",
        "region=europe",
        "country=PE",
        "from=2014",
        "sort=newest",
        "topic=objective-4",
    ];
    let mut runner = TestRunner::deterministic();
    let some = proptest::sample::subsequence(values.to_vec(), 0..5);
    let queries = (0..40).map(|_| some.new_tree(&mut runner).unwrap().current().join("&"));
    for query in queries {
        let first = list(&scratch.hub, &query, Locale::Es).await;
        let mut seen = Vec::new();
        for page in 1..=first.pages {
            let shown = list(&scratch.hub, &format!("{query}&page={page}"), Locale::Es).await;
            assert!(shown.rows.len() <= 20);
            seen.extend(shown.rows.into_iter().map(|row| row.number));
        }
        assert_eq!(seen.len(), first.total() as usize, "{query}");
        let plain: Vec<u32> =
            all.resources.iter().filter(|each| fits(each, &first.ask, "")).map(|each| each.number).collect();
        seen.sort_unstable();
        assert_eq!(seen, plain, "{query}");
    }
    scratch.end().await;
}

on_both! {
    async fn the_broadest_come_first_then_the_reader_s_language_then_the_newest(hub) {
        hub.resources().import(&archive(120)).await.unwrap();
        for locale in Locale::ALL {
            let mut rows = Vec::new();
            for page in 1..=6 {
                rows.extend(list(&hub, &format!("page={page}"), locale).await.rows);
            }
            let key = |row: &domain::resources::ResourceRow| {
                let known = generated(row.number);
                let breadth = Breadth::parse(&known.breadth).unwrap();
                let foreign = !known.languages.iter().any(|lang| locale.reads(lang));
                (row.scope, breadth, foreign, std::cmp::Reverse(row.year))
            };
            assert_eq!(rows.len(), 120);
            assert!(rows.is_sorted_by_key(key), "{locale}");
        }
        let newest = list(&hub, "sort=newest", Locale::En).await;
        assert!(newest.rows.is_sorted_by_key(|row| std::cmp::Reverse(row.year)));
    }

    async fn words_are_found_in_every_language(hub) {
        hub.resources().import(&archive(40)).await.unwrap();
        let french = list(&hub, "q=secheresse villes", Locale::Fr).await;
        let plain = (1..=40).filter(|nth| generated(*nth).versions.iter().any(|version| version.lang == tag("fr"))).count();
        assert_eq!(french.total() as usize, plain);
        assert!(french.rows[0].text.shown.title.starts_with("Plan de sécheresse"));
        // A topic's own words find what stands under it, and so does the organisation.
        assert!(list(&hub, "q=trafficking", Locale::En).await.total() > 0);
        assert!(list(&hub, "q=aquifer", Locale::En).await.total() > 0);
        let best = list(&hub, "q=drought plan 17&sort=best", Locale::En).await;
        assert_eq!(best.ask.sort, ResourceSort::Best);
        assert_eq!(list(&hub, "q=—", Locale::En).await.total(), 0);
    }

    async fn a_page_beyond_the_last_is_none(hub) {
        let empty = list(&hub, "", Locale::En).await;
        assert_eq!((empty.total(), empty.pages, empty.rows.len()), (0, 1, 0));
        let beyond = hub.resources().list(&ResourceAsk { page: 2, ..ResourceAsk::default() }, Locale::En).await;
        assert!(matches!(beyond, Err(Error::Fault(Fault::NotFound))));
    }

    async fn a_dead_link_is_told_after_the_third_time(hub) {
        hub.resources().import(&archive(1)).await.unwrap();
        pass(&hub, std::time::Duration::from_secs(1));
        for _ in 0..3 {
            assert!(!hub.resources().included(1, Locale::En, None).await.unwrap().dead);
            let due = hub.resources().links_due(10).await.unwrap();
            assert_eq!(due[0].1, "https://example.org/1");
            hub.resources().link_looked_at(due[0].0, &due[0].1, false).await.unwrap();
            assert_eq!(hub.resources().links_due(10).await.unwrap().len(), 0);
            pass(&hub, std::time::Duration::from_hours(25));
        }
        assert!(hub.resources().included(1, Locale::En, None).await.unwrap().dead);
        let due = hub.resources().links_due(10).await.unwrap();
        hub.resources().link_looked_at(due[0].0, &due[0].1, true).await.unwrap();
        assert!(!hub.resources().included(1, Locale::En, None).await.unwrap().dead);
        pass(&hub, std::time::Duration::from_hours(25));
        assert_eq!(hub.resources().links_due(10).await.unwrap().len(), 0);
    }
}

#[tokio::test]
async fn the_repository_travels_whole() {
    let (from, to) = (Scratch::new(On::Sqlite).await, Scratch::new(On::Postgres).await);
    from.hub.resources().import(&archive(45)).await.unwrap();
    let (mut after, mut all) = (0, Vec::new());
    loop {
        let part = from.hub.resources().export(after, 20).await.unwrap();
        let json = serde_json::to_vec(&part).unwrap();
        let read = hub::resources::archive::parse(&json).unwrap();
        assert_eq!(to.hub.resources().import(&read).await.unwrap() as usize, part.resources.len());
        all.extend(part.resources);
        let Some(next) = part.next else { break };
        after = next;
    }
    assert_eq!(all, archive(45).resources);
    assert_eq!(to.hub.resources().export(0, 100).await.unwrap().resources, all);
    assert_eq!(to.hub.resources().import(&archive(45)).await.unwrap(), 0);
    let mut odd = archive(46);
    odd.resources[45].topics = vec!["fire".to_owned()];
    let refused = to.hub.resources().import(&odd).await.unwrap_err();
    assert!(refused.to_string().contains("resource 46: wrong are topics"), "{refused}");
    from.end().await;
    to.end().await;
}
