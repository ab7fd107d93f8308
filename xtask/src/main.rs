//! Build steps that cargo has no word for: the browser's half, its assets, and their budgets.

mod assets;
mod budget;
mod cache;
mod pack;
mod site;
mod style;
mod wasm;

use std::{env, path::PathBuf, process::ExitCode};

use anyhow::{Context, Result, bail};

/// Quick to build or quick to load: never both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Dev,
    Release,
}

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[&str]) -> Result<()> {
    // Every path below is relative to the project's root, wherever the call came from.
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    env::set_current_dir(&root).context("the project's root is gone")?;
    match args {
        ["client"] | ["client", "--release"] => client(Mode::Release),
        ["client", "--dev"] => client(Mode::Dev),
        ["budget"] => budget::check(&site::Manifest::read()?),
        _ => bail!("usage: xtask client [--release|--dev] | xtask budget"),
    }
}

fn client(mode: Mode) -> Result<()> {
    let client = wasm::build(mode)?;
    let mut site = site::Site::new(mode);
    assets::add_static(&mut site)?;
    style::add(&mut site)?;
    client.add(&mut site)?;
    let manifest = site.write()?;
    manifest.print();
    Ok(())
}
