//! Files of resources: what goes with a suggestion, who reads it at which step, and what becomes of it.

use super::people::{last_link, letters, member, pass};
use super::reviewing::{decision, invitation, reviewer, typed};
use super::suggesting::{told, visitor};
use domain::accounts::{Leaving, Role};
use domain::files::Attachment;
use domain::form::{Fields, Why};
use domain::id::{AttachmentId, PersonId, ResourceId};
use domain::resources::{ResourceAsk, ResourceState, Step};
use domain::reviews::{Panel, ReviewerKind};
use domain::{Fault, Locale};
use hub::accounts::Actor;
use hub::attachments::{Comes, NewFile, Settling, VISITOR};
use hub::resources::Told;
use hub::reviews::{Answer, Whose};
use hub::testing::{On, Scratch};
use hub::{Error, Hub, on_both};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;
use std::time::Duration;
use uuid::Uuid;

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

fn picture(width: u32, shade: u8) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let points = RgbImage::from_pixel(width, 30, Rgb([shade, 30, 30]));
    DynamicImage::ImageRgb8(points).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

async fn attach(hub: &Hub, who: PersonId, key: u128, name: &str, bytes: Vec<u8>) -> Result<Attachment, Error> {
    let key = Uuid::from_u128(key);
    let place = "/resources/suggest".to_owned();
    let new = NewFile { key, place, beside: 0, listed: true, name: name.to_owned(), bytes };
    hub.attachments().attach(who, new).await
}

/// A picture with what it shows.
async fn shown(hub: &Hub, who: PersonId, key: u128, name: &str, shade: u8) -> AttachmentId {
    let id = attach(hub, who, key, name, picture(40, shade)).await.unwrap().id;
    hub.attachments().describe(who, Uuid::from_u128(key), &[(id, format!("{name} shows a well."))]).await.unwrap();
    id
}

fn in_files(title: &str) -> Told {
    Told { link: String::new(), ..told(title) }
}

fn wrong<T: std::fmt::Debug>(result: Result<T, Error>) -> Vec<(String, Why)> {
    match result {
        Err(Error::Wrong(wrong)) => wrong.into_iter().map(|wrong| (wrong.field, wrong.why)).collect(),
        other => panic!("{other:?}"),
    }
}

async fn reads<'a>(hub: &Hub, comes: impl Into<Comes<'a>>, id: AttachmentId) -> bool {
    match hub.attachments().read(comes, id).await {
        Ok(file) => !hub.attachments().bytes(&file).await.unwrap().is_empty(),
        Err(Error::Fault(Fault::NotFound)) => false,
        Err(other) => panic!("{other}"),
    }
}

async fn names(hub: &Hub, person: PersonId, id: ResourceId) -> Vec<String> {
    let (resource, _) = hub.resources().suggestion(person, id, Locale::En).await.unwrap();
    resource.files.into_iter().map(|file| file.name).collect()
}

/// Has one reviewer suffice, so that the way is short.
async fn short_way(hub: &Hub) -> Actor {
    let ada = member(hub, "Ada", Role::Administrator).await;
    hub.reviews().set_panel(&ada, &Panel { internal: 0, external: 1, ..Panel::default() }).await.unwrap();
    ada
}

on_both! {
    async fn a_resource_is_where_a_link_leads_or_in_its_files(hub) {
        let mira = member(&hub, "Mira", Role::Participant).await;
        let key = Uuid::from_u128(1);
        let nothing = hub.resources().suggest(&mira, key, &in_files("Wells")).await;
        assert_eq!(wrong(nothing), [("link".to_owned(), Why::NeitherLinkNorFile)]);
        let file = attach(&hub, mira.person, 1, "wells.png", picture(900, 200)).await.unwrap();
        pass(&hub, Duration::from_secs(1));
        attach(&hub, mira.person, 1, "wells.pdf", PDF.to_vec()).await.unwrap();
        let silent = Told { year: "x".to_owned(), ..in_files("Wells") };
        let field = format!("alt-{}", file.id);
        let all = wrong(hub.resources().suggest(&mira, key, &silent).await);
        assert_eq!(all, [("year".to_owned(), Why::NotAYear), (field, Why::NoAlternative)]);
        hub.attachments().describe(mira.person, key, &[(file.id, "A stone well.".to_owned())]).await.unwrap();
        let id = hub.resources().suggest(&mira, key, &in_files("Wells")).await.unwrap();
        assert_eq!(names(&hub, mira.person, id).await, ["wells.png", "wells.pdf"]);
        // What is sent is settled, and what a list shows of it is small.
        assert_eq!(wrong(attach(&hub, mira.person, 1, "late.pdf", PDF.to_vec()).await)[0].1, Why::FilesSettled);
        let small = image::load_from_memory(&hub.attachments().small(&file).await.unwrap()).unwrap();
        assert_eq!((file.measures, small.width()), (Some((900, 30)), 560));
        hub.check().await.unwrap();
    }

    async fn its_files_change_with_it_and_all_at_once(hub) {
        let mira = member(&hub, "Mira", Role::Participant).await;
        let first = shown(&hub, mira.person, 1, "a.png", 10).await;
        let second = shown(&hub, mira.person, 1, "b.png", 20).await;
        hub.attachments().picture_first(mira.person, Uuid::from_u128(1), second).await.unwrap();
        let id = hub.resources().suggest(&mira, Uuid::from_u128(1), &in_files("Wells")).await.unwrap();
        assert_eq!(names(&hub, mira.person, id).await, ["b.png", "a.png"]);

        pass(&hub, Duration::from_secs(1));
        let third = attach(&hub, mira.person, 2, "c.png", picture(40, 30)).await.unwrap().id;
        let new = Some((mira.person, Uuid::from_u128(2)));
        let settling = Settling {
            new,
            alts: vec![(first, " Another well. ".to_owned())],
            dropped: vec![second],
            picture: Some(first),
        };
        let change = async |told: &Told, settling: &Settling| {
            hub.resources().change(mira.person, id, told, settling).await
        };
        let refused = wrong(change(&in_files(""), &settling).await);
        assert_eq!(refused.last().unwrap(), &(format!("alt-{third}"), Why::NoAlternative));
        assert_eq!(names(&hub, mira.person, id).await, ["b.png", "a.png"], "nothing was changed");
        hub.attachments().describe(mira.person, Uuid::from_u128(2), &[(third, "A third.".to_owned())]).await.unwrap();
        change(&in_files("Wells"), &settling).await.unwrap();
        let (resource, _) = hub.resources().suggestion(mira.person, id, Locale::En).await.unwrap();
        let alts: Vec<&str> = resource.files.iter().map(|file| file.alt.as_str()).collect();
        assert_eq!(alts, ["Another well.", "A third."]);
        assert_eq!(resource.picture().map(|file| file.id), Some(first));

        // Five is the most, and none is too few where there is no link.
        for place in 0..4 {
            attach(&hub, mira.person, 3, "x.pdf", [PDF, format!("{place}%%EOF").as_bytes()].concat()).await.unwrap();
        }
        let more = Settling { new: Some((mira.person, Uuid::from_u128(3))), ..Settling::default() };
        assert_eq!(wrong(change(&in_files("Wells"), &more).await), [("upload".to_owned(), Why::TooManyFiles { most: 5 })]);
        let none = Settling { dropped: vec![first, third], ..Settling::default() };
        assert_eq!(wrong(change(&in_files("Wells"), &none).await), [("link".to_owned(), Why::NeitherLinkNorFile)]);
        // Nobody takes away what is not theirs.
        let noor = member(&hub, "Noor", Role::Participant).await;
        assert!(hub.resources().change(noor.person, id, &told("X"), &none).await.is_err());
        let other = hub.resources().suggest(&noor, Uuid::from_u128(9), &told("Other")).await.unwrap();
        hub.resources().change(noor.person, other, &told("Other"), &none).await.unwrap();
        assert_eq!(names(&hub, mira.person, id).await.len(), 2);
    }

    async fn who_may_see_a_resource_may_read_its_files(hub) {
        let ada = short_way(&hub).await;
        let sam = member(&hub, "Sam", Role::Participant).await;
        let edda = member(&hub, "Edda", Role::Editor).await;
        let (ben, lia) = (reviewer(&hub, "Ben").await, reviewer(&hub, "Lia").await);
        let file = shown(&hub, sam.person, 1, "a.png", 10).await;
        let key = Uuid::from_u128(1);
        let told = async |link: &str| {
            let mut told = Vec::new();
            for who in [None, Some(&sam), Some(&edda), Some(&ben), Some(&lia)] {
                told.push(reads(&hub, who, file).await);
            }
            told.push(reads(&hub, Comes { actor: None, link }, file).await);
            told
        };
        assert_eq!(told("").await, [false, true, false, false, false, false], "not sent");
        let id = hub.resources().suggest(&sam, key, &in_files("Wells")).await.unwrap();
        assert_eq!(told("").await, [false, true, true, false, false, false], "sent");
        hub.reviews().decide(&edda, &decision(id, Step::Screen)).await.unwrap();
        let first = hub.reviews().invite(&edda, &invitation(2, id, &ben, ReviewerKind::External)).await.unwrap();
        let link = last_link(&hub).await;
        let second = hub.reviews().invite(&edda, &invitation(3, id, &lia, ReviewerKind::External)).await.unwrap();
        // Whoever has not said that they have no conflict sees nothing of the work.
        assert_eq!(told(&link).await, [false, true, true, false, false, false], "asked");
        hub.reviews().answer(first, Whose::Actor(&ben), &Answer::Accept).await.unwrap();
        hub.reviews().answer(second, Whose::Actor(&lia), &Answer::Conflict("Mine.".to_owned())).await.unwrap();
        assert_eq!(told(&link).await, [false, true, true, true, false, true], "in review");
        hub.reviews().send(first, Whose::Actor(&ben), &typed(&hub, "include", "4").await).await.unwrap();
        let included = hub.resources().suggestion(sam.person, id, Locale::En).await.unwrap().0;
        assert_eq!(included.state, ResourceState::InReview);
        hub.reviews().decide(&edda, &decision(id, Step::Include)).await.unwrap();
        assert_eq!(told("").await, [true; 6], "included");
        let list = hub.resources().list(&ResourceAsk { page: 1, ..ResourceAsk::default() }, Locale::En).await.unwrap();
        assert_eq!(list.rows[0].picture.as_ref().map(|file| file.id), Some(file));
        hub.reviews().decide(&edda, &decision(id, Step::Retire)).await.unwrap();
        assert_eq!(told("").await, [false, true, true, true, false, false], "retired");
        assert!(reads(&hub, Some(&ada), file).await);
        // What is withdrawn is its sender's alone.
        let file = shown(&hub, sam.person, 4, "b.png", 20).await;
        let id = hub.resources().suggest(&sam, Uuid::from_u128(4), &in_files("Deep wells")).await.unwrap();
        hub.resources().withdraw(sam.person, id).await.unwrap();
        assert!(reads(&hub, Some(&sam), file).await && !reads(&hub, Some(&edda), file).await);
    }

    async fn what_a_visitor_sends_is_theirs_by_their_link(hub) {
        let file = shown(&hub, VISITOR, 7, "a.png", 10).await;
        let edda = member(&hub, "Edda", Role::Editor).await;
        assert!(!reads(&hub, None, file).await && !reads(&hub, Some(&edda), file).await);
        let key = Uuid::from_u128(7);
        hub.resources().suggest_as_visitor(&visitor(), key, &in_files("Wells")).await.unwrap();
        let link = last_link(&hub).await;
        let by_link = |link| Comes { actor: None, link };
        assert!(reads(&hub, by_link(link.as_str()), file).await);
        assert!(!reads(&hub, None, file).await && !reads(&hub, Some(&edda), file).await, "not confirmed");
        assert_eq!(wrong(attach(&hub, VISITOR, 7, "late.pdf", PDF.to_vec()).await)[0].1, Why::FilesSettled);
        hub.resources().confirm_visitor(&link).await.unwrap();
        assert!(reads(&hub, Some(&edda), file).await && reads(&hub, by_link(link.as_str()), file).await);
        // Another visitor's link is another's.
        hub.resources().suggest_as_visitor(&visitor(), Uuid::from_u128(8), &told("Rivers")).await.unwrap();
        let other = last_link(&hub).await;
        assert!(!reads(&hub, by_link(other.as_str()), file).await && !letters(&hub).await.is_empty());

        // What was put there before signing in goes with what is sent after it; what never is is forgotten.
        let mira = member(&hub, "Mira", Role::Participant).await;
        shown(&hub, VISITOR, 9, "b.png", 20).await;
        hub.attachments().adopt(mira.person, Uuid::from_u128(9)).await.unwrap();
        let id = hub.resources().suggest(&mira, Uuid::from_u128(9), &in_files("Deep wells")).await.unwrap();
        assert_eq!(names(&hub, mira.person, id).await, ["b.png"]);
        let left = shown(&hub, VISITOR, 10, "c.png", 30).await;
        pass(&hub, Duration::from_hours(24 * 8));
        hub.attachments().sweep().await.unwrap();
        assert_eq!(hub.attachments().unsent(VISITOR, Uuid::from_u128(10)).await.unwrap(), [], "{left}");
        // Whoever never confirms is forgotten with their files.
        assert_eq!(hub.resources().sweep().await.unwrap(), 1);
        hub.check().await.unwrap();
    }

    async fn who_leaves_takes_along_the_files_that_nobody_else_reads(hub) {
        let sam = member(&hub, "Sam", Role::Participant).await;
        let file = shown(&hub, sam.person, 1, "a.png", 10).await;
        hub.resources().suggest(&sam, Uuid::from_u128(1), &in_files("Wells")).await.unwrap();
        let data = hub.accounts().data(&sam).await.unwrap();
        assert!(data.contains("a.png shows a well."), "{data}");
        hub.accounts().leave(&sam, "three wells are enough", Leaving::Keep).await.unwrap();
        let edda = member(&hub, "Edda", Role::Editor).await;
        assert!(!reads(&hub, Some(&edda), file).await);
    }

    async fn a_half_written_suggestion_is_kept_for_its_writer(hub) {
        let mira = member(&hub, "Mira", Role::Participant).await;
        let noor = member(&hub, "Noor", Role::Participant).await;
        let (place, key) = ("/resources/suggest", Uuid::from_u128(1));
        let typed = |title: &str| Fields(vec![("title-0".to_owned(), title.to_owned())]);
        let room = hub.discussions();
        assert_eq!(room.keep_form(&mira, place, key, 0, &typed("W")).await.unwrap(), Some(1));
        assert_eq!(room.keep_form(&mira, place, key, 1, &typed("Wells")).await.unwrap(), Some(2));
        // Another device that had the first is told, unless it has typed the same.
        assert_eq!(room.keep_form(&mira, place, key, 1, &typed("Wall")).await.unwrap(), None);
        assert_eq!(room.keep_form(&mira, place, key, 1, &typed("Wells")).await.unwrap(), Some(2));
        assert_eq!(room.form_draft(&mira, place).await.unwrap(), Some((key, typed("Wells"), 2)));
        assert_eq!(room.form_draft(&noor, place).await.unwrap(), None);
        assert!(hub.accounts().data(&mira).await.unwrap().contains("Wells"));
        let huge = typed(&"x".repeat(300_000));
        assert!(room.keep_form(&mira, place, key, 2, &huge).await.is_err());
        hub.resources().suggest(&mira, key, &told("Wells")).await.unwrap();
        assert_eq!(room.form_draft(&mira, place).await.unwrap(), None);
        room.keep_form(&mira, place, key, 0, &typed("late")).await.unwrap();
        assert_eq!(room.form_draft(&mira, place).await.unwrap(), None, "sent already");
    }
}

#[tokio::test]
async fn an_archive_names_the_files_and_another_hub_expects_them() {
    let (from, to) = (Scratch::new(On::Sqlite).await, Scratch::new(On::Sqlite).await);
    short_way(&from.hub).await;
    let sam = member(&from.hub, "Sam", Role::Participant).await;
    let edda = member(&from.hub, "Edda", Role::Editor).await;
    let file = shown(&from.hub, sam.person, 1, "a.png", 10).await;
    let id = from.hub.resources().suggest(&sam, Uuid::from_u128(1), &in_files("Wells")).await.unwrap();
    from.hub.reviews().decide(&edda, &decision(id, Step::Screen)).await.unwrap();
    let ben = reviewer(&from.hub, "Ben").await;
    let asked = from.hub.reviews().invite(&edda, &invitation(2, id, &ben, ReviewerKind::External)).await.unwrap();
    from.hub.reviews().answer(asked, Whose::Actor(&ben), &Answer::Accept).await.unwrap();
    from.hub.reviews().send(asked, Whose::Actor(&ben), &typed(&from.hub, "include", "4").await).await.unwrap();
    from.hub.reviews().decide(&edda, &decision(id, Step::Include)).await.unwrap();
    let archive = from.hub.resources().export(0, 10).await.unwrap();
    assert_eq!(archive.resources[0].files[0].alt, "a.png shows a well.");
    let text = serde_json::to_vec(&archive).unwrap();
    let archive = hub::resources::archive::parse(&text).unwrap();
    assert_eq!(to.hub.resources().import(&archive).await.unwrap(), 1);
    assert_eq!(to.hub.resources().import(&archive).await.unwrap(), 0);
    let there = async || to.hub.resources().included(1, Locale::En, None).await.unwrap().files[0].here;
    assert!(!there().await && !reads(&to.hub, None, file).await);
    let name = format!("files/{file}");
    std::fs::create_dir_all(to.folder.path().join("files")).unwrap();
    std::fs::copy(from.folder.path().join(&name), to.folder.path().join(&name)).unwrap();
    to.hub.attachments().take_in().await.unwrap();
    assert!(there().await && reads(&to.hub, None, file).await);
    let mut odd = archive.clone();
    odd.resources[0].id = ResourceId(Uuid::from_u128(5));
    odd.resources[0].files[0].name = "../a.png".to_owned();
    let refused = to.hub.resources().import(&odd).await.unwrap_err().to_string();
    assert!(refused.contains("no name of such a file"), "{refused}");
    for scratch in [from, to] {
        scratch.end().await;
    }
}
