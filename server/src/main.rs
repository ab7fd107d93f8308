//! The colloquy executable. A wrong value is one clear line on standard error and exit status 2.

use clap::Parser;
use colloquy::cli::Command;
use std::process::ExitCode;

fn main() -> ExitCode {
    Command::try_parse().map_or_else(|error| colloquy::cli::refuse(&error), Command::run)
}
