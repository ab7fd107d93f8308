//! The taxonomy, as administrators keep it.

use super::people::member;
use domain::accounts::Role;
use domain::form::Why;
use domain::{Fault, Locale, Trilingual};
use hub::{Error, on_both};

fn titled(en: &str, fr: &str, es: &str) -> Trilingual {
    Trilingual { en: en.to_owned(), fr: fr.to_owned(), es: es.to_owned() }
}

on_both! {
    async fn a_first_taxonomy_is_there_in_three_languages(hub) {
        let topics = hub.topics().all().await.unwrap();
        assert_eq!(topics.len(), 33);
        assert_eq!(topics[6].code, "objective-7");
        assert_eq!(topics[6].title.get(Locale::Fr), "7. Réduire la vulnérabilité");
        assert!(topics.iter().all(|topic| topic.title.missing().next().is_none() && !topic.retired));
    }

    async fn administrators_add_change_move_and_retire(hub) {
        let ada = member(&hub, "Ada", Role::Administrator).await;
        let new = hub.topics().set(&ada, None, "water", &titled("Water", "Eau ", "Agua")).await.unwrap();
        assert_eq!(hub.topics().all().await.unwrap().last().unwrap().title.fr, "Eau");
        hub.topics().set(&ada, Some(new), "fresh-water", &titled("Fresh water", "Eau douce", "Agua dulce")).await.unwrap();
        hub.topics().shift(&ada, new, true).await.unwrap();
        hub.topics().retire(&ada, new, true).await.unwrap();
        let topics = hub.topics().all().await.unwrap();
        assert_eq!((topics[32].code.as_str(), topics[32].retired), ("fresh-water", true));
        hub.topics().shift(&ada, topics[0].id, true).await.unwrap();
        assert_eq!(hub.topics().all().await.unwrap()[0].code, "objective-1");
        hub.topics().retire(&ada, new, false).await.unwrap();
        assert!(!hub.topics().all().await.unwrap()[32].retired);
    }

    async fn what_is_wrong_is_told_at_its_field(hub) {
        let ada = member(&hub, "Ada", Role::Administrator).await;
        let wrong = hub.topics().set(&ada, None, "Fresh Water", &titled("", "x", &"x".repeat(81))).await.unwrap_err();
        let Error::Wrong(wrong) = wrong else { panic!("{wrong}") };
        let told: Vec<_> = wrong.iter().map(|wrong| (wrong.field.as_str(), wrong.why)).collect();
        assert_eq!(told, [
            ("code", Why::NotAnAddressPart),
            ("title-en", Why::Required),
            ("title-es", Why::TooLong { most: 80 }),
        ]);
        let taken = hub.topics().set(&ada, None, "gender", &titled("a", "b", "c")).await.unwrap_err();
        assert!(matches!(taken, Error::Wrong(wrong) if wrong[0].why == Why::Taken));
    }

    async fn nobody_else_keeps_it(hub) {
        let ada = member(&hub, "Ada", Role::Administrator).await;
        let id = hub.topics().set(&ada, None, "water", &titled("Water", "Eau", "Agua")).await.unwrap();
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Administrator) {
            let other = member(&hub, role.code(), role).await;
            let refused = |error: Error| matches!(error, Error::Fault(Fault::NotFound));
            assert!(refused(hub.topics().set(&other, None, "x", &titled("a", "b", "c")).await.unwrap_err()));
            assert!(refused(hub.topics().retire(&other, id, true).await.unwrap_err()));
            assert!(refused(hub.topics().shift(&other, id, true).await.unwrap_err()));
        }
    }
}
