//! What a person says of themselves, their password, and what the hub knows of them.

use super::make::BEN;
use super::people::{member, post, read, say, wells};
use domain::accounts::{Profile, Role, StakeholderGroup};
use domain::discussions::Decision;
use domain::form::Why;
use domain::{LangTag, Locale};
use hub::moderation::Ruling;
use hub::{Error, on_both};

fn of(name: &str, country: Option<&str>) -> Profile {
    let lang = |tag| LangTag::parse(tag).unwrap();
    Profile {
        name: name.to_owned(),
        affiliation: " Aquifer\n Watch".to_owned(),
        country: country.map(str::to_owned),
        group: Some(StakeholderGroup::Academia),
        languages: vec![lang("sw"), lang("en"), lang("sw"), lang("fr")],
        locale: Locale::Es,
    }
}

on_both! {
    async fn what_a_person_changes_of_themselves_stands_beside_all_their_words(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let said = say(&hub, &mira, 1, None, "One of mine.").await.unwrap();
        let publish = Ruling::new(Decision::Publish, "");
        hub.moderation().decide(&ana, said.id, &publish).await.unwrap();
        let countries = || async { hub.discussions().hub_page(Locale::En).await.unwrap()[0].countries };
        let before = countries().await;
        hub.accounts().set_profile(&mira, &of("Mira Osei", Some("GH"))).await.unwrap();
        assert_eq!(countries().await, before + 1);
        let author = read(&hub).await.replies.pop().unwrap().author;
        assert_eq!((author.name.as_str(), author.affiliation.as_str()), ("Mira Osei", "Aquifer Watch"));
        let profile = hub.accounts().profile(&mira).await.unwrap();
        let languages: Vec<_> = profile.languages.iter().map(LangTag::as_str).collect();
        assert_eq!((languages, profile.locale), (vec!["sw", "en", "fr"], Locale::Es));
        hub.accounts().set_profile(&mira, &of("Mira Osei", None)).await.unwrap();
        assert_eq!(countries().await, before);
        let wrong = hub.accounts().set_profile(&mira, &Profile::default()).await.unwrap_err();
        assert!(matches!(wrong, Error::Wrong(wrong) if wrong.len() == 2));
    }

    async fn who_knows_the_password_changes_it_and_stays_signed_in(hub) {
        let accounts = hub.accounts();
        let mira = member(&hub, "Mira", Role::Participant).await;
        let here = accounts.sign_in("mira@example.org", "three wells are enough", "").await.unwrap();
        let there = accounts.sign_in("mira@example.org", "three wells are enough", "").await.unwrap();
        let wrong = accounts.change_password(&mira, &here.secret, "three wells", "four").await.unwrap_err();
        let Error::Wrong(wrong) = wrong else { panic!("{wrong}") };
        let wrong: Vec<_> = wrong.iter().map(|each| (each.field.as_str(), each.why)).collect();
        assert_eq!(wrong, [("current", Why::NotYourPassword), ("password", Why::TooShort { least: 10 })]);
        accounts.change_password(&mira, &here.secret, "three wells are enough", "four wells are better").await.unwrap();
        assert!(accounts.actor(&here.secret).await.unwrap().is_some());
        assert!(accounts.actor(&there.secret).await.unwrap().is_none());
        assert!(accounts.sign_in("mira@example.org", "three wells are enough", "").await.is_err());
        assert!(accounts.sign_in("mira@example.org", "four wells are better", "").await.is_ok());
    }

    async fn one_s_data_hold_everything_of_oneself_and_nothing_of_others(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let mira = member(&hub, "Mira", Role::Reviewer).await;
        let said = say(&hub, &mira, 1, Some("1.1"), "One of mine.").await.unwrap();
        let back = Ruling::new(Decision::Return, "Say where.");
        hub.moderation().decide(&ana, said.id, &back).await.unwrap();
        let data: serde_json::Value = serde_json::from_str(&hub.accounts().data(&mira).await.unwrap()).unwrap();
        assert_eq!(data["account"]["email"], "mira@example.org");
        assert_eq!(data["account"]["roles"][0], "reviewer");
        let reply = &data["replies"][0];
        assert_eq!((&reply["state"], &reply["answers"]), (&"returned".into(), &"1.1".into()));
        assert_eq!(reply["versions"][0]["markdown"], "One of mine.");
        assert_eq!(reply["reason"], "Say where.");
        assert_eq!((&data["mail"][0]["about"], &data["log"]["about_you"][0]["action"]), (&"returned".into(), &"role".into()));
        assert_eq!(data["sessions"].as_array().unwrap().len(), 1);
        let text = data.to_string();
        for other in ["Ana", "Ben", &ana.person.to_string(), &BEN.to_string(), "The first well"] {
            assert!(!text.contains(other), "{other}: {text}");
        }
    }

    async fn what_one_reads_is_shown_as_it_was_written(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let both = post(1, None, &[("sw", "Kisima kirefu."), ("en", "A deeper well.")]);
        hub.discussions().post_reply(&ana, &both).await.unwrap();
        let shown = |page: &domain::discussions::QuestionPage| page.replies[1].text.shown.lang.to_string();
        for (reads, lang) in [("fr", "en"), ("sw", "sw"), ("sw-KE", "sw")] {
            let mut page = read(&hub).await;
            assert_eq!(shown(&page), "en");
            let texts = page.replies.iter_mut().map(|reply| (reply.id.0, &mut reply.text)).collect();
            hub.discussions().as_written(texts, &[LangTag::parse(reads).unwrap()]).await.unwrap();
            assert_eq!(shown(&page), lang);
        }
    }
}
