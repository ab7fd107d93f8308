//! How letters leave: by a mail server, or as files in a folder.

use crate::cli::Failure;
use lettre::transport::smtp::AsyncSmtpTransportBuilder;
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;
use url::Url;
use uuid::Uuid;

/// How long a mail server may take for one letter.
const PATIENCE: Duration = Duration::from_secs(30);

/// What `COLLOQUY_SMTP_URL` says. Nothing is touched yet.
#[derive(Clone, Debug)]
pub enum Way {
    /// By a mail server.
    Smtp {
        /// How to reach it. Shows no password.
        server: Box<AsyncSmtpTransportBuilder>,
        /// Whether it is said by what name to greet it.
        named: bool,
    },
    /// As files in a folder.
    Folder(PathBuf),
}

impl Way {
    /// Reads `smtp://…`, `smtps://…` or `file:DIR`. What is wrong is told without the value: it may hold a password.
    pub fn parse(setting: &str) -> Result<Self, String> {
        const WRONG: &str = "it must be smtp://USER:PASSWORD@HOST, smtps://… or file:DIR";
        if let Some(folder) = setting.strip_prefix("file:") {
            return if folder.is_empty() { Err(WRONG.to_owned()) } else { Ok(Self::Folder(folder.into())) };
        }
        let mut url = Url::parse(setting).map_err(|_| WRONG)?;
        let host = url.host_str().unwrap_or_default();
        if !matches!(url.scheme(), "smtp" | "smtps") || host.is_empty() {
            return Err(WRONG.to_owned());
        }
        if url.password().is_none() && !url.username().is_empty() {
            return Err("it names a user without a password".to_owned());
        }
        let near = is_this_machine(host);
        let told = url.query_pairs().any(|(key, _)| key == "tls");
        // A password does not travel in clear, unless it stays on this machine.
        if url.scheme() == "smtp" && url.password().is_some() && !told && !near {
            url.query_pairs_mut().append_pair("tls", "required");
        }
        let named = url.path().len() > 1;
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.as_str())
            .map_err(|_| "it must be smtp://…, also with ?tls=required or ?tls=opportunistic, or smtps://…")?;
        Ok(Self::Smtp { server: Box::new(server.timeout(Some(PATIENCE))), named })
    }

    /// Makes ready: the folder is made, and a mail server will be greeted as `hello` unless its address says how.
    pub(super) fn open(self, hello: &str) -> Result<Carrier, Failure> {
        match self {
            Self::Smtp { server, named: true } => Ok(Carrier::Smtp(Box::new(server.build()))),
            Self::Smtp { server, named: false } => {
                let named = server.hello_name(ClientId::Domain(hello.to_owned()));
                Ok(Carrier::Smtp(Box::new(named.build())))
            }
            Self::Folder(folder) => {
                std::fs::create_dir_all(&folder)
                    .map_err(|error| Failure::wrong(format!("COLLOQUY_SMTP_URL: {}: {error}", folder.display())))?;
                Ok(Carrier::Folder(folder))
            }
        }
    }
}

fn is_this_machine(host: &str) -> bool {
    let number = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    number.map_or_else(|_| host.eq_ignore_ascii_case("localhost"), |ip| ip.is_loopback())
}

/// Takes letters away.
#[derive(Debug)]
pub(super) enum Carrier {
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    Folder(PathBuf),
}

impl Carrier {
    /// Takes one letter away, or says why not.
    pub(super) async fn carry(&self, id: Uuid, message: Message) -> Result<(), String> {
        match self {
            // The library's own limit is on connecting; a server may also stop in mid-sentence.
            Self::Smtp(smtp) => match tokio::time::timeout(PATIENCE, smtp.send(message)).await {
                Ok(sent) => sent.map(|_| ()).map_err(|error| error.to_string()),
                Err(_) => Err(format!("the mail server took longer than {} s", PATIENCE.as_secs())),
            },
            Self::Folder(folder) => put(folder, id, &message.formatted()).await.map_err(|error| error.to_string()),
        }
    }
}

/// Whoever looks into the folder never meets half a letter.
async fn put(folder: &Path, id: Uuid, letter: &[u8]) -> std::io::Result<()> {
    let half = folder.join(format!(".{id}.half"));
    tokio::fs::write(&half, letter).await?;
    tokio::fs::rename(&half, folder.join(format!("{id}.eml"))).await
}
