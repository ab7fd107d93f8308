//! People who know something well.
//!
//! One profile a person, which they keep themselves (`expert`, `expert_topic`, `expert_region`, `expert_language`,
//! `expert_help`; the biography is a `text`, a curriculum vitae an `attachment`). It serves for two things, each with a
//! consent of its own:
//!
//! - the **directory**, where everybody finds those who want to be found, under a number that is given when they are first
//!   shown and never again (`expert_number`). Hiding and removing take hold with the commit: pages, search and counts are
//!   asked of the tables, and [`Experts::cards`] gives whoever shows what was found only those who are shown still.
//! - the **roster** of those who review (`seat`, `seat_step`): applied for, accepted by administrators, which gives the
//!   role `reviewer`, and over after two years unless it is renewed, by a link in a reminder or on one's own page. What
//!   ends a membership takes the role. [`Experts::roster`] gives whoever chooses reviewers all members with what they know
//!   and declare: topics, regions, languages, organisation, country, availability, how many reviews they write at a time.
//!   How many they have is the business of the room of reviews.
//!
//! Members write to an expert through the hub (`expert_talk`, `expert_word`): letters carry the words, and answers are
//! written on the hub, so that neither side learns the other's address.
//!
//! Writes letters to applicants, to members before and at the end of their term, and to both sides of a conversation.

mod balance;
pub mod data;
mod desk;
mod directory;
mod found;
mod profile;
mod roster;
pub(crate) mod roster_sql;
mod rows;
pub(crate) mod sql;
mod talk;
pub(crate) mod talk_sql;
mod term;
mod text;

pub(crate) use profile::{delete as forget, lines};
pub use talk::NewTalk;

use crate::Hub;
use domain::Locale;
use domain::id::PersonId;
use sqlx::FromRow;
use uuid::Uuid;

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Experts<'a> {
    hub: &'a Hub,
}

impl<'a> Experts<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }
}

/// Whom a letter goes to.
#[derive(Debug, FromRow)]
pub(crate) struct AddressRow {
    email: String,
    locale: String,
    pub name: String,
}

impl AddressRow {
    pub fn recipient(&self, person: Uuid) -> crate::mail::Recipient {
        crate::mail::Recipient {
            person: Some(PersonId(person)),
            email: self.email.clone(),
            locale: Locale::parse(&self.locale).unwrap_or_default(),
        }
    }
}
