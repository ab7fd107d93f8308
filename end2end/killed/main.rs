//! The server is killed twenty times while sixteen people post, on either database: whatever it has acknowledged is
//! there, nothing is there twice, and the database is whole.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at once")]

#[path = "../http/executable.rs"]
#[expect(dead_code, reason = "shared with the tests over HTTP")]
mod executable;

use hub::testing::{On, Scratch};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

const CLIENTS: usize = 16;
const KILLS: usize = 20;
/// What one may post before the limit of a minute is near; a new server has forgotten what was posted before.
const POSTS: usize = 5;
const QUESTION: &str = "/en/spaces/low-water/questions/1";
const PASSWORD: &str = "before the river runs low";

/// A server that runs.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(folder: &Path, database: &str) -> Self {
        let mut process = colloquy(folder, database, &["serve", "--demo", "--addr", "127.0.0.1:0"])
            .env("COLLOQUY_LOG", "error")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut told = BufReader::new(process.stdout.take().unwrap()).lines().map(Result::unwrap);
        let address = told.find_map(|line| line.split_once("serves http://").map(|(_, address)| address.to_owned()));
        Self { process, address: address.expect("the server says where it listens") }
    }

    /// Kills it as a power cut would: it has no time for anything.
    fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

fn colloquy(folder: &Path, database: &str, args: &[&str]) -> Command {
    let mut command = executable::command(folder, args);
    command.env("DATABASE_URL", database).env("COLLOQUY_SMTP_URL", "file:mail");
    command
}

/// Sends a form; the answer's head if it came whole.
fn send(address: &str, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Option<String> {
    let escaped = |text: &str| -> String {
        text.bytes()
            .map(
                |byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") },
            )
            .collect()
    };
    let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
    let body = body.join("&");
    let mut stream = TcpStream::connect(address).ok()?;
    write!(
        stream,
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Sec-Fetch-Site: same-origin\r\nCookie: {cookie}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .ok()?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    text.split_once("\r\n\r\n").map(|(head, _)| head.to_owned())
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines()
        .filter_map(|line| line.split_once(": "))
        .find_map(|(known, value)| known.eq_ignore_ascii_case(name).then_some(value))
}

/// A reply to be posted: its key, and what it says, which nobody else says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Post {
    key: String,
    text: String,
}

impl Post {
    fn new(round: usize, client: usize, nth: usize) -> Self {
        Self {
            key: format!("{round:08x}-{client:04x}-4000-8000-{nth:012x}"),
            text: format!("Said in round {round} by {client}, the {nth}th."),
        }
    }
}

/// Somebody who posts: first what was not acknowledged before, then new things, until the server is gone.
fn post_all(address: &str, cookie: &str, posts: Vec<Post>, acknowledged: &Sender<Post>) -> Vec<Post> {
    let mut open = Vec::new();
    for post in posts {
        let fields = [("key", post.key.as_str()), ("answers", ""), ("lang-0", "en"), ("text-0", post.text.as_str())];
        match send(address, cookie, QUESTION, &fields) {
            Some(head) => {
                assert!(head.starts_with("HTTP/1.1 303"), "{head}");
                acknowledged.send(post).unwrap();
            }
            None => open.push(post),
        }
    }
    open
}

/// All post at once; the server is killed once so many are acknowledged, or, without a number, when all are done.
fn round(
    server: Server,
    cookies: &[String],
    open: &mut [Vec<Post>],
    number: Option<usize>,
    kill_after: Option<usize>,
) -> Vec<Post> {
    let (sender, receiver): (Sender<Post>, Receiver<Post>) = channel();
    let clients: Vec<_> = cookies
        .iter()
        .zip(open.iter_mut())
        .enumerate()
        .map(|(client, (cookie, open))| {
            let mut posts = std::mem::take(open);
            if let Some(number) = number {
                posts.extend((posts.len()..POSTS).map(|nth| Post::new(number, client, nth)));
            }
            let (address, cookie, sender) = (server.address.clone(), cookie.clone(), sender.clone());
            thread::spawn(move || post_all(&address, &cookie, posts, &sender))
        })
        .collect();
    drop(sender);
    let mut told: Vec<Post> = Vec::new();
    if let Some(enough) = kill_after {
        told.extend(receiver.iter().take(enough));
        server.kill();
    } else {
        told.extend(receiver.iter());
        server.kill();
    }
    for (client, open) in clients.into_iter().zip(open) {
        *open = client.join().unwrap();
    }
    // What was acknowledged between the last that was counted and the end.
    told.extend(receiver.try_iter());
    told
}

fn survives(folder: &Path, database: &str) {
    Server::start(folder, database).kill();
    for client in 0..CLIENTS {
        let email = format!("{client}@example.org");
        // Who facilitates is published at once, so that numbers and counts are at stake as well.
        let args =
            ["user", "add", "--email", &email, "--name", "A Poster", "--role", "facilitator", "--password-stdin"];
        let mut add = colloquy(folder, database, &args).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        add.stdin.take().unwrap().write_all(PASSWORD.as_bytes()).unwrap();
        assert!(add.wait().unwrap().success());
    }
    let server = Server::start(folder, database);
    let cookies: Vec<String> = (0..CLIENTS)
        .map(|client| {
            let email = format!("{client}@example.org");
            let fields = [("email", email.as_str()), ("password", PASSWORD), ("back", QUESTION)];
            let head = send(&server.address, "", "/en/sign-in", &fields).unwrap();
            header(&head, "set-cookie").unwrap_or_else(|| panic!("{head}")).split(';').next().unwrap().to_owned()
        })
        .collect();
    server.kill();

    let mut open: Vec<Vec<Post>> = vec![Vec::new(); CLIENTS];
    let mut acknowledged: BTreeSet<Post> = BTreeSet::new();
    // A sequence that is the same each time, and jumps about.
    let mut seed = 0x9E37_79B9_u32;
    for number in 0..KILLS {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let enough = 1 + usize::try_from(seed >> 16).unwrap() % (CLIENTS * POSTS - CLIENTS);
        acknowledged.extend(round(Server::start(folder, database), &cookies, &mut open, Some(number), Some(enough)));
    }
    // What nobody heard of is sent again until it is acknowledged.
    acknowledged.extend(round(Server::start(folder, database), &cookies, &mut open, None, None));
    assert!(open.iter().all(Vec::is_empty));

    let check = colloquy(folder, database, &["check"]).output().unwrap();
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stderr));
    let exported =
        colloquy(folder, database, &["export", "--space", "low-water", "--format", "json"]).output().unwrap();
    let exported: serde_json::Value = serde_json::from_slice(&exported.stdout).unwrap();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    count(&exported, &mut times);
    for post in &acknowledged {
        assert_eq!(times.remove(post.text.as_str()), Some(1), "{post:?}");
    }
    assert_eq!(times, BTreeMap::new(), "nothing is there that was never acknowledged in the end");
    assert!(acknowledged.len() > KILLS * CLIENTS, "only {} were posted", acknowledged.len());
}

/// How often each of our sentences stands in what was exported.
fn count<'a>(value: &'a serde_json::Value, times: &mut BTreeMap<&'a str, usize>) {
    match value {
        serde_json::Value::String(text) if text.starts_with("Said in round ") => {
            *times.entry(text).or_default() += 1;
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| count(value, times)),
        serde_json::Value::Object(fields) => fields.values().for_each(|value| count(value, times)),
        _ => {}
    }
}

#[test]
fn on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    survives(folder.path(), "sqlite:hub.db");
}

#[test]
fn on_postgres() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let scratch = runtime.block_on(Scratch::new(On::Postgres));
    survives(folder.path(), &scratch.url);
    runtime.block_on(scratch.end());
}
