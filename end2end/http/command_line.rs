//! The executable as an operator calls it.

use crate::executable::{colloquy, command, document};

#[test]
fn the_real_document_is_imported_once_and_comes_back_whole() {
    let folder = tempfile::tempdir().unwrap();
    let file = document();
    let file = file.to_str().unwrap();
    let first = colloquy(folder.path(), &["import", file, "--space", "guidance", "--json"]);
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    let told: serde_json::Value = serde_json::from_slice(&first.stdout).unwrap();
    assert_eq!((&told["spaces"], &told["questions"], &told["replies"]), (&1.into(), &4.into(), &5.into()));
    assert_eq!(told["reply_versions"], serde_json::json!({ "en": 5, "fr": 2, "es": 2 }));
    let unplaced = told["unplaced"].as_array().unwrap();
    let empty: Vec<_> = unplaced.iter().filter(|each| each["reason"] == "no_text").collect();
    assert_eq!(empty.len(), 1);
    assert!(empty[0]["text"].as_str().unwrap().contains("Rebecca Marks"));
    assert!(unplaced.iter().all(|each| each["line"].as_u64().is_some_and(|line| line > 0)));

    let second = colloquy(folder.path(), &["import", file, "--space", "guidance", "--json"]);
    let told: serde_json::Value = serde_json::from_slice(&second.stdout).unwrap();
    assert_eq!((&told["spaces"], &told["questions"], &told["replies"]), (&0.into(), &0.into(), &0.into()));

    let export = colloquy(folder.path(), &["export", "--space", "guidance", "--format", "json"]);
    assert!(export.status.success());
    let other = tempfile::tempdir().unwrap();
    std::fs::write(other.path().join("guidance.json"), &export.stdout).unwrap();
    assert!(colloquy(other.path(), &["import", "guidance.json"]).status.success());
    let again = colloquy(other.path(), &["export", "--space", "guidance", "--format", "json"]);
    assert!(again.stdout == export.stdout, "byte for byte");
    for format in ["csv", "md", "html"] {
        let text = colloquy(folder.path(), &["export", "--space", "guidance", "--format", format, "--lang", "fr"]);
        assert!(String::from_utf8(text.stdout).unwrap().contains("La méthodologie des six-étapes"), "{format}");
    }
    assert!(colloquy(folder.path(), &["check"]).status.success());
    assert!(colloquy(folder.path(), &["backup", "copy.db"]).status.success());
    assert_eq!(colloquy(folder.path(), &["backup", "copy.db"]).status.code(), Some(2));
}

#[test]
fn what_is_no_page_is_one_line_and_touches_nothing() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("empty.txt"), "").unwrap();
    std::fs::write(folder.path().join("latin1.txt"), b"Soumis par Andr\xe9 le 7 mai 2021\n").unwrap();
    std::fs::write(folder.path().join("letter.txt"), "Dear all,\n\nhow are you?\n").unwrap();
    std::fs::write(folder.path().join("other.json"), "{\"a\": 1}").unwrap();
    for file in ["empty.txt", "latin1.txt", "letter.txt", "other.json", "missing.txt"] {
        let output = colloquy(folder.path(), &["import", file]);
        assert_eq!(output.status.code(), Some(2), "{file}");
        let line = String::from_utf8(output.stderr).unwrap();
        assert_eq!(line.trim_end().lines().count(), 1, "{file}: {line}");
        assert!(line.starts_with("colloquy: ") && line.contains(file), "{line}");
        assert!(!folder.path().join("data").exists(), "{file}: the database is untouched");
    }
}

#[test]
fn a_wrong_setting_is_told_without_secrets() {
    let folder = tempfile::tempdir().unwrap();
    for (name, value) in [
        ("DATABASE_URL", "mysql://root:secret@host/x"),
        ("COLLOQUY_ADDR", "nowhere"),
        ("COLLOQUY_BASE_URL", "ftp://x"),
        ("COLLOQUY_SMTP_URL", "smtp://root:secret@"),
        ("COLLOQUY_MAIL_FROM", "secret, everybody"),
        ("COLLOQUY_LOG", "a=b=c"),
    ] {
        let output = command(folder.path(), &["serve"]).env(name, value).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}");
        let text = String::from_utf8(output.stderr).unwrap();
        assert!(!text.contains("secret"), "{text}");
        assert!(text.starts_with("colloquy: --") && text.trim_end().lines().count() == 1, "{text}");
        assert!(!folder.path().join("data").exists(), "{name}");
    }
}
