//! What the page of a work says of it in its `meta` elements, by the names that Google Scholar and Highwire use, Dublin
//! Core (RFC 5013), and the Open Graph protocol.

use super::{ResourceKind, doi, isbn};
use crate::LangTag;

/// A work, as far as its page tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cited {
    /// Its title.
    pub title: String,
    /// Names with `; ` between them.
    pub authors: String,
    /// Its publisher, or whose site it is on.
    pub organisation: String,
    /// The year of its publication.
    pub year: String,
    /// Its DOI.
    pub doi: String,
    /// Its ISBN.
    pub isbn: String,
    /// What it says of itself.
    pub summary: String,
    /// Its language.
    pub lang: Option<LangTag>,
    /// What it seems to be.
    pub kind: Option<ResourceKind>,
}

/// Longer values than that are no citation data.
const LONGEST: usize = 4_000;

impl Cited {
    /// Reads names and values of `meta` elements; `lang` is the language of the document, and `title` its title.
    pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>, lang: Option<&str>, title: &str) -> Self {
        let pairs: Vec<(String, &str)> = pairs
            .into_iter()
            .filter(|(_, value)| !value.trim().is_empty() && value.len() <= LONGEST)
            .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim()))
            .collect();
        let first = |names: &[&str]| {
            let of = |name: &&str| pairs.iter().find(|(of, _)| of == name).map(|(_, value)| one_line(value));
            names.iter().find_map(of).unwrap_or_default()
        };
        let names = ["citation_author", "dc.creator", "dcterms.creator"];
        let authors: Vec<String> = names
            .iter()
            .map(|name| pairs.iter().filter(|(of, _)| of == name).map(|(_, value)| one_line(value)).collect::<Vec<_>>())
            .find(|found| !found.is_empty())
            .unwrap_or_default();
        let dates = [
            "citation_publication_date",
            "citation_date",
            "citation_online_date",
            "dcterms.issued",
            "dc.date",
            "dcterms.date",
            "article:published_time",
        ];
        let identifiers = ["citation_doi", "dc.identifier.doi", "prism.doi", "dc.identifier", "dcterms.identifier"];
        let known = |names: &[&str], parse: fn(&str) -> Option<String>| {
            let of = |name: &&str| pairs.iter().filter(|(of, _)| of == name).find_map(|(_, value)| parse(value));
            names.iter().find_map(of).unwrap_or_default()
        };
        let spoken = first(&["citation_language", "dc.language", "dcterms.language"]);
        let spoken = if spoken.is_empty() { lang.unwrap_or_default().to_owned() } else { spoken };
        let title = [first(&["citation_title", "dc.title", "dcterms.title", "og:title"]), one_line(title)];
        let has = |name: &str| pairs.iter().any(|(of, _)| of == name);
        Self {
            title: title.into_iter().find(|title| !title.is_empty()).unwrap_or_default(),
            authors: authors.join("; "),
            organisation: first(&[
                "citation_publisher",
                "citation_technical_report_institution",
                "dc.publisher",
                "dcterms.publisher",
                "og:site_name",
            ]),
            year: year(&first(&dates)),
            doi: known(&identifiers, doi),
            isbn: known(&["citation_isbn", "book:isbn", "dc.identifier", "dcterms.identifier"], isbn),
            summary: first(&[
                "citation_abstract",
                "dcterms.abstract",
                "dc.description",
                "dcterms.description",
                "og:description",
                "description",
            ]),
            lang: LangTag::parse(&spoken.replace('_', "-")).ok(),
            kind: if has("citation_journal_title") {
                Some(ResourceKind::JournalArticle)
            } else if has("citation_technical_report_institution") {
                Some(ResourceKind::Report)
            } else if first(&["og:type"]).starts_with("video") {
                Some(ResourceKind::Video)
            } else {
                None
            },
        }
    }

    /// Whether the page told anything.
    pub fn is_empty(&self) -> bool {
        *self == Self { lang: self.lang.clone(), ..Self::default() }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first four digits in a row that can be a year.
fn year(date: &str) -> String {
    let runs = date.split(|char: char| !char.is_ascii_digit());
    runs.filter(|run| run.len() == 4).find(|run| ("1500".."2200").contains(run)).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_tells_of_itself() {
        let cited = Cited::read(
            [
                ("citation_title", "Wells and\n  droughts"),
                ("citation_author", "Diallo, Zoé"),
                ("citation_author", "Roa, Inés"),
                ("citation_publication_date", "2024/03/01"),
                ("citation_journal_title", "Journal of Wells"),
                ("citation_doi", "https://doi.org/10.1000/W.1"),
                ("og:title", "Wells | A journal"),
                ("description", "What wells say."),
                ("DC.Publisher", "Aquifer Press"),
            ],
            Some("en-GB"),
            "Wells - journal",
        );
        assert_eq!(cited.title, "Wells and droughts");
        assert_eq!((cited.authors.as_str(), cited.year.as_str()), ("Diallo, Zoé; Roa, Inés", "2024"));
        assert_eq!((cited.doi.as_str(), cited.kind), ("10.1000/w.1", Some(ResourceKind::JournalArticle)));
        assert_eq!((cited.organisation.as_str(), cited.summary.as_str()), ("Aquifer Press", "What wells say."));
        assert_eq!(cited.lang.unwrap().as_str(), "en-GB");
    }

    #[test]
    fn a_page_without_data_tells_its_title() {
        let cited = Cited::read([], None, " A page ");
        assert_eq!(cited, Cited { title: "A page".into(), ..Cited::default() });
        assert!(Cited::read([("description", " ")], Some("fr"), "").is_empty());
        assert_eq!(Cited::read([("dc.date", "1 May 99")], None, "").year, "");
    }
}
