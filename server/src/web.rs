//! Reads pages of others: what the page of a work tells of it, and whether a link still leads somewhere.
//!
//! Whoever fills in a form chooses the address, so the hub must not become their way into its own network: only public
//! addresses are connected to, whatever a name or a redirection says, at the ports of the web, for so many bytes and so
//! long. An operator may name hosts of their own that are read all the same.

mod page;
mod public;
#[cfg(test)]
mod tests;

use app::api::Web;
use domain::resources::Cited;
use http_body_util::{BodyExt as _, Empty, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use public::{Public, Reach};
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use axum::body::Bytes;
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE, CONTENT_TYPE, LOCATION, USER_AGENT};
use axum::http::{Method, Request, Response, Uri};
use hyper::body::Incoming;

/// So much of a page is read: what it tells of its work stands at its beginning.
const MOST_BYTES: usize = 512 * 1024;

/// So long all of it may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// So long a host may take to answer at all.
const CONNECT: Duration = Duration::from_secs(4);

/// So often a page may send on.
const HOPS: usize = 5;

/// How the hub names itself to others.
const AGENT: &str = concat!("Colloquy/", env!("CARGO_PKG_VERSION"), " (reads citation data and checks links)");

/// The reader.
#[derive(Clone, Debug)]
pub struct Reader {
    client: Client<HttpsConnector<HttpConnector<Public>>, Empty<Bytes>>,
    reach: Reach,
}

impl Reader {
    /// One that reaches what is public, and these hosts of the operator's: `HOST:PORT`.
    pub fn new(own: &[String]) -> Self {
        Self::within(Reach::new(own))
    }

    fn within(reach: Reach) -> Self {
        let mut tcp = HttpConnector::new_with_resolver(Public(reach.clone()));
        tcp.enforce_http(false);
        tcp.set_connect_timeout(Some(CONNECT));
        let line = HttpsConnectorBuilder::new().with_webpki_roots().https_or_http().enable_http1().wrap_connector(tcp);
        // No connection is kept: what a name led to once need not be what it leads to now.
        let client = Client::builder(TokioExecutor::new()).pool_max_idle_per_host(0).build(line);
        Self { client, reach }
    }

    /// Whether a link leads somewhere. One that asks to sign in, or takes us for too many, does.
    pub async fn alive(&self, link: &str) -> bool {
        let asked = async {
            let answer = match self.follow(Method::HEAD, link).await {
                // Some answer only to who wants the page.
                Some(answer) if answer.status().is_client_error() || answer.status().is_server_error() => {
                    self.follow(Method::GET, link).await
                }
                answer => answer,
            };
            answer.is_some_and(|answer| {
                let status = answer.status();
                status.is_success() || matches!(status.as_u16(), 401 | 403 | 405 | 429)
            })
        };
        tokio::time::timeout(PATIENCE, asked).await.unwrap_or(false)
    }

    async fn read(&self, address: &str) -> Option<Cited> {
        let answer = self.follow(Method::GET, address).await?;
        let html = |value: &str| value.starts_with("text/html") || value.starts_with("application/xhtml+xml");
        let kind = answer.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !answer.status().is_success() || !html(kind) {
            return None;
        }
        let mut body = Limited::new(answer.into_body(), MOST_BYTES);
        let mut bytes = Vec::new();
        // A page that is longer is read as far as it was.
        while let Some(Ok(frame)) = body.frame().await {
            if let Ok(data) = frame.into_data() {
                bytes.extend_from_slice(&data);
            }
        }
        Some(page::cited(&String::from_utf8_lossy(&bytes)))
    }

    /// What is answered at an address, or where it leads in the end.
    async fn follow(&self, method: Method, address: &str) -> Option<Response<Incoming>> {
        let mut uri: Uri = address.parse().ok()?;
        for _ in 0..=HOPS {
            if !self.reach.may_be_asked(&uri) {
                return None;
            }
            let request = Request::builder()
                .method(method.clone())
                .uri(uri.clone())
                .header(USER_AGENT, AGENT)
                .header(ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.5")
                .header(ACCEPT_LANGUAGE, "*")
                .body(Empty::new())
                .ok()?;
            let answer = self.client.request(request).await.ok()?;
            let next = answer.headers().get(LOCATION).and_then(|value| value.to_str().ok());
            match next.filter(|_| answer.status().is_redirection()) {
                None => return Some(answer),
                // Another address, or another place on the same host.
                Some(next) => uri = url::Url::parse(&uri.to_string()).ok()?.join(next).ok()?.as_str().parse().ok()?,
            }
        }
        None
    }
}

impl Web for Reader {
    fn cited<'a>(&'a self, address: &'a str) -> Pin<Box<dyn Future<Output = Option<Cited>> + Send + 'a>> {
        Box::pin(async move { tokio::time::timeout(PATIENCE, self.read(address)).await.ok().flatten() })
    }
}
