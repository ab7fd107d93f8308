//! The two databases hold the same: the same tables, the same rules. Every statement runs on both, and none reads
//! a whole table to find a few rows.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use hub::testing::{On, Scratch, statements};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection, Row as _, SqlSafeStr as _, SqliteConnection};
use std::collections::BTreeSet;

async fn sqlite() -> (Scratch, SqliteConnection) {
    let scratch = Scratch::new(On::Sqlite).await;
    let connection = SqliteConnection::connect(&scratch.url).await.unwrap();
    (scratch, connection)
}

async fn postgres() -> (Scratch, PgConnection) {
    let scratch = Scratch::new(On::Postgres).await;
    let connection = PgConnection::connect(&scratch.url).await.unwrap();
    (scratch, connection)
}

#[tokio::test]
async fn every_statement_prepares_on_both() {
    let (on_sqlite, mut sqlite) = sqlite().await;
    let (on_postgres, mut postgres) = postgres().await;
    for statement in statements() {
        let prepared = (&mut sqlite).prepare(statement.into_sql_str()).await;
        assert!(prepared.is_ok(), "SQLite: {}: {statement}", prepared.err().unwrap());
        let prepared = (&mut postgres).prepare(statement.into_sql_str()).await;
        assert!(prepared.is_ok(), "PostgreSQL: {}: {statement}", prepared.err().unwrap());
    }
    sqlite.close().await.unwrap();
    postgres.close().await.unwrap();
    on_sqlite.end().await;
    on_postgres.end().await;
}

/// A column: table, name, kind, whether it may be missing.
type Column = (String, String, String, bool);
/// A unique index: table, columns, whether it holds for some rows only.
type Unique = (String, String, bool);

#[tokio::test]
async fn both_hold_the_same_tables() {
    let (on_sqlite, mut sqlite) = sqlite().await;
    let (on_postgres, mut postgres) = postgres().await;
    let here: BTreeSet<Column> = sqlx::query_as(
        r#"select m.name, c.name, c.type, not c."notnull"
        from sqlite_schema m
        join pragma_table_info(m.name) c
        where m.type = 'table' and m.name not like '\_sqlx%' escape '\' and m.name not like 'sqlite\_%' escape '\'
            and m.name not like 'search\_index%' escape '\'"#,
    )
    .fetch_all(&mut sqlite)
    .await
    .unwrap()
    .into_iter()
    .collect();
    let there: BTreeSet<Column> = sqlx::query_as(
        r"select table_name::text, column_name::text, data_type::text, is_nullable = 'YES'
        from information_schema.columns
        where table_schema = 'public' and table_name not like '\_sqlx%'",
    )
    .fetch_all(&mut postgres)
    .await
    .unwrap()
    .into_iter()
    .map(|(table, name, kind, nullable): Column| {
        // SQLite has neither of the last two: a truth is 0 or 1, which a check keeps.
        let kind = match kind.as_str() {
            "uuid" | "bytea" => "BLOB",
            "text" => "TEXT",
            "bigint" | "boolean" => "INTEGER",
            other => panic!("{table}.{name} is of a kind that no other column has: {other}"),
        };
        (table, name, kind.to_owned(), nullable)
    })
    .collect();
    assert!(here.len() > 50, "{here:?}");
    assert_eq!(here, there);

    let here: BTreeSet<Unique> = sqlx::query_as(
        r#"select m.name, (select group_concat(name, ',') from (select name from pragma_index_info(i.name) order by seqno)),
            i.partial
        from sqlite_schema m
        join pragma_index_list(m.name) i
        where m.type = 'table' and i."unique" and m.name not like '\_sqlx%' escape '\'
            and m.name not like 'search\_index%' escape '\'"#,
    )
    .fetch_all(&mut sqlite)
    .await
    .unwrap()
    .into_iter()
    // An integer key is the row's own number, which has no index.
    .chain(OWN_KEYS.map(|(table, key)| (table.to_owned(), key.to_owned(), false)))
    .collect();
    let there: BTreeSet<Unique> = sqlx::query_as(
        r"select
            t.relname::text,
            (
                select string_agg(a.attname, ',' order by k.place)
                from unnest(i.indkey) with ordinality k (attnum, place)
                join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum
            ),
            i.indpred is not null
        from pg_index i
        join pg_class t on t.oid = i.indrelid
        join pg_namespace n on n.oid = t.relnamespace
        where i.indisunique and n.nspname = 'public' and t.relname not like '\_sqlx%'",
    )
    .fetch_all(&mut postgres)
    .await
    .unwrap()
    .into_iter()
    .collect();
    assert_eq!(here, there);

    // A server sorts by its own language unless told; SQLite sorts by characters.
    let elsewise: Vec<(String, String)> = sqlx::query_as(
        r"select t.relname::text, a.attname::text
        from pg_index i
        join pg_class t on t.oid = i.indrelid
        join pg_namespace n on n.oid = t.relnamespace
        join pg_attribute a on a.attrelid = t.oid and a.attnum = any (i.indkey)
        join pg_collation c on c.oid = a.attcollation
        where n.nspname = 'public' and t.relname not like '\_sqlx%' and c.collname <> 'C'",
    )
    .fetch_all(&mut postgres)
    .await
    .unwrap();
    assert_eq!(elsewise, []);
    sqlite.close().await.unwrap();
    postgres.close().await.unwrap();
    on_sqlite.end().await;
    on_postgres.end().await;
}

/// Tables whose key is the row's own number.
const OWN_KEYS: [(&str, &str); 11] = [
    ("audit", "seq"),
    ("catalogue", "id"),
    ("content_stamp", "id"),
    ("event", "seq"),
    ("expert_number", "id"),
    ("logo", "id"),
    ("resource_step", "seq"),
    ("review_panel", "id"),
    ("search_entry", "seq"),
    ("search_progress", "id"),
    ("telling", "id"),
];

/// What may read a whole table, and why: the beginning of the statement and the table.
const WHOLE: &[(&str, &str)] = &[
    ("select sp.id, sp.slug, sp.ink", "sp"),      // the hub's page lists every space
    ("select sp.slug, q.number, coalesce", "sp"), // so does the map of the site
    ("select slug from space order by slug", "space"), // and the list of addresses
    ("select count(*) from text t where", "t"),   // `colloquy check` looks at every text
    ("select count(*) from text t where", "text_version"), // and at what belongs to it
    ("select count(*) as waiting, min(due_at) as since from mail", "mail"), // so it is for administrators
    ("select count(*) from mail", "mail"),        // what waits is few, and has an index of its own
    ("select id, size, sha256 from attachment", "attachment"), // so it is with files that are away
    ("select a.person_id, p.name, p.affiliation", "p"), // administrators leaf through all people, by name
    ("select id, slug from space order by slug", "space"), // so does whoever looks through their log
    ("select id, code, title, retired_at", "topic"), // the taxonomy is read as a whole
    ("select t.resource_id, topic.code", "topic"), // the catalogue is read as a whole
    ("select id, title, guidance", "criterion"),  // so are the criteria
    ("insert into criterion", "other"),           // and a new one stands behind all others
    ("select v.reviewer_id, p.name, cast(sum", "v"), // editors weigh all reviewers
    ("select state, count(*) from re", "resource"), // and count all that there is
    ("select state, count(*) from re", "review"),
    ("select count(*) from review where (state", "review"),
    ("select invited_at, sent_at", "review"),
    ("select r.sent_at, min(s.at)", "s"),
    ("select r.sent_at, min(s.at)", "r"),
    ("insert into topic", "topic"), // and a new topic stands behind all others
    ("select name, value from setting", "setting"), // so are the settings
    ("select at from event order by seq desc limit 1", "event"), // the newest is the first from the end
    ("select stage, count(*) from message", "message"), // the team's inbox counts each shelf, along an index
    ("select id from space order by slug", "space"), // whoever facilitates all spaces sees to each
];

#[tokio::test]
async fn no_statement_reads_a_whole_table() {
    let (scratch, mut sqlite) = sqlite().await;
    let mut used = BTreeSet::new();
    for statement in statements() {
        let words = statement.split_whitespace().collect::<Vec<_>>().join(" ");
        let plan = sqlx::query(AssertSqlSafe(format!("explain query plan {statement}"))).fetch_all(&mut sqlite).await;
        for step in plan.unwrap() {
            let step: String = step.get("detail");
            // An index by parent has the threads of every question in one row.
            let among_all = words.contains("parent_id is null") && step.contains("(parent_id=?)");
            assert!(!among_all, "{step}: {words}");
            // An index by state has all that is included in one row.
            let by_state = words.contains("r.id in (") && step.contains("INDEX resource_state");
            assert!(!by_state, "{step}: {words}");
            let Some(table) = step.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next()) else { continue };
            if table == "CONSTANT" {
                continue;
            }
            let reason = WHOLE.iter().find(|(start, of)| words.starts_with(start) && *of == table);
            assert!(reason.is_some(), "{step}: {words}");
            used.insert(reason);
        }
    }
    assert!(used.len() <= WHOLE.len());
    sqlite.close().await.unwrap();
    scratch.end().await;
}
