//! Whatever can be archived comes back as it was, byte for byte, from either database.

use super::make::{ANA, BEN, CHLOE, SAID, number, original, space, tag};
use domain::accounts::StakeholderGroup;
use domain::id::{AttachmentId, QuestionId, ReplyId, SpaceId};
use domain::voices::Body;
use hub::discussions::archive::{Archive, Endorsement, File, Origin, Question, Reply, Version, parse};
use hub::testing::{On, Scratch};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

fn moment() -> impl Strategy<Value = OffsetDateTime> {
    (0..10_i64.pow(11)).prop_map(|millis| SAID - Duration::milliseconds(millis))
}

fn words() -> impl Strategy<Value = String> {
    // Anything but control characters, and some of what means something somewhere.
    "([^\\p{Cc}]|[ \n\t'\"<>&«»;?:%=,\\\\]){0,24}"
}

fn person() -> impl Strategy<Value = domain::id::PersonId> {
    prop::sample::select(vec![ANA, BEN, CHLOE])
}

fn origin() -> impl Strategy<Value = Origin> {
    prop_oneof![
        Just(Origin::Author),
        (person(), option::of(person())).prop_map(|(person, accepted_by)| Origin::Person { person, accepted_by }),
        ("[a-z]{1,8} [0-9.]{1,4}", option::of((person(), moment()))).prop_map(|(engine, checked)| Origin::Machine {
            engine,
            checked_by: checked.map(|(by, _)| by),
            checked_at: checked.map(|(_, at)| at),
        }),
    ]
}

/// The versions of a text; `parts` makes title, purpose and audience of a version.
fn versions(parts: fn(&mut Version, String)) -> impl Strategy<Value = Vec<Version>> {
    let first = (prop::sample::select(vec!["en", "fr", "pt-BR"]), 1..4_u32);
    let other = (prop::sample::select(vec!["ar", "es", "sw", "zh-Hant"]), origin(), 0..4_u32, 1..4_u32);
    let body = || (words(), words(), moment(), option::of(1..10_000_000_i64));
    (first, vec((other, body()), 0..3), body()).prop_map(move |((lang, revision), others, body)| {
        let fill = |mut version: Version,
                    (title, markdown, at, later): (String, String, OffsetDateTime, Option<i64>)| {
            parts(&mut version, title);
            version.markdown = markdown;
            version.made_at = at;
            version.changed_at = later.map(|millis| at + Duration::milliseconds(millis));
            version
        };
        let mut all = vec![fill(Version { revision, ..original(lang, "") }, body)];
        for ((lang, origin, from, own), body) in others {
            if all.iter().all(|version| version.lang != tag(lang)) {
                let from_revision = Some(1 + from % revision);
                all.push(fill(Version { origin, from_revision, revision: own, ..original(lang, "") }, body));
            }
        }
        all[1..].sort_by(|a, b| a.lang.cmp(&b.lang));
        all
    })
}

/// A thread's numbers: the place of each among its siblings, in thread order.
const PLACES: [&str; 9] = ["1", "1.1", "1.2", "2", "7", "7.1", "7.1.1", "7.1.1.12", "4294967295"];

fn body() -> impl Strategy<Value = Option<Body>> {
    option::of(prop_oneof![
        "[A-Z]{2}".prop_map(|country| Body::State { country }),
        "[A-Za-z«é\"<&;]([A-Za-z ;:=,\"]{0,8}[A-Za-z])?".prop_map(|name| Body::Organisation { name }),
    ])
}

/// Support in the order in which it is given back, each voice once; all of the first revision, which there always is.
fn endorsements() -> impl Strategy<Value = Vec<Endorsement>> {
    vec((person(), body(), moment()), 0..4).prop_map(|all| {
        let mut endorsements: Vec<Endorsement> = Vec::new();
        for (by, speaks_for, at) in all {
            if endorsements.iter().all(|each| (each.by, &each.speaks_for) != (by, &speaks_for)) {
                endorsements.push(Endorsement { by, speaks_for, at, revision: 1 });
            }
        }
        endorsements.sort_by(|a, b| {
            let key = |each: &Endorsement| {
                let (country, name) = Body::columns(each.speaks_for.as_ref());
                (each.at, each.by, country.to_owned(), name.to_owned())
            };
            key(a).cmp(&key(b))
        });
        endorsements
    })
}

/// What stands beside a reply; ids come later.
fn files() -> impl Strategy<Value = Vec<File>> {
    let size = 1..10_000_000_u64;
    vec(
        ("[a-zé]([a-z ]{0,8}[a-z])?", size, option::of((1..9_u32, 1..9_u32, "[\\S&&\\PC]{1,9}")), "[0-9a-f]{64}|"),
        0..3,
    )
    .prop_map(|all| {
        let file = |(stem, size, picture, sha256): (String, u64, Option<(u32, u32, String)>, String)| {
            let (width, height) = (picture.as_ref().map(|each| each.0), picture.as_ref().map(|each| each.1));
            let (kind, alt) = picture.map_or(("pdf", String::new()), |(_, _, alt)| ("png", alt));
            let (id, name, kind) = (AttachmentId(Uuid::nil()), format!("{stem}.{kind}"), kind.to_owned());
            File { id, name, kind, alt, size, width, height, sha256, address: String::new() }
        };
        all.into_iter().map(file).collect()
    })
}

/// A reply's text, its moment, whether only its day is known, for whom it speaks, what stands beside it, and who supports it.
type Said = (Vec<Version>, OffsetDateTime, bool, Option<Body>, Vec<File>, Vec<Endorsement>);

fn question() -> impl Strategy<Value = (Vec<Version>, OffsetDateTime, bool, Vec<Said>)> {
    let reply = (versions(|_, _| {}), moment(), any::<bool>(), body(), files(), endorsements());
    (versions(|version, title| version.title = title), moment(), any::<bool>(), vec(reply, 0..=PLACES.len()))
}

fn archive() -> impl Strategy<Value = Archive> {
    let about = versions(|version, words| {
        version.title = format!("Wells {words}");
        version.purpose.clone_from(&words);
        version.audience = words;
    });
    let who =
        vec((words(), option::of("[A-Z]{2}"), option::of(prop::sample::select(StakeholderGroup::ALL.to_vec()))), 3);
    (any::<u64>(), about, moment(), who, vec(question(), 0..3)).prop_map(|(seed, about, created_at, who, questions)| {
        let mut archive = space("wells");
        let id = |n: u128| Uuid::from_u128(u128::from(seed) << 64 | n);
        for (person, (affiliation, country, group)) in archive.people.iter_mut().zip(who) {
            (person.affiliation, person.country, person.group) = (affiliation, country, group);
        }
        archive.space.id = SpaceId(id(0));
        archive.space.facilitators = vec![CHLOE, ANA, BEN];
        archive.space.versions = about;
        archive.space.created_at = created_at;
        archive.space.questions = (1..)
            .zip(questions)
            .map(|(n, (versions, asked_at, day_only, replies))| Question {
                id: QuestionId(id(u128::from(n) * 100)),
                number: n * 3,
                asked_by: BEN,
                asked_at,
                day_only,
                proposed: n == 2,
                versions,
                replies: (1..)
                    .zip(PLACES)
                    .zip(replies)
                    .map(|((r, place), (versions, posted_at, day_only, speaks_for, files, endorsements))| Reply {
                        id: ReplyId(id(u128::from(n) * 100 + r)),
                        number: number(&format!("{}.{place}", n * 3)),
                        author: CHLOE,
                        speaks_for,
                        posted_at,
                        day_only,
                        versions,
                        files: (1..)
                            .zip(files)
                            .map(|(f, file)| File {
                                id: AttachmentId(id(u128::from(n) * 10_000 + r * 100 + f)),
                                ..file
                            })
                            .collect(),
                        endorsements,
                    })
                    .collect(),
            })
            .collect();
        archive
    })
}

fn comes_back(on: On, cases: u32) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let result = runner.run(&archive(), |archive| {
        let (json, again) = runtime.block_on(async {
            let scratch = Scratch::new(on).await;
            let json = archive.to_json().unwrap();
            let parsed = parse(json.as_bytes()).unwrap();
            scratch.hub.discussions().import_archive(&parsed).await.unwrap();
            scratch.hub.check().await.unwrap();
            let again = scratch.hub.discussions().export("wells").await.unwrap().to_json().unwrap();
            scratch.end().await;
            (json, again)
        });
        prop_assert_eq!(json, again);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

#[test]
fn from_sqlite() {
    comes_back(On::Sqlite, 48);
}

#[test]
fn from_postgres() {
    comes_back(On::Postgres, 24);
}
