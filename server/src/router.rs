//! Which address is answered by what.

use crate::pages::Cache;
use crate::{assets, feeds, go_to, pages, preferences, security, site_files};
use axum::Router;
use axum::body::Body;
use axum::extract::{FromRef, Request, State};
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use hub::Hub;
use leptos::prelude::provide_context;
use std::sync::Arc;
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::trace::TraceLayer;

/// What every handler may need.
#[derive(Debug)]
pub struct Site {
    /// The hub.
    pub hub: Hub,
    /// The public address, without a slash at its end.
    pub base: String,
    /// Pages that have been made.
    pub cache: Cache,
}

impl Site {
    /// A site on a hub.
    pub fn new(hub: Hub, base: String) -> Arc<Self> {
        // Pages wait for their data on this runtime. A second site in one process finds it set.
        let _ = any_spawner::Executor::init_tokio();
        Arc::new(Self { hub, base, cache: Cache::default() })
    }
}

#[derive(Clone, Debug)]
struct Shared(Arc<Site>);

impl FromRef<Shared> for Arc<Site> {
    fn from_ref(shared: &Shared) -> Self {
        Arc::clone(&shared.0)
    }
}

impl FromRef<Shared> for Hub {
    fn from_ref(shared: &Shared) -> Self {
        shared.0.hub.clone()
    }
}

/// The largest body that is read, in bytes: today's forms are tiny.
const BODY_LIMIT: usize = 64 << 10;

/// The whole site.
pub fn router(site: Arc<Site>) -> Router {
    let request_id = HeaderName::from_static("x-request-id");
    Router::new()
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(ready))
        .route("/assets/{*path}", get(assets::hashed))
        .route("/favicon.ico", get(assets::fixed))
        .route("/favicon.svg", get(assets::fixed))
        .route("/apple-touch-icon.png", get(assets::fixed))
        .route("/icon-192.png", get(assets::fixed))
        .route("/icon-512.png", get(assets::fixed))
        .route("/robots.txt", get(site_files::robots))
        .route("/sitemap.xml", get(site_files::sitemap))
        .route("/{lang}/manifest.webmanifest", get(site_files::manifest))
        .route("/feeds/{lang}/spaces/{file}", get(feeds::space))
        .route("/{lang}/spaces/{slug}/go-to", get(go_to::go_to))
        .route("/preferences", post(preferences::choose))
        .route("/api/{*function}", get(api).post(api))
        .fallback(get(pages::page))
        .with_state(Shared(site))
        .layer(axum::middleware::from_fn(security::headers))
        .layer(CsrfLayer::new())
        .layer(RequestBodyLimitLayer::new(BODY_LIMIT))
        .layer(TraceLayer::new_for_http())
        .layer(PropagateRequestIdLayer::new(request_id.clone()))
        .layer(SetRequestIdLayer::new(request_id, MakeRequestUuid))
}

/// The server functions.
async fn api(State(site): State<Arc<Site>>, request: Request) -> Response<Body> {
    let hub = site.hub.clone();
    let provide = move || provide_context(hub.clone());
    leptos_axum::handle_server_fns_with_context(provide, request).await.into_response()
}

/// Whether requests can be answered: the database is there.
async fn ready(State(hub): State<Hub>) -> Response<Body> {
    match hub.ready().await {
        Ok(()) => "ready\n".into_response(),
        Err(error) => {
            tracing::error!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready\n").into_response()
        }
    }
}
