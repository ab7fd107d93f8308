//! The pages on the hub itself: which there are, and what a page says.

use crate::form::{Why, Wrong};
use crate::id::PageId;
use uuid::Uuid;

/// A page on the hub itself. Administrators write what it says; that it is there is settled here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chapter {
    /// What this hub is.
    About,
    /// Questions and answers.
    Questions,
    /// What an existing practice must show to be taken into the repository.
    Criteria,
    /// How what people say is published.
    Moderation,
    /// What is kept of people.
    Privacy,
    /// What people with disabilities can count on.
    Accessibility,
    /// What everybody agrees to who takes part.
    Terms,
}

impl Chapter {
    /// All of them, in their order.
    pub const ALL: [Self; 7] = [
        Self::About,
        Self::Questions,
        Self::Criteria,
        Self::Moderation,
        Self::Privacy,
        Self::Accessibility,
        Self::Terms,
    ];

    /// The name in storage and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Questions => "questions",
            Self::Criteria => "criteria",
            Self::Moderation => "moderation",
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
            Self::Terms => "terms",
        }
    }

    /// The page of a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chapter| chapter.code() == code)
    }

    /// Its id: the same in every hub.
    pub const fn id(self) -> PageId {
        let place = match self {
            Self::About => 1,
            Self::Questions => 2,
            Self::Criteria => 3,
            Self::Moderation => 4,
            Self::Privacy => 5,
            Self::Accessibility => 6,
            Self::Terms => 7,
        };
        PageId(Uuid::from_u128(0x9c0e_41d2_7a35_8b16_a4f0_0000_0000_0000 + place))
    }

    /// The page of an id.
    pub fn of(id: Uuid) -> Option<Self> {
        Self::ALL.into_iter().find(|chapter| chapter.id().0 == id)
    }
}

/// What a page says in one language. It is kept as one text, so that its history is one: a heading of the first level,
/// a paragraph, and the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The title.
    pub title: String,
    /// What it is about, in a sentence or two, without marks.
    pub lead: String,
    /// The rest, in Markdown.
    pub body: String,
}

/// How long a title may be, in characters.
pub const LONGEST_TITLE: u32 = 100;
/// How long a lead may be.
pub const LONGEST_LEAD: u32 = 400;
/// How long the rest may be.
pub const LONGEST_BODY: u32 = 60_000;

impl Sheet {
    /// Reads a text as it is kept. What has no title is all lead and body.
    pub fn read(text: &str) -> Self {
        let text = text.trim();
        let (title, rest) = match text.strip_prefix("# ") {
            Some(text) => text.split_once('\n').unwrap_or((text, "")),
            None => ("", text),
        };
        let rest = rest.trim_start_matches('\n');
        let (lead, body) = rest.split_once("\n\n").unwrap_or((rest, ""));
        Self { title: one_line(title), lead: one_line(lead), body: body.trim().to_owned() }
    }

    /// The text as it is kept.
    pub fn text(&self) -> String {
        format!("# {}\n\n{}\n\n{}\n", self.title, self.lead, self.body)
    }

    /// What was typed, set right; or what is wrong with it.
    pub fn parse(title: &str, lead: &str, body: &str) -> Result<Self, Vec<Wrong>> {
        let sheet =
            Self { title: one_line(title), lead: one_line(lead), body: body.replace("\r\n", "\n").trim().to_owned() };
        let mut wrong = Vec::new();
        for (field, words, most) in [
            ("title", &sheet.title, LONGEST_TITLE),
            ("lead", &sheet.lead, LONGEST_LEAD),
            ("body", &sheet.body, LONGEST_BODY),
        ] {
            if words.is_empty() {
                wrong.push(Wrong::new(field, Why::Required));
            } else if words.chars().count() > most as usize {
                wrong.push(Wrong::new(field, Why::TooLong { most }));
            }
        }
        if wrong.is_empty() { Ok(sheet) } else { Err(wrong) }
    }
}

fn one_line(text: &str) -> String {
    text.split(|char: char| char.is_whitespace() && !matches!(char, '\u{a0}' | '\u{202f}') || char.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_page_is_known_by_its_name_and_its_id() {
        for chapter in Chapter::ALL {
            assert_eq!(Chapter::parse(chapter.code()), Some(chapter));
            assert_eq!(Chapter::of(chapter.id().0), Some(chapter));
        }
        assert_eq!((Chapter::parse("imprint"), Chapter::of(Uuid::nil())), (None, None));
    }

    #[test]
    fn what_is_typed_is_one_text() {
        let sheet = Sheet::parse(" Privacy\n", "What is\r\nkept.", "## Cookies\r\n\r\nTwo.\n\n").unwrap();
        assert_eq!(sheet.text(), "# Privacy\n\nWhat is kept.\n\n## Cookies\n\nTwo.\n");
        let wrong = Sheet::parse("", &"x".repeat(401), " ").unwrap_err();
        let fields: Vec<_> = wrong.iter().map(|wrong| wrong.field.as_str()).collect();
        assert_eq!(fields, ["title", "lead", "body"]);
        assert_eq!(Sheet::read("no title").lead, "no title");
        assert_eq!(Sheet::parse("Que\u{a0}: faire\u{202f}?", "x", "y").unwrap().title, "Que\u{a0}: faire\u{202f}?");
    }

    proptest! {
        #[test]
        fn a_text_comes_back_as_it_went(title in "[a-zé#? ]{1,20}", lead in "[a-zé#\n ]{1,30}", body in "[a-zé#\n -]{1,80}") {
            if let Ok(sheet) = Sheet::parse(&title, &lead, &body) {
                prop_assert_eq!(Sheet::read(&sheet.text()), sheet);
            }
        }
    }
}
