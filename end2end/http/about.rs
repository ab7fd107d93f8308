//! Pages on the hub itself: read by everybody, written by administrators, without a script.

use crate::client::TestSite;
use crate::taking_part::Visitor;

const PRIVACY: &str = "/fr/about/privacy";
const EDITOR: &str = "/en/admin/pages/privacy?of=fr";
const HISTORY: &str = "/en/admin/pages/privacy/history?of=fr";

fn admin(site: &TestSite) -> Visitor<'_> {
    Visitor::signed_in(site, "admin@example.org")
}

fn typed<'a>(base: &'a str, body: &'a str, deed: &'a str) -> [(&'a str, &'a str); 5] {
    [("base", base), ("title", "Vie privée"), ("lead", "En deux mots."), ("body", body), ("do", deed)]
}

#[test]
fn every_page_is_there_with_a_way_to_it_from_each_foot() {
    let site = TestSite::start();
    let home = site.get("/es");
    for href in home.attributes(".foot-site nav a", "href") {
        assert_eq!(site.get(&href).status, 200, "{href}");
    }
    let policy = site.get(PRIVACY);
    let words = policy.find("main").unwrap();
    assert!(words.contains("90 jours") && !words.contains('{'), "what is in braces is filled in: {words}");
    let own = policy.attributes(".leaf a[href]", "href").into_iter().filter(|href| href.starts_with('/'));
    for href in own {
        assert!(href.starts_with("/fr"), "{href} leaves the language");
    }
    assert!(site.get("/sitemap.xml").text().contains("/es/about/accessibility</loc>"));
    assert_eq!(site.get("/fr/about/imprint").status, 404);
}

#[test]
fn a_page_is_previewed_saved_read_and_put_back() {
    let site = TestSite::start();
    let mut ada = admin(&site);
    // Kept as the page that it was.
    let before = site.get(PRIVACY).text();
    let text = "## Nouveau\n\nL’équipe de {hub} <script>alert(1)</script> répond [ici](/contact).";
    let seen = ada.send(EDITOR, &typed("1", text, "preview"));
    assert_eq!((seen.status, seen.find("#preview h2 + p + .preview h2")), (200, Some("Nouveau".to_owned())));
    assert_eq!(seen.all("#page-body"), [text.split_whitespace().collect::<Vec<_>>().join(" ")]);
    assert_eq!(site.get(PRIVACY).text(), before, "a preview changes nothing");

    let saved = ada.send(EDITOR, &typed("1", text, "save"));
    assert_eq!(saved.header("location"), Some("/en/admin/pages/privacy?of=fr&done=saved"));
    let page = site.get(PRIVACY);
    assert_eq!(page.find("h1").unwrap(), "Vie privée");
    assert!(page.find(".leaf-text").unwrap().starts_with("L’équipe de ce site <script>alert(1)</script> répond"));
    assert_eq!(page.attributes(".leaf-text a", "href"), ["/fr/contact"]);
    assert!(page.find(".leaf-date").is_some());

    let history = ada.get(HISTORY);
    assert_eq!(history.all(".revision h2"), ["Revision 2", "Revision 1"]);
    assert!(history.all("ins").join(" ").contains("Nouveau") && !history.all("del").is_empty());
    let back = ada.send(HISTORY, &[("revision", "1"), ("base", "2"), ("do", "restore")]);
    assert_eq!(back.header("location"), Some("/en/admin/pages/privacy?of=fr&done=restored"));
    assert_eq!(site.get(PRIVACY).find("h1").unwrap(), "Vie privée et données personnelles");
    let log = ada.get("/en/moderation/log?action=page");
    assert_eq!(log.all("tbody tr").len(), 2);
    assert_eq!(log.all("tbody td")[2..4], ["page changed", "Privacy and personal data, Français"]);
}

#[test]
fn what_was_typed_survives_mistakes_others_and_the_end_of_a_session() {
    let site = TestSite::start();
    let (mut ada, mut bo) = (admin(&site), admin(&site));
    let empty = ada.send(EDITOR, &[("base", "1"), ("title", ""), ("lead", "x"), ("body", "## Kept"), ("do", "save")]);
    assert_eq!((empty.status, empty.all("#page-body")), (422, vec!["## Kept".to_owned()]));
    assert_eq!(empty.all(".errors li"), ["Title: Fill this in"]);

    assert_eq!(bo.send(EDITOR, &typed("1", "First.", "save")).status, 303);
    let late = ada.send(EDITOR, &typed("1", "Second.", "save"));
    assert_eq!((late.status, late.all("#page-body")), (409, vec!["Second.".to_owned()]));
    assert!(late.find(".notice").unwrap().contains("Somebody has changed this page"));
    let base = late.attributes("input[name=base]", "value").remove(0);
    assert_eq!(ada.send(EDITOR, &typed(&base, "Second.", "save")).status, 303);
    assert_eq!(site.get(PRIVACY).all(".leaf-text"), ["Second."]);

    let mut nobody = Visitor::new(&site);
    let asked = nobody.send(EDITOR, &typed(&base, "Typed before signing in.", "save"));
    assert_eq!(asked.status, 401);
    let value = |name: &str| asked.attributes(&format!("#sign-in input[name={name}]"), "value").remove(0);
    let (back, kept) = (value("back"), value("kept"));
    let fields = [
        ("email", "admin@example.org"),
        ("password", "before the river runs low"),
        ("back", back.as_str()),
        ("kept", kept.as_str()),
    ];
    let again = nobody.send("/en/sign-in", &fields);
    assert_eq!((again.status, again.all("#page-body")), (200, vec!["Typed before signing in.".to_owned()]));
    assert_eq!(site.get(PRIVACY).all(".leaf-text"), ["Second."], "signing in saves nothing");
}

#[test]
fn a_translation_that_lags_behind_says_so_until_it_is_said_to_hold() {
    let site = TestSite::start();
    let mut ada = admin(&site);
    let english = "/en/admin/pages/privacy?of=en";
    assert_eq!(ada.send(english, &typed("1", "## Changed\n\nText.", "save")).status, 303);
    let french = site.get(PRIVACY);
    assert_eq!(french.attributes(".leaf-behind a", "href"), ["/en/about/privacy"]);
    assert!(ada.get("/en/admin").all(".desk-count").iter().any(|count| count.starts_with("2 translations")));
    let editor = ada.get(EDITOR);
    let field = |selector: &str| editor.find(selector).unwrap();
    let title = editor.attributes("#page-title", "value").remove(0);
    // As a browser reads a text: its lines end where they end.
    let document = scraper::Html::parse_document(&editor.text());
    let body = scraper::Selector::parse("#page-body").unwrap();
    let body: String = document.select(&body).next().unwrap().text().collect();
    let lead = field("#page-lead");
    let same = [("base", "1"), ("title", &title), ("lead", &lead), ("body", &body), ("do", "save")];
    assert_eq!(ada.send(EDITOR, &same).status, 303);
    assert_eq!(site.get(PRIVACY).all(".leaf-behind"), [""; 0]);
    assert!(ada.get("/en/admin").all(".desk-count").iter().any(|count| count.starts_with("1 translation")));
}
