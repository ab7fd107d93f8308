//! A site for a test, and a client that follows nothing by itself.

use crate::executable;
use std::io::{BufRead as _, BufReader, ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// Far longer than an answer takes: one that never comes is a failure and not a test without end.
const PATIENCE: Duration = Duration::from_mins(1);

/// A site on a port of its own, with the demo consultation in a fresh SQLite file.
pub struct TestSite {
    server: Child,
    /// Host and port.
    pub address: String,
    /// What it said before it served.
    pub told: Vec<String>,
    /// Where the server was started; removed with the site.
    folder: tempfile::TempDir,
    /// What it was told by its environment.
    settings: Vec<(&'static str, String)>,
}

impl TestSite {
    pub fn start() -> Self {
        Self::start_on("127.0.0.1:0", Vec::new())
    }

    /// The same with more settings.
    pub fn start_with(settings: Vec<(&'static str, String)>) -> Self {
        Self::start_on("127.0.0.1:0", settings)
    }

    /// The same on another address.
    pub fn start_on(address: &str, settings: Vec<(&'static str, String)>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (server, address, told) = serve(folder.path(), address, &settings);
        Self { server, address, told, folder, settings }
    }

    /// The same at the same address and on the same database, with its memory gone: nobody has done anything too often.
    pub fn restart(&mut self) {
        self.stop();
        // The name that it has for this machine is none to listen on.
        let address = self.address.replace("localhost", "127.0.0.1");
        (self.server, ..) = serve(self.folder.path(), &address, &self.settings);
    }

    fn stop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }

    /// Where `data/colloquy.db` lies; another process may open it as well.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Waits for what the server does in its own time.
    pub fn wait_for<T>(&self, what: &str, there: impl Fn(&Self) -> Option<T>) -> T {
        let begun = Instant::now();
        loop {
            if let Some(found) = there(self) {
                return found;
            }
            assert!(begun.elapsed() < PATIENCE, "{what} does not come");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// The letters that were put into the folder for mail.
    pub fn letters(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.folder().join("mail")).into_iter().flatten().flatten();
        let letters = files.filter(|file| file.path().extension().is_some_and(|end| end == "eml"));
        letters.map(|file| std::fs::read_to_string(file.path()).unwrap()).collect()
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], b"")
    }

    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask("GET", path, headers, b"")
    }

    pub fn post(&self, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut all = vec![("Content-Type", "application/x-www-form-urlencoded")];
        all.extend_from_slice(headers);
        self.ask("POST", path, &all, body.as_bytes())
    }

    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        Answer::read(&self.send(method, path, headers, body, |_| false))
    }

    /// What comes until it holds some words; of a stream, that is, which has no end.
    pub fn hear(&self, path: &str, headers: &[(&str, &str)], until: &str) -> String {
        let heard = |bytes: &[u8]| bytes.windows(until.len()).any(|words| words == until.as_bytes());
        String::from_utf8_lossy(&self.send("GET", path, headers, b"", heard)).into_owned()
    }

    fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
        enough: impl Fn(&[u8]) -> bool,
    ) -> Vec<u8> {
        let mut text = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
        if !headers.iter().any(|(name, _)| *name == "Host") {
            text.extend(["Host: ", &self.address, "\r\n"]);
        }
        for (name, value) in headers {
            text.extend([name, ": ", value, "\r\n"]);
        }
        text.push_str("\r\n");
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        // What is refused may be refused before all of it was sent.
        let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.write_all(body));
        let mut bytes = Vec::new();
        let mut some = [0; 16 * 1024];
        while !enough(&bytes) {
            match stream.read(&mut some) {
                Ok(0) => break,
                Ok(count) => bytes.extend_from_slice(&some[..count]),
                Err(error) if error.kind() == ErrorKind::ConnectionReset && !bytes.is_empty() => break,
                Err(error) => panic!("{method} {path}: {error}"),
            }
        }
        bytes
    }
}

/// Starts a server in a folder at an address, and says where it listens, and what else it said.
fn serve(folder: &Path, address: &str, settings: &[(&str, String)]) -> (Child, String, Vec<String>) {
    let mut server = executable::command(folder, &["serve", "--demo", "--addr", address])
        .env("COLLOQUY_LOG", "warn")
        .env("COLLOQUY_SMTP_URL", "file:mail")
        // The small machine that everything is made for has two cores.
        .env("TOKIO_WORKER_THREADS", "2")
        .envs(settings.iter().map(|(name, value)| (name, value)))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = Vec::new();
    let mut lines = BufReader::new(server.stdout.take().unwrap()).lines().map(Result::unwrap);
    let address = lines.find_map(|line| {
        let address = line.split_once("serves http://").map(|(_, address)| address.to_owned());
        told.push(line);
        address
    });
    (server, address.expect("the server says where it listens"), told)
}

impl Drop for TestSite {
    fn drop(&mut self) {
        self.stop();
    }
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer has a head");
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers: Vec<(String, String)> = lines
            .map(|line| line.split_once(':').unwrap())
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        let raw = &bytes[end + 4..];
        let chunked = headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
        let body = if chunked { joined(raw) } else { raw.to_vec() };
        Self { status, headers, body }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// What the selector finds first, as text.
    pub fn find(&self, selector: &str) -> Option<String> {
        self.all(selector).into_iter().next()
    }

    /// What the selector finds, as texts with single blanks.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let document = scraper::Html::parse_document(&self.text());
        let selector = scraper::Selector::parse(selector).unwrap();
        document
            .select(&selector)
            .map(|element| element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
            .collect()
    }

    /// An attribute of what the selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let document = scraper::Html::parse_document(&self.text());
        let selector = scraper::Selector::parse(selector).unwrap();
        document.select(&selector).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    }
}

fn joined(mut raw: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let end = raw.windows(2).position(|two| two == b"\r\n").expect("a chunk has a size");
        let size = usize::from_str_radix(std::str::from_utf8(&raw[..end]).unwrap().trim(), 16).unwrap();
        if size == 0 {
            return body;
        }
        body.extend_from_slice(&raw[end + 2..end + 2 + size]);
        raw = &raw[end + 4 + size..];
    }
}
