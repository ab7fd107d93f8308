//! How long a new reply takes to reach everybody who has its question open, and what memory each of their streams takes.

use super::posting::{facilitator, secret};
use super::say;
use crate::Result;
use crate::child::{self, Server, sqlite};
use crate::consultation::Maker;
use crate::http::Connection;
use crate::table::{Bound, Table};
use hub::Hub;
use std::net::SocketAddr;
use std::path::Path;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::timeout;

const SPACE: &str = "streams";
const STREAMS: u32 = 2_000;

/// People who post in turn: nobody faster than the limits allow.
const POSTERS: u32 = 6;
const REPLIES: u32 = 4 * POSTERS;

/// Longer than any event takes: one that never comes ends the measurement.
const PATIENCE: Duration = Duration::from_secs(30);

/// Opens streams, posts, and waits for all of them to tell of it.
pub async fn measure(executable: &Path, folder: &Path, table: &mut Table) -> Result {
    let database = folder.join("streams.db");
    let cookies = prepare(&database).await?;
    let server = Server::start("the hub, streaming", &mut child::hub(executable, &database))?;
    let path = format!("/en/spaces/{SPACE}/questions/1");
    Connection::to(server.address).await?.ask(&crate::http::get(&path, &[])).await?;
    let before = server.memory("VmRSS")?;

    say(&format!("{STREAMS} streams"));
    let (tell, mut told) = unbounded_channel();
    for _ in 0..STREAMS {
        let stream = open(server.address).await?;
        tokio::spawn(hear(stream, tell.clone()));
    }
    let each = (server.memory("VmRSS")? - before) * 1000.0 / f64::from(STREAMS);
    table.note(format!("memory for each of {STREAMS} open streams"), each, "kB", Bound::AtMost(40.0));

    let mut took = Vec::new();
    for nth in 0..REPLIES {
        let cookie = &cookies[usize::try_from(nth % POSTERS)?];
        let posted = Instant::now();
        post(server.address, &path, cookie, nth).await?;
        took.extend(arrivals(&mut told, posted).await?);
    }
    took.sort_unstable();
    let at = |share: usize| took[(took.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    table.note("from sending a reply to every stream telling of it, half of them", at(50), "ms", Bound::None);
    table.note("the same, 99 of 100", at(99), "ms", Bound::AtMost(1000.0));
    let most = server.memory("VmRSS")? - before;
    table.note("memory for each stream, after them", most * 1000.0 / f64::from(STREAMS), "kB", Bound::AtMost(40.0));
    Ok(())
}

/// A space with a question and those who answer it; gives what they are known by.
async fn prepare(database: &Path) -> Result<Vec<String>> {
    let hub = Hub::open(&sqlite(database)).await?;
    hub.discussions().import_archive(&Maker::new()?.empty_space(SPACE, 1)).await?;
    let mut cookies = Vec::new();
    for nth in 0..POSTERS {
        facilitator(&hub, nth).await?;
        cookies.push(format!("colloquy={}", secret(&hub, nth).await?));
    }
    hub.close().await;
    Ok(cookies)
}

async fn open(address: SocketAddr) -> Result<TcpStream> {
    let mut stream = TcpStream::connect(address).await?;
    let asked = format!("GET /live?space={SPACE}&question=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    stream.write_all(asked.as_bytes()).await?;
    if comes(&mut stream, "event: hello").await? {
        Ok(stream)
    } else {
        Err("a stream ends before it says hello".into())
    }
}

/// Whether the words come before the stream ends.
async fn comes(stream: &mut TcpStream, words: &str) -> Result<bool> {
    let mut heard = Vec::new();
    let mut some = [0; 1024];
    loop {
        let count = stream.read(&mut some).await?;
        heard.extend_from_slice(&some[..count]);
        if heard.windows(words.len()).any(|each| each == words.as_bytes()) {
            return Ok(true);
        }
        if count == 0 {
            return Ok(false);
        }
    }
}

/// Says when each reply has come.
async fn hear(mut stream: TcpStream, tell: UnboundedSender<Instant>) -> Result {
    // A frame ends with its data; a new reply is posted after all streams have told of the last.
    while comes(&mut stream, "event: published").await? {
        tell.send(Instant::now())?;
    }
    Ok(())
}

async fn arrivals(told: &mut UnboundedReceiver<Instant>, posted: Instant) -> Result<Vec<Duration>> {
    let mut took = Vec::new();
    for _ in 0..STREAMS {
        let at = timeout(PATIENCE, told.recv()).await?.ok_or("no stream is open any more")?;
        took.push(at.duration_since(posted));
    }
    Ok(took)
}

async fn post(address: SocketAddr, path: &str, cookie: &str, nth: u32) -> Result {
    let body = format!("key=01900000-0000-7000-8000-{nth:012x}&answers=&lang-0=en&text-0=Number+{nth}.");
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut connection = Connection::to(address).await?;
    match connection.ask(request.as_bytes()).await?.status {
        303 => Ok(()),
        status => Err(format!("a reply is answered {status}").into()),
    }
}
