//! Giving a whole consultation back, in four forms.

mod collect;
mod csv;
mod html;
mod markdown;

use super::Discussions;
use crate::Error;
use domain::LangTag;

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
    /// The consultation as text. `lang` leaves only versions in that language; the archive always has all.
    pub async fn export_as(&self, slug: &str, format: Format, lang: Option<&LangTag>) -> Result<String, Error> {
        let archive = self.export(slug).await?;
        match format {
            Format::Json => archive.to_json(),
            Format::Csv => csv::write(&archive, lang),
            Format::Markdown => Ok(markdown::write(&archive, lang)),
            Format::Html => Ok(html::write(&archive, lang)),
        }
    }
}
