//! The gate that the web framework has to pass on a small machine: under load every page arrives whole.

use crate::client::TestSite;
use std::sync::Arc;
use std::time::Duration;

/// Far longer than a page takes; a page that waits for ever is what this looks for.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
fn a_thousand_pages_twenty_at_a_time_on_two_threads_arrive_whole() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let site = Arc::new(TestSite::start().await);
        let readers = (0..20).map(|reader| {
            let site = Arc::clone(&site);
            tokio::spawn(async move {
                for turn in 0..50 {
                    // An address that no page is kept for, so that each is rendered.
                    let path = format!("/fr/spaces/low-water/questions/1?reader={reader}-{turn}");
                    let page = tokio::time::timeout(PATIENCE, site.get(&path)).await.expect("a page hangs");
                    assert_eq!(page.status, 200);
                    assert!(page.text().ends_with("</html>"), "a page is cut short");
                }
            })
        });
        for reader in readers.collect::<Vec<_>>() {
            reader.await.unwrap();
        }
    });
}
