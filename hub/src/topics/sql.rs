//! Every statement of the room. Each runs on both databases as it stands.

pub const TOPICS: &str = "
    select id, code, title, retired_at is not null as retired
    from topic
    order by position, code
";

pub const TOPIC: &str = "select id, code, title, retired_at is not null as retired from topic where id = $1";

pub const CODE_TAKEN: &str = "select count(*) from topic where code = $1 and id <> $2";

/// Behind all others.
pub const INSERT: &str = "
    insert into topic (id, code, title, position)
    select $1, $2, $3, coalesce(max(position), 0) + 1
    from topic
";

pub const SET: &str = "update topic set code = $2, title = $3 where id = $1";

pub const RETIRE: &str = "update topic set retired_at = $2 where id = $1";

pub const PLACE: &str = "update topic set position = $2 where id = $1";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[TOPICS, TOPIC, CODE_TAKEN, INSERT, SET, RETIRE, PLACE];
