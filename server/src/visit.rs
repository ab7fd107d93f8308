//! Who asks: the session's cookie, and where the request comes from.

use crate::limits::At;
use crate::preferences::cookie_value;
use crate::router::Site;
use app::api::Visit;
use axum::extract::ConnectInfo;
use axum::http::header::USER_AGENT;
use axum::http::{Extensions, HeaderMap};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

/// The cookie of a hub that is reached by `https`: this host's alone, encrypted only (RFC 6265bis, section 4.1.3.2).
const SECURE: &str = "__Host-colloquy=";
/// The cookie of a hub without `https`, as on a developer's machine.
const PLAIN: &str = "colloquy=";

/// Whether a request may be from somebody who has signed in.
pub fn has_session(site: &Site, headers: &HeaderMap) -> bool {
    session(site, headers).is_some()
}

fn session<'a>(site: &Site, headers: &'a HeaderMap) -> Option<&'a str> {
    cookie_value(headers, name(site).trim_end_matches('=')).filter(|value| !value.is_empty())
}

fn name(site: &Site) -> &'static str {
    if site.secure() { SECURE } else { PLAIN }
}

/// Who asks.
pub async fn visit(site: &Site, headers: &HeaderMap, extensions: &Extensions) -> Result<Visit, hub::Error> {
    let session = session(site, headers).unwrap_or_default().to_owned();
    let actor = if session.is_empty() { None } else { site.hub.accounts().actor(&session).await? };
    let agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let gate = Arc::new(At::new(Arc::clone(&site.limits), address(site, headers, extensions)));
    let (base, web, passkeys) = (site.base.clone(), site.web.clone(), site.hub.passkeys_at());
    let settings = site.hub.settings().current().await?;
    Ok(Visit {
        actor,
        session,
        cookie: name(site),
        secure: site.secure(),
        agent,
        base,
        passkeys,
        settings,
        gate,
        web,
        typed: None,
    })
}

/// The address that a request comes from: what a trusted proxy says last, else the other end of the connection.
fn address(site: &Site, headers: &HeaderMap, extensions: &Extensions) -> IpAddr {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let said = || {
        let last = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        last.rsplit(',').next()?.trim().parse().ok()
    };
    let said = if site.trust_proxy { said() } else { None };
    said.or(peer).unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
}
