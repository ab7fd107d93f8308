//! Every statement of the room. Each runs on both databases as it stands.

// Support.

/// What supporting a reply needs to know of it.
pub const SUPPORTED: &str = "
    select r.author_id, r.state, r.number, sp.opens, sp.closes, v.revision
    from reply r
    join space sp on sp.id = r.space_id
    join text_version v on v.text_id = r.text_id and v.is_original
    where r.id = $1
";

/// Supports a reply, or supports it anew as it stands since an edit.
pub const ENDORSE: &str = "
    insert into endorsement (reply_id, person_id, for_country, for_body, revision, made_at)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (reply_id, person_id, for_country, for_body) do update
    set revision = excluded.revision, made_at = excluded.made_at
    where endorsement.revision < excluded.revision
";

pub const TAKE_BACK: &str = "
    delete from endorsement
    where reply_id = $1 and person_id = $2 and for_country = $3 and for_body = $4
";

macro_rules! endorsers {
    ($rest:literal) => {
        concat!(
            "
    select
        e.reply_id,
        e.person_id,
        e.for_country,
        e.for_body,
        e.made_at,
        e.revision,
        v.revision as now,
        p.name,
        p.affiliation,
        p.country,
        p.stakeholder_group
    from reply r
    join endorsement e on e.reply_id = r.id
    join person p on p.id = e.person_id
    join text_version v on v.text_id = r.text_id and v.is_original",
            $rest
        )
    };
}

/// Those of the published replies to a question that stand in some of its threads.
pub const ENDORSERS: &str = endorsers!(
    "
    where r.question_id = $1 and r.root_seq >= $2 and r.root_seq <= $3 and r.state = 'published'
    order by e.made_at, e.person_id, e.for_country, e.for_body"
);

/// Those of one reply, whatever has become of it.
pub const ENDORSERS_OF: &str = endorsers!(
    "
    where r.id = $1
    order by e.made_at, e.person_id, e.for_country, e.for_body"
);

pub const EXPORT_ENDORSEMENTS: &str = "
    select e.reply_id, e.person_id, e.for_country, e.for_body, e.revision, e.made_at
    from reply r
    join endorsement e on e.reply_id = r.id
    where r.question_id = $1 and r.state = 'published'
    order by e.made_at, e.person_id, e.for_country, e.for_body
";

/// For whom a reply speaks, and where.
pub const REPLY_VOICE: &str = "
    select r.space_id, r.author_id as person_id, r.for_country, r.for_body, p.name, p.affiliation, p.country, p.stakeholder_group
    from reply r
    join person p on p.id = r.author_id
    where r.id = $1
";

// Mandates.

pub const INSERT_MANDATE: &str = "
    insert into mandate (id, person_id, country, body, words, asked_at)
    values ($1, $2, $3, $4, $5, $6)
";

/// One that is asked for or confirmed already.
pub const STANDING: &str = "
    select id, state
    from mandate
    where person_id = $1 and country = $2 and body = $3 and state in ('asked', 'confirmed')
";

macro_rules! mandates {
    ($rest:literal) => {
        concat!(
            "
    select
        m.id,
        m.person_id,
        m.country as for_country,
        m.body as for_body,
        m.words,
        m.state,
        m.asked_at,
        m.reason,
        p.name,
        p.affiliation,
        p.country,
        p.stakeholder_group
    from mandate m
    join person p on p.id = m.person_id",
            $rest
        )
    };
}

pub const OWN_MANDATES: &str = mandates!(
    "
    where m.person_id = $1
    order by m.asked_at desc, m.id desc
    limit 200"
);

pub const MANDATES_IN: &str = mandates!(
    "
    where m.state = $1
    order by m.asked_at, m.id
    limit 500"
);

pub const MANDATE: &str = mandates!(
    "
    where m.id = $1"
);

pub const CONFIRMED: &str = "
    select country, body
    from mandate
    where person_id = $1 and state = 'confirmed'
    order by country, body
";

pub const DECIDE_MANDATE: &str = "
    update mandate
    set state = $2, decided_at = $3, decided_by = $4, reason = $5
    where id = $1
";

pub const SPEAK: &str = "update reply set for_country = $2, for_body = $3 where id = $1";

/// Where a letter to somebody goes.
pub const ADDRESS: &str = "
    select a.email, a.locale, p.name
    from account a
    join person p on p.id = a.person_id
    where a.person_id = $1
";

// Proposed questions.

pub const PROPOSING: &str = "select id, opens, closes, proposals, working_languages from space where slug = $1";

pub const TAKE_PROPOSALS: &str = "update space set proposals = $2 where id = $1";

pub const PROPOSED: &str = "select id from proposal where author_id = $1 and post_key = $2";

pub const INSERT_PROPOSAL: &str = "
    insert into proposal (id, space_id, author_id, post_key, versions, made_at)
    values ($1, $2, $3, $4, $5, $6)
";

macro_rules! proposals {
    ($rest:literal) => {
        concat!(
            "
    select
        o.id,
        o.space_id,
        o.author_id,
        o.versions,
        o.state,
        o.made_at,
        o.reason,
        sp.slug,
        sp.working_languages,
        coalesce(
            (select t.title from text_version t where t.text_id = sp.text_id and t.lang = $1),
            (select t.title from text_version t where t.text_id = sp.text_id and t.is_original)
        ) as space,
        q.number,
        p.name,
        p.affiliation,
        p.country,
        p.stakeholder_group
    from proposal o
    join space sp on sp.id = o.space_id
    join person p on p.id = o.author_id
    left join question q on q.id = o.id",
            $rest
        )
    };
}

pub const OWN_PROPOSALS: &str = proposals!(
    "
    where o.author_id = $2 and o.space_id = $3
    order by o.made_at desc, o.id desc
    limit 50"
);

pub const WAITING_PROPOSALS: &str = proposals!(
    "
    where o.space_id = $2 and o.state = 'pending'
    order by o.made_at, o.id
    limit 200"
);

pub const PROPOSAL: &str = proposals!(
    "
    where o.id = $2"
);

pub const DECIDE_PROPOSAL: &str = "
    update proposal
    set state = $2, decided_at = $3, decided_by = $4, reason = $5
    where id = $1
";

/// The spaces and whether they take proposals, for those who facilitate.
pub const TAKING: &str = "
    select
        sp.slug,
        coalesce(
            (select t.title from text_version t where t.text_id = sp.text_id and t.lang = $1),
            (select t.title from text_version t where t.text_id = sp.text_id and t.is_original)
        ) as space,
        sp.proposals
    from space sp
    where sp.id = $2
";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    SUPPORTED,
    ENDORSE,
    TAKE_BACK,
    ENDORSERS,
    ENDORSERS_OF,
    EXPORT_ENDORSEMENTS,
    REPLY_VOICE,
    INSERT_MANDATE,
    STANDING,
    OWN_MANDATES,
    MANDATES_IN,
    MANDATE,
    CONFIRMED,
    DECIDE_MANDATE,
    SPEAK,
    ADDRESS,
    PROPOSING,
    TAKE_PROPOSALS,
    PROPOSED,
    INSERT_PROPOSAL,
    OWN_PROPOSALS,
    WAITING_PROPOSALS,
    PROPOSAL,
    DECIDE_PROPOSAL,
    TAKING,
];
