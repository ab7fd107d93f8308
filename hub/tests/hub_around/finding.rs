//! What is found by words, and what is not.

use super::make::{BEN, CHLOE, discussion, original, tag, translation};
use super::people::{member, post, say};
use domain::accounts::Role;
use domain::discussions::Decision;
use domain::search::Kind;
use hub::Hub;
use hub::discussions::Edit;
use hub::discussions::archive::Origin;
use hub::moderation::Ruling;
use hub::on_both;
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
        hub.discussions().edit(&ana, &Edit { id: posted.id, key: Uuid::from_u128(2), drafts }).await.unwrap();
        hub.search().catch_up().await.unwrap();
        assert_eq!(found(&hub, "cistern").await, []);
        assert_eq!(found(&hub, "barrel").await.len(), 1);
        // Nothing has happened since.
        assert_eq!(hub.search().catch_up().await.unwrap(), 0);
    }
}
