//! Every statement of the room. Each runs on both databases as it stands.

pub const INSERT: &str = "
    insert into event (at, kind, space_id, question_id, reply_id)
    values ($1, $2, $3, $4, $5)
";

macro_rules! events {
    ($rest:literal) => {
        concat!(
            "
    select
        e.seq,
        e.kind,
        e.space_id,
        e.question_id,
        e.reply_id,
        (select r.number from reply r where r.id = e.reply_id and r.state = 'published') as number
    from event e",
            $rest
        )
    };
}

pub const AFTER: &str = events!(
    "
    where e.seq > $1
    order by e.seq
    limit $2"
);

pub const SINCE: &str = events!(
    "
    where e.question_id = $1 and e.seq > $2
    order by e.seq
    limit $3"
);

pub const LAST: &str = "select coalesce(max(seq), 0) from event";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[INSERT, AFTER, SINCE, LAST];
