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
        (
            select string_agg(o.lang, ',')
            from text_version o
            where o.text_id = r.text_id and not o.is_original
        ) as others
    from reply r
    join space sp on sp.id = r.space_id
    join question q on q.id = r.question_id
    join person p on p.id = r.author_id
    join text_version v on v.text_id = r.text_id and v.is_original",
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

pub const ITEM: &str = item!(
    "
    where r.id = $2"
);

pub const SPACES: &str = "select id from space order by slug";

pub const SPACE_OF: &str = "select space_id from reply where id = $1";

pub const VERSIONS: &str = "
    select v.lang, v.is_original, v.markdown
    from text_version v
    join reply r on r.text_id = v.text_id
    where r.id = $1
    order by v.is_original desc, v.lang
";

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

pub const WAITING: &str = "select count(*) from reply where space_id = $1 and state = 'pending'";

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
pub const ALL: &[&str] = &[QUEUE, ITEM, SPACES, SPACE_OF, VERSIONS, PARENT, PUBLISHED_BEFORE, LOG, WAITING, AUTHOR];
