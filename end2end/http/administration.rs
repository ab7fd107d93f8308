//! What administrators settle for the whole hub, and that readers see it at once.

use crate::client::TestSite;
use crate::taking_part::Visitor;
use base64::Engine as _;

const SETTINGS: &str = "/en/admin/settings";
const TOPICS: &str = "/en/admin/topics";
/// A picture of one point.
const POINT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

fn admin(site: &TestSite) -> Visitor<'_> {
    Visitor::signed_in(site, "admin@example.org")
}

#[test]
fn the_name_and_the_language_hold_everywhere_at_once() {
    let site = TestSite::start();
    let mut ada = admin(&site);
    // Kept as they were.
    assert!(site.get("/fr").find("title").unwrap().ends_with("– Colloquy"));
    assert_eq!(site.get("/").header("location"), Some("/en"));
    let name = "Réseau <b>Fleuves</b> & Cie";
    let typed = |contact| {
        [
            ("name-en", "Shared Rivers"),
            ("name-fr", name),
            ("language", "fr"),
            ("contact", contact),
            ("foot-fr", "Rue du Quai"),
            ("do", "identity"),
        ]
    };
    let wrong = ada.send(SETTINGS, &typed("team"));
    assert_eq!((wrong.status, wrong.all(".errors li").len()), (422, 1));
    assert_eq!(wrong.attributes("#identity-name-fr", "value"), [name], "what was typed stays");
    let saved = ada.send(SETTINGS, &typed("team@example.org"));
    assert_eq!(saved.header("location"), Some("/en/admin/settings?done=saved"), "{}", saved.text());

    let page = site.get("/fr");
    assert_eq!(page.find(".brand-h").unwrap(), name);
    assert!(page.find("title").unwrap().ends_with(&format!("– {name} · Colloquy")));
    assert_eq!(page.find(".foot-site h2").unwrap(), name);
    assert_eq!(site.get("/es").find(".brand-h").unwrap(), "Shared Rivers", "a language without a name borrows one");
    assert!(site.get("/es/manifest.webmanifest").text().contains("Shared Rivers"));
    for (accepted, to) in [("", "/fr"), ("de, pt;q=0.5", "/fr"), ("es", "/es")] {
        assert_eq!(site.get_with("/", &[("Accept-Language", accepted)]).header("location"), Some(to), "{accepted}");
    }
    assert_eq!(site.get("/about").header("location"), Some("/fr/about"));
    let mut mira = Visitor::new(&site);
    mira.send("/fr/password", &[("email", "admin@example.org")]);
    site.wait_for("the letter", |site| {
        site.letters().iter().any(|letter| letter.contains("Rue du Quai")).then_some(())
    });
    assert_eq!(ada.get("/en/moderation/log?action=setting").all("tbody tr").len(), 1);
}

#[test]
fn colours_that_can_be_read_are_put_on_and_others_are_refused_with_the_figures() {
    let site = TestSite::start();
    let mut ada = admin(&site);
    let sheet = |site: &TestSite| {
        let sheets = site.get("/en").attributes("link[rel=stylesheet]", "href");
        sheets.into_iter().find(|href| href.starts_with("/look/"))
    };
    assert_eq!(sheet(&site), None);
    let pale = ada.send(SETTINGS, &[("accent-light", "#9cc"), ("accent-dark", "url(x)"), ("do", "look")]);
    assert_eq!((pale.status, pale.all(".field-error").len()), (422, 2));
    assert!(pale.find("#look-accent-light-wrong").unwrap().contains("4.5:1"), "{}", pale.text());
    assert_eq!(sheet(&site), None);
    let sent = ada.send(SETTINGS, &[("accent-light", "#6b1f2e"), ("accent-dark", "#f0a3b0"), ("do", "look")]);
    assert_eq!(sent.status, 303);
    let href = sheet(&site).unwrap();
    let style = site.get(&href);
    assert_eq!(style.header("content-type"), Some("text/css; charset=utf-8"));
    assert!(style.text().contains("--accent:light-dark(#6b1f2e,#f0a3b0)"), "{}", style.text());
    assert_eq!(ada.send(SETTINGS, &[("do", "look")]).status, 303);
    assert_eq!(sheet(&site), None, "without colours of its own it has the product's");
    for gone in [href.as_str(), "/look/x.css", "/look/..%2f..%2fetc"] {
        assert_eq!(site.get(gone).status, 404, "{gone}");
    }
}

#[test]
fn a_sign_of_its_own_takes_the_product_s_place_and_goes_again() {
    let site = TestSite::start();
    let mut ada = admin(&site);
    let none = ada.send(SETTINGS, &[("do", "logo")]);
    assert_eq!((none.status, none.all("#logo-logo-wrong").len()), (422, 1));
    let bytes = base64::engine::general_purpose::STANDARD.decode(POINT).unwrap();
    let script = ada.upload(SETTINGS, &[("do", "logo")], ("logo", "sign.png", b"<svg onload=alert(1)>"));
    assert_eq!((script.status, script.all("#logo-logo-wrong").len()), (422, 1), "{}", script.text());
    assert_eq!(ada.upload(SETTINGS, &[("do", "logo")], ("logo", "sign.png", &bytes)).status, 303);
    let href = site.get("/en").attributes("symbol#mark image", "href").remove(0);
    let sign = site.get(&href);
    assert_eq!((sign.status, sign.header("content-type")), (200, Some("image/png")));
    assert_eq!(ada.send(SETTINGS, &[("do", "logo-remove")]).status, 303);
    assert_eq!(site.get("/en").attributes("symbol#mark image", "href"), [""; 0]);
    assert_eq!(site.get(&href).status, 404);
}

#[test]
fn how_long_data_are_kept_stands_on_the_page_about_privacy() {
    let site = TestSite::start();
    let mut ada = admin(&site);
    let wrong = ada.send(SETTINGS, &[("messages", "6"), ("letters", "x"), ("drafts", "90"), ("do", "keeping")]);
    assert_eq!((wrong.status, wrong.all(".field-error").len()), (422, 2));
    assert_eq!(
        ada.send(SETTINGS, &[("messages", "30"), ("letters", "41"), ("drafts", "90"), ("do", "keeping")]).status,
        303
    );
    assert!(site.get("/en/about/privacy").find("main").unwrap().contains("41 days"));
}

#[test]
fn topics_are_added_renamed_moved_and_retired() {
    let site = TestSite::start();
    let mut ada = admin(&site);
    let offered = |site: &TestSite| site.get("/fr/resources/suggest").text().contains("Ponts et gués");
    let typed = |code| {
        [
            ("title-en", "Bridges"),
            ("title-fr", "Ponts et gués"),
            ("title-es", "Puentes"),
            ("code", code),
            ("do", "save"),
        ]
    };
    let taken = ada.send(TOPICS, &typed("objective-1"));
    assert_eq!((taken.status, taken.all("#topic-code-wrong").len()), (422, 1));
    assert_eq!(taken.attributes("#topic-title-fr", "value"), ["Ponts et gués"]);
    assert_eq!(ada.send(TOPICS, &typed("bridges")).status, 303);
    let list = ada.get(TOPICS);
    assert_eq!(list.all(".rows a").last().unwrap(), "Bridges");
    let path = list.attributes(".rows a", "href").pop().unwrap();
    let id = path.split('=').nth(1).unwrap().to_owned();
    assert!(offered(&site));
    assert_eq!(ada.send(&path, &[("topic", &id), ("do", "up")]).status, 303);
    assert_ne!(ada.get(TOPICS).all(".rows a").last().unwrap(), "Bridges");
    assert_eq!(ada.send(&path, &[("topic", &id), ("do", "retire")]).status, 303);
    assert!(!offered(&site), "nothing new is sorted under it");
    assert!(ada.get(TOPICS).all(".rows span").contains(&"bridges · retired".to_owned()));
    assert_eq!(ada.send(&path, &[("topic", &id), ("do", "restore")]).status, 303);
    let other = "01900000-0000-7000-8000-00000000dead";
    assert_eq!(ada.send(&path, &[("topic", other), ("do", "retire")]).status, 404);
    assert_eq!(ada.get(&format!("{TOPICS}?topic=x")).status, 404);
    assert_eq!(ada.send(&path, &[("topic", &id), ("do", "burn")]).status, 400);
}

#[test]
fn administrators_see_how_the_hub_fares() {
    let site = TestSite::start();
    let ada = admin(&site);
    let page = ada.get("/fr/admin/health");
    assert_eq!(page.status, 200);
    assert!(page.find(".facts").unwrap().contains("SQLite 3."), "{}", page.text());
    assert_eq!(page.all(".facts dt").len(), 7);
    for href in ada.get("/en/admin").attributes(".desks a", "href") {
        assert_eq!(ada.get(&href).status, 200, "{href}");
    }
    let noor = Visitor::signed_in(&site, "participant@example.org");
    for path in ["/en/admin", "/en/admin/health", SETTINGS, TOPICS] {
        assert_eq!(noor.get(path).status, 404, "{path}");
    }
}
