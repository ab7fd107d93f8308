//! Who submitted what, and when, in three languages.

use crate::{below_a_question, read, unplaced};
use hub::discussions::page::Reason;
use time::macros::date;

#[test]
fn the_same_page_reads_in_three_languages() {
    let english = "\u{feff}Skip to main content\r\n\r\nA shared guide for towns and regions\r\n\r\nDiscussion questions\r\n\r\n\
        Submitted by Ann Lee - 1 May 2021\r\n\r\nQuestion 2. What is missing from the guide?\r\n\r\nTell us in a few lines.\r\n\r\n\
        Submitted by Jean-Luc Le Goff - 31 December 2021\r\n\r\nThe chapter on housing is missing, and it should come first.\r\n\r\n\
        Please log in to reply.\r\n";
    let french = "Aller au contenu principal\n\nUn guide commun pour les villes et les régions\n\nQuestions de discussion\n\n\
        Soumis par Ann Lee le 1er mai 2021\n\nQuestion n°\u{a0}2\u{a0}: Que manque-t-il dans ce guide\u{202f}?\n\nDites-le en quelques lignes.\n\n\
        SOUMIS PAR Jean-Luc Le Goff – 31 DÉCEMBRE 2021\n\nIl manque le chapitre sur le logement, qui devrait venir en premier.\n\n\
        Veuillez vous connecter pour répondre.\n";
    let spanish = "Pasar al contenido principal\n\nUna guía común para las ciudades y las regiones\n\nPreguntas para el debate\n\n\
        Enviado por Ann Lee el 1 de mayo de 2021\n\nPregunta n.º 2: ¿Qué falta en esta guía?\n\nCuéntelo en pocas líneas.\n\n\
        Enviado por Jean-Luc Le Goff — 31 de diciembre de 2021\n\nFalta el capítulo sobre la vivienda, que debería ir primero.\n\n\
        Inicie sesión para responder.\n";
    for (text, lang, title, question) in [
        (english, "en", "A shared guide for towns and regions", "What is missing from the guide?"),
        (french, "fr", "Un guide commun pour les villes et les régions", "Que manque-t-il dans ce guide\u{202f}?"),
        (spanish, "es", "Una guía común para las ciudades y las regiones", "¿Qué falta en esta guía?"),
    ] {
        let page = read(text);
        assert_eq!((page.title.as_str(), page.title_lang.as_str()), (title, lang));
        let [q] = page.questions.as_slice() else { panic!("{page:#?}") };
        assert_eq!((q.number, q.author.as_str(), q.date), (Some(2), "Ann Lee", date!(2021 - 05 - 01)));
        assert_eq!((q.versions[0].title.as_str(), q.versions[0].lang.as_str()), (question, lang));
        let [r] = q.replies.as_slice() else { panic!("{page:#?}") };
        assert_eq!((r.author.as_str(), r.date), ("Jean-Luc Le Goff", date!(2021 - 12 - 31)));
        assert_eq!((r.versions.len(), r.versions[0].lang.as_str()), (1, lang));
        assert_eq!(
            unplaced(&page),
            [(1, Reason::PageFurniture), (5, Reason::PageFurniture), (17, Reason::Instruction)]
        );
    }
}

#[test]
fn heads_are_read_as_three_languages_write_them() {
    let may = date!(2021 - 05 - 07);
    for (head, author, date) in [
        ("Submitted by Ann Lee - 7 May 2021", "Ann Lee", may),
        ("submitted  by\u{a0}Ann Lee – 7\u{a0}May\u{a0}2021 ", "Ann Lee", may),
        ("SUBMITTED BY ANN LEE — 7 MAY 2021", "ANN LEE", may),
        ("Submitted by: Ann Lee - 7th May 2021", "Ann Lee", may),
        ("Submitted by Ann Lee on Friday, 7 May 2021", "Ann Lee", may),
        ("Submitted by Ann Lee, May 7, 2021", "Ann Lee", may),
        ("Submitted by Ann Lee—7 May 2021", "Ann Lee", may),
        ("Submitted by Ann Lee - 2021-05-07", "Ann Lee", may),
        ("Submitted by Anne-Marie Le - 7 May 2021", "Anne-Marie Le", may),
        ("Submitted by Ann Lee - Kenya - 7 May 2021", "Ann Lee - Kenya", may),
        ("Soumis par Ann Lee le 7 mai 2021", "Ann Lee", may),
        ("Soumis par Marie Le le 7 mai 2021", "Marie Le", may),
        ("Soumis par Ann Lee – le 7 mai 2021", "Ann Lee", may),
        ("Soumise par Ann Lee, le vendredi 7 mai 2021", "Ann Lee", may),
        ("Soumis par Ann Lee le 1er février 2021", "Ann Lee", date!(2021 - 02 - 01)),
        ("Soumis par Ann Lee - 15 fe\u{301}vrier 2021", "Ann Lee", date!(2021 - 02 - 15)),
        ("Soumis par Ann Lee le 15 aout 2021", "Ann Lee", date!(2021 - 08 - 15)),
        ("SOUMIS PAR ANN LEE LE 15 AOÛT 2021", "ANN LEE", date!(2021 - 08 - 15)),
        ("Enviado por Ann Lee el 7 de mayo de 2021", "Ann Lee", may),
        ("Enviado por El Hadji Sow el viernes 7 de mayo del 2021", "El Hadji Sow", may),
        ("Enviada por Ann Lee - 7 mayo 2021", "Ann Lee", may),
        ("Enviado por Ann Lee el 1.º de setiembre de 2021", "Ann Lee", date!(2021 - 09 - 01)),
        ("Submitted by Ann Lee - 7 mayo 2021", "Ann Lee", may),
        ("Submitted by Ann Lee - 29 February 2024", "Ann Lee", date!(2024 - 02 - 29)),
    ] {
        let page = read(&below_a_question(&format!("{head}\n\nThe chapter on housing is missing from the guide.")));
        let [reply] = page.questions[0].replies.as_slice() else { panic!("{head:?}: {page:#?}") };
        assert_eq!((reply.author.as_str(), reply.date, reply.line), (author, date, 7), "{head:?}");
    }
}

#[test]
fn every_month_is_known_in_every_language() {
    let months = "January janvier enero February février febrero March mars marzo April avril abril May mai mayo \
        June juin junio July juillet julio August août agosto September septembre septiembre October octobre octubre \
        November novembre noviembre December décembre diciembre";
    for (at, month) in months.split_whitespace().enumerate() {
        let page = read(&below_a_question(&format!("Submitted by Ann Lee - 3 {month} 2022\n\nYes.")));
        assert_eq!(usize::from(u8::from(page.questions[0].replies[0].date.month())), at / 3 + 1, "{month}");
    }
}

#[test]
fn what_stands_under_an_unreadable_head_is_given_to_no_one() {
    for (head, reason) in [
        ("Submitted by Bo Berg - 31 February 2021", Reason::ImpossibleDate),
        ("Soumis par Bo Berg le 29 février 2021", Reason::ImpossibleDate),
        ("Enviado por Bo Berg el 31 de abril de 2021", Reason::ImpossibleDate),
        ("Submitted by Bo Berg - 2021-02-30", Reason::ImpossibleDate),
        ("Submitted by Bo Berg - 5/7/2021", Reason::UnreadableHead),
        ("Submitted by Bo Berg - 7 Floréal 2021", Reason::UnreadableHead),
        ("Submitted by - 7 May 2021", Reason::UnreadableHead),
        ("Submitted by Bo Berg", Reason::UnreadableHead),
    ] {
        let text = format!(
            "Submitted by Ann Lee - 6 April 2021\n\nFirst.\n\n{head}\n\nSecond.\n\nSubmitted by Cy Coe - 8 April 2021\n\nThird."
        );
        let page = read(&below_a_question(&text));
        let replies: Vec<_> = page.questions[0].replies.iter().map(|r| r.versions[0].markdown.as_str()).collect();
        assert_eq!(replies, ["First.", "Third."], "{head:?}");
        assert_eq!(unplaced(&page), [(11, reason), (13, Reason::UnknownSubmission)], "{head:?}");
    }
}

#[test]
fn replies_to_a_question_that_could_not_be_placed_go_to_no_other() {
    let page = read(&below_a_question(
        "Submitted by Bo Berg - 31 June 2021\n\nQuestion 2. Why?\n\nSubmitted by Cy Coe - 8 April 2021\n\nBecause.",
    ));
    assert_eq!(page.questions[0].replies, []);
    assert_eq!(
        unplaced(&page),
        [
            (7, Reason::ImpossibleDate),
            (9, Reason::UnknownSubmission),
            (11, Reason::ReplyToUnplaced),
            (13, Reason::ReplyToUnplaced)
        ]
    );
}

#[test]
fn prose_that_begins_like_a_head_is_prose() {
    let prose = "Submitted by our members after a long debate, these remarks are our own.";
    let page = read(&below_a_question(&format!("Submitted by Ann Lee - 6 April 2021\n\n{prose}")));
    assert_eq!(page.questions[0].replies[0].versions[0].markdown, prose);
}
