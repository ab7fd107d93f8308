//! Every statement of the room. Each runs on both databases as it stands.

// The key of the seal on forms stands among the settings, and is none.

pub const MAKE_KEY: &str = "
    insert into setting (name, value, changed_at)
    values ('form-key', $1, $2)
    on conflict (name) do nothing
";

pub const KEY: &str = "select value from setting where name = 'form-key'";

pub const BY_KEY: &str = "select stage from message where key = $1";

pub const INSERT: &str = "
    insert into message (id, key, person_id, name, email, locale, about, stage, secret, sent_at, changed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
";

pub const INSERT_PART: &str = "
    insert into message_part (id, message_id, kind, person_id, words, mail_id, at)
    values ($1, $2, $3, $4, $5, $6, $7)
";

/// A message that its link still confirms.
pub const BY_SECRET: &str = "
    select m.id, m.name, m.email, m.locale, m.about, p.words
    from message m
    join message_part p on p.message_id = m.id and p.kind = 'sender'
    where m.secret = $1 and m.sent_at > $2
";

pub const BY_ID: &str = "
    select m.id, m.name, m.email, m.locale, m.about, p.words
    from message m
    join message_part p on p.message_id = m.id and p.kind = 'sender'
    where m.id = $1 and m.stage = 'unconfirmed'
";

pub const OPEN: &str = "
    update message
    set stage = 'open', secret = null, changed_at = $2
    where id = $1 and stage = 'unconfirmed'
";

macro_rules! messages {
    ($rest:literal) => {
        concat!(
            "
    select
        m.id,
        m.name,
        m.email,
        m.person_id,
        m.locale,
        m.about,
        m.stage,
        m.assigned_to,
        a.name as assigned_name,
        m.sent_at,
        (
            select p.words
            from message_part p
            where p.message_id = m.id and p.kind = 'sender'
        ) as words
    from message m
    left join person a on a.id = m.assigned_to",
            $rest
        )
    };
}

/// Messages in a stage, the newest first; where `$2` is not empty, only those to which `$3` sees.
pub const LIST: &str = messages!(
    "
    where m.stage = $1 and ($2 = '' or m.assigned_to = $3)
    order by m.sent_at desc, m.id desc
    limit $4
    offset $5"
);

pub const MESSAGE: &str = messages!(
    "
    where m.id = $1"
);

pub const PARTS: &str = "
    select
        p.kind,
        coalesce(by_person.name, '') as by_name,
        p.at,
        p.words,
        case
            when l.failed_at is not null then 'failed'
            when l.id is not null and l.sent_at is null then 'waiting'
            else 'sent'
        end as way
    from message_part p
    left join person by_person on by_person.id = p.person_id
    left join mail l on l.id = p.mail_id
    where p.message_id = $1
    order by p.at, p.id
";

pub const STAGE_COUNTS: &str = "select stage, count(*) from message group by stage";

/// Those who may see to messages.
pub const TEAM: &str = "
    select distinct p.id, p.name
    from account_role r
    join account a on a.person_id = r.person_id and a.suspended_at is null and a.confirmed_at is not null
    join person p on p.id = r.person_id
    where r.role in ('administrator', 'support')
    order by p.name, p.id
";

/// A message as those see to it who answer.
pub const STANDING: &str = "
    select m.stage, m.assigned_to, m.id, m.name, m.email, m.locale, m.about, p.words
    from message m
    join message_part p on p.message_id = m.id and p.kind = 'sender'
    where m.id = $1
";

pub const SAID: &str = "select count(*) from message_part where id = $1";

pub const COUNT_PARTS: &str = "select count(*) from message_part where message_id = $1";

pub const SET_STAGE: &str = "
    update message
    set stage = $2, changed_at = $3
    where id = $1 and stage <> 'unconfirmed' and stage <> $2
";

pub const ASSIGN: &str = "update message set assigned_to = $2 where id = $1";

pub const TOUCH: &str = "update message set changed_at = $2 where id = $1";

/// The last answer, if its letter could not be sent.
pub const FAILED_ANSWER: &str = "
    select p.id, p.words
    from message_part p
    join mail l on l.id = p.mail_id
    where p.message_id = $1 and p.kind = 'answer' and l.failed_at is not null
    order by p.at desc
    limit 1
";

pub const SET_MAIL: &str = "update message_part set mail_id = $2 where id = $1";

// Upkeep.

pub const CLOSE_OLD: &str = "
    update message
    set stage = 'closed', changed_at = $2
    where stage = 'answered' and changed_at < $1
";

pub const OLD: &str = "
    select id
    from message
    where (stage = 'closed' and changed_at < $1) or (stage = 'unconfirmed' and sent_at < $2)
";

pub const FORGET_PARTS: &str = "delete from message_part where message_id = $1";

pub const FORGET: &str = "delete from message where id = $1";

// For the person.

pub const DATA: &str = "
    select m.id, m.about, m.stage, m.locale, m.sent_at
    from message m
    where m.person_id = $1
    order by m.sent_at, m.id
";

/// What was said to its sender and by them; not what the team says among itself.
pub const DATA_PARTS: &str = "
    select kind, at, words
    from message_part
    where message_id = $1 and kind <> 'note'
    order by at, id
";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    MAKE_KEY,
    KEY,
    BY_KEY,
    INSERT,
    INSERT_PART,
    BY_SECRET,
    BY_ID,
    OPEN,
    LIST,
    MESSAGE,
    PARTS,
    STAGE_COUNTS,
    TEAM,
    STANDING,
    SAID,
    COUNT_PARTS,
    SET_STAGE,
    ASSIGN,
    TOUCH,
    FAILED_ANSWER,
    SET_MAIL,
    CLOSE_OLD,
    OLD,
    FORGET_PARTS,
    FORGET,
    DATA,
    DATA_PARTS,
];
