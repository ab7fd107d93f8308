//! What is found by words, and what is not.

use super::experts::{says, whole};
use super::make::{BEN, CHLOE, discussion, original, tag, translation};
use super::people::{member, post, say};
use domain::Locale;
use domain::accounts::Role;
use domain::discussions::Decision;
use domain::experts::Expertise;
use domain::pages::{Chapter, Sheet};
use domain::search::{Kind, Target};
use hub::Hub;
use hub::discussions::Edit as ReplyEdit;
use hub::discussions::archive::Origin;
use hub::moderation::Ruling;
use hub::on_both;
use hub::pages::Edit;
use hub::search::Sought;
use uuid::Uuid;

async fn found(hub: &Hub, query: &str) -> Vec<(Kind, Vec<String>)> {
    let sought = Sought::parse(query).unwrap();
    let hits = hub.search().found(&sought, None, 100).await.unwrap();
    hits.into_iter().map(|hit| (hit.kind, hit.langs.iter().map(ToString::to_string).collect())).collect()
}

/// Ben on wells in English and French, Chloé on rivers.
async fn said(hub: &Hub) {
    let archive = discussion(
        "wells",
        [
            (
                "1.1",
                BEN,
                vec![
                    original("en", "The well dries out in the drought."),
                    translation("fr", Origin::Author, "Le puits tarit pendant la sécheresse."),
                ],
            ),
            ("1.2", CHLOE, vec![original("fr", "Les rivières baissent.")]),
        ],
    );
    hub.discussions().import_archive(&archive).await.unwrap();
    hub.search().catch_up().await.unwrap();
}

on_both! {
    async fn every_version_is_found_without_accents(hub) {
        said(&hub).await;
        assert_eq!(found(&hub, "secheresse").await, [(Kind::Reply, vec!["fr".to_owned()])]);
        assert_eq!(found(&hub, "DROUGHTS").await, [(Kind::Reply, vec!["en".to_owned()])]);
        assert_eq!(found(&hub, "riviere").await, [(Kind::Reply, vec!["fr".to_owned()])]);
        assert_eq!(found(&hub, "drought river").await, []);
        // The space and its question have the word in their titles, and come before the replies that say it.
        let all = found(&hub, "wells").await;
        assert_eq!(all[0].0, Kind::Space);
        let only = Sought::parse("wells").unwrap();
        let spaces = hub.search().found(&only, Some(Kind::Space), 10).await.unwrap();
        assert_eq!((spaces.len(), &spaces[0].langs[0]), (1, &tag("en")));
    }

    async fn a_reply_is_found_while_it_is_published(hub) {
        said(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let posted = say(&hub, &mira, 1, None, "Cisterns keep rain.").await.unwrap();
        hub.search().catch_up().await.unwrap();
        assert_eq!(found(&hub, "cistern").await, []);
        hub.moderation().decide(&ana, posted.id, &Ruling::new(Decision::Publish, "")).await.unwrap();
        hub.search().catch_up().await.unwrap();
        assert_eq!(found(&hub, "cistern").await.len(), 1);
        hub.moderation().decide(&ana, posted.id, &Ruling::new(Decision::Hide, "No.")).await.unwrap();
        hub.search().catch_up().await.unwrap();
        assert_eq!(found(&hub, "cistern").await, []);
    }

    async fn an_edited_reply_is_found_by_what_it_says_now(hub) {
        said(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let posted = hub.discussions().post_reply(&ana, &post(1, None, &[("en", "Cisterns")])).await.unwrap();
        let drafts = post(1, None, &[("en", "Barrels")]).drafts;
        hub.discussions().edit(&ana, &ReplyEdit { id: posted.id, key: Uuid::from_u128(2), drafts }).await.unwrap();
        hub.search().catch_up().await.unwrap();
        assert_eq!(found(&hub, "cistern").await, []);
        assert_eq!(found(&hub, "barrel").await.len(), 1);
        // Nothing has happened since.
        assert_eq!(hub.search().catch_up().await.unwrap(), 0);
    }

    async fn pages_on_the_hub_are_found_as_they_came_and_as_they_were_changed(hub) {
        let ada = member(&hub, "Ada", Role::Administrator).await;
        hub.pages().index().await.unwrap();
        let shown = async |query: &str, locale| hub.search().answer(query, Some(Kind::Page), locale, 1).await.unwrap().shown;
        let privacy = shown("donnees personnelles", Locale::Fr).await.remove(0);
        assert_eq!(privacy.target, Target::Page { chapter: Chapter::Privacy });
        assert_eq!((privacy.lang.as_str(), privacy.title.as_str()), ("fr", "Vie privée et données personnelles"));
        assert!(privacy.excerpt.chars().count() > 40, "{privacy:?}");
        let sheet = Sheet { title: "Terms".to_owned(), lead: "Short.".to_owned(), body: "No zeppelins.".to_owned() };
        let edit = Edit { chapter: Chapter::Terms, locale: Locale::En, base: 1, sheet, small: false };
        hub.pages().edit(&ada, &edit).await.unwrap();
        let terms = shown("zeppelin", Locale::Es).await.remove(0);
        assert_eq!((terms.target, terms.excerpt.as_str()), (Target::Page { chapter: Chapter::Terms }, "Short. No zeppelins."));
        hub.pages().index().await.unwrap();
        assert_eq!(shown("zeppelin", Locale::En).await.len(), 1, "an index that is made anew leaves what was changed");
    }

    async fn experts_are_found_as_long_as_the_directory_shows_them(hub) {
        let (ada, amina) = (member(&hub, "Ada", Role::Administrator).await, member(&hub, "Amina", Role::Participant).await);
        let found = async || hub.search().answer("hydrologue", None, Locale::Fr, 1).await.unwrap().shown;
        let text = "Hydrologue au bord du fleuve, j’ai mesuré des crues.";
        let headline = "Je lis les échelles";
        hub.experts().save(&amina, &Expertise { versions: vec![says("fr", headline, text)], ..whole(&hub).await }).await.unwrap();
        assert_eq!(found().await, [], "nobody is shown who has not asked to be");
        let number = hub.experts().show(&amina, true).await.unwrap();
        let shown = found().await.remove(0);
        assert_eq!((shown.target, shown.by.as_str()), (Target::Expert { number }, "Amina"));
        assert!(shown.excerpt.starts_with("Je lis les échelles · Hydrologue au bord"), "{}", shown.excerpt);
        let by_name = hub.search().answer("amina", Some(Kind::Expert), Locale::Es, 1).await.unwrap();
        assert_eq!((by_name.shown.len(), by_name.shown[0].lang.as_str()), (1, "fr"));
        hub.accounts().suspend(&ada, amina.person, true).await.unwrap();
        assert_eq!(found().await, []);
        hub.accounts().suspend(&ada, amina.person, false).await.unwrap();
        assert_eq!(found().await.len(), 1);
        hub.experts().hide(&amina).await.unwrap();
        assert_eq!(found().await, []);
    }
}
