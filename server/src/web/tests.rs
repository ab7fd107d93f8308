//! The reader against servers of its own machine: what is inside is never asked, whatever leads there.

use super::public::Reach;
use super::{MOST_BYTES, Reader};
use app::api::Web as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

const PAGE: &str = "<title>Inside</title><meta name=citation_title content=\"A secret\">";

/// A server that gives one answer to everybody, and counts who connects.
struct Host {
    port: u16,
    visits: Arc<AtomicU32>,
}

impl Host {
    async fn answering(answer: impl Fn(u16) -> String + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let visits = Arc::new(AtomicU32::new(0));
        let (counted, answer) = (Arc::clone(&visits), answer(port));
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                counted.fetch_add(1, Ordering::SeqCst);
                // What is asked for does not matter, and whoever hangs up early has enough.
                let _ = stream.read(&mut [0; 4096]).await;
                let _ = stream.write_all(answer.as_bytes()).await;
            }
        });
        Self { port, visits }
    }

    async fn page() -> Self {
        Self::answering(|_| ok("text/html", PAGE)).await
    }

    async fn leading_to(location: String) -> Self {
        Self::answering(move |_| format!("HTTP/1.1 302 Found\r\nlocation: {location}\r\ncontent-length: 0\r\n\r\n"))
            .await
    }

    fn visits(&self) -> u32 {
        self.visits.load(Ordering::SeqCst)
    }

    /// A reader to whom the operator has opened this host, and nothing else.
    fn reader(&self) -> Reader {
        Reader::new(&[format!("127.0.0.1:{}", self.port)])
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

fn ok(kind: &str, body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\nconnection: close\r\n\r\n{body}")
}

/// This machine by all the names that there are for it.
fn inside(port: u16) -> Vec<String> {
    [
        "127.0.0.1",
        "127.1",
        "127.0.0.1.",
        "127.8.8.8",
        "2130706433",
        "0x7f.0.0.1",
        "0x7f000001",
        "0177.0.0.1",
        "017700000001",
        "0.0.0.0",
        "0",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:7f00:0001]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "localhost",
        "localhost.",
        "LOCALHOST.",
        "user@127.0.0.1",
        "example.org@127.0.0.1",
    ]
    .map(|host| format!("http://{host}:{port}/"))
    .to_vec()
}

#[tokio::test]
async fn no_name_of_this_machine_is_connected_to() {
    let host = Host::page().await;
    let reader = Reader::within(Reach::at(host.port));
    for address in inside(host.port) {
        assert_eq!(reader.cited(&address).await, None, "{address}");
        assert!(!reader.alive(&address).await, "{address}");
    }
    assert_eq!(host.visits(), 0);
    // Opened by the operator, the same host is read: it is not for want of an answer that nothing came.
    let cited = host.reader().cited(&host.address()).await.unwrap();
    assert_eq!((cited.title.as_str(), host.visits()), ("A secret", 1));
}

#[tokio::test]
async fn no_redirection_leads_inside() {
    let secret = Host::page().await;
    let mut to = inside(secret.port);
    to.extend([
        format!("//127.0.0.1:{}/", secret.port),
        format!("http:\\\\127.0.0.1:{}/", secret.port),
        format!("http://127.0.0.1%3A{}/", secret.port),
        "http://169.254.169.254/latest/meta-data/".to_owned(),
        "http://10.0.0.1/".to_owned(),
        "file:///etc/passwd".to_owned(),
        "gopher://127.0.0.1/".to_owned(),
        "javascript:alert(1)".to_owned(),
    ]);
    for address in to {
        let door = Host::leading_to(address.clone()).await;
        let reader = door.reader();
        assert_eq!(reader.cited(&door.address()).await, None, "{address}");
        assert!(!reader.alive(&door.address()).await, "{address}");
        assert!(door.visits() > 0, "{address}");
    }
    assert_eq!(secret.visits(), 0);
}

#[tokio::test]
async fn a_circle_of_redirections_ends() {
    let circle = Host::answering(|port| {
        format!(
            "HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:{port}/\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
        )
    })
    .await;
    assert_eq!(circle.reader().cited(&circle.address()).await, None);
    assert!((2..=10).contains(&circle.visits()), "{}", circle.visits());
}

#[tokio::test]
async fn only_pages_are_read_and_no_further_than_their_beginning() {
    let file = Host::answering(|_| ok("application/octet-stream", PAGE)).await;
    assert_eq!(file.reader().cited(&file.address()).await, None);
    let filler = "x".repeat(4 * MOST_BYTES);
    let long = Host::answering(move |_| ok("text/html", &format!("{PAGE}<p>{filler}"))).await;
    assert_eq!(long.reader().cited(&long.address()).await.unwrap().title, "A secret");
    let filler = "x".repeat(4 * MOST_BYTES);
    let late = Host::answering(move |_| ok("text/html", &format!("<!--{filler}-->{PAGE}"))).await;
    let cited = late.reader().cited(&late.address()).await.unwrap_or_default();
    assert_eq!(cited.title, "", "what comes too late is not read");
}
