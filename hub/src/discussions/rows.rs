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

/// A version in full, but its titles, and a mark for every version of the text.
#[derive(Debug, FromRow)]
pub struct VersionRow {
    pub lang: String,
    pub html: String,
    pub changed_at: i64,
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
    pub fn text(self, titles: &TitlesRow) -> Result<Text, Error> {
        let lang: LangTag = unsound(&self.lang)?;
        let mut marks = self.marks.split('\u{1e}').map(Mark::read).collect::<Result<Vec<_>, _>>()?;
        let original = marks.iter().find(|mark| mark.by == By::Original).map_or(0, |mark| mark.revision);
        let edited = marks.iter().any(|mark| mark.lang == lang && mark.revision > 1);
        marks.sort_by(|a, b| (a.by != By::Original, &a.lang).cmp(&(b.by != By::Original, &b.lang)));
        let versions = marks.into_iter().map(|mark| mark.reckoned(original)).collect();
        let plain = |text: &str| if text.is_empty() { String::new() } else { markdown::plain(text, &lang) };
        let shown = Shown {
            title: plain(&titles.title),
            purpose: plain(&titles.purpose),
            audience: plain(&titles.audience),
            lang,
            html: Html(self.html),
            changed_at: moment(self.changed_at),
            edited,
        };
        Ok(Text { shown, versions })
    }
}

/// What a statement packs into a column about one version.
struct Mark {
    lang: LangTag,
    by: By,
    revision: i64,
    /// The original's revision that it was made from.
    from: i64,
}

impl Mark {
    fn read(packed: &str) -> Result<Self, Error> {
        let mut parts = packed.split('\u{1f}');
        let mut next = || parts.next().ok_or_else(|| Error::Unsound(format!("{packed:?} is no mark of a version")));
        let lang = unsound(next()?)?;
        let origin = next()?;
        let (revision, from) = (unsound(next()?)?, unsound(next()?)?);
        let by = match origin {
            "original" => By::Original,
            "author" => By::Author,
            _ => {
                let made_at = unsound(next()?)?;
                let (maker, second, checked_at) = (next()?.to_owned(), next()?, unsound(next()?)?);
                let second = (!second.is_empty()).then(|| second.to_owned());
                if origin == "person" {
                    By::Person { name: maker, accepted_by: second }
                } else {
                    let checked = second.map(|by| Checked { by, at: moment(checked_at) });
                    By::Machine { engine: maker, at: moment(made_at), checked }
                }
            }
        };
        Ok(Self { lang, by, revision, from })
    }

    /// Whether a version is outdated follows from the revisions.
    fn reckoned(self, original: i64) -> VersionMark {
        VersionMark { lang: self.lang, outdated: self.by != By::Original && self.from < original, by: self.by }
    }
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
            ..Self::default()
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
    pub proposed: bool,
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
    pub state: String,
    pub for_country: String,
    pub for_body: String,
    #[sqlx(flatten)]
    pub speaker: SpeakerRow,
    #[sqlx(flatten)]
    pub version: VersionRow,
}

/// Where a reply stands among those of its question: sortable text of the parts below the question.
pub fn path(number: &domain::discussions::ReplyNumber) -> String {
    number.parts()[1..].iter().map(|part| format!("{part:010}")).collect::<Vec<_>>().join(".")
}
