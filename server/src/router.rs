//! Which address is answered by what.

use crate::limits::Limits;
use crate::pages::Cache;
use crate::web::Reader;
use crate::{
    assets, feeds, files, go_to, live, log, look, mentions, own_data, pages, passkeys, preferences, resources,
    security, site_files, visit,
};
use app::api::AskedByScript;
use axum::Router;
use axum::body::Body;
use axum::extract::{FromRef, Request, State};
use axum::http::header::{ACCEPT, CACHE_CONTROL, REFERER};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use hub::Hub;
use leptos::prelude::provide_context;
use std::sync::Arc;
use tokio::sync::{Semaphore, watch};
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
    /// Pages that are being made: more at a time would take memory and end no sooner.
    pub making: Semaphore,
    /// Reads pages of others.
    pub web: Arc<Reader>,
    /// How often what may be done.
    pub limits: Arc<Limits>,
    /// Whether a proxy in front says where requests come from.
    pub trust_proxy: bool,
    /// Turns true when the server stops, so that streams end.
    pub stop: watch::Sender<bool>,
}

impl Site {
    /// A site on a hub.
    pub fn new(hub: Hub, base: String, trust_proxy: bool, web: Arc<Reader>) -> Arc<Self> {
        // Pages wait for their data on this runtime. A second site in one process finds it set.
        let _ = any_spawner::Executor::init_tokio();
        let (limits, stop) = (Arc::new(Limits::new(1)), watch::Sender::new(false));
        let making = Semaphore::new(2 * std::thread::available_parallelism().map_or(1, usize::from));
        Arc::new(Self { hub, base, cache: Cache::default(), making, web, limits, trust_proxy, stop })
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

/// Routes on their way into a router, with their addresses beside them: what is routed can be held against
/// `docs/permissions.md`.
#[derive(Default)]
struct Routes {
    router: Router<Shared>,
    addresses: Vec<&'static str>,
}

impl Routes {
    fn route(mut self, address: &'static str, answers: MethodRouter<Shared>) -> Self {
        self.addresses.push(address);
        self.router = self.router.route(address, answers);
        self
    }
}

/// Every address that is answered by something else than a page.
fn routes() -> Routes {
    Routes::default()
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(ready))
        .route("/assets/{*path}", get(assets::hashed))
        .route("/favicon.ico", get(assets::fixed))
        .route("/favicon.svg", get(assets::fixed))
        .route("/apple-touch-icon.png", get(assets::fixed))
        .route("/icon-192.png", get(assets::fixed))
        .route("/icon-512.png", get(assets::fixed))
        .route("/look/{file}", get(look::style))
        .route("/logo/{file}", get(look::sign))
        .route("/robots.txt", get(site_files::robots))
        .route("/sitemap.xml", get(site_files::sitemap))
        .route("/{lang}/manifest.webmanifest", get(site_files::manifest))
        .route("/feeds/{lang}/spaces/{file}", get(feeds::space))
        .route("/feeds/{lang}/resources.atom", get(resources::feed))
        .route("/feeds/resources.json", get(resources::harvest))
        .route("/{lang}/resources/{number}/{cite}", get(resources::cite))
        .route("/{lang}/spaces/{slug}/go-to", get(go_to::go_to))
        .route("/{lang}/spaces/{slug}/people.json", get(mentions::people))
        .route("/{lang}/account/data.json", get(own_data::own_data))
        .route("/{lang}/moderation/log.csv", get(log::export))
        .route("/{lang}/moderation/log.json", get(log::export))
        .route("/preferences", post(preferences::choose))
        .route("/files/{id}/{name}", get(files::file))
        .route("/live", get(live::live))
        .route("/api/read", get(api))
        .route("/api/version", get(api))
        .route("/api/act", post(api))
        .route("/api/keep", post(api))
        .route("/api/passkey", post(passkeys::ask))
}

/// The whole site.
pub fn router(site: Arc<Site>) -> Router {
    let request_id = HeaderName::from_static("x-request-id");
    routes()
        .router
        .layer(RequestBodyLimitLayer::new(pages::FIELDS_LIMIT))
        // A form of a page may bring a file.
        .fallback_service(
            get(pages::page)
                .post(pages::post)
                .layer(RequestBodyLimitLayer::new(pages::FORM_LIMIT))
                .with_state(Shared(Arc::clone(&site))),
        )
        .with_state(Shared(site))
        .layer(CsrfLayer::new())
        // Outside of it, so that what they refuse carries the headers too.
        .layer(axum::middleware::from_fn(security::headers))
        .layer(TraceLayer::new_for_http())
        .layer(PropagateRequestIdLayer::new(request_id.clone()))
        .layer(SetRequestIdLayer::new(request_id, MakeRequestUuid))
}

/// The server functions.
async fn api(State(site): State<Arc<Site>>, mut request: Request) -> Response<Body> {
    // Told that a document is wanted, the framework would send its reader back to wherever they came from.
    request.headers_mut().remove(ACCEPT);
    request.headers_mut().remove(REFERER);
    let hub = site.hub.clone();
    let visit = match visit::visit(&site, request.headers(), request.extensions()).await {
        Ok(visit) => visit,
        Err(error) => {
            tracing::error!(%error, "it could not be told who asks");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let preferences = preferences::of(request.headers());
    let provide = move || {
        provide_context(hub.clone());
        provide_context(visit.clone());
        provide_context(preferences.clone());
        provide_context(AskedByScript);
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

#[cfg(test)]
mod tests {
    use super::*;
    use app::paths::Place;

    const TABLE: &str = include_str!("../../docs/permissions.md");

    /// What the table has between backquotes, without its method and query.
    fn told() -> Vec<(&'static str, &'static str)> {
        let spans = TABLE.split('`').skip(1).step_by(2);
        let addresses = spans.filter_map(|span| span.split_once(' ')).filter(|(_, rest)| rest.starts_with('/'));
        addresses.map(|(method, rest)| (method, bare(rest))).collect()
    }

    fn bare(address: &str) -> &str {
        address.split([' ', '?']).next().unwrap_or_default()
    }

    #[test]
    fn whatever_is_routed_stands_in_the_table() {
        let told = told();
        let missing = |address: &&&str| !told.iter().any(|(_, known)| known == *address);
        let routed = routes().addresses;
        assert_eq!(
            routed.iter().filter(missing).collect::<Vec<_>>(),
            [&""; 0],
            "docs/permissions.md has no line for these"
        );
        assert_eq!(
            Place::PATTERNS.iter().filter(missing).collect::<Vec<_>>(),
            [&""; 0],
            "docs/permissions.md has no line for these"
        );
    }

    #[test]
    fn whatever_stands_in_the_table_is_routed() {
        let known = [routes().addresses, Place::PATTERNS.to_vec()].concat();
        let unknown = told().into_iter().filter(|(_, address)| !known.contains(address)).collect::<Vec<_>>();
        assert_eq!(unknown, [], "docs/permissions.md tells of these, and they are nowhere");
    }

    #[test]
    fn every_server_function_has_a_route_of_its_own() {
        let addresses = routes().addresses;
        let functions: Vec<_> = leptos::server_fn::axum::server_fn_paths().collect();
        assert!(functions.len() > 2);
        for (path, method) in functions {
            assert!(addresses.contains(&path), "{path} is not routed");
            assert!(told().contains(&(method.as_str(), path)), "docs/permissions.md has no line for {method} {path}");
        }
    }

    #[test]
    fn a_pattern_leads_to_the_page_that_it_stands_for() {
        for pattern in Place::PATTERNS {
            let path = pattern.replace("{lang}", "en").replace("{slug}", "low-water").replace("{number}", "1");
            let path = path.replace("{page}", "privacy");
            assert_eq!(Place::of(&path, "").pattern(), Some(*pattern));
        }
        assert_eq!(Place::of("/en/nothing", "").pattern(), None);
    }

    /// What a form may ask for is compared with literals in the code: each of them must stand in the table.
    #[test]
    fn every_deed_of_a_form_stands_in_the_table() {
        let mut deeds: Vec<String> =
            domain::discussions::Decision::ALL.iter().map(|decision| decision.code().to_owned()).collect();
        deeds.extend(domain::voices::Verdict::ALL.iter().map(|verdict| verdict.code().to_owned()));
        let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../app/src"))];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().flatten() {
                if entry.path().is_dir() {
                    folders.push(entry.path());
                } else {
                    literals(&std::fs::read_to_string(entry.path()).unwrap(), &mut deeds);
                }
            }
        }
        for known in ["sign-out", "link", "publication", "take", "bar", "undo", "endorse"] {
            assert!(deeds.contains(&known.to_owned()), "{known} in {deeds:?}");
        }
        let missing: Vec<_> = deeds.into_iter().filter(|deed| !TABLE.contains(&format!("do={deed}"))).collect();
        assert_eq!(missing, [""; 0], "docs/permissions.md has no line for these deeds");
    }

    /// The literals that the field `do` is compared with: where it is read, where it has the name `deed`, and in the
    /// arms of a `match` on either.
    fn literals(code: &str, deeds: &mut Vec<String>) {
        let lines: Vec<&str> = code.lines().collect();
        let quoted = |text: &str| text.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
        let named = code.contains("let deed = fields.get(\"do\");");
        for (place, line) in lines.iter().enumerate() {
            if let Some((_, after)) = line.split_once("get(\"do\")") {
                deeds.extend(quoted(after).into_iter().filter(|text| text.len() > 2 && text != "add"));
            } else if let Some((_, after)) = line.split_once("deed == \"").filter(|_| named) {
                deeds.extend(after.split('"').next().map(str::to_owned));
            } else if let Some((_, after)) = line.split_once("matches!(deed, ").filter(|_| named) {
                deeds.extend(quoted(after.split(')').next().unwrap_or_default()));
            } else if !(named && line.contains("match deed {")) {
                continue;
            }
            if line.trim_start().starts_with("match ") || line.contains("= match ") {
                let end = format!("{}}}", " ".repeat(line.len() - line.trim_start().len()));
                let arms = lines[place + 1..].iter().take_while(|arm| !arm.starts_with(&end));
                let indent = end.len() + 3;
                for arm in arms.filter(|arm| arm.len() - arm.trim_start().len() == indent && arm.contains("=>")) {
                    deeds.extend(quoted(arm.split("=>").next().unwrap_or_default()));
                }
            }
        }
        deeds.retain(|deed| !deed.is_empty());
    }
}
