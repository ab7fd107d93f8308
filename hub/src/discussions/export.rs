//! Giving a whole consultation back, in four forms.

mod collect;
mod csv;
mod files;
mod html;
mod markdown;
mod provenance;
mod voice;

pub(crate) use csv::tame;

use super::Discussions;
use super::archive::{Archive, Origin, Person, Version};
use crate::Error;
use domain::LangTag;
use domain::accounts::FORMER;
use domain::id::PersonId;
use std::collections::HashMap;

/// The form of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Everything, to be imported again.
    Json,
    /// One row a language version of a reply.
    Csv,
    /// One text to read.
    Markdown,
    /// One document to read.
    Html,
}

impl Discussions<'_> {
    /// The consultation as text. With `lang` each text is there once: in that language, else in its original, so
    /// that nothing is missing. The archive always has all versions.
    ///
    /// `former` is what somebody is called who has left, in texts to read; by [`FORMER`] where it is not said.
    pub async fn export_as(
        &self,
        slug: &str,
        format: Format,
        lang: Option<&LangTag>,
        former: Option<&str>,
    ) -> Result<String, Error> {
        let archive = self.export(slug).await?;
        let whole = Whole { former: former.unwrap_or(FORMER), ..Whole::of(&archive, lang) };
        match format {
            Format::Json => archive.to_json(),
            Format::Csv => csv::write(&whole),
            Format::Markdown => Ok(markdown::write(&whole)),
            Format::Html => Ok(html::write(&whole)),
        }
    }
}

/// An archive with what every form needs of it.
struct Whole<'a> {
    archive: &'a Archive,
    lang: Option<&'a LangTag>,
    people: HashMap<PersonId, &'a Person>,
    former: &'a str,
}

impl<'a> Whole<'a> {
    fn of(archive: &'a Archive, lang: Option<&'a LangTag>) -> Self {
        let people = archive.people.iter().map(|person| (person.id, person)).collect();
        Self { archive, lang, people, former: FORMER }
    }

    fn name(&self, id: PersonId) -> &'a str {
        match self.people.get(&id).map_or("", |person| person.name.as_str()) {
            FORMER => self.former,
            name => name,
        }
    }

    /// The versions of a text that are wanted.
    fn wanted(&self, versions: &'a [Version]) -> Vec<&'a Version> {
        let Some(lang) = self.lang else { return versions.iter().collect() };
        let find = |fits: &dyn Fn(&Version) -> bool| versions.iter().find(|version| fits(version));
        let found = find(&|version| version.lang == *lang)
            .or_else(|| find(&|version| version.lang.primary() == lang.primary()))
            .or_else(|| find(&|version| version.origin == Origin::Original));
        found.into_iter().collect()
    }
}
