//! The hub's page, a space's page, the whole of a space, single texts, feeds and the map of the site.

use super::make::{BEN, CHLOE, SAID, discussion, machine, number, original, reply, space, tag, titled, translation};
use domain::discussions::{By, SpaceState};
use domain::id::QuestionId;
use domain::{Fault, Locale};
use hub::discussions::archive::{Archive, Origin, Question};
use hub::{Error, Hub, on_both};
use time::macros::date;
use time::{Date, Duration};
use uuid::Uuid;

async fn import(hub: &Hub, archive: &Archive) {
    hub.discussions().import_archive(archive).await.unwrap();
}

fn between(slug: &str, opens: Option<Date>, closes: Option<Date>) -> Archive {
    let mut archive = space(slug);
    (archive.space.opens, archive.space.closes) = (opens, closes);
    archive
}

fn is_missing<T>(read: &Result<T, Error>) -> bool {
    matches!(read, Err(Error::Fault(Fault::NotFound)))
}

/// A consultation in French and English with one reply.
fn bilingual() -> Archive {
    let mut archive = discussion(
        "puits",
        [(
            "1.1",
            BEN,
            vec![
                original("fr", "Oui !"),
                translation("en", machine(), "Yes!"),
                translation("sw", Origin::Author, "Ndiyo!"),
            ],
        )],
    );
    let mut french = titled("Les puits : pour qui ?", original("fr", "Nos puits."));
    french.purpose = String::from("Décider ensemble !");
    french.audience = String::from("Toutes et tous");
    archive.space.versions = vec![french, titled("Wells: for whom?", translation("en", Origin::Author, "Our wells."))];
    archive
}

on_both! {
    async fn open_spaces_stand_first_then_those_to_come_then_those_that_are_over(hub) {
        // It is 23 November 2026.
        for (slug, opens, closes) in [
            ("over-long-ago", None, Some(date!(2025 - 01 - 01))),
            ("opens-late", Some(date!(2027 - 03 - 01)), None),
            ("open-without-end", None, None),
            ("over-yesterday", None, Some(date!(2026 - 11 - 22))),
            ("open-until-today", Some(date!(2026 - 01 - 01)), Some(date!(2026 - 11 - 23))),
            ("opens-soon", Some(date!(2026 - 11 - 24)), None),
            ("open-until-may", None, Some(date!(2027 - 05 - 01))),
        ] {
            import(&hub, &between(slug, opens, closes)).await;
        }
        let cards = hub.discussions().hub_page(Locale::En).await.unwrap();
        let seen: Vec<_> = cards.iter().map(|card| card.head.slug.as_str()).collect();
        assert_eq!(seen, [
            "open-until-today", "open-until-may", "open-without-end", "opens-soon", "opens-late", "over-yesterday",
            "over-long-ago",
        ]);
        let states: Vec<_> = cards.iter().map(|card| card.head.state).collect();
        assert_eq!((states[0], states[3], states[5]), (SpaceState::Open, SpaceState::Upcoming, SpaceState::Closed));
        assert_eq!(cards[0].head.today, date!(2026 - 11 - 23));
    }

    async fn a_card_counts_questions_replies_and_countries(hub) {
        import(&hub, &space("empty")).await;
        let words = || vec![original("en", "Yes.")];
        import(&hub, &discussion("wells", [("1.1", BEN, words()), ("1.1.1", CHLOE, words()), ("1.2", BEN, words())])).await;
        let cards = hub.discussions().hub_page(Locale::Fr).await.unwrap();
        let counts: Vec<_> = cards.iter().map(|card| (card.head.slug.as_str(), card.questions, card.replies, card.countries)).collect();
        assert!(counts.contains(&("empty", 0, 0, 0)) && counts.contains(&("wells", 1, 3, 2)), "{counts:?}");
    }

    async fn a_space_is_read_in_the_readers_language_with_its_fine_spaces(hub) {
        import(&hub, &bilingual()).await;
        let room = hub.discussions();
        let page = room.space_page("puits", Locale::Fr, false).await.unwrap();
        let shown = &page.head.text.shown;
        assert_eq!(shown.title, "Les puits\u{a0}: pour qui\u{202f}?");
        assert_eq!((shown.purpose.as_str(), shown.audience.as_str()), ("Décider ensemble\u{202f}!", "Toutes et tous"));
        assert_eq!(shown.html.as_str(), "<p>Nos puits.</p>");
        assert_eq!(page.head.titles[0], (tag("fr"), shown.title.clone()));
        assert_eq!(page.head.titles[1], (tag("en"), "Wells: for whom?".to_owned()));
        assert_eq!(page.head.facilitators.iter().map(|who| who.name.as_str()).collect::<Vec<_>>(), ["Ana"]);
        assert_eq!(page.head.working_languages, [tag("en"), tag("fr")]);
        assert_eq!((page.questions[0].number, page.questions[0].replies, page.questions[0].asked_by.name.as_str()), (1, 1, "Ana"));
        for (locale, originals, lang) in [(Locale::En, false, "en"), (Locale::Es, false, "fr"), (Locale::En, true, "fr")] {
            let page = room.space_page("puits", locale, originals).await.unwrap();
            assert_eq!(page.head.text.shown.lang, tag(lang), "{locale} {originals}");
        }
        assert!(is_missing(&room.space_page("wells", Locale::En, false).await));
    }

    async fn a_whole_space_has_every_reply_in_order(hub) {
        let mut archive = bilingual();
        archive.space.questions[0].replies.push(reply("puits", "1.1.1", CHLOE, vec![original("en", "Why?")]));
        let second = Question { id: QuestionId(Uuid::from_u128(9)), number: 5, replies: vec![], ..archive.space.questions[0].clone() };
        archive.space.questions.push(second);
        import(&hub, &archive).await;
        let whole = hub.discussions().whole_space("puits", Locale::En, false).await.unwrap();
        let seen: Vec<_> = whole
            .questions
            .iter()
            .map(|(question, replies)| (question.number, replies.iter().map(|r| r.number.to_string()).collect::<Vec<_>>().join(" ")))
            .collect();
        assert_eq!(seen, [(1, "1.1 1.1.1".to_owned()), (5, String::new())]);
        assert_eq!(whole.questions[0].1[1].answers, Some((number("1.1"), "Ben".to_owned())));
        assert!(is_missing(&hub.discussions().whole_space("wells", Locale::En, false).await));
    }

    async fn any_version_of_any_text_can_be_had(hub) {
        import(&hub, &bilingual()).await;
        let room = hub.discussions();
        for (number, lang, got, title, html) in [
            ("", "en", "en", "Wells: for whom?", "<p>Our wells.</p>"),
            ("", "fr", "fr", "Les puits\u{a0}: pour qui\u{202f}?", "<p>Nos puits.</p>"),
            ("1", "en", "en", "Who measures?", "<p>We ask.</p>"),
            ("1.1", "sw", "sw", "", "<p>Ndiyo!</p>"),
            ("1.1", "en", "en", "", "<p>Yes!</p>"),
            // What there is not: its nearest variety, else the original.
            ("1.1", "en-GB", "en", "", "<p>Yes!</p>"),
            ("1.1", "pt", "fr", "", "<p>Oui\u{202f}!</p>"),
        ] {
            let text = room.version("puits", number, &tag(lang)).await.unwrap();
            assert_eq!((text.shown.lang.as_str(), text.shown.title.as_str()), (got, title), "{number} {lang}");
            assert_eq!(text.shown.html.as_str(), html, "{number} {lang}");
        }
        let text = room.version("puits", "1.1", &tag("en")).await.unwrap();
        let marks: Vec<_> = text.versions.iter().map(|mark| mark.lang.as_str()).collect();
        assert_eq!(marks, ["fr", "en", "sw"]);
        assert_eq!(text.mark().unwrap().by, By::Machine { engine: "apertium 3.8.3".to_owned(), at: SAID, checked: None });
        for (slug, number) in [("wells", ""), ("puits", "2"), ("puits", "1.2"), ("puits", "x"), ("puits", "1.1.")] {
            assert!(is_missing(&room.version(slug, number, &tag("en")).await), "{slug} {number}");
        }
    }

    async fn a_feed_has_the_newest_fifty(hub) {
        let at: Vec<String> = (1..=60).map(|n| format!("1.{n}")).collect();
        let said = at.iter().map(|at| (at.as_str(), BEN, vec![original("en", at)]));
        let mut archive = discussion("wells", said.collect::<Vec<_>>());
        for (minutes, reply) in archive.space.questions[0].replies.iter_mut().enumerate() {
            reply.posted_at += Duration::minutes(i64::try_from(minutes).unwrap());
        }
        let mut late = reply("wells", "1.3.1", CHLOE, vec![original("en", "Late.")]);
        late.posted_at = SAID + Duration::days(1);
        archive.space.questions[0].replies.push(late);
        import(&hub, &archive).await;
        let feed = hub.discussions().feed("wells", Locale::En).await.unwrap();
        let seen: Vec<_> = feed.replies.iter().map(|reply| reply.number.to_string()).collect();
        assert_eq!((seen.len(), seen[0].as_str(), seen[1].as_str(), seen[49].as_str()), (50, "1.3.1", "1.60", "1.12"));
        assert_eq!(feed.replies[0].answers, Some((number("1.3"), "Ben".to_owned())));
        assert!(is_missing(&hub.discussions().feed("puits", Locale::En).await));
    }

    async fn the_map_of_the_site_has_every_question_and_the_last_change(hub) {
        import(&hub, &space("empty")).await;
        let mut archive = bilingual();
        archive.space.questions[0].replies[0].posted_at = SAID + Duration::days(2);
        import(&hub, &archive).await;
        let map = hub.discussions().sitemap().await.unwrap();
        assert_eq!(map, [("empty".to_owned(), vec![], SAID), ("puits".to_owned(), vec![1], SAID + Duration::days(2))]);
    }

    async fn the_newest_reply_of_a_space_is_told_with_its_question_in_the_reader_s_language(hub) {
        let mut archive = bilingual();
        let mut later = reply("puits", "1.2", CHLOE, vec![original("fr", "Non.")]);
        later.posted_at += Duration::days(1);
        archive.space.questions[0].replies.push(later);
        import(&hub, &archive).await;
        import(&hub, &space("silent")).await;
        let cards = hub.discussions().hub_page(Locale::Fr).await.unwrap();
        let heads: Vec<_> = cards.iter().map(|card| &card.head).collect();
        let said = hub.discussions().lately(&heads, Locale::Fr).await.unwrap();
        assert_eq!((said.len(), said[0].slug.as_str(), said[0].number.clone()), (1, "puits", number("1.2")));
        assert_eq!(said[0].at, SAID + Duration::days(1));
        assert_eq!(said[0].question, ("Who measures?".to_owned(), tag("en")));
    }
}
