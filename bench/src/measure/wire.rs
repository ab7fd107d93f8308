//! What goes over the wire: sizes of the client, the style sheet and the fonts, and of a first visit to the page.

use super::{page, say};
use crate::Result;
use crate::child::Server;
use crate::http::{Connection, get};
use crate::table::{Bound, Table};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

#[derive(Debug, Deserialize)]
struct Manifest {
    files: BTreeMap<String, String>,
    sizes: BTreeMap<String, Sizes>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
struct Sizes {
    raw: u32,
    br: Option<u32>,
}

/// The scripts and the WASM of the client.
const CLIENT: [&str; 3] = ["start.js", "colloquy.js", "colloquy_bg.wasm"];

/// Measures a first visit, with low data and without. Everything counts: heads, icon, style sheet, fonts, scripts.
pub async fn measure(root: &Path, server: &Server, table: &mut Table) -> Result {
    say("sizes on the wire");
    let manifest: Manifest = serde_json::from_slice(&std::fs::read(root.join("target/site/manifest.json"))?)?;
    let size = |name: &str| manifest.sizes.get(name).map_or(f64::NAN, |of| f64::from(of.br.unwrap_or(of.raw)) / 1e3);
    let client = CLIENT.into_iter().map(size).sum();
    table.note("client, all scripts and WASM, brotli", client, "kB", Bound::AtMost(300.0));
    table.note("style sheet, brotli", size("style.css"), "kB", Bound::AtMost(15.0));

    let mut connection = Connection::to(server.address).await?;
    let (plain, _) = fetch(&mut connection, &page(), &[]).await?;
    let named = |html: &str, name: &str| manifest.files.get(name).is_some_and(|path| html.contains(path.as_str()));
    let fonts = manifest.files.keys().filter(|name| name.starts_with("fonts/") && named(&plain, name));
    table.note("fonts of the first view", fonts.map(|name| size(name)).sum(), "kB", Bound::AtMost(85.0));

    for (name, low_data, bound) in [
        ("visit in low-data mode, all in all", true, Bound::AtMost(75.0)),
        ("visit in full, all in all", false, Bound::None),
    ] {
        let mut fields = vec![("Accept-Encoding", "br")];
        if low_data {
            fields.push(("Save-Data", "on"));
        }
        let mut total = settled(&mut connection, &fields).await?;
        table.note(format!("{name}: the document"), kilobytes(total), "kB", Bound::None);
        // What it names is read from the unpacked form.
        let html = fetch(&mut connection, &page(), &fields[1..]).await?.0;
        for (logical, path) in &manifest.files {
            // The start script loads the client; of the icons, a browser takes the scalable one.
            let asked = match logical.as_str() {
                name if CLIENT.contains(&name) => !low_data,
                "style.css" | "favicon.svg" => true,
                name => name.starts_with("fonts/") && html.contains(&format!("/{path}\"")),
            };
            if asked {
                total += fetch(&mut connection, &format!("/{path}"), &fields).await?.1;
            }
        }
        table.note(name, kilobytes(total), "kB", bound);
    }
    Ok(())
}

/// All bytes of the page's answer once it is kept: a page that is asked for again is packed more tightly, aside.
pub async fn settled(connection: &mut Connection, fields: &[(&str, &str)]) -> Result<usize> {
    let first = fetch(connection, &page(), fields).await?.1;
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(50)).await;
        let now = fetch(connection, &page(), fields).await?.1;
        if now < first {
            return Ok(now);
        }
    }
    Ok(first)
}

/// The body as text, and all bytes of the answer.
async fn fetch(connection: &mut Connection, path: &str, fields: &[(&str, &str)]) -> Result<(String, usize)> {
    let answer = connection.ask(&get(path, fields)).await?;
    if answer.status != 200 {
        return Err(format!("{path}: status {}", answer.status).into());
    }
    Ok((String::from_utf8_lossy(answer.body).into_owned(), answer.head.len() + answer.body.len()))
}

#[expect(clippy::cast_precision_loss, reason = "sizes of pages")]
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1e3
}
