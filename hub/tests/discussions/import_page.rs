//! A saved page is taken in once; a later save adds what is new.

use super::make::tag;
use domain::Locale;
use domain::discussions::QuestionAsk;
use hub::discussions::page::{ParsedPage, parse};
use hub::discussions::{Imported, Renumbered};
use hub::{Error, Hub, on_both};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use time::macros::date;

/// A page of submissions: head and text each.
fn page(submissions: &[(&str, &str)]) -> ParsedPage {
    let mut text = "Water for all: à l’œuvre!\n".to_owned();
    for (head, words) in submissions {
        write!(text, "\nSubmitted by {head}\n\n{words}\n").unwrap();
    }
    parse(text.as_bytes()).unwrap()
}

const ASKED: (&str, &str) = ("Ann Lee - 6 April 2021", "Question 1. What is missing?\n\nTell us what you need.");
const SAID: (&str, &str) = ("Bo  Diaz - 7 April 2021", "We need wells near the school.");
const SAID_LATER: (&str, &str) = ("BO DIAZ - 9 April 2021", "And pumps that last for years.");
const UNNUMBERED: (&str, &str) = ("Ann Lee - 8 April 2021", "The role of schools as key partners\n\nWhat can they do?");

async fn numbers(hub: &Hub, slug: &str) -> Vec<(u32, String)> {
    let page = hub.discussions().space_page(slug, Locale::En, false).await.unwrap();
    page.questions.into_iter().map(|question| (question.number, question.text.shown.title)).collect()
}

/// The page that the project was given; where the parser's tests find it, too.
fn real() -> ParsedPage {
    let name = "gcm-guidance-discussion.txt";
    let folder = std::env::var_os("COLLOQUY_INPUT").map_or_else(
        || {
            let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().skip(1);
            above
                .map(|folder| folder.join("../shared/input"))
                .find(|folder| folder.join(name).exists())
                .unwrap_or_default()
        },
        Into::into,
    );
    let file = folder.join(name);
    let bytes = std::fs::read(&file).unwrap_or_else(|error| {
        panic!("{}: {error}; COLLOQUY_INPUT names the folder of the saved page", file.display())
    });
    parse(&bytes).unwrap()
}

on_both! {
    async fn the_real_document_arrives_whole_and_comes_back(hub) {
        let page = real();
        let added = hub.discussions().import_page(&page, None).await.unwrap();
        let reply_versions = BTreeMap::from([("en".to_owned(), 5), ("es".to_owned(), 2), ("fr".to_owned(), 2)]);
        assert_eq!(added, Imported { spaces: 1, questions: 4, replies: 5, reply_versions, renumbered: vec![] });
        assert_eq!(hub.discussions().import_page(&page, None).await.unwrap(), Imported::default());
        hub.check().await.unwrap();

        let slug = "implementing-the-gcm-guidance-for-governments-and";
        assert_eq!(hub.discussions().space_slugs().await.unwrap(), [slug]);
        let numbers: Vec<_> = numbers(&hub, slug).await.into_iter().map(|(number, _)| number).collect();
        assert_eq!(numbers, [1, 2, 3, 4]);
        let ask = QuestionAsk { page: 1, ..QuestionAsk::default() };
        let question = hub.discussions().question_page(slug, 3, Locale::Fr, &ask).await.unwrap();
        let reply = &question.replies[0];
        assert_eq!((reply.author.name.as_str(), reply.posted_at.date()), ("Susan Dragan", date!(2021 - 05 - 07)));
        assert!(reply.day_only && reply.text.shown.html.as_str().contains("La méthodologie des six-étapes"));
        let langs: Vec<_> = reply.text.versions.iter().map(|mark| mark.lang.as_str()).collect();
        assert_eq!(langs, ["en", "es", "fr"]);

        let json = hub.discussions().export(slug).await.unwrap().to_json().unwrap();
        let other = hub::testing::Scratch::new(hub::testing::On::Sqlite).await;
        let archive = hub::discussions::archive::parse(json.as_bytes()).unwrap();
        assert_eq!(other.hub.discussions().import_archive(&archive).await.unwrap(), added);
        assert_eq!(other.hub.discussions().export(slug).await.unwrap().to_json().unwrap(), json);
        assert_eq!(other.hub.discussions().import_page(&page, None).await.unwrap(), Imported::default());
        other.end().await;
    }

    async fn a_later_save_adds_what_is_new_behind_the_rest(hub) {
        let room = hub.discussions();
        room.import_page(&page(&[ASKED, SAID]), None).await.unwrap();
        // The page has the newest first, and one thing said twice.
        let added = room.import_page(&page(&[ASKED, SAID_LATER, SAID, SAID]), None).await.unwrap();
        assert_eq!((added.spaces, added.questions, added.replies), (0, 0, 2));
        let archive = room.export("water-for-all-a-loeuvre").await.unwrap();
        let said: Vec<_> = archive.space.questions[0]
            .replies
            .iter()
            .map(|reply| (reply.number.to_string(), reply.versions[0].markdown.as_str()))
            .collect();
        let (wells, pumps) = (SAID.1, SAID_LATER.1);
        assert_eq!(said, [("1.1".to_owned(), wells), ("1.2".to_owned(), pumps), ("1.3".to_owned(), wells)]);
        let names: Vec<_> = archive.people.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names.len(), 2, "one person, however the name is set: {names:?}");
    }

    async fn a_question_without_a_number_stands_behind_those_with_one(hub) {
        let room = hub.discussions();
        room.import_page(&page(&[UNNUMBERED, ASKED]), Some("water")).await.unwrap();
        let titles = |numbers: &[(u32, String)]| numbers.iter().map(|(n, title)| format!("{n} {title}")).collect::<Vec<_>>();
        let wanted = ["1 What is missing?", "2 The role of schools as key partners"];
        assert_eq!(titles(&numbers(&hub, "water").await), wanted);
        // Later somebody asks a question that calls itself the second; the number is given, and may have been cited.
        let second = ("Cy Roe - 9 April 2021", "Question 2. Who pays?\n\nAnd who decides?");
        let added = room.import_page(&page(&[second, UNNUMBERED, ASKED]), Some("water")).await.unwrap();
        assert_eq!(added.renumbered, [Renumbered { line: 3, printed: 2, given: 3 }]);
        assert_eq!(titles(&numbers(&hub, "water").await), [wanted[0], wanted[1], "3 Who pays?"]);
    }

    async fn what_cannot_be_kept_is_refused_and_leaves_nothing(hub) {
        let mut nul = page(&[ASKED, SAID]);
        nul.questions[0].replies[0].versions[0].markdown.push('\0');
        let what = hub.discussions().import_page(&nul, None).await.unwrap_err();
        assert!(matches!(&what, Error::Import(what) if what == "the submission of line 9 holds a NUL character"), "{what}");
        let mut unnamed = page(&[ASKED]);
        unnamed.title = String::from("水");
        unnamed.title_lang = tag("zh");
        let what = hub.discussions().import_page(&unnamed, None).await.unwrap_err();
        assert!(matches!(&what, Error::Import(what) if what.contains("give --space")), "{what}");
        assert_eq!(hub.discussions().space_slugs().await.unwrap().len(), 0);
        let added = hub.discussions().import_page(&unnamed, Some("water")).await.unwrap();
        assert_eq!((added.spaces, added.questions), (1, 1));
    }
}
