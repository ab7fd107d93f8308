//! Statements on what is new. Each runs on both databases as it stands.

pub const QUESTION_PLACE: &str = "
    select q.space_id, q.id
    from question q
    join space sp on sp.id = q.space_id
    where sp.slug = $1 and q.number = $2
";

pub const SPACE_PLACE: &str = "select id from space where slug = $1";

pub const FOLLOW_QUESTION: &str = "
    insert into follow (person_id, space_id, question_id, at)
    values ($1, $2, $3, $4)
    on conflict do nothing
";

pub const FOLLOW_SPACE: &str = "
    insert into follow (person_id, space_id, at)
    values ($1, $2, $3)
    on conflict do nothing
";

pub const UNFOLLOW_QUESTION: &str = "delete from follow where question_id = $2 and person_id = $1";

pub const UNFOLLOW_SPACE: &str = "delete from follow where space_id = $2 and person_id = $1 and question_id is null";

pub const FOLLOWING: &str = "
    select question_id
    from follow
    where person_id = $1 and space_id = $2
";

pub const FOLLOWED: &str = "
    select
        sp.slug,
        q.number,
        st.title as space_title,
        st.lang as space_lang,
        qt.title as question_title,
        qt.lang as question_lang
    from follow f
    join space sp on sp.id = f.space_id
    join text_version st on st.text_id = sp.text_id and st.lang = coalesce(
        (select v.lang from text_version v where v.text_id = sp.text_id and v.lang = $2),
        (select v.lang from text_version v where v.text_id = sp.text_id and v.is_original)
    )
    left join question q on q.id = f.question_id
    left join text_version qt on qt.text_id = q.text_id and qt.lang = coalesce(
        (select v.lang from text_version v where v.text_id = q.text_id and v.lang = $2),
        (select v.lang from text_version v where v.text_id = q.text_id and v.is_original)
    )
    where f.person_id = $1
    order by f.at, sp.slug, q.number
";

// Being told. Who is answered and follows too is told once, as the one who is answered.

/// The next events to be told, at most so many.
pub const TELL_NEXT: &str = "
    update telling
    set
        since = seq,
        seq = coalesce(
            (select max(n.seq) from (select e.seq from event e where e.seq > telling.seq order by e.seq limit $1) n),
            seq
        )
    where id = 1
";

/// Whether there are more to be told.
pub const TELL_MORE: &str = "select exists (select 1 from event where seq > (select seq from telling where id = 1))";

/// Tells of what was published in these. With how long it can be undone, and when letters that gather are due.
pub const TELL: &str = "
    insert into notification (person_id, reply_id, kind, at, due_at)
    select
        a.person_id,
        r.id,
        'answer',
        e.at,
        cast(case a.notify when 'at_once' then e.at + $1 when 'daily' then $2 when 'weekly' then $3 end as bigint)
    from telling t
    join event e on e.seq > t.since and e.seq <= t.seq
    join reply r on r.id = e.reply_id
    join reply p on p.id = r.parent_id
    join account a on a.person_id = p.author_id
    where t.id = 1 and e.kind = 'published' and r.state = 'published' and p.author_id <> r.author_id
    union all
    select
        a.person_id,
        r.id,
        'followed',
        e.at,
        cast(case a.notify when 'at_once' then e.at + $1 when 'daily' then $2 when 'weekly' then $3 end as bigint)
    from telling t
    join event e on e.seq > t.since and e.seq <= t.seq
    join reply r on r.id = e.reply_id
    join follow f on f.question_id = r.question_id
    join account a on a.person_id = f.person_id
    left join reply p on p.id = r.parent_id
    where t.id = 1
        and e.kind = 'published'
        and r.state = 'published'
        and f.at <= e.at
        and f.person_id <> r.author_id
        and (p.author_id is null or f.person_id <> p.author_id)
    union all
    select
        a.person_id,
        r.id,
        'followed',
        e.at,
        cast(case a.notify when 'at_once' then e.at + $1 when 'daily' then $2 when 'weekly' then $3 end as bigint)
    from telling t
    join event e on e.seq > t.since and e.seq <= t.seq
    join reply r on r.id = e.reply_id
    join follow f on f.space_id = r.space_id and f.question_id is null
    join account a on a.person_id = f.person_id
    left join reply p on p.id = r.parent_id
    where t.id = 1
        and e.kind = 'published'
        and r.state = 'published'
        and f.at <= e.at
        and f.person_id <> r.author_id
        and (p.author_id is null or f.person_id <> p.author_id)
        and not exists (select 1 from follow g where g.question_id = r.question_id and g.person_id = f.person_id)
    on conflict do nothing
";

/// Whom a reply mentions; not who may not write in its space, nor whose account is suspended. Who was told of it already,
/// because they follow it, is told anew when an edit mentions them.
pub const TELL_MENTIONED: &str = "
    insert into notification (person_id, reply_id, kind, at, due_at)
    select
        a.person_id,
        r.id,
        'mention',
        cast($2 as bigint),
        cast(case a.notify when 'at_once' then $3 when 'daily' then $4 when 'weekly' then $5 end as bigint)
    from mention m
    join reply r on r.id = m.reply_id
    join account a on a.person_id = m.person_id
    where m.reply_id = $1
        and m.person_id <> r.author_id
        and a.suspended_at is null
        and not exists (select 1 from space_bar b where b.space_id = r.space_id and b.person_id = m.person_id)
    on conflict (person_id, reply_id) do update
    set kind = 'mention', at = excluded.at, read_at = null, due_at = excluded.due_at, mailed_at = null
    where notification.kind <> 'mention'
";

pub const UNREAD: &str = "
    select count(*)
    from notification n
    join reply r on r.id = n.reply_id
    where n.person_id = $1 and n.read_at is null and r.state = 'published'
";

/// At most so many, the newest first; of those mailed at a moment, if one is given.
pub const NEWS: &str = "
    select
        n.reply_id,
        n.kind,
        n.at,
        n.read_at,
        r.number,
        sp.slug,
        st.title as space_title,
        st.lang as space_lang,
        qt.title as question_title,
        qt.lang as question_lang,
        r.for_country,
        r.for_body,
        p.name,
        p.affiliation,
        p.country,
        p.stakeholder_group
    from notification n
    join reply r on r.id = n.reply_id
    join person p on p.id = r.author_id
    join question q on q.id = r.question_id
    join space sp on sp.id = r.space_id
    join text_version st on st.text_id = sp.text_id and st.lang = coalesce(
        (select v.lang from text_version v where v.text_id = sp.text_id and v.lang = $2),
        (select v.lang from text_version v where v.text_id = sp.text_id and v.is_original)
    )
    join text_version qt on qt.text_id = q.text_id and qt.lang = coalesce(
        (select v.lang from text_version v where v.text_id = q.text_id and v.lang = $2),
        (select v.lang from text_version v where v.text_id = q.text_id and v.is_original)
    )
    where n.person_id = $1 and r.state = 'published' and ($3 = 0 or n.mailed_at = $3)
    order by n.at desc, n.reply_id desc
    limit $4
";

pub const READ_ALL: &str = "update notification set read_at = $2 where person_id = $1 and read_at is null";

pub const READ_QUESTION: &str = "
    update notification
    set read_at = $3
    where
        person_id = $1
        and read_at is null
        and exists (select 1 from reply r where r.id = notification.reply_id and r.question_id = $2)
";

// How far somebody has read.

pub const READING: &str = "select before_at, last_at from reading where person_id = $1 and question_id = $2";

pub const KEEP_READING: &str = "
    insert into reading (person_id, question_id, before_at, last_at)
    values ($1, $2, $3, $4)
    on conflict (person_id, question_id) do update set before_at = excluded.before_at, last_at = excluded.last_at
";

pub const SINCE: &str = "
    select r.id
    from reply r
    where
        r.question_id = $1
        and r.state = 'published'
        and coalesce(r.decided_at, r.posted_at) > $2
        and r.author_id <> $3
    order by coalesce(r.decided_at, r.posted_at), r.id
    limit $4
";

// Mail.

pub const PACE: &str = "select notify from account where person_id = $1";

pub const SET_PACE: &str = "update account set notify = $2 where person_id = $1";

pub const DUE_AGAIN: &str = "update notification set due_at = $2 where person_id = $1 and mailed_at is null";

pub const DUE: &str = "
    select distinct person_id
    from notification
    where due_at <= $1 and due_at is not null and mailed_at is null
    limit $2
";

pub const TAKE: &str = "
    update notification
    set mailed_at = $2
    where person_id = $1 and mailed_at is null and due_at is not null
";

pub const READER: &str = "
    select a.email, a.locale, a.unsubscribe, p.name
    from account a
    join person p on p.id = a.person_id
    where a.person_id = $1 and a.confirmed_at is not null and a.suspended_at is null
";

pub const SET_UNSUBSCRIBE: &str = "update account set unsubscribe = $2 where person_id = $1 and unsubscribe is null";

pub const BY_UNSUBSCRIBE: &str = "select person_id from account where unsubscribe = $1";

// What belongs to a person alone, for their data.

pub const DATA_FOLLOWED: &str = "
    select sp.slug, q.number, f.at
    from follow f
    join space sp on sp.id = f.space_id
    left join question q on q.id = f.question_id
    where f.person_id = $1
    order by f.at
";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    QUESTION_PLACE,
    SPACE_PLACE,
    FOLLOW_QUESTION,
    FOLLOW_SPACE,
    UNFOLLOW_QUESTION,
    UNFOLLOW_SPACE,
    FOLLOWING,
    FOLLOWED,
    TELL_NEXT,
    TELL_MORE,
    TELL,
    TELL_MENTIONED,
    UNREAD,
    NEWS,
    READ_ALL,
    READ_QUESTION,
    READING,
    KEEP_READING,
    SINCE,
    PACE,
    SET_PACE,
    DUE_AGAIN,
    DUE,
    TAKE,
    READER,
    SET_UNSUBSCRIBE,
    BY_UNSUBSCRIBE,
    DATA_FOLLOWED,
];
