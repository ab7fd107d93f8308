//! Every statement of the room. Each runs on both databases as it stands.

pub const INSERT: &str = "
    insert into mail (id, person_id, email, locale, kind, data, created_at, due_at)
    values ($1, $2, $3, $4, $5, $6, $7, $7)
";

pub const INSERT_LATER: &str = "
    insert into mail (id, person_id, email, locale, kind, data, created_at, due_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
";

pub const DUE: &str = "
    select id, email, locale, data, attempts
    from mail
    where due_at <= $1 and sent_at is null and failed_at is null
    order by due_at
    limit $2
";

/// What the letter said is of no use to anybody any more, and may hold a link. Of a letter to nobody known, such as
/// the last one to somebody who has left, the address goes too.
pub const SENT: &str = "
    update mail
    set sent_at = $2, data = '', email = case when person_id is null then '' else email end
    where id = $1
";

pub const LATER: &str = "update mail set due_at = $2, attempts = attempts + 1 where id = $1";

pub const GIVE_UP: &str = "
    update mail
    set
        failed_at = $2,
        attempts = attempts + 1,
        data = case when person_id is null then '' else data end,
        email = case when person_id is null then '' else email end
    where id = $1
";

pub const REMOVE: &str = "delete from mail where id = $1";

pub const WAITING: &str = "select count(*) from mail where sent_at is null and failed_at is null";

/// That letters were sent, and to whom, is not kept for ever. One that could not be sent is.
pub const FORGET_OLD: &str = "delete from mail where sent_at < $1";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[INSERT, INSERT_LATER, DUE, SENT, LATER, GIVE_UP, REMOVE, WAITING, FORGET_OLD];
