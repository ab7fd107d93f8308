//! Which addresses the hub connects to: those of the public network.

use axum::http::Uri;
use hyper_util::client::legacy::connect::dns::Name;
use std::future::Future;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tower::Service;

/// The ports at which the web is.
const PORTS: [u16; 2] = [80, 443];

/// What may be reached: all that is public, and what the operator has named.
#[derive(Clone, Debug)]
pub struct Reach {
    own: Arc<[String]>,
    ports: [u16; 2],
}

impl Reach {
    /// With these hosts of the operator's, `HOST:PORT`.
    pub fn new(own: &[String]) -> Self {
        let own = own.iter().map(|each| each.trim().to_lowercase()).filter(|each| !each.is_empty()).collect();
        Self { own, ports: PORTS }
    }

    /// Nothing of the operator's, and a port that a test can listen at in the place of the web's.
    #[cfg(test)]
    pub fn at(port: u16) -> Self {
        Self { own: Arc::default(), ports: [port; 2] }
    }

    /// Whether an address may be asked, as far as it can be told before its name is looked up.
    pub fn may_be_asked(&self, uri: &Uri) -> bool {
        let (Some(scheme), Some(host)) = (uri.scheme_str(), uri.host()) else { return false };
        let usual = match scheme {
            "https" => 443,
            "http" => 80,
            _ => return false,
        };
        let port = uri.port_u16().unwrap_or(usual);
        if self.own.contains(&format!("{}:{port}", host.to_lowercase())) {
            return true;
        }
        // Of one of their hosts, the operator has named the doors.
        if self.is_own_host(host) {
            return false;
        }
        if uri.authority().is_some_and(|authority| authority.as_str().contains('@')) || !self.ports.contains(&port) {
            return false;
        }
        // A number is connected to without being looked up.
        host.trim_matches(['[', ']']).parse::<IpAddr>().map_or(host.contains('.'), is_public)
    }

    fn is_own_host(&self, host: &str) -> bool {
        let host = host.to_lowercase();
        self.own.iter().any(|own| own.rsplit_once(':').is_some_and(|(name, _)| name == host))
    }
}

/// Whether an address belongs to the public network (RFC 6890 and the registries of special-purpose addresses).
fn is_public(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => is_public_4(address),
        IpAddr::V6(address) => is_public_6(address),
    }
}

fn is_public_4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = match (a, b) {
        // This network, shared space, benchmarks, documentation, what is reserved and multicast.
        (0 | 224.., _) | (100, 64..=127) | (198, 18 | 19) => true,
        (192, 0) => matches!(c, 0 | 2),
        (192, 88) => c == 99,
        (198, 51) => c == 100,
        (203, 0) => c == 113,
        _ => false,
    };
    !(special || address.is_private() || address.is_loopback() || address.is_link_local())
}

fn is_public_6(address: Ipv6Addr) -> bool {
    let parts = address.segments();
    // Global unicast is 2000::/3; some of it leads elsewhere.
    let global = parts[0] & 0xe000 == 0x2000;
    let translated = |high: u16, low: u16| {
        let [a, b] = high.to_be_bytes();
        let [c, d] = low.to_be_bytes();
        is_public_4(Ipv4Addr::new(a, b, c, d))
    };
    match parts {
        // Documentation, and protocol assignments, Teredo among them.
        [0x2001, 0xdb8 | 0..=0x1ff, ..] | [0x3fff, 0..=0xfff, ..] => false,
        // 6to4 and NAT64 lead to the address inside them.
        [0x2002, high, low, ..] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => translated(high, low),
        _ => global,
    }
}

/// Looks names up, and gives what is public of what it finds.
#[derive(Clone, Debug)]
pub struct Public(pub Reach);

impl Service<Name> for Public {
    type Response = std::vec::IntoIter<SocketAddr>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, io::Error>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), io::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let own = self.0.is_own_host(name.as_str());
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found.filter(|address| own || is_public(address.ip())).collect();
            if public.is_empty() {
                return Err(io::Error::new(io::ErrorKind::PermissionDenied, "no public address"));
            }
            Ok(public.into_iter())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_public_network_is_public() {
        for inside in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "198.18.0.1",
            "192.0.2.1",
            "203.0.113.9",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b::a00:1",
            "2002:7f00:1::",
            "2001:db8::1",
            "2001::1",
            "::7f00:1",
        ] {
            assert!(!is_public(inside.parse().unwrap()), "{inside}");
        }
        for outside in ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "64:ff9b::101:101", "2002:101:101::"] {
            assert!(is_public(outside.parse().unwrap()), "{outside}");
        }
    }

    #[test]
    fn what_may_be_asked_is_told_by_the_address() {
        let reach = Reach::new(&["files.example.lan:8080".to_owned()]);
        let may = |uri: &str| uri.parse().is_ok_and(|uri| reach.may_be_asked(&uri));
        for fine in
            ["https://example.org/a", "http://example.org", "http://93.184.216.34/", "http://files.example.lan:8080/x"]
        {
            assert!(may(fine), "{fine}");
        }
        for not in [
            "http://127.0.0.1/",
            "http://[::1]/",
            "http://localhost/",
            "http://example.org:8080/",
            "https://u:p@example.org/",
            "ftp://example.org/",
            "http://169.254.169.254/latest",
            "http://files.example.lan/",
            "/a",
            "http://2130706433/",
            "http://[::ffff:127.0.0.1]/",
            "http://[::ffff:7f00:1]/",
            "http://[64:ff9b::7f00:1]/",
            "http://[2002:7f00:1::]/",
            "http://[fe80::1]/",
            "gopher://example.org/",
            "http://files.example.lan:80/",
        ] {
            assert!(!may(not), "{not}");
        }
    }

    /// Names, and numbers that only a resolver reads as such, give no address of this machine.
    #[tokio::test]
    async fn what_a_name_leads_to_is_left_out_unless_it_is_public() {
        for name in ["localhost", "127.1", "0x7f.0.0.1", "0177.0.0.1", "127.0.1", "0.0.0.0", "10.1", "0xa9fea9fe"] {
            let found = Public(Reach::new(&[])).call(name.parse().unwrap()).await;
            assert!(found.is_err(), "{name} leads to {:?}", found.map(Iterator::collect::<Vec<_>>));
        }
        let own = Public(Reach::new(&["localhost:8080".to_owned()])).call("localhost".parse().unwrap()).await;
        assert!(own.unwrap().all(|address| address.ip().is_loopback()), "what the operator names is found");
    }
}
