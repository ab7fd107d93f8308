//! Files beside replies: what is taken, what of it stays, and who reads it.

use super::people::{member, post, read, wells};
use domain::accounts::{Leaving, Role};
use domain::discussions::Decision;
use domain::files::{Attachment, FileKind, MOST_BYTES};
use domain::form::Why;
use domain::id::AttachmentId;
use hub::accounts::Actor;
use hub::attachments::NewFile;
use hub::moderation::Ruling;
use hub::{Error, Hub, on_both};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder as _, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;
use uuid::Uuid;

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let points =
        RgbImage::from_fn(width, height, |x, _| Rgb(if x < width / 2 { [200, 30, 30] } else { [30, 30, 200] }));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(points).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A photograph that lies on its side, as its Exif block says, which also says where it was taken.
fn photograph() -> Vec<u8> {
    let mut exif = b"MM\0*\0\0\0\x08\0\x02".to_vec();
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    exif.extend(b"\x01\x0e\0\x02\0\0\0\x10\0\0\0\x26\0\0\0\0");
    exif.extend(b"in Quillons field");
    let points = picture(40, 20, ImageFormat::Png);
    let points = image::load_from_memory(&points).unwrap().to_rgb8();
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new(&mut bytes);
    encoder.set_exif_metadata(exif).unwrap();
    encoder.write_image(&points, 40, 20, ExtendedColorType::Rgb8).unwrap();
    assert!(bytes.windows(8).any(|window| window == b"Quillons"));
    bytes
}

async fn attach(hub: &Hub, who: &Actor, key: u128, name: &str, bytes: Vec<u8>) -> Result<Attachment, Error> {
    let place = "/spaces/wells/questions/1:".to_owned();
    let new = NewFile { key: Uuid::from_u128(key), place, beside: 0, listed: false, name: name.to_owned(), bytes };
    hub.attachments().attach(who.person, new).await
}

async fn describe(hub: &Hub, who: &Actor, key: u128, id: AttachmentId, alt: &str) -> Result<(), Error> {
    hub.attachments().describe(who.person, Uuid::from_u128(key), &[(id, alt.to_owned())]).await
}

fn why<T: std::fmt::Debug>(result: Result<T, Error>) -> (String, Why) {
    match result.unwrap_err() {
        Error::Wrong(wrong) if wrong.len() == 1 => (wrong[0].field.clone(), wrong[0].why),
        other => panic!("{other}"),
    }
}

/// Whether somebody gets at what a file holds.
async fn reads(hub: &Hub, who: Option<&Actor>, id: AttachmentId) -> bool {
    match hub.attachments().read(who, id).await {
        Ok(file) => !hub.attachments().bytes(&file).await.unwrap().is_empty(),
        Err(Error::Fault(domain::Fault::NotFound)) => false,
        Err(other) => panic!("{other}"),
    }
}

on_both! {
    async fn a_picture_is_made_anew_upright_and_without_what_else_it_carries(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let file = attach(&hub, &mira, 1, "C:\\photos\\Field 1.JPEG", photograph()).await.unwrap();
        assert_eq!((file.name.as_str(), file.kind, file.measures), ("Field 1.jpg", FileKind::Jpeg, Some((20, 40))));
        let bytes = hub.attachments().bytes(&file).await.unwrap();
        assert_eq!(u64::try_from(bytes.len()).unwrap(), file.size);
        assert!(!bytes.windows(8).any(|window| window == b"Quillons"));
        let upright = image::load_from_memory(&bytes).unwrap().to_rgb8();
        // What was left is above: turned by a quarter, as a clock does.
        assert!(upright.get_pixel(10, 5)[0] > 150 && upright.get_pixel(10, 35)[2] > 150);
        let wide = attach(&hub, &mira, 1, "wide.png", picture(3000, 30, ImageFormat::Png)).await.unwrap();
        assert_eq!((wide.kind, wide.measures), (FileKind::Png, Some((2560, 26))));
        let web = attach(&hub, &mira, 1, "web.webp", picture(30, 30, ImageFormat::WebP)).await.unwrap();
        assert_eq!((web.kind, web.name.as_str()), (FileKind::Jpeg, "web.jpg"));
    }

    async fn a_file_is_what_it_holds_and_not_what_it_is_called(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let upload = |why| ("upload".to_owned(), why);
        let refused: [(&str, &[u8], Why); 6] = [
            ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", Why::FileKind),
            ("a.pdf", b"<!doctype html><script>alert(1)</script>", Why::FileKind),
            ("a.png", b"GIF89a\x01\0\x01\0\0\0\0;", Why::FileKind),
            ("a.png", b"\x89PNG\r\n\x1a\nand no more of it", Why::FileBroken),
            ("a.pdf", b"%PDF-1.7 that broke off", Why::FileBroken),
            ("a.pdf", b"", Why::NoFile),
        ];
        for (name, bytes, wanted) in refused {
            assert_eq!(why(attach(&hub, &mira, 1, name, bytes.to_vec()).await), upload(wanted), "{name}");
        }
        let large = [PDF, &vec![b' '; MOST_BYTES], b"%%EOF"].concat();
        assert_eq!(why(attach(&hub, &mira, 1, "a.pdf", large).await), upload(Why::FileTooLarge { most: 10 }));
        // It says that it is 60,000 points wide and high: nobody has room for that.
        let mut bomb = picture(8, 8, ImageFormat::Png);
        bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        let refused = why(attach(&hub, &mira, 1, "a.png", bomb).await).1;
        assert!(matches!(refused, Why::TooManyPixels { .. } | Why::FileBroken), "{refused:?}");
        assert_eq!(hub.attachments().unsent(mira.person, Uuid::from_u128(1)).await.unwrap(), []);
    }

    async fn five_files_go_with_a_reply_and_each_is_there_once(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let pdf = |place: u32| [PDF, format!("% {place}").as_bytes(), b"%%EOF"].concat();
        for place in 0..5 {
            attach(&hub, &mira, 1, "paper.pdf", pdf(place)).await.unwrap();
        }
        let again = attach(&hub, &mira, 1, "paper.pdf", pdf(4)).await.unwrap();
        let files = hub.attachments().unsent(mira.person, Uuid::from_u128(1)).await.unwrap();
        assert!(files.len() == 5 && files.contains(&again), "{files:?}");
        let refused = why(attach(&hub, &mira, 1, "paper.pdf", pdf(6)).await);
        assert_eq!(refused, ("upload".to_owned(), Why::TooManyFiles { most: 5 }));
        hub.attachments().detach(mira.person, Uuid::from_u128(1), files[0].id).await.unwrap();
        attach(&hub, &mira, 1, "paper.pdf", pdf(6)).await.unwrap();
        // Nobody else's key leads to them.
        let noor = member(&hub, "Noor", Role::Participant).await;
        hub.attachments().detach(noor.person, Uuid::from_u128(1), files[1].id).await.unwrap();
        assert_eq!(hub.attachments().unsent(noor.person, Uuid::from_u128(1)).await.unwrap(), []);
        assert_eq!(hub.attachments().unsent(mira.person, Uuid::from_u128(1)).await.unwrap().len(), 5);
        let place = "/spaces/wells/questions/1:";
        assert_eq!(hub.attachments().unsent_key(mira.person, place).await.unwrap(), Some(Uuid::from_u128(1)));
        assert_eq!(hub.attachments().unsent_key(noor.person, place).await.unwrap(), None);
    }

    async fn a_picture_needs_words_and_a_reply_that_was_sent_keeps_its_files(hub) {
        wells(&hub).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let file = attach(&hub, &mira, 1, "well.png", picture(9, 9, ImageFormat::Png)).await.unwrap();
        attach(&hub, &mira, 1, "paper.pdf", PDF.to_vec()).await.unwrap();
        let new = post(1, None, &[("en", "A well, and a paper.")]);
        let field = format!("alt-{}", file.id);
        assert_eq!(why(hub.discussions().post_reply(&mira, &new).await), (field.clone(), Why::NoAlternative));
        assert_eq!(why(describe(&hub, &mira, 1, file.id, &"x".repeat(501)).await), (field, Why::TooLong { most: 500 }));
        describe(&hub, &mira, 1, file.id, " A stone well. ").await.unwrap();
        let posted = hub.discussions().post_reply(&mira, &new).await.unwrap();
        let beside = hub.attachments().of_reply(posted.id).await.unwrap();
        let mut alts: Vec<&str> = beside.iter().map(|file| file.alt.as_str()).collect();
        alts.sort_unstable();
        assert_eq!(alts, ["", "A stone well."]);
        assert_eq!(hub.discussions().post_reply(&mira, &new).await.unwrap(), posted);
        let late = attach(&hub, &mira, 1, "late.pdf", [PDF, b"% late %%EOF"].concat()).await;
        assert_eq!(why(late).1, Why::FilesSettled);
        let late = hub.attachments().detach(mira.person, Uuid::from_u128(1), file.id).await;
        assert_eq!(why(late).1, Why::FilesSettled);
        describe(&hub, &mira, 1, file.id, "Something else.").await.unwrap();
        assert_eq!(hub.attachments().of_reply(posted.id).await.unwrap(), beside);
    }

    async fn who_may_read_the_reply_may_read_its_files(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let noor = member(&hub, "Noor", Role::Participant).await;
        let file = attach(&hub, &mira, 1, "paper.pdf", PDF.to_vec()).await.unwrap().id;
        let who = [None, Some(&noor), Some(&mira), Some(&ana)];
        let told = async || {
            let mut told = Vec::new();
            for who in who {
                told.push(reads(&hub, who, file).await);
            }
            told
        };
        assert_eq!(told().await, [false, false, true, false], "a draft");
        let posted = hub.discussions().post_reply(&mira, &post(1, None, &[("en", "See the paper.")])).await.unwrap();
        assert_eq!(told().await, [false, false, true, true], "waiting");
        let question = read(&hub).await.questions[0].id;
        assert!(hub.attachments().of_question(question).await.unwrap().is_empty());
        for (decision, wanted) in [
            (Decision::Publish, [true; 4]),
            (Decision::Hide, [false, false, true, true]),
            (Decision::Publish, [true; 4]),
        ] {
            hub.moderation().decide(&ana, posted.id, &Ruling::new(decision, "Why.")).await.unwrap();
            assert_eq!(told().await, wanted, "{decision:?}");
        }
        let beside = hub.attachments().of_question(question).await.unwrap();
        assert_eq!(beside.get(&posted.id).map(Vec::len), Some(1));
        hub.discussions().withdraw(&mira, posted.id).await.unwrap();
        assert_eq!(told().await, [false; 4], "withdrawn");
    }

    async fn who_leaves_takes_along_what_is_not_published(hub) {
        wells(&hub).await;
        let ana = member(&hub, "Ana", Role::Participant).await;
        let mira = member(&hub, "Mira", Role::Participant).await;
        let mut files = Vec::new();
        for (key, words) in [(1, "Published."), (2, "Waits.")] {
            files.push(attach(&hub, &mira, key, "paper.pdf", PDF.to_vec()).await.unwrap().id);
            let posted = hub.discussions().post_reply(&mira, &post(key, None, &[("en", words)])).await.unwrap();
            if key == 1 {
                hub.moderation().decide(&ana, posted.id, &Ruling::new(Decision::Publish, "")).await.unwrap();
            }
        }
        files.push(attach(&hub, &mira, 3, "paper.pdf", PDF.to_vec()).await.unwrap().id);
        let data = hub.accounts().data(&mira).await.unwrap();
        assert_eq!(data.matches("\"name\": \"paper.pdf\"").count(), 3, "{data}");
        hub.accounts().leave(&mira, "three wells are enough", Leaving::Keep).await.unwrap();
        assert_eq!([reads(&hub, None, files[0]).await, reads(&hub, Some(&ana), files[1]).await], [true, false]);
        assert!(hub.attachments().read(Some(&ana), files[2]).await.is_err());
    }
}

#[tokio::test]
async fn what_no_row_names_is_swept_away_and_what_is_written_about_stays() {
    use hub::Clock;
    use hub::testing::{On, Scratch};
    let scratch = Scratch::new(On::Sqlite).await;
    let hub = &scratch.hub;
    wells(hub).await;
    let mira = member(hub, "Mira", Role::Participant).await;
    let mut files = Vec::new();
    for key in 1..=4 {
        files.push(attach(hub, &mira, key, "paper.pdf", PDF.to_vec()).await.unwrap().id);
    }
    hub.discussions().post_reply(&mira, &post(1, None, &[("en", "Sent.")])).await.unwrap();
    let typed = domain::discussions::Typed {
        place: "/spaces/wells/questions/1:".to_owned(),
        key: Uuid::from_u128(2).to_string(),
        base: 0,
        drafts: vec![domain::discussions::Draft { lang: "en".to_owned(), text: "Still writing.".to_owned() }],
        show: None,
    };
    hub.discussions().keep_draft(&mira, &typed).await.unwrap();
    hub.attachments().detach(mira.person, Uuid::from_u128(4), files[3]).await.unwrap();
    let folder = scratch.folder.path().join("files");
    let there = || std::fs::read_dir(&folder).unwrap().count();
    // The files were written now, by the machine's clock.
    let at = |days| Hub::open_with(&scratch.url, Clock::at(Clock::System.now() + time::Duration::days(days)));
    let soon = at(0).await.unwrap().with_files_in(&folder);
    assert_eq!((soon.attachments().sweep().await.unwrap(), there()), (0, 4));
    let tomorrow = at(1).await.unwrap().with_files_in(&folder);
    assert_eq!((tomorrow.attachments().sweep().await.unwrap(), there()), (1, 3));
    let later = at(40).await.unwrap().with_files_in(&folder);
    assert_eq!((later.attachments().sweep().await.unwrap(), there()), (1, 2));
    for file in &files[..2] {
        assert!(reads(hub, Some(&mira), *file).await);
    }
    for other in [soon, tomorrow, later] {
        other.close().await;
    }
    scratch.end().await;
}

#[tokio::test]
async fn files_that_come_after_their_consultation_are_known_by_what_they_hold() {
    use hub::testing::{On, Scratch};
    let (from, to) = (Scratch::new(On::Sqlite).await, Scratch::new(On::Sqlite).await);
    wells(&from.hub).await;
    let mira = member(&from.hub, "Mira", Role::Participant).await;
    let ana = member(&from.hub, "Ana", Role::Participant).await;
    let mut ids = Vec::new();
    for bytes in [photograph(), PDF.to_vec()] {
        ids.push(attach(&from.hub, &mira, 1, "a file", bytes).await.unwrap().id);
    }
    describe(&from.hub, &mira, 1, ids[0], "A field").await.unwrap();
    let posted = from.hub.discussions().post_reply(&mira, &post(1, None, &[("en", "See both.")])).await.unwrap();
    from.hub.moderation().decide(&ana, posted.id, &Ruling::new(Decision::Publish, "")).await.unwrap();
    let archive = from.hub.discussions().export("wells").await.unwrap();
    let json = archive.to_json().unwrap();
    to.hub.discussions().import_archive(&archive).await.unwrap();
    assert_eq!(to.hub.discussions().export("wells").await.unwrap().to_json().unwrap(), json);
    let there = async || {
        let beside = to.hub.attachments().of_reply(posted.id).await.unwrap();
        let mut told: Vec<_> = beside.into_iter().map(|file| (file.name, file.alt, file.here)).collect();
        told.sort();
        told
    };
    let told = |picture, paper| {
        vec![("a file.jpg".to_owned(), "A field".to_owned(), picture), ("a file.pdf".to_owned(), String::new(), paper)]
    };
    assert_eq!((to.hub.attachments().take_in().await.unwrap(), there().await), (0, told(false, false)));
    assert!(!reads(&to.hub, None, ids[0]).await);
    // One comes, and something else in the place of the other.
    let at = |scratch: &Scratch, id: AttachmentId| scratch.folder.path().join("files").join(id.to_string());
    std::fs::create_dir_all(to.folder.path().join("files")).unwrap();
    std::fs::copy(at(&from, ids[0]), at(&to, ids[0])).unwrap();
    std::fs::write(at(&to, ids[1]), [PDF, b"%%"].concat()).unwrap();
    let before = to.hub.stamp().await.unwrap();
    assert_eq!((to.hub.attachments().take_in().await.unwrap(), there().await), (1, told(true, false)));
    assert_ne!(to.hub.stamp().await.unwrap(), before);
    assert_eq!([reads(&to.hub, None, ids[0]).await, reads(&to.hub, None, ids[1]).await], [true, false]);
    std::fs::copy(at(&from, ids[1]), at(&to, ids[1])).unwrap();
    assert_eq!((to.hub.attachments().take_in().await.unwrap(), there().await), (1, told(true, true)));
    assert_eq!(to.hub.discussions().export("wells").await.unwrap().to_json().unwrap(), json);
    from.end().await;
    to.end().await;
}
