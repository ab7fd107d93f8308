//! What stands around the submissions, and what is no page at all.

use crate::{below_a_question, read, unplaced};
use hub::discussions::page::{NotAPage, Reason, parse};

#[test]
fn a_submission_without_text_is_reported() {
    let empty = "Submitted by Bo Berg - 7 April 2021\n\n\n";
    for (text, lines) in [
        (empty.to_owned(), vec![(7, Reason::NoText)]),
        (
            format!("{empty}About the Housing Hub\n\nThe Hub is a place."),
            vec![(7, Reason::NoText), (10, Reason::AfterDiscussion), (12, Reason::AfterDiscussion)],
        ),
        (format!("{empty}Submitted by Cy Coe - 8 April 2021\n\nYes."), vec![(7, Reason::NoText)]),
        (
            "Submitted by Bo Berg - 7 April 2021\n\nPlease login and click 'Reply' to submit your comments below."
                .to_owned(),
            vec![(7, Reason::NoText), (9, Reason::Instruction)],
        ),
        (
            "Submitted by Bo Berg - 7 April 2021\nVersion française :\n".to_owned(),
            vec![(7, Reason::NoText), (8, Reason::VersionWithoutText)],
        ),
    ] {
        assert_eq!(unplaced(&read(&below_a_question(&text))), lines, "{text:?}");
    }
}

#[test]
fn the_foot_of_the_page_is_nobodys_reply() {
    let reply = "Submitted by Bo Berg - 7 April 2021\n\nThe chapter on housing is missing.";
    for foot in [
        "\n\n\nWhat the Hub is\n\nA place.",
        "\n\nAbout the Migration Network Hub\n\nA place.",
        "\n\nÀ propos de la plateforme\n\nUn lieu.",
        "\n\nAcerca de la red de ciudades\n\nUn lugar.",
        "\n\nContact us\n\nWrite to us.",
        "\n\n© 2021 Housing Hub\n\nNo rights.",
    ] {
        let page = read(&below_a_question(&format!("{reply}{foot}")));
        assert_eq!(page.questions[0].replies[0].versions[0].markdown, "The chapter on housing is missing.", "{foot:?}");
        assert_eq!(page.unplaced.len(), 2, "{foot:?}");
        assert!(page.unplaced.iter().all(|line| line.reason == Reason::AfterDiscussion), "{foot:?}");
    }
}

#[test]
fn what_follows_a_wide_gap_within_the_page_is_reported() {
    let page = read(
        "A title\n\nSubmitted by Ann Lee - 6 April 2021\n\nQuestion 1. Why?\n\n\n\nSponsored by nobody\n\n\
         Submitted by Bo Berg - 7 April 2021\n\nBecause.",
    );
    assert_eq!(unplaced(&page), [(9, Reason::AfterSubmission)]);
    assert_eq!(page.questions[0].replies.len(), 1);
}

#[test]
fn the_title_is_the_heading_above_the_submissions() {
    let rest = "\n\nSubmitted by Ann Lee - 6 April 2021\n\nQuestion 1. Why?";
    for (above, title) in [
        ("Home > Spaces > Housing\n\nHousing for all\n\nWe met in spring. It rained.", "Housing for all"),
        ("Housing for all:\na guide for towns\n\nWe met in spring.", "Housing for all: a guide for towns"),
        ("We met in spring.\n\nHousing", "Housing"),
    ] {
        assert_eq!(read(&format!("{above}{rest}")).title, title);
    }
}

#[test]
fn what_is_no_page_is_refused_in_one_line() {
    let no_page: [(&[u8], NotAPage, &str); 7] = [
        (b"", NotAPage::Empty, "the file is empty"),
        (b"\xef\xbb\xbf \r\n\n\t", NotAPage::Empty, "the file is empty"),
        (b"Caf\xe9", NotAPage::NotUtf8 { offset: 3 }, "the file is not UTF-8 text: byte 4 cannot be read"),
        (b"\xff\xfeA\0", NotAPage::NotUtf8 { offset: 0 }, "the file is not UTF-8 text: byte 1 cannot be read"),
        (
            b"Dear diary",
            NotAPage::NoSubmissions,
            "the file is no discussion page: no line such as \"Submitted by NAME - 7 May 2021\"",
        ),
        (
            b"A title\n\nSubmitted by Bo Berg - 31 April 2021",
            NotAPage::NoSubmissions,
            "the file is no discussion page: no line such as \"Submitted by NAME - 7 May 2021\"",
        ),
        (
            b"Home\n\nSubmitted by Bo Berg - 30 April 2021\n\nYes.",
            NotAPage::NoTitle,
            "the discussion page has no title above its first submission",
        ),
    ];
    for (bytes, error, line) in no_page {
        assert_eq!(error.to_string(), line);
        assert_eq!(parse(bytes), Err(error));
    }
}

#[test]
fn reasons_have_codes_for_scripts() {
    let json = serde_json::to_string(&read(&below_a_question("Submitted by Bo Berg - 7 May 2021\n")).unplaced);
    assert_eq!(
        json.ok().as_deref(),
        Some(r#"[{"line":7,"text":"Submitted by Bo Berg - 7 May 2021","reason":"no_text"}]"#)
    );
    assert_eq!(Reason::NoText.to_string(), "a submission without text");
}
