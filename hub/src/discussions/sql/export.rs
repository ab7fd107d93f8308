//! Statements of exports.

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
