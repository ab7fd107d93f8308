//! The room's statements. Each runs on both databases as it stands.

macro_rules! file_columns {
    () => {
        "a.id, a.name, a.kind, a.alt, a.size, a.width, a.height, a.here"
    };
}

/// Those that go with the next reply under a key, in the order in which they came.
pub const UNSENT: &str = concat!(
    "select ",
    file_columns!(),
    "
    from attachment a
    where a.person_id = $1 and a.post_key = $2 and a.reply_id is null and a.expert_id is null
    order by a.made_at, a.id"
);

/// The key of the files that a person has put beside a reply that they have not sent, newest first.
pub const UNSENT_KEY: &str = "
    select post_key
    from attachment
    where person_id = $1 and place = $2 and reply_id is null and expert_id is null
    order by made_at desc, id desc
    limit 1
";

pub const SAME: &str = concat!(
    "select ",
    file_columns!(),
    "
    from attachment a
    where a.person_id = $1 and a.post_key = $2 and a.digest = $3"
);

/// How many of a person's files wait for a reply: beside this one, and beside any.
pub const COUNT: &str = "
    select coalesce(sum(case when post_key = $2 then 1 else 0 end), 0), count(*)
    from attachment
    where person_id = $1 and reply_id is null and expert_id is null
";

pub const INSERT: &str = "
    insert into attachment (id, person_id, post_key, place, name, kind, size, width, height, digest, sha256, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
";

pub const DESCRIBE: &str = "
    update attachment
    set alt = $4
    where id = $1 and person_id = $2 and post_key = $3 and reply_id is null and expert_id is null and kind <> 'pdf'
";

pub const DETACH: &str = "
    delete from attachment
    where id = $1 and person_id = $2 and post_key = $3 and reply_id is null and expert_id is null
";

pub const BELONG: &str = "
    update attachment
    set reply_id = $3, question_id = $4
    where person_id = $1 and post_key = $2 and reply_id is null and expert_id is null
";

/// Beside the published replies to a question.
pub const OF_QUESTION: &str = concat!(
    "select a.reply_id, ",
    file_columns!(),
    "
    from attachment a
    join reply r on r.id = a.reply_id
    where a.question_id = $1 and r.state = 'published'
    order by a.made_at, a.id"
);

pub const OF_REPLY: &str = concat!(
    "select ",
    file_columns!(),
    "
    from attachment a
    where a.reply_id = $1
    order by a.made_at, a.id"
);

/// A file, and what decides who may read it.
pub const TO_READ: &str = concat!(
    "select
        a.person_id,
        r.state,
        r.space_id,
        a.expert_id,
        exists (
            select 1 from seat s where s.person_id = a.expert_id and s.state in ('applied', 'member')
        ) as seated, ",
    file_columns!(),
    "
    from attachment a
    left join reply r on r.id = a.reply_id
    where a.id = $1"
);

/// Files that were never sent, unless a draft waits for them.
pub const FORGET_UNSENT: &str = "
    delete from attachment
    where reply_id is null
        and expert_id is null
        and made_at < $1
        and not exists (
            select 1 from draft d where d.person_id = attachment.person_id and d.key = attachment.post_key
        )
";

// Curricula vitae.

pub const CV: &str = concat!(
    "select ",
    file_columns!(),
    "
    from attachment a
    where a.expert_id = $1"
);

pub const FORGET_CV: &str = "delete from attachment where expert_id = $1";

pub const INSERT_CV: &str = "
    insert into attachment (id, person_id, expert_id, post_key, place, name, kind, size, digest, made_at)
    values ($1, $2, $2, $1, '', $3, $4, $5, $6, $7)
";

pub const KNOWN: &str = "select id from attachment where id = $1";

/// Those beside the published replies to a question, as exports name them.
pub const EXPORT_FILES: &str = "
    select a.reply_id, a.id, a.name, a.kind, a.alt, a.size, a.width, a.height, a.sha256
    from attachment a
    join reply r on r.id = a.reply_id
    where a.question_id = $1 and r.state = 'published'
    order by a.made_at, a.id
";

/// A file that was named, and has not come.
pub const IMPORT_FILE: &str = "
    insert into attachment (
        id, person_id, post_key, place, reply_id, question_id, name, kind, alt, size, width, height, digest, sha256,
        here, made_at
    )
    values ($1, $2, $1, '', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, false, $13)
";

pub const AWAY: &str = "select id, size, sha256 from attachment where not here";

pub const HAS_COME: &str = "update attachment set here = true where id = $1";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    UNSENT,
    UNSENT_KEY,
    SAME,
    COUNT,
    INSERT,
    DESCRIBE,
    DETACH,
    BELONG,
    OF_QUESTION,
    OF_REPLY,
    TO_READ,
    FORGET_UNSENT,
    CV,
    FORGET_CV,
    INSERT_CV,
    KNOWN,
    EXPORT_FILES,
    IMPORT_FILE,
    AWAY,
    HAS_COME,
];
