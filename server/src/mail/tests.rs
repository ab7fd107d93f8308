//! What a recipient reads, and what becomes of a letter when the mail server is there or away.

use super::write::letter;
use super::{Post, Way};
use domain::Locale;
use domain::accounts::StakeholderGroup;
use domain::voices::Body;
use hub::accounts::SignUp;
use hub::mail::{Letter, NewsLine, ReviewNews};
use hub::{Clock, Hub};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::thread::JoinHandle;
use time::macros::datetime;
use tokio::sync::watch;

const UNTIL: time::OffsetDateTime = datetime!(2028-11-23 12:00 UTC);
const BASE: &str = "https://hub.example";
const TYPED: &str = "Zoé <b>\u{2069}&\r\nBcc: all@example.org";

/// One letter of each kind, with what a person may have typed wherever a person may type.
fn letters(locale: Locale) -> Vec<Letter> {
    let (name, space, reason) = (
        || TYPED.to_owned(),
        || TYPED.to_owned(),
        || "Leave out\nBcc: all@example.org\n\n<script>x</script>".to_owned(),
    );
    let body = || Body::Organisation { name: TYPED.to_owned() };
    let state = Body::State { country: "KE".to_owned() };
    let link = |page: &str| format!("/{locale}/{page}?link=ab&back=%2F");
    let path = format!("/{locale}/spaces/wells/questions/2");
    let versions = |held: &[&str]| Letter::Versions {
        name: name(),
        space: space(),
        question: 2,
        number: "2.1".to_owned(),
        held: held.iter().map(|lang| domain::LangTag::parse(lang).unwrap()).collect(),
        path: path.clone(),
    };
    let review = |news| Letter::Review {
        news,
        name: name(),
        from: TYPED.to_owned(),
        title: TYPED.to_owned(),
        words: reason(),
        due: Some(UNTIL),
        path: path.clone(),
    };
    let message = |answers| Letter::ExpertMessage {
        name: name(),
        from: TYPED.to_owned(),
        subject: TYPED.to_owned(),
        reason: reason(),
        answers,
        path: path.clone(),
    };
    vec![
        Letter::Confirm { name: name(), link: link("sign-up") },
        Letter::AlreadyMember { name: name(), link: link("sign-in") },
        Letter::SignIn { name: name(), link: link("sign-in") },
        Letter::Password { name: name(), link: link("password") },
        Letter::Published { name: name(), space: space(), question: 2, number: "2.1".to_owned(), path: path.clone() },
        Letter::Returned { name: name(), space: space(), question: 2, reason: reason(), path: path.clone() },
        Letter::Rejected { name: name(), space: space(), question: 2, reason: reason(), path: path.clone() },
        Letter::EmailOld { name: name(), address: "z@example.org".to_owned(), link: link("account/email") },
        Letter::EmailNew { name: name(), link: link("account/email") },
        Letter::EmailTaken { name: name(), link: link("sign-in") },
        Letter::EmailChanged { name: name(), address: "z@example.org".to_owned(), link: link("account/email") },
        Letter::Leave { name: name(), link: link("account/leave") },
        Letter::Left { name: name(), link: format!("/{locale}") },
        Letter::PasskeyAdded { name: name(), passkey: TYPED.to_owned(), path: format!("/{locale}/account/security") },
        Letter::PasskeyRemoved { name: name(), passkey: TYPED.to_owned(), path: format!("/{locale}/account/security") },
        versions(&["fr", "es"]),
        versions(&[]),
        Letter::MandateConfirmed { name: name(), body: body(), path: path.clone() },
        Letter::MandateDeclined { name: name(), body: body(), reason: reason(), path: path.clone() },
        Letter::MandateWithdrawn { name: name(), body: state, reason: reason(), path: path.clone() },
        Letter::News {
            name: name(),
            lines: [(true, false), (false, true), (false, false)]
                .map(|(is_answer, mentions)| NewsLine {
                    author: TYPED.to_owned(),
                    is_answer,
                    mentions,
                    space: TYPED.to_owned(),
                    question: 2,
                    path: path.clone(),
                })
                .to_vec(),
            more: 3,
            path: format!("/{locale}/notifications"),
            unsubscribe: format!("/{locale}/unsubscribe?link=ab"),
        },
        Letter::ProposalAccepted { name: name(), space: space(), question: 3, path: path.clone() },
        Letter::ProposalDeclined { name: name(), space: space(), reason: reason(), path: path.clone() },
        Letter::SuggestionConfirm { name: name(), title: space(), link: link("resources/suggestions") },
        Letter::SuggestionReceived { name: name(), title: space(), path: path.clone() },
        Letter::ResourceIncluded { name: name(), title: space(), words: reason(), path: path.clone() },
        Letter::ResourceChanges { name: name(), title: space(), words: reason(), path: path.clone() },
        Letter::ResourceDeclined { name: name(), title: space(), words: reason(), path: path.clone() },
        Letter::ResourceRetired { name: name(), title: space(), words: reason(), path: path.clone() },
        Letter::RosterAccepted { name: name(), until: UNTIL, reason: reason(), path: path.clone() },
        Letter::RosterDeclined { name: name(), reason: reason(), path: path.clone() },
        Letter::RosterRemoved { name: name(), reason: reason(), path: path.clone() },
        Letter::RosterEnding { name: name(), until: UNTIL, link: link("reviews/roster") },
        Letter::RosterLapsed { name: name(), path: path.clone() },
        message(true),
        message(false),
        review(ReviewNews::Invited),
        review(ReviewNews::Again),
        review(ReviewNews::Extended),
        review(ReviewNews::Reminder),
        review(ReviewNews::Late),
        review(ReviewNews::Cancelled),
        review(ReviewNews::Thanks),
        review(ReviewNews::Accepted),
        review(ReviewNews::Declined),
        review(ReviewNews::Conflict),
        review(ReviewNews::Arrived),
        review(ReviewNews::IsLate),
        Letter::ContactConfirm { name: name(), link: link("contact") },
        Letter::ContactReceipt { name: name(), words: reason(), path: path.clone() },
        Letter::ContactArrived { from: name(), about: "press".to_owned(), path: path.clone() },
        Letter::ContactAnswer { name: name(), by: name(), words: reason(), asked: reason(), path: path.clone() },
        Letter::SupportNews { name: name(), event: "answered".to_owned(), path: path.clone() },
        Letter::SupportTeam { name: name(), event: "task-due".to_owned(), path: path.clone() },
    ]
}

#[test]
fn a_letter_to_the_team_greets_nobody_by_name() {
    for locale in Locale::ALL {
        let path = format!("/{locale}/support/desk");
        let each = Letter::SupportTeam { name: String::new(), event: "written".to_owned(), path };
        let words = letter(locale, &each, BASE, "");
        assert!(words.text.starts_with(i18n::mail::hello_team(locale)), "{}", words.text);
        assert!(words.text.contains(&format!("\n{BASE}{}\n", each.path())), "{}", words.text);
        assert!(!words.html.contains("<bdi></bdi>"), "{}", words.html);
    }
}

#[test]
fn every_letter_leads_to_the_hub_and_runs_nothing() {
    for locale in Locale::ALL {
        for each in letters(locale) {
            let words = letter(locale, &each, BASE, "");
            assert_eq!(words.subject.lines().count(), 1, "{}", words.subject);
            assert!(words.text.contains(&format!("\n{BASE}{}\n", each.path())), "{}", words.text);
            assert!(words.text.contains("Zoé <b>& Bcc: all@example.org"), "{}", words.text);
            assert!(!words.text.contains(['\u{2068}', '\u{2069}']), "{}", words.text);
            let html = &words.html;
            let href = format!("{BASE}{}", each.path()).replace('&', "&amp;");
            assert!(html.contains(&format!("<html lang=\"{locale}\">")), "{html}");
            assert!(html.contains(&format!("<a href=\"{href}\">")), "{html}");
            assert!(html.contains("<bdi>Zoé &lt;b&gt;&amp; Bcc: all@example.org</bdi>"), "{html}");
            assert_eq!(html.matches("<bdi>").count(), html.matches("</bdi>").count(), "{html}");
            for never in ["<b>", "<script", "<table", "style="] {
                assert!(!html.contains(never), "{never}: {html}");
            }
        }
    }
}

#[test]
fn every_letter_is_in_its_reader_s_language() {
    let seen: Vec<Vec<String>> = Locale::ALL
        .map(|locale| letters(locale).iter().map(|each| letter(locale, each, BASE, "").text).collect())
        .into();
    for (text, hello) in
        seen.iter().zip([["Hello Zoé", "Hello,\n"], ["Bonjour Zoé", "Bonjour,\n"], ["Hola, Zoé", "Hola:\n"]])
    {
        assert!(text.iter().all(|text| hello.iter().any(|hello| text.starts_with(hello))), "{text:?}");
    }
    let (en, fr, es) = (&seen[0], &seen[1], &seen[2]);
    assert!(en[0].contains("\nConfirm the account:\nhttps://hub.example/en/sign-up?link=ab"), "{}", en[0]);
    assert!(fr[0].contains("\nConfirmer le compte\u{a0}:\nhttps://hub.example/fr/sign-up?link=ab"), "{}", fr[0]);
    assert!(es[0].contains("\nConfirmar la cuenta:\nhttps://hub.example/es/sign-up?link=ab"), "{}", es[0]);
    assert!(en[4].contains("Your reply to question 2 of “Zoé") && en[4].contains("number is 2.1."), "{}", en[4]);
    assert!(fr[4].contains("Votre réponse à la question 2 de «\u{a0}Zoé"), "{}", fr[4]);
    assert!(es[4].contains("Su respuesta a la pregunta 2 de «Zoé"), "{}", es[4]);
    assert!(en[5].contains("\n> Bcc: all@example.org\n> \n> <script>x</script>\n"), "{}", en[5]);
}

#[test]
fn a_wrong_setting_is_told_without_the_value() {
    for wrong in [
        "",
        "smtp",
        "smtp://",
        "smtps://u:secret@",
        "http://u:secret@host",
        "smtp://u:secret@host?tls=no",
        "file:",
        "smtp://secret@host",
    ] {
        let why = Way::parse(wrong).unwrap_err();
        assert!(!why.contains("secret") && !why.contains('\n'), "{wrong}: {why}");
    }
    for right in
        ["smtp://host", "smtp://u:p%40@host:2525", "smtps://u:p@host", "smtp://host?tls=opportunistic", "file:out"]
    {
        assert!(Way::parse(right).is_ok(), "{right}");
    }
}

#[test]
fn a_password_travels_encrypted_unless_it_stays_on_the_machine() {
    let encrypted = |setting: &str| {
        let Way::Smtp { server, .. } = Way::parse(setting).unwrap() else { panic!("{setting}") };
        let shown = format!("{server:?}");
        assert!(!shown.contains("secret"), "{shown}");
        shown.contains("tls: Required") || shown.contains("tls: Wrapper")
    };
    assert!(encrypted("smtp://u:secret@mail.example") && encrypted("smtps://u:secret@mail.example"));
    assert!(
        !encrypted("smtp://u:secret@localhost") && !encrypted("smtp://u:secret@[::1]:25") && !encrypted("smtp://relay")
    );
}

#[test]
fn mail_is_from_the_hub_s_host_unless_told() {
    let from = |base: &str| {
        let folder = tempfile::tempdir().unwrap();
        Post::open(Way::Folder(folder.path().to_owned()), None, base).unwrap().from.to_string()
    };
    assert_eq!(from("https://hub.example:8443"), "Colloquy <colloquy@hub.example>");
    assert_eq!(from("http://127.0.0.1:3000"), "Colloquy <colloquy@localhost>");
    assert_eq!(from("http://[::1]:3000"), "Colloquy <colloquy@localhost>");
}

/// A hub on which Zoé has just signed up, in French.
async fn hub(folder: &Path) -> Hub {
    let clock = Clock::at(datetime!(2026-11-23 12:00 UTC));
    let hub = Hub::open_with(&format!("sqlite:{}", folder.join("hub.db").display()), clock).await.unwrap();
    let zoe = SignUp {
        email: "zoe@example.org".to_owned(),
        name: "Zoé, \"Z\" <Diallo>".to_owned(),
        affiliation: "Puits".to_owned(),
        country: Some("SN".to_owned()),
        group: Some(StakeholderGroup::Academia),
        languages: Vec::new(),
        locale: Locale::Fr,
    };
    hub.accounts().sign_up(&zoe).await.unwrap();
    hub
}

fn post(setting: &str) -> Post {
    Post::open(Way::parse(setting).unwrap(), None, BASE).unwrap()
}

#[tokio::test]
async fn letters_are_put_into_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let hub = hub(folder.path()).await;
    let id = hub.mail().due(1).await.unwrap()[0].id;
    let out = folder.path().join("out");
    let post = post(&format!("file:{}", out.display()));
    let stop = watch::Sender::new(false);
    assert!(!post.send_due(&hub, &stop.subscribe()).await.unwrap());
    let files: Vec<_> = std::fs::read_dir(&out).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(files, [format!("{id}.eml").as_str()]);
    let letter = std::fs::read_to_string(out.join(format!("{id}.eml"))).unwrap();
    let (head, body) = letter.split_once("\r\n\r\n").unwrap();
    for line in [
        "From: Colloquy <colloquy@hub.example>",
        "Subject: Confirmez votre compte",
        "Date: Mon, 23 Nov 2026 12:00:00 +0000",
        &format!("Message-ID: <{id}@hub.example>"),
        "Content-Language: fr",
        "Auto-Submitted: auto-generated",
    ] {
        assert!(head.lines().any(|each| each == line), "{line}: {head}");
    }
    assert!(head.contains("<zoe@example.org>") && head.contains("multipart/alternative"), "{head}");
    let [text, html] = ["text/plain; charset=utf-8", "text/html; charset=utf-8"].map(|kind| body.find(kind).unwrap());
    assert!(text < html, "whoever can read both takes the last");
    assert!(
        body.contains("\r\nhttps://hub.example/fr/sign-up?link=3D"),
        "the link stands on a line of its own: {body}"
    );
    assert_eq!(hub.mail().waiting().await.unwrap(), 0);
    hub.close().await;
}

/// A mail server that takes one letter, and gives what it was told.
fn mail_server() -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("smtp://{}", listener.local_addr().unwrap());
    let heard = std::thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let (mut lines, mut answer) = (BufReader::new(stream.try_clone().unwrap()), stream);
        let (mut told, mut line, mut in_letter) = (String::new(), String::new(), false);
        answer.write_all(b"220 here\r\n").unwrap();
        while lines.read_line(&mut line).is_ok_and(|read| read > 0) {
            told.push_str(&line);
            let said: &[u8] = match line.trim_end() {
                "." => b"250 taken\r\n",
                _ if in_letter => b"",
                "DATA" => b"354 go on\r\n",
                "QUIT" => b"221 bye\r\n",
                _ => b"250 yes\r\n",
            };
            in_letter = line.trim_end() == "DATA" || (in_letter && line.trim_end() != ".");
            if answer.write_all(said).is_err() {
                break;
            }
            line.clear();
        }
        told
    });
    (address, heard)
}

#[tokio::test]
async fn letters_are_given_to_a_mail_server_and_the_job_ends_when_told() {
    let folder = tempfile::tempdir().unwrap();
    let hub = hub(folder.path()).await;
    let (address, heard) = mail_server();
    let stop = watch::Sender::new(false);
    let sending = post(&address).start(hub.clone(), stop.subscribe());
    while hub.mail().waiting().await.unwrap() > 0 {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    stop.send_replace(true);
    sending.end().await;
    hub.close().await;
    let told = tokio::task::spawn_blocking(|| heard.join().unwrap()).await.unwrap();
    for line in
        ["EHLO hub.example", "MAIL FROM:<colloquy@hub.example>", "RCPT TO:<zoe@example.org>", "Content-Language: fr"]
    {
        assert!(told.lines().any(|each| each.starts_with(line)), "{line}: {told}");
    }
}

#[tokio::test]
async fn a_mail_server_that_is_away_delays_letters() {
    let folder = tempfile::tempdir().unwrap();
    let hub = hub(folder.path()).await;
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let stop = watch::Sender::new(false);
    post(&format!("smtp://{closed}")).send_due(&hub, &stop.subscribe()).await.unwrap();
    assert!(hub.mail().due(10).await.unwrap().is_empty());
    assert_eq!(hub.mail().waiting().await.unwrap(), 1);
    hub.close().await;
}
