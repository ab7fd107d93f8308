//! The browser's half: cargo, then wasm-bindgen as a library, then wasm-opt.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    Mode, assets,
    assets::{files_below, read},
    cache,
    site::Site,
};

const TARGET_DIR: &str = "target/front";
const START: &str = "frontend/start.js";
/// Scripts that a page gets only where it needs them, in parts of which each needs those before it.
const BESIDE: [(&str, &[&str]); 5] = [
    ("compose.js", &["frontend/compose.js", "frontend/mention.js"]),
    ("files.js", &["frontend/files.js"]),
    ("keep.js", &["frontend/keep.js"]),
    ("passkeys.js", &["frontend/passkeys.js"]),
    ("preview.js", &["frontend/preview.js"]),
];
/// What browsers of the last three years all have; the compiler uses these features, so the optimiser must know.
const WASM_OPT: [&str; 8] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--strip-producers",
];

/// A folder with `colloquy.js`, `colloquy_bg.wasm` and what snippets they import.
pub struct Client(PathBuf);

/// Builds what the mode asks for. Cargo knows what changed in the sources; the cache knows the rest.
pub fn build(mode: Mode) -> Result<Client> {
    let wasm = cargo(mode)?;
    let bytes = read(&wasm)?;
    let began = Instant::now();
    let key = cache::key(&[b"bindgen 0.2.130", format!("{mode:?} {WASM_OPT:?}").as_bytes(), &bytes]);
    let folder = cache::folder(&key, |folder| {
        bindgen(&wasm, mode, folder)?;
        if mode == Mode::Release {
            optimise(&folder.join("colloquy_bg.wasm"))?;
        }
        println!("wasm-bindgen and wasm-opt took {} s", began.elapsed().as_secs());
        Ok(())
    })?;
    Ok(Client(folder))
}

fn cargo(mode: Mode) -> Result<PathBuf> {
    let (profile, folder) = match mode {
        Mode::Dev => ("dev", "debug"),
        Mode::Release => ("wasm-release", "wasm-release"),
    };
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["build", "--package", "frontend", "--lib", "--target", "wasm32-unknown-unknown"]);
    cargo.args(["--profile", profile, "--target-dir", TARGET_DIR]);
    let status = cargo.status().context("cannot run cargo")?;
    ensure!(status.success(), "the browser's half does not compile");
    Ok(Path::new(TARGET_DIR).join("wasm32-unknown-unknown").join(folder).join("frontend.wasm"))
}

fn bindgen(wasm: &Path, mode: Mode, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(wasm)
        .out_name("colloquy")
        .web(true)?
        .typescript(false)
        // start.js says where the module is; the glue must not guess a name without a hash.
        .omit_default_module_path(true)
        .remove_name_section(mode == Mode::Release)
        .remove_producers_section(true)
        .generate(folder)
        .context("wasm-bindgen failed")
}

fn optimise(wasm: &Path) -> Result<()> {
    let status = Command::new("node_modules/.bin/wasm-opt")
        .args(WASM_OPT)
        .args([wasm.as_os_str(), "-o".as_ref(), wasm.as_os_str()])
        .status()
        .context("cannot run wasm-opt: run script/bootstrap")?;
    ensure!(status.success(), "wasm-opt failed");
    Ok(())
}

impl Client {
    /// Adds the module, its glue, and `start.js`, each naming the next by its hashed name.
    pub fn add(&self, site: &mut Site) -> Result<()> {
        let wasm = site.add("colloquy_bg.wasm", read(&self.0.join("colloquy_bg.wasm"))?)?;
        let mut glue = String::from_utf8(read(&self.0.join("colloquy.js"))?)?;
        let snippets = self.0.join("snippets");
        if snippets.is_dir() {
            for path in files_below(&snippets)? {
                let name = path.strip_prefix(&self.0)?.to_str().context("a snippet's name is not UTF-8")?;
                let hashed = site.add(name, assets::read(&path)?)?;
                // Only where it is imported: the module knows its imports by the name they had.
                glue = glue.replace(&format!("from \"./{name}\""), &format!("from \"./{hashed}\""));
            }
        }
        let glue = site.add("colloquy.js", glue.into_bytes())?;
        let start = fs::read_to_string(START).with_context(|| format!("cannot read {START}"))?;
        ensure!(
            start.contains("./colloquy.js") && start.contains("./colloquy_bg.wasm"),
            "{START} names neither glue nor module"
        );
        let start = start.replace("./colloquy.js", &format!("./{glue}"));
        let mut start = start.replace("./colloquy_bg.wasm", &format!("./{wasm}"));
        for (name, parts) in BESIDE {
            let bytes = parts.iter().map(|part| assets::read(Path::new(part))).collect::<Result<Vec<_>>>()?.concat();
            let hashed = site.add(name, bytes)?;
            start = start.replace(&format!("./{name}"), &format!("./{hashed}"));
        }
        site.add("start.js", start.into_bytes())?;
        Ok(())
    }
}
