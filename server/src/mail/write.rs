//! Writes a letter out: subject, text, and HTML, in its reader's language.

use crate::pages::escape;
use domain::Locale;
use hub::mail::Letter;
use i18n::mail as t;

/// A letter in words.
#[derive(Debug)]
pub struct Words {
    /// One line.
    pub subject: String,
    /// For those who read plain text.
    pub text: String,
    /// A whole document.
    pub html: String,
}

/// A letter's words. `base` is the hub's public address.
pub fn letter(locale: Locale, letter: &Letter, base: &str) -> Words {
    let link = format!("{base}{}", letter.path());
    let (subject, says, button, reason, after) = match letter {
        Letter::Confirm { .. } => (
            t::confirm_subject(locale).to_owned(),
            t::confirm_says(locale).to_owned(),
            t::confirm_button(locale),
            "",
            t::confirm_after(locale),
        ),
        Letter::AlreadyMember { .. } => (
            t::member_subject(locale).to_owned(),
            t::member_says(locale).to_owned(),
            t::sign_in_button(locale),
            "",
            t::not_you(locale),
        ),
        Letter::SignIn { .. } => (
            t::sign_in_subject(locale).to_owned(),
            t::sign_in_says(locale).to_owned(),
            t::sign_in_button(locale),
            "",
            t::not_you(locale),
        ),
        Letter::Password { .. } => (
            t::password_subject(locale).to_owned(),
            t::password_says(locale).to_owned(),
            t::password_button(locale),
            "",
            t::not_you(locale),
        ),
        Letter::Published { space, question, number, .. } => (
            t::published_subject(locale, space),
            t::published_says(locale, (*question).into(), space, number),
            t::published_button(locale),
            "",
            "",
        ),
        Letter::Returned { space, question, reason, .. } => (
            t::returned_subject(locale, space),
            t::returned_says(locale, (*question).into(), space),
            t::returned_button(locale),
            reason.as_str(),
            "",
        ),
        Letter::Rejected { space, question, reason, .. } => (
            t::rejected_subject(locale, space),
            t::rejected_says(locale, (*question).into(), space),
            t::rejected_button(locale),
            reason.as_str(),
            "",
        ),
    };
    let hello = t::hello(locale, letter.name());
    let mut text = format!("{hello}\n\n{says}\n");
    if !reason.is_empty() {
        text.push('\n');
        for line in reason.lines() {
            text.push_str("> ");
            text.push_str(line);
            text.push('\n');
        }
    }
    text.push_str(&format!("\n{button}{}\n{link}\n", t::colon(locale)));
    if !after.is_empty() {
        text.push_str(&format!("\n{after}\n"));
    }
    text.push_str(&format!("\n-- \n{} {base}\n", i18n::site::product_name(locale)));

    let mut html = format!("<!DOCTYPE html><html lang=\"{locale}\"><meta charset=\"utf-8\"><title>");
    escape(&mut html, &subject);
    html.push_str("</title><body>");
    let paragraph = |html: &mut String, words: &str| {
        html.push_str("<p>");
        escape(html, words);
        html.push_str("</p>");
    };
    paragraph(&mut html, &hello);
    paragraph(&mut html, &says);
    if !reason.is_empty() {
        html.push_str("<blockquote>");
        for line in reason.lines().filter(|line| !line.trim().is_empty()) {
            paragraph(&mut html, line);
        }
        html.push_str("</blockquote>");
    }
    html.push_str("<p><a href=\"");
    escape(&mut html, &link);
    html.push_str("\">");
    escape(&mut html, button);
    html.push_str("</a></p>");
    if !after.is_empty() {
        paragraph(&mut html, after);
    }
    html.push_str("</body></html>");
    Words { subject, text, html }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_in_its_reader_s_language_and_leads_to_the_hub() {
        let confirm = Letter::Confirm { name: "Zoé <b>".to_owned(), link: "/fr/sign-up?link=ab".to_owned() };
        let words = letter(Locale::Fr, &confirm, "https://hub.example");
        assert!(words.subject.contains("Confirmez"), "{}", words.subject);
        assert!(words.text.contains("Bonjour Zoé <b>"), "{}", words.text);
        assert!(words.text.contains("\nhttps://hub.example/fr/sign-up?link=ab\n"), "{}", words.text);
        assert!(words.html.contains("lang=\"fr\"") && words.html.contains("Zoé &lt;b&gt;"), "{}", words.html);
        assert!(words.html.contains("href=\"https://hub.example/fr/sign-up?link=ab\""), "{}", words.html);
    }

    #[test]
    fn a_reason_is_quoted_and_runs_nothing() {
        let returned = Letter::Returned {
            name: "Ana".to_owned(),
            space: "Wells".to_owned(),
            question: 2,
            reason: "Leave out\n\n<script>alert(1)</script>".to_owned(),
            path: "/es/spaces/wells/questions/2".to_owned(),
        };
        let words = letter(Locale::Es, &returned, "https://hub.example");
        assert!(words.text.contains("> Leave out\n> \n> <script>"), "{}", words.text);
        assert!(!words.html.contains("<script>"), "{}", words.html);
    }
}
