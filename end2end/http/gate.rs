//! The gate that the web framework has to pass on a small machine: under load every page arrives whole.

use crate::client::TestSite;

#[test]
fn a_thousand_pages_twenty_at_a_time_on_two_threads_arrive_whole() {
    let site = &TestSite::start();
    std::thread::scope(|readers| {
        for reader in 0..20 {
            readers.spawn(move || {
                for turn in 0..50 {
                    // An address that no page is kept for, so that each is rendered.
                    let path = format!("/fr/spaces/low-water/questions/1?reader={reader}-{turn}");
                    let page = site.get(&path);
                    assert_eq!(page.status, 200);
                    assert!(page.text().ends_with("</html>"), "a page is cut short");
                }
            });
        }
    });
}
