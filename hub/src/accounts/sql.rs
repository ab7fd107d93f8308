//! Every statement of the room. Each runs on both databases as it stands.

pub const ACTOR: &str = "
    select
        s.person_id,
        p.name,
        a.email,
        a.locale,
        a.languages,
        s.seen_at,
        (select string_agg(r.role, ',') from account_role r where r.person_id = s.person_id) as roles
    from session s
    join account a on a.person_id = s.person_id
    join person p on p.id = s.person_id
    where s.secret = $1
        and s.expires_at > $2
        and a.suspended_at is null
";

pub const FACILITATES: &str = "select space_id from space_facilitator where person_id = $1";

pub const SEEN: &str = "update session set seen_at = $2 where secret = $1";

pub const INSERT_SESSION: &str = "
    insert into session (secret, person_id, created_at, seen_at, expires_at, agent)
    values ($1, $2, $3, $3, $4, $5)
";

pub const END_SESSION: &str = "delete from session where secret = $1";

pub const END_OTHER_SESSIONS: &str = "delete from session where person_id = $1 and secret <> $2";

pub const SESSIONS: &str = "
    select secret, created_at, seen_at, agent
    from session
    where person_id = $1 and expires_at > $2
    order by seen_at desc, created_at desc
";

pub const ACCOUNT_BY_EMAIL: &str = "
    select a.person_id, p.name, a.email, a.password, a.confirmed_at, a.suspended_at, a.locale
    from account a
    join person p on p.id = a.person_id
    where a.email_key = $1
";

pub const ACCOUNT: &str = "
    select a.person_id, p.name, a.email, a.password, a.confirmed_at, a.suspended_at, a.locale
    from account a
    join person p on p.id = a.person_id
    where a.person_id = $1
";

pub const INSERT_ACCOUNT: &str = "
    insert into account (person_id, email, email_key, password, locale, languages, created_at, confirmed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
";

/// What somebody says of themselves anew before they have confirmed.
pub const UPDATE_UNCONFIRMED: &str = "
    update account
    set email = $2, locale = $3, languages = $4
    where person_id = $1 and confirmed_at is null
";

pub const UPDATE_PERSON: &str = "
    update person
    set name = $2, name_key = $3, affiliation = $4, country = $5, stakeholder_group = $6
    where id = $1
";

pub const CONFIRM: &str = "update account set confirmed_at = $2 where person_id = $1 and confirmed_at is null";

pub const SET_PASSWORD: &str = "update account set password = $2 where person_id = $1";

pub const GIVE_ROLE: &str = "
    insert into account_role (person_id, role)
    values ($1, $2)
    on conflict (person_id, role) do nothing
";

pub const INSERT_LINK: &str = "
    insert into mail_link (secret, person_id, purpose, email, created_at, expires_at)
    values ($1, $2, $3, $4, $5, $6)
";

pub const LINK: &str = "
    select l.email, p.name
    from mail_link l
    join person p on p.id = l.person_id
    where l.secret = $1 and l.purpose = $2 and l.expires_at > $3 and l.used_at is null
";

pub const USE_LINK: &str = "
    update mail_link
    set used_at = $3
    where secret = $1 and purpose = $2 and expires_at > $3 and used_at is null
    returning person_id
";

/// A new password makes older links worthless.
pub const USE_ALL_LINKS: &str = "update mail_link set used_at = $2 where person_id = $1 and used_at is null";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    ACTOR,
    FACILITATES,
    SEEN,
    INSERT_SESSION,
    END_SESSION,
    END_OTHER_SESSIONS,
    SESSIONS,
    ACCOUNT_BY_EMAIL,
    ACCOUNT,
    INSERT_ACCOUNT,
    UPDATE_UNCONFIRMED,
    UPDATE_PERSON,
    CONFIRM,
    SET_PASSWORD,
    GIVE_ROLE,
    INSERT_LINK,
    LINK,
    USE_LINK,
    USE_ALL_LINKS,
];
