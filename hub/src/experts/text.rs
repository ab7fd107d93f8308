//! The biography as a text in language versions: what stays as it was keeps its revision.

use super::rows::{BiographyRow, versions};
use super::sql;
use crate::Error;
use crate::accounts::own_sql;
use crate::clock::moment;
use crate::db::{Tx, within};
use crate::discussions::archive::{Origin, Version};
use crate::discussions::{text_of, unsound, write};
use crate::writes::Writes;
use domain::LangTag;
use domain::experts::Biography;
use domain::id::PersonId;
use time::OffsetDateTime;
use uuid::Uuid;

/// Lets a person's biography say this, the original first; nothing when there is none.
pub async fn set(
    tx: &mut Tx,
    person: PersonId,
    text: Option<Uuid>,
    new: &[Biography],
    now: OffsetDateTime,
) -> Result<(), Error> {
    if new.is_empty() {
        return match text {
            Some(text) => empty(tx, person, text).await,
            None => Ok(()),
        };
    }
    let before = match text {
        Some(text) => versions(tx, text).await?,
        None => Vec::new(),
    };
    let id = text_of(person.0);
    let versions = versions_of(new, &before, now)?;
    let mut writes = Writes::default();
    // It may be there from a profile that was deleted.
    writes.add(sql::ADD_TEXT, [id.0.into()]);
    writes.add(sql::DROP_VERSIONS, [id.0.into()]);
    write::versions(&mut writes, id, &versions, &write::render(&versions));
    writes.add(sql::SET_TEXT, [person.0.into(), id.0.into()]);
    writes.send(tx).await
}

/// Takes a biography away. The text itself stays, and says nothing: to delete it, everything that could refer to it would
/// have to be looked through.
pub async fn empty(tx: &mut Tx, person: PersonId, text: Uuid) -> Result<(), Error> {
    within!(tx, on => {
        sqlx::query(sql::SET_TEXT).bind(person.0).bind(None::<Uuid>).execute(&mut *on).await?;
        sqlx::query(own_sql::DROP_TRANSLATIONS).bind(text).execute(&mut *on).await?;
        sqlx::query(own_sql::EMPTY_TEXT).bind(text).execute(on).await.map(|_| ())
    })?;
    Ok(())
}

/// The versions to be kept: what was not changed stays, what was changed counts on, and a translation that was not changed
/// with the original shows that by its revision.
fn versions_of(new: &[Biography], before: &[BiographyRow], now: OffsetDateTime) -> Result<Vec<Version>, Error> {
    let mut kept: Vec<Version> = Vec::with_capacity(new.len());
    let mut source = 1;
    for (place, each) in new.iter().enumerate() {
        let lang: LangTag = unsound(&each.lang)?;
        let was = before.iter().find(|row| row.lang == lang.as_str());
        let is_original = place == 0;
        let stays = was.is_some_and(|row| {
            row.is_original == is_original && row.title == each.headline && row.markdown == each.text
        });
        let revision = was.map_or(1, |row| if stays { row.revision } else { row.revision + 1 });
        if is_original {
            // Another original is newer than whatever was made from the one before.
            let highest = before.iter().map(|row| row.revision).max().unwrap_or_default();
            let swapped = was.is_none_or(|row| !row.is_original) && !before.is_empty();
            source = if swapped { revision.max(highest + 1) } else { revision };
        }
        let number = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
        let from = was.filter(|_| stays).and_then(|row| row.from_revision).unwrap_or(source);
        kept.push(Version {
            lang,
            origin: if is_original { Origin::Original } else { Origin::Author },
            revision: number(if is_original { source } else { revision }),
            from_revision: (!is_original).then(|| number(from)),
            title: each.headline.clone(),
            purpose: String::new(),
            audience: String::new(),
            markdown: each.text.clone(),
            made_at: was.map_or(now, |row| moment(row.made_at)),
            changed_at: Some(was.filter(|_| stays).map_or(now, |row| moment(row.changed_at))),
        });
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    const NOW: OffsetDateTime = datetime!(2026-11-23 12:00 UTC);

    fn says(lang: &str, text: &str) -> Biography {
        Biography { lang: lang.to_owned(), headline: "H".to_owned(), text: text.to_owned() }
    }

    fn stands(lang: &str, text: &str, revision: i64, from_revision: Option<i64>) -> BiographyRow {
        let is_original = from_revision.is_none();
        BiographyRow {
            lang: lang.to_owned(),
            title: "H".to_owned(),
            markdown: text.to_owned(),
            revision,
            from_revision,
            made_at: 0,
            changed_at: 0,
            is_original,
        }
    }

    fn marks(new: &[Biography], before: &[BiographyRow]) -> Vec<(String, u32, Option<u32>)> {
        let versions = versions_of(new, before, NOW).unwrap();
        versions.into_iter().map(|each| (each.lang.to_string(), each.revision, each.from_revision)).collect()
    }

    #[test]
    fn a_translation_that_was_not_changed_with_the_original_is_outdated() {
        let before = [stands("en", "a", 1, None), stands("fr", "b", 1, Some(1))];
        let after = marks(&[says("en", "A"), says("fr", "b"), says("es", "c")], &before);
        assert_eq!(after, [("en".into(), 2, None), ("fr".into(), 1, Some(1)), ("es".into(), 1, Some(2))]);
        let after = marks(&[says("en", "A"), says("fr", "B")], &before);
        assert_eq!(after, [("en".into(), 2, None), ("fr".into(), 2, Some(2))]);
    }

    #[test]
    fn what_was_not_changed_keeps_its_revision() {
        let before = [stands("en", "a", 3, None), stands("fr", "b", 1, Some(2))];
        let after = marks(&[says("en", "a"), says("fr", "b")], &before);
        assert_eq!(after, [("en".into(), 3, None), ("fr".into(), 1, Some(2))]);
    }

    #[test]
    fn another_original_is_newer_than_all_before() {
        let before = [stands("en", "a", 3, None), stands("fr", "b", 1, Some(3))];
        let after = marks(&[says("fr", "b"), says("en", "a")], &before);
        assert_eq!(after, [("fr".into(), 4, None), ("en".into(), 4, Some(4))]);
    }
}
