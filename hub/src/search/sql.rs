//! Every statement of the room. Those that both databases understand stand in `ALL`; what finds differs.

pub const FORGET: &str = "delete from search_entry where subject = $1";

pub const INSERT: &str = "
    insert into search_entry (kind, subject, lang, title, body)
    values ($1, $2, $3, $4, $5)
";

pub const PROGRESS: &str = "select event from search_progress where id = 1";

pub const SET_PROGRESS: &str = "update search_progress set event = $1 where id = 1";

/// Replies that something has happened to, the first first.
pub const HAPPENED: &str = "
    select seq, reply_id
    from event
    where seq > $1
    order by seq
    limit $2
";

pub const LAST_EVENT: &str = "select coalesce(max(seq), 0) from event";

/// The versions of a published reply that everybody may read.
pub const REPLY: &str = "
    select v.lang, v.title, v.purpose, v.audience, v.markdown
    from reply r
    join text_version v on v.text_id = r.text_id
    where r.id = $1 and r.state = 'published' and not v.held
";

/// What was there before there was anything to be found: ids of spaces, questions, published replies.
pub const SPACES: &str = "select id from space order by slug";

pub const QUESTIONS: &str = "select id from question where space_id = $1 order by number";

pub const REPLIES: &str = "select id from reply where question_id = $1 and state = 'published' order by root_seq, path";

pub const VERSIONS: &str = "
    select lang, title, purpose, audience, markdown
    from text_version
    where text_id = $1 and not held
";

// What is shown of what was found, as long as it is to be read.

pub const SPACE: &str = "select slug from space where id = $1";

pub const QUESTION: &str = "
    select sp.slug, q.number
    from question q
    join space sp on sp.id = q.space_id
    where q.id = $1
";

pub const REPLY_SHOWN: &str = "
    select sp.slug, r.number, p.name, r.for_country, r.for_body
    from reply r
    join space sp on sp.id = r.space_id
    join person p on p.id = r.author_id
    where r.id = $1 and r.state = 'published'
";

pub const RESOURCE: &str = "select number from resource where id = $1 and state = 'included'";

/// An expert as the directory shows them: in the language that is asked for, else in their own words.
pub const EXPERT: &str = "
    select e.number, p.name, v.lang, v.title, v.markdown
    from expert e
    join person p on p.id = e.person_id
    join account a on a.person_id = e.person_id and a.suspended_at is null and a.confirmed_at is not null
    join text_version v on v.text_id = e.text_id and not v.held
    where e.person_id = $1 and e.listing = 'shown'
    order by case when v.lang = $2 then 0 when v.is_original then 1 else 2 end, v.lang
    limit 1
";

/// A version as it was typed.
pub const WORDS: &str = "
    select title, purpose, markdown
    from text_version
    where text_id = $1 and lang = $2 and not held
";

/// The best `$3` entries; `$2` is a kind, or empty for all. A title counts more than what it stands over.
pub const FOUND_SQLITE: &str = "
    select e.kind, e.subject, e.lang
    from search_index
    join search_entry e on e.seq = search_index.rowid
    where search_index match $1 and ($2 = '' or e.kind = $2)
    order by bm25(search_index, 8.0, 1.0), e.seq desc
    limit $3
";

pub const FOUND_POSTGRES: &str = "
    select e.kind, e.subject, e.lang
    from search_entry e
    where
        (setweight(to_tsvector('simple', e.title), 'A') || setweight(to_tsvector('simple', e.body), 'D'))
            @@ to_tsquery('simple', $1)
        and ($2 = '' or e.kind = $2)
    order by
        ts_rank(
            setweight(to_tsvector('simple', e.title), 'A') || setweight(to_tsvector('simple', e.body), 'D'),
            to_tsquery('simple', $1),
            1
        ) desc,
        e.seq desc
    limit $3
";

/// All that both understand, for the test that prepares each and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    FORGET,
    INSERT,
    PROGRESS,
    SET_PROGRESS,
    HAPPENED,
    LAST_EVENT,
    REPLY,
    SPACES,
    QUESTIONS,
    REPLIES,
    VERSIONS,
    SPACE,
    QUESTION,
    REPLY_SHOWN,
    RESOURCE,
    EXPERT,
    WORDS,
];
