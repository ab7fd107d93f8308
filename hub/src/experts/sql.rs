//! Statements on profiles and the directory. Each runs on both databases as it stands.

use crate::discussions::sql::{shown, version_columns};

/// A profile, so that everything that belongs to it can.
pub const BEGIN: &str = "
    insert into expert (person_id, changed_at)
    values ($1, $2)
    on conflict (person_id) do nothing
";

pub const PROFILE: &str = "
    select
        number,
        text_id,
        listing,
        verified_at is not null as verified,
        availability,
        away_until,
        gender,
        interests,
        at_once
    from expert
    where person_id = $1
";

pub const SET: &str = "
    update expert
    set
        availability = $2,
        away_until = $3,
        gender = $4,
        interests = $5,
        at_once = $6,
        changed_at = $7
    where person_id = $1
";

pub const SET_TEXT: &str = "update expert set text_id = $2 where person_id = $1";

pub const TOPICS: &str = "
    select t.topic_id
    from expert_topic t
    join topic o on o.id = t.topic_id
    where t.person_id = $1
    order by o.position, o.code
";

pub const REGIONS: &str = "select region from expert_region where person_id = $1 order by region";

pub const LANGUAGES: &str = "
    select lang, spoken, written
    from expert_language
    where person_id = $1
    order by position
";

pub const HELP: &str = "select help from expert_help where person_id = $1 order by help";

pub const VERSIONS: &str = "
    select lang, title, markdown, revision, from_revision, made_at, changed_at, is_original
    from text_version
    where text_id = $1
    order by is_original desc, lang
";

pub const DROP_TOPICS: &str = "delete from expert_topic where person_id = $1";

pub const DROP_REGIONS: &str = "delete from expert_region where person_id = $1";

pub const DROP_LANGUAGES: &str = "delete from expert_language where person_id = $1";

pub const DROP_HELP: &str = "delete from expert_help where person_id = $1";

pub const DROP_VERSIONS: &str = "delete from text_version where text_id = $1";

pub const ADD_TEXT: &str = "insert into text (id) values ($1) on conflict do nothing";

pub const DROP: &str = "delete from expert where person_id = $1";

pub const ADD_TOPIC: &str = "
    insert into expert_topic (person_id, topic_id)
    select $1, id
    from topic
    where id = $2
    on conflict do nothing
";

pub const ADD_REGION: &str = "insert into expert_region (person_id, region) values ($1, $2) on conflict do nothing";

pub const ADD_LANGUAGE: &str = "
    insert into expert_language (person_id, lang, position, spoken, written)
    values ($1, $2, $3, $4, $5)
";

pub const ADD_HELP: &str = "insert into expert_help (person_id, help) values ($1, $2) on conflict do nothing";

// Being shown.

pub const NEXT_NUMBER: &str = "update expert_number set last = last + 1 where id = 1 returning last";

pub const SHOW: &str = "
    update expert
    set listing = 'shown', number = coalesce(number, $2), consented_at = $3, changed_at = $3
    where person_id = $1
";

pub const HIDE: &str =
    "update expert set listing = 'hidden', changed_at = $2 where person_id = $1 and listing = 'shown'";

/// Consent is taken back, and what depended on it goes.
pub const TAKE_OUT: &str = "
    update expert
    set
        listing = 'private',
        number = null,
        consented_at = null,
        verified_at = null,
        verified_by = null,
        changed_at = $2
    where person_id = $1
";

pub const VERIFY: &str = "
    update expert
    set verified_at = $2, verified_by = $3
    where person_id = $1
";

// The directory. Whoever may not sign in is not in it.

macro_rules! cards {
    ($more:expr, $rest:literal) => {
        concat!(
            "
    select
        e.person_id,
        e.number,
        e.listing,
        e.availability,
        e.away_until,
        e.verified_at is not null as verified,
        p.name,
        p.affiliation,
        p.country,
        s.title,
        s.purpose,
        s.audience,
        s.lang as title_lang",
            $more,
            "
    from expert e
    join person p on p.id = e.person_id
    join account a on a.person_id = e.person_id and a.suspended_at is null and a.confirmed_at is not null",
            shown!("e.text_id", "$1"),
            $rest
        )
    };
}

/// Those who have time first, then by name.
pub const SHOWN: &str = cards!(
    "",
    "
    where e.listing = 'shown'
    order by case e.availability when 'open' then 0 when 'brief' then 1 else 2 end, p.name_key, e.number"
);

pub const SHOWN_TOPICS: &str = "
    select e.person_id, o.code
    from expert e
    join expert_topic t on t.person_id = e.person_id
    join topic o on o.id = t.topic_id
    where e.listing = 'shown' and o.retired_at is null
    order by o.position, o.code
";

pub const SHOWN_REGIONS: &str = "
    select e.person_id, r.region
    from expert e
    join expert_region r on r.person_id = e.person_id
    where e.listing = 'shown'
";

pub const SHOWN_LANGUAGES: &str = "
    select e.person_id, l.lang, l.spoken, l.written
    from expert e
    join expert_language l on l.person_id = e.person_id
    where e.listing = 'shown'
    order by l.position
";

pub const SHOWN_HELP: &str = "
    select e.person_id, h.help
    from expert e
    join expert_help h on h.person_id = e.person_id
    where e.listing = 'shown'
";

pub const ONE: &str = cards!(
    concat!(",", version_columns!("e.text_id")),
    "
    where e.number = $2"
);

/// The same with another version shown.
pub const ONE_VERSION: &str = concat!(
    "
    select
        s.title,
        s.purpose,
        s.audience,",
    version_columns!("e.text_id"),
    "
    from expert e
    join text_version s on s.text_id = e.text_id and s.lang = $2
    where e.number = $1"
);

pub const TOPIC_CODES: &str = "
    select o.code
    from expert_topic t
    join topic o on o.id = t.topic_id
    where t.person_id = $1 and o.retired_at is null
    order by o.position, o.code
";

/// Who somebody is and what their topics are called, to be found by.
pub const FOUND_NAME: &str = "select name, affiliation from person where id = $1";

pub const FOUND_TOPICS: &str = "
    select o.title
    from expert_topic t
    join topic o on o.id = t.topic_id
    where t.person_id = $1 and o.retired_at is null
    order by o.position, o.code
";

/// Whom a letter goes to.
pub const ADDRESS: &str = "
    select a.email, a.locale, p.name
    from account a
    join person p on p.id = a.person_id
    where a.person_id = $1
";

// What the hub knows of a person.

pub const DATA: &str = "
    select
        number,
        listing,
        consented_at,
        verified_at,
        changed_at
    from expert
    where person_id = $1
";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    BEGIN,
    PROFILE,
    SET,
    SET_TEXT,
    TOPICS,
    REGIONS,
    LANGUAGES,
    HELP,
    VERSIONS,
    DROP_TOPICS,
    DROP_REGIONS,
    DROP_LANGUAGES,
    DROP_HELP,
    DROP_VERSIONS,
    ADD_TEXT,
    DROP,
    ADD_TOPIC,
    ADD_REGION,
    ADD_LANGUAGE,
    ADD_HELP,
    NEXT_NUMBER,
    SHOW,
    HIDE,
    TAKE_OUT,
    VERIFY,
    SHOWN,
    SHOWN_TOPICS,
    SHOWN_REGIONS,
    SHOWN_LANGUAGES,
    SHOWN_HELP,
    ONE,
    ONE_VERSION,
    TOPIC_CODES,
    FOUND_NAME,
    FOUND_TOPICS,
    ADDRESS,
    DATA,
];
