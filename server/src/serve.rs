//! `colloquy serve`.

use crate::cli::Failure;
use crate::config::ServeArgs;
use crate::demo;
use crate::router::{Site, router};
use hub::Hub;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

/// At least this many threads answer requests: a page being compressed must not hold up the others.
const LEAST_THREADS: usize = 4;

/// Serves until SIGTERM or Ctrl+C; then lets requests end.
pub fn run(args: ServeArgs) -> Result<(), Failure> {
    let filter = EnvFilter::try_new(&args.log).map_err(|error| Failure::wrong(format!("COLLOQUY_LOG: {error}")))?;
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(cores.max(LEAST_THREADS))
        .enable_all()
        .build()
        .map_err(|error| Failure::failed(format!("cannot start: {error}")))?
        .block_on(serve(args))
}

async fn serve(args: ServeArgs) -> Result<(), Failure> {
    let listener = TcpListener::bind(args.addr)
        .await
        .map_err(|error| Failure::wrong(format!("cannot listen on {}: {error}; set COLLOQUY_ADDR", args.addr)))?;
    let address = listener.local_addr().map_err(Failure::failed)?;
    let hub = Hub::open(&args.database.database_url).await?;
    if args.demo && demo::fill(&hub).await? {
        println!("The database was empty: an imaginary consultation has been put in.");
    }
    let base = args.base_url.clone().unwrap_or_else(|| format!("http://{address}"));
    println!("Colloquy serves {base}");
    let site = Site::new(hub.clone(), base);
    axum::serve(listener, router(site))
        .with_graceful_shutdown(stopped())
        .await
        .map_err(|error| Failure::failed(format!("serving ended: {error}")))?;
    hub.close().await;
    Ok(())
}

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
