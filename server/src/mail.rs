//! Sends letters: written out in their reader's language, by SMTP or into files, and again if the mail server is
//! away.

mod job;
#[cfg(test)]
mod tests;
mod way;
mod write;

pub use job::Sending;
pub use way::Way;

use crate::cli::Failure;
use hub::Hub;
use hub::mail::Waiting;
use lettre::Message;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use std::time::SystemTime;
use way::Carrier;

/// How letters leave, and whom they are from.
#[derive(Debug)]
pub struct Post {
    base: String,
    from: Mailbox,
    carrier: Carrier,
}

impl Post {
    /// Makes ready to send. `base` is the hub's public address; without `from`, letters are from `colloquy@` its host.
    pub fn open(way: Way, from: Option<Mailbox>, base: &str) -> Result<Self, Failure> {
        let from = match from {
            Some(from) => from,
            None => format!("Colloquy <colloquy@{}>", host(base)).parse().map_err(|_| {
                Failure::wrong("no address for mail can be made of the public address; set COLLOQUY_MAIL_FROM")
            })?,
        };
        let carrier = way.open(from.email.domain())?;
        Ok(Self { base: base.to_owned(), from, carrier })
    }

    async fn send(&self, hub: &Hub, waiting: &Waiting) -> Result<(), String> {
        let settings = hub.settings().current().await.map_err(|error| error.to_string())?;
        let message = self.message(waiting, hub.now().into(), settings.foot.get(waiting.locale))?;
        self.carrier.carry(waiting.id, message).await
    }

    fn message(&self, waiting: &Waiting, now: SystemTime, foot: &str) -> Result<Message, String> {
        let words = write::letter(waiting.locale, &waiting.letter, &self.base, foot);
        let address = waiting.email.parse().map_err(|error| format!("{error}"))?;
        let name = Some(write::one_line(waiting.letter.name())).filter(|name| !name.is_empty());
        let part = |kind, body| SinglePart::builder().header(kind).body(body);
        let mut message = Message::builder();
        if let Some(path) = waiting.letter.unsubscribe() {
            // One click, without signing in (RFC 8058).
            message = message
                .raw_header(plain("List-Unsubscribe", &format!("<{}{path}>", self.base)))
                .raw_header(plain("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        message
            .date(now)
            .from(self.from.clone())
            .to(Mailbox::new(name, address))
            .subject(words.subject)
            .message_id(Some(format!("<{}@{}>", waiting.id, self.from.email.domain())))
            .raw_header(plain("Content-Language", waiting.locale.tag()))
            // So that nobody's absence is told to the hub (RFC 3834, section 5).
            .raw_header(plain("Auto-Submitted", "auto-generated"))
            .multipart(
                MultiPart::alternative()
                    .singlepart(part(ContentType::TEXT_PLAIN, words.text))
                    .singlepart(part(ContentType::TEXT_HTML, words.html)),
            )
            .map_err(|error| error.to_string())
    }
}

fn plain(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// The host of a public address, as an address for mail may have it.
fn host(base: &str) -> String {
    let uri = base.parse::<axum::http::Uri>().unwrap_or_default();
    let host = uri.host().unwrap_or_default();
    // Nobody's mail is from a number.
    let number = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>().is_ok();
    if number { "localhost".to_owned() } else { host.to_owned() }
}
