//! Every statement of the room. Each runs on both databases as it stands.

use crate::discussions::sql::{shown, version_columns};

// The catalogue of what is included, as it is held in memory.

pub const VERSION: &str = "select version from catalogue where id = 1";

pub const RAISE: &str = "update catalogue set version = version + 1 where id = 1";

pub const CATALOGUE: &str = "
    select id, number, kind, scope, breadth, languages, year, included_at
    from resource
    where state = 'included'
    order by number
";

pub const CATALOGUE_TOPICS: &str = "
    select t.resource_id, topic.code
    from resource_topic t
    join resource r on r.id = t.resource_id and r.state = 'included'
    join topic on topic.id = t.topic_id
";

pub const CATALOGUE_REGIONS: &str = "
    select t.resource_id, t.region
    from resource_region t
    join resource r on r.id = t.resource_id and r.state = 'included'
";

pub const CATALOGUE_COUNTRIES: &str = "
    select t.resource_id, t.country
    from resource_country t
    join resource r on r.id = t.resource_id and r.state = 'included'
";

/// The languages of title and summary.
pub const CATALOGUE_TEXTS: &str = "
    select r.id, v.lang_primary
    from resource r
    join text_version v on v.text_id = r.text_id and not v.held
    where r.state = 'included'
";

// Reading.

/// Twenty resources of the list, in any order. The state is asked in a way that no index answers: SQLite would rather go
/// through all that is included than look up twenty.
pub const ROWS: &str = concat!(
    "
    select
        r.id,
        r.number,
        r.kind,
        r.scope,
        r.languages,
        r.year,
        r.organisation,
        r.peers,
        r.included_at,
        r.link_failures,
        s.title,
        s.purpose,
        s.audience,",
    version_columns!("r.text_id"),
    "
    from resource r",
    shown!("r.text_id", "$1"),
    "
    where (r.state = 'included') is true
        and r.id in (
            $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21
        )"
);

macro_rules! resource {
    ($which:literal) => {
        concat!(
            "
    select
        r.id,
        r.number,
        r.state,
        r.kind,
        r.scope,
        r.breadth,
        r.languages,
        r.authors,
        r.organisation,
        r.year,
        r.link,
        r.doi,
        r.isbn,
        r.licence,
        r.sender_id,
        r.peers,
        r.included_at,
        r.changed_at,
        r.link_failures,
        s.title,
        s.purpose,
        s.audience,",
            version_columns!("r.text_id"),
            "
    from resource r",
            shown!("r.text_id", "$1"),
            "
    where ",
            $which
        )
    };
}

/// One that everybody may read, by its number.
pub const INCLUDED: &str = resource!("r.number = $2 and r.state = 'included'");

/// Any, for those whom it concerns.
pub const BY_ID: &str = resource!("r.id = $2");

/// The newest, for the feed.
pub const NEWEST: &str = resource!(
    "r.state = 'included'
    order by r.included_at desc, r.number desc
    limit $2"
);

pub const SITEMAP: &str = "
    select number, changed_at
    from resource
    where state = 'included'
    order by number
";

/// One page for those who harvest, by number.
pub const HARVEST: &str = resource!(
    "r.state = 'included' and r.number > $2
    order by r.number
    limit $3"
);

pub const TEXT: &str = "select text_id from resource where number = $1 and state = 'included'";

pub const TOPICS: &str = "
    select t.topic_id
    from resource_topic t
    join topic on topic.id = t.topic_id
    where t.resource_id = $1
    order by topic.position
";

pub const REGIONS: &str = "select region from resource_region where resource_id = $1 order by region";

pub const COUNTRIES: &str = "select country from resource_country where resource_id = $1 order by country";

pub const GROUPS: &str = "
    select stakeholder_group
    from resource_group
    where resource_id = $1
    order by stakeholder_group
";

/// Title and summary in every version, the original first, as they were typed.
pub const WORDS: &str = "
    select lang, title, markdown
    from text_version
    where text_id = $1
    order by is_original desc, lang
";

/// Who wrote it and who stands behind it.
pub const BESIDE: &str = "select authors, organisation from resource where id = $1";

pub const STEPS: &str = "
    select s.at, s.step, s.words
    from resource_step s
    where s.resource_id = $1
    order by s.seq
";

macro_rules! suggestions {
    ($which:literal) => {
        concat!(
            "
    select
        r.id,
        r.number,
        r.state,
        r.kind,
        r.sent_at,
        r.moved_at,
        r.sender_id,
        p.name,
        p.affiliation,
        p.country,
        p.stakeholder_group,
        s.lang,
        s.title
    from resource r
    join person p on p.id = r.sender_id",
            shown!("r.text_id", "$1"),
            "
    where ",
            $which
        )
    };
}

pub const OWN: &str = suggestions!(
    "r.sender_id = $2
    order by r.sent_at desc, r.id"
);

/// What is in a state, the one that has waited longest first.
pub const IN_STATE: &str = suggestions!(
    "r.state = $2
    order by r.moved_at, r.id
    limit $3"
);

// Writing.

pub const POSTED: &str = "select id from resource where sender_id = $1 and post_key = $2";

/// Whether anybody has sent one under a key, or the person has.
pub const SENT: &str = "select id from resource where post_key = $1";

pub const POSTED_BY_VISITOR: &str = "
    select r.id
    from resource r
    join visitor v on v.person_id = r.sender_id
    where r.post_key = $1 and v.email = $2
";

pub const INSERT: &str = "
    insert into resource (
        id, state, text_id, kind, scope, breadth, languages, authors, organisation, year, link, link_key, doi, isbn,
        title_key, licence, sender_id, post_key, sent_at, moved_at, changed_at
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $19, $19)
";

pub const SET: &str = "
    update resource
    set
        kind = $2,
        scope = $3,
        breadth = $4,
        languages = $5,
        authors = $6,
        organisation = $7,
        year = $8,
        link = $9,
        link_key = $10,
        doi = $11,
        isbn = $12,
        title_key = $13,
        licence = $14,
        changed_at = $15,
        link_failures = case when link = $9 then link_failures else 0 end
    where id = $1
";

pub const FORGET_TOPICS: &str = "delete from resource_topic where resource_id = $1";

pub const FORGET_REGIONS: &str = "delete from resource_region where resource_id = $1";

pub const FORGET_COUNTRIES: &str = "delete from resource_country where resource_id = $1";

pub const FORGET_GROUPS: &str = "delete from resource_group where resource_id = $1";

pub const ADD_TOPIC: &str = "insert into resource_topic (resource_id, topic_id) values ($1, $2)";

pub const ADD_REGION: &str = "insert into resource_region (resource_id, region) values ($1, $2)";

pub const ADD_COUNTRY: &str = "insert into resource_country (resource_id, country) values ($1, $2)";

pub const ADD_GROUP: &str = "insert into resource_group (resource_id, stakeholder_group) values ($1, $2)";

pub const DROP_VERSIONS: &str = "delete from text_version where text_id = $1";

pub const INSERT_STEP: &str = "
    insert into resource_step (resource_id, at, step, person_id, words)
    values ($1, $2, $3, $4, $5)
";

/// Where a resource is on its way, and whose it is.
pub const PLACE: &str = "
    select id, state, sender_id, round
    from resource
    where id = $1
";

pub const MOVE: &str = "
    update resource
    set state = $2, moved_at = $3, round = $4
    where id = $1
";

/// It becomes readable, under the next number if it has none.
pub const INCLUDE: &str = "
    update resource
    set
        number = coalesce(number, (select coalesce(max(other.number), 0) + 1 from resource other)),
        included_at = coalesce(included_at, $2),
        peers = $3,
        link_due_at = case when link = '' then null else $2 end
    where id = $1
";

pub const KNOWN: &str = "select count(*) from resource where id = $1";

pub const NUMBER: &str = "select number from resource where id = $1";

// What is the same as something that is here.

macro_rules! same {
    ($which:literal) => {
        concat!(
            "
    select r.id, r.number, r.state, r.sender_id, s.lang, s.title
    from resource r",
            shown!("r.text_id", "$1"),
            "
    where ",
            $which,
            "
        and r.state not in ('unconfirmed', 'withdrawn')
    order by r.sent_at
    limit 5"
        )
    };
}

pub const SAME_LINK: &str = same!("r.link_key = $2 and r.link_key <> ''");

pub const SAME_DOI: &str = same!("r.doi = $2 and r.doi <> ''");

pub const SAME_ISBN: &str = same!("r.isbn = $2 and r.isbn <> ''");

pub const SAME_TITLE: &str = same!("r.title_key = $2 and r.title_key <> ''");

// Visitors.

pub const INSERT_VISITOR: &str = "insert into visitor (person_id, email, locale, made_at) values ($1, $2, $3, $4)";

pub const VISITOR_BY_LINK: &str = "
    select v.person_id, v.locale, v.confirmed_at
    from visitor_link l
    join visitor v on v.person_id = l.person_id
    where l.secret = $1 and l.expires_at > $2
";

pub const INSERT_LINK: &str = "insert into visitor_link (secret, person_id, expires_at) values ($1, $2, $3)";

pub const CONFIRM_VISITOR: &str = "update visitor set confirmed_at = $2 where person_id = $1 and confirmed_at is null";

pub const UNCONFIRMED_OF: &str = "select id from resource where sender_id = $1 and state = 'unconfirmed'";

/// To whom letters on a resource go: an account, or a visitor.
pub const ADDRESS: &str = "
    select p.name, coalesce(a.email, v.email) as email, coalesce(a.locale, v.locale) as locale, a.person_id is null as visits
    from person p
    left join account a on a.person_id = p.id and a.suspended_at is null
    left join visitor v on v.person_id = p.id
    where p.id = $1 and (a.person_id is not null or v.person_id is not null)
";

/// The name of a sender, and the language that they are written to in.
pub const READER: &str = "
    select p.name, coalesce(a.locale, v.locale, 'en') as locale
    from person p
    left join account a on a.person_id = p.id
    left join visitor v on v.person_id = p.id
    where p.id = $1
";

/// Those who never confirmed their address.
pub const STALE_VISITORS: &str = "select person_id from visitor where confirmed_at is null and made_at < $1 limit 100";

pub const STALE_RESOURCES: &str = "select id, text_id from resource where sender_id = $1 and state = 'unconfirmed'";

pub const FORGET_STEPS: &str = "delete from resource_step where resource_id = $1";

pub const FORGET_RESOURCE: &str = "delete from resource where id = $1";

pub const FORGET_VISITOR_LINKS: &str = "delete from visitor_link where person_id = $1";

pub const FORGET_VISITOR: &str = "delete from visitor where person_id = $1";

/// What the hub knows of what a person has suggested.
pub const DATA: &str = "
    select r.id, r.number, r.state, r.link, r.sent_at, r.moved_at, v.lang, v.title, v.markdown
    from resource r
    join text_version v on v.text_id = r.text_id
    where r.sender_id = $1
    order by r.sent_at, r.id, v.is_original desc, v.lang
";

// Links.

pub const LINKS_DUE: &str = "
    select id, link
    from resource
    where link_due_at <= $1 and state = 'included'
    order by link_due_at
    limit $2
";

pub const LINK_LOOKED_AT: &str = "
    update resource
    set link_due_at = $2, link_failures = case when $3 then 0 else link_failures + 1 end
    where id = $1 and link = $4
";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    VERSION,
    RAISE,
    CATALOGUE,
    CATALOGUE_TOPICS,
    CATALOGUE_REGIONS,
    CATALOGUE_COUNTRIES,
    CATALOGUE_TEXTS,
    ROWS,
    INCLUDED,
    BY_ID,
    NEWEST,
    HARVEST,
    SITEMAP,
    TEXT,
    TOPICS,
    REGIONS,
    COUNTRIES,
    GROUPS,
    WORDS,
    BESIDE,
    STEPS,
    OWN,
    IN_STATE,
    POSTED,
    SENT,
    POSTED_BY_VISITOR,
    INSERT,
    SET,
    FORGET_TOPICS,
    FORGET_REGIONS,
    FORGET_COUNTRIES,
    FORGET_GROUPS,
    ADD_TOPIC,
    ADD_REGION,
    ADD_COUNTRY,
    ADD_GROUP,
    DROP_VERSIONS,
    INSERT_STEP,
    PLACE,
    MOVE,
    INCLUDE,
    KNOWN,
    NUMBER,
    SAME_LINK,
    SAME_DOI,
    SAME_ISBN,
    SAME_TITLE,
    INSERT_VISITOR,
    VISITOR_BY_LINK,
    INSERT_LINK,
    CONFIRM_VISITOR,
    UNCONFIRMED_OF,
    ADDRESS,
    READER,
    STALE_VISITORS,
    STALE_RESOURCES,
    FORGET_STEPS,
    FORGET_RESOURCE,
    FORGET_VISITOR_LINKS,
    FORGET_VISITOR,
    DATA,
    LINKS_DUE,
    LINK_LOOKED_AT,
];
