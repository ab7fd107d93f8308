//! Profiles and the directory: who is found, by what, and that what is hidden or removed is gone at once.

use super::people::{member, pass};
use domain::accounts::{Leaving, Role};
use domain::experts::{Ask, Availability, Biography, Expertise, Help, Interests, Level, Listing, Spoken};
use domain::form::{Why, Wrong};
use domain::id::TopicId;
use domain::search::Kind;
use domain::{Fault, LangTag, Locale, Region};
use hub::accounts::Actor;
use hub::search::Sought;
use hub::testing::{On, Scratch};
use hub::{Error, Hub, on_both};

pub fn lang(tag: &str) -> LangTag {
    LangTag::parse(tag).unwrap()
}

pub fn says(lang: &str, headline: &str, text: &str) -> Biography {
    Biography { lang: lang.to_owned(), headline: headline.to_owned(), text: text.to_owned() }
}

pub async fn topic(hub: &Hub, code: &str) -> TopicId {
    hub.topics().all().await.unwrap().into_iter().find(|topic| topic.code == code).unwrap().id
}

/// A profile that serves for everything.
pub async fn whole(hub: &Hub) -> Expertise {
    Expertise {
        topics: vec![topic(hub, "objective-7").await],
        regions: vec![Region::SubSaharanAfrica],
        languages: vec![Spoken { lang: lang("fr"), spoken: Level::Fluent, written: Level::Good }],
        help: vec![Help::Advice, Help::Training],
        availability: Some(Availability::Open),
        interests: Interests::Nothing,
        at_once: 2,
        versions: vec![
            says("fr", "Juriste des frontières", "Vingt ans au bord du **fleuve**."),
            says("en", "Border lawyer", ""),
        ],
        ..Expertise::default()
    }
}

/// Somebody with such a profile, whom the directory shows: who, and their number.
pub async fn shown(hub: &Hub, name: &str) -> (Actor, u32) {
    let actor = member(hub, name, Role::Participant).await;
    hub.experts().save(&actor, &whole(hub).await).await.unwrap();
    let number = hub.experts().show(&actor, true).await.unwrap();
    (actor, number)
}

async fn numbers(hub: &Hub, ask: &Ask) -> Vec<u32> {
    hub.experts().directory(ask, Locale::En).await.unwrap().cards.into_iter().map(|card| card.number).collect()
}

fn ask(query: &[(&str, &str)]) -> Ask {
    Ask::parse(query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
}

async fn found(hub: &Hub, words: &str) -> usize {
    hub.search().found(&Sought::parse(words).unwrap(), Some(Kind::Expert), 10).await.unwrap().len()
}

pub fn wrong<T: std::fmt::Debug>(result: Result<T, Error>) -> Vec<Wrong> {
    match result.unwrap_err() {
        Error::Wrong(wrong) => wrong,
        other => panic!("{other}"),
    }
}

pub fn is_nowhere<T>(result: &Result<T, Error>) -> bool {
    matches!(result, Err(Error::Fault(Fault::NotFound)))
}

on_both! {
    async fn who_agrees_is_found_by_everything_they_said(hub) {
        let (_, amina) = shown(&hub, "Amina Duval").await;
        let (other, second) = shown(&hub, "Bo Lind").await;
        let mut bo = whole(&hub).await;
        bo.topics = vec![topic(&hub, "gender").await];
        bo.regions = vec![Region::Oceania];
        bo.help = vec![Help::Data];
        bo.availability = Some(Availability::Away);
        hub.experts().save(&other, &bo).await.unwrap();
        assert_eq!((amina, second), (1, 2));
        assert_eq!(numbers(&hub, &ask(&[])).await, [1, 2]);
        for (query, wanted) in [
            (vec![("topic", "objective-7")], vec![1]),
            (vec![("topic", "objective-7"), ("topic", "gender")], vec![1, 2]),
            (vec![("topic", "gender"), ("region", "sub-saharan-africa")], vec![]),
            (vec![("language", "fr")], vec![1, 2]),
            (vec![("language", "sw")], vec![]),
            (vec![("help", "data")], vec![2]),
            (vec![("country", "KE")], vec![]),
            (vec![("q", "frontiere")], vec![1, 2]),
            (vec![("q", "amina")], vec![1]),
            (vec![("q", "égalité des genres")], vec![2]),
            (vec![("q", "vulnerability")], vec![1]),
            (vec![("q", "nobody says this")], vec![]),
        ] {
            let mut found = numbers(&hub, &ask(&query)).await;
            // Those whom the words fit equally well have no order.
            found.sort_unstable();
            assert_eq!(found, wanted, "{query:?}");
        }
        let counts = hub.experts().directory(&ask(&[("topic", "gender")]), Locale::En).await.unwrap().counts;
        assert_eq!(counts.help, [(Help::Data, 1)]);
        assert_eq!(counts.topics, [("gender".to_owned(), 1), ("objective-7".to_owned(), 1)]);
    }

    async fn a_biography_is_a_text_in_versions(hub) {
        let (amina, number) = shown(&hub, "Amina Duval").await;
        let read = async |locale, version: Option<&str>| {
            let version = version.map(lang);
            hub.experts().expert(None, number, locale, version.as_ref()).await.unwrap().text
        };
        let text = read(Locale::Fr, None).await;
        assert_eq!(text.shown.title, "Juriste des frontières");
        assert!(text.shown.html.as_str().contains("<strong>fleuve</strong>"));
        // Who reads another language gets the original; any version is there by name.
        assert_eq!(read(Locale::Es, None).await.shown.lang, lang("fr"));
        assert_eq!(read(Locale::Es, Some("en")).await.shown.title, "Border lawyer");
        assert_eq!(read(Locale::Es, Some("sw")).await.shown.lang, lang("fr"));
        let mut changed = whole(&hub).await;
        "Trente ans.".clone_into(&mut changed.versions[0].text);
        hub.experts().save(&amina, &changed).await.unwrap();
        let text = read(Locale::En, None).await;
        assert!(text.mark().unwrap().outdated && text.original().unwrap().lang == lang("fr"));
        hub.check().await.unwrap();
    }

    async fn who_hides_or_removes_themselves_is_gone_at_once(hub) {
        let (amina, number) = shown(&hub, "Amina Duval").await;
        assert_eq!((found(&hub, "juriste").await, hub.experts().numbers().await.unwrap().len()), (1, 1));
        hub.experts().hide(&amina).await.unwrap();
        hub.experts().hide(&amina).await.unwrap();
        assert_eq!((found(&hub, "juriste").await, numbers(&hub, &ask(&[])).await.len()), (0, 0));
        assert_eq!(hub.experts().cards(&[amina.person], Locale::En).await.unwrap(), [] as [domain::experts::Card; 0]);
        assert!(is_nowhere(&hub.experts().expert(None, number, Locale::En, None).await));
        let other = member(&hub, "Other", Role::Administrator).await;
        assert!(is_nowhere(&hub.experts().expert(Some(&other), number, Locale::En, None).await));
        assert_eq!(hub.experts().expert(Some(&amina), number, Locale::En, None).await.unwrap().listing, Listing::Hidden);
        // Changing what is hidden does not bring it back; showing it does, under the same number.
        hub.experts().save(&amina, &whole(&hub).await).await.unwrap();
        assert_eq!(found(&hub, "juriste").await, 0);
        assert_eq!(hub.experts().show(&amina, true).await.unwrap(), number);
        assert!(hub.experts().remove(&amina).await.unwrap());
        assert_eq!((found(&hub, "juriste").await, numbers(&hub, &ask(&[])).await.len()), (0, 0));
        assert_eq!(hub.experts().own(&amina).await.unwrap(), None);
        hub.check().await.unwrap();
        // Nobody else gets the address that was theirs.
        let (_, next) = shown(&hub, "Bo Lind").await;
        assert_eq!(next, number + 1);
    }

    async fn who_may_not_sign_in_is_not_shown(hub) {
        let (amina, number) = shown(&hub, "Amina Duval").await;
        let ada = member(&hub, "Ada", Role::Administrator).await;
        hub.accounts().suspend(&ada, amina.person, true).await.unwrap();
        assert_eq!(numbers(&hub, &ask(&[])).await, [] as [u32; 0]);
        assert!(is_nowhere(&hub.experts().expert(None, number, Locale::En, None).await));
        hub.accounts().suspend(&ada, amina.person, false).await.unwrap();
        assert_eq!(numbers(&hub, &ask(&[])).await, [number]);
    }

    async fn nobody_is_shown_without_consent_or_by_half(hub) {
        let mira = member(&hub, "Mira", Role::Participant).await;
        let fields = |wrong: Vec<Wrong>| wrong.into_iter().map(|each| each.field).collect::<Vec<_>>();
        let lacking = wrong(hub.experts().show(&mira, true).await);
        assert_eq!(fields(lacking), ["headline-0", "topics", "language-0", "help", "availability"]);
        hub.experts().save(&mira, &whole(&hub).await).await.unwrap();
        assert_eq!(wrong(hub.experts().show(&mira, false).await), [Wrong::new("consent", Why::Required)]);
        hub.experts().show(&mira, true).await.unwrap();
        // What is shown stays whole.
        let mut half = whole(&hub).await;
        half.topics.clear();
        assert_eq!(wrong(hub.experts().save(&mira, &half).await), [Wrong::new("topics", Why::Required)]);
        let past = Expertise {
            availability: Some(Availability::Away),
            away_until: Some(hub.today().previous_day().unwrap()),
            ..whole(&hub).await
        };
        assert_eq!(wrong(hub.experts().save(&mira, &past).await), [Wrong::new("away-until", Why::NotADay)]);
    }

    async fn administrators_verify_others(hub) {
        let (amina, number) = shown(&hub, "Amina Duval").await;
        let ada = member(&hub, "Ada", Role::Administrator).await;
        hub.experts().save(&ada, &whole(&hub).await).await.unwrap();
        hub.experts().show(&ada, true).await.unwrap();
        let verified = async || hub.experts().expert(None, number, Locale::En, None).await.unwrap().card.verified;
        hub.experts().verify(&ada, amina.person, true).await.unwrap();
        hub.experts().verify(&ada, amina.person, true).await.unwrap();
        assert!(verified().await);
        // Neither themselves, nor who has not asked to be found.
        assert_eq!(wrong(hub.experts().verify(&ada, ada.person, true).await)[0].why, Why::NotAChoice);
        assert!(is_nowhere(&hub.experts().verify(&amina, amina.person, true).await));
        assert!(is_nowhere(&hub.experts().to_verify(&amina, Locale::En).await));
        let order: Vec<bool> =
            hub.experts().to_verify(&ada, Locale::En).await.unwrap().iter().map(|card| card.verified).collect();
        assert_eq!(order, [false, true]);
        hub.experts().verify(&ada, amina.person, false).await.unwrap();
        assert!(!verified().await);
        // Whoever removes themselves and comes back is verified anew.
        hub.experts().verify(&ada, amina.person, true).await.unwrap();
        hub.experts().remove(&amina).await.unwrap();
        hub.experts().save(&amina, &whole(&hub).await).await.unwrap();
        let again = hub.experts().show(&amina, true).await.unwrap();
        assert!(!hub.experts().expert(None, again, Locale::En, None).await.unwrap().card.verified);
    }

    async fn a_curriculum_vitae_is_its_owner_s_and_the_desk_s(hub) {
        const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
        let mira = member(&hub, "Mira", Role::Participant).await;
        let ada = member(&hub, "Ada", Role::Administrator).await;
        let noor = member(&hub, "Noor", Role::Reviewer).await;
        let cv = hub.attachments().keep_cv(&mira, "Mira – CV.pdf", PDF.to_vec()).await.unwrap();
        let second = hub.attachments().keep_cv(&mira, "cv.pdf", [PDF, b"%2%%EOF"].concat()).await.unwrap();
        let reads = async |who: Option<&Actor>, id| hub.attachments().read(who, id).await.is_ok();
        assert!(!reads(Some(&mira), cv.id).await, "a newer one has replaced it");
        assert_eq!(hub.attachments().cv(mira.person).await.unwrap(), Some(second.clone()));
        // Before an application it is nobody else's business.
        assert_eq!([reads(Some(&mira), second.id).await, reads(Some(&ada), second.id).await], [true, false]);
        hub.experts().apply(&mira, &whole(&hub).await, "", true).await.unwrap();
        assert_eq!([reads(Some(&ada), second.id).await, reads(Some(&noor), second.id).await, reads(None, second.id).await], [true, false, false]);
        for (bytes, why) in [(&b""[..], Why::NoFile), (&PDF[..20], Why::FileBroken), (b"GIF89a", Why::NotAPdf)] {
            let refused = wrong(hub.attachments().keep_cv(&mira, "x.pdf", bytes.to_vec()).await);
            assert_eq!(refused, [Wrong::new("upload", why)]);
        }
        // It goes with no reply, and is swept away with no unsent files.
        pass(&hub, std::time::Duration::from_hours(960));
        hub.attachments().sweep().await.unwrap();
        assert!(reads(Some(&mira), second.id).await);
        hub.attachments().drop_cv(&mira).await.unwrap();
        assert!(!reads(Some(&mira), second.id).await);
    }
}

#[tokio::test]
async fn who_leaves_takes_their_profile_along() {
    const PASSWORD: &str = "three wells are enough";
    let scratch = Scratch::new(On::Sqlite).await;
    let hub = &scratch.hub;
    let (amina, number) = shown(hub, "Amina Duval").await;
    hub.experts().apply(&amina, &whole(hub).await, "I want to help.", true).await.unwrap();
    let data = hub.accounts().data(&amina).await.unwrap();
    for told in ["Juriste des frontières", "I want to help.", "\"shown\"", "sub-saharan-africa"] {
        assert!(data.contains(told), "{told}: {data}");
    }
    hub.accounts().leave(&amina, PASSWORD, Leaving::Keep).await.unwrap();
    assert_eq!(found(hub, "juriste").await, 0);
    assert!(is_nowhere(&hub.experts().expert(None, number, Locale::En, None).await));
    let ada = member(hub, "Ada", Role::Administrator).await;
    assert_eq!(
        hub.experts().seats(&ada, domain::experts::State::Applied).await.unwrap(),
        [] as [domain::experts::Application; 0]
    );
    hub.check().await.unwrap();
    scratch.end().await;
}
