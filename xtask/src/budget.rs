//! The sizes a first visit may cost, on the wire. A build over budget is a failed build.

use anyhow::{Context, Result, bail};

use crate::site::Manifest;

const KB: usize = 1000;
const SCRIPTS: usize = 340 * KB;
const STYLE: usize = 15 * KB;
const ALL_STYLE: usize = 24 * KB;
const FIRST_VIEW_STYLE: [&str; 3] = ["fonts.css", "style.css", "taking-part.css"];
const FONTS: usize = 85 * KB;
const FIRST_VIEW_FONTS: [&str; 2] =
    ["fonts/literata-latin-wght-normal.woff2", "fonts/public-sans-latin-wght-normal.woff2"];

/// Prints each sum beside its budget; fails when one is over.
pub fn check(manifest: &Manifest) -> Result<()> {
    let ending = |endings: &[&str]| -> usize {
        let wanted = manifest.sizes.iter().filter(|(name, _)| endings.iter().any(|ending| name.ends_with(ending)));
        wanted.map(|(_, size)| size.wire()).sum()
    };
    let mut fonts = 0;
    for name in FIRST_VIEW_FONTS {
        fonts += manifest.sizes.get(name).with_context(|| format!("the style sheet no longer names {name}"))?.wire();
    }
    let mut style = 0;
    for name in FIRST_VIEW_STYLE {
        style += manifest.sizes.get(name).with_context(|| format!("there is no {name}"))?.wire();
    }
    let mut over = Vec::new();
    for (what, size, budget) in [
        ("scripts and WASM", ending(&[".js", ".wasm"]), SCRIPTS),
        ("style sheets of a first view", style, STYLE),
        ("all style sheets", ending(&[".css"]), ALL_STYLE),
        ("fonts of a first view", fonts, FONTS),
    ] {
        println!("{size:>9} of {budget:>6} bytes  {what}");
        if size > budget {
            over.push(format!("{what} by {} bytes", size - budget));
        }
    }
    if over.is_empty() {
        return Ok(());
    }
    bail!("over budget: {}", over.join(", "))
}
