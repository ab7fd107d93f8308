//! What a reader asks of the list of resources, as it stands in the address' query: every state has its address.

use super::{Breadth, ResourceKind, Scope};
use crate::search::LONGEST_QUERY;
use crate::topic::is_code;
use crate::{Fault, LangTag, Region};
use std::fmt::Write as _;

/// In which order the resources stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResourceSort {
    /// The broadest first: the widest reach, then what covers most, then the reader's language, then the newest.
    #[default]
    Broadest,
    /// The newest first.
    Newest,
    /// The best match of the words that are sought first.
    Best,
}

impl ResourceSort {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Broadest, Self::Newest, Self::Best];

    /// The name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Broadest => "broadest",
            Self::Newest => "newest",
            Self::Best => "best",
        }
    }
}

/// What is asked. Several values of one kind mean any of them; different kinds mean all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResourceAsk {
    /// `q=`: words that are sought.
    pub words: String,
    /// `type=`.
    pub kinds: Vec<ResourceKind>,
    /// `scope=`.
    pub scopes: Vec<Scope>,
    /// `breadth=`.
    pub breadths: Vec<Breadth>,
    /// `topic=`: codes of topics.
    pub topics: Vec<String>,
    /// `region=`.
    pub regions: Vec<Region>,
    /// `country=`: ISO 3166-1 alpha-2.
    pub countries: Vec<String>,
    /// `lang=`: languages that the work is in.
    pub langs: Vec<LangTag>,
    /// `from=`: the first year.
    pub from: Option<i32>,
    /// `to=`: the last year.
    pub to: Option<i32>,
    /// `sort=`.
    pub sort: ResourceSort,
    /// `page=`, from 1.
    pub page: u32,
}

/// More values of one kind than that nobody has chosen by hand.
const MOST: usize = 40;

impl ResourceAsk {
    /// Reads the pairs of a query. Unknown names and empty values are passed over; a value that makes no sense is a
    /// [`Fault::NotFound`]: there is no such page.
    pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, Fault> {
        let mut ask = Self { page: 1, ..Self::default() };
        for (name, value) in pairs {
            let value = value.trim();
            if value.is_empty() {
                continue;
            }
            match name {
                "q" => ask.words = value.chars().take(LONGEST_QUERY).collect(),
                "type" => put(&mut ask.kinds, ResourceKind::parse(value))?,
                "scope" => put(&mut ask.scopes, Scope::parse(value))?,
                "breadth" => put(&mut ask.breadths, Breadth::parse(value))?,
                "topic" => put(&mut ask.topics, is_code(value).then(|| value.to_owned()))?,
                "region" => put(&mut ask.regions, Region::parse(value))?,
                "country" => put(&mut ask.countries, country(value))?,
                "lang" => put(&mut ask.langs, LangTag::parse(value).ok())?,
                "from" => ask.from = Some(year(value)?),
                "to" => ask.to = Some(year(value)?),
                "sort" => {
                    let known = ResourceSort::ALL.into_iter().find(|sort| sort.code() == value);
                    ask.sort = known.ok_or(Fault::NotFound)?;
                }
                "page" => ask.page = value.parse().ok().filter(|page| *page > 0).ok_or(Fault::NotFound)?,
                _ => {}
            }
        }
        Ok(ask)
    }

    /// The query that asks for this, from its `?`; empty when nothing is out of the ordinary. `escaped` makes text fit
    /// for an address.
    pub fn query(&self, escaped: impl Fn(&str) -> String) -> String {
        let mut query = String::new();
        let mut put = |name: &str, value: &str| {
            let mark = if query.is_empty() { '?' } else { '&' };
            // Writing to a `String` cannot fail.
            let _ = write!(query, "{mark}{name}={value}");
        };
        for (name, value) in self.chosen() {
            put(name, &escaped(&value));
        }
        if self.sort != ResourceSort::default() {
            put("sort", self.sort.code());
        }
        if self.page > 1 {
            put("page", &self.page.to_string());
        }
        query
    }

    /// Everything that is chosen but order and page: names and values.
    pub fn chosen(&self) -> Vec<(&'static str, String)> {
        let mut chosen = Vec::new();
        if !self.words.is_empty() {
            chosen.push(("q", self.words.clone()));
        }
        chosen.extend(self.kinds.iter().map(|kind| ("type", kind.code().to_owned())));
        chosen.extend(self.scopes.iter().map(|scope| ("scope", scope.code().to_owned())));
        chosen.extend(self.breadths.iter().map(|breadth| ("breadth", breadth.code().to_owned())));
        chosen.extend(self.topics.iter().map(|topic| ("topic", topic.clone())));
        chosen.extend(self.regions.iter().map(|region| ("region", region.code().to_owned())));
        chosen.extend(self.countries.iter().map(|country| ("country", country.clone())));
        chosen.extend(self.langs.iter().map(|lang| ("lang", lang.to_string())));
        chosen.extend(self.from.map(|year| ("from", year.to_string())));
        chosen.extend(self.to.map(|year| ("to", year.to_string())));
        chosen
    }

    /// The same without one of the values that are chosen, from its first page.
    pub fn without(&self, name: &str, value: &str) -> Self {
        let mut ask = Self { page: 1, ..self.clone() };
        match name {
            "q" => {
                ask.words.clear();
                if ask.sort == ResourceSort::Best {
                    ask.sort = ResourceSort::default();
                }
            }
            "type" => ask.kinds.retain(|kind| kind.code() != value),
            "scope" => ask.scopes.retain(|scope| scope.code() != value),
            "breadth" => ask.breadths.retain(|breadth| breadth.code() != value),
            "topic" => ask.topics.retain(|topic| topic != value),
            "region" => ask.regions.retain(|region| region.code() != value),
            "country" => ask.countries.retain(|country| country != value),
            "lang" => ask.langs.retain(|lang| lang.as_str() != value),
            "from" => ask.from = None,
            "to" => ask.to = None,
            _ => {}
        }
        ask
    }

    /// The same on another page.
    pub fn on_page(&self, page: u32) -> Self {
        Self { page, ..self.clone() }
    }
}

fn put<T: PartialEq>(list: &mut Vec<T>, value: Option<T>) -> Result<(), Fault> {
    let value = value.ok_or(Fault::NotFound)?;
    if list.len() < MOST && !list.contains(&value) {
        list.push(value);
    }
    Ok(())
}

fn country(code: &str) -> Option<String> {
    (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())).then(|| code.to_owned())
}

fn year(text: &str) -> Result<i32, Fault> {
    text.parse().ok().filter(|year| (1000..=9999).contains(year)).ok_or(Fault::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<ResourceAsk, Fault> {
        ResourceAsk::parse(query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('=')))
    }

    #[test]
    fn a_query_reads_as_it_is_written() {
        let query = "?q=water&type=report&type=video&scope=global&breadth=thematic&topic=objective-7&region=europe\
                     &country=PE&lang=fr&from=2018&to=2026&sort=newest&page=3";
        assert_eq!(read(query).unwrap().query(str::to_owned), query);
        assert_eq!(read("?type=&q=&from=&utm=x").unwrap().query(str::to_owned), "");
    }

    #[test]
    fn a_query_without_sense_is_no_page() {
        for query in
            ["type=book", "scope=x", "topic=X", "region=mars", "country=pe", "from=x", "page=0", "sort=x", "lang=x"]
        {
            assert_eq!(read(query), Err(Fault::NotFound), "{query}");
        }
    }

    #[test]
    fn each_choice_can_be_taken_back() {
        let mut ask = read("q=a&type=report&type=video&scope=local&breadth=thematic&topic=x&region=europe&country=PE&lang=fr&from=2018&to=2020&sort=best").unwrap();
        for (name, value) in ask.chosen() {
            ask = ask.without(name, &value);
        }
        assert_eq!(ask, ResourceAsk { page: 1, ..ResourceAsk::default() });
    }
}
