//! Assets and headers.

use crate::client::TestSite;
use base64::Engine as _;
use sha2::{Digest as _, Sha256};

#[test]
fn hashed_files_are_kept_for_ever_and_pages_are_not() {
    let site = TestSite::start();
    let page = site.get("/en");
    let mut links = page.attributes("link[rel=stylesheet]", "href");
    links.extend(page.attributes("script[src]", "src"));
    links.extend(page.attributes("link[as=font]", "href"));
    assert!(links.len() >= 4, "style, script and fonts are built in: {links:?}");
    for link in links {
        let file = site.get_with(&link, &[("Accept-Encoding", "br")]);
        assert_eq!(file.status, 200, "{link}");
        assert_eq!(file.header("cache-control"), Some("public, max-age=31536000, immutable"));
        let again = site.get_with(&link, &[("If-None-Match", file.header("etag").unwrap())]);
        assert_eq!(again.status, 304);
    }
    assert_eq!(site.get("/favicon.ico").header("content-type"), Some("image/x-icon"));
    for hidden in ["/assets/../manifest.json", "/assets/none.js", "/manifest.json"] {
        assert_eq!(site.get(hidden).status, 404, "{hidden}");
    }
}

#[test]
fn the_policy_names_every_inline_script_and_nothing_is_inline_else() {
    let site = TestSite::start();
    for path in ["/en", "/fr/spaces/low-water/questions/1", "/es/about", "/en/nothing"] {
        let page = site.get(path);
        let policy = page.header("content-security-policy").unwrap().to_owned();
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        let text = page.text();
        let mut inline = 0;
        for rest in text.split("<script>").skip(1) {
            let script = rest.split_once("</script>").unwrap().0;
            let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(script.as_bytes()));
            assert!(policy.contains(&format!("'sha256-{hash}'")), "{path}");
            inline += 1;
        }
        assert!(inline > 0, "{path}: a page carries its data");
        assert!(!text.contains(" style=\"") && !text.contains(" onclick"), "{path}");
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(page.header("referrer-policy"), Some("same-origin"));
    }
}
