//! Pages: status, language, addresses, content.

use crate::client::TestSite;

#[test]
fn every_page_is_whole_in_every_language() {
    let site = TestSite::start();
    for (locale, product) in [("en", "Discussions"), ("fr", "Discussions"), ("es", "Debates")] {
        for path in ["", "/about", "/spaces/low-water", "/spaces/low-water/questions/1", "/spaces/low-water/all"] {
            let page = site.get(&format!("/{locale}{path}"));
            assert_eq!(page.status, 200, "/{locale}{path}");
            assert_eq!(page.attributes("html", "lang"), [locale]);
            assert_eq!(page.all("h1").len(), 1, "/{locale}{path} has one first heading");
            assert!(page.text().ends_with("</html>"));
            assert!(page.find("nav.site-nav").unwrap().contains(product));
            let canonical = page.attributes("link[rel=canonical]", "href");
            assert_eq!(canonical, [format!("http://{}/{locale}{path}", site.address)]);
            let languages = page.attributes("link[rel=alternate][hreflang]", "hreflang");
            assert_eq!(languages, ["en", "fr", "es", "x-default"]);
            assert_eq!(page.header("content-language"), Some(locale));
            assert_eq!(page.header("cache-control"), Some("private, no-cache"));
        }
    }
}

#[test]
fn a_reader_gets_each_text_in_their_language_or_the_original() {
    let site = TestSite::start();
    let english = site.get("/en/spaces/low-water/questions/1");
    let french = site.get("/fr/spaces/low-water/questions/1");
    let (in_english, in_french) =
        (english.attributes("article .voice", "lang"), french.attributes("article .voice", "lang"));
    assert_eq!(in_english.len(), in_french.len());
    assert!(in_english.iter().filter(|lang| *lang == "en").count() > in_english.len() / 2);
    assert!(in_french.iter().filter(|lang| *lang == "fr").count() > 1);
    let originals = site.get("/en/spaces/low-water/questions/1?read=original");
    let langs = originals.attributes("article .voice", "lang");
    assert!(langs.contains(&"fr".to_owned()) && langs.contains(&"es".to_owned()), "{langs:?}");
    for lang in langs {
        assert_ne!(lang, "");
    }
}

#[test]
fn a_version_is_chosen_by_link() {
    let site = TestSite::start();
    let page = site.get("/en/spaces/low-water/questions/1");
    let links = page.attributes("article .versions a:not([aria-current])", "href");
    let link = links.first().expect("a reply has another version");
    let lang = page.attributes("article .versions a:not([aria-current])", "hreflang")[0].clone();
    let (query, id) = link.split_once('#').expect("the link names its place");
    let other = site.get(&format!("/en/spaces/low-water/questions/1{query}"));
    assert_eq!(other.status, 200);
    assert_eq!(other.attributes(&format!("[id='{id}'] .voice"), "lang")[0], lang);
}

#[test]
fn an_address_that_is_not_quite_a_page_leads_to_one() {
    let site = TestSite::start();
    let root = site.get_with("/", &[("Accept-Language", "fr-CA,fr;q=0.9")]);
    assert_eq!((root.status, root.header("location")), (302, Some("/fr")));
    let remembered = site.get_with("/", &[("Accept-Language", "fr"), ("Cookie", "lang=es")]);
    assert_eq!(remembered.header("location"), Some("/es"));
    let bare = site.get("/spaces/low-water/questions/2?sort=newest");
    assert_eq!((bare.status, bare.header("location")), (302, Some("/en/spaces/low-water/questions/2?sort=newest")));
    let slash = site.get("/fr/about/");
    assert_eq!((slash.status, slash.header("location")), (308, Some("/fr/about")));
    // Never to another host.
    let other = site.get("//example.org/about/");
    assert!(other.header("location").is_none_or(|to| to.starts_with('/') && !to.starts_with("//")));
}

#[test]
fn what_is_not_there_is_said_in_the_readers_language() {
    let site = TestSite::start();
    for path in [
        "/fr/nothing",
        "/fr/spaces/nothing",
        "/fr/spaces/low-water/questions/99",
        "/fr/spaces/low-water/questions/1?page=9",
        "/fr/spaces/low-water/questions/1?sort=best",
        "/fr/spaces/low-water/questions/1?at=1.999",
        "/fr/spaces/low-water/questions/01",
        "/fr/spaces/%27%20or%201=1",
        "/fr/spaces/low-water/questions/99999999999999999999",
    ] {
        let page = site.get(path);
        assert_eq!(page.status, 404, "{path}");
        assert_eq!(page.find("h1").as_deref(), Some("Cette page n’existe pas"), "{path}");
        assert_eq!(page.attributes("link[rel=canonical]", "href").len(), 0);
        assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
    }
    let negotiated = site.get_with("/nothing", &[("Accept-Language", "es")]);
    assert_eq!((negotiated.status, negotiated.find("h1").as_deref()), (404, Some("Esta página no existe")));
    assert_eq!(site.get("/xx").status, 404);
}

#[test]
fn what_a_filter_leaves_out_folds_into_a_line() {
    let site = TestSite::start();
    let all = site.get("/en/spaces/low-water/questions/1").all("article").len();
    let some = site.get("/en/spaces/low-water/questions/1?only=written-fr");
    assert_eq!(some.all("article").len(), all, "nothing is missing");
    assert_ne!(some.all("details.left-out summary").len(), 0);
}

#[test]
fn going_to_a_reply_without_a_script_keeps_what_was_typed() {
    let site = TestSite::start();
    let found = site.get("/en/spaces/low-water/go-to?reply=2.1&question=1");
    assert_eq!(found.header("location"), Some("/en/spaces/low-water/questions/2?at=2.1#reply-2.1"));
    let wrong = site.get("/en/spaces/low-water/go-to?reply=9.9%3Cb%3E&question=1");
    let back = wrong.header("location").unwrap().split('#').next().unwrap().to_owned();
    let page = site.get(&back);
    assert_eq!(page.status, 200);
    assert_eq!(page.attributes("#go-to-reply", "value"), ["9.9<b>"]);
    assert!(page.find("#go-to-error").unwrap().contains("9.9<b>"));
}

#[test]
fn machines_find_their_files() {
    let site = TestSite::start();
    let feed = site.get("/feeds/fr/spaces/low-water.atom");
    assert_eq!(feed.header("content-type"), Some("application/atom+xml; charset=utf-8"));
    assert!(feed.text().contains("<entry>") && feed.text().contains("xml:lang=\"fr\""));
    assert_eq!(site.get("/feeds/xx/spaces/low-water.atom").status, 404);
    let map = site.get("/sitemap.xml").text();
    assert!(map.contains("/es/spaces/low-water/questions/1</loc>"));
    assert!(site.get("/robots.txt").text().contains("Sitemap: http://"));
    let manifest = site.get("/es/manifest.webmanifest");
    assert_eq!(manifest.header("content-type"), Some("application/manifest+json"));
    assert_eq!(site.get("/healthz").text(), "ok\n");
    assert_eq!(site.get("/readyz").status, 200);
}

#[test]
fn a_machines_version_says_so_in_the_markup() {
    let site = TestSite::start();
    let mut seen = 0;
    for locale in ["en", "fr", "es"] {
        for space in ["low-water", "river-data"] {
            let page = site.get(&format!("/{locale}/spaces/{space}/all"));
            let engines = page.attributes(".voice[data-engine]", "data-engine");
            let days = page.attributes(".voice[data-engine]", "data-translated");
            assert_eq!(engines.len(), days.len());
            assert_eq!(engines.len(), page.all(".prov.mt").len(), "each says it in words too");
            seen += engines.len();
        }
    }
    assert!(seen > 3, "the demo has machine translations");
}

#[test]
fn the_first_page_leads_to_all_that_can_be_done_and_tells_what_is_new() {
    let site = TestSite::start();
    for locale in ["en", "fr", "es"] {
        let page = site.get(&format!("/{locale}"));
        let mut hrefs = page.attributes(".ways a, .sec-h a, .lately a, .hero a.btn-band, .site-nav a", "href");
        hrefs.retain(|href| !href.starts_with('#'));
        assert!(hrefs.len() > 12, "{hrefs:?}");
        for href in &hrefs {
            assert!(href.starts_with(&format!("/{locale}")), "{href} leaves the language");
            assert_eq!(site.get(href.split('#').next().unwrap()).status, 200, "{href}");
        }
        let days = page.attributes(".lately time", "datetime");
        assert!(days.len() > 2 && days.is_sorted_by(|a, b| a >= b), "the newest first: {days:?}");
        assert_eq!(page.all(".lately a span").len(), days.len());
    }
    let mut noor = crate::taking_part::Visitor::signed_in(&site, "participant@example.org");
    assert_eq!(noor.get("/en").all(".hero .btn-band"), [""; 0], "who has an account is offered none");
    assert_eq!(noor.send("/en", &[("do", "publish")]).status, 404);
}
