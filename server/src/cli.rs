//! The commands of the executable, one file each.

mod backup;
mod check;
mod export;
mod import;
mod user;

use crate::config::ServeArgs;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Parser, Subcommand};
use std::fmt::Display;
use std::process::ExitCode;

/// Colloquy: a multilingual consultation hub
#[derive(Debug, Parser)]
#[command(name = "colloquy", version, about, disable_help_subcommand = true)]
pub struct Command {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Serve the hub; migrates the database first
    Serve(ServeArgs),
    /// Read a saved discussion page or an exported JSON into the database; all or nothing
    Import(import::ImportArgs),
    /// Write a whole consultation to standard output
    Export(export::ExportArgs),
    /// Add people
    User(user::UserArgs),
    /// Write a consistent copy of the database, also while serving
    Backup(backup::BackupArgs),
    /// Check the integrity of the database and the settings
    Check(check::CheckArgs),
}

impl Command {
    /// Does what was asked. Status 0: done; 1: it failed; 2: what was given is wrong, nothing was touched.
    pub fn run(self) -> ExitCode {
        let done = match self.action {
            Action::Serve(args) => crate::serve::run(args),
            Action::Import(args) => single(import::run(args)),
            Action::Export(args) => single(export::run(args)),
            Action::User(args) => single(user::run(args)),
            Action::Backup(args) => single(backup::run(args)),
            Action::Check(args) => single(check::run(args)),
        };
        match done {
            Ok(()) => ExitCode::SUCCESS,
            Err(failure) => {
                eprintln!("colloquy: {}", failure.line);
                ExitCode::from(failure.status)
            }
        }
    }
}

/// Says in one line what is wrong with a value. The value is not repeated: it may be an address with a password.
pub fn refuse(error: &clap::Error) -> ExitCode {
    let (ErrorKind::ValueValidation, Some(ContextValue::String(setting)), Some(why)) =
        (error.kind(), error.get(ContextKind::InvalidArg), std::error::Error::source(error))
    else {
        error.exit()
    };
    eprintln!("colloquy: {setting}: {why}");
    ExitCode::from(2)
}

/// Why a command could not be done: one line, and the exit status.
#[derive(Debug)]
pub struct Failure {
    line: String,
    status: u8,
}

impl Failure {
    /// What was given is wrong; nothing was touched.
    pub fn wrong(line: impl Display) -> Self {
        Self { line: line.to_string(), status: 2 }
    }

    /// It failed on the way.
    pub fn failed(line: impl Display) -> Self {
        Self { line: line.to_string(), status: 1 }
    }
}

impl From<hub::Error> for Failure {
    fn from(error: hub::Error) -> Self {
        Self::failed(error)
    }
}

/// Runs a short command; one thread is enough for it.
fn single(work: impl Future<Output = Result<(), Failure>>) -> Result<(), Failure> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::failed(format!("cannot start: {error}")))?
        .block_on(work)
}
