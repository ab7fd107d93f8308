//! `colloquy export --space SLUG --format json|csv|md|html`.

use super::Failure;
use crate::config::DatabaseArgs;
use clap::{Args, ValueEnum};
use domain::{Fault, LangTag, Locale};
use hub::Hub;
use hub::discussions::export::Format;
use std::io::Write as _;

/// What to export.
#[derive(Args, Debug)]
pub struct ExportArgs {
    /// The space's part of the address
    #[arg(long)]
    space: String,
    /// The form: json holds everything and can be imported again
    #[arg(long, value_enum)]
    format: Form,
    /// Only texts in this language, where there is a version in it; not for json
    #[arg(long)]
    lang: Option<LangTag>,
    #[command(flatten)]
    database: DatabaseArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    Json,
    Csv,
    Md,
    Html,
}

/// Writes the consultation to standard output.
pub async fn run(args: ExportArgs) -> Result<(), Failure> {
    let format = match args.format {
        Form::Json if args.lang.is_some() => {
            return Err(Failure::wrong("--lang is not for json: it holds every language version"));
        }
        Form::Json => Format::Json,
        Form::Csv => Format::Csv,
        Form::Md => Format::Markdown,
        Form::Html => Format::Html,
    };
    let hub = Hub::open(&args.database.database_url).await?;
    let locale = args.lang.as_ref().and_then(|lang| Locale::parse(lang.primary())).unwrap_or(Locale::En);
    let former = Some(i18n::own::former(locale));
    let text = hub.discussions().export_as(&args.space, format, args.lang.as_ref(), former).await;
    let text = text.map_err(|error| match error {
        hub::Error::Fault(Fault::NotFound) => Failure::wrong(format!("there is no space {}", args.space)),
        error => error.into(),
    })?;
    hub.close().await;
    // A reader that closes early, such as `head`, is no failure of ours.
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure::failed(error)),
        _ => Ok(()),
    }
}
