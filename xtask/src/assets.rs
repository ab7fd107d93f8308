//! Files that are copied as they are: fonts with their licences from npm packages, and `style/static/`.
//!
//! A file directly in `style/static/` keeps its name, because browsers ask for it by that name (`/favicon.ico`).
//! A file in a folder below it, and every font, gets its hash into its name, goes to `/assets/` and is kept for ever.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::site::Site;

const STATIC: &str = "style/static";
const FONT_PACKAGES: &str = "node_modules/@fontsource-variable";

/// Adds all of `style/static/`.
pub fn add_static(site: &mut Site) -> Result<()> {
    let root = Path::new(STATIC);
    if !root.is_dir() {
        return Ok(());
    }
    for path in files_below(root)? {
        let name = path.strip_prefix(root)?.to_str().context("a file name is not UTF-8")?.replace('\\', "/");
        let bytes = read(&path)?;
        if name.contains('/') {
            site.add(&name, bytes)?;
        } else {
            site.add_unhashed(&name, bytes)?;
        }
    }
    Ok(())
}

/// Adds a font that the style sheet names, such as `fonts/literata-latin-wght-normal.woff2`, with its licence.
/// Fonts nobody names are not shipped.
pub fn add_font(site: &mut Site, name: &str) -> Result<String> {
    let file = name.strip_prefix("fonts/").with_context(|| format!("{name} is no font"))?;
    let mut packages = fs::read_dir(FONT_PACKAGES).context("node packages are missing: run script/bootstrap")?;
    let Some(package) = packages.find_map(|entry| {
        let package = entry.ok()?.path();
        package.join("files").join(file).is_file().then_some(package)
    }) else {
        bail!("no font package in package.json has {file}");
    };
    let family = package.file_name().and_then(|name| name.to_str()).context("a package name is not UTF-8")?;
    site.add(&format!("fonts/{family}-OFL.txt"), read(&package.join("LICENSE"))?)?;
    site.add(name, read(&package.join("files").join(file))?)
}

/// Every file below a folder, in a stable order. Hidden ones are the file manager's.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files_below(&path)?);
        } else if !path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b".")) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}
