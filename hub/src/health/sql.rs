//! Every statement of the room. What a database says of itself, each says in its own way; the rest runs on both.

pub const SIZE_SQLITE: &str = "select page_count * page_size from pragma_page_count(), pragma_page_size()";

pub const SIZE_POSTGRES: &str = "select pg_database_size(current_database())";

pub const VERSION_SQLITE: &str = "select sqlite_version()";

pub const VERSION_POSTGRES: &str = "select current_setting('server_version')";

/// Letters that wait, and since when the first of them is due.
pub const WAITING: &str = "
    select count(*) as waiting, min(due_at) as since
    from mail
    where sent_at is null and failed_at is null
";

/// Letters that could not be sent.
pub const FAILED: &str = "select count(*) from mail where failed_at is not null";

/// How much has happened that the search has not heard of.
pub const BEHIND: &str = "
    select count(*)
    from event
    where seq > (select event from search_progress where id = 1)
";

/// When something last happened to a reply, for those who listen.
pub const LAST_EVENT: &str = "select at from event order by seq desc limit 1";

/// All that both understand, for the test that prepares each and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[WAITING, FAILED, BEHIND, LAST_EVENT];
