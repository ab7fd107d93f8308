//! Statements of reports, and of what facilitators settle for a space.

pub const PUBLISHED_REPLY: &str = "
    select r.id, r.space_id
    from reply r
    join question q on q.id = r.question_id
    join space sp on sp.id = q.space_id
    where sp.slug = $1 and q.number = $2 and r.root_seq = $3 and r.path = $4 and r.state = 'published'
";

pub const REPORT: &str = "
    insert into report (id, reply_id, space_id, person_id, reason, words, at)
    values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (reply_id, person_id) do nothing
    returning id
";

pub const REPORTS: &str = "
    select p.name, o.at, o.reason, o.words
    from report o
    join person p on p.id = o.person_id
    where o.reply_id = $1 and o.settled_at is null
    order by o.at
";

pub const SETTLE: &str = "
    update report
    set settled_at = $2, settled_by = $3
    where reply_id = $1 and settled_at is null
    returning id
";

pub const REOPEN: &str = "update report set settled_at = null, settled_by = null where id = $1";

pub const REASONS: &str = "
    select position, lang, words
    from space_reason
    where space_id = $1
    order by position, lang
";

pub const FORGET_REASONS: &str = "delete from space_reason where space_id = $1";

pub const INSERT_REASON: &str = "
    insert into space_reason (space_id, position, lang, words)
    values ($1, $2, $3, $4)
";

pub const SPACE: &str = "
    select
        s.id,
        s.publication,
        coalesce(
            (select t.title from text_version t where t.text_id = s.text_id and t.lang = $2),
            (select t.title from text_version t where t.text_id = s.text_id and t.is_original)
        ) as title
    from space s
    where s.slug = $1
";

pub const SET_PUBLICATION: &str = "update space set publication = $2 where id = $1";

pub const QUESTIONS: &str = "
    select
        q.id,
        q.number,
        q.closed_at,
        coalesce(
            (select t.title from text_version t where t.text_id = q.text_id and t.lang = $2),
            (select t.title from text_version t where t.text_id = q.text_id and t.is_original)
        ) as title
    from question q
    where q.space_id = $1
    order by q.number
";

pub const CLOSE: &str = "update question set closed_at = $2 where id = $1";

pub const BARRED: &str = "
    select p.id, p.name
    from space_bar b
    join person p on p.id = b.person_id
    where b.space_id = $1
    order by p.name_key
";

pub const IS_BARRED: &str = "select at from space_bar where space_id = $1 and person_id = $2";

pub const BAR: &str = "
    insert into space_bar (space_id, person_id, at)
    values ($1, $2, $3)
    on conflict (space_id, person_id) do nothing
    returning at
";

pub const UNBAR: &str = "delete from space_bar where space_id = $1 and person_id = $2 returning at";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    PUBLISHED_REPLY,
    REPORT,
    REPORTS,
    SETTLE,
    REOPEN,
    REASONS,
    FORGET_REASONS,
    INSERT_REASON,
    SPACE,
    SET_PUBLICATION,
    QUESTIONS,
    CLOSE,
    BARRED,
    IS_BARRED,
    BAR,
    UNBAR,
];
