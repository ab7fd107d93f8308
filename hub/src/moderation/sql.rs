//! Every statement of the room. Each runs on both databases as it stands.

macro_rules! item {
    ($rest:literal) => {
        concat!(
            "
    select
        r.id,
        sp.slug,
        coalesce(
            (select t.title from text_version t where t.text_id = sp.text_id and t.lang = $1),
            (select t.title from text_version t where t.text_id = sp.text_id and t.is_original)
        ) as space,
        q.number as question,
        r.posted_at,
        r.state,
        r.number,
        r.author_id,
        p.name,
        p.affiliation,
        p.country,
        p.stakeholder_group,
        v.markdown,
        v.lang,
        parent.number as answers,
        (select count(*) from report o where o.reply_id = r.id and o.settled_at is null) as reports,
        (select coalesce(max(a.seq), 0) from audit a where a.subject = r.id) as last_deed,
        (
            select cast(sum(o.revision) as bigint)
            from text_version o
            where o.text_id = r.text_id
        ) as revisions,
        (
            select string_agg(o.lang, ',')
            from text_version o
            where o.text_id = r.text_id and not o.is_original
        ) as others
    from reply r
    join space sp on sp.id = r.space_id
    join question q on q.id = r.question_id
    join person p on p.id = r.author_id
    join text_version v on v.text_id = r.text_id and v.is_original
    left join reply parent on parent.id = r.parent_id",
            $rest
        )
    };
}

pub const QUEUE: &str = item!(
    "
    where r.space_id = $2 and r.state = 'pending'
    order by r.posted_at, r.id
    limit 200"
);

/// What readers have reported, and nobody has dealt with.
pub const REPORTED: &str = item!(
    "
    where r.state <> 'pending' and r.id in (
        select o.reply_id from report o where o.space_id = $2 and o.settled_at is null
    )
    order by r.posted_at, r.id
    limit 200"
);

/// Published replies with an edit that waits.
pub const EDITED: &str = item!(
    "
    where r.state = 'published' and r.id in (select e.reply_id from edit e where e.space_id = $2)
    order by r.posted_at, r.id
    limit 200"
);

pub const RETURNED: &str = item!(
    "
    where r.space_id = $2 and r.state = 'returned'
    order by r.decided_at desc, r.id
    limit 100"
);

pub const REJECTED: &str = item!(
    "
    where r.space_id = $2 and r.state = 'rejected'
    order by r.decided_at desc, r.id
    limit 100"
);

pub const HIDDEN: &str = item!(
    "
    where r.space_id = $2 and r.state = 'hidden'
    order by r.decided_at desc, r.id
    limit 100"
);

pub const ITEM: &str = item!(
    "
    where r.id = $2"
);

pub const SPACES: &str = "select id from space order by slug";

pub const SPACE_OF: &str = "select space_id from reply where id = $1";

pub const VERSIONS: &str = "
    select v.lang, v.is_original, v.markdown, v.held
    from text_version v
    join reply r on r.text_id = v.text_id
    where r.id = $1 and v.withdrawn_at is null
    order by v.is_original desc, v.lang
";

pub const READ_AT: &str = "select read_at from reply where id = $1";

pub const READ: &str = "update reply set read_at = $2 where id = $1 and read_at is null";

pub const PARENT: &str = "
    select parent.number, p.name
    from reply r
    join reply parent on parent.id = r.parent_id
    join person p on p.id = parent.author_id
    where r.id = $1 and parent.number is not null
";

pub const PUBLISHED_BEFORE: &str = "
    select count(*)
    from reply
    where author_id = $1 and space_id = $2 and state = 'published'
";

pub const LOG: &str = "
    select a.at, coalesce(p.name, '') as by_name, a.action, a.data
    from audit a
    left join person p on p.id = a.person_id
    where a.subject = $1
    order by a.seq
";

pub const WAITING: &str = "
    select
        (select count(*) from reply where space_id = $1 and state = 'pending')
        + (
            select count(distinct o.reply_id)
            from report o
            join reply r on r.id = o.reply_id and r.state <> 'pending'
            where o.space_id = $1 and o.settled_at is null
        )
        + (select count(*) from edit where space_id = $1)
";

/// What is compared before a decision with what the moderator has seen.
pub const SEEN: &str = "
    select
        (select coalesce(max(a.seq), 0) from audit a where a.subject = r.id) as last_deed,
        (
            select cast(sum(v.revision) as bigint)
            from text_version v
            where v.text_id = r.text_id
        ) as revisions
    from reply r
    where r.id = $1
";

/// How a reply was decided on before, so that it can be put back.
pub const RULED: &str = "select decided_at, decided_by, reason from reply where id = $1";

pub const RULE_AGAIN: &str = "
    update reply
    set decided_at = $2, decided_by = $3, reason = $4
    where id = $1
";

pub const LAST_DEED: &str = "
    select seq, at, person_id, action, data
    from audit
    where subject = $1
    order by seq desc
    limit 1
";

/// A letter that has not been sent, nor tried to.
pub const CALL_BACK: &str = "delete from mail where id = $1 and sent_at is null and attempts = 0";

pub const TRANSLATIONS: &str = "
    select v.lang, v.held
    from text_version v
    join reply r on r.text_id = v.text_id
    where r.id = $1 and not v.is_original and v.withdrawn_at is null
    order by v.lang
";

pub const HOLD: &str = "
    update text_version
    set held = $3
    where text_id = (select r.text_id from reply r where r.id = $1) and lang = $2 and not is_original
";

/// What a letter to the author needs.
pub const AUTHOR: &str = "
    select
        a.person_id,
        a.email,
        a.locale,
        p.name,
        sp.slug,
        q.number as question,
        coalesce(
            (select t.title from text_version t where t.text_id = sp.text_id and t.lang = a.locale),
            (select t.title from text_version t where t.text_id = sp.text_id and t.is_original)
        ) as space
    from reply r
    join account a on a.person_id = r.author_id
    join person p on p.id = r.author_id
    join space sp on sp.id = r.space_id
    join question q on q.id = r.question_id
    where r.id = $1
";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    QUEUE,
    ITEM,
    SPACES,
    SPACE_OF,
    VERSIONS,
    READ_AT,
    READ,
    PARENT,
    PUBLISHED_BEFORE,
    LOG,
    WAITING,
    AUTHOR,
    REPORTED,
    EDITED,
    RETURNED,
    REJECTED,
    HIDDEN,
    SEEN,
    RULED,
    RULE_AGAIN,
    LAST_DEED,
    CALL_BACK,
    TRANSLATIONS,
    HOLD,
];
