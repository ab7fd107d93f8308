//! Statements on the roster. Each runs on both databases as it stands.

pub const APPLY: &str = "
    insert into seat (id, person_id, words, applied_at)
    values ($1, $2, $3, $4)
";

pub const STEP: &str = "
    insert into seat_step (id, seat_id, step, at, until_at)
    values ($1, $2, $3, $4, $5)
";

pub const OPEN: &str = "select id from seat where person_id = $1 and state in ('applied', 'member')";

macro_rules! seats {
    ($rest:literal) => {
        concat!(
            "
    select
        t.id,
        t.person_id,
        t.state,
        t.words,
        t.applied_at,
        t.reason,
        t.until_at,
        p.name,
        p.affiliation,
        p.country,
        p.stakeholder_group
    from seat t
    join person p on p.id = t.person_id",
            $rest
        )
    };
}

pub const SEAT: &str = seats!(
    "
    where t.id = $1"
);

pub const OWN: &str = seats!(
    "
    where t.person_id = $1
    order by t.applied_at desc, t.id desc
    limit 50"
);

/// Those in a state, the oldest application first.
pub const IN_STATE: &str = seats!(
    "
    where t.state = $1
    order by t.applied_at, t.id
    limit 1000"
);

pub const STEPS: &str = "
    select step, at, until_at
    from seat_step
    where seat_id = $1
    order by at, id
";

pub const SETTLE: &str = "
    update seat
    set state = $2, decided_by = $3, reason = $4, until_at = $5, reminded = 0, renew_secret = null
    where id = $1
";

// Time passes.

/// Seats of which a reminder is due: their end is nearer than a moment, and fewer reminders went out.
pub const TO_REMIND: &str = "
    select id, person_id, until_at
    from seat
    where state = 'member' and until_at <= $1 and until_at > $2 and reminded < $3
    order by until_at
    limit 50
";

pub const REMINDED: &str = "
    update seat
    set reminded = $2, renew_secret = $3
    where id = $1 and state = 'member' and reminded < $2
";

pub const TO_LAPSE: &str = "
    select id, person_id
    from seat
    where state = 'member' and until_at <= $1
    order by until_at
    limit 50
";

pub const BY_SECRET: &str = "select id from seat where renew_secret = $1 and state = 'member'";

// Who is on it. Whoever has lost the role, or may not sign in, is not asked.

pub const MEMBERS: &str = "
    select
        t.person_id,
        t.until_at,
        p.name,
        p.affiliation,
        p.country,
        e.availability,
        e.away_until,
        e.gender,
        e.interests,
        e.at_once
    from seat t
    join person p on p.id = t.person_id
    join expert e on e.person_id = t.person_id
    join account a on a.person_id = t.person_id and a.suspended_at is null
    join account_role r on r.person_id = t.person_id and r.role = 'reviewer'
    where t.state = 'member' and t.until_at > $1
    order by p.name_key, t.person_id
";

pub const MEMBER_TOPICS: &str = "
    select t.person_id, x.topic_id
    from seat t
    join expert_topic x on x.person_id = t.person_id
    join topic o on o.id = x.topic_id
    where t.state = 'member'
    order by o.position, o.code
";

pub const MEMBER_REGIONS: &str = "
    select t.person_id, x.region
    from seat t
    join expert_region x on x.person_id = t.person_id
    where t.state = 'member'
";

pub const MEMBER_LANGUAGES: &str = "
    select t.person_id, x.lang, x.spoken, x.written
    from seat t
    join expert_language x on x.person_id = t.person_id
    where t.state = 'member'
    order by x.position
";

pub const DATA_SEATS: &str = "
    select state, words, applied_at, reason, until_at
    from seat
    where person_id = $1
    order by applied_at, id
";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    APPLY,
    STEP,
    OPEN,
    SEAT,
    OWN,
    IN_STATE,
    STEPS,
    SETTLE,
    TO_REMIND,
    REMINDED,
    TO_LAPSE,
    BY_SECRET,
    MEMBERS,
    MEMBER_TOPICS,
    MEMBER_REGIONS,
    MEMBER_LANGUAGES,
    DATA_SEATS,
];
