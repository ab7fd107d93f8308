//! Pages on the hub itself: as they came, changed in a language, outdated in the others, and put back.

use super::people::member;
use domain::accounts::Role;
use domain::discussions::Change;
use domain::form::{Why, Wrong};
use domain::pages::{Chapter, Sheet};
use domain::search::Kind;
use domain::{Fault, Locale};
use hub::accounts::Actor;
use hub::pages::{Edit, Standing};
use hub::search::Sought;
use hub::{Error, Hub, on_both};

fn sheet(title: &str, body: &str) -> Sheet {
    Sheet { title: title.to_owned(), lead: "What it is about.".to_owned(), body: body.to_owned() }
}

fn edit(locale: Locale, base: u32, title: &str, body: &str) -> Edit {
    Edit { chapter: Chapter::Privacy, locale, base, sheet: sheet(title, body), small: false }
}

async fn standing(hub: &Hub, ada: &Actor) -> Vec<Standing> {
    hub.pages().standing(ada, Chapter::Privacy).await.unwrap()
}

/// The languages that lag behind the original.
async fn outdated(hub: &Hub, ada: &Actor) -> Vec<Locale> {
    standing(hub, ada).await.into_iter().filter(|each| each.outdated).map(|each| each.locale).collect()
}

async fn found(hub: &Hub, words: &str) -> Vec<Chapter> {
    let hits = hub.search().found(&Sought::parse(words).unwrap(), Some(Kind::Page), 20).await.unwrap();
    hits.into_iter().map(|hit| Chapter::of(hit.subject).unwrap()).collect()
}

on_both! {
    async fn a_page_says_what_came_with_the_software_until_somebody_changes_it(hub) {
        for chapter in Chapter::ALL {
            for locale in Locale::ALL {
                let (text, changed_at) = hub.pages().read(chapter, locale).await.unwrap();
                assert!(locale.reads(&text.shown.lang) && changed_at.is_none());
                assert!(text.shown.html.as_str().contains("<h2 id="), "{chapter:?} in {locale}");
                assert!(text.versions.iter().all(|mark| !mark.outdated));
            }
        }
    }

    async fn a_change_is_read_at_once_and_outdates_the_translations(hub) {
        let ada = member(&hub, "Ada", Role::Administrator).await;
        hub.pages().edit(&ada, &edit(Locale::En, 1, "Privacy here", "## New\n\nA [link](/contact).")).await.unwrap();
        let (text, changed_at) = hub.pages().read(Chapter::Privacy, Locale::En).await.unwrap();
        assert_eq!((text.shown.title.as_str(), text.shown.purpose.as_str()), ("Privacy here", "What it is about."));
        assert_eq!(
            text.shown.html.as_str(),
            "<h2 id=\"new\">New</h2>\n<p>A <a href=\"/contact\" rel=\"noopener\">link</a>.</p>"
        );
        assert_eq!(changed_at, Some(hub.now()));
        let (french, never) = hub.pages().read(Chapter::Privacy, Locale::Fr).await.unwrap();
        assert!(french.versions.iter().find(|mark| mark.lang == french.shown.lang).unwrap().outdated && never.is_none());
        assert_eq!(outdated(&hub, &ada).await, [Locale::Fr, Locale::Es]);
        // One is translated anew, the other is said to be right still.
        hub.pages().edit(&ada, &edit(Locale::Fr, 1, "Vie privée", "## Nouveau")).await.unwrap();
        assert_eq!(outdated(&hub, &ada).await, [Locale::Es]);
        let spanish = standing(&hub, &ada).await.remove(2);
        let same = Edit { chapter: Chapter::Privacy, locale: Locale::Es, base: 1, sheet: spanish.sheet, small: false };
        hub.pages().edit(&ada, &same).await.unwrap();
        let now = standing(&hub, &ada).await;
        assert_eq!(now.iter().map(|each| (each.revision, each.outdated)).collect::<Vec<_>>(), [(2, false), (2, false), (1, false)]);
        hub.check().await.unwrap();
    }

    async fn a_slip_of_the_pen_outdates_nothing_that_was_up_to_date(hub) {
        let ada = member(&hub, "Ada", Role::Administrator).await;
        let small = |base, title| Edit { small: true, ..edit(Locale::En, base, title, "Text") };
        hub.pages().edit(&ada, &small(1, "Privacy")).await.unwrap();
        assert_eq!(outdated(&hub, &ada).await, []);
        hub.pages().edit(&ada, &edit(Locale::En, 2, "Privacy two", "Text")).await.unwrap();
        hub.pages().edit(&ada, &small(3, "Privacy three")).await.unwrap();
        assert_eq!(outdated(&hub, &ada).await, [Locale::Fr, Locale::Es]);
    }

    async fn two_who_change_it_at_once_notice_each_other(hub) {
        let ada = member(&hub, "Ada", Role::Administrator).await;
        hub.pages().edit(&ada, &edit(Locale::Es, 1, "Uno", "Texto")).await.unwrap();
        let late = hub.pages().edit(&ada, &edit(Locale::Es, 1, "Dos", "Texto")).await.unwrap_err();
        let Error::Wrong(wrong) = late else { panic!("{late}") };
        assert_eq!(wrong, [Wrong::new("body", Why::ChangedMeanwhile)]);
        assert_eq!(hub.pages().read(Chapter::Privacy, Locale::Es).await.unwrap().0.shown.title, "Uno");
    }

    async fn what_it_said_before_is_kept_told_and_put_back(hub) {
        let ada = member(&hub, "Ada", Role::Administrator).await;
        let first = standing(&hub, &ada).await.remove(0).sheet;
        assert_eq!(hub.pages().history(&ada, Chapter::Privacy, Locale::En).await.unwrap().len(), 1);
        hub.pages().edit(&ada, &edit(Locale::En, 1, "One", "Some text")).await.unwrap();
        hub.pages().edit(&ada, &edit(Locale::En, 2, "One", "Some other text")).await.unwrap();
        let history = hub.pages().history(&ada, Chapter::Privacy, Locale::En).await.unwrap();
        let told: Vec<_> = history.iter().map(|each| (each.number, each.by.as_str(), each.at.is_some())).collect();
        assert_eq!(told, [(3, "Ada", true), (2, "Ada", true), (1, "", false)]);
        assert!(history[0].changes.contains(&Change::New("other ".to_owned())), "{:?}", history[0].changes);
        hub.pages().restore(&ada, Chapter::Privacy, Locale::En, 1, 3).await.unwrap();
        assert_eq!(standing(&hub, &ada).await[0].sheet, first);
        assert_eq!(hub.pages().history(&ada, Chapter::Privacy, Locale::En).await.unwrap()[0].number, 4);
        let nothing = hub.pages().restore(&ada, Chapter::Privacy, Locale::En, 9, 4).await.unwrap_err();
        assert!(matches!(nothing, Error::Fault(Fault::NotFound)));
        let log = hub.moderation().log(&ada, &domain::moderation::LogAsk::default(), 100).await.unwrap();
        assert_eq!(log.iter().filter(|entry| entry.action == "page").count(), 3);
    }

    async fn pages_are_found_by_what_they_say_now(hub) {
        let ada = member(&hub, "Ada", Role::Administrator).await;
        hub.pages().index().await.unwrap();
        assert_eq!(found(&hub, "declaration d'accessibilite").await[0], Chapter::Accessibility);
        assert_eq!(found(&hub, "zqlighthouse").await, []);
        hub.pages().edit(&ada, &edit(Locale::Fr, 1, "Vie privée", "Le zqlighthouse veille.")).await.unwrap();
        assert_eq!(found(&hub, "ZQLIGHTHOUSE").await, [Chapter::Privacy]);
        hub.pages().index().await.unwrap();
        assert_eq!(found(&hub, "zqlighthouse").await, [Chapter::Privacy]);
        hub.pages().edit(&ada, &edit(Locale::Fr, 2, "Vie privée", "Rien.")).await.unwrap();
        assert_eq!(found(&hub, "zqlighthouse").await, []);
    }

    async fn nobody_else_writes_or_looks_behind_a_page(hub) {
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Administrator) {
            let other = member(&hub, role.code(), role).await;
            let refused = |error: Error| matches!(error, Error::Fault(Fault::NotFound));
            assert!(refused(hub.pages().edit(&other, &edit(Locale::En, 1, "x", "y")).await.unwrap_err()));
            assert!(refused(hub.pages().restore(&other, Chapter::About, Locale::En, 1, 1).await.unwrap_err()));
            assert!(refused(hub.pages().standing(&other, Chapter::About).await.unwrap_err()));
            assert!(refused(hub.pages().history(&other, Chapter::About, Locale::En).await.unwrap_err()));
        }
    }
}
