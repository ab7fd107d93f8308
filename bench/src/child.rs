//! Servers as processes of their own. Processor time and memory are read from /proc, so this runs on Linux.

use crate::Result;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// A server that runs; it is stopped when this is dropped.
#[derive(Debug)]
pub struct Server {
    /// What to call it.
    pub name: &'static str,
    /// Where it listens.
    pub address: SocketAddr,
    child: Child,
    /// Kept open: a program whose output nobody reads may fail.
    _output: BufReader<ChildStdout>,
}

/// The address of a database file.
pub fn sqlite(file: &Path) -> String {
    format!("sqlite:{}", file.display())
}

/// This very program in another role.
pub fn myself(role: &str, file: &Path) -> Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(role).arg(file);
    Ok(command)
}

/// The hub.
pub fn hub(executable: &Path, database: &Path) -> Command {
    let mut command = Command::new(executable);
    command.args(["serve", "--addr", "127.0.0.1:0", "--database-url", &sqlite(database)]);
    command.env_remove("COLLOQUY_BASE_URL");
    command
}

impl Server {
    /// Starts a server and waits until it says where it listens.
    pub fn start(name: &'static str, command: &mut Command) -> Result<Self> {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let mut output = BufReader::new(child.stdout.take().ok_or("no output")?);
        let mut line = String::new();
        loop {
            line.clear();
            if output.read_line(&mut line)? == 0 {
                let _ = child.wait();
                return Err(format!("{name} ended before it served").into());
            }
            if let Some((_, address)) = line.split_once("http://") {
                // The hub calls this machine by the name that browsers trust.
                let address = address.trim().replace("localhost", "127.0.0.1").parse()?;
                return Ok(Self { name, address, child, _output: output });
            }
        }
    }

    /// Processor time so far, of all threads.
    pub fn cpu(&self) -> Result<Duration> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // The name may hold blanks and brackets; user and system time are the 12th and 13th value behind it.
        let behind = stat.rsplit(')').next().unwrap_or_default();
        let ticks: u64 = behind.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<u64>().ok()).sum();
        Ok(Duration::from_millis(ticks * 1000 / TICKS))
    }

    /// Memory in megabytes: `VmRSS` as it is now, `VmHWM` the most there was.
    pub fn memory(&self, what: &str) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix(what)?.strip_prefix(':'));
        let kibibytes: f64 =
            line.and_then(|line| line.trim().strip_suffix(" kB")).ok_or("no memory")?.trim().parse()?;
        Ok(kibibytes * 1024.0 / 1e6)
    }
}

/// Clock ticks a second in /proc; Linux has had no other value on the machines this runs on.
const TICKS: u64 = 100;

impl Drop for Server {
    fn drop(&mut self) {
        let _ = Command::new("sh").args(["-c", &format!("kill -TERM {}", self.child.id())]).status();
        let asked = Instant::now();
        while asked.elapsed() < Duration::from_secs(5) {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
