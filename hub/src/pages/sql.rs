//! Every statement of the room. Each runs on both databases as it stands.

use crate::discussions::sql::{shown, version_columns};

pub const PAGE: &str = concat!(
    "
    select
        s.title,
        s.purpose,
        s.audience,",
    version_columns!("p.text_id"),
    "
    from page p",
    shown!("p.text_id", "$1"),
    "
    where p.id = $2"
);

pub const VERSIONS: &str = "
    select
        v.lang,
        v.is_original,
        v.revision,
        v.from_revision,
        v.markdown,
        v.changed_at
    from page p
    join text_version v on v.text_id = p.text_id
    where p.id = $1
";

pub const BEGIN: &str = "insert into page (id, text_id, begun_at) values ($1, $2, $3)";

pub const REWRITE: &str = "
    update text_version
    set
        revision = $3,
        from_revision = $4,
        title = $5,
        purpose = $6,
        markdown = $7,
        html = $8,
        changed_at = $9
    where text_id = $1 and lang = $2
";

/// Translations that were made from one revision of the original hold for another as well.
pub const STILL_RIGHT: &str = "
    update text_version
    set from_revision = $3
    where text_id = $1 and from_revision = $2
";

/// A translation holds for the original as it is now.
pub const FRESH: &str = "
    update text_version
    set from_revision = $3
    where text_id = $1 and lang = $2 and not is_original
";

pub const BEGUN: &str = "select id from page where id = $1";

/// What each revision of a page said: those before, then the one of now.
pub const REVISIONS: &str = "
    select r.revision, r.markdown, r.changed_at
    from page p
    join text_revision r on r.text_id = p.text_id
    where p.id = $1 and r.lang = $2
    union all
    select v.revision, v.markdown, v.changed_at
    from page p
    join text_version v on v.text_id = p.text_id
    where p.id = $1 and v.lang = $2
    order by revision
";

/// Who has changed a page: what the log says of it.
pub const CHANGED_BY: &str = "
    select a.data, p.name
    from audit a
    join person p on p.id = a.person_id
    where a.subject = $1 and a.action = 'page'
    order by a.seq
";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[PAGE, VERSIONS, BEGIN, REWRITE, STILL_RIGHT, FRESH, BEGUN, REVISIONS, CHANGED_BY];
