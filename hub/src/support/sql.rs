//! Statements on requests and what was said about them. Each runs on both databases as it stands.

pub const BY_KEY: &str = "select id from support_request where person_id = $1 and post_key = $2";

pub const ASKED_SINCE: &str = "select count(*) from support_request where person_id = $1 and asked_at > $2";

pub const INSERT: &str = "
    insert into support_request (
        id, person_id, post_key, title, body, country, need, by_on, lang, summary, asked_at, changed_at
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
";

pub const ADD_TOPIC: &str = "
    insert into support_topic (request_id, topic_id)
    select $1, id
    from topic
    where id = $2 and retired_at is null
    on conflict do nothing
";

pub const TOPICS: &str = "
    select t.topic_id
    from support_topic t
    join topic o on o.id = t.topic_id
    where t.request_id = $1
    order by o.position, o.code
";

/// Today is `$1`.
macro_rules! heads {
    ($more:literal, $rest:literal) => {
        concat!(
            "
    select
        r.id,
        r.title,
        r.lang,
        r.body,
        r.country,
        r.state,
        r.by_on,
        r.asked_at,
        r.changed_at,
        r.assigned_to,
        a.name as assigned_name,
        (
            select count(*)
            from support_task t
            where t.request_id = r.id and t.done_at is null and t.due_on < $1
        ) as tasks_late",
            $more,
            "
    from support_request r
    left join person a on a.id = r.assigned_to",
            $rest
        )
    };
}

/// Those of somebody, the newest first.
pub const OWN: &str = heads!(
    "",
    "
    where r.person_id = $2
    order by r.asked_at desc, r.id desc
    limit 200"
);

/// Those in a state that are not somebody's own, those that are needed first first.
pub const SHELF: &str = heads!(
    "",
    "
    where r.state = $2 and r.person_id <> $3
    order by case when r.by_on is null then 1 else 0 end, r.by_on, r.asked_at, r.id
    limit $4"
);

pub const COUNT: &str = "select count(*) from support_request where state = $1 and person_id <> $2";

pub const ONE: &str = heads!(
    ",
        r.person_id,
        r.need,
        r.summary,
        r.resource_id",
    "
    where r.id = $2"
);

/// What decides what may be done.
pub const STANDING: &str = "
    select id, person_id, state, assigned_to
    from support_request
    where id = $1
";

pub const SUMMARIES: &str = "
    select id, summary, lang, state
    from support_request
    where summary is not null and state in ('matching', 'in-progress', 'answered', 'closed')
    order by asked_at desc
    limit $1
";

pub const SET_STATE: &str = "update support_request set state = $2, changed_at = $3 where id = $1";

pub const TOUCH: &str = "update support_request set changed_at = $2 where id = $1";

pub const ASSIGN: &str = "update support_request set assigned_to = $2 where id = $1";

pub const SET_DRAFT: &str = "update support_request set resource_id = $2 where id = $1";

pub const ENTRIES: &str = "
    select p.name, e.by_team, e.is_note, e.step, e.words, e.at
    from support_entry e
    join person p on p.id = e.person_id
    where e.request_id = $1
    order by e.at, e.id
";

pub const SAID: &str = "select request_id from support_entry where person_id = $1 and post_key = $2";

pub const SAY: &str = "
    insert into support_entry (id, request_id, person_id, post_key, by_team, is_note, step, words, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
";

pub const FEEDBACK: &str = "
    select helped, in_time, words, may_publish
    from support_feedback
    where request_id = $1
";

pub const SET_FEEDBACK: &str = "
    insert into support_feedback (request_id, helped, in_time, words, may_publish, at)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (request_id) do update
    set
        helped = excluded.helped,
        in_time = excluded.in_time,
        words = excluded.words,
        may_publish = excluded.may_publish,
        at = excluded.at
";

pub const NAME: &str = "select name from person where id = $1";

/// Whom letters go to.
pub const ADDRESS: &str = "
    select a.email, a.locale, p.name
    from account a
    join person p on p.id = a.person_id
    where a.person_id = $1
";

// What the hub knows of a person.

pub const DATA: &str = "
    select id, title, body, country, need, by_on, lang, summary, state, asked_at
    from support_request
    where person_id = $1
    order by asked_at, id
";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    BY_KEY,
    ASKED_SINCE,
    INSERT,
    ADD_TOPIC,
    TOPICS,
    OWN,
    SHELF,
    COUNT,
    ONE,
    STANDING,
    SUMMARIES,
    SET_STATE,
    TOUCH,
    ASSIGN,
    SET_DRAFT,
    ENTRIES,
    SAID,
    SAY,
    FEEDBACK,
    SET_FEEDBACK,
    NAME,
    ADDRESS,
    DATA,
];
