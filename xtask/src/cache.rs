//! Results of slow steps, kept under the hash of everything that went into them.

use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

const ROOT: &str = "target/front/cache";

/// The hash of some inputs, in hex. Lengths go in too, so that no two lists of inputs look alike.
pub fn key(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The folder of one result. `fill` writes it when it is not there yet, in a folder aside, so that a broken
/// build leaves nothing that looks whole.
pub fn folder(key: &str, fill: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let done = Path::new(ROOT).join(key);
    if done.is_dir() {
        return Ok(done);
    }
    let aside = Path::new(ROOT).join(format!("{key}.{}", std::process::id()));
    fs::create_dir_all(&aside).with_context(|| format!("cannot make {}", aside.display()))?;
    fill(&aside)?;
    if fs::rename(&aside, &done).is_err() && !done.is_dir() {
        anyhow::bail!("cannot move {} into place", aside.display());
    }
    Ok(done)
}

/// The bytes of one result, made by `make` when they are not there yet.
pub fn bytes(key: &str, make: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    let folder = folder(key, |folder| Ok(fs::write(folder.join("bytes"), make()?)?))?;
    fs::read(folder.join("bytes")).with_context(|| format!("cannot read {}", folder.display()))
}
