//! What an export gives, and that a machine's words say so wherever they go.

use super::make::{ANA, BEN, CHLOE, SAID, discussion, machine, original, tag, titled, translation};
use domain::Fault;
use domain::accounts::FORMER;
use domain::id::AttachmentId;
use hub::discussions::archive::{Archive, File, Origin};
use hub::discussions::export::Format;
use hub::{Error, Hub, on_both};
use time::Duration;
use uuid::Uuid;

fn sample() -> Archive {
    let checked = Origin::Machine {
        engine: "apertium 3.8.3".to_owned(),
        checked_by: Some(CHLOE),
        checked_at: Some(SAID + Duration::hours(1)),
    };
    let mut archive = discussion(
        "wells",
        [
            (
                "1.1",
                BEN,
                vec![original("en", "=1+1 <script>alert(1)</script>"), translation("fr", machine(), "Oui, « deux » !")],
            ),
            ("1.1.1", CHLOE, vec![original("fr", "Non."), translation("en", checked, "No.")]),
            (
                "1.2",
                BEN,
                vec![
                    original("en", "Only, \"quoted\",\nin English."),
                    translation("sw", Origin::Person { person: CHLOE, accepted_by: Some(ANA) }, "Ndiyo."),
                ],
            ),
        ],
    );
    archive.people[1].name = String::from("Ben & Co");
    archive.space.versions.push(titled("Les puits", translation("fr", machine(), "")));
    archive.space.questions[0].replies[0].versions[0].revision = 2;
    archive.space.questions[0].replies[1].day_only = true;
    archive.space.questions[0].replies[0].files = vec![
        File { alt: "A <stone> well".to_owned(), width: Some(4), height: Some(3), ..file(2, "well.png", "png") },
        File { sha256: "9f".repeat(32), ..file(1, "paper.pdf", "pdf") },
    ];
    archive
}

fn file(id: u128, name: &str, kind: &str) -> File {
    let id = AttachmentId(Uuid::from_u128(id));
    let (name, kind) = (name.to_owned(), kind.to_owned());
    let (alt, sha256, address) = (String::new(), String::new(), String::new());
    File { id, name, kind, alt, size: 1200, width: None, height: None, sha256, address }
}

async fn export(hub: &Hub, format: Format, lang: Option<&str>) -> String {
    hub.discussions().export_as("wells", format, lang.map(tag).as_ref(), None).await.unwrap()
}

/// The rows of a CSV: column name to cell.
fn rows(table: &str) -> Vec<std::collections::HashMap<String, String>> {
    csv::Reader::from_reader(table.as_bytes()).deserialize().map(Result::unwrap).collect()
}

on_both! {
    async fn json_is_what_was_taken_in(hub) {
        hub.discussions().import_archive(&sample()).await.unwrap();
        assert_eq!(export(&hub, Format::Json, None).await, sample().to_json().unwrap());
        assert_eq!(export(&hub, Format::Json, Some("fr")).await, sample().to_json().unwrap());
        let missing = hub.discussions().export_as("rivers", Format::Csv, None, None).await;
        assert!(matches!(missing, Err(Error::Fault(Fault::NotFound))));
    }

    async fn csv_has_a_row_for_every_version(hub) {
        hub.discussions().import_archive(&sample()).await.unwrap();
        let rows = rows(&export(&hub, Format::Csv, None).await);
        let seen: Vec<_> = rows.iter().map(|row| format!("{} {} {}", row["reply"], row["lang"], row["origin"])).collect();
        assert_eq!(seen, ["1.1 en original", "1.1 fr machine", "1.1.1 fr original", "1.1.1 en machine", "1.2 en original", "1.2 sw person"]);
        assert_eq!((rows[0]["author"].as_str(), rows[0]["country"].as_str(), rows[0]["question"].as_str()), ("Ben & Co", "KE", "1"));
        assert!(rows[0]["markdown"].starts_with("'=1+1"), "a spreadsheet must not reckon it");
        assert_eq!((rows[1]["engine"].as_str(), rows[1]["checked_by"].as_str(), rows[1]["outdated"].as_str()), ("apertium 3.8.3", "", "yes"));
        assert_eq!((rows[3]["checked_by"].as_str(), rows[3]["checked_at"].as_str(), rows[3]["outdated"].as_str()), ("Chloé", "2026-11-10T10:30:00Z", "no"));
        assert_eq!((rows[0]["posted_at"].as_str(), rows[2]["posted_at"].as_str()), ("2026-11-10T09:30:00Z", "2026-11-10"));
        assert_eq!(rows[4]["markdown"], "Only, \"quoted\",\nin English.");
        assert_eq!((rows[5]["made_by"].as_str(), rows[5]["accepted_by"].as_str()), ("Chloé", "Ana"));
    }

    async fn one_language_still_leaves_nothing_out(hub) {
        hub.discussions().import_archive(&sample()).await.unwrap();
        let rows = rows(&export(&hub, Format::Csv, Some("fr")).await);
        let seen: Vec<_> = rows.iter().map(|row| format!("{} {}", row["reply"], row["lang"])).collect();
        assert_eq!(seen, ["1.1 fr", "1.1.1 fr", "1.2 en"]);
        let text = export(&hub, Format::Markdown, Some("fr")).await;
        assert!(text.contains("# Les puits") && !text.contains("# Wells") && text.contains("in English."), "{text}");
    }

    async fn markdown_and_html_say_who_made_what(hub) {
        hub.discussions().import_archive(&sample()).await.unwrap();
        for format in [Format::Markdown, Format::Html] {
            let text = export(&hub, format, None).await;
            for about in [
                "[fr] machine translation by apertium 3.8.3 at 2026-11-10T09:30:00Z, not checked; the original has changed since",
                "[en] machine translation by apertium 3.8.3 at 2026-11-10T09:30:00Z, checked by Chloé at 2026-11-10T10:30:00Z",
                "[sw] translated by Chloé, accepted by Ana",
                "[en] original",
            ] {
                assert!(text.contains(about), "{about:?} is not in {text}");
            }
            // The space's own title is a machine's, too.
            assert_eq!(text.matches("machine translation by").count(), 3, "{text}");
        }
    }

    async fn html_stands_alone_and_runs_nothing(hub) {
        hub.discussions().import_archive(&sample()).await.unwrap();
        let html = export(&hub, Format::Html, None).await;
        assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">") && html.ends_with("</html>\n"));
        assert!(!html.contains("<script") && !html.contains("src=") && html.contains("<bdi>Ben &amp; Co</bdi>"), "{html}");
        assert!(html.contains("<article id=\"reply-1.1.1\">") && html.contains("<section lang=\"sw\" dir=\"auto\">"));
        assert!(html.contains("Oui, «&nbsp;deux&nbsp;»\u{202f}!"), "{html}");
    }

    async fn files_are_named_wherever_the_reply_goes(hub) {
        hub.discussions().import_archive(&sample()).await.unwrap();
        let paper = format!("paper.pdf (PDF, 1200 bytes, SHA-256 {})", "9f".repeat(32));
        let rows = rows(&export(&hub, Format::Csv, None).await);
        assert_eq!(rows[0]["files"], format!("well.png (PNG, 1200 bytes): A <stone> well; {paper}"));
        assert_eq!(rows[2]["files"], "");
        let html = export(&hub, Format::Html, None).await;
        assert!(html.contains("<li><bdi>well.png (PNG, 1200 bytes): A &lt;stone&gt; well</bdi></li>"), "{html}");
        assert!(export(&hub, Format::Markdown, None).await.contains(&paper));
    }

    async fn who_has_left_is_called_so_in_the_language_of_the_export(hub) {
        let mut archive = sample();
        FORMER.clone_into(&mut archive.people[1].name);
        hub.discussions().import_archive(&archive).await.unwrap();
        for format in [Format::Csv, Format::Markdown, Format::Html] {
            let text = hub.discussions().export_as("wells", format, None, Some("Ancien membre")).await.unwrap();
            assert!(text.contains("Ancien membre") && !text.contains(FORMER), "{text}");
        }
        let json = hub.discussions().export_as("wells", Format::Json, None, Some("Ancien membre")).await.unwrap();
        assert_eq!(json, archive.to_json().unwrap());
    }
}
