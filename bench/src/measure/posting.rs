//! How many replies are accepted in a second, each durable before it is acknowledged, beside a bare loop of durable
//! commits of one row.

use super::{Plan, say};
use crate::Result;
use crate::child::sqlite;
use crate::consultation::Maker;
use crate::table::{Bound, Table};
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use colloquy::router::{Site, router};
use colloquy::web::Reader;
use domain::Locale;
use domain::accounts::Role;
use domain::discussions::Draft;
use http_body_util::BodyExt as _;
use hub::Hub;
use hub::accounts::{Actor, NewMember};
use hub::discussions::NewPost;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _};
use std::path::Path;
use std::str::FromStr as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, Instant};
use tower::ServiceExt as _;
use uuid::Uuid;

const CLIENTS: u32 = 8;
const SPACE: &str = "posting";
const QUESTIONS: u32 = 25;
const PASSWORD: &str = "before the river runs low";

/// Posts, alone and while pages are read.
pub async fn measure(plan: &Plan, folder: &Path, table: &mut Table) -> Result {
    let time = plan.round * 2;
    say("commits of one row, one after the other");
    let bare = bare(&folder.join("bare.db"), time).await?;
    table.note("durable commits of one row in a second", bare, "", Bound::None);

    let hub = Hub::open(&sqlite(&folder.join("posting.db"))).await?;
    hub.discussions().import_archive(&Maker::new()?.empty_space(SPACE, QUESTIONS)).await?;
    let mut actors = Vec::new();
    for nth in 0..CLIENTS {
        actors.push(Arc::new(facilitator(&hub, nth).await?));
    }
    // As a server does: those who follow are told, and what is new is made to be found, while others post.
    let meanwhile =
        [tokio::spawn(colloquy::serve::tell(hub.clone())), tokio::spawn(colloquy::serve::index(hub.clone()))];
    say(&format!("{CLIENTS} people post"));
    let mut alone = post(&hub, &actors, 0, time).await?;
    let rate = alone.rate(time);
    table.note("replies accepted in a second", rate, "", Bound::AtLeast(500.0));
    table.note("the same ÷ commits of one row", rate / bare, "", Bound::AtLeast(0.30));
    table.note("a reply accepted, 99 of 100", alone.percentile(), "ms", Bound::AtMost(25.0));

    say("the same, while two others read at full speed");
    let site = router(Site::new(hub.clone(), "http://127.0.0.1".to_owned(), false, Arc::new(Reader::new(&[]))));
    let done = Arc::new(AtomicBool::new(false));
    let readers: Vec<_> = (0..2).map(|nth| tokio::spawn(read(site.clone(), nth, Arc::clone(&done)))).collect();
    let mut read_beside = post(&hub, &actors, 1, time).await?;
    done.store(true, Ordering::Relaxed);
    for reader in readers {
        reader.await??;
    }
    table.note("replies accepted in a second while pages are read", read_beside.rate(time), "", Bound::None);
    table.note("a reply accepted while pages are read, 99 of 100", read_beside.percentile(), "ms", Bound::AtMost(25.0));
    for job in meanwhile {
        job.abort();
    }
    hub.check().await?;
    hub.close().await;
    Ok(())
}

/// Commits a second.
async fn bare(file: &Path, time: Duration) -> Result<f64> {
    let mut database = SqliteConnectOptions::from_str(&sqlite(file))?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .connect()
        .await?;
    sqlx::query("create table row (id integer primary key, words text not null)").execute(&mut database).await?;
    let began = Instant::now();
    let mut commits = 0_u32;
    while began.elapsed() < time {
        sqlx::query("insert into row (words) values ($1)").bind("one row").execute(&mut database).await?;
        commits += 1;
    }
    let rate = f64::from(commits) / began.elapsed().as_secs_f64();
    database.close().await?;
    Ok(rate)
}

/// Somebody whose replies are published as they are sent: the whole path, numbers and events included.
pub async fn facilitator(hub: &Hub, nth: u32) -> Result<Actor> {
    let email = format!("{nth}@example.org");
    let new = NewMember {
        email: email.clone(),
        name: format!("Poster {nth}"),
        role: Role::Facilitator,
        password: Some(PASSWORD.to_owned()),
        locale: Locale::En,
    };
    hub.accounts().add(&new).await?;
    let secret = secret(hub, nth).await?;
    Ok(hub.accounts().actor(&secret).await?.ok_or("a session is over at once")?)
}

/// A session of theirs.
pub async fn secret(hub: &Hub, nth: u32) -> Result<String> {
    Ok(hub.accounts().sign_in(&format!("{nth}@example.org"), PASSWORD, "bench").await?.secret)
}

/// What was accepted, and how long each took.
struct Accepted(Vec<Duration>);

impl Accepted {
    fn rate(&self, time: Duration) -> f64 {
        f64::from(u32::try_from(self.0.len()).unwrap_or(u32::MAX)) / time.as_secs_f64()
    }

    /// In milliseconds, of 99 in 100.
    fn percentile(&mut self) -> f64 {
        self.0.sort_unstable();
        let at = self.0.len().saturating_sub(1) * 99 / 100;
        self.0.get(at).map_or(f64::NAN, |time| time.as_secs_f64() * 1000.0)
    }
}

async fn post(hub: &Hub, actors: &[Arc<Actor>], turn: u32, time: Duration) -> Result<Accepted> {
    let next = Arc::new(AtomicU32::new(0));
    let began = Instant::now();
    let clients: Vec<_> = actors
        .iter()
        .map(|actor| {
            let (hub, actor, next) = (hub.clone(), Arc::clone(actor), Arc::clone(&next));
            tokio::spawn(async move {
                let mut took = Vec::new();
                while began.elapsed() < time {
                    let nth = next.fetch_add(1, Ordering::Relaxed);
                    let text = format!(
                        "**Number {nth}** of turn {turn}, with a [link](https://example.org/{nth}).\n\nAnd more."
                    );
                    let new = NewPost {
                        key: Uuid::from_u128(u128::from(turn) << 64 | u128::from(nth)),
                        slug: SPACE.to_owned(),
                        question: nth % QUESTIONS + 1,
                        answers: None,
                        drafts: vec![Draft { lang: "en".to_owned(), text }],
                        speaks_for: None,
                    };
                    let asked = Instant::now();
                    hub.discussions().post_reply(&actor, &new).await?;
                    took.push(asked.elapsed());
                }
                Ok::<_, Box<dyn std::error::Error + Send + Sync>>(took)
            })
        })
        .collect();
    let mut all = Vec::new();
    for client in clients {
        all.extend(client.await??);
    }
    Ok(Accepted(all))
}

async fn read(site: Router, nth: u32, done: Arc<AtomicBool>) -> Result {
    let mut question = nth;
    while !done.load(Ordering::Relaxed) {
        question = question % QUESTIONS + 1;
        let address = format!("/en/spaces/{SPACE}/questions/{question}");
        let answer = site.clone().oneshot(Request::get(address).body(Body::empty())?).await?;
        answer.into_body().collect().await?;
        // As a connection does between requests: a page that is kept is there at once, and a thread that only gives such
        // out would let nobody post.
        tokio::task::yield_now().await;
    }
    Ok(())
}
