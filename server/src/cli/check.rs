//! `colloquy check`.

use super::Failure;
use crate::config::DatabaseArgs;
use clap::Args;
use hub::Hub;

/// What to check.
#[derive(Args, Debug)]
pub struct CheckArgs {
    #[command(flatten)]
    database: DatabaseArgs,
}

/// Checks the database.
pub async fn run(args: CheckArgs) -> Result<(), Failure> {
    let hub = Hub::open(&args.database.database_url).await?;
    hub.check().await?;
    hub.close().await;
    println!("The database is sound.");
    Ok(())
}
