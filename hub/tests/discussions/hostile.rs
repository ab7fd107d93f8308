//! Addresses that nobody was given lead nowhere, on either database, and do nothing on the way.

use super::make::{BEN, discussion, original};
use domain::discussions::QuestionAsk;
use domain::{Fault, LangTag, Locale};
use hub::discussions::export::Format;
use hub::discussions::{archive, page};
use hub::{Error, Hub, on_both};

const SLUGS: [&str; 14] = [
    "",
    " ",
    "rivers",
    "LOW-WATER",
    "low-water ",
    "low_water",
    "low%",
    "low-water' or '1'='1",
    "low-water'; drop table reply; --",
    "low-water\"",
    "low-water\\",
    "low-water\0",
    "../low-water",
    "🌊",
];

const NUMBERS: [&str; 16] = [
    "0",
    "+1",
    "01",
    "-1",
    "1 ",
    "6",
    "4294967295",
    "4294967296",
    "1.0",
    "1.4294967295",
    "1.4294967296",
    "1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1",
    "1.1' or '1'='1",
    "1.1%",
    "1\0",
    "１",
];

async fn demo(hub: &Hub) -> String {
    let json = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../demo/low-water.json")).unwrap();
    hub.discussions().import_archive(&archive::parse(json.as_bytes()).unwrap()).await.unwrap();
    json
}

#[track_caller]
fn is_missing<T>(read: Result<T, Error>, what: &str) {
    let error = read.err();
    assert!(matches!(error, Some(Error::Fault(Fault::NotFound))), "{what:?}: {error:?}");
}

on_both! {
    async fn a_hostile_address_of_a_space_leads_nowhere(hub) {
        let json = demo(&hub).await;
        let room = hub.discussions();
        let ask = QuestionAsk { page: 1, ..QuestionAsk::default() };
        let english = LangTag::parse("en").unwrap();
        let long = "low-water".repeat(100_000);
        for slug in SLUGS.into_iter().chain([long.as_str()]) {
            is_missing(room.space_page(slug, Locale::En, false).await, slug);
            is_missing(room.question_page(slug, 1, Locale::En, &ask).await, slug);
            is_missing(room.whole_space(slug, Locale::En, true).await, slug);
            is_missing(room.feed(slug, Locale::En).await, slug);
            is_missing(room.export_as(slug, Format::Csv, None, None).await, slug);
            for number in ["", "1", "1.1"] {
                is_missing(room.version(slug, number, &english).await, slug);
            }
        }
        assert_eq!(room.export("low-water").await.unwrap().to_json().unwrap(), json);
    }

    async fn a_hostile_number_leads_nowhere(hub) {
        let json = demo(&hub).await;
        let room = hub.discussions();
        for number in NUMBERS {
            for lang in ["en", "zz-x-none"] {
                is_missing(room.version("low-water", number, &LangTag::parse(lang).unwrap()).await, number);
            }
        }
        let read = |ask: QuestionAsk, number| async move { room.question_page("low-water", number, Locale::Fr, &ask).await };
        for number in [0, 6, u32::MAX] {
            is_missing(read(QuestionAsk { page: 1, ..QuestionAsk::default() }, number).await, &number.to_string());
        }
        for page in [0, 2, u32::MAX] {
            is_missing(read(QuestionAsk { page, ..QuestionAsk::default() }, 1).await, &page.to_string());
        }
        for at in ["2.1", "1.9", "1.4294967295", "1.1.1.1.1", "1.4294967295.4294967295.4294967295"] {
            let ask = QuestionAsk { page: 1, at: Some(at.parse().unwrap()), ..QuestionAsk::default() };
            is_missing(read(ask, 1).await, at);
        }
        // A choice that names nothing is an old link: the page is there all the same.
        let versions = NUMBERS.iter().map(|number| ((*number).to_owned(), LangTag::parse("fr").unwrap())).collect();
        let page = read(QuestionAsk { page: 1, versions, ..QuestionAsk::default() }, 1).await.unwrap();
        assert_eq!(page.replies.len(), 14);
        assert_eq!(room.export("low-water").await.unwrap().to_json().unwrap(), json);
    }

    async fn behind_the_last_number_there_is_none(hub) {
        let room = hub.discussions();
        let last = "1.4294967295";
        let mut archive = discussion("wells", [(last, BEN, vec![original("en", "Here.")])]);
        room.import_archive(&archive).await.unwrap();
        let saved = |head: &str| {
            let said = "Submitted by Bo - 7 April 2021\n\nWe need wells near the school.\n";
            page::parse(format!("Wells\n\nSubmitted by Ann - 6 April 2021\n\n{head}\n\nTell us.\n\n{said}").as_bytes()).unwrap()
        };
        // The page's question 1 stands behind the archive's, its reply is the first there.
        let added = room.import_page(&saved("Question 1. What is missing?"), Some("wells")).await.unwrap();
        assert_eq!((added.questions, added.replies, added.renumbered[0].given), (1, 1, 2));

        archive = discussion("springs", []);
        archive.space.questions[0].number = u32::MAX;
        room.import_archive(&archive).await.unwrap();
        room.import_page(&saved("Question 1. What is missing?"), Some("springs")).await.unwrap();
        let before = room.export("springs").await.unwrap();
        let what = room.import_page(&saved("Question 1. Who pays?"), Some("springs")).await.unwrap_err();
        let told = "the submission of line 3 finds no number free: 4294967295 is taken and the last";
        assert!(matches!(&what, Error::Import(what) if what == told), "{what:?}");
        assert_eq!(room.export("springs").await.unwrap(), before);
    }
}
