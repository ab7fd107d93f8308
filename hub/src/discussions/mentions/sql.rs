//! The statements of this folder.

/// People of a space: who has published there, and who facilitates it.
pub const PEOPLE: &str = "
    select p.id, p.name, p.affiliation
    from person p
    where p.id in (
            select r.author_id from reply r where r.space_id = $1 and r.state = 'published'
            union
            select f.person_id from space_facilitator f where f.space_id = $1
        )
        and p.name <> $2
        and not exists (select 1 from space_bar b where b.space_id = $1 and b.person_id = p.id)
        and not exists (select 1 from account a where a.person_id = p.id and a.suspended_at is not null)
    order by p.name, p.id
";

pub const SLUG: &str = "
    select sp.slug
    from reply r
    join space sp on sp.id = r.space_id
    where r.id = $1
";

pub const MENTIONED: &str = "
    select p.id, p.name, p.affiliation
    from mention m
    join person p on p.id = m.person_id
    where m.reply_id = $1
";

/// Whom nobody knows here, nobody mentions: an archive may name people that it does not bring.
pub const MENTION: &str = "
    insert into mention (reply_id, person_id)
    select r.id, p.id
    from reply r
    join person p on p.id = $2
    where r.id = $1
    on conflict do nothing
";

pub const FORGET: &str = "delete from mention where reply_id = $1";

/// Where somebody is mentioned, in every version.
pub const TEXTS: &str = "
    select v.text_id, v.lang, v.markdown
    from mention m
    join reply r on r.id = m.reply_id
    join text_version v on v.text_id = r.text_id
    where m.person_id = $1
";

pub const SET_TEXT: &str = "
    update text_version
    set markdown = $3, html = $4
    where text_id = $1 and lang = $2
";

pub const REVISIONS: &str = "
    select v.text_id, v.lang, v.revision, v.markdown
    from mention m
    join reply r on r.id = m.reply_id
    join text_revision v on v.text_id = r.text_id
    where m.person_id = $1
";

pub const SET_REVISION: &str = "
    update text_revision
    set markdown = $4
    where text_id = $1 and lang = $2 and revision = $3
";

pub const EDITS: &str = "
    select e.reply_id, e.versions
    from mention m
    join edit e on e.reply_id = m.reply_id
    where m.person_id = $1
";

pub const SET_EDIT: &str = "update edit set versions = $2 where reply_id = $1";

/// Where somebody is mentioned, for their data.
pub const DATA_MENTIONED: &str = "
    select sp.slug, r.number
    from mention m
    join reply r on r.id = m.reply_id
    join space sp on sp.id = r.space_id
    where m.person_id = $1 and r.state = 'published' and r.number is not null
    order by r.posted_at, r.id
";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    PEOPLE,
    SLUG,
    MENTIONED,
    MENTION,
    FORGET,
    TEXTS,
    SET_TEXT,
    REVISIONS,
    SET_REVISION,
    EDITS,
    SET_EDIT,
    DATA_MENTIONED,
];
