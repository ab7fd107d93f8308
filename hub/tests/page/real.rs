//! The page that the project was given, which is no part of the repository.

use crate::{read, real_document, unplaced};
use hub::discussions::page::{ParsedPage, Reason};
use std::collections::BTreeMap;
use time::macros::date;

#[test]
fn the_real_document_gives_all_it_holds() {
    let page = read(&real_document());
    assert_eq!(page.title, "Implementing the GCM: Guidance for governments and stakeholders (CWG 2.2)");
    assert_eq!(page.title_lang.as_str(), "en");

    let questions: Vec<_> = page
        .questions
        .iter()
        .map(|q| (q.number, q.author.as_str(), q.date, q.versions[0].title.as_str(), q.versions.len(), q.line))
        .collect();
    assert_eq!(
        questions,
        [
            (
                Some(3),
                "Henny Ngu",
                date!(2021 - 04 - 06),
                "What would make the Guidance more useful, and how can we ensure it’s a ‘living document’?",
                1,
                7
            ),
            (
                Some(2),
                "Cécile Riallant",
                date!(2021 - 04 - 06),
                "Would the proposed 6-step process support GCM implementation in your country?",
                1,
                33
            ),
            (
                Some(1),
                "CAROLINA HERNANDEZ",
                date!(2021 - 04 - 06),
                "Are the GCM’s 360-degree vision and guiding principles adequately reflected in the Guidance?",
                1,
                63
            ),
            (None, "Laurel Townhead", date!(2021 - 04 - 14), "The role of stakeholders as key partners", 1, 74),
        ]
    );

    let replies: Vec<_> = page
        .questions
        .iter()
        .flat_map(|q| q.replies.iter().map(move |r| (q.number, r)))
        .map(|(number, r)| {
            let langs: Vec<_> = r.versions.iter().map(|version| version.lang.as_str()).collect();
            (number, r.author.as_str(), r.date, langs.join(" "), r.line)
        })
        .collect();
    assert_eq!(
        replies,
        [
            (Some(3), "Susan Dragan", date!(2021 - 05 - 07), "en fr es".to_owned(), 15),
            (Some(2), "Susan Dragan", date!(2021 - 05 - 10), "en fr es".to_owned(), 39),
            (None, "Laurel Townhead", date!(2021 - 05 - 10), "en".to_owned(), 84),
            (None, "Laurel Townhead", date!(2021 - 05 - 12), "en".to_owned(), 92),
            (None, "Laurel Townhead", date!(2021 - 05 - 12), "en".to_owned(), 96),
        ]
    );

    let mut by_language = BTreeMap::<&str, usize>::new();
    for version in page.questions.iter().flat_map(|q| &q.replies).flat_map(|r| &r.versions) {
        *by_language.entry(version.lang.as_str()).or_default() += 1;
    }
    assert_eq!(by_language, BTreeMap::from([("en", 5), ("es", 2), ("fr", 2)]));
    let spanish = &page.questions[0].replies[0].versions[2].markdown;
    assert!(spanish.starts_with("La metodología en seis etapas"), "{spanish}");
    assert!(spanish.ends_with(
        "diagramas interactivos.\n\nEsperamos con ansia más conversaciones en este espacio de intercambio interactivo."
    ));
}

#[test]
fn the_real_document_says_what_has_no_place() {
    let page = read(&real_document());
    let furniture = |line| (line, Reason::AfterDiscussion);
    let mut expected =
        vec![(1, Reason::PageFurniture), (5, Reason::PageFurniture), (69, Reason::Instruction), (71, Reason::NoText)];
    expected.extend((101..=121).step_by(2).map(furniture));
    assert_eq!(unplaced(&page), expected);
    assert_eq!(page.unplaced[3].text, "Submitted by Rebecca Marks - 8 December 2021");
}

#[test]
fn a_page_saved_with_wider_gaps_reads_the_same() {
    let narrow = real_document();
    let wide = narrow.replace('\n', "\n\n");
    let texts = |page: &ParsedPage| {
        page.questions.iter().flat_map(|q| q.replies.iter().map(|r| r.versions.clone())).collect::<Vec<_>>()
    };
    let (narrow, wide) = (read(&narrow), read(&wide));
    assert_eq!(texts(&narrow), texts(&wide));
    let reasons =
        |page: &ParsedPage| page.unplaced.iter().map(|line| (line.text.clone(), line.reason)).collect::<Vec<_>>();
    assert_eq!(reasons(&narrow), reasons(&wide));
}
