//! What administrators do with people: find them, give and take roles, confirm by hand, suspend. To others there is
//! no such thing. Each change stands in the log; the hub always keeps an administrator.

use super::link::Purpose;
use super::{Accounts, Actor, people_sql, sql};
use crate::Error;
use crate::audit::{self, Entry};
use crate::clock::{millis, moment};
use crate::db::{Tx, reading, within};
use domain::accounts::{Member, Role};
use domain::form::{Why, Wrong};
use domain::id::{PersonId, SpaceId};
use domain::{Fault, Locale};
use sqlx::FromRow;
use uuid::Uuid;

/// How many people stand on one page.
const A_PAGE: u32 = 50;

#[derive(Debug, FromRow)]
struct Row {
    person_id: Uuid,
    name: String,
    affiliation: String,
    email: String,
    created_at: i64,
    confirmed_at: Option<i64>,
    suspended_at: Option<i64>,
    locked_out: bool,
    roles: Option<String>,
}

impl From<Row> for Member {
    fn from(row: Row) -> Self {
        let mut roles: Vec<Role> = row.roles.unwrap_or_default().split(',').filter_map(Role::parse).collect();
        roles.sort_unstable();
        Self {
            id: PersonId(row.person_id),
            name: row.name,
            affiliation: row.affiliation,
            email: row.email,
            since: moment(row.created_at),
            confirmed: row.confirmed_at.is_some(),
            suspended: row.suspended_at.is_some(),
            locked_out: row.locked_out,
            roles,
            spaces: Vec::new(),
        }
    }
}

impl Actor {
    /// That they run the hub. To others there is no such thing.
    pub fn administrator(&self) -> Result<(), Fault> {
        if self.is(Role::Administrator) { Ok(()) } else { Err(Fault::NotFound) }
    }
}

impl Accounts<'_> {
    /// People with an account whose name or address has these letters in it, by name, one page; and whether there
    /// are more. Pages begin at 1.
    pub async fn people(&self, actor: &Actor, sought: &str, page: u32) -> Result<(Vec<Member>, bool), Error> {
        actor.administrator()?;
        let sought = sought.trim().to_lowercase();
        let escaped = sought.replace('!', "!!").replace('%', "!%").replace('_', "!_");
        let (most, first) = (i64::from(A_PAGE) + 1, i64::from(page.saturating_sub(1)) * i64::from(A_PAGE));
        let rows: Vec<Row> = reading!(&self.hub.db, on => {
            sqlx::query_as(people_sql::MEMBERS)
                .bind(&sought)
                .bind(format!("%{escaped}%"))
                .bind(most)
                .bind(first)
                .fetch_all(on)
                .await
        })?;
        let more = rows.len() > A_PAGE as usize;
        Ok((rows.into_iter().take(A_PAGE as usize).map(Member::from).collect(), more))
    }

    /// Somebody with an account.
    pub async fn member(&self, actor: &Actor, person: PersonId) -> Result<Member, Error> {
        actor.administrator()?;
        let mut tx = self.hub.db.begin().await?;
        member(&mut tx, person).await
    }

    /// Gives and takes roles, so that a person has exactly these, and facilitates exactly these spaces.
    pub async fn set_roles(
        &self,
        actor: &Actor,
        person: PersonId,
        roles: &[Role],
        spaces: &[SpaceId],
    ) -> Result<(), Error> {
        actor.administrator()?;
        let hub = self.hub;
        let mut tx = hub.begin().await?;
        let now = member(&mut tx, person).await?;
        if now.roles.contains(&Role::Administrator) && !roles.contains(&Role::Administrator) {
            spare_last_administrator(&mut tx, person, "roles").await?;
        }
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Participant) {
            let given = roles.contains(&role);
            if given == now.roles.contains(&role) {
                continue;
            }
            let statement = if given { sql::GIVE_ROLE } else { people_sql::TAKE_ROLE };
            within!(&mut tx, on => {
                sqlx::query(statement).bind(person.0).bind(role.code()).execute(on).await.map(|_| ())
            })?;
            let data = serde_json::json!({ "role": role.code(), "given": given });
            self.note(&mut tx, actor, "role", None, person, data).await?;
        }
        let changed = spaces.iter().map(|space| (*space, true)).chain(now.spaces.iter().map(|space| (*space, false)));
        for (space, given) in changed {
            let (has, wanted) = (now.spaces.contains(&space), spaces.contains(&space));
            if has == wanted {
                continue;
            }
            within!(&mut tx, on => {
                let statement = if given { people_sql::ADD_FACILITATOR } else { people_sql::REMOVE_FACILITATOR };
                sqlx::query(statement).bind(space.0).bind(person.0).execute(on).await.map(|_| ())
            })?;
            let data = serde_json::json!({ "role": Role::Facilitator.code(), "given": given });
            self.note(&mut tx, actor, "role", Some(space), person, data).await?;
        }
        hub.commit(tx).await
    }

    /// Confirms somebody by hand, when mail does not reach them, and gives the path of a link to hand to them: it
    /// signs in once, within three days, and lets them set a password. Not for who has found their way in already.
    pub async fn confirm_by_hand(&self, actor: &Actor, person: PersonId, locale: Locale) -> Result<String, Error> {
        actor.administrator()?;
        let mut tx = self.hub.db.begin().await?;
        let now = member(&mut tx, person).await?;
        if now.suspended || (now.confirmed && !now.locked_out) {
            return Err(Fault::BadRequest.into());
        }
        self.mark_confirmed(&mut tx, person).await?;
        let link = self.make_link(&mut tx, person, &now.email, Purpose::Confirm).await?;
        self.note(&mut tx, actor, "confirm", None, person, serde_json::json!({})).await?;
        tx.commit().await?;
        Ok(format!("/{locale}/sign-up?link={link}"))
    }

    /// Keeps somebody out, or lets them in again. Their sessions and links end.
    pub async fn suspend(&self, actor: &Actor, person: PersonId, out: bool) -> Result<(), Error> {
        actor.administrator()?;
        let hub = self.hub;
        let at = millis(hub.now());
        let mut tx = hub.begin().await?;
        let now = member(&mut tx, person).await?;
        if now.suspended == out {
            return Ok(());
        }
        if out && now.roles.contains(&Role::Administrator) {
            spare_last_administrator(&mut tx, person, "do").await?;
        }
        within!(&mut tx, on => {
            sqlx::query(people_sql::SUSPEND).bind(person.0).bind(out.then_some(at)).execute(&mut *on).await?;
            sqlx::query(people_sql::END_SESSIONS).bind(person.0).execute(&mut *on).await?;
            sqlx::query(sql::USE_ALL_LINKS).bind(person.0).bind(at).execute(on).await.map(|_| ())
        })?;
        let action = if out { "suspend" } else { "unsuspend" };
        self.note(&mut tx, actor, action, None, person, serde_json::json!({})).await?;
        tx.commit().await
    }

    async fn note(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        action: &'static str,
        space: Option<SpaceId>,
        person: PersonId,
        data: serde_json::Value,
    ) -> Result<(), Error> {
        let entry = Entry { by: Some(actor.person), action, space, subject: Some(person.0), data };
        audit::note(tx, self.hub, &entry).await
    }
}

async fn member(tx: &mut Tx, person: PersonId) -> Result<Member, Error> {
    let row: Option<Row> =
        within!(tx, on => sqlx::query_as(people_sql::MEMBER).bind(person.0).fetch_optional(on).await)?;
    let mut member = Member::from(row.ok_or(Fault::NotFound)?);
    let spaces: Vec<Uuid> = within!(tx, on => sqlx::query_scalar(sql::FACILITATES).bind(person.0).fetch_all(on).await)?;
    member.spaces = spaces.into_iter().map(SpaceId).collect();
    Ok(member)
}

/// That the hub has an administrator without this person, if they are one. The transaction must have raised the
/// content's stamp before, so that two do not go at once.
pub(super) async fn spare_last_administrator(tx: &mut Tx, person: PersonId, field: &str) -> Result<(), Error> {
    let Some(row): Option<Row> =
        within!(tx, on => sqlx::query_as(people_sql::MEMBER).bind(person.0).fetch_optional(on).await)?
    else {
        return Ok(());
    };
    if !Member::from(row).roles.contains(&Role::Administrator) {
        return Ok(());
    }
    let others: i64 = within!(tx, on => {
        sqlx::query_scalar(people_sql::OTHER_ADMINISTRATORS).bind(person.0).fetch_one(on).await
    })?;
    if others == 0 { Err(Error::Wrong(vec![Wrong::new(field, Why::LastAdministrator)])) } else { Ok(()) }
}
