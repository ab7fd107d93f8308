//! Statements of administrators on people. Each runs on both databases as it stands.

macro_rules! member {
    ($rest:literal) => {
        concat!(
            "
    select
        a.person_id,
        p.name,
        p.affiliation,
        a.email,
        a.created_at,
        a.confirmed_at,
        a.suspended_at,
        a.password is null and not exists (select 1 from session s where s.person_id = a.person_id) as locked_out,
        (select string_agg(r.role, ',') from account_role r where r.person_id = a.person_id) as roles
    from account a
    join person p on p.id = a.person_id",
            $rest
        )
    };
}

pub const MEMBERS: &str = member!(
    "
    where $1 = '' or p.name_key like $2 escape '!' or a.email_key like $2 escape '!'
    order by p.name_key, a.person_id
    limit $3 offset $4"
);

pub const MEMBER: &str = member!(
    "
    where a.person_id = $1"
);

/// Those who can act as administrators, but one.
pub const OTHER_ADMINISTRATORS: &str = "
    select count(*)
    from account_role r
    join account a on a.person_id = r.person_id
    where r.role = 'administrator'
        and r.person_id <> $1
        and a.confirmed_at is not null
        and a.suspended_at is null
";

pub const TAKE_ROLE: &str = "delete from account_role where person_id = $1 and role = $2";

pub const ADD_FACILITATOR: &str = "
    insert into space_facilitator (space_id, person_id, position)
    values ($1, $2, (select coalesce(max(f.position), -1) + 1 from space_facilitator f where f.space_id = $1))
";

pub const REMOVE_FACILITATOR: &str = "delete from space_facilitator where space_id = $1 and person_id = $2";

pub const SUSPEND: &str = "update account set suspended_at = $2 where person_id = $1";

pub const END_SESSIONS: &str = "delete from session where person_id = $1";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] =
    &[MEMBERS, MEMBER, OTHER_ADMINISTRATORS, TAKE_ROLE, ADD_FACILITATOR, REMOVE_FACILITATOR, SUSPEND, END_SESSIONS];
