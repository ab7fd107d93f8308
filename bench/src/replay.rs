//! Anchor B: axum sends the bytes of a page from memory.

use crate::Result;
use axum::Router;
use axum::body::Bytes;
use axum::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, VARY};
use std::path::Path;
use tokio::net::TcpListener;

/// Serves a file that holds a page as brotli has packed it, at every address.
#[tokio::main]
pub async fn serve(page: &Path) -> Result {
    let page = Bytes::from(std::fs::read(page)?);
    let answer = move || {
        let page = page.clone();
        async move {
            let fields = [
                (CONTENT_TYPE, "text/html; charset=utf-8"),
                (CONTENT_ENCODING, "br"),
                (CACHE_CONTROL, "private, no-cache"),
                (VARY, "Accept-Encoding"),
                (ETAG, "\"0123456789abcdef0123456789abcdef\""),
            ];
            (fields, page)
        }
    };
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("anchor B serves http://{}", listener.local_addr()?);
    axum::serve(listener, Router::new().fallback(answer)).await?;
    Ok(())
}
