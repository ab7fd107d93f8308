//! Finding mentions in a text, and writing them: without a database, so that it is easily tested.

use super::Someone;
use crate::markdown::mention;
use domain::accounts::FORMER;
use domain::id::PersonId;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::BTreeSet;
use std::ops::Range;

/// So many people are mentioned in one text; whoever comes after them is named only.
const MOST: usize = 20;

/// What may be a mention.
enum Spot {
    /// A link that says it is one, and its words.
    Link { place: Range<usize>, person: PersonId, words: String },
    /// An at sign that begins a word.
    At(usize),
}

/// A text in which `@Name`, exactly as a person of the space is called, has become a mention, if only one is called so.
/// A link that mentions says the person's name whatever was typed, and is words only if it mentions nobody.
pub fn resolve(markdown: &str, people: &[Someone]) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut from = 0;
    let mut seen = BTreeSet::new();
    for spot in spots(markdown) {
        let (place, someone, instead) = match spot {
            Spot::Link { place, person, words } => {
                let known = people.iter().find(|someone| someone.id == person.0);
                if person.0.is_nil() && words == format!("@{FORMER}") {
                    continue;
                }
                (place, known, plain(&words))
            }
            Spot::At(at) => {
                let Some(someone) = named(&markdown[at + 1..], people) else { continue };
                let place = at..at + 1 + someone.name.len();
                let typed = markdown[place.clone()].to_owned();
                (place, Some(someone), typed)
            }
        };
        if place.start < from {
            continue;
        }
        let someone = someone.filter(|someone| seen.len() < MOST || seen.contains(&someone.id));
        out.push_str(&markdown[from..place.start]);
        match someone {
            Some(someone) => {
                seen.insert(someone.id);
                out.push_str(&mention::link(&someone.name, Some(PersonId(someone.id))));
            }
            None => out.push_str(&instead),
        }
        from = place.end;
    }
    out.push_str(&markdown[from..]);
    out
}

/// Whom a text mentions.
pub fn mentioned(markdown: &str) -> BTreeSet<PersonId> {
    if !mention::may_mention(markdown) {
        return BTreeSet::new();
    }
    let person = |spot| match spot {
        Spot::Link { person, .. } => Some(person),
        Spot::At(_) => None,
    };
    spots(markdown).into_iter().filter_map(person).filter(|person| !person.0.is_nil()).collect()
}

/// The text with another link wherever a person is mentioned; none where they are not.
pub fn renamed(markdown: &str, person: PersonId, link: &str) -> Option<String> {
    if !mention::may_mention(markdown) {
        return None;
    }
    let mut out = String::with_capacity(markdown.len());
    let mut from = 0;
    for spot in spots(markdown) {
        if let Spot::Link { place, person: found, .. } = spot
            && found == person
        {
            out.push_str(&markdown[from..place.start]);
            out.push_str(link);
            from = place.end;
        }
    }
    out.push_str(&markdown[from..]);
    (from > 0).then_some(out)
}

/// The person whose name a text begins with, if there is one only; of several names the longest.
fn named<'a>(text: &str, people: &'a [Someone]) -> Option<&'a Someone> {
    let fits = |someone: &&Someone| {
        let after = text.strip_prefix(someone.name.as_str());
        after.is_some_and(|after| !after.starts_with(|c: char| c.is_alphanumeric() || c == '@'))
    };
    let longest = people.iter().filter(fits).max_by_key(|someone| someone.name.len())?;
    let alone = people.iter().filter(|someone| someone.name == longest.name).count() == 1;
    alone.then_some(longest)
}

/// Words that Markdown makes nothing of.
fn plain(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '!') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Everything in a text that may be a mention, in order. Code and other links mention nobody.
fn spots(markdown: &str) -> Vec<Spot> {
    let mut spots = Vec::new();
    let mut quiet = 0_usize;
    let mut link: Option<(Range<usize>, PersonId, String)> = None;
    for (event, place) in Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                quiet += 1;
                link = mention::person(&dest_url).map(|person| (place, person, String::new()));
            }
            Event::End(TagEnd::Link) => {
                quiet -= 1;
                spots.extend(link.take().map(|(place, person, words)| Spot::Link { place, person, words }));
            }
            Event::Start(Tag::Image { .. } | Tag::CodeBlock(_)) => quiet += 1,
            Event::End(TagEnd::Image | TagEnd::CodeBlock) => quiet -= 1,
            Event::Text(text) => {
                if let Some((_, _, words)) = &mut link {
                    words.push_str(&text);
                }
                if quiet == 0 && markdown.get(place.clone()) == Some(&*text) {
                    let begins = |at: &usize| {
                        let before = markdown[..*at].chars().next_back();
                        before.is_none_or(|c| !(c.is_alphanumeric() || "@\\/._-+".contains(c)))
                    };
                    let ats = text.match_indices('@').map(|(at, _)| place.start + at);
                    spots.extend(ats.filter(begins).map(Spot::At));
                }
            }
            _ => {}
        }
    }
    spots
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    const NOOR: &str = "[@Noor al-Hadiyawi](mention:00000000-0000-0000-0000-000000000001)";

    fn people() -> Vec<Someone> {
        [(1, "Noor al-Hadiyawi"), (2, "Noor"), (3, "Ana [the second]"), (4, "Ben"), (5, "Ben")]
            .map(|(id, name)| Someone { id: Uuid::from_u128(id), name: name.to_owned(), affiliation: String::new() })
            .to_vec()
    }

    fn resolved(text: &str) -> String {
        resolve(text, &people())
    }

    #[test]
    fn a_name_as_it_is_shown_is_a_mention() {
        let second = "[@Noor](mention:00000000-0000-0000-0000-000000000002)";
        for (typed, wanted) in [
            ("Ask @Noor al-Hadiyawi.", format!("Ask {NOOR}.")),
            ("**@Noor al-Hadiyawi** (@Noor)", format!("**{NOOR}** ({second})")),
            ("@Noor’s well", format!("{second}’s well")),
            (
                "- @Ana [the second]",
                "- [@Ana \\[the second\\]](mention:00000000-0000-0000-0000-000000000003)".to_owned(),
            ),
        ] {
            assert_eq!(resolved(typed), wanted);
            assert_eq!(resolved(&wanted), wanted, "done twice, it is done");
        }
    }

    #[test]
    fn what_is_no_name_or_several_is_left_as_it_is() {
        for typed in [
            "@Ben",
            "@Noora",
            "noor@Noor",
            "`@Noor`",
            "    @Noor",
            "\\@Noor",
            "[see @Noor](https://a.org)",
            "@noor",
            "a/@Noor",
            "@",
            "@@Noor",
        ] {
            assert_eq!(resolved(typed), typed);
        }
    }

    #[test]
    fn a_link_says_whom_it_mentions_and_nobody_else() {
        let of = |id: u32, words: &str| format!("[{words}](mention:00000000-0000-0000-0000-{id:012})");
        assert_eq!(resolved(&of(1, "@Ana")), NOOR, "nobody goes by another's name");
        assert_eq!(resolved(&of(5, "x")), of(5, "@Ben"));
        assert_eq!(resolved(&of(9, "@No *body*")), "@No body");
        let former = of(0, "@Former participant");
        assert_eq!((resolved(&former), mentioned(&former).len()), (former, 0));
        let text = format!("{NOOR} and {} and {NOOR}", of(5, "@Ben"));
        assert_eq!(mentioned(&text).len(), 2);
        let renamed = renamed(&text, PersonId(Uuid::from_u128(5)), "X").unwrap();
        assert_eq!(renamed, format!("{NOOR} and X and {NOOR}"));
        assert_eq!(super::renamed(NOOR, PersonId(Uuid::from_u128(5)), "X"), None);
    }

    proptest! {
        #[test]
        fn nothing_else_changes(text in "(@Noor|@| |a|[*][*]|`|\\[|\\]|[(]|[)]|mention:|\n|\n\n|    |é|\\\\){0,24}") {
            let once = resolved(&text);
            prop_assert_eq!(resolved(&once), once.clone());
            if !text.contains('@') && !text.contains("mention:") {
                prop_assert_eq!(once, text);
            }
        }
    }
}
