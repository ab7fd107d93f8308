//! `colloquy serve`.

use crate::cli::Failure;
use crate::config::ServeArgs;
use crate::demo;
use crate::mail::Post;
use crate::router::{Site, router};
use crate::web::Reader;
use hub::Hub;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::broadcast::error::RecvError;
use tracing_subscriber::EnvFilter;

/// At least this many threads answer requests: a page being compressed must not hold up the others.
const LEAST_THREADS: usize = 4;

/// Serves until SIGTERM or Ctrl+C; then lets requests end.
pub fn run(args: ServeArgs) -> Result<(), Failure> {
    crate::memory::keep_little();
    let filter = EnvFilter::try_new(&args.log).map_err(|error| Failure::wrong(format!("COLLOQUY_LOG: {error}")))?;
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    runtime().map_err(|error| Failure::failed(format!("cannot start: {error}")))?.block_on(serve(args))
}

/// Threads that answer requests, none of which runs before the first task.
pub fn runtime() -> std::io::Result<Runtime> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Builder::new_multi_thread().worker_threads(cores.max(LEAST_THREADS)).enable_all().build()
}

async fn serve(args: ServeArgs) -> Result<(), Failure> {
    let listener = TcpListener::bind(args.addr)
        .await
        .map_err(|error| Failure::wrong(format!("cannot listen on {}: {error}; set COLLOQUY_ADDR", args.addr)))?;
    let address = listener.local_addr().map_err(Failure::failed)?;
    let base = args.base_url.clone().unwrap_or_else(|| own_address(address));
    let post = match args.smtp_url {
        Some(way) => Some(Post::open(way, args.mail_from, &base)?),
        None => None,
    };
    let files = match args.files.files {
        Some(files) => Some(files.open().await?),
        None => None,
    };
    let hub = Hub::open(&args.database.database_url).await?;
    let hub = match files {
        Some(files) => files.give(hub),
        None => hub,
    };
    let hub = hub.with_passkeys_at(&base);
    if args.demo && demo::fill(&hub).await? {
        println!("The database was empty: an imaginary consultation has been put in.");
        print!("{}", demo::let_in(&hub).await?);
    }
    if post.is_none() {
        println!("No mail is sent: COLLOQUY_SMTP_URL is not set. Add people with `colloquy user add`.");
    }
    if hub.passkeys_at().is_none() {
        println!("No passkeys: browsers want https and a name for them. Set COLLOQUY_BASE_URL to such an address.");
    }
    println!("Colloquy serves {base}");
    let web = Arc::new(Reader::new(&args.reach));
    let site = Site::new(hub.clone(), base, args.trust_proxy, Arc::clone(&web));
    let sending = post.map(|post| post.start(hub.clone(), site.stop.subscribe()));
    tokio::spawn(hear(hub.clone()));
    tokio::spawn(sweep(hub.clone()));
    tokio::spawn(index(hub.clone()));
    tokio::spawn(tell(hub.clone()));
    tokio::spawn(look(hub.clone(), web));
    tokio::spawn(tend(hub.clone()));
    let stopping = {
        let site = Arc::clone(&site);
        async move {
            stopped().await;
            // Streams would go on for ever.
            site.stop.send_replace(true);
        }
    };
    axum::serve(listener, router(site).into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(stopping)
        .await
        .map_err(|error| Failure::failed(format!("serving ended: {error}")))?;
    if let Some(sending) = sending {
        sending.end().await;
    }
    hub.close().await;
    Ok(())
}

/// The public address, unless one is set: for this machine alone by the name that browsers trust.
fn own_address(address: SocketAddr) -> String {
    if address.ip().is_loopback() {
        format!("http://localhost:{}", address.port())
    } else {
        format!("http://{address}")
    }
}

/// Hears of other machines on the same database, and begins again when the line breaks.
async fn hear(hub: Hub) {
    while let Err(error) = hub.bus().hear_others().await {
        tracing::warn!(%error, "other machines are not heard for a moment");
        tokio::time::sleep(AGAIN).await;
    }
}

/// Clears away files that nobody will read again, for as long as the hub serves.
async fn sweep(hub: Hub) {
    let mut turn = tokio::time::interval(SWEEP);
    loop {
        turn.tick().await;
        match hub.attachments().take_in().await {
            Ok(0) => {}
            Ok(come) => tracing::info!(come, "files that were away have come"),
            Err(error) => tracing::warn!(%error, "files that are away could not be looked for"),
        }
        match hub.attachments().sweep().await {
            Ok(0) => {}
            Ok(removed) => tracing::info!(removed, "files that nobody will read again"),
            Err(error) => tracing::warn!(%error, "files could not be swept"),
        }
    }
}

/// Reminds members of the roster, reviewers and the team, ends terms, closes what has rested in the inbox and forgets what is kept no longer,
/// for as long as the hub serves.
async fn tend(hub: Hub) {
    let mut turn = tokio::time::interval(TEND);
    loop {
        turn.tick().await;
        if let Err(error) = hub.experts().tend_roster().await {
            tracing::warn!(%error, "the roster could not be tended");
        }
        let forgotten = async {
            hub.contact().upkeep().await?;
            hub.mail().forget_old().await?;
            hub.discussions().forget_old_drafts().await
        };
        if let Err(error) = forgotten.await {
            tracing::warn!(%error, "what is kept no longer could not be forgotten");
        }
        if let Err(error) = hub.reviews().remind().await {
            tracing::warn!(%error, "reviewers could not be reminded");
        }
        if let Err(error) = hub.support().remind().await {
            tracing::warn!(%error, "the team could not be reminded of its tasks");
        }
    }
}

/// Tells those who follow of what is published, for as long as the hub serves.
pub async fn tell(hub: Hub) {
    hub.notifications().keep_telling().await;
}

/// Lets what is published be found by its words, for as long as the hub serves.
pub async fn index(hub: Hub) {
    if let Err(error) = hub.pages().index().await {
        tracing::warn!(%error, "the pages on the hub cannot be found by their words");
    }
    let mut heard = loop {
        match hub.bus().listen().await {
            Ok(heard) => break heard,
            Err(error) => tracing::warn!(%error, "what happens is not heard for a moment"),
        }
        tokio::time::sleep(AGAIN).await;
    };
    loop {
        match hub.search().catch_up().await {
            Ok(_) => {}
            Err(error) => tracing::warn!(%error, "what is new cannot be found by its words for a moment"),
        }
        if matches!(heard.recv().await, Err(RecvError::Closed)) {
            return;
        }
        // What happens together is taken over together.
        tokio::time::sleep(SETTLE).await;
        heard = heard.resubscribe();
    }
}

/// Looks whether the links of resources still lead somewhere, one after the other, and forgets visitors who never
/// confirmed their address, for as long as the hub serves.
async fn look(hub: Hub, web: Arc<Reader>) {
    let mut turn = tokio::time::interval(LOOK);
    loop {
        turn.tick().await;
        let looked = async {
            hub.resources().sweep().await?;
            for (id, link) in hub.resources().links_due(LINKS).await? {
                let alive = web.alive(&link).await;
                hub.resources().link_looked_at(id, &link, alive).await?;
            }
            Ok::<_, hub::Error>(())
        };
        if let Err(error) = looked.await {
            tracing::warn!(%error, "links could not be looked at");
        }
    }
}

/// How often links are looked at, and how many at a time.
const LOOK: Duration = Duration::from_mins(10);
const LINKS: u32 = 50;

/// How long to wait for what else happens.
const SETTLE: Duration = Duration::from_millis(500);

/// How often the roster is tended: its terms are counted in days.
const TEND: Duration = Duration::from_mins(10);

/// How often files are swept.
const SWEEP: Duration = Duration::from_hours(6);

/// How long to wait before listening again.
const AGAIN: Duration = Duration::from_secs(5);

/// Waits for SIGTERM or Ctrl+C.
async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    let _ = interrupted.await;
}
