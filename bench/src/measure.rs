//! What is measured, in order.

mod around;
mod footprint;
mod pages;
mod posting;
mod stale;
mod streams;
mod wire;

use crate::child::{self, Server};
use crate::consultation::{MEASURED, Maker};
use crate::table::{Bound, Table};
use crate::{Result, anchor};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How much is done.
#[derive(Debug)]
pub struct Plan {
    root: PathBuf,
    executable: Option<PathBuf>,
    keep: bool,
    /// The one part that is measured; none: all of them.
    only: Option<String>,
    /// Spaces of 1,000 replies each in the large database.
    large: u32,
    rounds: u32,
    round: Duration,
    pairs: u32,
    foreign_pairs: u32,
    starts: u32,
}

impl Plan {
    /// In full, or reduced.
    pub fn new(quick: bool, executable: Option<PathBuf>, keep: bool, only: Option<String>) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let seconds = Duration::from_secs;
        if quick {
            let (large, rounds, round) = (10, 3, seconds(1));
            Self { root, executable, keep, only, large, rounds, round, pairs: 1_000, foreign_pairs: 40, starts: 5 }
        } else {
            let (large, rounds, round) = (100, 5, seconds(4));
            Self { root, executable, keep, only, large, rounds, round, pairs: 10_000, foreign_pairs: 200, starts: 10 }
        }
    }

    fn asks(&self, part: &str) -> bool {
        self.only.as_deref().is_none_or(|only| only == part)
    }

    fn executable(&self) -> Result<PathBuf> {
        if let Some(given) = &self.executable {
            return Ok(given.clone());
        }
        let built = self.root.join("dist/colloquy");
        if built.is_file() { Ok(built) } else { Err("there is no dist/colloquy: run script/build first".into()) }
    }
}

/// Says what comes next.
fn say(what: &str) {
    eprintln!("==> {what}");
}

/// The address of the measured page.
pub fn page() -> String {
    format!("/en/spaces/{MEASURED}/questions/1")
}

/// Measures everything, prints the table and writes `target/bench.json`.
pub fn all(plan: &Plan) -> Result {
    let executable = plan.executable()?;
    let folder = plan.root.join("target/bench");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    let mut table = Table::default();
    // The client needs little: one thread, so that it does not contend with itself.
    let client = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    if plan.asks("reading") {
        client.block_on(with_servers(plan, &executable, &folder, &mut table))?;
    }
    if plan.asks("streams") {
        client.block_on(streams::measure(&executable, &folder, &mut table))?;
    }
    let pairs = colloquy::serve::runtime()?;
    if plan.asks("posting") {
        pairs.block_on(posting::measure(plan, &folder, &mut table))?;
    }
    if plan.asks("stale") {
        pairs.block_on(stale::measure(plan, &folder, &mut table))?;
    }
    if plan.asks("around") {
        pairs.block_on(around::measure(plan, &mut table))?;
    }
    if !plan.keep {
        std::fs::remove_dir_all(&folder)?;
    }
    table.print();
    if plan.only.is_some() {
        return Ok(());
    }
    table.write(&plan.root.join("target/bench.json"))
}

async fn with_servers(plan: &Plan, executable: &Path, folder: &Path, table: &mut Table) -> Result {
    let (small, large) = (folder.join("small.db"), folder.join("large.db"));
    let maker = Maker::new()?;
    say("filling a database with 1,000 replies");
    maker.fill(&small, 1).await?;
    say(&format!("filling a database with {},000 replies (a minute or two in full)", plan.large));
    let began = Instant::now();
    maker.fill(&large, plan.large).await?;
    eprintln!("    took {:.0} s", began.elapsed().as_secs_f64());

    let start = |name, database: &Path| Server::start(name, &mut child::hub(executable, database));
    let a = Server::start("anchor A", &mut child::myself("serve-a", &small)?)?;
    let mut servers = pages::Servers { ours: start("the hub", &small)?, large: start("the hub, large", &large)?, a };
    footprint::idle(&servers.ours, table).await?;
    anchor::compare(&servers.ours, &servers.a, table).await?;
    wire::measure(&plan.root, &servers.ours, table).await?;
    pages::fresh(plan, &mut servers, table).await?;
    pages::kept(plan, folder, &servers, table).await?;
    table.note("memory under this load, at most", servers.ours.memory("VmHWM")?, "MB", Bound::AtMost(80.0));
    table.note("memory under this load, large database", servers.large.memory("VmHWM")?, "MB", Bound::AtMost(80.0));
    drop(servers);
    footprint::start(plan.starts, executable, [&small, &large], table).await
}
