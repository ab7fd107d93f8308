//! A second process that writes to the same database: each line it reads, `SLUG QUESTION PLACE WORDS`, becomes a
//! reply; then it says so.

use crate::Result;
use crate::consultation::Maker;
use hub::Hub;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

/// Writes until there is nothing more to read.
#[tokio::main(flavor = "current_thread")]
pub async fn serve(database: &Path) -> Result {
    let maker = Maker::new()?;
    let hub = Hub::open(&crate::child::sqlite(database)).await?;
    println!("ready");
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let mut parts = line.splitn(4, ' ');
        let (Some(slug), Some(question), Some(place), Some(words)) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err("not a reply".into());
        };
        hub.discussions().import_archive(&maker.one_reply(slug, question.parse()?, place.parse()?, words)?).await?;
        println!("written");
    }
    hub.close().await;
    Ok(())
}

/// The process, from outside.
#[derive(Debug)]
pub struct Writer {
    child: Child,
    to: Option<ChildStdin>,
    from: BufReader<ChildStdout>,
}

impl Writer {
    /// Starts it.
    pub fn start(database: &Path) -> Result<Self> {
        let mut child =
            crate::child::myself("write", database)?.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let to = child.stdin.take();
        let from = BufReader::new(child.stdout.take().ok_or("no output")?);
        let mut writer = Self { child, to, from };
        writer.said("ready")?;
        Ok(writer)
    }

    /// Has it write a reply; returns when that is in the database.
    pub fn write(&mut self, slug: &str, question: u32, place: u32, words: &str) -> Result {
        let to = self.to.as_mut().ok_or("no input")?;
        writeln!(to, "{slug} {question} {place} {words}")?;
        to.flush()?;
        self.said("written")
    }

    fn said(&mut self, expected: &str) -> Result {
        let mut line = String::new();
        self.from.read_line(&mut line)?;
        if line.trim() == expected { Ok(()) } else { Err(format!("the writer said {line:?}").into()) }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.to = None;
        let _ = self.child.wait();
    }
}
