//! Which address is answered by what.

use crate::limits::Limits;
use crate::pages::Cache;
use crate::{assets, feeds, go_to, live, log, own_data, pages, preferences, security, site_files, visit};
use axum::Router;
use axum::body::Body;
use axum::extract::{FromRef, Request, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use hub::Hub;
use leptos::prelude::provide_context;
use std::sync::Arc;
use tokio::sync::watch;
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
    /// How often what may be done.
    pub limits: Arc<Limits>,
    /// Whether a proxy in front says where requests come from.
    pub trust_proxy: bool,
    /// Turns true when the server stops, so that streams end.
    pub stop: watch::Sender<bool>,
}

impl Site {
    /// A site on a hub.
    pub fn new(hub: Hub, base: String, trust_proxy: bool) -> Arc<Self> {
        // Pages wait for their data on this runtime. A second site in one process finds it set.
        let _ = any_spawner::Executor::init_tokio();
        let (limits, stop) = (Arc::new(Limits::new(1)), watch::Sender::new(false));
        Arc::new(Self { hub, base, cache: Cache::default(), limits, trust_proxy, stop })
    }

    /// Whether the hub is reached by `https`.
    pub fn secure(&self) -> bool {
        self.base.starts_with("https://")
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

/// The largest body that is read, in bytes: twelve versions of a reply, each character in four bytes, percent-encoded.
const BODY_LIMIT: usize = 4 << 20;

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
        .route("/{lang}/account/data.json", get(own_data::own_data))
        .route("/{lang}/moderation/log.csv", get(log::export))
        .route("/{lang}/moderation/log.json", get(log::export))
        .route("/preferences", post(preferences::choose))
        .route("/live", get(live::live))
        .route("/api/{*function}", get(api).post(api))
        .fallback(get(pages::page).post(pages::post))
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
    let visit = match visit::visit(&site, request.headers(), request.extensions()).await {
        Ok(visit) => visit,
        Err(error) => {
            tracing::error!(%error, "it could not be told who asks");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let provide = move || {
        provide_context(hub.clone());
        provide_context(visit.clone());
    };
    let mut response = leptos_axum::handle_server_fns_with_context(provide, request).await.into_response();
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
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
