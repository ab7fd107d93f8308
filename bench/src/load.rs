//! Load: some connections that ask again as soon as they are answered.

use crate::Result;
use crate::child::Server;
use crate::http::Connection;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// How many connections ask at once.
pub const CONNECTIONS: u32 = 8;

/// What is asked, and what must come back.
pub struct Job {
    /// The request for a number that no other request has.
    pub request: Box<dyn Fn(u64) -> Vec<u8> + Send + Sync>,
    /// The status.
    pub status: u16,
    /// The length of the body.
    pub length: usize,
}

/// What came of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outcome {
    /// Requests a second.
    pub rate: f64,
    /// Processor time a request, in milliseconds.
    pub cpu: f64,
}

static NEXT: AtomicU64 = AtomicU64::new(0);

/// Asks a server for some time.
#[expect(clippy::cast_precision_loss, reason = "counts of a few seconds")]
pub async fn run(server: &Server, job: &Arc<Job>, time: Duration) -> Result<Outcome> {
    let (started, cpu) = (Instant::now(), server.cpu()?);
    let tasks: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            let (job, address) = (Arc::clone(job), server.address);
            tokio::spawn(async move {
                let mut connection = Connection::to(address).await?;
                let mut answered = 0_u64;
                while started.elapsed() < time {
                    let request = (job.request)(NEXT.fetch_add(1, Ordering::Relaxed));
                    let answer = connection.ask(&request).await?;
                    if (answer.status, answer.body.len()) != (job.status, job.length) {
                        let (status, length) = (answer.status, answer.body.len());
                        let expected = (job.status, job.length);
                        return Err(format!("status {status} and {length} bytes, not {expected:?}").into());
                    }
                    answered += 1;
                }
                Ok::<_, Box<dyn std::error::Error + Send + Sync>>(answered)
            })
        })
        .collect();
    let mut answered = 0;
    for task in tasks {
        answered += task.await?.map_err(|error| format!("{}: {error}", server.name))?;
    }
    let took = started.elapsed();
    let cpu = server.cpu()?.saturating_sub(cpu);
    Ok(Outcome { rate: answered as f64 / took.as_secs_f64(), cpu: cpu.as_secs_f64() * 1e3 / answered.max(1) as f64 })
}

/// The middle one of some figures.
pub fn median(figures: impl IntoIterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.into_iter().collect();
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
