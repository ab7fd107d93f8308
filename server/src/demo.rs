//! The imaginary consultation that fills an empty database on request.

use hub::Hub;

/// The consultations, as exported JSON.
#[derive(rust_embed::RustEmbed)]
#[folder = "../demo"]
#[include = "*.json"]
struct Demo;

/// Fills the database with the demo consultations if it holds no space. Says whether it did.
pub async fn fill(hub: &Hub) -> Result<bool, hub::Error> {
    if !hub.discussions().space_slugs().await?.is_empty() {
        return Ok(false);
    }
    for name in Demo::iter() {
        if let Some(file) = Demo::get(&name) {
            let archive = hub::discussions::archive::parse(&file.data)?;
            hub.discussions().import_archive(&archive).await?;
        }
    }
    Ok(true)
}
