//! Statements of the log.

macro_rules! entries {
    ($where:literal) => {
        concat!(
            "
    select
        a.seq,
        a.at,
        coalesce(p.name, '') as by_name,
        a.action,
        coalesce(sp.slug, '') as slug,
        a.data,
        r.id as reply_id,
        r.number,
        q.number as question,
        whom.id as whom_id,
        coalesce(whom.name, '') as whom
    from audit a
    left join person p on p.id = a.person_id
    left join space sp on sp.id = a.space_id
    left join reply r on r.id = a.subject
    left join question q on q.id = r.question_id
    left join person whom on whom.id = a.subject
    where ",
            $where,
            "
        and a.at >= $2
        and a.at < $3
        and ($4 = '' or a.action = $4)
        and ($5 = '' or p.name_key like $5 escape '!')
    order by a.seq desc
    limit $6"
        )
    };
}

pub const EVERYWHERE: &str = entries!("a.seq < $1");

pub const IN_SPACE: &str = entries!("a.seq < $1 and a.space_id = $7");

pub const SPACES: &str = "select id, slug from space order by slug";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[EVERYWHERE, IN_SPACE, SPACES];
