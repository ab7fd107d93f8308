//! Requests for support: a government or an organisation asks, the team answers.
//!
//! Tables: `support_request`, `support_topic`, `support_entry` (what was said and done, and the team's notes),
//! `support_task`, `support_expert`, `support_resource`, `support_feedback`. Two sides read a request: whoever asked, and
//! the team, but for the notes, which the team alone reads. To everybody else there is none. What everybody may read is
//! the summary, where there is one and the team has taken the request. Nothing of a request is searched or put into feeds,
//! the stream or the log, and letters say only that there is something to read.

mod ask;
pub(crate) mod data;
mod desk;
mod own;
mod rows;
mod say;
pub(crate) mod sql;
mod steps;
mod tasks;
mod told;
mod work;
pub(crate) mod work_sql;

pub use say::{Said, Way};
pub use tasks::NewTask;
pub use work::Help;

use crate::accounts::Actor;
use crate::db::{Tx, within};
use crate::{Error, Hub};
use domain::Fault;
use domain::accounts::Role;
use domain::id::RequestId;
use domain::support::{By, State};
use rows::StandingRow;

/// The room's door.
#[derive(Clone, Copy, Debug)]
pub struct Support<'a> {
    hub: &'a Hub,
}

/// That somebody is of the team that answers requests.
pub fn is_team(actor: &Actor) -> bool {
    actor.is(Role::Support) || actor.is(Role::Administrator)
}

fn team(actor: &Actor) -> Result<(), Fault> {
    if is_team(actor) { Ok(()) } else { Err(Fault::NotFound) }
}

impl<'a> Support<'a> {
    pub(crate) fn new(hub: &'a Hub) -> Self {
        Self { hub }
    }
}

/// What somebody is to a request.
fn by(actor: &Actor, row: &StandingRow) -> By {
    if row.person_id == actor.person.0 {
        By::Requester
    } else if is_team(actor) {
        By::Team
    } else {
        By::Other
    }
}

/// A request that the team sees to; to whoever asked it is their own, and not a case.
async fn case(tx: &mut Tx, actor: &Actor, id: RequestId) -> Result<(StandingRow, State), Error> {
    team(actor)?;
    standing(tx, actor, id, By::Team).await
}

/// A request of one's own.
async fn own(tx: &mut Tx, actor: &Actor, id: RequestId) -> Result<(StandingRow, State), Error> {
    standing(tx, actor, id, By::Requester).await
}

async fn standing(tx: &mut Tx, actor: &Actor, id: RequestId, side: By) -> Result<(StandingRow, State), Error> {
    let row: Option<StandingRow> =
        within!(tx, on => sqlx::query_as(sql::STANDING).bind(id.0).fetch_optional(on).await)?;
    let row = row.filter(|row| by(actor, row) == side).ok_or(Fault::NotFound)?;
    let state = rows::coded(&row.state, State::parse)?;
    Ok((row, state))
}
