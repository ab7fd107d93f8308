//! Where replies wait that arrive while others are being written: they are written together, in one transaction. A
//! commit that is durable costs a turn of the disk, whatever it holds.

use super::post::{Posted, Prepared};
use crate::writes::Writes;
use crate::{Error, Hub, stamp};
use domain::discussions::ReplyState;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::{Notify, oneshot};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// A reply, and who waits to hear of it.
type Waiting = (Prepared, oneshot::Sender<Result<Posted, Error>>);

/// The desk of a hub.
#[derive(Debug, Default)]
pub(crate) struct Desk {
    waiting: Mutex<Vec<Waiting>>,
    /// How many replies are being made ready, and a word when none is.
    coming: AtomicUsize,
    all_here: Notify,
    turn: tokio::sync::Mutex<()>,
}

impl Desk {
    fn take(&self) -> Vec<Waiting> {
        std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether it is the first that waits.
    fn put(&self, waiting: Waiting) -> bool {
        let mut all = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        all.push(waiting);
        all.len() == 1
    }
}

/// Somebody whose reply is being made ready.
pub(super) struct Coming<'a>(&'a Desk);

impl Drop for Coming<'_> {
    fn drop(&mut self) {
        if self.0.coming.fetch_sub(1, Ordering::SeqCst) == 1 {
            self.0.all_here.notify_waiters();
        }
    }
}

impl Desk {
    /// Somebody's reply is about to be made ready: those who write wait for it a moment.
    pub(super) fn coming(&self) -> Coming<'_> {
        self.coming.fetch_add(1, Ordering::SeqCst);
        Coming(self)
    }

    /// Waits for those who come, a moment at most.
    async fn gathered(&self) {
        let here = self.all_here.notified();
        if self.coming.load(Ordering::SeqCst) > 0 {
            // Written alone is written too.
            let _ = timeout(MOMENT, here).await;
        }
    }
}

/// How long those who write wait for those who come; a commit takes about as long.
const MOMENT: Duration = Duration::from_millis(1);

/// Writes a reply. It goes on when whoever asked goes away.
///
/// The writing has a thread to itself, so that its turns with the database do not queue behind pages that are drawn.
pub(super) async fn write(hub: &Hub, prepared: Prepared, coming: Coming<'_>) -> Result<Posted, Error> {
    let (answer, answered) = oneshot::channel();
    let first = hub.desk.put((prepared, answer));
    drop(coming);
    if first {
        let (hub, turns) = (hub.clone(), Handle::current());
        spawn_blocking(move || turns.block_on(write_all(&hub)));
    }
    answered.await.unwrap_or_else(|_| Err(Error::Unsound("a reply was not written to its end".to_owned())))
}

/// Writes what waits when the turn comes.
async fn write_all(hub: &Hub) {
    let turn = hub.desk.turn.lock().await;
    hub.desk.gathered().await;
    let (replies, waiting): (Vec<Prepared>, Vec<_>) = hub.desk.take().into_iter().unzip();
    let done = match together(hub, &replies).await {
        Ok(done) => done,
        Err(error) if replies.len() == 1 => vec![Err(error)],
        // One of them it was. The others need not suffer for it.
        Err(_) => {
            let mut done = Vec::new();
            for reply in &replies {
                done.push(together(hub, std::slice::from_ref(reply)).await.and_then(|mut one| match one.pop() {
                    Some(one) => one,
                    None => Err(Error::Unsound("a reply was not written".to_owned())),
                }));
            }
            done
        }
    };
    drop(turn);
    let published = |done: &Result<Posted, Error>| matches!(done, Ok(posted) if posted.state == ReplyState::Published);
    let tells = done.iter().any(published);
    if tells {
        hub.untold.raise();
    }
    for (done, waiting) in done.into_iter().zip(waiting) {
        // Whoever asked may have gone away.
        let _ = waiting.send(done);
    }
    // Who writes next, and who has written, need not wait until everybody has heard of it.
    if tells && let Err(error) = hub.bus().deliver().await {
        // The replies stand; what was not told now is told with the next.
        tracing::warn!(%error, "it could not be told at once that replies were published");
    }
}

/// Writes replies in one transaction: what becomes of each, in their order. An error is of all of them, and none is
/// written then.
async fn together(hub: &Hub, replies: &[Prepared]) -> Result<Vec<Result<Posted, Error>>, Error> {
    let mut tx = hub.db.begin().await?;
    let (mut done, mut writes) = (Vec::new(), Writes::default());
    stamp::raise_with(&mut tx, &mut writes).await?;
    for reply in replies {
        match reply.write(hub, &mut tx, &mut writes).await {
            // What is refused is refused before anything is written.
            Err(error @ (Error::Fault(_) | Error::Wrong(_))) => done.push(Err(error)),
            other => done.push(Ok(other?)),
        }
    }
    writes.send(&mut tx).await?;
    hub.commit(tx).await?;
    Ok(done)
}
