//! A question's page: which replies, in which order, and what is known of each.

use super::make::{ANA, BEN, CHLOE, SAID, discussion, machine, number, original, tag, titled, translation};
use domain::discussions::{By, Checked, Only, QuestionAsk, QuestionPage, Sort};
use domain::{Fault, Locale};
use hub::discussions::archive::{Archive, Origin, Version};
use hub::{Error, Hub, on_both};
use time::Duration;

async fn read(hub: &Hub, ask: &QuestionAsk) -> QuestionPage {
    hub.discussions().question_page("wells", 1, Locale::En, ask).await.unwrap()
}

async fn is_missing(hub: &Hub, ask: &QuestionAsk) -> bool {
    let read = hub.discussions().question_page("wells", 1, Locale::En, ask).await;
    matches!(read, Err(Error::Fault(Fault::NotFound)))
}

fn first() -> QuestionAsk {
    QuestionAsk { page: 1, ..QuestionAsk::default() }
}

fn numbers(page: &QuestionPage) -> Vec<String> {
    page.replies.iter().map(|reply| reply.number.to_string()).collect()
}

/// 120 threads; the 7th, 51st and 120th have answers.
fn long() -> Archive {
    let mut at: Vec<String> = (1..=120).map(|n| format!("1.{n}")).collect();
    for (after, answers) in
        [("1.7", &["1.7.1", "1.7.1.1", "1.7.2", "1.7.10"][..]), ("1.51", &["1.51.1"]), ("1.120", &["1.120.1"])]
    {
        let place = at.iter().position(|number| number == after).unwrap();
        at.splice(place + 1..=place, answers.iter().map(ToString::to_string));
    }
    let said = at.iter().map(|at| (at.as_str(), if at.len() > 5 { CHLOE } else { BEN }, vec![original("en", at)]));
    discussion("wells", said.collect::<Vec<_>>())
}

on_both! {
    async fn a_question_that_nobody_has_answered_has_one_page(hub) {
        hub.discussions().import_archive(&discussion("wells", [])).await.unwrap();
        let page = read(&hub, &first()).await;
        assert_eq!((page.page, page.pages, page.replies.len(), page.written.len()), (1, 1, 0, 0));
        assert!(is_missing(&hub, &QuestionAsk { page: 2, ..first() }).await);
        for (slug, number) in [("wells", 2), ("wells", 0), ("rivers", 1)] {
            let read = hub.discussions().question_page(slug, number, Locale::En, &first()).await;
            assert!(matches!(read, Err(Error::Fault(Fault::NotFound))), "{slug} {number}");
        }
    }

    async fn fifty_threads_stand_on_a_page_each_with_its_answers(hub) {
        hub.discussions().import_archive(&long()).await.unwrap();
        let page = read(&hub, &first()).await;
        assert_eq!((page.page, page.pages), (1, 3));
        let seen = numbers(&page);
        assert_eq!(seen[6..=11], ["1.7", "1.7.1", "1.7.1.1", "1.7.2", "1.7.10", "1.8"]);
        assert_eq!((seen.first().unwrap().as_str(), seen.last().unwrap().as_str(), seen.len()), ("1.1", "1.50", 54));
        let second = read(&hub, &QuestionAsk { page: 2, ..first() }).await;
        assert_eq!(numbers(&second)[..3], ["1.51", "1.51.1", "1.52"]);
        let third = read(&hub, &QuestionAsk { page: 3, ..first() }).await;
        assert_eq!(numbers(&third).last().unwrap(), "1.120.1");
        assert!(is_missing(&hub, &QuestionAsk { page: 4, ..first() }).await);
    }

    async fn newest_first_turns_the_threads_and_not_their_answers(hub) {
        hub.discussions().import_archive(&long()).await.unwrap();
        let newest = QuestionAsk { sort: Sort::Newest, ..first() };
        let page = read(&hub, &newest).await;
        assert_eq!(numbers(&page)[..3], ["1.120", "1.120.1", "1.119"]);
        assert_eq!(numbers(&page).last().unwrap(), "1.71");
        let last = numbers(&read(&hub, &QuestionAsk { page: 3, ..newest }).await);
        assert_eq!(last[13..=18], ["1.7", "1.7.1", "1.7.1.1", "1.7.2", "1.7.10", "1.6"]);
        assert_eq!(last.last().unwrap(), "1.1");
    }

    async fn a_reply_is_found_on_its_page_in_either_order(hub) {
        hub.discussions().import_archive(&long()).await.unwrap();
        for (at, oldest, newest) in [("1.1", 1, 3), ("1.50", 1, 2), ("1.51.1", 2, 2), ("1.71", 2, 1), ("1.120.1", 3, 1), ("1.7.10", 1, 3)] {
            for (sort, wanted) in [(Sort::Oldest, oldest), (Sort::Newest, newest)] {
                let page = read(&hub, &QuestionAsk { at: Some(number(at)), sort, ..first() }).await;
                assert_eq!(page.page, wanted, "{at} {sort:?}");
                assert!(numbers(&page).contains(&at.to_owned()), "{at} {sort:?}");
            }
        }
        for at in ["1.121", "1.7.3", "2.1"] {
            assert!(is_missing(&hub, &QuestionAsk { at: Some(number(at)), ..first() }).await, "{at}");
        }
    }

    async fn who_speaks_to_whom_and_when_is_known(hub) {
        let mut archive = discussion("wells", [
            ("1.1", BEN, vec![original("en", "Wells.")]),
            ("1.1.1", ANA, vec![original("en", "Where?")]),
            ("1.1.1.1", BEN, vec![original("en", "There.")]),
        ]);
        archive.people[1].affiliation = String::from("Water Users of Wajir");
        archive.space.questions[0].replies[2].day_only = true;
        hub.discussions().import_archive(&archive).await.unwrap();
        let page = read(&hub, &first()).await;
        let [wells, asks, answers] = page.replies.as_slice() else { panic!("{page:?}") };
        assert_eq!((wells.facilitator, asks.facilitator, answers.facilitator), (false, true, false));
        assert_eq!((&wells.answers, &asks.answers), (&None, &Some((number("1.1"), "Ben".to_owned()))));
        assert_eq!(answers.answers, Some((number("1.1.1"), "Ana".to_owned())));
        assert_eq!((wells.author.affiliation.as_str(), wells.author.country.as_deref()), ("Water Users of Wajir", Some("KE")));
        assert_eq!((wells.posted_at, wells.day_only, answers.day_only), (SAID, false, true));
        assert_eq!((page.questions[0].replies, page.questions[0].languages), (3, 1));
    }

    async fn a_version_says_whose_it_is_and_whether_it_is_behind(hub) {
        let later = SAID + Duration::hours(5);
        let checked = Origin::Machine { engine: "apertium 3.8.3".to_owned(), checked_by: Some(CHLOE), checked_at: Some(later) };
        let edited = |lang, revision| {
            let mut version = original(lang, "Wells.");
            (version.revision, version.changed_at) = (revision, Some(later));
            version
        };
        let fresh = |version: Version| Version { from_revision: Some(2), ..version };
        hub.discussions().import_archive(&discussion("wells", [
            ("1.1", BEN, vec![edited("fr", 2), translation("en", machine(), "Wells.")]),
            ("1.2", BEN, vec![edited("fr", 2), fresh(translation("en", checked, "Wells."))]),
            ("1.3", BEN, vec![edited("fr", 2), fresh(translation("en", Origin::Person { person: CHLOE, accepted_by: Some(ANA) }, "Wells."))]),
            ("1.4", BEN, vec![edited("en", 2), translation("fr", Origin::Author, "Des puits.")]),
        ])).await.unwrap();
        let page = read(&hub, &first()).await;
        let shown: Vec<_> = page.replies.iter().map(|reply| reply.text.mark().unwrap().clone()).collect();
        let apertium = |checked| By::Machine { engine: "apertium 3.8.3".to_owned(), at: SAID, checked };
        assert_eq!((&shown[0].by, shown[0].outdated), (&apertium(None), true));
        assert_eq!((&shown[1].by, shown[1].outdated), (&apertium(Some(Checked { by: "Chloé".to_owned(), at: later })), false));
        let chloe = By::Person { name: "Chloé".to_owned(), accepted_by: Some("Ana".to_owned()) };
        assert_eq!((&shown[2].by, shown[2].outdated), (&chloe, false));
        assert_eq!((&shown[3].by, shown[3].outdated), (&By::Original, false));
        let other = &page.replies[3].text.versions[1];
        assert_eq!((&other.by, other.outdated), (&By::Author, true));
        assert_eq!((page.replies[3].text.shown.edited, page.replies[3].text.shown.changed_at), (true, later));
        assert_eq!((page.replies[0].text.shown.edited, page.replies[0].text.shown.changed_at), (false, SAID));
        // The same of versions that are not shown.
        let page = read(&hub, &QuestionAsk { originals: true, ..first() }).await;
        assert_eq!(page.replies[1].text.versions[1], shown[1]);
        assert_eq!(page.replies[2].text.versions[1], shown[2]);
    }

    async fn what_the_filter_leaves_out_is_marked_and_still_there(hub) {
        hub.discussions().import_archive(&discussion("wells", [
            ("1.1", BEN, vec![original("fr", "Oui.")]),
            ("1.2", BEN, vec![original("fr-CA", "Oui."), translation("en", Origin::Author, "Yes.")]),
            ("1.2.1", BEN, vec![original("en-GB", "Yes."), translation("fr", Origin::Author, "Oui.")]),
        ])).await.unwrap();
        for (only, wanted) in [
            (Only::All, [false, false, false]),
            (Only::Available, [true, false, false]),
            (Only::Written(tag("fr")), [false, false, true]),
            (Only::Written(tag("sw")), [true, true, true]),
        ] {
            let page = read(&hub, &QuestionAsk { only: only.clone(), ..first() }).await;
            assert_eq!(page.replies.iter().map(|reply| reply.left_out).collect::<Vec<_>>(), wanted, "{only:?}");
        }
        let written: Vec<_> = read(&hub, &first()).await.written.iter().map(ToString::to_string).collect();
        assert_eq!(written, ["en-GB", "fr", "fr-CA"]);
    }

    async fn a_reader_may_choose_the_version_of_one_text(hub) {
        let mut archive = discussion("wells", [
            ("1.1", BEN, vec![original("en", "Yes."), translation("fr", Origin::Author, "Oui.")]),
            ("1.2", BEN, vec![original("en", "Yes."), translation("fr", Origin::Author, "Oui.")]),
        ]);
        let asked = &mut archive.space.questions[0].versions;
        asked.push(titled("Qui mesure ?", translation("fr", Origin::Author, "Dites-nous.")));
        hub.discussions().import_archive(&archive).await.unwrap();
        let chosen = |pairs: &[(&str, &str)]| QuestionAsk {
            versions: pairs.iter().map(|(number, lang)| ((*number).to_owned(), tag(lang))).collect(),
            ..first()
        };
        let page = read(&hub, &chosen(&[("1.2", "fr"), ("1", "fr"), ("1.1", "sw"), ("1.9", "fr")])).await;
        let shown: Vec<_> = page.replies.iter().map(|reply| reply.text.shown.lang.as_str()).collect();
        assert_eq!(shown, ["en", "fr"]);
        assert_eq!(page.questions[0].text.shown.title, "Qui mesure\u{202f}?");
        assert_eq!(page.replies[1].text.shown.html.as_str(), "<p>Oui.</p>");
    }
}
