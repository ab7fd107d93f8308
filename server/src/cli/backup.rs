//! `colloquy backup FILE`.

use super::Failure;
use crate::config::DatabaseArgs;
use clap::Args;
use hub::Hub;
use std::path::PathBuf;

/// Where the copy goes.
#[derive(Args, Debug)]
pub struct BackupArgs {
    /// The copy; must not exist yet
    file: PathBuf,
    #[command(flatten)]
    database: DatabaseArgs,
}

/// Writes a consistent copy.
pub async fn run(args: BackupArgs) -> Result<(), Failure> {
    if args.file.exists() {
        return Err(Failure::wrong(format!("{} exists already", args.file.display())));
    }
    let hub = Hub::open(&args.database.database_url).await?;
    hub.backup(&args.file).await?;
    hub.close().await;
    println!("Copied to {}", args.file.display());
    Ok(())
}
