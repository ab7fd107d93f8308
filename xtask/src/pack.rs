//! Brotli and gzip versions of files, made once at build time so that the server never compresses an asset.

use std::{io::Write, path::Path};

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};

use crate::{Mode, cache};

/// What the two ways of compressing made of some bytes.
pub struct Packed {
    pub br: Vec<u8>,
    pub gz: Vec<u8>,
}

/// Packs `bytes`, or tells by `None` that they are packed already (fonts, pictures) or
/// too small to gain.
pub fn pack(name: &str, bytes: &[u8], mode: Mode) -> Result<Option<Packed>> {
    const PLAIN: [&str; 8] = ["css", "html", "ico", "js", "json", "svg", "txt", "wasm"];
    let extension = Path::new(name).extension().and_then(|extension| extension.to_str());
    if !extension.is_some_and(|extension| PLAIN.contains(&extension)) {
        return Ok(None);
    }
    // The last few per cent take most of the time: worth it for what many will download.
    let (br, gz) = match mode {
        Mode::Release => (11, 9),
        Mode::Dev => (4, 4),
    };
    let br = cache::bytes(&cache::key(&[b"br", &[br], bytes]), || brotli(bytes, br))?;
    let gz = cache::bytes(&cache::key(&[b"gz", &[gz], bytes]), || gzip(bytes, gz))?;
    Ok((br.len() < bytes.len() && gz.len() < bytes.len()).then_some(Packed { br, gz }))
}

fn brotli(bytes: &[u8], quality: u8) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: quality.into(),
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params)?;
    Ok(packed)
}

fn gzip(bytes: &[u8], level: u8) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(level.into()));
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
