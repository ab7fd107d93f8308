//! Statements that write, and what is asked before.

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

/// Everything that decides on a post of somebody's under a key, with a text for its original and the digest of it: one
/// turn.
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
            where r.author_id = $3
                and r.question_id = q.id
                and r.said = $6
                and r.state <> 'withdrawn'
                and v.markdown = $5
        )
        or exists (
            select 1
            from reply r
            join text_version v on v.text_id = r.text_id and v.is_original
            where r.author_id = $3
                and r.question_id = q.id
                and r.said is null
                and r.state <> 'withdrawn'
                and v.markdown = $5
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
        number, seq, root_seq, path, said
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, false, $11, $12, $13, $14, $15)
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

/// It says something else now: what is kept of its words no longer holds.
pub const FORGET_SAID: &str = "update reply set said = null where id = $1";

pub const SET_STATE: &str = "update reply set state = $2, listed = $3 where id = $1";

pub const SET_LISTED: &str = "update reply set listed = $2 where id = $1";

pub const DECIDED: &str = "
    update reply
    set decided_at = $2, decided_by = $3, reason = $4
    where id = $1
";

pub const LISTED_ANSWER: &str = "select id from reply where parent_id = $1 and listed limit 1";
