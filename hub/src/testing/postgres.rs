//! A PostgreSQL server for one test process, and databases on it.

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::str::FromStr as _;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// The server.
struct Server {
    /// Its address up to the database's name, and what follows it.
    address: (String, String),
    /// Its standard input is what keeps the server running.
    _keeper: Option<Child>,
}

static SERVER: OnceLock<Server> = OnceLock::new();
static MADE: AtomicU32 = AtomicU32::new(0);

/// An empty database: its address.
pub async fn fresh() -> String {
    let server = SERVER.get_or_init(Server::start);
    let name = format!("colloquy_test_{}_{}", std::process::id(), MADE.fetch_add(1, Ordering::SeqCst));
    server.tell(format!("create database {name}")).await;
    server.url(&name)
}

/// Removes a database that [`fresh`] has made.
pub async fn remove(url: &str) {
    let server = SERVER.get_or_init(Server::start);
    let name = PgConnectOptions::from_str(url).expect("an address").get_database().expect("a name").to_owned();
    server.tell(format!("drop database {name} with (force)")).await;
}

impl Server {
    fn start() -> Self {
        let (address, keeper) = match std::env::var("COLLOQUY_TEST_POSTGRES") {
            Ok(url) => (split(&url), None),
            Err(_) => start_private(),
        };
        Self { address, _keeper: keeper }
    }

    fn url(&self, database: &str) -> String {
        format!("{}/{database}{}", self.address.0, self.address.1)
    }

    async fn tell(&self, statement: String) {
        let options =
            PgConnectOptions::from_str(&self.url("postgres")).expect("an address").disable_statement_logging();
        let mut connection = PgConnection::connect_with(&options).await.expect("the test server");
        sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut connection).await.expect("the test server");
        connection.close().await.expect("the test server");
    }
}

/// An address without its database: what stands before its name and what stands after.
fn split(url: &str) -> (String, String) {
    let (rest, query) = url.split_once('?').map_or((url, String::new()), |(rest, query)| (rest, format!("?{query}")));
    let host = rest.find("://").map_or(0, |at| at + 3);
    let end = rest[host..].find('/').map_or(rest.len(), |at| host + at);
    (rest[..end].to_owned(), query)
}

fn start_private() -> ((String, String), Option<Child>) {
    let bin = binaries().expect("PostgreSQL: install it (apt-get install postgresql) or set COLLOQUY_TEST_POSTGRES");
    // PostgreSQL refuses to run as root.
    let mut command = if output("id", &["-u"]).as_deref() == Some("0") {
        let user = if output("id", &["-u", "postgres"]).is_some() { "postgres" } else { "nobody" };
        let mut command = Command::new("setpriv");
        command.args([&format!("--reuid={user}"), &format!("--regid={user}"), "--clear-groups", "sh"]);
        command
    } else {
        Command::new("sh")
    };
    let mut keeper = command
        .args(["-c", include_str!("postgres.sh"), "postgres.sh"])
        .arg(bin)
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a shell");
    let mut folder = String::new();
    let out = keeper.stdout.take().expect("its output");
    BufReader::new(out).read_line(&mut folder).expect("the server's folder");
    assert!(!folder.is_empty(), "PostgreSQL did not start; the reason is above");
    let address = ("postgres://postgres@localhost".to_owned(), format!("?host={}", folder.trim_end()));
    (address, Some(keeper))
}

/// The folder of `initdb` and `pg_ctl`: on the path, or where Debian keeps them, the newest first.
fn binaries() -> Option<PathBuf> {
    let complete = |folder: &Path| ["initdb", "pg_ctl", "postgres"].iter().all(|name| folder.join(name).is_file());
    let path = std::env::var_os("PATH").unwrap_or_default();
    let version = |folder: &Path| folder.parent()?.file_name()?.to_str()?.parse::<u32>().ok();
    let mut debian: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.flatten().map(|entry| entry.path().join("bin")).collect())
        .unwrap_or_default();
    debian.sort_by_key(|folder| std::cmp::Reverse(version(folder)));
    std::env::split_paths(&path).chain(debian).find(|folder| complete(folder))
}

fn output(program: &str, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
