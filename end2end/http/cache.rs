//! Pages that are kept: never stale, compressed, confirmed by tag.

use crate::client::TestSite;
use hub::discussions::archive::{self, Archive};

/// The demo's first space with one more reply.
async fn with_one_more(site: &TestSite, count: u32) -> Archive {
    let mut whole = site.hub.discussions().export("low-water").await.unwrap();
    let question = &mut whole.space.questions[0];
    let next = question.replies.iter().map(|reply| reply.number.parts()[1]).max().unwrap() + 1;
    let mut reply = question.replies[0].clone();
    let mut id = *reply.id.0.as_bytes();
    id[15] ^= 0x5a;
    id[14] = id[14].wrapping_add(u8::try_from(count).unwrap());
    reply.id = domain::id::ReplyId(uuid::Uuid::from_bytes(id));
    reply.number = format!("1.{next}").parse().unwrap();
    for version in &mut reply.versions {
        version.markdown = format!("A new thing was said, number {count}.");
    }
    question.replies.push(reply);
    archive::parse(whole.to_json().unwrap().as_bytes()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_shows_in_the_very_next_read() {
    let site = TestSite::start().await;
    for count in 0..20 {
        let before = site.get("/en/spaces/low-water/questions/1").await.text();
        let words = format!("A new thing was said, number {count}.");
        assert!(!before.contains(&words));
        let added = site.hub.discussions().import_archive(&with_one_more(&site, count).await).await.unwrap();
        assert_eq!(added.replies, 1);
        let after = site.get("/en/spaces/low-water/questions/1").await.text();
        assert!(after.contains(&words), "write {count} did not show");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unchanged_page_is_confirmed_by_its_tag() {
    let site = TestSite::start().await;
    let path = "/en/spaces/low-water/questions/1";
    let first = site.get(path).await;
    let tag = first.header("etag").unwrap().to_owned();
    let again = site.get_with(path, &[("If-None-Match", &tag)]).await;
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(again.header("etag"), Some(tag.as_str()));
    site.hub.discussions().import_archive(&with_one_more(&site, 1).await).await.unwrap();
    let changed = site.get_with(path, &[("If-None-Match", &tag)]).await;
    assert_eq!(changed.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_comes_compressed_to_those_who_take_it() {
    let site = TestSite::start().await;
    let path = "/fr/spaces/low-water/questions/1";
    let plain = site.get(path).await;
    assert_eq!(plain.header("content-encoding"), None);
    let brotli = site.get_with(path, &[("Accept-Encoding", "gzip, br")]).await;
    assert_eq!(brotli.header("content-encoding"), Some("br"));
    let mut unpacked = Vec::new();
    brotli::BrotliDecompress(&mut brotli.body.as_slice(), &mut unpacked).unwrap();
    assert!(unpacked == plain.body, "the same page");
    let gzip = site.get_with(path, &[("Accept-Encoding", "gzip, br;q=0")]).await;
    assert_eq!(gzip.header("content-encoding"), Some("gzip"));
    assert!(brotli.body.len() < gzip.body.len() && gzip.body.len() < plain.body.len() / 3);
}
