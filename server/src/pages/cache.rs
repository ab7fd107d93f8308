//! Pages that have been made, kept until something changes.

use super::Key;
use crate::assets::Coding;
use axum::body::Bytes;
use axum::http::{HeaderValue, StatusCode};
use domain::Locale;
use hub::Stamp;
use std::collections::HashMap;
use std::io::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use time::Date;

/// A page as it is sent.
#[derive(Debug)]
pub struct Kept {
    /// Its status.
    pub status: StatusCode,
    /// Its language.
    pub locale: Locale,
    /// The entity tag, in its quotes.
    pub etag: String,
    /// The content security policy.
    pub policy: HeaderValue,
    plain: Bytes,
    brotli: OnceLock<Bytes>,
    /// Brotli at its best, for a page that is asked for again.
    tight: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

impl Kept {
    /// A page that is not compressed yet.
    pub fn new(status: StatusCode, locale: Locale, etag: String, policy: HeaderValue, html: String) -> Self {
        let (brotli, tight, gzip) = Default::default();
        Self { status, locale, etag, policy, plain: html.into(), brotli, tight, gzip }
    }

    /// The bytes in a coding; compressed at most once.
    pub fn body(&self, coding: Coding) -> Bytes {
        match coding {
            Coding::Identity => self.plain.clone(),
            Coding::Brotli => {
                self.tight.get().unwrap_or_else(|| self.brotli.get_or_init(|| brotli(&self.plain, QUICK))).clone()
            }
            Coding::Gzip => self.gzip.get_or_init(|| gzip(&self.plain)).clone(),
        }
    }

    fn size(&self) -> usize {
        let packed = [&self.brotli, &self.tight, &self.gzip];
        self.plain.len() + packed.into_iter().filter_map(OnceLock::get).map(Bytes::len).sum::<usize>()
    }
}

/// Where brotli's gain flattens: a page takes a millisecond or some, while its reader waits.
const QUICK: i32 = 5;
/// A fifth smaller for a hundred times the work: worth it aside, for a page that is read again.
const TIGHT: i32 = 11;

fn brotli(plain: &[u8], quality: i32) -> Bytes {
    let mut packed = Vec::with_capacity(plain.len() / 4);
    // A window that holds the whole page; a larger one would only take memory. With the least, 16, the encoder takes
    // another way, whose tables cost ten milliseconds and twenty megabytes for the smallest page.
    let lgwin = plain.len().next_power_of_two().trailing_zeros().clamp(17, 22).try_into().unwrap_or(20);
    // Small blocks take half the memory at the same size.
    let params =
        brotli::enc::BrotliEncoderParams { quality, lgwin, lgblock: 16, size_hint: plain.len(), ..Default::default() };
    match brotli::BrotliCompress(&mut &plain[..], &mut packed, &params) {
        Ok(_) => packed.into(),
        // Writing to memory does not fail; an empty body would be a lie.
        Err(error) => unreachable!("brotli could not write to memory: {error}"),
    }
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut packed = flate2::write::GzEncoder::new(Vec::with_capacity(plain.len() / 4), flate2::Compression::new(6));
    match packed.write_all(plain).and_then(|()| packed.finish()) {
        Ok(packed) => packed.into(),
        Err(error) => unreachable!("gzip could not write to memory: {error}"),
    }
}

/// How much is kept at most, in bytes of pages.
const LIMIT: usize = 8 << 20;

/// The pages that are kept, all of the same state of the content.
#[derive(Debug, Default)]
pub struct Cache {
    pages: Mutex<Pages>,
    /// Whether a page is being packed tightly; one at a time.
    packing: Arc<AtomicBool>,
}

#[derive(Debug, Default)]
struct Pages {
    of: Option<(Stamp, Date)>,
    pages: HashMap<Key, Arc<Kept>>,
}

impl Cache {
    /// The page, if it was made from the content as it is now and for this day.
    pub fn get(&self, key: &Key, stamp: Stamp, today: Date) -> Option<Arc<Kept>> {
        let pages = self.pages.lock().ok()?;
        if pages.of == Some((stamp, today)) { pages.pages.get(key).cloned() } else { None }
    }

    /// Has a page that was asked for again packed as tightly as can be, aside from all requests.
    pub fn tighten(&self, page: &Arc<Kept>) {
        if page.brotli.get().is_none() || page.tight.get().is_some() || self.packing.swap(true, Ordering::AcqRel) {
            return;
        }
        let (page, packing) = (Arc::clone(page), Arc::clone(&self.packing));
        tokio::task::spawn_blocking(move || {
            page.tight.get_or_init(|| brotli(&page.plain, TIGHT));
            packing.store(false, Ordering::Release);
        });
    }

    /// Keeps a page. Pages of another state are dropped; when there are too many, all are.
    pub fn put(&self, key: Key, stamp: Stamp, today: Date, page: Arc<Kept>) {
        let Ok(mut pages) = self.pages.lock() else { return };
        if pages.of != Some((stamp, today)) {
            pages.of = Some((stamp, today));
            pages.pages.clear();
        }
        let size: usize = pages.pages.values().map(|kept| kept.size()).sum();
        if size + page.size() > LIMIT {
            pages.pages.clear();
        }
        pages.pages.insert(key, page);
    }
}
