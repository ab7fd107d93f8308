//! The statements of this folder.

use super::super::sql::{shown, version_columns};

pub const PUBLICATION: &str = "select publication from space where id = $1";

pub const DECISION_TIMES: &str = "
    select decided_at - posted_at
    from reply
    where space_id = $1 and posted_at > $2 and state = 'published' and decided_at is not null
    order by posted_at desc
    limit 200
";

pub const OWN: &str = concat!(
    "
    select
        r.id,
        r.state,
        r.reason,
        r.posted_at,
        parent.number as answers,",
    version_columns!("r.text_id"),
    "
    from reply r
    left join reply parent on parent.id = r.parent_id",
    shown!("r.text_id", "$1"),
    "
    where r.author_id = $2
        and r.question_id = $3
        and r.state in ('pending', 'returned', 'rejected')
    order by r.posted_at, r.id"
);

/// Everything a person has sent, newest first.
pub const CONTRIBUTIONS: &str = concat!(
    "
    select
        r.id,
        sp.slug,
        coalesce(
            (select t.title from text_version t where t.text_id = sp.text_id and t.lang = $1),
            (select t.title from text_version t where t.text_id = sp.text_id and t.is_original)
        ) as space,
        q.number as question,
        r.number,
        r.state,
        r.reason,
        r.posted_at,
        r.decided_at,
        r.read_at,
        (select count(*) from edit e where e.reply_id = r.id) as edits,
        (select count(*) from reply a where a.parent_id = r.id and a.state = 'published') as answers,",
    version_columns!("r.text_id"),
    "
    from reply r
    join space sp on sp.id = r.space_id
    join question q on q.id = r.question_id",
    shown!("r.text_id", "$1"),
    "
    where r.author_id = $2
    order by r.posted_at desc, r.id desc
    limit $3"
);

/// What others and machines have made of a person's published replies, but for what a facilitator holds.
pub const TRANSLATIONS: &str = "
    select
        r.id,
        v.lang,
        v.origin,
        v.revision,
        v.from_revision < o.revision as outdated,
        v.accepted_by is not null or v.checked_by is not null as settled,
        coalesce(v.engine, maker.name, '') as maker,
        coalesce(checker.name, accepter.name, '') as settler,
        v.html,
        v.withdrawn_at
    from reply r
    join text_version v on v.text_id = r.text_id
    join text_version o on o.text_id = r.text_id and o.is_original
    left join person maker on maker.id = v.made_by
    left join person accepter on accepter.id = v.accepted_by
    left join person checker on checker.id = v.checked_by
    where r.author_id = $1
        and r.state = 'published'
        and v.origin in ('person', 'machine')
        and (not v.held or v.withdrawn_at is not null)
    order by r.id, v.lang
";

/// The answers to a person's published replies.
pub const ANSWERS: &str = "
    select r.id, a.number, p.name
    from reply r
    join reply a on a.parent_id = r.id and a.state = 'published'
    join person p on p.id = a.author_id
    where r.author_id = $1 and r.state = 'published' and a.number is not null
    order by a.root_seq, a.path
";

/// A version that others or a machine have made, but for one that a facilitator holds.
pub const TRANSLATION: &str = "
    select
        v.revision,
        v.from_revision < o.revision as outdated,
        v.accepted_by is not null or v.checked_by is not null as settled,
        v.withdrawn_at is not null as withdrawn
    from text_version v
    join text_version o on o.text_id = v.text_id and o.is_original
    where v.text_id = $1
        and v.lang = $2
        and v.origin in ('person', 'machine')
        and (not v.held or v.withdrawn_at is not null)
";

pub const TO_CORRECT: &str = "
    select v.markdown
    from reply r
    join text_version v on v.text_id = r.text_id
    where r.id = $1
        and v.lang = $2
        and r.author_id = $3
        and r.state = 'published'
        and v.origin in ('person', 'machine')
        and (not v.held or v.withdrawn_at is not null)
";

/// With who accepts it, and when.
pub const ACCEPT_VERSION: &str = "
    update text_version
    set
        accepted_by = case when origin = 'person' then $3 else accepted_by end,
        checked_by = case when origin = 'machine' then $3 else checked_by end,
        checked_at = case when origin = 'machine' then $4 else checked_at end
    where text_id = $1 and lang = $2
";

/// It is held as well, so that nobody is shown it.
pub const WITHDRAW_VERSION: &str = "
    update text_version
    set held = true, withdrawn_at = $3
    where text_id = $1 and lang = $2
";

pub const RESTORE_VERSION: &str = "
    update text_version
    set held = false, withdrawn_at = null
    where text_id = $1 and lang = $2
";

/// Which of a question's published replies are a person's.
pub const MINE: &str = "
    select id
    from reply
    where author_id = $1 and question_id = $2 and state = 'published'
";

/// A reply, for a deed of its author.
pub const MINE_TO_CHANGE: &str = "
    select
        r.author_id,
        r.space_id,
        r.text_id,
        r.state,
        r.number,
        sp.opens,
        sp.closes,
        sp.publication
    from reply r
    join space sp on sp.id = r.space_id
    where r.id = $1
";

/// The versions of a text that are its author's own words.
pub const WORDS: &str = "
    select lang, is_original, origin, revision, markdown, changed_at
    from text_version
    where text_id = $1
    order by is_original desc, lang
";

pub const REMEMBER: &str = "
    insert into text_revision (text_id, lang, revision, markdown, changed_at)
    values ($1, $2, $3, $4, $5)
    on conflict (text_id, lang, revision) do nothing
";

/// A version with new words; what was another's becomes the author's.
pub const REWRITE: &str = "
    update text_version
    set
        origin = case when is_original then 'original' else 'author' end,
        made_by = null,
        accepted_by = null,
        engine = null,
        checked_by = null,
        checked_at = null,
        revision = $3,
        from_revision = $4,
        markdown = $5,
        html = $6,
        changed_at = $7,
        held = false,
        withdrawn_at = null
    where text_id = $1 and lang = $2
";

pub const DROP_VERSION: &str = "delete from text_version where text_id = $1 and lang = $2";

pub const DROP_VERSIONS: &str = "delete from text_version where text_id = $1";

pub const RESUBMIT: &str = "
    update reply
    set state = 'pending', reason = '', decided_at = null, decided_by = null, read_at = null
    where id = $1
";

pub const KEEP_EDIT: &str = "
    insert into edit (reply_id, space_id, key, versions, made_at)
    values ($1, $2, $3, $4, $5)
    on conflict (reply_id) do update
    set key = excluded.key, versions = excluded.versions, made_at = excluded.made_at
";

pub const EDIT: &str = "select key, versions, made_at from edit where reply_id = $1";

pub const DROP_EDIT: &str = "delete from edit where reply_id = $1";

/// What each revision of a text said: those before, then the one of now.
pub const REVISIONS: &str = "
    select b.lang, b.revision, b.markdown, b.changed_at
    from text_revision b
    where b.text_id = $1
        and not exists (select 1 from text_version v where v.text_id = b.text_id and v.lang = b.lang and v.held)
    union all
    select lang, revision, markdown, changed_at
    from text_version
    where text_id = $1 and not held
    order by lang, revision
";

pub const TEXT_OF_PUBLISHED: &str = "
    select r.text_id
    from reply r
    join question q on q.id = r.question_id
    join space sp on sp.id = r.space_id
    where sp.slug = $1 and q.number = $2 and r.root_seq = $3 and r.path = $4 and r.state = 'published'
";

// Drafts.

pub const DRAFT: &str = "
    select key, versions, revision
    from draft
    where person_id = $1 and place = $2
";

pub const DRAFTS: &str = "select count(*) from draft where person_id = $1";

/// Keeps a draft in the place of the revision that it was made from; gives its own.
pub const KEEP_DRAFT: &str = "
    insert into draft (person_id, place, key, versions, revision, saved_at)
    values ($1, $2, $3, $4, 1, $5)
    on conflict (person_id, place) do update
    set key = excluded.key, versions = excluded.versions, revision = draft.revision + 1, saved_at = excluded.saved_at
    where draft.revision = $6
    returning revision
";

pub const DELETE_DRAFT: &str = "delete from draft where person_id = $1 and place = $2";

pub const DELETE_OLD_DRAFTS: &str = "delete from draft where saved_at < $1";

pub const DELETE_SENT_DRAFT: &str = "delete from draft where person_id = $1 and key = $2";

/// Whether something was sent under a key already.
pub const SENT: &str = "select id from reply where author_id = $1 and post_key = $2";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    PUBLICATION,
    DECISION_TIMES,
    OWN,
    CONTRIBUTIONS,
    TRANSLATIONS,
    ANSWERS,
    TRANSLATION,
    TO_CORRECT,
    ACCEPT_VERSION,
    WITHDRAW_VERSION,
    RESTORE_VERSION,
    MINE,
    MINE_TO_CHANGE,
    WORDS,
    REMEMBER,
    REWRITE,
    DROP_VERSION,
    DROP_VERSIONS,
    RESUBMIT,
    KEEP_EDIT,
    EDIT,
    DROP_EDIT,
    REVISIONS,
    TEXT_OF_PUBLISHED,
    DRAFT,
    DRAFTS,
    KEEP_DRAFT,
    DELETE_DRAFT,
    DELETE_SENT_DRAFT,
    SENT,
];
