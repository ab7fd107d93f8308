//! The benchmark: the hub beside two small programs that do the same without a framework, in one run.
//!
//! Every server runs as a process of its own, so that its processor time and memory can be read. A bound that is
//! not reached is printed as `short`; the benchmark informs and does not fail.

mod anchor;
mod child;
mod consultation;
mod http;
mod load;
mod measure;
mod prose;
mod replay;
mod table;
mod writer;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// What the parts of the benchmark return.
pub type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Measures the hub and prints a table
#[derive(Debug, Parser)]
#[command(name = "bench", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    role: Option<Role>,
    /// A reduced version: fewer replies, shorter rounds, fewer pairs
    #[arg(long)]
    quick: bool,
    /// The executable to measure [default: dist/colloquy]
    #[arg(long)]
    executable: Option<PathBuf>,
    /// Keep the databases under target/bench
    #[arg(long)]
    keep: bool,
    /// Measure one part alone, and write no file: reading, streams, posting, stale or around
    #[arg(long)]
    only: Option<String>,
}

/// What this program is when the benchmark starts itself again.
#[derive(Debug, Subcommand)]
enum Role {
    /// The hub, from this program: for a profiler, which wants its symbols
    ServeOurs { database: PathBuf },
    /// Anchor A: the same page from plain string templates
    ServeA { database: PathBuf },
    /// Anchor B: the same bytes from memory
    ServeB { page: PathBuf },
    /// A second process that writes replies, one for each line it reads
    Write { database: PathBuf },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.role {
        Some(Role::ServeOurs { database }) => return ours(&database),
        Some(Role::ServeA { database }) => anchor::serve(&database),
        Some(Role::ServeB { page }) => replay::serve(&page),
        Some(Role::Write { database }) => writer::serve(&database),
        None => {
            measure::all(&measure::Plan::new(arguments.quick, arguments.executable, arguments.keep, arguments.only))
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn ours(database: &std::path::Path) -> ExitCode {
    let url = child::sqlite(database);
    colloquy::cli::Command::parse_from(["colloquy", "serve", "--addr", "127.0.0.1:0", "--database-url", &url]).run()
}
