//! The style sheets: each with its imports in one file, made small, its URLs pointing at hashed files.

use std::{fmt::Write, fs, path::PathBuf, process::Command};

use anyhow::{Context, Result, bail, ensure};

use crate::{assets, site::Site};

/// Each sheet: where it begins, and its name in the site.
const SHEETS: [(&str, &str); 4] = [
    ("style/fonts.css", "fonts.css"),
    ("style/main.css", "style.css"),
    ("style/taking-part.css", "taking-part.css"),
    ("style/around.css", "around.css"),
];
const BROWSERS: &str = "last 3 years";

/// Adds the sheets and the fonts they name.
pub fn add(site: &mut Site) -> Result<()> {
    SHEETS.iter().try_for_each(|(from, to)| sheet(site, from, to))
}

fn sheet(site: &mut Site, from: &str, to: &str) -> Result<()> {
    let output = Command::new(lightningcss()?)
        .args(["--bundle", "--minify", "--targets", BROWSERS, from])
        .output()
        .context("cannot run lightningcss")?;
    ensure!(output.status.success(), "{from}: {}", String::from_utf8_lossy(&output.stderr).trim());
    let css = String::from_utf8(output.stdout).context("the style sheet is not UTF-8")?;
    let css = point_at_hashed(&css, |name| match site.seen_from_assets(name) {
        Some(path) => Ok(path),
        None if name.starts_with("fonts/") => assets::add_font(site, name),
        None => bail!("the style sheet names {name}, which is neither a font nor in style/static/"),
    })?;
    site.add(to, css.into_bytes())?;
    Ok(())
}

/// The executable itself, from the package npm chose for this machine: no install script has to run for it.
fn lightningcss() -> Result<PathBuf> {
    let packages = fs::read_dir("node_modules").context("node packages are missing: run script/bootstrap")?;
    packages
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"lightningcss-cli-")))
        .flat_map(|path| [path.join("lightningcss"), path.join("lightningcss.exe")])
        .find(|path| path.is_file())
        .context("lightningcss has no executable for this machine in node_modules: run script/bootstrap")
}

/// Replaces each `url(…)`. However it was written, it means a name in the site; the answer is relative to the sheet.
fn point_at_hashed(css: &str, mut hashed: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let mut whole = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("url(") {
        let (url, after) = after.split_once(')').context("a url( in the style sheet has no end")?;
        let url = url.trim_matches(['"', '\'', ' ']);
        whole.push_str(before);
        rest = after;
        if url.starts_with("data:") || url.starts_with('#') {
            write!(whole, "url(\"{url}\")")?;
            continue;
        }
        ensure!(!url.contains("//"), "the style sheet asks another host for {url}");
        let name = url.trim_start_matches("../").trim_start_matches("./").trim_start_matches('/');
        write!(whole, "url({})", hashed(name)?)?;
    }
    whole.push_str(rest);
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_point_at_hashed_files_wherever_they_were_written() {
        let css = "a{src:url(fonts/a.woff2)format(\"woff2\")}b{src:url(\"../img/b.svg\")}c{src:url(/img/b.svg)}";
        let seen = point_at_hashed(css, |name| Ok(name.replace('.', ".123.")));
        assert_eq!(
            seen.ok().as_deref(),
            Some("a{src:url(fonts/a.123.woff2)format(\"woff2\")}b{src:url(img/b.123.svg)}c{src:url(img/b.123.svg)}")
        );
    }

    #[test]
    fn no_other_host_is_asked() {
        let asked = point_at_hashed("a{src:url(https://example.org/a.woff2)}", |name| Ok(name.into()));
        assert!(asked.is_err_and(|error| error.to_string().contains("another host")));
    }
}
