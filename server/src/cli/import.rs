//! `colloquy import FILE`.

use super::Failure;
use crate::config::DatabaseArgs;
use clap::Args;
use hub::Hub;
use hub::discussions::Imported;
use hub::discussions::page::Unplaced;
use hub::discussions::{archive, page};
use hub::resources::archive as resources;
use std::path::PathBuf;

/// What to import, and how to tell.
#[derive(Args, Debug)]
pub struct ImportArgs {
    /// A discussion page saved as text, an exported JSON, or a list of resources as JSON
    file: PathBuf,
    /// The space's part of the address; made from its title unless given
    #[arg(long, value_parser = slug)]
    space: Option<String>,
    /// Tell what was added as one JSON object
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    database: DatabaseArgs,
}

fn slug(text: &str) -> Result<String, String> {
    let fine = (1..=60).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-');
    if fine { Ok(text.to_owned()) } else { Err("it must be 1 to 60 of a-z, 0-9 and - inside".to_owned()) }
}

/// The form of JSON that a file says it has; empty when it says none.
fn form(bytes: &[u8]) -> String {
    #[derive(serde::Deserialize)]
    struct Form {
        format: String,
    }
    serde_json::from_slice(bytes).map(|form: Form| form.format).unwrap_or_default()
}

/// Reads the file whole before the database is touched.
pub async fn run(args: ImportArgs) -> Result<(), Failure> {
    let shown = args.file.display();
    let bytes = std::fs::read(&args.file).map_err(|error| Failure::wrong(format!("{shown}: {error}")))?;
    let is_json = bytes.trim_ascii_start().starts_with(b"{");
    if is_json && form(&bytes) == resources::FORMAT {
        let archive = resources::parse(&bytes).map_err(|error| Failure::wrong(format!("{shown}: {error}")))?;
        let hub = Hub::open(&args.database.database_url).await?;
        let added =
            hub.resources().import(&archive).await.map_err(|error| Failure::wrong(format!("{shown}: {error}")))?;
        hub.close().await;
        if args.json {
            println!("{}", serde_json::json!({ "resources": added }));
        } else {
            println!("Added: {added} resources");
        }
        return Ok(());
    }
    let (added, unplaced) = if is_json {
        let archive = archive::parse(&bytes).map_err(|error| Failure::wrong(format!("{shown}: {error}")))?;
        archive.validate().map_err(|error| Failure::wrong(format!("{shown}: {error}")))?;
        let hub = Hub::open(&args.database.database_url).await?;
        let added = hub.discussions().import_archive(&archive).await?;
        hub.close().await;
        (added, Vec::new())
    } else {
        let page = page::parse(&bytes).map_err(|error| Failure::wrong(format!("{shown}: {error}")))?;
        let hub = Hub::open(&args.database.database_url).await?;
        let added = hub.discussions().import_page(&page, args.space.as_deref()).await?;
        hub.close().await;
        (added, page.unplaced)
    };
    if args.json {
        tell_json(&added, &unplaced);
    } else {
        tell(&added, &unplaced);
    }
    Ok(())
}

fn tell(added: &Imported, unplaced: &[Unplaced]) {
    println!("Added: {} spaces, {} questions, {} replies", added.spaces, added.questions, added.replies);
    for (lang, count) in &added.reply_versions {
        println!("  reply versions in {lang}: {count}");
    }
    for each in unplaced {
        println!("line {}: {}: {}", each.line, each.reason, each.text);
    }
}

fn tell_json(added: &Imported, unplaced: &[Unplaced]) {
    let told = serde_json::json!({
        "spaces": added.spaces,
        "questions": added.questions,
        "replies": added.replies,
        "reply_versions": added.reply_versions,
        "unplaced": unplaced,
    });
    println!("{told}");
}
