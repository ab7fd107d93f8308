//! Every statement of the room. Each runs on both databases as it stands.

macro_rules! reviews {
    ($rest:literal) => {
        concat!(
            "
    select
        v.id,
        v.resource_id,
        v.round,
        v.reviewer_id,
        v.kind,
        v.state,
        v.invited_by,
        v.invited_at,
        v.answer_by,
        v.due_at,
        v.sent_at,
        v.reason,
        v.conflict,
        v.recommendation,
        v.to_editor,
        v.to_sender,
        v.reminders,
        p.name,
        p.affiliation,
        p.country,
        p.stakeholder_group
    from review v
    join person p on p.id = v.reviewer_id",
            $rest
        )
    };
}

pub const REVIEW: &str = reviews!(
    "
    where v.id = $1"
);

/// The one that a link leads to.
pub const BY_SECRET: &str = "select id from review where secret = $1";

pub const OF_RESOURCE: &str = reviews!(
    "
    where v.resource_id = $1
    order by v.invited_at, v.id"
);

pub const OF_REVIEWER: &str = reviews!(
    "
    where v.reviewer_id = $1
    order by v.invited_at desc, v.id
    limit 200"
);

/// Whose reminder is due.
pub const TO_REMIND: &str = reviews!(
    "
    where v.remind_at <= $1
    order by v.remind_at
    limit 50"
);

pub const SCORES: &str = "select criterion_id, score, words from review_score where review_id = $1";

/// The title of a resource, in a language if it has one.
pub const TITLE: &str = "
    select t.title, t.lang
    from resource r
    join text_version t on t.text_id = r.text_id
    where r.id = $1
    order by case when t.lang_primary = $2 then 0 when t.is_original then 1 else 2 end
    limit 1
";

pub const ADDRESS: &str = "
    select p.name, a.email, a.locale
    from account a
    join person p on p.id = a.person_id
    where a.person_id = $1 and a.suspended_at is null
";

// Writing.

pub const INSERT: &str = "
    insert into review (
        id, resource_id, round, reviewer_id, kind, state, invited_by, invited_at, answer_by, due_at, secret, remind_at
    )
    values ($1, $2, $3, $4, $5, 'invited', $6, $7, $8, $9, $10, $11)
";

/// Somebody who has been asked about a resource, and has not said no.
pub const ASKED: &str = "
    select count(*)
    from review
    where resource_id = $1 and reviewer_id = $2 and state in ('invited', 'accepted', 'sent')
";

pub const MOVE: &str = "
    update review
    set state = $2, answered_at = coalesce(answered_at, $3), remind_at = $4, reminders = 0
    where id = $1
";

pub const REFUSE: &str = "update review set reason = $2, conflict = $3 where id = $1";

pub const KEEP: &str = "
    update review
    set recommendation = $2, to_editor = $3, to_sender = $4
    where id = $1 and state = 'accepted'
";

pub const SENT: &str = "update review set sent_at = $2 where id = $1";

pub const DUE: &str = "
    update review
    set answer_by = $2, due_at = $3, remind_at = $4, reminders = 0
    where id = $1
";

pub const NEW_SECRET: &str = "update review set secret = $2 where id = $1";

pub const REMINDED: &str = "
    update review
    set reminders = reminders + 1, remind_at = $3
    where id = $1 and reminders = $2 and remind_at is not null
";

pub const FORGET_SCORES: &str = "delete from review_score where review_id = $1";

pub const SCORE: &str = "insert into review_score (review_id, criterion_id, score, words) values ($1, $2, $3, $4)";

/// Those of a resource that are awaited.
pub const OPEN_OF: &str = "select id from review where resource_id = $1 and state in ('invited', 'accepted')";

// Whom to ask.

/// Those who work for the hub.
pub const OWN_PEOPLE: &str = "
    select distinct p.id, p.name, p.affiliation, p.country, p.stakeholder_group, a.languages
    from account_role r
    join account a on a.person_id = r.person_id and a.suspended_at is null
    join person p on p.id = r.person_id
    where r.role in ('administrator', 'editor')
    order by p.name, p.id
";

/// What of theirs was awaited, sent, declined, and when they were last asked.
pub const LOADS: &str = "
    select
        v.reviewer_id,
        p.name,
        cast(sum(case when v.state in ('invited', 'accepted') then 1 else 0 end) as bigint) as open,
        cast(sum(case when v.state = 'sent' then 1 else 0 end) as bigint) as sent,
        cast(sum(case when v.state = 'declined' then 1 else 0 end) as bigint) as declined,
        max(v.invited_at) as asked_at
    from review v
    join person p on p.id = v.reviewer_id
    group by v.reviewer_id, p.name
    order by p.name
";

pub const PERSON: &str = "
    select name, affiliation, country, stakeholder_group
    from person
    where id = $1
";

// The rule, the criteria, the letters.

pub const PANEL: &str = "
    select internal, external, blind, answer_days, review_days
    from review_panel
    where id = 1
";

pub const SET_PANEL: &str = "
    update review_panel
    set internal = $1, external = $2, blind = $3, answer_days = $4, review_days = $5
    where id = 1
";

pub const CRITERIA: &str = "
    select id, title, guidance, retired_at is not null as retired
    from criterion
    order by position, id
";

pub const INSERT_CRITERION: &str = "
    insert into criterion (id, title, guidance, position)
    values ($1, $2, $3, (select coalesce(max(other.position), 0) + 1 from criterion other))
";

pub const SET_CRITERION: &str = "update criterion set title = $2, guidance = $3 where id = $1";

pub const RETIRE_CRITERION: &str = "update criterion set retired_at = $2 where id = $1";

pub const TEMPLATE: &str = "select words from review_template where kind = $1";

pub const SET_TEMPLATE: &str = "update review_template set words = $2 where kind = $1";

// Figures.

pub const STATES: &str = "select state, count(*) from resource group by state";

pub const REVIEW_STATES: &str = "select state, count(*) from review group by state";

pub const LATE: &str = "
    select count(*)
    from review
    where (state = 'invited' and answer_by < $1) or (state = 'accepted' and due_at < $1)
";

pub const REVIEW_TIMES: &str = "
    select invited_at, sent_at
    from review
    where state = 'sent' and sent_at is not null
    order by sent_at desc
    limit 1000
";

pub const DECISION_TIMES: &str = "
    select r.sent_at, min(s.at)
    from resource_step s
    join resource r on r.id = s.resource_id
    where s.step in ('include', 'ask-changes', 'decline')
    group by r.id, r.sent_at
    order by min(s.at) desc
    limit 1000
";

// What the hub knows of a person.

pub const DATA: &str = "
    select v.id, v.resource_id, v.state, v.invited_at, v.sent_at, v.recommendation, v.to_editor, v.to_sender
    from review v
    where v.reviewer_id = $1
    order by v.invited_at
";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    REVIEW,
    BY_SECRET,
    OF_RESOURCE,
    OF_REVIEWER,
    TO_REMIND,
    SCORES,
    TITLE,
    ADDRESS,
    INSERT,
    ASKED,
    MOVE,
    REFUSE,
    KEEP,
    SENT,
    DUE,
    NEW_SECRET,
    REMINDED,
    FORGET_SCORES,
    SCORE,
    OPEN_OF,
    OWN_PEOPLE,
    LOADS,
    PERSON,
    PANEL,
    SET_PANEL,
    CRITERIA,
    INSERT_CRITERION,
    SET_CRITERION,
    RETIRE_CRITERION,
    TEMPLATE,
    SET_TEMPLATE,
    STATES,
    REVIEW_STATES,
    LATE,
    REVIEW_TIMES,
    DECISION_TIMES,
    DATA,
];
