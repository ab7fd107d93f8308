//! Whether a published change shows in the very next read: pairs of a write and a read, while others read too.

use super::{Plan, say};
use crate::Result;
use crate::child::sqlite;
use crate::consultation::Maker;
use crate::table::{Bound, Table};
use crate::writer::Writer;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use colloquy::router::{Site, router};
use colloquy::web::Reader;
use domain::Locale;
use http_body_util::BodyExt as _;
use hub::Hub;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;
use tower::ServiceExt as _;

const QUESTIONS: u32 = 25;
/// So many replies a question at most: a page must not grow without bound.
const PLACES: u32 = 20;
/// Longer than a file's time is too coarse for.
const RESTED: Duration = Duration::from_millis(70);

/// Where a pair writes.
fn place(pair: u32) -> (String, u32, u32) {
    let question = pair / PLACES;
    (format!("pairs-{}", question / QUESTIONS), question % QUESTIONS + 1, pair % PLACES + 1)
}

/// The page on which the reply of a pair must stand; languages take turns.
fn address(pair: u32) -> String {
    let (slug, question, _) = place(pair);
    let locale = Locale::ALL[pair as usize % Locale::ALL.len()];
    format!("/{locale}/spaces/{slug}/questions/{question}")
}

fn words(pair: u32) -> String {
    format!("This was said as number {pair:06} of all.")
}

/// Writes and reads.
pub async fn measure(plan: &Plan, folder: &Path, table: &mut Table) -> Result {
    let file = folder.join("pairs.db");
    let maker = Maker::new()?;
    let hub = Hub::open(&sqlite(&file)).await?;
    let total = plan.pairs + plan.foreign_pairs;
    for nth in 0..=total / PLACES / QUESTIONS {
        hub.discussions().import_archive(&maker.empty_space(&format!("pairs-{nth}"), QUESTIONS)).await?;
    }
    let site = router(Site::new(hub.clone(), "http://127.0.0.1".to_owned(), false, Arc::new(Reader::new(&[]))));

    say(&format!("{} pairs of a write and a read, while two others read", plan.pairs));
    let (pair, done) = (Arc::new(AtomicU32::new(0)), Arc::new(AtomicBool::new(false)));
    let others: Vec<_> = (0..2)
        .map(|_| {
            let (site, pair, done) = (site.clone(), Arc::clone(&pair), Arc::clone(&done));
            tokio::spawn(async move {
                while !done.load(Ordering::Relaxed) {
                    read(&site, &address(pair.load(Ordering::Relaxed))).await?;
                }
                Ok::<_, Box<dyn std::error::Error + Send + Sync>>(())
            })
        })
        .collect();
    let mut stale = 0_u32;
    for nth in 0..plan.pairs {
        pair.store(nth, Ordering::Relaxed);
        let (slug, question, place) = place(nth);
        hub.discussions().import_archive(&maker.one_reply(&slug, question, place, &words(nth))?).await?;
        stale += u32::from(!read(&site, &address(nth)).await?.contains(&words(nth)));
    }
    done.store(true, Ordering::Relaxed);
    for other in others {
        other.await??;
    }
    table.note(format!("stale pages in {} pairs", plan.pairs), f64::from(stale), "", Bound::AtMost(0.0));

    say(&format!("{} pairs, written by another process", plan.foreign_pairs));
    let mut writer = Writer::start(&file)?;
    let mut stale = 0_u32;
    for nth in plan.pairs..total {
        let (slug, question, place) = place(nth);
        if nth % 2 == 0 {
            // The files have rested when the other process writes: the stamp is not asked for each time.
            tokio::time::sleep(RESTED).await;
        }
        read(&site, &address(nth)).await?;
        writer.write(&slug, question, place, &words(nth))?;
        stale += u32::from(!read(&site, &address(nth)).await?.contains(&words(nth)));
    }
    drop(writer);
    hub.close().await;
    let name = format!("stale pages in {} pairs of two processes", plan.foreign_pairs);
    table.note(name, f64::from(stale), "", Bound::AtMost(0.0));
    Ok(())
}

async fn read(site: &Router, address: &str) -> Result<String> {
    let response = site.clone().oneshot(Request::get(address).body(Body::empty())?).await?;
    if response.status() != StatusCode::OK {
        return Err(format!("{address}: {}", response.status()).into());
    }
    Ok(String::from_utf8_lossy(&response.into_body().collect().await?.to_bytes()).into_owned())
}
