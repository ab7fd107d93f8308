//! Whether anchor A's page is worth comparing with: it must hold as much as the hub's.

use crate::Result;
use crate::child::Server;
use crate::http::{Connection, get};
use crate::table::{Bound, Table};

/// Notes how much A's page holds of ours: bytes, links, words. Fails if a reply or the words of one are missing.
#[expect(clippy::cast_precision_loss, reason = "sizes of pages")]
pub async fn compare(ours: &Server, a: &Server, table: &mut Table) -> Result {
    let path = crate::measure::page();
    // Without the data for hydration, which A has no use for.
    let (ours, a) = (read(ours, &path, &[("Save-Data", "on")]).await?, read(a, &path, &[]).await?);
    for (needle, name) in [("<article", "replies"), ("class=\"v\"", "version chips"), ("<time", "dates")] {
        let (of_ours, of_a) = (ours.matches(needle).count(), a.matches(needle).count());
        if of_ours != of_a {
            return Err(format!("anchor A has {of_a} {name}, the hub {of_ours}").into());
        }
    }
    let links = |html: &str| html.matches("<a ").count() as f64;
    table.note("the page, as it is", ours.len() as f64 / 1e3, "kB", Bound::None);
    table.note("anchor A's page ÷ the hub's: bytes", a.len() as f64 / ours.len() as f64, "", Bound::None);
    table.note("anchor A's page ÷ the hub's: links", links(&a) / links(&ours), "", Bound::None);
    table.note("anchor A's page ÷ the hub's: words", words(&a) as f64 / words(&ours) as f64, "", Bound::None);
    Ok(())
}

async fn read(server: &Server, path: &str, fields: &[(&str, &str)]) -> Result<String> {
    let mut connection = Connection::to(server.address).await?;
    Ok(String::from_utf8_lossy(connection.ask(&get(path, fields)).await?.body).into_owned())
}

/// Words outside of tags.
fn words(html: &str) -> usize {
    html.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text).split_whitespace().count()).sum()
}
