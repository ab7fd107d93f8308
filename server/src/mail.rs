//! Sends letters: written out in their reader's language, by SMTP or into files, and again if the mail server is
//! away.

mod write;

use crate::cli::Failure;
use hub::Hub;
use hub::mail::Waiting;
use lettre::message::{Mailbox, MultiPart, SinglePart, header};
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use std::path::PathBuf;
use std::time::Duration;

/// How letters leave.
#[derive(Debug)]
enum Way {
    /// By a mail server.
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    /// As files in a folder.
    Folder(PathBuf),
}

/// Sends letters.
#[derive(Debug)]
pub struct Post {
    hub: Hub,
    base: String,
    from: Mailbox,
    way: Way,
}

/// Letters that are taken at once.
const AT_ONCE: u32 = 20;

/// How long it may take until a letter that was put off is looked at again.
const LOOK: Duration = Duration::from_secs(20);

/// How long a mail server may take.
const PATIENCE: Duration = Duration::from_secs(30);

impl Post {
    /// Sends by `smtp://…`, `smtps://…` or `file:DIR`.
    pub fn new(hub: Hub, base: String, url: &str, from: &str) -> Result<Self, Failure> {
        let from = from.parse().map_err(|_| Failure::wrong("COLLOQUY_MAIL_FROM: it must be an address for mail"))?;
        let way = match url.strip_prefix("file:") {
            Some(folder) => {
                let folder = PathBuf::from(folder);
                std::fs::create_dir_all(&folder)
                    .map_err(|error| Failure::wrong(format!("COLLOQUY_SMTP_URL: {}: {error}", folder.display())))?;
                Way::Folder(folder)
            }
            None => {
                // The parser's own message may repeat the address, password and all.
                let smtp = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    .map_err(|_| Failure::wrong("COLLOQUY_SMTP_URL: it must be smtp://…, smtps://… or file:DIR"))?;
                Way::Smtp(Box::new(smtp.timeout(Some(PATIENCE)).build()))
            }
        };
        Ok(Self { hub, base, from, way })
    }

    /// Sends what is due, for ever.
    pub async fn run(self) {
        loop {
            let busy = match self.send_due().await {
                Ok(busy) => busy,
                Err(error) => {
                    tracing::error!(%error, "letters could not be read");
                    false
                }
            };
            if !busy {
                // Whichever comes first; letters that were put off are due without anyone's word.
                let _ = tokio::time::timeout(LOOK, self.hub.mail().woken()).await;
            }
        }
    }

    /// Sends what is due now; says whether there may be more.
    async fn send_due(&self) -> Result<bool, hub::Error> {
        let due = self.hub.mail().due(AT_ONCE).await?;
        for waiting in &due {
            match self.send(waiting).await {
                Ok(()) => self.hub.mail().sent(waiting.id).await?,
                Err(why) => {
                    tracing::warn!(letter = %waiting.id, why, "a letter could not be sent; it waits");
                    self.hub.mail().failed(waiting).await?;
                }
            }
        }
        Ok(due.len() >= AT_ONCE as usize)
    }

    async fn send(&self, waiting: &Waiting) -> Result<(), String> {
        let message = self.message(waiting)?;
        match &self.way {
            Way::Smtp(smtp) => smtp.send(message).await.map(|_| ()).map_err(|error| error.to_string()),
            Way::Folder(folder) => {
                let file = folder.join(format!("{}.eml", waiting.id));
                let half = folder.join(format!(".{}.half", waiting.id));
                let bytes = message.formatted();
                let written = async {
                    tokio::fs::write(&half, bytes).await?;
                    // Whoever looks into the folder never meets half a letter.
                    tokio::fs::rename(&half, &file).await
                };
                written.await.map_err(|error| error.to_string())
            }
        }
    }

    fn message(&self, waiting: &Waiting) -> Result<Message, String> {
        let words = write::letter(waiting.locale, &waiting.letter, &self.base);
        let address = waiting.email.parse().map_err(|error| format!("{error}"))?;
        let to = Mailbox::new(Some(waiting.letter.name().to_owned()), address);
        let host = self.from.email.domain();
        let part = |kind, body| SinglePart::builder().header(kind).body(body);
        Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(words.subject)
            .message_id(Some(format!("<{}@{host}>", waiting.id)))
            .multipart(
                MultiPart::alternative()
                    .singlepart(part(header::ContentType::TEXT_PLAIN, words.text))
                    .singlepart(part(header::ContentType::TEXT_HTML, words.html)),
            )
            .map_err(|error| error.to_string())
    }
}
