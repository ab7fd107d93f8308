//! The executable under test.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// `COLLOQUY_BIN`, or what `script/build` has made.
fn path() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let path = std::env::var_os("COLLOQUY_BIN").map_or_else(|| root.join("dist/colloquy"), PathBuf::from);
    path.canonicalize().unwrap_or_else(|_| panic!("{} is missing: run script/build first", path.display()))
}

/// A call of the executable in a folder, with none of this shell's settings.
pub fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(path());
    command.args(args).current_dir(folder);
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text == "DATABASE_URL" || text.starts_with("COLLOQUY_") || text.starts_with("AWS_") {
            command.env_remove(name);
        }
    }
    command
}

/// The same, to its end.
pub fn colloquy(folder: &Path, args: &[&str]) -> Output {
    command(folder, args).output().unwrap()
}

/// The discussion page as it was saved; it lies beside the project.
pub fn document() -> PathBuf {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/input/gcm-guidance-discussion.txt");
    shared.canonicalize().unwrap_or_else(|_| panic!("the real document is looked for at {}", shared.display()))
}
