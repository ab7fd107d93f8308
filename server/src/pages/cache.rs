//! Pages that have been made, kept until something changes.

use super::Key;
use crate::assets::Coding;
use axum::body::Bytes;
use axum::http::{HeaderValue, StatusCode};
use domain::Locale;
use hub::Stamp;
use std::collections::HashMap;
use std::io::Write as _;
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
    gzip: OnceLock<Bytes>,
}

impl Kept {
    /// A page that is not compressed yet.
    pub fn new(status: StatusCode, locale: Locale, etag: String, policy: HeaderValue, html: String) -> Self {
        Self { status, locale, etag, policy, plain: html.into(), brotli: OnceLock::new(), gzip: OnceLock::new() }
    }

    /// The bytes in a coding; compressed at most once.
    pub fn body(&self, coding: Coding) -> Bytes {
        match coding {
            Coding::Identity => self.plain.clone(),
            Coding::Brotli => self.brotli.get_or_init(|| brotli(&self.plain)).clone(),
            Coding::Gzip => self.gzip.get_or_init(|| gzip(&self.plain)).clone(),
        }
    }

    fn size(&self) -> usize {
        self.plain.len() + self.brotli.get().map_or(0, Bytes::len) + self.gzip.get().map_or(0, Bytes::len)
    }
}

/// Quality 5 is where brotli's gain for text flattens; a page takes a few milliseconds, once.
fn brotli(plain: &[u8]) -> Bytes {
    let mut packed = Vec::with_capacity(plain.len() / 4);
    let params = brotli::enc::BrotliEncoderParams { quality: 5, lgwin: 20, ..Default::default() };
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
const LIMIT: usize = 16 << 20;

/// The pages that are kept, all of the same state of the content.
#[derive(Debug, Default)]
pub struct Cache(Mutex<Pages>);

#[derive(Debug, Default)]
struct Pages {
    of: Option<(Stamp, Date)>,
    pages: HashMap<Key, Arc<Kept>>,
}

impl Cache {
    /// The page, if it was made from the content as it is now and for this day.
    pub fn get(&self, key: &Key, stamp: Stamp, today: Date) -> Option<Arc<Kept>> {
        let pages = self.0.lock().ok()?;
        if pages.of == Some((stamp, today)) { pages.pages.get(key).cloned() } else { None }
    }

    /// Keeps a page. Pages of another state are dropped; when there are too many, all are.
    pub fn put(&self, key: Key, stamp: Stamp, today: Date, page: Arc<Kept>) {
        let Ok(mut pages) = self.0.lock() else { return };
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
