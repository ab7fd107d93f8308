//! Every statement of the room. Each runs on both databases as it stands.

pub const SETTINGS: &str = "select name, value from setting";

pub const SET: &str = "
    insert into setting (name, value, changed_at)
    values ($1, $2, $3)
    on conflict (name) do update
    set value = excluded.value, changed_at = excluded.changed_at
";

pub const LOGO: &str = "select kind, width, height, digest from logo where id = 1";

pub const LOGO_BYTES: &str = "select bytes from logo where id = 1 and digest = $1";

pub const FORGET_LOGO: &str = "delete from logo where id = 1";

pub const SET_LOGO: &str = "
    insert into logo (id, kind, width, height, digest, bytes)
    values (1, $1, $2, $3, $4, $5)
    on conflict (id) do update
    set
        kind = excluded.kind,
        width = excluded.width,
        height = excluded.height,
        digest = excluded.digest,
        bytes = excluded.bytes
";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[SETTINGS, SET, LOGO, LOGO_BYTES, FORGET_LOGO, SET_LOGO];
