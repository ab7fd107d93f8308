//! `colloquy check`.

use super::Failure;
use crate::config::{DatabaseArgs, FilesArgs};
use clap::Args;
use hub::Hub;

/// What to check.
#[derive(Args, Debug)]
pub struct CheckArgs {
    #[command(flatten)]
    database: DatabaseArgs,
    #[command(flatten)]
    files: FilesArgs,
}

/// Checks the settings, then the database.
pub async fn run(args: CheckArgs) -> Result<(), Failure> {
    if let Some(files) = args.files.files {
        files.open().await?;
    }
    let hub = Hub::open(&args.database.database_url).await?;
    hub.check().await?;
    hub.close().await;
    println!("The database is sound.");
    Ok(())
}
