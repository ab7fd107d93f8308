//! What an operator relies on when a saved discussion page is read.

mod account;
mod around;
mod heads;
mod kinds;
mod real;
mod text;
mod versions;

use hub::discussions::page::{ParsedPage, Reason, parse};
use std::path::{Path, PathBuf};

const REAL: &str = "gcm-guidance-discussion.txt";

/// The saved page that the project was given. It is no part of the repository: it is looked for in
/// the folder that `COLLOQUY_INPUT` names, else in `shared/input` beside a folder above this crate.
fn real_document() -> String {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders: Vec<PathBuf> = match std::env::var_os("COLLOQUY_INPUT") {
        Some(folder) => vec![folder.into()],
        None => crate_folder.ancestors().skip(1).map(|above| above.join("../shared/input")).collect(),
    };
    let found = folders.iter().find_map(|folder| std::fs::read_to_string(folder.join(REAL)).ok());
    found.unwrap_or_else(|| {
        panic!(
            "{REAL} is missing: put it into ../shared/input beside the project, or name its folder in COLLOQUY_INPUT"
        )
    })
}

fn read(text: &str) -> ParsedPage {
    match parse(text.as_bytes()) {
        Ok(page) => page,
        Err(error) => panic!("{error}: {text:?}"),
    }
}

/// What was not placed: line numbers and reasons.
fn unplaced(page: &ParsedPage) -> Vec<(usize, Reason)> {
    page.unplaced.iter().map(|line| (line.line, line.reason)).collect()
}

/// A page with one question and, below it, this text.
fn below_a_question(text: &str) -> String {
    format!("A title\n\nSubmitted by Ann Lee - 6 April 2021\n\nQuestion 1. What is missing?\n\n{text}")
}
