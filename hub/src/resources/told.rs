//! What is told of a resource, as it is typed, and as it is kept once it is sound.

use crate::Error;
use crate::accounts::line;
use crate::search::folded_title;
use domain::accounts::StakeholderGroup;
use domain::form::{Why, Wrong};
use domain::id::TopicId;
use domain::resources::{Breadth, ResourceKind, Scope, doi, isbn, limits, link, link_key};
use domain::topic::Topic;
use domain::voices::Titled;
use domain::{LangTag, Region};
use std::collections::BTreeSet;

/// What was typed. Each list may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// A code of a kind.
    pub kind: String,
    /// A code of a scope.
    pub scope: String,
    /// A code of a breadth.
    pub breadth: String,
    /// Title and summary: language, title, text; the original first. What is empty is left out.
    pub versions: Vec<(String, String, String)>,
    /// Tags of the languages that the work is in.
    pub languages: Vec<String>,
    /// Names, with `;` between them.
    pub authors: String,
    /// Who stands behind it.
    pub organisation: String,
    /// A year.
    pub year: String,
    /// An address.
    pub link: String,
    /// A DOI in any form.
    pub doi: String,
    /// An ISBN in any form.
    pub isbn: String,
    /// A licence.
    pub licence: String,
    /// Codes of regions.
    pub regions: Vec<String>,
    /// Codes of countries.
    pub countries: Vec<String>,
    /// Codes of topics.
    pub topics: Vec<String>,
    /// Codes of stakeholder groups.
    pub groups: Vec<String>,
}

/// The same, sound.
#[derive(Clone, Debug)]
pub(crate) struct Sound {
    pub kind: ResourceKind,
    pub scope: Scope,
    pub breadth: Breadth,
    pub versions: Vec<Titled>,
    pub languages: Vec<LangTag>,
    pub authors: String,
    pub organisation: String,
    pub year: Option<i64>,
    pub link: String,
    pub link_key: String,
    pub doi: String,
    pub isbn: String,
    pub title_key: String,
    pub licence: String,
    pub regions: BTreeSet<Region>,
    pub countries: BTreeSet<String>,
    pub topics: Vec<TopicId>,
    pub groups: BTreeSet<&'static str>,
}

/// More topics than that sort nothing.
const MOST_TOPICS: u32 = 10;

impl Told {
    /// Reads it. `this_year` bounds the year; where there are files, there need be no link. What is wrong is told of the
    /// fields of the form.
    pub(crate) fn sound(&self, topics: &[Topic], this_year: i32, files: usize) -> Result<Sound, Error> {
        let mut wrong: Vec<Wrong> = Vec::new();
        let kind = choice(&mut wrong, "kind", &self.kind, ResourceKind::parse);
        let scope = choice(&mut wrong, "scope", &self.scope, Scope::parse);
        let breadth = choice(&mut wrong, "breadth", &self.breadth, Breadth::parse);
        let versions = versions(&mut wrong, &self.versions);
        let mut languages: Vec<LangTag> = Vec::new();
        for tag in self.languages.iter().filter(|tag| !tag.trim().is_empty()) {
            match LangTag::parse(tag.trim()) {
                Ok(lang) if !languages.contains(&lang) => languages.push(lang),
                Ok(_) => {}
                Err(_) => wrong.push(Wrong::new("languages", Why::NotAChoice)),
            }
        }
        if languages.is_empty() {
            wrong.push(Wrong::new("languages", Why::Required));
        }
        let authors = short(&mut wrong, "authors", &self.authors, limits::NAMES);
        let organisation = short(&mut wrong, "organisation", &self.organisation, limits::NAMES);
        let licence = short(&mut wrong, "licence", &self.licence, limits::LICENCE);
        let year = match self.year.trim() {
            "" => None,
            typed => match typed.parse::<i32>() {
                Ok(year) if (limits::FIRST_YEAR..=this_year + 1).contains(&year) => Some(i64::from(year)),
                _ => {
                    wrong.push(Wrong::new("year", Why::NotAYear));
                    None
                }
            },
        };
        let doi = known(&mut wrong, "doi", &self.doi, Why::NotADoi, doi);
        let isbn = known(&mut wrong, "isbn", &self.isbn, Why::NotAnIsbn, isbn);
        let mut link = known(&mut wrong, "link", &self.link, Why::NotALink, |text| link(text).map(str::to_owned));
        if link.is_empty() && !doi.is_empty() {
            link = format!("https://doi.org/{doi}");
        }
        if self.link.trim().is_empty() && link.is_empty() && files == 0 {
            wrong.push(Wrong::new("link", Why::NeitherLinkNorFile));
        }
        let regions: BTreeSet<Region> = each(&mut wrong, "regions", &self.regions, Region::parse);
        let countries: BTreeSet<String> = each(&mut wrong, "countries", &self.countries, |code| {
            Some(code.to_owned()).filter(|code| Region::of(code).is_some() || code == "AQ")
        });
        // A topic is given by its code; a code that is none any more is no choice.
        let chosen: BTreeSet<usize> =
            each(&mut wrong, "topics", &self.topics, |code| topics.iter().position(|topic| topic.code == code));
        let groups: BTreeSet<&'static str> =
            each(&mut wrong, "groups", &self.groups, |code| StakeholderGroup::parse(code).map(StakeholderGroup::code));
        if chosen.is_empty() && !wrong.iter().any(|wrong| wrong.field == "topics") {
            wrong.push(Wrong::new("topics", Why::Required));
        } else if chosen.len() > MOST_TOPICS as usize {
            wrong.push(Wrong::new("topics", Why::TooManyChosen { most: MOST_TOPICS }));
        }
        if scope == Some(Scope::Regional) && regions.is_empty() {
            wrong.push(Wrong::new("regions", Why::Required));
        }
        if scope.is_some_and(Scope::has_countries) && countries.is_empty() {
            wrong.push(Wrong::new("countries", Why::Required));
        }
        let (Some(kind), Some(scope), Some(breadth), true) = (kind, scope, breadth, wrong.is_empty()) else {
            return Err(Error::Wrong(wrong));
        };
        Ok(Sound {
            kind,
            scope,
            breadth,
            title_key: versions.first().map(|original| folded_title(&original.title)).unwrap_or_default(),
            versions,
            languages,
            authors,
            organisation,
            year,
            link_key: link_key(&link),
            link,
            doi,
            isbn,
            licence,
            // What its reach does not have is not asked, and what was typed of it before is not kept.
            regions: if scope.has_regions() { regions } else { BTreeSet::new() },
            countries: if scope.has_countries() { countries } else { BTreeSet::new() },
            topics: chosen.into_iter().map(|place| topics[place].id).collect(),
            groups,
        })
    }
}

fn choice<T>(wrong: &mut Vec<Wrong>, field: &str, typed: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
    let typed = typed.trim();
    let chosen = parse(typed);
    if chosen.is_none() {
        wrong.push(Wrong::new(field, if typed.is_empty() { Why::Required } else { Why::NotAChoice }));
    }
    chosen
}

fn each<T: Ord>(
    wrong: &mut Vec<Wrong>,
    field: &str,
    typed: &[String],
    parse: impl Fn(&str) -> Option<T>,
) -> BTreeSet<T> {
    let mut all = BTreeSet::new();
    for value in typed.iter().map(|value| value.trim()).filter(|value| !value.is_empty()) {
        match parse(value) {
            Some(value) => {
                all.insert(value);
            }
            None => {
                wrong.push(Wrong::new(field, Why::NotAChoice));
                return all;
            }
        }
    }
    all
}

/// A line of so many characters at most.
fn short(wrong: &mut Vec<Wrong>, field: &str, typed: &str, most: u32) -> String {
    let short = line(typed);
    if short.chars().count() > most as usize {
        wrong.push(Wrong::new(field, Why::TooLong { most }));
    }
    short
}

/// Something that may be left out, and is known by its form.
fn known(wrong: &mut Vec<Wrong>, field: &str, typed: &str, why: Why, parse: impl Fn(&str) -> Option<String>) -> String {
    if typed.trim().is_empty() {
        return String::new();
    }
    parse(typed).unwrap_or_else(|| {
        wrong.push(Wrong::new(field, why));
        String::new()
    })
}

/// Title and summary. What is empty is left out, but not the first, which is the original.
fn versions(wrong: &mut Vec<Wrong>, typed: &[(String, String, String)]) -> Vec<Titled> {
    let mut versions: Vec<Titled> = Vec::new();
    for (place, (tag, title, text)) in typed.iter().take(limits::VERSIONS).enumerate() {
        let title = line(title);
        let text = text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned();
        if title.is_empty() && text.is_empty() && place > 0 {
            continue;
        }
        if title.is_empty() {
            wrong.push(Wrong::new(format!("title-{place}"), Why::Required));
        } else if title.chars().count() > limits::TITLE as usize {
            wrong.push(Wrong::new(format!("title-{place}"), Why::TooLong { most: limits::TITLE }));
        }
        if text.is_empty() {
            wrong.push(Wrong::new(format!("text-{place}"), Why::Required));
        } else if text.chars().count() > limits::SUMMARY as usize {
            wrong.push(Wrong::new(format!("text-{place}"), Why::TooLong { most: limits::SUMMARY }));
        }
        let Ok(lang) = LangTag::parse(tag.trim()) else {
            let why = if tag.trim().is_empty() { Why::Required } else { Why::NotAChoice };
            wrong.push(Wrong::new(format!("lang-{place}"), why));
            continue;
        };
        if versions.iter().any(|version| version.lang == lang) {
            wrong.push(Wrong::new(format!("lang-{place}"), Why::LanguageTwice));
        }
        versions.push(Titled { lang, title, text });
    }
    if typed.is_empty() {
        wrong.push(Wrong::new("title-0", Why::Required));
    }
    versions
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Trilingual;

    fn topics() -> Vec<Topic> {
        let topic = |at: u128, code: &str, retired| Topic {
            id: TopicId(uuid::Uuid::from_u128(at)),
            code: code.to_owned(),
            title: Trilingual::default(),
            retired,
        };
        vec![topic(1, "water", false), topic(2, "old", true)]
    }

    fn told() -> Told {
        Told {
            kind: "report".into(),
            scope: "global".into(),
            breadth: "thematic".into(),
            versions: vec![("en".into(), " Wells ".into(), "All of them.".into())],
            languages: vec!["en".into()],
            link: "https://example.org/wells".into(),
            topics: vec!["water".into()],
            ..Told::default()
        }
    }

    fn wrong(told: &Told) -> Vec<(String, Why)> {
        match told.sound(&topics(), 2026, 0) {
            Err(Error::Wrong(wrong)) => wrong.into_iter().map(|wrong| (wrong.field, wrong.why)).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_sound_is_kept_in_one_form() {
        let told = Told { doi: "doi:10.1000/X".into(), year: "2024".into(), countries: vec!["PE".into()], ..told() };
        let sound = told.sound(&topics(), 2026, 0).unwrap();
        assert_eq!((sound.versions[0].title.as_str(), sound.doi.as_str()), ("Wells", "10.1000/x"));
        assert_eq!(sound.link_key, "example.org/wells");
        assert!(sound.countries.is_empty(), "the world has no countries to be named");
        let by_doi = Told { link: String::new(), ..told };
        assert_eq!(by_doi.sound(&topics(), 2026, 0).unwrap().link, "https://doi.org/10.1000/x");
    }

    #[test]
    fn what_is_wrong_is_told_at_its_field() {
        let nothing: Vec<String> = wrong(&Told::default()).into_iter().map(|(field, _)| field).collect();
        let in_a_file = Told { link: String::new(), ..told() };
        assert_eq!(wrong(&in_a_file), [("link".to_owned(), Why::NeitherLinkNorFile)]);
        assert_eq!(in_a_file.sound(&topics(), 2026, 1).unwrap().link_key, "");
        assert_eq!(nothing, ["kind", "scope", "breadth", "title-0", "languages", "link", "topics"]);
        let odd = Told {
            kind: "book".into(),
            scope: "national".into(),
            year: "20x".into(),
            link: "javascript:alert(1)".into(),
            doi: "x".into(),
            isbn: "1".into(),
            topics: vec!["fire".into()],
            countries: vec!["XX".into()],
            versions: vec![
                ("en".into(), "x".repeat(301), "a".into()),
                ("en".into(), "Wells".into(), String::new()),
                ("fr".into(), String::new(), String::new()),
            ],
            ..told()
        };
        assert_eq!(
            wrong(&odd),
            [
                ("kind".into(), Why::NotAChoice),
                ("title-0".into(), Why::TooLong { most: 300 }),
                ("text-1".into(), Why::Required),
                ("lang-1".into(), Why::LanguageTwice),
                ("year".into(), Why::NotAYear),
                ("doi".into(), Why::NotADoi),
                ("isbn".into(), Why::NotAnIsbn),
                ("link".into(), Why::NotALink),
                ("countries".into(), Why::NotAChoice),
                ("topics".into(), Why::NotAChoice),
                ("countries".into(), Why::Required),
            ]
        );
    }
}
