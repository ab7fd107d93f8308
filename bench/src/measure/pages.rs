//! Pages a second: made anew for each request, and kept.

use super::{Plan, page, say};
use crate::Result;
use crate::child::{self, Server};
use crate::http::{Connection, get};
use crate::load::{self, Job, Outcome, median};
use crate::table::{Bound, Table};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// The servers of a run.
#[derive(Debug)]
pub struct Servers {
    /// The hub on a small database.
    pub ours: Server,
    /// The hub on a large one.
    pub large: Server,
    /// Anchor A on the small one.
    pub a: Server,
}

const WARM_UP: Duration = Duration::from_millis(500);

/// The address with a parameter that means nothing, so that no kept page answers. Every one is as long as another.
fn unseen(number: u64) -> String {
    format!("{}?unseen={number:010}", page())
}

/// Pages that are made anew.
pub async fn fresh(plan: &Plan, servers: &mut Servers, table: &mut Table) -> Result {
    say("pages made anew: anchor A, the hub, the hub on the large database");
    let all = [&servers.a, &servers.ours, &servers.large];
    let mut jobs = Vec::new();
    for server in all {
        let job = job(server, Box::new(|number| get(&unseen(number), &[])), &get(&unseen(0), &[])).await?;
        load::run(server, &job, WARM_UP).await?;
        jobs.push((server, job));
    }
    let [a, ours, large] = rounds(plan, &jobs).await?;
    let rate = |of: &[Outcome]| median(of.iter().map(|each| each.rate));
    let cpu = |of: &[Outcome]| median(of.iter().map(|each| each.cpu));
    let ratio = |of: &[Outcome], by: &[Outcome]| median(of.iter().zip(by).map(|(of, by)| of.rate / by.rate));
    table.note("anchor A: pages", rate(&a), "/s", Bound::None);
    table.note("made anew: pages", rate(&ours), "/s", Bound::None);
    table.note("made anew: pages a second ÷ anchor A's", ratio(&ours, &a), "", Bound::AtLeast(0.3));
    table.note("anchor A: processor time a page", cpu(&a), "ms", Bound::None);
    table.note("made anew: processor time a page", cpu(&ours), "ms", Bound::AtMost(1.0));
    let name = format!("made anew: time among {},000 replies ÷ among 1,000", plan.large);
    table.note(name, ratio(&ours, &large), "", Bound::AtMost(1.2));
    Ok(())
}

/// Pages that have not changed since the last request.
pub async fn kept(plan: &Plan, folder: &Path, servers: &Servers, table: &mut Table) -> Result {
    say("the kept page: anchor B, the hub");
    let brotli = get(&page(), &[("Accept-Encoding", "br")]);
    let (body, etag) = {
        let mut connection = Connection::to(servers.ours.address).await?;
        super::wire::settled(&mut connection, &[("Accept-Encoding", "br")]).await?;
        let answer = connection.ask(&brotli).await?;
        if answer.field("content-encoding") != Some("br") {
            return Err("the page is not packed by brotli".into());
        }
        (answer.body.to_vec(), answer.field("etag").unwrap_or_default().to_owned())
    };
    let file = folder.join("page.br");
    std::fs::write(&file, &body)?;
    let b = Server::start("anchor B", &mut child::myself("serve-b", &file)?)?;
    let seen = get(&page(), &[("Accept-Encoding", "br"), ("If-None-Match", &etag)]);
    let mut jobs = Vec::new();
    for (server, request) in [(&b, brotli.clone()), (&servers.ours, brotli), (&servers.ours, seen)] {
        let asked = request.clone();
        let job = job(server, Box::new(move |_| asked.clone()), &request).await?;
        load::run(server, &job, WARM_UP).await?;
        jobs.push((server, job));
    }
    let unchanged = jobs[2].1.status;
    let [b, ours, not_modified] = rounds(plan, &jobs).await?;
    let rate = |of: &[Outcome]| median(of.iter().map(|each| each.rate));
    let cpu = |of: &[Outcome]| median(of.iter().map(|each| each.cpu));
    table.note("anchor B: pages", rate(&b), "/s", Bound::None);
    table.note("kept: pages", rate(&ours), "/s", Bound::None);
    let ratio = median(ours.iter().zip(&b).map(|(ours, b)| ours.rate / b.rate));
    table.note("kept: pages a second ÷ anchor B's", ratio, "", Bound::AtLeast(0.6));
    table.note("kept: processor time ÷ anchor B's", cpu(&ours) / cpu(&b), "", Bound::None);
    let works = if unchanged == 304 { 1.0 } else { 0.0 };
    table.note("kept: a known entity tag is answered by 304", works, "", Bound::AtLeast(1.0));
    table.note("kept: answers 304", rate(&not_modified), "/s", Bound::None);
    Ok(())
}

/// What must come back is what comes back first, if it is a page or 304.
async fn job(server: &Server, request: Box<dyn Fn(u64) -> Vec<u8> + Send + Sync>, first: &[u8]) -> Result<Arc<Job>> {
    let mut connection = Connection::to(server.address).await?;
    let answer = connection.ask(first).await?;
    match answer.status {
        200 | 304 => Ok(Arc::new(Job { request, status: answer.status, length: answer.body.len() })),
        status => Err(format!("{}: status {status}", server.name).into()),
    }
}

/// Rounds in turn, so that what disturbs the machine disturbs all.
async fn rounds<const N: usize>(plan: &Plan, jobs: &[(&Server, Arc<Job>)]) -> Result<[Vec<Outcome>; N]> {
    let mut outcomes: [Vec<Outcome>; N] = std::array::from_fn(|_| Vec::new());
    for _ in 0..plan.rounds {
        for (outcome, (server, job)) in outcomes.iter_mut().zip(jobs) {
            outcome.push(load::run(server, job, plan.round).await?);
        }
    }
    Ok(outcomes)
}
