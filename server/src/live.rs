//! `GET /live?space=…&question=…`: what happens to a question's replies, as server-sent events (HTML, section 9.2).
//!
//! An event is named `published` or `gone` and holds the reply's number. Its id is its place in the order of all; a
//! browser that comes back says the last one it has seen, and gets what came since.

use crate::router::Site;
use axum::extract::{Query, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use domain::Fault;
use domain::id::QuestionId;
use futures_core::Stream;
use hub::bus::Event as Happened;
use serde::Deserialize;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

/// What is listened to.
#[derive(Debug, Deserialize)]
pub struct To {
    space: String,
    question: u32,
    /// The last event that was seen.
    last: Option<i64>,
}

/// How often a silent stream says that it is there, for what stands between.
const ALIVE: Duration = Duration::from_secs(20);

/// The stream.
pub async fn live(State(site): State<Arc<Site>>, Query(to): Query<To>, headers: HeaderMap) -> Response {
    let seen = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse().ok()).or(to.last);
    match begin(&site, &to, seen).await {
        Ok(listening) => {
            let alive = KeepAlive::new().interval(ALIVE);
            let mut response = Sse::new(stream(listening)).keep_alive(alive).into_response();
            let headers = response.headers_mut();
            headers.insert(CACHE_CONTROL, axum::http::HeaderValue::from_static("no-store"));
            let unbuffered = HeaderName::from_static("x-accel-buffering");
            headers.insert(unbuffered, axum::http::HeaderValue::from_static("no"));
            response
        }
        Err(hub::Error::Fault(Fault::NotFound)) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "a stream could not begin");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

struct Listening {
    question: QuestionId,
    /// What came while nobody listened; the last is sent first.
    missed: Vec<Happened>,
    last: i64,
    hello: bool,
    heard: Receiver<Arc<Happened>>,
    site: Arc<Site>,
    stop: tokio::sync::watch::Receiver<bool>,
}

async fn begin(site: &Arc<Site>, to: &To, seen: Option<i64>) -> Result<Listening, hub::Error> {
    let question = site.hub.discussions().question_id(&to.space, to.question).await?;
    // Heard before it is looked up what was missed, so that nothing falls between.
    let heard = site.hub.bus().listen().await?;
    let last = site.hub.bus().last().await?;
    let mut missed = match seen {
        Some(seen) => site.hub.bus().since(question, seen).await?,
        None => Vec::new(),
    };
    missed.reverse();
    let stop = site.stop.subscribe();
    Ok(Listening { question, missed, last, hello: true, heard, site: Arc::clone(site), stop })
}

fn stream(listening: Listening) -> impl Stream<Item = Result<Event, Infallible>> {
    futures_util::stream::unfold(listening, async |mut listening| {
        let event = next(&mut listening).await?;
        Some((Ok(event), listening))
    })
}

/// What is said next; none when the server stops.
async fn next(listening: &mut Listening) -> Option<Event> {
    if let Some(event) = listening.missed.pop() {
        listening.last = listening.last.max(event.seq);
        return Some(told(&event));
    }
    if std::mem::take(&mut listening.hello) {
        return Some(Event::default().event("hello").id(listening.last.to_string()).data("{}"));
    }
    loop {
        let heard = tokio::select! {
            heard = listening.heard.recv() => heard,
            _ = listening.stop.wait_for(|stop| *stop) => return None,
        };
        match heard {
            Ok(event) if event.question == listening.question && event.seq > listening.last => {
                listening.last = event.seq;
                return Some(told(&event));
            }
            Ok(_) => {}
            Err(RecvError::Closed) => return None,
            // Too slow to hear everything: what was missed stands in the table.
            Err(RecvError::Lagged(_)) => {
                let since = listening.site.hub.bus().since(listening.question, listening.last).await;
                listening.missed = since.unwrap_or_default();
                listening.missed.reverse();
                if let Some(event) = listening.missed.pop() {
                    listening.last = event.seq;
                    return Some(told(&event));
                }
            }
        }
    }
}

fn told(event: &Happened) -> Event {
    let number = event.number.as_deref().unwrap_or_default();
    let data = serde_json::json!({ "number": number }).to_string();
    Event::default().event(event.kind.code()).id(event.seq.to_string()).data(data)
}
