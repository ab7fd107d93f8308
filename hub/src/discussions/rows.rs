//! Rows as the database gives them, and the way from them to what readers see.

use crate::Error;
use crate::clock::moment;
use crate::markdown;
use domain::accounts::{Speaker, StakeholderGroup};
use domain::discussions::{By, Checked, Shown, Text, VersionMark};
use domain::{Html, LangTag};
use sqlx::FromRow;
use std::str::FromStr;
use uuid::Uuid;

/// A stored value that its own rules refuse.
pub fn unsound<T: FromStr>(text: &str) -> Result<T, Error> {
    text.parse().map_err(|_| Error::Unsound(format!("{text:?} is no {}", std::any::type_name::<T>())))
}

/// A version in full, but its titles.
#[derive(Debug, FromRow)]
pub struct VersionRow {
    pub lang: String,
    pub html: String,
    pub origin: String,
    pub engine: Option<String>,
    pub maker: Option<String>,
    pub accepter: Option<String>,
    pub checker: Option<String>,
    pub checked_at: Option<i64>,
    pub made_at: i64,
    pub changed_at: i64,
    pub revision: i64,
    pub marks: String,
}

/// The titles of a version.
#[derive(Debug, Default, FromRow)]
pub struct TitlesRow {
    pub title: String,
    pub purpose: String,
    pub audience: String,
}

impl VersionRow {
    /// The text with this version shown.
    pub fn text(self, titles: TitlesRow) -> Result<Text, Error> {
        let lang: LangTag = unsound(&self.lang)?;
        let mut versions = marks(&self.marks)?;
        let by = match self.origin.as_str() {
            "original" => By::Original,
            "author" => By::Author,
            "person" => By::Person { name: self.maker.unwrap_or_default(), accepted_by: self.accepter },
            _ => By::Machine {
                engine: self.engine.unwrap_or_default(),
                at: moment(self.made_at),
                checked: match (self.checker, self.checked_at) {
                    (Some(by), Some(at)) => Some(Checked { by, at: moment(at) }),
                    _ => None,
                },
            },
        };
        if let Some(mark) = versions.iter_mut().find(|mark| mark.lang == lang) {
            mark.by = by;
        }
        let plain = |text: &str| if text.is_empty() { String::new() } else { markdown::plain(text, &lang) };
        let shown = Shown {
            title: plain(&titles.title),
            purpose: plain(&titles.purpose),
            audience: plain(&titles.audience),
            lang,
            html: Html(self.html),
            changed_at: moment(self.changed_at),
            edited: self.revision > 1,
        };
        Ok(Text { shown, versions })
    }
}

/// The marks of all versions, from `lang:origin:revision:from_revision`, one after the other: original first,
/// then by tag. Whether one is outdated is reckoned here, from the revisions.
fn marks(packed: &str) -> Result<Vec<VersionMark>, Error> {
    let mut marks = Vec::new();
    let mut original = 0;
    let mut made_from = Vec::new();
    for each in packed.split(' ') {
        let mut parts = each.split(':');
        let (Some(lang), Some(origin), Some(revision), Some(from)) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(Error::Unsound(format!("{each:?} is no mark of a version")));
        };
        let by = match origin {
            "original" => {
                original = unsound::<i64>(revision)?;
                By::Original
            }
            "author" => By::Author,
            "person" => By::Person { name: String::new(), accepted_by: None },
            _ => By::Machine { engine: String::new(), at: moment(0), checked: None },
        };
        made_from.push(unsound::<i64>(from)?);
        marks.push(VersionMark { lang: unsound(lang)?, by, outdated: false });
    }
    for (mark, from) in marks.iter_mut().zip(made_from) {
        mark.outdated = mark.by != By::Original && from < original;
    }
    marks.sort_by(|a, b| (a.by != By::Original, &a.lang).cmp(&(b.by != By::Original, &b.lang)));
    Ok(marks)
}

/// A person beside their words.
#[derive(Debug, FromRow)]
pub struct SpeakerRow {
    pub name: String,
    pub affiliation: String,
    pub country: Option<String>,
    pub stakeholder_group: Option<String>,
}

impl From<SpeakerRow> for Speaker {
    fn from(row: SpeakerRow) -> Self {
        Self {
            name: row.name,
            affiliation: row.affiliation,
            country: row.country,
            place: None,
            group: row.stakeholder_group.as_deref().and_then(StakeholderGroup::parse),
        }
    }
}

/// A facilitator of a space.
#[derive(Debug, FromRow)]
pub struct FacilitatorRow {
    pub id: Uuid,
    #[sqlx(flatten)]
    pub speaker: SpeakerRow,
}

/// A space with its text.
#[derive(Debug, FromRow)]
pub struct SpaceRow {
    pub id: Uuid,
    pub slug: String,
    pub ink: String,
    pub text_id: Uuid,
    pub opens: Option<String>,
    pub closes: Option<String>,
    pub working_languages: String,
    #[sqlx(flatten)]
    pub titles: TitlesRow,
    #[sqlx(flatten)]
    pub version: VersionRow,
}

/// What is counted of a space.
#[derive(Debug, FromRow)]
pub struct CountsRow {
    pub replies: i64,
    pub questions: i64,
    pub countries: i64,
}

/// A question with its text.
#[derive(Debug, FromRow)]
pub struct QuestionRow {
    pub id: Uuid,
    pub number: i64,
    pub asked_at: i64,
    pub day_only: bool,
    #[sqlx(flatten)]
    pub speaker: SpeakerRow,
    pub replies: i64,
    pub languages: i64,
    #[sqlx(flatten)]
    pub titles: TitlesRow,
    #[sqlx(flatten)]
    pub version: VersionRow,
}

/// A reply with its text.
#[derive(Debug, FromRow)]
pub struct ReplyRow {
    pub id: Uuid,
    pub number: String,
    pub author_id: Uuid,
    pub posted_at: i64,
    pub day_only: bool,
    #[sqlx(flatten)]
    pub speaker: SpeakerRow,
    #[sqlx(flatten)]
    pub version: VersionRow,
}

/// Where a reply stands among those of its question: sortable text of the parts below the question.
pub fn path(number: &domain::discussions::ReplyNumber) -> String {
    number.parts()[1..].iter().map(|part| format!("{part:010}")).collect::<Vec<_>>().join(".")
}
