//! What a reader asks of a question's page, and which version they get.

use super::ReplyNumber;
use crate::{Fault, LangTag, Locale};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// In which order the replies to a question stand. Answers always follow what they answer, oldest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// Oldest first.
    #[default]
    Oldest,
    /// Newest first.
    Newest,
}

/// Which replies stand in full; the others fold into a line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Only {
    /// All of them.
    #[default]
    All,
    /// Those that exist in the reader's language.
    Available,
    /// Those written in a language.
    Written(LangTag),
}

/// What a reader asks of a question's page, as it stands in the address' query.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct QuestionAsk {
    /// `sort=newest`.
    pub sort: Sort,
    /// `only=available`, `only=written-fr`.
    pub only: Only,
    /// `read=original`: everything in its original.
    pub originals: bool,
    /// `page=2`; pages count from 1.
    pub page: u32,
    /// `at=1.2`: the page that holds this reply, whatever `page` says.
    pub at: Option<ReplyNumber>,
    /// `v=1.2:fr,1:es`: texts shown in another version; by a reply's or the question's number.
    pub versions: Vec<(String, LangTag)>,
}

impl QuestionAsk {
    /// Reads the pairs of a query. Unknown names are no business of ours and passed over; a known one
    /// with a value that makes no sense is a [`Fault::NotFound`]: there is no such page.
    pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, Fault> {
        let mut ask = Self { page: 1, ..Self::default() };
        for (name, value) in pairs {
            match name {
                "sort" => {
                    ask.sort = match value {
                        "" | "oldest" => Sort::Oldest,
                        "newest" => Sort::Newest,
                        _ => return Err(Fault::NotFound),
                    }
                }
                "only" => {
                    ask.only = match value {
                        "" | "all" => Only::All,
                        "available" => Only::Available,
                        _ => Only::Written(
                            value
                                .strip_prefix("written-")
                                .and_then(|tag| LangTag::parse(tag).ok())
                                .ok_or(Fault::NotFound)?,
                        ),
                    }
                }
                "read" => {
                    ask.originals = match value {
                        "" | "mine" => false,
                        "original" => true,
                        _ => return Err(Fault::NotFound),
                    }
                }
                "page" => ask.page = value.parse().ok().filter(|page| *page > 0).ok_or(Fault::NotFound)?,
                "at" if value.is_empty() => {}
                "at" => ask.at = Some(value.trim().parse().map_err(|_| Fault::NotFound)?),
                "v" => {
                    for choice in value.split(',').filter(|choice| !choice.is_empty()).take(64) {
                        let (number, tag) = choice.split_once(':').ok_or(Fault::NotFound)?;
                        let tag = LangTag::parse(tag).map_err(|_| Fault::NotFound)?;
                        ask.versions.retain(|(chosen, _)| chosen != number);
                        ask.versions.push((number.to_owned(), tag));
                    }
                }
                _ => {}
            }
        }
        Ok(ask)
    }

    /// The query that asks for this, from its `?`; empty when nothing is out of the ordinary.
    pub fn query(&self) -> String {
        let mut query = String::new();
        let mut put = |name: &str, value: &dyn std::fmt::Display| {
            let mark = if query.is_empty() { '?' } else { '&' };
            // Writing to a `String` cannot fail.
            let _ = write!(query, "{mark}{name}={value}");
        };
        match &self.only {
            Only::All => {}
            Only::Available => put("only", &"available"),
            Only::Written(lang) => put("only", &format_args!("written-{lang}")),
        }
        if self.originals {
            put("read", &"original");
        }
        if self.sort == Sort::Newest {
            put("sort", &"newest");
        }
        if let Some(at) = &self.at {
            put("at", at);
        } else if self.page > 1 {
            put("page", &self.page);
        }
        if !self.versions.is_empty() {
            let choices: Vec<_> = self.versions.iter().map(|(number, lang)| format!("{number}:{lang}")).collect();
            put("v", &choices.join(","));
        }
        query
    }

    /// The same, with one text in another version.
    pub fn with_version(&self, number: &str, lang: &LangTag) -> Self {
        let mut ask = self.clone();
        ask.versions.retain(|(chosen, _)| chosen != number);
        ask.versions.push((number.to_owned(), lang.clone()));
        ask
    }

    /// The version chosen for a text, if one was.
    pub fn version_of(&self, number: &str) -> Option<&LangTag> {
        self.versions.iter().find(|(chosen, _)| chosen == number).map(|(_, lang)| lang)
    }
}

/// The version to show of those there are (original first): the chosen one, else the original if
/// originals are asked for, else the one in the reader's language, else the original.
pub fn choose<'a>(
    locale: Locale,
    originals: bool,
    chosen: Option<&LangTag>,
    versions: &[&'a LangTag],
) -> Option<&'a LangTag> {
    let original = versions.first().copied();
    chosen
        .and_then(|wanted| versions.iter().copied().find(|lang| *lang == wanted))
        .or(if originals { original } else { None })
        .or_else(|| versions.iter().copied().find(|lang| lang.as_str() == locale.tag()))
        .or_else(|| versions.iter().copied().find(|lang| locale.reads(lang)))
        .or(original)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(pairs: &[(&str, &str)]) -> Result<QuestionAsk, Fault> {
        QuestionAsk::parse(pairs.iter().copied())
    }

    #[test]
    fn a_query_reads_as_it_is_written() {
        let typed = ask(&[
            ("sort", "newest"),
            ("only", "written-fr"),
            ("v", "1.2:es,1:fr"),
            ("page", "3"),
            ("read", "original"),
        ]);
        assert_eq!(
            typed.map(|a| a.query()),
            Ok("?only=written-fr&read=original&sort=newest&page=3&v=1.2:es,1:fr".to_owned())
        );
        assert_eq!(ask(&[("utm_source", "mail")]).map(|a| a.query()), Ok(String::new()));
    }

    #[test]
    fn a_query_without_sense_is_no_page() {
        for pair in [
            ("sort", "best"),
            ("page", "0"),
            ("page", "x"),
            ("only", "written-"),
            ("at", "1"),
            ("v", "1.2"),
            ("read", "x"),
        ] {
            assert_eq!(ask(&[pair]), Err(Fault::NotFound), "{pair:?}");
        }
    }

    #[test]
    fn the_reader_gets_their_language_then_the_original() {
        let tags: Vec<_> = ["es", "fr-CA", "en"].iter().filter_map(|t| LangTag::parse(t).ok()).collect();
        let all: Vec<_> = tags.iter().collect();
        let shown = |locale, originals, chosen: Option<&LangTag>, some: &[&LangTag]| {
            choose(locale, originals, chosen, some).map(ToString::to_string)
        };
        assert_eq!(shown(Locale::En, false, None, &all).as_deref(), Some("en"));
        assert_eq!(shown(Locale::Fr, false, None, &all).as_deref(), Some("fr-CA"));
        assert_eq!(shown(Locale::Fr, false, None, &all[..1]).as_deref(), Some("es"));
        assert_eq!(shown(Locale::En, true, None, &all).as_deref(), Some("es"));
        assert_eq!(shown(Locale::En, true, Some(&tags[1]), &all).as_deref(), Some("fr-CA"));
        assert_eq!(shown(Locale::En, false, None, &[]), None);
    }
}
