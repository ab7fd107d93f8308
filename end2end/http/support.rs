//! A government asks for support in Spanish, is matched with an expert of the directory, is answered and closes it; nobody
//! else reads a word of it, wherever they try.

use crate::client::TestSite;
use crate::executable::colloquy;
use crate::taking_part::Visitor;
use crate::world::add;

/// Stands in the confidential part alone.
const SECRET: &str = "xilofonía";
const ASK: &str = "/es/support/ask";
const DESK: &str = "/en/support/desk";

/// The key that a form on a page carries.
fn key(who: &Visitor<'_>, path: &str, form: &str) -> String {
    who.get(path).attributes(&format!("#{form} input[name=key]"), "value").remove(0)
}

/// What somebody asks, and the address of their request.
fn asked(rosa: &mut Visitor<'_>) -> String {
    let page = rosa.get(ASK);
    assert_eq!(page.find("h1").unwrap(), "Pedir apoyo");
    let key = page.attributes("#ask input[name=key]", "value").remove(0);
    let topic = page.attributes("#ask input[name=topics]", "value").remove(6);
    let need = format!("Necesitamos un modelo de {SECRET}.");
    let base = [
        ("key", key.as_str()),
        ("body", "Ministerio de Aguas"),
        ("country", "PE"),
        ("topics", &topic),
        ("need", &need),
        ("lang", "es"),
        ("public", "no"),
        ("do", "ask"),
    ];
    let wanting = rosa.send(ASK, &base);
    assert_eq!((wanting.status, wanting.all("#ask-need")), (422, vec![need.clone()]), "{}", wanting.text());
    assert_eq!(wanting.attributes("#ask-title", "aria-invalid"), ["true"]);
    let title = format!("Un modelo de {SECRET}");
    let mut to = String::new();
    for _ in 0..2 {
        let sent = rosa.send(ASK, &[&base[..], &[("title", title.as_str())]].concat());
        assert_eq!(sent.status, 303, "{}", sent.text());
        let led = sent.header("location").unwrap().to_owned();
        assert!(to.is_empty() || to == led, "sent twice, it is one");
        to = led;
    }
    to.split('&').next().unwrap().to_owned()
}

/// One after the other, by the forms of the page: what is sent, and where it leads.
fn does(who: &mut Visitor<'_>, path: &str, form: &str, deed: &str, fields: &[(&str, &str)]) {
    let key = key(who, path, form);
    let done = who.send(path, &[&[("key", key.as_str()), ("do", deed)], fields].concat());
    let to = done.header("location").unwrap_or_default();
    assert!(done.status == 303 && to.ends_with(&format!("&done={deed}")), "{deed}: {}", done.text());
}

/// Everywhere a word could come out, as somebody.
fn looks_everywhere(site: &TestSite, who: &Visitor<'_>, name: &str, id: &str) {
    for path in [
        format!("/es/support/request?id={id}"),
        format!("/en/support/desk?id={id}"),
        format!("/api/read?locale=es&path=%2Fes%2Fsupport%2Frequest&query=id%3D{id}"),
        format!("/api/read?locale=es&path=%2Fes%2Fsupport%2Fdesk&query=id%3D{id}"),
        "/es/support".to_owned(),
        "/en/support/desk".to_owned(),
        "/es/search?q=xilofonia".to_owned(),
        "/es/experts?q=xilofonia".to_owned(),
        "/es/resources?q=xilofonia".to_owned(),
        "/feeds/es/spaces/low-water.atom".to_owned(),
        "/feeds/es/resources.atom".to_owned(),
        "/feeds/resources.json".to_owned(),
        "/sitemap.xml".to_owned(),
        "/es/account/data.json".to_owned(),
        "/en/moderation/log".to_owned(),
        "/en/moderation/log.csv".to_owned(),
        "/en/moderation/log.json".to_owned(),
        "/es/notifications".to_owned(),
        "/es/account/messages".to_owned(),
    ] {
        let answer = who.get(&path);
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        // What was sought is shown in the field again.
        let told = text.contains(SECRET) || text.contains("Ministerio de Aguas");
        assert!(!told, "{path} tells {name}: {}", answer.status);
    }
    let live = site.hear("/live?space=low-water&question=1&last=0", &[], "event: hello");
    assert!(!live.contains(SECRET));
}

#[test]
fn a_request_is_answered_in_spanish_and_nobody_else_reads_it() {
    let site = TestSite::start();
    for (email, name, role) in [
        ("rosa@example.org", "Rosa Quispe", "participant"),
        ("sue@example.org", "Sue Porter", "support"),
        ("rea@example.org", "Rea Viewer", "reviewer"),
        ("eda@example.org", "Eda Itor", "editor"),
        ("fay@example.org", "Fay Cilitator", "facilitator"),
    ] {
        add(&site, email, name, role);
    }
    let (mut rosa, mut sue) =
        (Visitor::signed_in(&site, "rosa@example.org"), Visitor::signed_in(&site, "sue@example.org"));
    let request = asked(&mut rosa);
    let id = request.split_once("id=").unwrap().1.to_owned();
    let case = format!("{DESK}?id={id}");
    assert!(sue.get(DESK).text().contains(SECRET));
    does(&mut sue, &case, "step", "take", &[]);
    // Somebody of the directory is found by the topics of the request, or by words.
    let found = sue.get(&format!("{case}&q=Carmen"));
    let experts = found.attributes(".pointers form input[name=number]", "value");
    let number = experts.first().expect("an expert is offered").clone();
    let name = site.get(&format!("/es/experts/{number}")).find("h1 bdi").unwrap();
    let suggested = sue.send(&case, &[("number", &number), ("do", "suggest-expert")]);
    assert_eq!(suggested.status, 303, "{}", suggested.text());
    does(&mut sue, &case, "note", "note", &[("words", "Entre nosotros.")]);
    does(&mut sue, &case, "task", "task", &[("task", "Call them"), ("due-on", "")]);
    does(&mut sue, &case, "write", "message", &[("words", "¿Cuántos son?")]);
    does(&mut rosa, &request, "reply", "reply", &[("words", "Doce.")]);
    does(&mut sue, &case, "step", "start", &[]);
    does(&mut sue, &case, "write", "answer", &[("words", "Así se hace.")]);
    let page = rosa.get(&request);
    let line = page.all(".time-line > li").join("\n");
    for words in [SECRET, "¿Cuántos son?", "Doce.", "Así se hace.", "Sue Porter, por el equipo"] {
        assert!(line.contains(words), "{words}: {line}");
    }
    assert!(page.text().contains(&name), "the expert is shown");
    assert!(!page.text().contains("Entre nosotros.") && !page.text().contains("Call them"));
    assert!(sue.get(&case).all(".inner").concat().contains("Entre nosotros."));
    // Nobody else, as long as it lasts and afterwards.
    let others =
        ["participant@example.org", "facilitator@example.org", "rea@example.org", "eda@example.org", "fay@example.org"];
    let others: Vec<_> = others.into_iter().map(|email| (email, Visitor::signed_in(&site, email))).collect();
    let nobody = Visitor::new(&site);
    let look = || {
        looks_everywhere(&site, &nobody, "nobody", &id);
        for (name, who) in &others {
            assert_eq!(who.get(&request).status, 404, "{name}");
            assert_eq!(who.get(&case).status, 404, "{name}");
            looks_everywhere(&site, who, name, &id);
        }
    };
    look();
    let wanting =
        rosa.send(&request, &[("key", &key(&rosa, &request, "close")), ("words", "Gracias."), ("do", "close")]);
    assert_eq!((wanting.status, wanting.all("#close-words")), (422, vec!["Gracias.".to_owned()]));
    does(&mut rosa, &request, "close", "close", &[("helped", "5"), ("in-time", "4"), ("words", "Gracias.")]);
    assert!(sue.get(&case).text().contains("Gracias."));
    assert!(rosa.get(&request).all(".facts dd")[0].contains("Cerrada"));
    look();
    for format in ["json", "csv", "md", "html"] {
        let export = colloquy(site.folder(), &["export", "--space", "low-water", "--format", format]);
        assert!(!String::from_utf8_lossy(&export.stdout).contains(SECRET), "{format}");
    }
    site.wait_for("a letter that it is answered", |site| {
        site.letters()
            .iter()
            .any(|letter| letter.contains("rosa@example.org") && letter.contains("support/request"))
            .then_some(())
    });
    assert!(site.letters().iter().all(|letter| !letter.contains("xilofon") && !letter.contains("Doce.")));
}

#[test]
fn what_was_typed_survives_signing_in() {
    let site = TestSite::start();
    let mut nobody = Visitor::new(&site);
    let sent = nobody.send(ASK, &[("key", "x"), ("need", "Agua para todos."), ("do", "ask")]);
    assert_eq!(sent.status, 401);
    let kept = sent.attributes("input[name=kept]", "value").remove(0);
    let fields = [
        ("email", "participant@example.org"),
        ("password", crate::taking_part::PASSWORD),
        ("back", ASK),
        ("kept", kept.as_str()),
    ];
    let back = nobody.send("/es/sign-in", &fields);
    assert_eq!((back.status, back.all("#ask-need")), (200, vec!["Agua para todos.".to_owned()]), "{}", back.text());
}
