//! Sends what is due, as long as the server runs. A mail server that is down delays letters and nothing else.

use super::Post;
use hub::{Error, Hub};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Letters that are taken at once.
const AT_ONCE: u32 = 20;

/// How long it may take until a letter that was put off is looked at again.
const LOOK: Duration = Duration::from_secs(20);

/// How long a server that stops waits for the letter that is under way.
const GRACE: Duration = Duration::from_secs(10);

/// The job, to be ended before the database is closed.
#[derive(Debug)]
pub struct Sending(JoinHandle<()>);

impl Post {
    /// Starts to send, until `stop` turns true.
    pub fn start(self, hub: Hub, stop: watch::Receiver<bool>) -> Sending {
        Sending(tokio::spawn(async move { self.run(&hub, stop).await }))
    }

    async fn run(&self, hub: &Hub, mut stop: watch::Receiver<bool>) {
        let mail = hub.mail();
        while !*stop.borrow() {
            let told = hub.notifications().write_due().await.unwrap_or_else(|error| {
                tracing::error!(%error, "letters on what is new could not be written");
                false
            });
            let more = self.send_due(hub, &stop).await.unwrap_or_else(|error| {
                tracing::error!(%error, "letters could not be looked through");
                false
            });
            if told || more {
                continue;
            }
            tokio::select! {
                () = mail.woken() => {}
                // Letters that were put off are due without anyone's word.
                () = tokio::time::sleep(LOOK) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
        }
    }

    /// Sends what is due now; says whether there may be more.
    pub(super) async fn send_due(&self, hub: &Hub, stop: &watch::Receiver<bool>) -> Result<bool, Error> {
        let due = hub.mail().due(AT_ONCE).await?;
        for waiting in &due {
            if *stop.borrow() {
                return Ok(false);
            }
            match self.send(hub, waiting).await {
                Ok(()) => hub.mail().sent(waiting.id).await?,
                Err(why) => {
                    tracing::warn!(letter = %waiting.id, why, "a letter could not be sent; it waits");
                    hub.mail().failed(waiting).await?;
                }
            }
        }
        Ok(due.len() >= AT_ONCE as usize)
    }
}

impl Sending {
    /// Waits for the letter that is under way. One that takes too long stays due: it may come twice, but it comes.
    pub async fn end(mut self) {
        if tokio::time::timeout(GRACE, &mut self.0).await.is_err() {
            self.0.abort();
        }
    }
}
