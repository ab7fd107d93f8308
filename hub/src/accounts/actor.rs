//! Who acts, and what they may do. A guard returns a value or a fault; it never just looks away.

use super::{Accounts, sql};
use crate::Error;
use crate::accounts::secret::Secret;
use crate::clock::millis;
use crate::db::{reading, within};
use domain::accounts::{Role, Viewer};
use domain::id::{PersonId, SpaceId};
use domain::{Fault, LangTag, Locale};
use sqlx::FromRow;
use std::time::Duration;
use uuid::Uuid;

/// How old the note of when a session was last seen may be, so that reading need not write.
const SEEN: Duration = Duration::from_hours(1);

/// A person who has signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Who.
    pub person: PersonId,
    /// Their display name.
    pub name: String,
    /// Their address for mail.
    pub email: String,
    /// The language the hub writes to them in.
    pub locale: Locale,
    /// The languages they read, in order.
    pub languages: Vec<LangTag>,
    /// Beyond taking part.
    pub roles: Vec<Role>,
    /// How many notifications they had not yet seen when they came.
    pub unread: u32,
    /// The spaces that name them as facilitator.
    facilitates: Vec<SpaceId>,
}

/// Spaces a person facilitates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spaces {
    /// All of them.
    All,
    /// Some, perhaps none.
    Some(Vec<SpaceId>),
}

impl Actor {
    /// Whether they have a role.
    pub fn is(&self, role: Role) -> bool {
        role == Role::Participant || self.roles.contains(&role)
    }

    /// The spaces they facilitate.
    pub fn facilitates(&self) -> Spaces {
        if self.is(Role::Facilitator) || self.is(Role::Administrator) {
            Spaces::All
        } else {
            Spaces::Some(self.facilitates.clone())
        }
    }

    /// That they facilitate a space. To others there is no such thing.
    pub fn facilitator(&self, space: SpaceId) -> Result<(), Fault> {
        let does = match self.facilitates() {
            Spaces::All => true,
            Spaces::Some(spaces) => spaces.contains(&space),
        };
        if does { Ok(()) } else { Err(Fault::NotFound) }
    }

    /// That they facilitate anything.
    pub fn moderates(&self) -> bool {
        self.facilitates() != Spaces::Some(Vec::new())
    }

    /// What pages need to know of them.
    pub fn viewer(&self) -> Viewer {
        Viewer { id: self.person, name: self.name.clone(), moderates: self.moderates(), unread: self.unread }
    }
}

#[derive(Debug, FromRow)]
pub(super) struct ActorRow {
    person_id: Uuid,
    name: String,
    email: String,
    locale: String,
    languages: String,
    seen_at: i64,
    roles: Option<String>,
}

impl Accounts<'_> {
    /// Who a session belongs to; none when it is over, or the person may not sign in.
    pub async fn actor(&self, session: &str) -> Result<Option<Actor>, Error> {
        let Some(secret) = Secret::parse(session) else { return Ok(None) };
        let db = &self.hub.db;
        let (kept, now) = (secret.kept(), millis(self.hub.now()));
        let row: Option<ActorRow> = reading!(db, on => {
            sqlx::query_as(sql::ACTOR).bind(&kept).bind(now).fetch_optional(on).await
        })?;
        let Some(row) = row else { return Ok(None) };
        if now - row.seen_at > i64::try_from(SEEN.as_millis()).unwrap_or(i64::MAX) {
            let mut tx = db.begin().await?;
            within!(&mut tx, on => sqlx::query(sql::SEEN).bind(&kept).bind(now).execute(on).await.map(|_| ()))?;
            tx.commit().await?;
        }
        let spaces: Vec<Uuid> =
            reading!(db, on => sqlx::query_scalar(sql::FACILITATES).bind(row.person_id).fetch_all(on).await)?;
        let unread = self.hub.notifications().unread(PersonId(row.person_id)).await?;
        Ok(Some(Actor {
            unread,
            person: PersonId(row.person_id),
            name: row.name,
            email: row.email,
            locale: Locale::parse(&row.locale).unwrap_or_default(),
            languages: crate::discussions::languages(&row.languages)?,
            roles: row.roles.unwrap_or_default().split(',').filter_map(Role::parse).collect(),
            facilitates: spaces.into_iter().map(SpaceId).collect(),
        }))
    }
}
