//! The database of a site, for states that no deed of ours makes yet, and to see that nothing was changed.

use crate::client::TestSite;
use sqlx::{Connection as _, Row as _, SqliteConnection};

/// The first column of what a statement gives, as texts. `id` is bound as `$1` where it is asked for.
pub fn ask(site: &TestSite, statement: &'static str, id: &str) -> Vec<String> {
    let id = bytes(id);
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
        let path = site.folder().join("data/colloquy.db");
        let mut database = SqliteConnection::connect(&format!("sqlite:{}", path.display())).await.unwrap();
        let rows = sqlx::query(statement).bind(id).fetch_all(&mut database).await.unwrap();
        database.close().await.unwrap();
        rows.iter().map(|row| row.get::<Option<String>, _>(0).unwrap_or_default()).collect()
    })
}

/// Does something while nobody can write to the database.
pub fn locked<T>(site: &TestSite, deed: impl FnOnce() -> T) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let path = site.folder().join("data/colloquy.db");
    let mut database = runtime.block_on(async {
        let mut database = SqliteConnection::connect(&format!("sqlite:{}", path.display())).await.unwrap();
        sqlx::query("begin immediate").execute(&mut database).await.unwrap();
        database
    });
    let done = deed();
    runtime.block_on(async {
        sqlx::query("rollback").execute(&mut database).await.unwrap();
        database.close().await.unwrap();
    });
    done
}

/// An id as the database keeps it.
fn bytes(id: &str) -> Vec<u8> {
    let digits: Vec<u8> = id.bytes().filter(|byte| *byte != b'-').collect();
    digits.chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}
