//! What an operator sets: by environment, or by a flag of the same meaning.

use crate::mail::Way;
use crate::store::Files;
use clap::Args;
use lettre::message::Mailbox;
use std::net::SocketAddr;

/// Where the data are.
#[derive(Args, Clone, Debug)]
pub struct DatabaseArgs {
    /// The database's address.
    #[arg(long, help = "The database: sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME", env = "DATABASE_URL", default_value = "sqlite:data/colloquy.db", hide_env_values = true, value_parser = database)]
    pub database_url: String,
}

/// Where the files are.
#[derive(Args, Clone, Debug)]
pub struct FilesArgs {
    /// Where files stand.
    #[arg(long, help = "Where files beside replies stand: a folder, or s3://BUCKET/PREFIX, with the store's address and key in AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY [default: files, beside the database; data/files with PostgreSQL]", env = "COLLOQUY_FILES", value_parser = Files::parse)]
    pub files: Option<Files>,
}

/// How to serve.
#[derive(Args, Clone, Debug)]
pub struct ServeArgs {
    /// Where the data are.
    #[command(flatten)]
    pub database: DatabaseArgs,
    /// Address and port to listen on
    #[arg(long, env = "COLLOQUY_ADDR", default_value = "127.0.0.1:3000")]
    pub addr: SocketAddr,
    /// Public address of this hub, as links in feeds and previews have it; passkeys need https and a name, and belong to that name [default: http:// and the address, or localhost]
    #[arg(long, env = "COLLOQUY_BASE_URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// How mail leaves.
    #[arg(long, help = "How mail leaves: smtp://USER:PASSWORD@HOST, smtps://…, or file:DIR for files [default: no mail is sent]", env = "COLLOQUY_SMTP_URL", hide_env_values = true, value_parser = Way::parse)]
    pub smtp_url: Option<Way>,
    /// Where files are.
    #[command(flatten)]
    pub files: FilesArgs,
    /// Whom mail is from: an address, or NAME <ADDRESS> [default: colloquy@ and the host of the public address]
    #[arg(long, env = "COLLOQUY_MAIL_FROM", value_parser = mail_from)]
    pub mail_from: Option<Mailbox>,
    /// Believe the proxy in front about where requests come from (X-Forwarded-For)
    #[arg(long, env = "COLLOQUY_TRUST_PROXY")]
    pub trust_proxy: bool,
    /// Hosts of your own network that links of resources may lead to, as HOST:PORT with commas between [default: none]
    #[arg(long, env = "COLLOQUY_REACH", value_delimiter = ',')]
    pub reach: Vec<String>,
    /// What to log, such as info or colloquy=debug
    #[arg(long, env = "COLLOQUY_LOG", default_value = "info", value_parser = log_filter)]
    pub log: String,
    /// Fill an empty database with an imaginary consultation
    #[arg(long)]
    pub demo: bool,
}

fn database(url: &str) -> Result<String, String> {
    if ["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme)) {
        Ok(url.to_owned())
    } else {
        Err("it must begin with sqlite: or postgres://".to_owned())
    }
}

fn mail_from(address: &str) -> Result<Mailbox, String> {
    address
        .parse()
        .map_err(|_| "it must be an address for mail, such as hub@example.org or Hub <hub@example.org>".to_owned())
}

fn base_url(url: &str) -> Result<String, String> {
    let trimmed = url.trim_end_matches('/');
    match trimmed.parse::<axum::http::Uri>() {
        Ok(uri)
            if matches!(uri.scheme_str(), Some("http" | "https"))
                && uri.host().is_some()
                && uri.path().trim_end_matches('/').is_empty()
                && uri.query().is_none() =>
        {
            Ok(trimmed.to_owned())
        }
        _ => Err("it must be http:// or https:// and a host, without a path".to_owned()),
    }
}

fn log_filter(filter: &str) -> Result<String, String> {
    tracing_subscriber::EnvFilter::try_new(filter)
        .map(|_| filter.to_owned())
        .map_err(|_| "it must be a level such as info, or target=level pairs".to_owned())
}
