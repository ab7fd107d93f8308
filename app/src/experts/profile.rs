//! What one knows and offers, as a form: one that is filled from what is kept, and read back.

use super::words;
use crate::ui::region_name;
use domain::experts::{Availability, Biography, Expertise, Gender, Help, Interests, Level, Spoken, limits};
use domain::form::{Field, Fields, Kind};
use domain::id::TopicId;
use domain::topic::Topic;
use domain::{LangTag, Locale, Region};
use i18n::experts as t;
use time::Date;
use time::format_description::well_known::Iso8601;
use uuid::Uuid;

/// How many empty lines for languages stand below those that are filled in.
const SPARE: usize = 2;

/// What a browser offers where a curriculum vitae is chosen.
const ACCEPTED: &str = ".pdf,application/pdf";

/// The fields. `topics` is the taxonomy, `wanted` how many language versions of the biography there is room for at least.
pub fn fields(locale: Locale, topics: &[Topic], expertise: &Expertise, wanted: usize) -> Vec<Field> {
    let mut fields = vec![versions(locale, expertise, wanted)];
    fields.push(knows(locale, topics, expertise));
    fields.push(languages(locale, expertise));
    fields.push(offers(locale, expertise));
    fields.push(for_roster(locale, expertise));
    fields
}

fn versions(locale: Locale, expertise: &Expertise, wanted: usize) -> Field {
    let most = limits::VERSIONS as usize;
    let count = expertise.versions.len().max(wanted).clamp(1, most);
    let free = |taken: &[String]| {
        let first = Locale::ALL.into_iter().find(|each| *each == locale && !taken.contains(&each.tag().to_owned()));
        let other = Locale::ALL.into_iter().find(|each| !taken.contains(&each.tag().to_owned()));
        first.or(other).map_or_else(String::new, |each| each.tag().to_owned())
    };
    let mut taken: Vec<String> = expertise.versions.iter().map(|version| version.lang.clone()).collect();
    let mut groups = Vec::with_capacity(count);
    for place in 0..count {
        let version = expertise.versions.get(place).cloned().unwrap_or_else(|| {
            let lang = free(&taken);
            taken.push(lang.clone());
            Biography { lang, ..Biography::default() }
        });
        let name = |field: &str| format!("{field}-{place}");
        let choices = words::language_choices(locale, None, &version.lang);
        let label = if place == 0 {
            t::version_original(locale).to_owned()
        } else {
            t::version_nth(locale, words::count(place + 1))
        };
        let mut group = vec![
            Field::new(&name("lang"), t::language(locale), Kind::Select { choices }).with([version.lang.clone()]),
            Field::new(&name("headline"), t::headline(locale), Kind::Text).with([version.headline]).lang(&version.lang),
            Field::new(&name("text"), t::biography(locale), Kind::Area)
                .with([version.text])
                .lang(&version.lang)
                .hint(t::biography_hint(locale, limits::BIOGRAPHY.into()))
                .optional(),
        ];
        if place == 0 {
            t::headline_hint(locale).clone_into(&mut group[1].hint);
        }
        groups.push(Field::group(label, group));
    }
    Field::group(t::who_you_are(locale), groups).hint(t::versions_hint(locale))
}

fn knows(locale: Locale, topics: &[Topic], expertise: &Expertise) -> Field {
    // One that was retired stays with those who have it.
    let offered = topics.iter().filter(|topic| !topic.retired || expertise.topics.contains(&topic.id));
    let choices = offered.map(|topic| (topic.id.to_string(), topic.title.get(locale).to_owned())).collect();
    let regions = Region::ALL.map(|region| (region.code().to_owned(), region_name(locale, region).to_owned())).to_vec();
    Field::group(
        t::what_you_know(locale),
        vec![
            Field::new("topics", t::facet_topic(locale), Kind::Checks { choices })
                .with(expertise.topics.iter().map(ToString::to_string)),
            Field::new("regions", t::facet_region(locale), Kind::Checks { choices: regions })
                .with(expertise.regions.iter().map(|region| region.code().to_owned())),
        ],
    )
}

fn languages(locale: Locale, expertise: &Expertise) -> Field {
    let most = limits::LANGUAGES as usize;
    let count = (expertise.languages.len() + SPARE).min(most);
    let levels = || Level::ALL.iter().map(|level| (level.code().to_owned(), words::level(locale, *level).to_owned()));
    let rows = (0..count).map(|place| {
        let known = expertise.languages.get(place);
        let tag = known.map_or_else(String::new, |each| each.lang.to_string());
        let name = |field: &str| format!("{field}-{place}");
        let choices = words::language_choices(locale, Some(t::language_none(locale)), &tag);
        let spoken = known.map_or(Level::None, |each| each.spoken);
        let written = known.map_or(Level::None, |each| each.written);
        Field::group(
            t::language_nth(locale, words::count(place + 1)),
            vec![
                Field::new(&name("language"), t::language(locale), Kind::Select { choices }).with([tag]),
                Field::new(&name("spoken"), t::spoken(locale), Kind::Select { choices: levels().collect() })
                    .with([spoken.code().to_owned()]),
                Field::new(&name("written"), t::written(locale), Kind::Select { choices: levels().collect() })
                    .with([written.code().to_owned()]),
            ],
        )
    });
    Field::group(t::your_languages(locale), rows.collect()).hint(t::languages_hint(locale))
}

fn offers(locale: Locale, expertise: &Expertise) -> Field {
    let help = Help::ALL.iter().map(|help| (help.code().to_owned(), words::help(locale, *help).to_owned())).collect();
    let time = Availability::ALL
        .iter()
        .map(|each| (each.code().to_owned(), words::availability(locale, *each).to_owned()))
        .collect();
    Field::group(
        t::how_you_help(locale),
        vec![
            Field::new("help", t::facet_help(locale), Kind::Checks { choices: help })
                .with(expertise.help.iter().map(|help| help.code().to_owned())),
            Field::new("availability", t::time(locale), Kind::Radios { choices: time })
                .with(expertise.availability.map(|each| each.code().to_owned())),
            Field::new("away-until", t::back_on(locale), Kind::Day)
                .with(expertise.away_until.map(|day| day.to_string()))
                .hint(t::back_on_hint(locale))
                .optional(),
        ],
    )
}

fn for_roster(locale: Locale, expertise: &Expertise) -> Field {
    let at_once = (1..=limits::AT_ONCE).map(|count| (count.to_string(), count.to_string())).collect();
    let declared = vec![
        ("nothing".to_owned(), t::declare_nothing(locale).to_owned()),
        ("these".to_owned(), t::declare_these(locale).to_owned()),
    ];
    let (choice, these) = match &expertise.interests {
        Interests::Unsaid => ("", ""),
        Interests::Nothing => ("nothing", ""),
        Interests::These(words) => ("these", words.as_str()),
    };
    let genders = Gender::ALL
        .iter()
        .copied()
        .map(Some)
        .chain([None])
        .map(|gender| (gender.map_or("", Gender::code).to_owned(), words::gender(locale, gender).to_owned()))
        .collect();
    Field::group(
        t::for_roster(locale),
        vec![
            Field::new("declared", t::declare(locale), Kind::Radios { choices: declared })
                .with([choice.to_owned()])
                .hint(t::declare_hint(locale))
                .optional(),
            Field::new("interests", t::interests(locale), Kind::Area).with([these.to_owned()]).optional(),
            Field::new("at-once", t::at_once(locale), Kind::Select { choices: at_once })
                .with([expertise.at_once.max(1).to_string()]),
            Field::new("gender", t::gender(locale), Kind::Select { choices: genders })
                .with(expertise.gender.map(|gender| gender.code().to_owned()))
                .hint(t::gender_hint(locale))
                .optional(),
            Field::new("upload", t::cv(locale), Kind::File { accept: ACCEPTED.to_owned() })
                .hint(t::cv_hint(locale, domain::files::MOST_MEGABYTES.into()))
                .optional(),
        ],
    )
    .hint(t::for_roster_hint(locale))
}

/// What a form says. Lines that were left empty are left out, so that the fields that are shown again are those that are
/// told of.
pub fn read(fields: &Fields) -> Expertise {
    let versions = (0..limits::VERSIONS).map(|place| Biography {
        lang: fields.get(&format!("lang-{place}")).to_owned(),
        headline: fields.get(&format!("headline-{place}")).to_owned(),
        text: fields.get(&format!("text-{place}")).to_owned(),
    });
    let languages = (0..limits::LANGUAGES).filter_map(|place| {
        let level = |name: &str| Level::parse(fields.get(&format!("{name}-{place}"))).unwrap_or(Level::None);
        let lang = LangTag::parse(fields.get(&format!("language-{place}"))).ok()?;
        Some(Spoken { lang, spoken: level("spoken"), written: level("written") })
    });
    Expertise {
        topics: fields.all("topics").filter_map(|id| Uuid::parse_str(id).ok()).map(TopicId).take(100).collect(),
        regions: fields.all("regions").filter_map(Region::parse).take(Region::ALL.len()).collect(),
        languages: languages.collect(),
        help: fields.all("help").filter_map(Help::parse).take(Help::ALL.len()).collect(),
        availability: Availability::parse(fields.get("availability")),
        away_until: Date::parse(fields.get("away-until"), &Iso8601::DATE).ok(),
        gender: Gender::parse(fields.get("gender")),
        interests: match fields.get("declared") {
            "nothing" => Interests::Nothing,
            "these" => Interests::These(fields.get("interests").to_owned()),
            _ => Interests::Unsaid,
        },
        at_once: fields.get("at-once").parse().unwrap_or(1),
        versions: versions.filter(|each| !(each.headline.is_empty() && each.text.is_empty())).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> LangTag {
        LangTag::parse(tag).unwrap()
    }

    #[test]
    fn a_form_says_what_it_was_filled_with() {
        let topic = Topic {
            id: TopicId(Uuid::from_u128(7)),
            code: "water".to_owned(),
            title: domain::Trilingual::default().with(Locale::En, "Water"),
            retired: true,
        };
        let expertise = Expertise {
            topics: vec![topic.id],
            regions: vec![Region::Europe, Region::Oceania],
            languages: vec![Spoken { lang: lang("pt-BR"), spoken: Level::Good, written: Level::None }],
            help: vec![Help::Data],
            availability: Some(Availability::Away),
            away_until: Date::from_calendar_date(2027, time::Month::March, 1).ok(),
            gender: Some(Gender::Other),
            interests: Interests::These("A board.".to_owned()),
            at_once: 3,
            versions: vec![Biography { lang: "sw".into(), headline: "Mtafiti".into(), text: "Maji.".into() }],
        };
        let fields = fields(Locale::En, &[topic], &expertise, 2);
        let typed = fields
            .iter()
            .flat_map(Field::each)
            .flat_map(|field| field.values.iter().map(|value| (field.name.clone(), value.clone())).collect::<Vec<_>>());
        assert_eq!(read(&Fields(typed.collect())), expertise);
    }

    #[test]
    fn empty_lines_are_left_out() {
        let typed =
            [("lang-0", "en"), ("lang-1", "fr"), ("headline-1", "Juriste"), ("language-1", "es"), ("topics", "x")];
        let fields = Fields(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect());
        let read = read(&fields);
        assert_eq!((read.versions.len(), read.versions[0].lang.as_str()), (1, "fr"));
        assert_eq!((read.languages.len(), read.topics.len()), (1, 0));
    }
}
