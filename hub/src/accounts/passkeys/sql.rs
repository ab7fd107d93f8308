//! Every statement on passkeys. Each runs on both databases as it stands.

pub const PASSKEYS: &str = "
    select id, name, created_at, used_at
    from passkey
    where person_id = $1
    order by created_at, id
";

/// What devices know a person's passkeys by.
pub const CREDENTIALS: &str = "select credential_id from passkey where person_id = $1";

pub const CREDENTIAL: &str = "select id, person_id, credential from passkey where credential_id = $1";

pub const INSERT: &str = "
    insert into passkey (id, person_id, credential_id, credential, name, created_at)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (credential_id) do nothing
";

/// Only as it was when what it has signed was looked at: two who hold copies do not both sign in.
pub const USED: &str = "
    update passkey
    set credential = $3, used_at = $4
    where id = $1 and credential = $2
";

pub const RENAME: &str = "
    update passkey
    set name = $3
    where id = $1 and person_id = $2
    returning id
";

pub const REMOVE: &str = "
    delete from passkey
    where id = $1 and person_id = $2
    returning name
";

pub const INSERT_CHALLENGE: &str = "
    insert into passkey_challenge (secret, person_id, state, expires_at)
    values ($1, $2, $3, $4)
";

pub const TAKE_CHALLENGE: &str = "
    delete from passkey_challenge
    where secret = $1 and expires_at > $2 and person_id is not distinct from $3
    returning state
";

pub const FORGET_CHALLENGES: &str = "delete from passkey_challenge where expires_at <= $1";

pub const FORGET_PASSKEYS: &str = "delete from passkey where person_id = $1";

pub const FORGET_OWN_CHALLENGES: &str = "delete from passkey_challenge where person_id = $1";

/// When a session of a person's began.
pub const SESSION_SINCE: &str = "select created_at from session where secret = $1 and person_id = $2";

pub const DATA: &str = "
    select name, credential_id, created_at, used_at
    from passkey
    where person_id = $1
    order by created_at, id
";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    PASSKEYS,
    CREDENTIALS,
    CREDENTIAL,
    INSERT,
    USED,
    RENAME,
    REMOVE,
    INSERT_CHALLENGE,
    TAKE_CHALLENGE,
    SESSION_SINCE,
    FORGET_CHALLENGES,
    FORGET_PASSKEYS,
    FORGET_OWN_CHALLENGES,
    DATA,
];
