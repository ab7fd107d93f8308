//! Who sees to a request, and who and what may help.

use super::rows::StandingRow;
use super::told::Event;
use super::{Support, case, sql, work_sql};
use crate::Error;
use crate::accounts::Actor;
use crate::clock::millis;
use crate::db::{Tx, within};
use crate::experts::talk_sql;
use crate::resources::Told;
use domain::Fault;
use domain::form::{Why, Wrong};
use domain::id::{PersonId, RequestId, ResourceId};
use domain::support::State;
use uuid::Uuid;

/// What may help, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Help {
    /// An expert of the directory.
    Expert(u32),
    /// A resource of the repository.
    Resource(u32),
}

impl Support<'_> {
    /// Says who of the team sees to a request, or that nobody does.
    pub async fn assign(&self, actor: &Actor, id: RequestId, to: Option<PersonId>) -> Result<(), Error> {
        let mut tx = self.hub.begin().await?;
        let (row, _) = case(&mut tx, actor, id).await?;
        of_team(&mut tx, to, &row, "to").await?;
        if row.assigned_to == to.map(|to| to.0) {
            return Ok(());
        }
        within!(&mut tx, on => {
            sqlx::query(sql::ASSIGN).bind(id.0).bind(to.map(|to| to.0)).execute(on).await.map(|_| ())
        })?;
        self.hand_over(&mut tx, actor, to, id, Event::Assigned).await?;
        self.log(&mut tx, actor, id, "assign").await?;
        self.hub.commit_and_mail(tx).await
    }

    /// Points whoever asked to an expert or a resource that everybody finds.
    pub async fn suggest(&self, actor: &Actor, id: RequestId, help: Help) -> Result<(), Error> {
        let now = millis(self.hub.now());
        let mut tx = self.hub.begin().await?;
        let (_, state) = case(&mut tx, actor, id).await?;
        if !state.is_open() {
            return Err(Error::Wrong(vec![Wrong::new("do", Why::Ended)]));
        }
        let (find, number, add) = match help {
            Help::Expert(number) => (talk_sql::EXPERT, number, work_sql::ADD_EXPERT),
            Help::Resource(number) => (work_sql::RESOURCE, number, work_sql::ADD_RESOURCE),
        };
        let found = found(&mut tx, find, number).await?;
        within!(&mut tx, on => {
            sqlx::query(add).bind(id.0).bind(found).bind(now).execute(on).await.map(|_| ())
        })?;
        self.touch(&mut tx, id).await?;
        self.log(&mut tx, actor, id, "suggest").await?;
        self.hub.commit_and_mail(tx).await
    }

    /// Points to them no longer.
    pub async fn suggest_no_more(&self, actor: &Actor, id: RequestId, help: Help) -> Result<(), Error> {
        let mut tx = self.hub.begin().await?;
        case(&mut tx, actor, id).await?;
        let (find, number, drop) = match help {
            Help::Expert(number) => (work_sql::ANY_EXPERT, number, work_sql::DROP_EXPERT),
            Help::Resource(number) => (work_sql::ANY_RESOURCE, number, work_sql::DROP_RESOURCE),
        };
        let found = found(&mut tx, find, number).await?;
        within!(&mut tx, on => sqlx::query(drop).bind(id.0).bind(found).execute(on).await.map(|_| ()))?;
        self.log(&mut tx, actor, id, "suggest-no-more").await?;
        self.hub.commit_and_mail(tx).await
    }

    /// Suggests to the repository what was made public of an answer, where whoever asked agrees. Editors decide on it as on
    /// any other suggestion. Done twice, it is one.
    pub async fn make_draft(&self, actor: &Actor, id: RequestId, told: &Told) -> Result<ResourceId, Error> {
        let case = self.case(actor, id, actor.locale).await?;
        if let Some(draft) = case.work.draft {
            return Ok(draft);
        }
        let agreed = case.seen.feedback.is_some_and(|feedback| feedback.may_publish);
        if !agreed || case.seen.head.state != State::Closed {
            return Err(Error::Wrong(vec![Wrong::new("do", Why::DecidedAlready)]));
        }
        let draft = self.hub.resources().suggest(actor, id.0, told).await?;
        let mut tx = self.hub.begin().await?;
        within!(&mut tx, on => sqlx::query(sql::SET_DRAFT).bind(id.0).bind(draft.0).execute(on).await.map(|_| ()))?;
        self.log(&mut tx, actor, id, "draft").await?;
        self.hub.commit_and_mail(tx).await?;
        Ok(draft)
    }
}

async fn found(tx: &mut Tx, find: &'static str, number: u32) -> Result<Uuid, Error> {
    let found: Option<Uuid> =
        within!(tx, on => sqlx::query_scalar(find).bind(i64::from(number)).fetch_optional(on).await)?;
    Ok(found.ok_or(Fault::NotFound)?)
}

/// That somebody is of the team, if anybody is named, and has not asked themselves.
pub(super) async fn of_team(
    tx: &mut Tx,
    who: Option<PersonId>,
    request: &StandingRow,
    field: &str,
) -> Result<(), Error> {
    let Some(who) = who else { return Ok(()) };
    let all: Vec<(Uuid, String)> = within!(tx, on => sqlx::query_as(work_sql::TEAM).fetch_all(on).await)?;
    if who.0 != request.person_id && all.iter().any(|(id, _)| *id == who.0) {
        return Ok(());
    }
    Err(Error::Wrong(vec![Wrong::new(field, Why::NotAChoice)]))
}
