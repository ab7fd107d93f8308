//! The roster's balance: what the numbers say, in words, above the numbers.

use super::words;
use crate::ui::chart::{Bar, Chart, chart};
use crate::ui::region_name;
use domain::Locale;
use domain::experts::{Balance, Gender};
use domain::form::Part;
use domain::topic::Topic;
use i18n::experts as t;

/// The parts of the page, each with its finding for a heading.
pub fn parts(locale: Locale, balance: &Balance, topics: &[Topic]) -> Vec<Part> {
    if balance.members == 0 {
        return vec![Part { words: t::balance_none(locale).to_owned(), ..Part::default() }];
    }
    vec![
        part(locale, by_topic(locale, balance, topics)),
        part(locale, based(locale, balance)),
        part(locale, by_region(locale, balance)),
        part(locale, by_language(locale, balance)),
        part(locale, by_gender(locale, balance)),
    ]
}

fn part(locale: Locale, (finding, shown): (String, Chart)) -> Part {
    Part { heading: finding, drawn: chart(locale, &shown), ..Part::default() }
}

/// Names in a sentence: `a, b and c`.
fn listed(locale: Locale, names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [all @ .., last] => {
            // Spanish says *e* before the sound of *i*.
            let and = if last.to_lowercase().starts_with(['i', 'í']) { t::and_before_i } else { t::and };
            and(locale, &all.join(", "), last)
        }
    }
}

/// What to call those with nobody: by name as long as they are few, else by number.
fn nobody(
    locale: Locale,
    names: &[&str],
    all: &str,
    some: impl Fn(&str) -> String,
    many: impl Fn(i64) -> String,
) -> String {
    match names.len() {
        0 => all.to_owned(),
        1..=3 => some(&listed(locale, names)),
        count => many(words::count(count)),
    }
}

fn bars<'a>(all: impl Iterator<Item = (&'a str, u32)>) -> Vec<Bar> {
    all.map(|(label, value)| Bar { label: label.to_owned(), value }).collect()
}

/// What is missing by name, where the heading only counts it.
fn named(locale: Locale, names: &[&str]) -> Option<String> {
    (names.len() > 3).then(|| t::gap_names(locale, &listed(locale, names)))
}

fn by_topic(locale: Locale, balance: &Balance, topics: &[Topic]) -> (String, Chart) {
    let title = |id| topics.iter().find(|topic| topic.id == id).map_or("", |topic| topic.title.get(locale));
    let none: Vec<&str> = balance.topics.iter().filter(|(_, count)| *count == 0).map(|(id, _)| title(*id)).collect();
    let single = balance.topics.iter().filter(|(_, count)| *count == 1).count();
    let finding = if none.is_empty() && single > 0 {
        t::topics_single(locale, words::count(single))
    } else {
        nobody(
            locale,
            &none,
            t::topics_all(locale),
            |names| t::topics_some(locale, names),
            |count| t::topics_many(locale, count),
        )
    };
    let chart = Chart {
        unit: t::unit_topics(locale).to_owned(),
        heads: (t::head_topic(locale).to_owned(), t::head_members(locale).to_owned()),
        bars: bars(balance.topics.iter().map(|(id, count)| (title(*id), *count))),
        gap: named(locale, &none),
    };
    (finding, chart)
}

fn based(locale: Locale, balance: &Balance) -> (String, Chart) {
    let name =
        |region: Option<domain::Region>| region.map_or(t::no_region(locale), |region| region_name(locale, region));
    let none: Vec<&str> = balance
        .based
        .iter()
        .filter(|(region, count)| region.is_some() && *count == 0)
        .map(|(region, _)| name(*region))
        .collect();
    let finding = nobody(
        locale,
        &none,
        t::based_all(locale),
        |names| t::based_some(locale, names),
        |count| t::based_many(locale, count),
    );
    let known = balance.based.iter().filter(|(region, count)| region.is_some() || *count > 0);
    let chart = Chart {
        unit: t::unit_based(locale).to_owned(),
        heads: (t::head_region(locale).to_owned(), t::head_members(locale).to_owned()),
        bars: bars(known.map(|(region, count)| (name(*region), *count))),
        gap: named(locale, &none),
    };
    (finding, chart)
}

fn by_region(locale: Locale, balance: &Balance) -> (String, Chart) {
    let none: Vec<&str> = balance
        .regions
        .iter()
        .filter(|(_, count)| *count == 0)
        .map(|(region, _)| region_name(locale, *region))
        .collect();
    let finding = nobody(
        locale,
        &none,
        t::regions_all(locale),
        |names| t::regions_some(locale, names),
        |count| t::regions_many(locale, count),
    );
    let chart = Chart {
        unit: t::unit_regions(locale).to_owned(),
        heads: (t::head_region(locale).to_owned(), t::head_members(locale).to_owned()),
        bars: bars(balance.regions.iter().map(|(region, count)| (region_name(locale, *region), *count))),
        gap: named(locale, &none),
    };
    (finding, chart)
}

fn by_language(locale: Locale, balance: &Balance) -> (String, Chart) {
    let all: Vec<(String, u32)> = balance
        .languages
        .iter()
        .map(|(lang, count)| (i18n::language_name(locale, lang).into_owned(), *count))
        .collect();
    let none: Vec<&str> = all.iter().filter(|(_, count)| *count == 0).map(|(name, _)| name.as_str()).collect();
    // The languages of the interface stand first: it is they that reviews are asked for in.
    let fewest = all.iter().take(Locale::ALL.len()).min_by_key(|(_, count)| *count);
    let finding = match (none.is_empty(), fewest) {
        (true, Some((name, count))) => t::languages_fewest(locale, name, (*count).into(), balance.members.into()),
        _ => t::languages_none(locale, &listed(locale, &none)),
    };
    let chart = Chart {
        unit: t::unit_languages(locale).to_owned(),
        heads: (t::language(locale).to_owned(), t::head_members(locale).to_owned()),
        bars: bars(all.iter().map(|(name, count)| (name.as_str(), *count))),
        gap: None,
    };
    (finding, chart)
}

fn by_gender(locale: Locale, balance: &Balance) -> (String, Chart) {
    let of = |wanted| balance.genders.iter().find(|(gender, _)| *gender == wanted).map_or(0, |(_, count)| *count);
    let (women, men, unsaid) = (of(Some(Gender::Woman)), of(Some(Gender::Man)), of(None));
    let finding = if unsaid * 2 > balance.members {
        t::gender_mostly_unsaid(locale, unsaid.into(), balance.members.into())
    } else if women == men {
        t::gender_even(locale, women.into())
    } else if women > men {
        t::gender_more_women(locale, women.into(), men.into())
    } else {
        t::gender_more_men(locale, men.into(), women.into())
    };
    let chart = Chart {
        unit: t::unit_gender(locale).to_owned(),
        heads: (t::gender(locale).to_owned(), t::head_members(locale).to_owned()),
        bars: bars(balance.genders.iter().map(|(gender, count)| (words::gender(locale, *gender), *count))),
        gap: None,
    };
    (finding, chart)
}
