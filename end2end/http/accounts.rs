//! One's own account and the administrators' pages, without a script.

use crate::client::TestSite;
use crate::taking_part::{PASSWORD, Visitor};

const MIRA: &str = "participant@example.org";

/// The path of the link under `page` in a letter to an address, once it is there.
pub fn link_to(site: &TestSite, to: &str, page: &str) -> String {
    let start = format!("http://{}{page}?link=", site.address);
    let link = |site: &TestSite| {
        site.letters().into_iter().find_map(|letter| {
            let letter = letter.replace("=\r\n", "").replace("=3D", "=");
            let is_to = letter.lines().any(|line| line.starts_with("To:") && line.contains(to));
            let link = letter.lines().find_map(|line| line.strip_prefix(&start)).filter(|_| is_to);
            link.map(|link| link.trim().to_owned())
        })
    };
    site.wait_for(&format!("a letter to {to}"), link)
}

#[test]
fn one_changes_what_one_says_of_oneself() {
    let site = TestSite::start();
    let mut mira = Visitor::signed_in(&site, MIRA);
    let page = mira.get("/en/account");
    assert_eq!(
        page.all(".page-nav a"),
        [
            "Profile",
            "Sign-in and security",
            "Your data",
            "Speaking for a State or an organisation",
            "My contributions",
            "Your expertise",
            "Support"
        ]
    );
    assert_eq!(page.attributes("#profile-name", "value"), ["Demo Participant"]);
    let nothing = mira.send("/en/account", &[("do", "profile"), ("name", " ")]);
    assert_eq!((nothing.status, nothing.all(".errors li").len()), (422, 2));
    let fields = [
        ("do", "profile"),
        ("name", "Mira <b>Osei</b>"),
        ("affiliation", "Aquifer Watch"),
        ("country", "KE"),
        ("group", "academia"),
        ("language-0", "sw"),
        ("language-1", "en"),
        ("locale", "fr"),
    ];
    let saved = mira.send("/en/account", &fields);
    assert_eq!((saved.status, saved.header("location")), (303, Some("/en/account?done=saved")));
    let page = mira.get("/en/account?done=saved");
    assert_eq!(page.find(".notice").unwrap(), "Saved.");
    assert_eq!(page.attributes("#profile-name", "value"), ["Mira <b>Osei</b>"]);
    assert_eq!(page.attributes("#profile-language-0 option[selected]", "value"), ["sw"]);
    assert_eq!(page.attributes("#profile-locale option[selected]", "value"), ["fr"]);
}

#[test]
fn sessions_are_named_and_a_new_password_ends_the_others() {
    let site = TestSite::start();
    let mut mira = Visitor::signed_in(&site, MIRA);
    let other = Visitor::signed_in(&site, MIRA);
    assert_eq!(mira.get("/en/account/security").all(".facts dt"), ["Unknown browser", "Unknown browser"]);
    let wrong = [("do", "password"), ("current", "not this one"), ("password", "a well of words")];
    assert_eq!(mira.send("/en/account/security", &wrong).status, 422);
    let right = [("do", "password"), ("current", PASSWORD), ("password", "a well of words")];
    let changed = mira.send("/en/account/security", &right);
    assert_eq!((changed.status, changed.all(".facts dt").len()), (200, 1), "{}", changed.text());
    assert_eq!(other.get("/en/account").all("#sign-in").len(), 1);
    assert_eq!(mira.get("/en/account").all("#sign-in").len(), 0);
    let guess = (0..10).map(|_| mira.send("/en/account/security", &wrong).status).find(|status| *status != 422);
    assert_eq!(guess, Some(429));
}

#[test]
fn both_addresses_agree_to_a_change_and_the_answer_tells_nothing() {
    let site = TestSite::start();
    let mut mira = Visitor::signed_in(&site, MIRA);
    let told = ["admin@example.org", "nobody@example.net"].map(|email| {
        let answer = mira.send("/en/account/security", &[("do", "email"), ("email", email)]);
        (answer.status, answer.find("main").unwrap().replace(email, "ADDRESS"))
    });
    assert_eq!(told[0], told[1]);
    assert_eq!(told[0].0, 200);
    let page = "/en/account/email";
    let new = link_to(&site, "nobody@example.net", page);
    assert_eq!(mira.get(&format!("{page}?link={new}")).find("h1").unwrap(), "Change of address");
    let mut nobody = Visitor::new(&site);
    assert_eq!(nobody.send(page, &[("link", &new)]).status, 200);
    assert_eq!(nobody.send(page, &[("link", "0123")]).status, 410);
    // One of two is not enough.
    assert_eq!(nobody.send("/en/sign-in", &[("email", "nobody@example.net"), ("password", PASSWORD)]).status, 422);
}

#[test]
fn one_s_data_are_a_file_for_oneself_alone() {
    let site = TestSite::start();
    let mira = Visitor::signed_in(&site, MIRA);
    let file = mira.get("/en/account/data.json");
    assert_eq!((file.status, file.header("content-type")), (200, Some("application/json")));
    assert_eq!(file.header("cache-control"), Some("private, no-store"));
    assert!(file.header("content-disposition").unwrap().starts_with("attachment"));
    assert!(file.text().contains(MIRA) && !file.text().contains("admin@example.org"));
    let nobody = site.get("/en/account/data.json");
    assert_eq!((nobody.status, nobody.header("location")), (303, Some("/en/sign-in?back=%2Fen%2Faccount%2Fdata")));
    assert_eq!(mira.get("/en/account/data").attributes("a[download]", "href"), ["/en/account/data.json"]);
}

#[test]
fn who_leaves_is_signed_out_and_nameless() {
    let site = TestSite::start();
    let mut ruairi = Visitor::signed_in(&site, "facilitator@example.org");
    let question = "/en/spaces/low-water/questions/1";
    assert!(site.get(question).text().contains("Ruairí Thornbeck"));
    let page = "/en/account/data";
    let nothing = ruairi.send(page, &[("do", "leave"), ("password", PASSWORD)]);
    assert_eq!((nothing.status, nothing.all(".field-error").len()), (422, 1));
    let wrong = ruairi.send(page, &[("do", "leave"), ("how", "keep"), ("password", "not this one")]);
    assert_eq!(wrong.status, 422);
    let left = ruairi.send(page, &[("do", "leave"), ("how", "keep"), ("password", PASSWORD)]);
    assert_eq!((left.status, left.find("h1").unwrap().as_str()), (200, "Your account is deleted"));
    assert_eq!(ruairi.get("/en/account").all("#sign-in").len(), 1);
    for path in [question, "/feeds/fr/spaces/low-water.atom", "/en/spaces/low-water/all"] {
        assert!(!site.get(path).text().contains("Ruairí Thornbeck"), "{path}");
    }
    assert!(site.get("/fr/spaces/low-water/questions/1").text().contains("Ancien membre"));
    let last = Visitor::signed_in(&site, "admin@example.org")
        .send(page, &[("do", "leave"), ("how", "keep"), ("password", PASSWORD)]);
    assert_eq!(last.status, 422, "the last administrator stays");
}

#[test]
fn administrators_see_to_people_and_others_do_not() {
    let site = TestSite::start();
    let mut mira = Visitor::signed_in(&site, MIRA);
    assert_eq!(mira.get("/en/people").status, 404);
    assert_eq!(mira.send("/en/people", &[("do", "suspend"), ("person", "0")]).status, 404);
    assert_eq!(site.get("/en/people").all("#sign-in").len(), 1);

    let mut root = Visitor::signed_in(&site, "admin@example.org");
    let searched = root.send("/en/people", &[("q", "demo participant")]);
    assert_eq!(searched.header("location"), Some("/en/people?q=demo%20participant"));
    let found = root.get("/en/people?q=demo%20participant");
    assert_eq!(found.all(".rows a"), ["Demo Participant"]);
    let person = found.attributes(".rows a", "href").remove(0);
    let id = person.split_once("person=").unwrap().1.to_owned();
    assert_eq!(root.get(&person).find("h1").unwrap(), "Demo Participant");
    assert_eq!(root.get("/en/people?person=none").status, 404);

    let given = root.send("/en/people", &[("do", "roles"), ("person", &id), ("roles", "facilitator")]);
    assert_eq!(given.status, 303);
    assert_eq!(mira.get("/en/moderation").status, 200);
    assert_eq!(root.send("/en/people", &[("do", "suspend"), ("person", &id)]).status, 303);
    assert_eq!(mira.get("/en/account").all("#sign-in").len(), 1);
    assert_eq!(mira.send("/en/sign-in", &[("email", MIRA), ("password", PASSWORD)]).status, 422);
    assert_eq!(root.send("/en/people", &[("do", "unsuspend"), ("person", &id)]).status, 303);
    assert_eq!(mira.send("/en/sign-in", &[("email", MIRA), ("password", PASSWORD)]).status, 303);

    let own = root.get("/en/people?q=administrator").attributes(".rows a", "href").remove(0);
    let own = own.split_once("person=").unwrap().1.to_owned();
    let last = root.send("/en/people", &[("do", "roles"), ("person", &own)]);
    assert_eq!((last.status, last.all(".field-error").len()), (422, 1));
    let out = root.send("/en/people", &[("do", "suspend"), ("person", &own)]);
    assert_eq!((out.status, out.all(".notice").len()), (422, 1));

    let mut noor = Visitor::new(&site);
    noor.send("/en/sign-up", &[("email", "noor@example.net"), ("name", "Noor"), ("group", "other")]);
    let person = root.get("/en/people?q=noor").attributes(".rows a", "href").remove(0);
    let id = person.split_once("person=").unwrap().1.to_owned();
    let handed = root.send("/en/people", &[("do", "confirm"), ("person", &id)]);
    let link = handed.find(".facts dd").unwrap();
    let path = link.strip_prefix(&format!("http://{}", site.address)).unwrap();
    assert_eq!(noor.get(path).find("h1").unwrap(), "Confirm your account");
}
