//! Whose voice it is: who speaks for which body, who supports a reply by name, which questions participants propose.
//!
//! Tables: `mandate`, `endorsement`, `proposal`; `for_country` and `for_body` of `reply`, `proposals` of `space`,
//! `proposed` of `question`. What was said for a body stays so when the mandate is over. Writes letters to those who
//! ask and propose.

mod accept;
mod decide;
mod endorse;
mod endorsed;
mod mandates;
mod propose;
mod reviewed;
pub(crate) mod sql;

pub(crate) use endorsed::import;
pub(crate) use mandates::speak;
pub use propose::NewProposal;

use crate::Hub;
use crate::discussions::SpeakerRow;
use domain::Locale;
use domain::id::PersonId;
use sqlx::FromRow;
use uuid::Uuid;

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Voices<'a> {
    hub: &'a Hub,
}

impl<'a> Voices<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }
}

/// Whom a letter goes to.
#[derive(Debug, FromRow)]
struct AddressRow {
    email: String,
    locale: String,
    name: String,
}

impl AddressRow {
    fn recipient(&self, person: Uuid) -> crate::mail::Recipient {
        crate::mail::Recipient {
            person: Some(PersonId(person)),
            email: self.email.clone(),
            locale: Locale::parse(&self.locale).unwrap_or_default(),
        }
    }
}

/// A person beside a body.
#[derive(Debug, FromRow)]
struct VoiceRow {
    person_id: Uuid,
    for_country: String,
    for_body: String,
    #[sqlx(flatten)]
    speaker: SpeakerRow,
}
