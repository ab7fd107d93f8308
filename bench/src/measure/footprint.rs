//! Cold start and memory at rest.

use super::page;
use crate::Result;
use crate::child::{self, Server};
use crate::http::{Connection, get};
use crate::load::median;
use crate::table::{Bound, Table};
use std::path::Path;
use std::time::Instant;

/// Memory after the first page, with nothing to do.
pub async fn idle(server: &Server, table: &mut Table) -> Result {
    table.note("memory, just started", server.memory("VmRSS")?, "MB", Bound::AtMost(40.0));
    first_page(server).await?;
    table.note("memory, idle after the first page", server.memory("VmRSS")?, "MB", Bound::AtMost(40.0));
    Ok(())
}

/// From starting the executable to the first page of 200 replies.
pub async fn start(times: u32, executable: &Path, databases: [&Path; 2], table: &mut Table) -> Result {
    super::say("cold starts");
    let names = ["cold start to the first page", "cold start, large database"];
    for (name, database) in names.into_iter().zip(databases) {
        let mut figures = Vec::new();
        for _ in 0..times {
            let began = Instant::now();
            let server = Server::start("the hub", &mut child::hub(executable, database))?;
            first_page(&server).await?;
            figures.push(began.elapsed().as_secs_f64() * 1e3);
        }
        table.note(name, median(figures), "ms", Bound::AtMost(100.0));
    }
    Ok(())
}

async fn first_page(server: &Server) -> Result {
    let mut connection = Connection::to(server.address).await?;
    match connection.ask(&get(&page(), &[])).await?.status {
        200 => Ok(()),
        status => Err(format!("the first page has status {status}").into()),
    }
}
