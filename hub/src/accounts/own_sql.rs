//! Statements on one's own account: profile, address, data, leaving. Each runs on both databases as it stands.

use super::passkeys::sql::{FORGET_OWN_CHALLENGES, FORGET_PASSKEYS};

pub const PROFILE: &str = "
    select p.name, p.affiliation, p.country, p.stakeholder_group, a.languages, a.locale
    from account a
    join person p on p.id = a.person_id
    where a.person_id = $1
";

pub const SET_SETTINGS: &str = "update account set locale = $2, languages = $3 where person_id = $1";

pub const HAS_PASSWORD: &str = "select count(*) from account where person_id = $1 and password is not null";

// Changing the address.

pub const FORGET_OPEN_CHANGES: &str = "delete from email_change where person_id = $1 and done_at is null";

pub const FORGET_CHANGES: &str = "delete from email_change where person_id = $1";

pub const FORGET_CHANGE: &str = "delete from email_change where id = $1";

pub const INSERT_CHANGE: &str = "
    insert into email_change (id, person_id, old_email, new_email, old_secret, new_secret, created_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
";

pub const CHANGE: &str = "
    select
        c.id,
        c.person_id,
        p.name,
        a.locale,
        c.old_email,
        c.new_email,
        c.old_agreed_at,
        c.new_agreed_at,
        c.done_at,
        case when c.old_secret = $1 then 'old' when c.new_secret = $1 then 'new' else 'undo' end as side
    from email_change c
    join person p on p.id = c.person_id
    join account a on a.person_id = c.person_id
    where (c.old_secret = $1 or c.new_secret = $1 or c.undo_secret = $1) and c.expires_at > $2
";

pub const OLD_AGREES: &str = "update email_change set old_agreed_at = $2 where id = $1 and old_agreed_at is null";

pub const NEW_AGREES: &str = "update email_change set new_agreed_at = $2 where id = $1 and new_agreed_at is null";

pub const CHANGE_DONE: &str = "
    update email_change
    set done_at = $2, expires_at = $3, undo_secret = $4
    where id = $1
";

pub const SET_EMAIL: &str = "update account set email = $2, email_key = $3 where person_id = $1";

pub const FORGET_PASSWORD: &str = "update account set password = null where person_id = $1";

// What the hub knows of a person.

pub const DATA_ACCOUNT: &str = "
    select email, locale, languages, created_at, confirmed_at
    from account
    where person_id = $1
";

pub const DATA_ROLES: &str = "select role from account_role where person_id = $1 order by role";

pub const DATA_SPACES: &str = "
    select sp.slug
    from space_facilitator f
    join space sp on sp.id = f.space_id
    where f.person_id = $1
    order by sp.slug
";

pub const DATA_REPLIES: &str = "
    select
        r.id,
        sp.slug,
        q.number as question,
        r.number,
        parent.number as answers,
        r.state,
        r.reason,
        r.posted_at,
        r.decided_at,
        r.text_id
    from reply r
    join question q on q.id = r.question_id
    join space sp on sp.id = r.space_id
    left join reply parent on parent.id = r.parent_id
    where r.author_id = $1
    order by r.posted_at, r.id
";

pub const DATA_VERSIONS: &str = "
    select lang, origin, revision, held, markdown, made_at, changed_at
    from text_version
    where text_id = $1
    order by is_original desc, lang
";

/// What the person is writing.
pub const DATA_DRAFTS: &str = "
    select place, versions, saved_at
    from draft
    where person_id = $1
    order by place
";

/// The edit of a published reply that awaits publication.
pub const DATA_EDIT: &str = "select versions from edit where reply_id = $1";

pub const DATA_SESSIONS: &str = "
    select created_at, seen_at, expires_at, agent
    from session
    where person_id = $1
    order by created_at
";

pub const DATA_MAIL: &str = "
    select kind, email, created_at, sent_at
    from mail
    where person_id = $1
    order by created_at, id
";

/// Files, sent and not sent.
pub const DATA_FILES: &str = "
    select name, kind, alt, size, reply_id, resource_id, made_at
    from attachment
    where person_id = $1
    order by made_at, id
";

/// What was done to the person.
pub const DATA_MANDATES: &str = "
    select country, body, words, state, asked_at, decided_at, reason
    from mandate
    where person_id = $1
    order by asked_at, id
";

pub const DATA_SUPPORT: &str = "
    select sp.slug, q.number as question, r.number, e.for_country, e.for_body, e.made_at
    from endorsement e
    join reply r on r.id = e.reply_id
    join question q on q.id = r.question_id
    join space sp on sp.id = q.space_id
    where e.person_id = $1 and r.state = 'published'
    order by e.made_at
";

pub const DATA_PROPOSALS: &str = "
    select sp.slug, p.versions, p.state, p.reason, p.made_at, p.decided_at
    from proposal p
    join space sp on sp.id = p.space_id
    where p.author_id = $1
    order by p.made_at, p.id
";

pub const DATA_REPORTS: &str = "
    select sp.slug, r.number, x.reason, x.words, x.at, x.settled_at
    from report x
    join reply r on r.id = x.reply_id
    join space sp on sp.id = x.space_id
    where x.person_id = $1
    order by x.at, x.id
";

pub const DATA_BARS: &str = "
    select sp.slug, b.at
    from space_bar b
    join space sp on sp.id = b.space_id
    where b.person_id = $1
    order by b.at
";

pub const DATA_DONE_TO: &str = "select at, action, data from audit where subject = $1 order by seq";

/// What the person has done with a role.
pub const DATA_DONE_BY: &str = "select at, action, data from audit where person_id = $1 order by seq";

// Leaving.

pub const OWN_REPLIES: &str = "select id, state, listed, text_id from reply where author_id = $1 order by id";

pub const DROP_TRANSLATIONS: &str = "delete from text_version where text_id = $1 and not is_original";

/// What it said before it was edited.
pub const FORGET_REVISIONS: &str = "delete from text_revision where text_id = $1";

pub const EMPTY_TEXT: &str = "
    update text_version
    set title = '', purpose = '', audience = '', markdown = '', html = ''
    where text_id = $1
";

/// Words to the author may call them by name.
pub const FORGET_REASONS: &str = "update reply set reason = '', post_key = null where author_id = $1";

/// The key of the name is the id, so that nobody of any name becomes this person.
pub const FORGET_PERSON: &str = "
    update person
    set name = $2, name_key = $3, affiliation = '', country = null, stakeholder_group = null
    where id = $1
";

/// What belongs to the person alone.
pub const FORGET: &[&str] = &[
    "delete from draft where person_id = $1",
    "delete from attachment where person_id = $1 and resource_id is null and (
        reply_id is null
        or reply_id not in (select id from reply where author_id = $1 and state = 'published')
    )",
    "delete from attachment where resource_id in (
        select id from resource where sender_id = $1 and state not in ('included', 'retired')
    )",
    "delete from edit where reply_id in (select id from reply where author_id = $1)",
    "delete from follow where person_id = $1",
    "delete from notification where person_id = $1",
    "delete from mention where person_id = $1",
    "delete from mention where reply_id in (select id from reply where author_id = $1 and state <> 'published')",
    "delete from reading where person_id = $1",
    "delete from mandate where person_id = $1",
    "delete from endorsement where person_id = $1 and for_country = '' and for_body = ''",
    "delete from proposal where author_id = $1",
    "update resource set state = 'withdrawn'
    where sender_id = $1 and state in ('unconfirmed', 'submitted', 'screened', 'in-review', 'changes-asked')",
    "update review set state = 'cancelled', remind_at = null
    where state in ('invited', 'accepted')
        and (reviewer_id = $1 or resource_id in (select id from resource where sender_id = $1 and state = 'withdrawn'))",
    "update review set secret = null, reason = '', conflict = '' where reviewer_id = $1",
    "delete from visitor_link where person_id = $1",
    "delete from visitor where person_id = $1",
    "update report set words = '' where person_id = $1",
    "delete from space_bar where person_id = $1",
    "delete from search_entry where subject = $1",
    "delete from seat_step where seat_id in (select id from seat where person_id = $1)",
    "delete from seat where person_id = $1",
    "update expert_talk set subject = '' where asker_id = $1",
    "update expert_talk set ended_at = last_at where asker_id = $1 and ended_at is null",
    "update expert_talk set ended_at = last_at where expert_id = $1 and ended_at is null",
    "update expert_word set words = '' where author_id = $1",
    "delete from session where person_id = $1",
    "delete from mail_link where person_id = $1",
    FORGET_PASSKEYS,
    FORGET_OWN_CHALLENGES,
    FORGET_CHANGES,
    "delete from account_role where person_id = $1",
    "delete from space_facilitator where person_id = $1",
    "delete from mail where person_id = $1",
    "delete from message_part where message_id in (select id from message where person_id = $1)",
    "delete from message where person_id = $1",
    "update message set assigned_to = null where assigned_to = $1",
    "delete from support_feedback where request_id in (select id from support_request where person_id = $1)",
    "delete from support_task where request_id in (select id from support_request where person_id = $1)",
    "delete from support_entry where request_id in (select id from support_request where person_id = $1)",
    "delete from support_topic where request_id in (select id from support_request where person_id = $1)",
    "delete from support_resource where request_id in (select id from support_request where person_id = $1)",
    "delete from support_expert where request_id in (select id from support_request where person_id = $1)",
    "delete from support_request where person_id = $1",
    "delete from support_expert where person_id = $1",
    "update support_request set assigned_to = null where assigned_to = $1",
    "update support_task set assigned_to = null where assigned_to = $1",
    "delete from account where person_id = $1",
];

/// All of them but [`FORGET`], for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    PROFILE,
    SET_SETTINGS,
    HAS_PASSWORD,
    FORGET_OPEN_CHANGES,
    FORGET_CHANGES,
    FORGET_CHANGE,
    INSERT_CHANGE,
    CHANGE,
    OLD_AGREES,
    NEW_AGREES,
    CHANGE_DONE,
    SET_EMAIL,
    FORGET_PASSWORD,
    DATA_ACCOUNT,
    DATA_ROLES,
    DATA_SPACES,
    DATA_REPLIES,
    DATA_VERSIONS,
    DATA_DRAFTS,
    DATA_EDIT,
    DATA_SESSIONS,
    DATA_MAIL,
    DATA_FILES,
    DATA_MANDATES,
    DATA_SUPPORT,
    DATA_PROPOSALS,
    DATA_REPORTS,
    DATA_BARS,
    DATA_DONE_TO,
    DATA_DONE_BY,
    OWN_REPLIES,
    DROP_TRANSLATIONS,
    FORGET_REVISIONS,
    EMPTY_TEXT,
    FORGET_REASONS,
    FORGET_PERSON,
];
