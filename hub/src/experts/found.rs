//! What an expert is found by: name, body, biography, topics, in each language that the interface or they speak.

use super::sql;
use crate::db::{Tx, within};
use crate::search::{self, Kind};
use crate::writes::Writes;
use crate::{Error, markdown};
use domain::experts::Biography;
use domain::id::PersonId;
use domain::{LangTag, Locale, Trilingual};

/// Lets somebody be found by what their profile says now.
pub async fn put(tx: &mut Tx, person: PersonId, versions: &[Biography]) -> Result<(), Error> {
    let (name, affiliation): (String, String) =
        within!(&mut *tx, on => sqlx::query_as(sql::FOUND_NAME).bind(person.0).fetch_one(on).await)?;
    let titles: Vec<String> =
        within!(&mut *tx, on => sqlx::query_scalar(sql::FOUND_TOPICS).bind(person.0).fetch_all(on).await)?;
    let topics: Vec<Trilingual> = titles
        .iter()
        .map(|title| serde_json::from_str(title).map_err(|error| Error::Unsound(error.to_string())))
        .collect::<Result<_, _>>()?;
    let mut langs: Vec<LangTag> = versions.iter().filter_map(|each| LangTag::parse(&each.lang).ok()).collect();
    for locale in Locale::ALL {
        if !langs.iter().any(|lang| locale.reads(lang)) {
            langs.extend(LangTag::parse(locale.tag()).ok());
        }
    }
    let mut writes = Writes::default();
    let entry = |lang: LangTag| {
        let locale = Locale::ALL.into_iter().find(|locale| locale.reads(&lang)).unwrap_or_default();
        let version = versions.iter().find(|each| each.lang == lang.as_str());
        let said = version.map_or_else(String::new, |each| markdown::words(&each.text));
        let topics: Vec<&str> = topics.iter().map(|topic| topic.get(locale)).collect();
        search::Entry {
            title: [name.as_str(), version.map_or("", |each| each.headline.as_str())].join(" "),
            body: [affiliation.as_str(), &said, &topics.join(" ")].join(" "),
            lang,
        }
    };
    let entries: Vec<search::Entry> = langs.into_iter().map(entry).collect();
    search::put(&mut writes, Kind::Expert, person.0, &entries);
    writes.send(tx).await
}

/// Lets somebody be found no longer.
pub async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Error> {
    let mut writes = Writes::default();
    search::forget(&mut writes, person.0);
    writes.send(tx).await
}
