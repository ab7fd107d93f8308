//! Mentions: whom one can mention in a space, and what becomes of `@Name` in a text.
//!
//! Table: `mention`. People of a space are those who have published there, and its facilitators; not those who have
//! left, who may not write there, or whose account is suspended.

mod resolve;
pub(crate) mod sql;

pub(crate) use resolve::{mentioned, renamed};

use super::Discussions;
use crate::accounts::Actor;
use crate::db::{Tx, reading, within};
use crate::markdown::{self, mention};
use crate::writes::Writes;
use crate::{Error, Hub};
use domain::accounts::FORMER;
use domain::discussions::markers::fold;
use domain::discussions::{Draft, Versions};
use domain::id::{PersonId, ReplyId, TextId};
use domain::{Fault, LangTag};
use sqlx::FromRow;
use std::collections::BTreeSet;
use uuid::Uuid;

/// How many people are offered at once.
const OFFERED: usize = 8;

/// Somebody of a space.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub(crate) struct Someone {
    pub id: Uuid,
    pub name: String,
    pub affiliation: String,
}

/// Somebody who can be mentioned, as they are offered to whoever writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Their name.
    pub name: String,
    /// The body they belong to; may be empty.
    pub affiliation: String,
    /// What to put into the text: `@Name`, or a link where several have the name.
    pub text: String,
}

impl Discussions<'_> {
    /// People of a space whose names, or words of them, begin as is typed; best first.
    pub async fn to_mention(&self, actor: &Actor, slug: &str, typed: &str) -> Result<Vec<Offered>, Error> {
        let people = people(self.hub, slug).await?;
        let typed = fold(typed);
        let typed = typed.trim();
        let mut found: Vec<(bool, &Someone)> = people
            .iter()
            .filter(|someone| someone.id != actor.person.0)
            .filter_map(|someone| {
                let name = fold(&someone.name);
                let begins = name.starts_with(typed);
                let inside = || name.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(typed));
                (begins || inside()).then_some((!begins, someone))
            })
            .collect();
        found.sort_by(|(a, one), (b, two)| (a, &one.name).cmp(&(b, &two.name)));
        let text = |someone: &Someone| {
            let alone = people.iter().filter(|other| other.name == someone.name).count() == 1;
            if alone { format!("@{}", someone.name) } else { mention::link(&someone.name, Some(PersonId(someone.id))) }
        };
        let offered = found.into_iter().take(OFFERED).map(|(_, someone)| Offered {
            name: someone.name.clone(),
            affiliation: someone.affiliation.clone(),
            text: text(someone),
        });
        Ok(offered.collect())
    }
}

async fn people(hub: &Hub, slug: &str) -> Result<Vec<Someone>, Error> {
    let space: Option<Uuid> =
        reading!(&hub.db, on => sqlx::query_scalar(super::sql::SPACE_BY_SLUG).bind(slug).fetch_optional(on).await)?;
    let space = space.ok_or(Fault::NotFound)?;
    Ok(reading!(&hub.db, on => sqlx::query_as(sql::PEOPLE).bind(space).bind(FORMER).fetch_all(on).await)?)
}

/// What was typed, with its mentions resolved. What has none costs nothing.
pub(super) async fn resolved(hub: &Hub, slug: &str, drafts: &[Draft]) -> Result<Vec<Draft>, Error> {
    if !drafts.iter().any(|draft| draft.text.contains('@') || mention::may_mention(&draft.text)) {
        return Ok(drafts.to_vec());
    }
    let people = people(hub, slug).await?;
    let resolved = drafts
        .iter()
        .map(|draft| Draft { lang: draft.lang.clone(), text: resolve::resolve(&draft.text, &people) })
        .collect::<Vec<_>>();
    // What has grown too long by its links stays as it was typed.
    Ok(if Versions::parse(&resolved).is_ok() { resolved } else { drafts.to_vec() })
}

/// The same for a reply that is there: whom it mentions it may go on to mention.
pub(super) async fn resolved_again(hub: &Hub, reply: ReplyId, drafts: &[Draft]) -> Result<Vec<Draft>, Error> {
    if !drafts.iter().any(|draft| draft.text.contains('@') || mention::may_mention(&draft.text)) {
        return Ok(drafts.to_vec());
    }
    let slug: Option<String> =
        reading!(&hub.db, on => sqlx::query_scalar(sql::SLUG).bind(reply.0).fetch_optional(on).await)?;
    let mut people = people(hub, &slug.ok_or(Fault::NotFound)?).await?;
    let before: Vec<Someone> =
        reading!(&hub.db, on => sqlx::query_as(sql::MENTIONED).bind(reply.0).fetch_all(on).await)?;
    let new = |someone: &Someone| people.iter().all(|known| known.id != someone.id);
    let before: Vec<Someone> = before.into_iter().filter(new).collect();
    people.extend(before);
    let resolved = drafts
        .iter()
        .map(|draft| Draft { lang: draft.lang.clone(), text: resolve::resolve(&draft.text, &people) })
        .collect::<Vec<_>>();
    Ok(if Versions::parse(&resolved).is_ok() { resolved } else { drafts.to_vec() })
}

/// Everybody whom some texts mention.
pub(super) fn all<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeSet<PersonId> {
    texts.into_iter().flat_map(mentioned).collect()
}

/// Notes whom a reply mentions.
pub(super) fn note(writes: &mut Writes, reply: ReplyId, people: &BTreeSet<PersonId>) {
    for person in people {
        writes.add(sql::MENTION, [reply.0.into(), person.0.into()]);
    }
}

/// Notes whom a reply mentions from now on.
pub(super) async fn note_anew(tx: &mut Tx, reply: ReplyId, versions: &Versions) -> Result<(), Error> {
    let mut writes = Writes::default();
    writes.add(sql::FORGET, [reply.0.into()]);
    note(&mut writes, reply, &all(versions.all().iter().map(|(_, text)| text.as_str())));
    writes.send(tx).await
}

#[derive(Debug, FromRow)]
struct TextRow {
    text_id: Uuid,
    lang: String,
    markdown: String,
}

#[derive(Debug, FromRow)]
struct RevisionRow {
    text_id: Uuid,
    lang: String,
    revision: i64,
    markdown: String,
}

/// Puts a new name in wherever a person is mentioned; nobody can tell who it was once they have left.
pub(crate) async fn rename(tx: &mut Tx, person: PersonId, name: &str, leaves: bool) -> Result<(), Error> {
    let link = mention::link(name, (!leaves).then_some(person));
    let texts: Vec<TextRow> = within!(&mut *tx, on => sqlx::query_as(sql::TEXTS).bind(person.0).fetch_all(on).await)?;
    for row in texts {
        let Some(markdown) = renamed(&row.markdown, person, &link) else { continue };
        let lang: LangTag = super::unsound(&row.lang)?;
        let html = markdown::render(&markdown, &lang);
        within!(&mut *tx, on => {
            sqlx::query(sql::SET_TEXT)
                .bind(TextId(row.text_id).0)
                .bind(&row.lang)
                .bind(&markdown)
                .bind(html.as_str())
                .execute(on)
                .await
                .map(|_| ())
        })?;
    }
    let revisions: Vec<RevisionRow> =
        within!(&mut *tx, on => sqlx::query_as(sql::REVISIONS).bind(person.0).fetch_all(on).await)?;
    for row in revisions {
        let Some(markdown) = renamed(&row.markdown, person, &link) else { continue };
        within!(&mut *tx, on => {
            sqlx::query(sql::SET_REVISION)
                .bind(row.text_id)
                .bind(&row.lang)
                .bind(row.revision)
                .bind(&markdown)
                .execute(on)
                .await
                .map(|_| ())
        })?;
    }
    let edits: Vec<(Uuid, String)> =
        within!(&mut *tx, on => sqlx::query_as(sql::EDITS).bind(person.0).fetch_all(on).await)?;
    for (id, versions) in edits {
        let mut drafts: Vec<Draft> = serde_json::from_str(&versions).unwrap_or_default();
        for draft in &mut drafts {
            draft.text = renamed(&draft.text, person, &link).unwrap_or_else(|| draft.text.clone());
        }
        let versions = serde_json::to_string(&drafts).map_err(|error| Error::Unsound(error.to_string()))?;
        within!(&mut *tx, on => {
            sqlx::query(sql::SET_EDIT).bind(id).bind(&versions).execute(on).await.map(|_| ())
        })?;
    }
    Ok(())
}
