//! Every statement of the room. Each runs on both databases as it stands.

/// The version to show of the text `$text`, as `domain::discussions::choose` has it: the reader's language
/// `$locale` if there is one, the plain tag before its varieties, else the original. An empty `$locale` asks for
/// originals.
macro_rules! shown {
    ($text:literal, $locale:literal) => {
        concat!(
            "
    join text_version s
        on s.text_id = ",
            $text,
            "
        and s.lang = coalesce(
            (
                select x.lang
                from text_version x
                where x.text_id = ",
            $text,
            " and x.lang_primary = ",
            $locale,
            " and not x.held
                order by x.lang = ",
            $locale,
            " desc, x.is_original desc, x.lang
                limit 1
            ),
            (select x.lang from text_version x where x.text_id = ",
            $text,
            " and x.is_original)
        )"
        )
    };
}
pub(crate) use shown;

/// What is read of the shown version without its titles, and `marks`: what is told of every version of the text,
/// in one column, because each further row and column of a page of replies costs time. U+001E parts the versions,
/// U+001F what is told of one; no name holds either.
macro_rules! version_columns {
    ($text:literal) => {
        concat!(
            "
        s.lang,
        s.html,
        s.changed_at,
        (
            select string_agg(
                m.lang || '\u{1f}' || m.origin || '\u{1f}' || m.revision || '\u{1f}' || coalesce(m.from_revision, 0)
                    || case
                        when m.origin in ('person', 'machine') then
                            '\u{1f}' || m.made_at
                            || '\u{1f}' || coalesce(m.engine, maker.name, '')
                            || '\u{1f}' || coalesce(checker.name, accepter.name, '')
                            || '\u{1f}' || coalesce(m.checked_at, 0)
                        else ''
                    end,
                '\u{1e}'
            )
            from text_version m
            left join person maker on maker.id = m.made_by
            left join person accepter on accepter.id = m.accepted_by
            left join person checker on checker.id = m.checked_by
            where m.text_id = ",
            $text,
            " and not m.held
        ) as marks"
        )
    };
}
pub(crate) use version_columns;

pub const SPACES: &str = concat!(
    "
    select
        sp.id,
        sp.slug,
        sp.ink,
        sp.text_id,
        sp.opens,
        sp.closes,
        sp.working_languages,
        s.title,
        s.purpose,
        s.audience,",
    version_columns!("sp.text_id"),
    "
    from space sp",
    shown!("sp.text_id", "$1")
);

pub const SPACE: &str = concat!(
    "
    select
        sp.id,
        sp.slug,
        sp.ink,
        sp.text_id,
        sp.opens,
        sp.closes,
        sp.working_languages,
        s.title,
        s.purpose,
        s.audience,",
    version_columns!("sp.text_id"),
    "
    from space sp",
    shown!("sp.text_id", "$1"),
    "
    where sp.slug = $2"
);

/// The newest reply of a space, and what it is a reply to.
pub const LATEST: &str = concat!(
    "
    select r.number, r.posted_at, s.title, s.lang
    from reply r
    join question q on q.id = r.question_id",
    shown!("q.text_id", "$1"),
    "
    where r.space_id = $2 and r.state = 'published'
    order by r.posted_at desc
    limit 1"
);

pub const SPACE_COUNTS: &str = "
    select
        (
            select cast(coalesce(sum(l.replies), 0) as bigint)
            from question q
            join question_language l on l.question_id = q.id
            where q.space_id = $1
        ) as replies,
        (select count(*) from question q where q.space_id = $1) as questions,
        (select count(*) from space_country c where c.space_id = $1) as countries
";

pub const TITLES: &str = "
    select lang, title
    from text_version
    where text_id = $1 and not held
    order by is_original desc, lang
";

pub const FACILITATORS: &str = "
    select
        p.id,
        p.name,
        p.affiliation,
        p.country,
        p.stakeholder_group
    from space_facilitator f
    join person p on p.id = f.person_id
    where f.space_id = $1
    order by f.position
";

pub const QUESTIONS: &str = concat!(
    "
    select
        q.id,
        q.number,
        q.asked_at,
        q.day_only,
        q.proposed,
        p.name,
        p.affiliation,
        p.country,
        p.stakeholder_group,
        (
            select cast(coalesce(sum(l.replies), 0) as bigint)
            from question_language l
            where l.question_id = q.id
        ) as replies,
        (select count(*) from question_language l where l.question_id = q.id) as languages,
        s.title,
        s.purpose,
        s.audience,",
    version_columns!("q.text_id"),
    "
    from question q
    join person p on p.id = q.asked_by",
    shown!("q.text_id", "$1"),
    "
    where q.space_id = $2
    order by q.number"
);

pub const QUESTION: &str = "
    select q.id, q.threads, q.closed_at
    from question q
    join space sp on sp.id = q.space_id
    where sp.slug = $1 and q.number = $2
";

pub const WRITTEN: &str = "
    select lang
    from question_language
    where question_id = $1
    order by replies desc, lang
";

/// How many threads stand before one, oldest first.
pub const THREADS_BEFORE: &str = "
    select count(*)
    from reply
    where question_id = $1 and parent_id is null and seq < $2 and listed
";

pub const REPLY_ROOT: &str = "
    select r.root_seq
    from reply r
    where r.question_id = $1 and r.root_seq = $2 and r.path = $3 and r.listed
";

macro_rules! replies {
    ($bounds:literal) => {
        concat!(
            "
    select
        r.id,
        r.number,
        r.author_id,
        r.posted_at,
        r.day_only,
        r.state,
        r.for_country,
        r.for_body,
        p.name,
        p.affiliation,
        p.country,
        p.stakeholder_group,",
            version_columns!("r.text_id"),
            "
    from reply r
    join person p on p.id = r.author_id",
            shown!("r.text_id", "$1"),
            "
    where r.question_id = $2 and r.listed",
            $bounds
        )
    };
}

pub const REPLIES: &str = replies!(
    "
    order by r.root_seq, r.path"
);

pub const REPLIES_OLDEST: &str = replies!(
    "
        and r.root_seq >= (
            select seq from reply where question_id = $2 and parent_id is null and listed
            order by seq limit 1 offset $3
        )
        and r.root_seq <= coalesce(
            (select seq from reply where question_id = $2 and parent_id is null and listed
            order by seq limit 1 offset $4),
            9223372036854775807
        )
    order by r.root_seq, r.path"
);

pub const REPLIES_NEWEST: &str = replies!(
    "
        and r.root_seq <= (
            select seq from reply where question_id = $2 and parent_id is null and listed
            order by seq desc limit 1 offset $3
        )
        and r.root_seq >= coalesce(
            (select seq from reply where question_id = $2 and parent_id is null and listed
            order by seq desc limit 1 offset $4),
            0
        )
    order by r.root_seq desc, r.path"
);

pub const NEWEST_REPLIES: &str = concat!(
    "
    select
        r.id,
        r.number,
        r.author_id,
        r.posted_at,
        r.day_only,
        r.state,
        r.for_country,
        r.for_body,
        p.name,
        p.affiliation,
        p.country,
        p.stakeholder_group,
        answered.name as answered,",
    version_columns!("r.text_id"),
    "
    from reply r
    join person p on p.id = r.author_id
    left join reply parent on parent.id = r.parent_id
    left join person answered on answered.id = parent.author_id",
    shown!("r.text_id", "$1"),
    "
    where r.space_id = $2 and r.state = 'published'
    order by r.posted_at desc, r.question_id, r.root_seq desc, r.path desc
    limit 50"
);

pub const TEXT_OF_SPACE: &str = "select text_id from space where slug = $1";

pub const TEXT_OF_QUESTION: &str = "
    select q.text_id
    from question q
    join space sp on sp.id = q.space_id
    where sp.slug = $1 and q.number = $2
";

pub const TEXT_OF_REPLY: &str = "
    select r.text_id
    from reply r
    join question q on q.id = r.question_id
    join space sp on sp.id = q.space_id
    where sp.slug = $1 and q.number = $2 and r.root_seq = $3 and r.path = $4 and r.state = 'published'
";

/// The text `$1` in the language `$2`, exactly; no row when there is no such version.
pub const VERSION: &str = concat!(
    "
    select
        s.title,
        s.purpose,
        s.audience,",
    version_columns!("s.text_id"),
    "
    from text_version s
    where s.text_id = $1 and s.lang = $2 and not s.held"
);

pub const SITEMAP: &str = "
    select
        sp.slug,
        q.number,
        coalesce((select max(r.posted_at) from reply r where r.space_id = sp.id and r.state = 'published'), sp.created_at) as changed
    from space sp
    left join question q on q.space_id = sp.id
    order by sp.slug, q.number
";

pub const SLUGS: &str = "select slug from space order by slug";

// Writing.

pub const INSERT_PERSON: &str = "
    insert into person (id, name, name_key, affiliation, country, stakeholder_group)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (id) do nothing
";

pub const PERSON_BY_NAME: &str = "select id from person where name_key = $1 order by id limit 1";

pub const INSERT_TEXT: &str = "insert into text (id) values ($1)";

pub const INSERT_VERSION: &str = "
    insert into text_version (
        text_id, lang, lang_primary, is_original, origin, made_by, accepted_by, engine, checked_by, checked_at,
        revision, from_revision, title, purpose, audience, markdown, html, made_at, changed_at
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
";

pub const INSERT_SPACE: &str = "
    insert into space (id, slug, ink, text_id, opens, closes, working_languages, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
";

pub const INSERT_FACILITATOR: &str =
    "insert into space_facilitator (space_id, person_id, position) values ($1, $2, $3)";

pub const INSERT_QUESTION: &str = "
    insert into question (id, space_id, number, text_id, asked_by, asked_at, day_only, proposed)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
";

pub const INSERT_REPLY: &str = "
    insert into reply (
        id, question_id, space_id, parent_id, author_id, text_id, number, seq, root_seq, path, posted_at, day_only,
        for_country, for_body
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
";

pub const COUNT_LANGUAGE: &str = "
    insert into question_language (question_id, lang, replies)
    values ($1, $2, $3)
    on conflict (question_id, lang) do update set replies = question_language.replies + excluded.replies
";

pub const FORGET_LANGUAGE: &str = "delete from question_language where question_id = $1 and replies < 1";

pub const COUNT_COUNTRY: &str = "
    insert into space_country (space_id, country, replies)
    select $1, country, $3
    from person
    where id = $2 and country is not null
    on conflict (space_id, country) do update set replies = space_country.replies + excluded.replies
";

/// How many replies of a person are published, by space.
pub const PUBLISHED_OF: &str = "
    select space_id, count(*)
    from reply
    where author_id = $1 and state = 'published'
    group by space_id
";

pub const FORGET_COUNTRY: &str = "delete from space_country where space_id = $1 and replies < 1";

pub const COUNT_THREAD: &str = "update question set threads = threads + $2 where id = $1";

pub const SPACE_BY_SLUG: &str = "select id from space where slug = $1";

pub const SPACE_SLUG: &str = "select slug from space where id = $1";

pub const QUESTION_PLACE: &str = "select space_id, number from question where id = $1";

pub const HIGHEST_QUESTION: &str = "select coalesce(max(number), 0) from question where space_id = $1";

pub const QUESTION_NUMBER_TAKEN: &str = "select count(*) from question where space_id = $1 and number = $2";

pub const REPLY_PLACE: &str = "select question_id, coalesce(number, '') from reply where id = $1";

pub const HIGHEST_THREAD: &str =
    "select coalesce(max(seq), 0) from reply where question_id = $1 and parent_id is null and number is not null";

pub const REPLY_BY_PLACE: &str = "select id from reply where question_id = $1 and root_seq = $2 and path = $3";

// Posting and publishing.

pub const POSTED: &str = "select id, state, number from reply where author_id = $1 and post_key = $2";

/// Everything that decides on a post of somebody's under a key, with a text for its original: one turn.
pub const POST_PLACE: &str = "
    select
        q.id as question_id,
        sp.id as space_id,
        sp.opens,
        sp.closes,
        sp.publication,
        q.closed_at,
        exists (select 1 from reply r where r.author_id = $3 and r.post_key = $4) as posted,
        exists (select 1 from space_bar b where b.space_id = sp.id and b.person_id = $3) as barred,
        exists (
            select 1
            from reply r
            join text_version v on v.text_id = r.text_id and v.is_original
            where r.author_id = $3 and r.question_id = q.id and r.state <> 'withdrawn' and v.markdown = $5
        ) as said_before,
        exists (
            select 1 from reply r where r.author_id = $3 and r.space_id = sp.id and r.state = 'published'
        ) as published_before,
        exists (
            select 1 from attachment a where a.person_id = $3 and a.post_key = $4 and a.reply_id is null
        ) as has_files,
        exists (select 1 from draft d where d.person_id = $3 and d.key = $4) as has_draft,
        exists (select 1 from follow f where f.person_id = $3 and f.question_id = q.id) as follows,
        (
            select coalesce(max(r.seq), 0)
            from reply r
            where r.question_id = q.id and r.parent_id is null and r.number is not null
        ) as threads
    from question q
    join space sp on sp.id = q.space_id
    where sp.slug = $1 and q.number = $2
";

/// A published reply by its place, and the highest number beneath it.
pub const PUBLISHED_BY_PLACE: &str = "
    select r.id, (select coalesce(max(a.seq), 0) from reply a where a.parent_id = r.id) as answers
    from reply r
    where r.question_id = $1 and r.root_seq = $2 and r.path = $3 and r.state = 'published'
";

/// A reply that was posted; number and place are null until it is published.
pub const INSERT_POSTED: &str = "
    insert into reply (
        id, question_id, space_id, parent_id, author_id, text_id, posted_at, post_key, state, listed, day_only,
        number, seq, root_seq, path
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, false, $11, $12, $13, $14)
";

/// What publishing needs to know of a reply.
pub const REPLY_TO_PUBLISH: &str = "
    select
        r.question_id,
        r.space_id,
        r.parent_id,
        r.author_id,
        r.state,
        r.listed,
        r.number,
        q.number as question,
        parent.number as parent_number,
        v.lang
    from reply r
    join question q on q.id = r.question_id
    join text_version v on v.text_id = r.text_id and v.is_original
    left join reply parent on parent.id = r.parent_id
    where r.id = $1
";

pub const HIGHEST_ANSWER: &str = "select coalesce(max(seq), 0) from reply where parent_id = $1";

pub const PUBLISH_AS: &str = "
    update reply
    set number = $2, seq = $3, root_seq = $4, path = $5, state = 'published', listed = true
    where id = $1
";

pub const SET_STATE: &str = "update reply set state = $2, listed = $3 where id = $1";

pub const SET_LISTED: &str = "update reply set listed = $2 where id = $1";

pub const DECIDED: &str = "
    update reply
    set decided_at = $2, decided_by = $3, reason = $4
    where id = $1
";

pub const LISTED_ANSWER: &str = "select id from reply where parent_id = $1 and listed limit 1";

// Exporting.

pub const EXPORT_SPACE: &str = "
    select id, slug, ink, text_id, opens, closes, working_languages, created_at
    from space
    where slug = $1
";

pub const EXPORT_FACILITATORS: &str = "select person_id from space_facilitator where space_id = $1 order by position";

pub const EXPORT_QUESTIONS: &str = "
    select id, number, text_id, asked_by, asked_at, day_only, proposed
    from question
    where space_id = $1
    order by number
";

pub const EXPORT_REPLIES: &str = "
    select id, number, author_id, text_id, posted_at, day_only, for_country, for_body
    from reply
    where question_id = $1 and state = 'published'
    order by root_seq, path
";

pub const EXPORT_VERSIONS: &str = "
    select
        lang, origin, made_by, accepted_by, engine, checked_by, checked_at,
        revision, from_revision, title, purpose, audience, markdown, made_at, changed_at
    from text_version
    where text_id = $1 and not held
    order by is_original desc, lang
";

pub const EXPORT_PERSON: &str = "select id, name, affiliation, country, stakeholder_group from person where id = $1";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    SPACES,
    SPACE,
    LATEST,
    SPACE_COUNTS,
    TITLES,
    FACILITATORS,
    QUESTIONS,
    QUESTION,
    WRITTEN,
    THREADS_BEFORE,
    REPLY_ROOT,
    REPLIES,
    REPLIES_OLDEST,
    REPLIES_NEWEST,
    NEWEST_REPLIES,
    TEXT_OF_SPACE,
    TEXT_OF_QUESTION,
    TEXT_OF_REPLY,
    VERSION,
    SITEMAP,
    SLUGS,
    INSERT_PERSON,
    PERSON_BY_NAME,
    INSERT_TEXT,
    INSERT_VERSION,
    INSERT_SPACE,
    INSERT_FACILITATOR,
    INSERT_QUESTION,
    INSERT_REPLY,
    COUNT_LANGUAGE,
    COUNT_COUNTRY,
    PUBLISHED_OF,
    COUNT_THREAD,
    SPACE_BY_SLUG,
    SPACE_SLUG,
    QUESTION_PLACE,
    HIGHEST_QUESTION,
    QUESTION_NUMBER_TAKEN,
    REPLY_PLACE,
    HIGHEST_THREAD,
    REPLY_BY_PLACE,
    POSTED,
    POST_PLACE,
    PUBLISHED_BY_PLACE,
    INSERT_POSTED,
    REPLY_TO_PUBLISH,
    HIGHEST_ANSWER,
    PUBLISH_AS,
    SET_STATE,
    SET_LISTED,
    DECIDED,
    LISTED_ANSWER,
    FORGET_LANGUAGE,
    FORGET_COUNTRY,
    EXPORT_SPACE,
    EXPORT_FACILITATORS,
    EXPORT_QUESTIONS,
    EXPORT_REPLIES,
    EXPORT_VERSIONS,
    EXPORT_PERSON,
];
