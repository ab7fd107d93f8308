//! Statements on messages to experts. Each runs on both databases as it stands.

/// An expert whom everybody finds, by their number: who they are.
pub const EXPERT: &str = "
    select e.person_id
    from expert e
    join account a on a.person_id = e.person_id and a.suspended_at is null and a.confirmed_at is not null
    where e.number = $1 and e.listing = 'shown'
";

pub const BEGUN: &str = "select id from expert_talk where asker_id = $1 and post_key = $2";

/// How many somebody has begun since a moment.
pub const BEGUN_SINCE: &str = "select count(*) from expert_talk where asker_id = $1 and begun_at > $2";

/// An open one between two people that waits for the expert's first word.
pub const UNANSWERED: &str = "
    select t.id
    from expert_talk t
    where t.asker_id = $1
        and t.expert_id = $2
        and t.ended_at is null
        and not exists (select 1 from expert_word w where w.talk_id = t.id and w.author_id = $2)
    limit 1
";

/// One that the expert has ended with somebody: they want no more of it.
pub const REFUSED: &str = "
    select id
    from expert_talk
    where asker_id = $1 and expert_id = $2 and ended_by = $2
    limit 1
";

pub const BEGIN: &str = "
    insert into expert_talk (id, expert_id, asker_id, post_key, subject, begun_at, last_at)
    values ($1, $2, $3, $4, $5, $6, $6)
";

pub const SAID: &str = "select talk_id from expert_word where author_id = $1 and post_key = $2";

pub const SAY: &str = "
    insert into expert_word (id, talk_id, author_id, post_key, words, at)
    values ($1, $2, $3, $4, $5, $6)
";

pub const TOUCH: &str = "update expert_talk set last_at = $2 where id = $1";

pub const END: &str = "
    update expert_talk
    set ended_at = $2, ended_by = $3
    where id = $1 and ended_at is null
";

macro_rules! talks {
    ($rest:literal) => {
        concat!(
            "
    select
        t.id,
        t.expert_id,
        t.asker_id,
        t.subject,
        t.last_at,
        t.ended_at,
        expert.name as expert,
        asker.name as asker
    from expert_talk t
    join person expert on expert.id = t.expert_id
    join person asker on asker.id = t.asker_id",
            $rest
        )
    };
}

pub const TALK: &str = talks!(
    "
    where t.id = $1"
);

pub const AS_ASKER: &str = talks!(
    "
    where t.asker_id = $1
    order by t.last_at desc, t.id desc
    limit 200"
);

pub const AS_EXPERT: &str = talks!(
    "
    where t.expert_id = $1
    order by t.last_at desc, t.id desc
    limit 200"
);

pub const WORDS: &str = "
    select w.author_id, p.name, w.words, w.at
    from expert_word w
    join person p on p.id = w.author_id
    where w.talk_id = $1
    order by w.at, w.id
";

/// What somebody has said themselves, to whomever.
pub const DATA_WORDS: &str = "
    select t.subject, w.words, w.at, t.asker_id = $1 as asked
    from expert_word w
    join expert_talk t on t.id = w.talk_id
    where w.author_id = $1
    order by w.at, w.id
";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    EXPERT,
    BEGUN,
    BEGUN_SINCE,
    UNANSWERED,
    REFUSED,
    BEGIN,
    SAID,
    SAY,
    TOUCH,
    END,
    TALK,
    AS_ASKER,
    AS_EXPERT,
    WORDS,
    DATA_WORDS,
];
