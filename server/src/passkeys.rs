//! `/api/passkey`: what the browser of somebody who wants to sign in is to have signed, for `frontend/passkeys.js`. What it
//! answers is sent as every form is.

use crate::router::Site;
use crate::visit;
use app::api::What;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use domain::Fault;
use std::sync::Arc;

/// Something new to sign, each time.
pub async fn ask(State(site): State<Arc<Site>>, request: Request) -> Response {
    let asked = match visit::visit(&site, request.headers(), request.extensions()).await {
        Ok(visit) => match visit.gate.pass(What::Passkey, None, None) {
            Ok(()) => site.hub.accounts().ask_for_passkey().await,
            Err(seconds) => {
                let headers = [(CACHE_CONTROL, "no-store".to_owned()), (RETRY_AFTER, seconds.to_string())];
                return (StatusCode::TOO_MANY_REQUESTS, headers).into_response();
            }
        },
        Err(error) => Err(error),
    };
    match asked {
        Ok(asked) => {
            let body = format!("{{\"challenge\":\"{}\",\"options\":{}}}", asked.challenge, asked.options);
            ([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-store")], body).into_response()
        }
        Err(hub::Error::Fault(Fault::NotFound)) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "no passkey could be asked for");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
