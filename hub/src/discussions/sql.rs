//! Every statement of the room: those that read here, the others beside. Each runs on both databases as it stands.

mod export;
mod write;

pub use export::*;
pub use write::*;

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
    FORGET_SAID,
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
