//! The room's statements. Each runs on both databases as it stands.

macro_rules! file_columns {
    () => {
        "a.id, a.name, a.kind, a.alt, a.size, a.width, a.height, a.here"
    };
}

/// That a file waits for what will be sent under its key.
macro_rules! unsent {
    () => {
        "reply_id is null and expert_id is null and resource_id is null"
    };
}

/// How a resource's files stand: the picture that is shown for it first, then as they came.
macro_rules! in_order {
    () => {
        " order by a.pictured desc, a.made_at, a.id"
    };
}

/// Those that go with what is sent next under a key, in the order in which they came.
pub const UNSENT: &str = concat!(
    "select ",
    file_columns!(),
    "
    from attachment a
    where person_id = $1 and post_key = $2 and ",
    unsent!(),
    in_order!()
);

/// The key of the files that a person has put beside something that they have not sent, newest first.
pub const UNSENT_KEY: &str = concat!(
    "
    select post_key
    from attachment
    where person_id = $1 and place = $2 and ",
    unsent!(),
    "
    order by made_at desc, id desc
    limit 1"
);

pub const SAME: &str = concat!(
    "select ",
    file_columns!(),
    "
    from attachment a
    where a.person_id = $1 and a.post_key = $2 and a.digest = $3"
);

/// How many of a person's files wait to be sent: under this key, and under any.
pub const COUNT: &str = concat!(
    "
    select coalesce(sum(case when post_key = $2 then 1 else 0 end), 0), count(*)
    from attachment
    where person_id = $1 and ",
    unsent!()
);

pub const INSERT: &str = "
    insert into attachment (
        id, person_id, post_key, place, name, kind, size, width, height, digest, sha256, made_at, small_id
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
";

pub const DESCRIBE: &str = concat!(
    "
    update attachment
    set alt = $4
    where id = $1 and person_id = $2 and post_key = $3 and kind <> 'pdf' and ",
    unsent!()
);

pub const DETACH: &str = concat!(
    "
    delete from attachment
    where id = $1 and person_id = $2 and post_key = $3 and ",
    unsent!()
);

pub const BELONG: &str = concat!(
    "
    update attachment
    set reply_id = $3, question_id = $4
    where person_id = $1 and post_key = $2 and ",
    unsent!()
);

// Files of resources.

/// What a visitor has put somewhere becomes that of whom they turn out to be.
pub const ADOPT: &str = concat!(
    "
    update attachment
    set person_id = $3
    where person_id = $1 and post_key = $2 and ",
    unsent!(),
    "
        and digest not in (select mine.digest from attachment mine where mine.person_id = $3 and mine.post_key = $2)"
);

/// Which picture among those that wait is to be shown.
pub const PICTURE: &str = concat!(
    "
    update attachment
    set pictured = (id = $3)
    where person_id = $1 and post_key = $2 and ",
    unsent!()
);

pub const GO_WITH: &str = concat!(
    "
    update attachment
    set resource_id = $3
    where person_id = $1 and post_key = $2 and ",
    unsent!()
);

pub const DROP: &str = "delete from attachment where id = $1 and resource_id = $2";

pub const DESCRIBE_AGAIN: &str = "
    update attachment
    set alt = $3
    where id = $1 and resource_id = $2 and kind <> 'pdf'
";

pub const PICTURE_AGAIN: &str = "update attachment set pictured = (id = $2) where resource_id = $1";

pub const FORGET_OF_RESOURCE: &str = "delete from attachment where resource_id = $1";

pub const OF_RESOURCE: &str = concat!(
    "select ",
    file_columns!(),
    "
    from attachment a
    where a.resource_id = $1",
    in_order!()
);

/// The pictures of twenty resources.
pub const PICTURES: &str = concat!(
    "select a.resource_id, ",
    file_columns!(),
    "
    from attachment a
    where a.width is not null and a.here
        and a.resource_id in (
            $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20
        )",
    in_order!()
);

/// Those of a resource, as its archive names them.
pub const EXPORT_OF_RESOURCE: &str = concat!(
    "
    select a.resource_id as beside, a.id, a.name, a.kind, a.alt, a.size, a.width, a.height, a.sha256
    from attachment a
    where a.resource_id = $1",
    in_order!()
);

/// Under which id a small picture of it is kept.
pub const SMALL: &str = "select small_id from attachment where id = $1";

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
        ) as seated,
        w.state as resource_state,
        w.sender_id,
        exists (
            select 1
            from review v
            where v.resource_id = a.resource_id
                and v.state in ('accepted', 'sent')
                and (v.reviewer_id = $2 or v.secret = $3)
        ) as reviews,
        exists (
            select 1
            from visitor_link l
            where l.secret = $3 and l.person_id = w.sender_id and l.expires_at > $4
        ) as led, ",
    file_columns!(),
    "
    from attachment a
    left join reply r on r.id = a.reply_id
    left join resource w on w.id = a.resource_id
    where a.id = $1"
);

/// Files that were never sent, unless a draft waits for them; those of visitors sooner.
pub const FORGET_UNSENT: &str = concat!(
    "
    delete from attachment
    where ",
    unsent!(),
    "
        and (made_at < $1 or (person_id = $2 and made_at < $3))
        and not exists (
            select 1 from draft d where d.person_id = attachment.person_id and d.key = attachment.post_key
        )"
);

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

/// Whether a file is one of ours, or a small picture of one.
pub const KNOWN: &str = "select id from attachment where id = $1 or small_id = $1";

/// Those beside the published replies to a question, as exports name them.
pub const EXPORT_FILES: &str = "
    select a.reply_id as beside, a.id, a.name, a.kind, a.alt, a.size, a.width, a.height, a.sha256
    from attachment a
    join reply r on r.id = a.reply_id
    where a.question_id = $1 and r.state = 'published'
    order by a.made_at, a.id
";

/// A file that was named, and has not come.
pub const IMPORT_FILE: &str = "
    insert into attachment (
        id, person_id, post_key, place, reply_id, question_id, resource_id, name, kind, alt, size, width, height, digest,
        sha256, here, made_at
    )
    values ($1, $2, $1, '', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, false, $14)
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
    ADOPT,
    PICTURE,
    GO_WITH,
    DROP,
    DESCRIBE_AGAIN,
    PICTURE_AGAIN,
    FORGET_OF_RESOURCE,
    OF_RESOURCE,
    PICTURES,
    EXPORT_OF_RESOURCE,
    SMALL,
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
