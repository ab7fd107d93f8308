//! Appearance and low data: by forms without a script, kept in cookies.

use crate::client::TestSite;

#[test]
fn a_choice_is_kept_and_leads_back() {
    let site = TestSite::start();
    let here = format!("http://{}/fr/about", site.address);
    let chosen = site.post("/preferences", &[("Referer", &here)], "theme=dark");
    assert_eq!((chosen.status, chosen.header("location")), (303, Some("/fr/about")));
    let cookie = chosen.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let page = site.get_with("/fr/about", &[("Cookie", &cookie)]);
    assert_eq!(page.attributes("html", "data-theme"), ["dark"]);
    assert_eq!(page.attributes("button[name=theme][aria-pressed=true]", "value"), ["dark"]);
    let elsewhere = site.post("/preferences", &[("Referer", "https://example.org/x")], "theme=light");
    assert_eq!(elsewhere.header("location"), Some("/"));
    assert_eq!(site.post("/preferences", &[], "theme=pink").status, 400);
}

#[test]
fn another_site_cannot_choose_for_a_reader() {
    let site = TestSite::start();
    let forged = site.post("/preferences", &[("Sec-Fetch-Site", "cross-site")], "theme=dark");
    assert_eq!(forged.status, 403);
    let forged = site.post("/preferences", &[("Origin", "https://example.org")], "theme=dark");
    assert_eq!(forged.status, 403);
}

#[test]
fn a_low_data_page_brings_no_fonts_and_no_scripts() {
    let site = TestSite::start();
    let path = "/en/spaces/low-water/questions/1";
    let full = site.get(path);
    for headers in [[("Save-Data", "on")], [("Cookie", "low-data=on")]] {
        let page = site.get_with(path, &headers);
        assert_eq!(page.attributes("html", "data-low-data").len(), 1);
        assert_eq!(page.all("script").len(), 0);
        assert_eq!(page.attributes("link[as=font]", "href").len(), 0);
        assert_eq!(page.all("article").len(), full.all("article").len());
        assert!(page.find("form.lowdata button").is_some());
        assert!(!page.text().contains("<!>"), "nothing that only a client would need");
    }
    let off = site.get_with(path, &[("Save-Data", "on"), ("Cookie", "low-data=off")]);
    assert!(off.attributes("html", "data-low-data").is_empty(), "a choice beats the browser's hint");
}
