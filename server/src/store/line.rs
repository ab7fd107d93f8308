//! The line to a store of objects: HTTP by the libraries that the server is built on, TLS as for mail.

use http_body_util::BodyExt as _;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector as Tcp;
use hyper_util::rt::TokioExecutor;
use object_store::client::{
    HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpRequestBody, HttpResponse, HttpService,
};
use object_store::{ClientConfigKey, ClientOptions};
use std::time::Duration;

/// How long a store may take to take a call.
const CALL: Duration = Duration::from_secs(5);

/// How long one try may take, to the last byte.
const TRY: Duration = Duration::from_secs(30);

/// Makes lines.
#[derive(Debug)]
pub struct Lines;

#[derive(Clone, Debug)]
struct Line(Client<HttpsConnector<Tcp>, HttpRequestBody>);

impl HttpConnector for Lines {
    fn connect(&self, options: &ClientOptions) -> object_store::Result<HttpClient> {
        let in_clear = options.get_config_value(&ClientConfigKey::AllowHttp).as_deref() == Some("true");
        let mut tcp = Tcp::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_connect_timeout(Some(CALL));
        let tls = HttpsConnectorBuilder::new().with_webpki_roots();
        let line = if in_clear { tls.https_or_http() } else { tls.https_only() }.enable_http1().wrap_connector(tcp);
        Ok(HttpClient::new(Line(Client::builder(TokioExecutor::new()).build(line))))
    }
}

#[async_trait::async_trait]
impl HttpService for Line {
    async fn call(&self, asked: HttpRequest) -> Result<HttpResponse, HttpError> {
        let said = async {
            let (head, body) = self.0.request(asked).await.map_err(broken)?.into_parts();
            // Nothing that is kept here is large.
            let body = body.collect().await.map_err(|error| HttpError::new(HttpErrorKind::Interrupted, error))?;
            Ok(HttpResponse::from_parts(head, body.to_bytes().into()))
        };
        let late = |late| Err(HttpError::new(HttpErrorKind::Timeout, late));
        tokio::time::timeout(TRY, said).await.unwrap_or_else(late)
    }
}

fn broken(error: hyper_util::client::legacy::Error) -> HttpError {
    let kind = if error.is_connect() { HttpErrorKind::Connect } else { HttpErrorKind::Request };
    HttpError::new(kind, error)
}
