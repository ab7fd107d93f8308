//! The database shows the version that `domain::discussions::choose` names, for every set of versions.

use super::make::{BEN, discussion, machine, original, translation};
use domain::discussions::{QuestionAsk, choose};
use domain::{LangTag, Locale};
use hub::discussions::archive::Origin;
use hub::on_both;

const TAGS: [&str; 6] = ["en", "en-GB", "fr", "fr-BE", "fr-CA", "sw"];

/// Every set of up to three languages, each of them as the original once.
fn sets() -> Vec<Vec<&'static str>> {
    let mut sets = Vec::new();
    for original in TAGS {
        let others: Vec<_> = TAGS.into_iter().filter(|tag| *tag != original).collect();
        sets.push(vec![original]);
        for (i, first) in others.iter().enumerate() {
            sets.push(vec![original, first]);
            sets.extend(others[i + 1..].iter().map(|second| vec![original, first, second]));
        }
    }
    sets
}

on_both! {
    async fn every_reader_gets_the_version_that_is_theirs(hub) {
        let sets = sets();
        let numbers: Vec<_> = (1..=sets.len()).map(|n| format!("1.{n}")).collect();
        let replies = numbers.iter().zip(&sets).map(|(number, tags)| {
            let versions = tags.iter().enumerate().map(|(i, tag)| match i {
                0 => original(tag, tag),
                1 => translation(tag, Origin::Author, tag),
                // A machine's words count as any other's; they say what they are.
                _ => translation(tag, machine(), tag),
            });
            (number.as_str(), BEN, versions.collect())
        });
        hub.discussions().import_archive(&discussion("wells", replies)).await.unwrap();
        for (locale, originals) in Locale::ALL.into_iter().flat_map(|locale| [(locale, false), (locale, true)]) {
            let mut seen = 0;
            for page in 1..=numbers.len().div_ceil(50) {
                let ask = QuestionAsk { page: u32::try_from(page).unwrap(), originals, ..QuestionAsk::default() };
                for reply in hub.discussions().question_page("wells", 1, locale, &ask).await.unwrap().replies {
                    let marks: Vec<&LangTag> = reply.text.versions.iter().map(|mark| &mark.lang).collect();
                    let mut tags = sets[seen].clone();
                    tags[1..].sort_unstable();
                    assert_eq!(marks.iter().map(|lang| lang.as_str()).collect::<Vec<_>>(), tags);
                    let chosen = choose(locale, originals, None, &marks).unwrap();
                    assert_eq!(&reply.text.shown.lang, chosen, "{locale} of {tags:?}, originals: {originals}");
                    assert_eq!(reply.text.shown.html.as_str(), format!("<p>{chosen}</p>"));
                    seen += 1;
                }
            }
            assert_eq!(seen, sets.len());
        }
    }
}
