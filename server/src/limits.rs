//! How often something may be done: so many times a minute and an hour, by person, by address for mail, and by
//! network. Kept in memory; a restart forgets it.

use app::api::{Gate, What};
use domain::id::PersonId;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// By whom something is done.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Who {
    Person(u128),
    Email(String),
    Network(IpAddr),
}

/// What may be done how often.
struct Rule {
    what: What,
    /// By one person or to one address: a minute, an hour.
    own: (u32, u32),
    /// From one network: a minute, an hour. A meeting room may share one.
    network: (u32, u32),
}

const RULES: [Rule; 9] = [
    Rule { what: What::SignIn, own: (6, 30), network: (60, 600) },
    Rule { what: What::SignUp, own: (3, 10), network: (30, 200) },
    Rule { what: What::Mail, own: (2, 10), network: (30, 200) },
    Rule { what: What::Post, own: (6, 60), network: (120, 1200) },
    // Whoever mends a form sends it again, but an address is not written to without end.
    Rule { what: What::Contact, own: (6, 12), network: (30, 200) },
    Rule { what: What::File, own: (20, 120), network: (200, 2000) },
    Rule { what: What::Fetch, own: (6, 60), network: (20, 200) },
    // Asked for as names are typed.
    Rule { what: What::People, own: (60, 900), network: (600, 9000) },
    // Each page to sign in asks once, before anybody has done anything.
    Rule { what: What::Passkey, own: (60, 600), network: (120, 1200) },
];

type Limiter = DefaultKeyedRateLimiter<Who>;

struct Limited {
    what: What,
    own: [Limiter; 2],
    network: [Limiter; 2],
}

/// All limits.
pub struct Limits {
    limited: Vec<Limited>,
    clock: DefaultClock,
    asked: AtomicU32,
}

impl std::fmt::Debug for Limits {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Limits")
    }
}

/// After so many questions, what is full again is forgotten.
const TIDY: u32 = 1024;

impl Limits {
    /// Nobody has done anything yet. `slack` times as much may be done as usual.
    pub fn new(slack: u32) -> Self {
        let one = NonZeroU32::MIN;
        let limiters = |(minute, hour): (u32, u32)| {
            let count = |n: u32| NonZeroU32::new(n.saturating_mul(slack)).unwrap_or(one);
            [RateLimiter::keyed(Quota::per_minute(count(minute))), RateLimiter::keyed(Quota::per_hour(count(hour)))]
        };
        let limited = RULES
            .iter()
            .map(|rule| Limited { what: rule.what, own: limiters(rule.own), network: limiters(rule.network) })
            .collect();
        Self { limited, clock: DefaultClock::default(), asked: AtomicU32::new(0) }
    }

    fn pass(&self, what: What, whos: &[Who]) -> Result<(), u32> {
        if self.asked.fetch_add(1, Ordering::Relaxed) % TIDY == TIDY - 1 {
            for limiter in self.limited.iter().flat_map(|limited| limited.own.iter().chain(&limited.network)) {
                limiter.retain_recent();
            }
        }
        let Some(limited) = self.limited.iter().find(|limited| limited.what == what) else { return Ok(()) };
        for who in whos {
            let limiters = if matches!(who, Who::Network(_)) { &limited.network } else { &limited.own };
            for limiter in limiters {
                if let Err(until) = limiter.check_key(who) {
                    let wait = until.wait_time_from(self.clock.now());
                    return Err(u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1));
                }
            }
        }
        Ok(())
    }
}

/// The limits for a request from one network.
#[derive(Debug)]
pub struct At {
    limits: Arc<Limits>,
    network: IpAddr,
}

impl At {
    /// From this address. All of an IPv6 network is one: its addresses cost nothing.
    pub fn new(limits: Arc<Limits>, address: IpAddr) -> Self {
        let network = match address.to_canonical() {
            IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits((address.to_bits() >> 64) << 64)),
            address @ IpAddr::V4(_) => address,
        };
        Self { limits, network }
    }
}

impl Gate for At {
    fn pass(&self, what: What, person: Option<PersonId>, email: Option<&str>) -> Result<(), u32> {
        let mut whos = vec![Who::Network(self.network)];
        whos.extend(person.map(|person| Who::Person(person.0.as_u128())));
        let email = email.map(hub::accounts::email_key).filter(|email| !email.is_empty());
        whos.extend(email.map(|email| Who::Email(email.chars().take(254).collect())));
        self.limits.pass(what, &whos)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_is_limited_before_its_network() {
        let limits = Arc::new(Limits::new(1));
        let here = At::new(Arc::clone(&limits), IpAddr::from([192, 0, 2, 1]));
        for _ in 0..6 {
            assert_eq!(here.pass(What::SignIn, None, Some("Mira@example.org")), Ok(()));
        }
        let wait = here.pass(What::SignIn, None, Some(" mira@EXAMPLE.org ")).unwrap_err();
        assert!((1..=60).contains(&wait), "{wait}");
        assert_eq!(here.pass(What::SignIn, None, Some("noor@example.org")), Ok(()));
        assert_eq!(here.pass(What::Mail, None, Some("mira@example.org")), Ok(()));
    }

    #[test]
    fn a_network_of_the_newer_kind_is_one() {
        let limits = Arc::new(Limits::new(1));
        let at = |last| At::new(Arc::clone(&limits), IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 1, 2, 3, 4, 5, last)));
        for place in 0..30 {
            assert_eq!(at(place).pass(What::Mail, None, None), Ok(()));
        }
        assert!(at(99).pass(What::Mail, None, None).is_err());
    }
}
