//! The site's files, inside the executable: scripts, styles and fonts under hashed names, and a few that
//! browsers ask for by fixed names. Each comes with its compressed forms, made when it was built.

use axum::body::Body;
use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode};
use serde::Deserialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(rust_embed::RustEmbed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

/// What the build wrote down about the files: logical name to hashed path.
#[derive(Debug, Default, Deserialize)]
struct Manifest {
    #[serde(default)]
    files: BTreeMap<String, String>,
}

static MANIFEST: LazyLock<Manifest> = LazyLock::new(|| {
    Site::get("manifest.json").and_then(|file| serde_json::from_slice(&file.data).ok()).unwrap_or_default()
});

/// The address of a file by its logical name, such as `style.css`; `None` when it was not built in.
pub fn href(name: &str) -> Option<String> {
    MANIFEST.files.get(name).map(|path| format!("/{path}"))
}

/// How a response may be compressed, as far as the request allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Coding {
    /// Brotli (RFC 7932).
    Brotli,
    /// Gzip (RFC 1952).
    Gzip,
    /// As it is.
    Identity,
}

impl Coding {
    /// The best that `Accept-Encoding` allows (RFC 9110, section 12.5.3).
    pub fn of(headers: &HeaderMap) -> Self {
        let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let allows = |name: &str| {
            accepted.split(',').any(|each| {
                let mut parts = each.split(';');
                let coding = parts.next().unwrap_or_default().trim();
                let refused = parts.any(|p| matches!(p.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
                coding.eq_ignore_ascii_case(name) && !refused
            })
        };
        if allows("br") {
            Self::Brotli
        } else if allows("gzip") {
            Self::Gzip
        } else {
            Self::Identity
        }
    }

    /// The value of `Content-Encoding`, if any is due.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }

    const fn suffix(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
            Self::Identity => "",
        }
    }
}

/// Serves `/assets/…`: names carry a hash of the content, so they may be kept for ever.
pub async fn hashed(Path(path): Path<String>, headers: HeaderMap) -> Response<Body> {
    file(&format!("assets/{path}"), &headers, "public, max-age=31536000, immutable")
}

/// Serves a file of a fixed name, to be asked for again after a day.
pub async fn fixed(uri: axum::http::Uri, headers: HeaderMap) -> Response<Body> {
    file(uri.path().trim_start_matches('/'), &headers, "public, max-age=86400")
}

fn file(path: &str, headers: &HeaderMap, kept: &'static str) -> Response<Body> {
    // The compressed forms and the list of files are no addresses of their own.
    let hidden = [".br", ".gz", ".json"].iter().any(|end| path.ends_with(end)) || path.contains("..");
    let (Some(plain), false) = (Site::get(path), hidden) else {
        return status(StatusCode::NOT_FOUND);
    };
    let etag = format!("\"{}\"", hex(&plain.metadata.sha256_hash()[..16]));
    if headers.get(IF_NONE_MATCH).is_some_and(|seen| seen.as_bytes() == etag.as_bytes()) {
        let mut response = status(StatusCode::NOT_MODIFIED);
        put(&mut response, ETAG, &etag);
        return response;
    }
    let wanted = Coding::of(headers);
    let (data, coding) = match Site::get(&format!("{path}{}", wanted.suffix())) {
        Some(packed) => (packed.data, wanted),
        None => (plain.data, Coding::Identity),
    };
    let body = match data {
        Cow::Borrowed(bytes) => Body::from(bytes),
        Cow::Owned(bytes) => Body::from(bytes),
    };
    let mut response = Response::new(body);
    put(&mut response, CONTENT_TYPE, content_type(path));
    put(&mut response, CACHE_CONTROL, kept);
    put(&mut response, VARY, "Accept-Encoding");
    put(&mut response, ETAG, &etag);
    if let Some(name) = coding.name() {
        put(&mut response, CONTENT_ENCODING, name);
    }
    response
}

fn status(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

fn put(response: &mut Response<Body>, name: axum::http::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
