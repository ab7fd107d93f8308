//! Turns `locales/{en,fr,es}/<room>.ftl` into typed functions, one module a room.
//!
//! A key, a variable or a room that is missing in one language, or left over, stops the build and is named.

#[path = "build/compile.rs"]
mod compile;
#[path = "build/model.rs"]
mod model;
#[path = "build/write.rs"]
mod write;

use model::Room;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

const LOCALES: [&str; 3] = ["en", "fr", "es"];

fn main() {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build");
    if let Err(wrong) = run() {
        println!("cargo::error={wrong}");
    }
}

fn run() -> Result<(), String> {
    let locales = Path::new("locales");
    let names = rooms(&locales.join(LOCALES[0]))?;
    for locale in &LOCALES[1..] {
        let other = rooms(&locales.join(locale))?;
        if other != names {
            return Err(format!("locales/{locale} has the files {other:?}, locales/en has {names:?}"));
        }
    }
    let mut code = String::new();
    for name in names {
        let mut versions = BTreeMap::new();
        for locale in LOCALES {
            let path = locales.join(locale).join(format!("{name}.ftl"));
            let source = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            versions.insert(locale, compile::file(&path.display().to_string(), &source)?);
        }
        let room = Room::of(&name, versions)?;
        code.push_str(&write::room(&room));
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("no OUT_DIR")?).join("texts.rs");
    fs::write(&out, code).map_err(|error| format!("{}: {error}", out.display()))
}

fn rooms(folder: &Path) -> Result<Vec<String>, String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.extension().is_some_and(|end| end == "ftl")
            && let Some(stem) = path.file_stem().and_then(|stem| stem.to_str())
        {
            names.push(stem.to_owned());
        }
    }
    names.sort();
    Ok(names)
}
