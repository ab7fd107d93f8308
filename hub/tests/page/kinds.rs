//! Questions and replies.

use crate::{below_a_question, read, unplaced};
use hub::discussions::page::Reason;

#[test]
fn a_numbered_line_makes_a_question() {
    for (line, number, title) in [
        ("Question 7. Why not?", 7, "Why not?"),
        ("QUESTION 7 : Pourquoi pas ?", 7, "Pourquoi pas ?"),
        ("Question\u{a0}7\u{a0}: Pourquoi pas\u{a0}?", 7, "Pourquoi pas\u{a0}?"),
        ("Question n° 7 – Pourquoi pas ?", 7, "Pourquoi pas ?"),
        ("Question No. 7: Why not?", 7, "Why not?"),
        ("Pregunta 7. ¿Por qué no?", 7, "¿Por qué no?"),
        ("Pregunta núm. 7) ¿Por qué no?", 7, "¿Por qué no?"),
        ("Question 7", 7, "Question 7"),
        ("Question 7.\n\nThe way forward", 7, "The way forward"),
        ("Question 7:\n\nThe way forward is long. It is steep.", 7, "Question 7:"),
    ] {
        let page = read(&below_a_question(&format!("Submitted by Bo Berg - 6 April 2021\n\n{line}")));
        let [_, question] = page.questions.as_slice() else { panic!("{line:?}: {page:#?}") };
        assert_eq!((question.number, question.versions[0].title.as_str()), (Some(number), title), "{line:?}");
        assert_eq!(unplaced(&page), [], "{line:?}");
    }
}

#[test]
fn a_heading_over_a_text_that_asks_makes_a_question() {
    for (heading, body) in [
        ("The role of stakeholders as key partners", "It runs through the guide.\n\nWhat would you add?"),
        ("Le rôle des parties prenantes", "Il traverse le guide.\n\nQu’ajouteriez-vous\u{a0}?"),
        ("El papel de las partes interesadas", "Recorre la guía.\n\n¿Qué añadiría?"),
        ("What is missing?", "The guide has six chapters."),
        ("How can we keep it alive?", "It is a living document."),
        ("Lessons from the pilot towns", "What did they learn?"),
        ("The way forward", "Please share your views in the language you prefer."),
        ("La suite du processus", "Nous vous invitons à dire ce que vous en pensez."),
    ] {
        let page = read(&below_a_question(&format!("Submitted by Bo Berg - 6 April 2021\n\n{heading}\n\n{body}")));
        let [_, question] = page.questions.as_slice() else { panic!("{heading:?}: {page:#?}") };
        assert_eq!((question.number, question.versions[0].title.as_str()), (None, heading));
        assert_eq!(question.versions[0].markdown, body);
    }
}

#[test]
fn everything_else_is_a_reply() {
    for text in [
        "I agree with Canada",
        "The role of stakeholders",
        "The role of stakeholders?",
        "Tool 2 (page 30) contains criteria. Are there additional criteria you would recommend?",
        "I agree with Canada\n\nCould it be shorter?",
        "Dear colleagues\n\nCould it be shorter?",
        "Chers collègues\n\nEst-ce que le guide pourrait être plus court\u{a0}?",
        "Estimados colegas\n\n¿Podría ser más corta la guía?",
        "Comments from the Government of Kenya\n\nCould it be shorter?",
        "Should we not wait?\n\nThe guide is long.",
        "To add to this:\n\nCould it be shorter?",
        "The guide is long.\n\nCould it be shorter?",
        "Our position\n\nThe guide is long.",
        "Joint statement of civil society\n\nThe guide is long.",
        "The guide is so long that few will read it to\nthe end. Could it be shorter?",
        "Question 2 is the one that matters to us.",
        "Question 2, if read well, says it. Does it?",
        "Question 2.1 says it.",
        "Questions remain: which?",
        "2. Could it be shorter?",
    ] {
        let page = read(&below_a_question(&format!("Submitted by Bo Berg - 6 April 2021\n\n{text}")));
        assert_eq!(page.questions.len(), 1, "{text:?}");
        assert_eq!(page.questions[0].replies.len(), 1, "{text:?}");
        assert_eq!(unplaced(&page), [], "{text:?}");
    }
}

#[test]
fn a_reply_above_any_question_is_reported_whole() {
    let page = read(
        "A title\n\nSubmitted by Ann Lee - 6 April 2021\n\nThank you.\n\nVersion française :\n\nMerci.\n\n\
         Submitted by Bo Berg - 7 April 2021\n\nQuestion 1. Why?",
    );
    assert_eq!(page.questions.len(), 1);
    assert_eq!(unplaced(&page), [3, 5, 7, 9].map(|line| (line, Reason::ReplyBeforeQuestion)));
}

#[test]
fn a_number_that_comes_twice_is_reported_whole() {
    let again = "Submitted by Bo Berg - 7 April 2021\n\nQuestion 1. The answer is no.\n\nSubmitted by Cy Coe - 8 April 2021\n\nNo.";
    let page = read(&below_a_question(again));
    assert_eq!(unplaced(&page), [(7, Reason::RepeatedNumber), (9, Reason::RepeatedNumber)]);
    // Whatever it was, what follows is about question 1.
    assert_eq!(page.questions[0].replies[0].author, "Cy Coe");

    let between = "Submitted by Ann Lee - 6 April 2021\n\nQuestion 2. Who is missing?\n\n";
    let page = read(&below_a_question(&format!("{between}{again}")));
    assert_eq!(page.questions.iter().map(|q| q.replies.len()).collect::<Vec<_>>(), [0, 0]);
    assert_eq!(unplaced(&page)[2..], [(15, Reason::ReplyToUnplaced), (17, Reason::ReplyToUnplaced)]);
}
